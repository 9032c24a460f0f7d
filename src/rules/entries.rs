//! `entries`: every entry of an account fills certain columns.

use super::words::{list_en, list_zh};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, code};
use crate::record::Fields;
use crate::record::common::TEXT;
use crate::record::ledger::Entry;
use crate::record::schema::{Field, Shape};

pub(super) static SORT: Sort = Sort {
    id: "entries",
    zh: "收支表每一行应填的列",
    en: "columns that every entry fills",
    keys: &[
        Field::new("columns", "列：日期、凭证号、经手人、审批、收款人、类别、备注", "columns", Shape::List(&TEXT))
            .required(),
        Field::new("spending_only", "只看支出", "spending only", Shape::Flag),
    ],
    read,
};

/// A column: its Chinese heading, English name, and whether an entry fills it.
type Column = (&'static str, &'static str, fn(&Entry) -> bool);

static COLUMNS: &[Column] = &[
    ("日期", "date", |entry| entry.date.is_some()),
    ("凭证号", "voucher", |entry| entry.voucher.is_some()),
    ("经手人", "handler", |entry| entry.handler.is_some()),
    ("审批", "approvals", |entry| entry.approvals.is_some()),
    ("收款人", "payee", |entry| entry.payee.is_some()),
    ("类别", "category", |entry| entry.category.is_some()),
    ("备注", "note", |entry| entry.note.is_some()),
];

#[derive(Debug)]
struct Entries {
    columns: Vec<&'static Column>,
    spending_only: bool,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let column = |name: &String| {
        COLUMNS.iter().find(|(zh, en, _)| zh == name || en == name).ok_or_else(|| {
            let all = list_zh(COLUMNS.iter().map(|column| column.0));
            let all_en = list_en(COLUMNS.iter().map(|column| column.1));
            Wrong::new("columns", format!("没有“{name}”这一列，只有：{all}"), format!("no column `{name}`; {all_en}"))
        })
    };
    let columns = keys::texts(keys, "columns").iter().map(column).collect::<Result<Vec<_>, _>>()?;
    if columns.is_empty() {
        return Err(Wrong::new("columns", "没有写要填哪些列", "it names no columns"));
    }
    Ok(Box::new(Entries { columns, spending_only: keys.flag("spending_only") }))
}

impl Check for Entries {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let Some(ledger) = case.record.and_then(|record| record.ledger.as_ref()) else { return Vec::new() };
        let meant = ledger.entries.iter().filter(|entry| !self.spending_only || entry.spending.fen() != 0);
        meant.filter_map(|entry| self.finding(case, entry)).collect()
    }

    fn strictness(&self) -> i64 {
        i64::try_from(self.columns.len()).unwrap_or(i64::MAX)
    }
}

impl Entries {
    fn finding(&self, case: &Case<'_>, entry: &Entry) -> Option<Finding> {
        let lacking: Vec<&&Column> = self.columns.iter().filter(|(_, _, fills)| !fills(entry)).collect();
        let first = lacking.first()?;
        let zh = format!("“{}”没有填{}", entry.item, list_zh(lacking.iter().map(|column| column.0)));
        let en = format!("\"{}\" gives no {}", entry.item, list_en(lacking.iter().map(|column| column.1)));
        Some(case.finding(&code::ENTRIES, entry.place.clone(), zh, en).help(
            format!("在收支表里补上“{}”一列，每一行都填", first.0),
            format!("give the table a column {} and fill it in every row", first.0),
        ))
    }
}
