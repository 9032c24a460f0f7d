//! Front matter and accounts as lines of words that can be laid beside others.

use crate::money::Money;
use crate::record::Ledger;
use crate::record::value::{Fields, Value};
use crate::render::Words;
use crate::render::view::Teller;

/// Fields that say how far a record is, not what it says.
const LEFT_OUT: &[&str] = &["status", "sign_off", "supersedes", "id"];

/// Every field with its name, tables within tables as `name · name`; lists of tables are a line a table.
pub(super) fn told(fields: &Fields, teller: &Teller<'_>) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for (field, found) in fields.iter().filter(|(field, _)| !LEFT_OUT.contains(&field.key)) {
        let label = teller.source.lang.pick(field.zh, field.en);
        match &found.value {
            Value::Table(table) => {
                lines.extend(
                    told(table, teller).into_iter().map(|(inner, value)| (format!("{label} · {inner}"), value)),
                );
            }
            Value::List(items) => lines.extend(items.iter().map(|item| {
                let said = match &item.value {
                    Value::Table(table) => line(table, teller),
                    value => teller.words(field, value).unwrap_or_else(|| plain(value)),
                };
                (label.to_string(), said)
            })),
            value => lines.push((label.to_string(), teller.words(field, value).unwrap_or_else(|| plain(value)))),
        }
    }
    lines
}

/// A table on one line.
fn line(table: &Fields, teller: &Teller<'_>) -> String {
    let said = told(table, teller).into_iter().map(|(label, value)| format!("{label} {value}"));
    said.collect::<Vec<_>>().join(teller.source.lang.pick("，", ", "))
}

/// A value that has no words of its own: the id of a record, or whatever was written.
fn plain(value: &Value) -> String {
    match value {
        Value::Any(value) => value.to_string(),
        value => value.as_text().unwrap_or_default().to_string(),
    }
}

/// The lines of an account, with what was in hand before and after.
pub(super) fn entries(ledger: Option<&Ledger>, lang: Words<'_>) -> Vec<String> {
    let Some(ledger) = ledger else { return Vec::new() };
    let balance = |zh, en, found: &Option<(Money, _)>| {
        found.as_ref().map(|(amount, _)| format!("{} {amount}", lang.pick(zh, en)))
    };
    let opening = balance("期初结余", "opening balance", &ledger.opening);
    let closing = balance("期末结余", "closing balance", &ledger.closing);
    let entry = |entry: &crate::record::ledger::Entry| {
        let side = |zh, en, amount: Money| (amount != Money::ZERO).then(|| format!("{} {amount}", lang.pick(zh, en)));
        let said = [
            entry.date.map(|day| day.to_string()),
            Some(entry.item.clone()),
            entry.category.clone(),
            side("收入", "income", entry.income),
            side("支出", "spending", entry.spending),
            entry.balance.map(|amount| format!("{} {amount}", lang.pick("余额", "balance"))),
            entry.voucher.clone(),
            entry.handler.clone(),
            entry.approvals.clone(),
            entry.signers.clone(),
            entry.payee.clone(),
            entry.note.clone(),
        ];
        said.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    opening.into_iter().chain(ledger.entries.iter().map(entry)).chain(closing).collect()
}
