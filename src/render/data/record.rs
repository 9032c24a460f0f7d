//! A record: its fields, its account entry by entry, its text as the page has it.

use super::About;
use super::out::{Out, Page, Row};
use crate::check::accounts::Account;
use crate::money::Money;
use crate::record::Record;
use crate::record::ledger::{Entry, Ledger};
use crate::record::schema::{Field, Shape};
use crate::render::address::of_page;
use crate::render::feed::Successors;
use crate::render::identity;
use crate::render::view::Teller;

/// What stands before the fields of a record.
pub static HEAD: &[Field] = &[
    Field::new("id", "编号", "id", Shape::Text).required(),
    Field::new("urn", "全球唯一标识", "name for everybody", Shape::Text).required(),
    Field::new("href", "网页地址", "page", Shape::Text).required(),
];

/// What stands behind them.
pub static TAIL: &[Field] = &[
    Field::new("ledger", "账目", "account", Shape::Table(LEDGER)),
    Field::new("superseded_by", "被更正或代替", "superseded by", Shape::Link),
    Field::new("html", "正文（HTML）", "text, HTML", Shape::Text).required(),
];

static LEDGER: &[Field] = &[
    Field::new("opening", "期初结余", "opening balance", Shape::Money).required(),
    Field::new("income", "收入合计", "income", Shape::Money).required(),
    Field::new("spending", "支出合计", "spending", Shape::Money).required(),
    Field::new("closing", "期末结余", "closing balance", Shape::Money).required(),
    Field::new("entries", "明细", "entries", Shape::Tables(ENTRY)).required(),
];

static ENTRY: &[Field] = &[
    Field::new("date", "日期", "date", Shape::Date),
    Field::new("item", "项目", "item", Shape::Text).required(),
    Field::new("income", "收入", "income", Shape::Money),
    Field::new("spending", "支出", "spending", Shape::Money),
    Field::new("balance", "结余", "balance", Shape::Money).required(),
    Field::new("voucher", "凭证号", "voucher", Shape::Text),
    Field::new("handler", "经手人", "handled by", Shape::Text),
    Field::new("approvals", "审批", "approved by", Shape::Text),
    Field::new("signers", "签字", "signed by", Shape::Text),
    Field::new("note", "备注", "remark", Shape::Text),
];

/// The record at `at` among those that are shown.
pub fn row<'a>(about: &'a About<'a>, at: usize, kind: &'static Field, successors: &Successors<'a>) -> Row<'a> {
    let (index, record) = about.shown[at];
    let content = about.subject.content;
    let mut row = Row::of(
        HEAD,
        [
            Some(Out::text(record.id.as_str())),
            Some(Out::text(identity::urn(identity::of_record(content, record)))),
            Some(Out::text(of_page(&content.folder, record))),
        ],
    );
    row.0.push((kind, Out::text(record.kind.id)));
    row.0.extend(Teller { source: &about.source, record }.told("", &record.fields).0);
    let newer = successors.of_record(record).map(|newer| about.page(newer));
    let html = Out::text(about.subject.bodies[index].html.as_str());
    row.0.extend(Row::of(TAIL, [ledger(record).map(Out::Row), newer.map(Out::Page), Some(html)]).0);
    row
}

impl<'a> About<'a> {
    /// The page of a record that is shown.
    pub fn page(&self, record: &'a Record) -> Page<'a> {
        Page { id: &record.id, title: record.title(), href: of_page(&self.subject.content.folder, record) }
    }
}

fn ledger(record: &Record) -> Option<Row<'_>> {
    let (ledger, account) = (record.ledger.as_ref()?, Account::of(record)?);
    let money = [account.opening, account.income, account.spending, account.closing];
    let values = money.into_iter().map(Out::Money).chain([entries(ledger, account.opening)]);
    Some(Row::of(LEDGER, values.map(Some)))
}

fn entries(ledger: &Ledger, opening: Money) -> Out<'_> {
    let mut balance = opening;
    let rows = ledger.entries.iter().map(|entry| {
        balance = balance.checked_add(entry.income).and_then(|sum| sum.checked_sub(entry.spending)).unwrap_or(balance);
        Out::Row(entry_row(entry, balance))
    });
    Out::List(rows.collect())
}

fn entry_row(entry: &Entry, balance: Money) -> Row<'_> {
    let money = |money: Money| (money != Money::ZERO).then_some(Out::Money(money));
    fn text(text: &Option<String>) -> Option<Out<'_>> {
        text.as_deref().map(Out::text)
    }
    Row::of(
        ENTRY,
        [
            entry.date.map(Out::Day),
            Some(Out::text(entry.item.as_str())),
            money(entry.income),
            money(entry.spending),
            Some(Out::Money(balance)),
            text(&entry.voucher),
            text(&entry.handler),
            text(&entry.approvals),
            text(&entry.signers),
            text(&entry.note),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::KINDS;
    use crate::record::common::COMMON;

    #[test]
    fn no_field_of_a_kind_has_the_name_of_one_that_stands_before_or_behind_it() {
        let around: Vec<&str> = HEAD.iter().chain(TAIL).map(|field| field.key).filter(|key| *key != "id").collect();
        for field in KINDS.iter().flat_map(|kind| kind.fields).chain(COMMON) {
            assert!(!around.contains(&field.key), "{}", field.key);
        }
    }
}
