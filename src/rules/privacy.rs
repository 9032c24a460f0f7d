//! `privacy`: numbers of persons that must not be public, wherever they are written.

mod digits;
mod numbers;

use super::{Case, Check, Primitive, Sort, Wrong};
use crate::finding::{Finding, code};
use crate::record::ledger::Entry;
use crate::record::{Fields, Record, Value};
use crate::source::{Place, Span};

pub use numbers::{Hit, Private, scan};

pub(super) static SORT: Sort =
    Sort {
        id: "privacy", zh: "不得公开的个人号码", en: "private numbers that must not be public", keys: &[], read
    };

#[derive(Debug)]
struct Privacy;

fn read(_: &Fields) -> Result<Primitive, Wrong> {
    Ok(Box::new(Privacy))
}

impl Check for Privacy {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let Some(record) = case.record else { return Vec::new() };
        let work = work_phones(case);
        let private = |hit: &Hit, place: &Place| match hit.sort {
            Private::Identity => true,
            Private::Phone => !work.contains(&hit.digits) && !is_voucher(record, hit, place),
            Private::BankCard => !is_voucher(record, hit, place),
        };
        let hits = places(record).into_iter().filter(|(hit, place)| private(hit, place));
        hits.map(|(hit, place)| finding(case, &hit, place)).collect()
    }
}

/// All numbers of a record: in its file's name, its fields, its text, its attachments, and the entries of a CSV beside it.
fn places(record: &Record) -> Vec<(Hit, Place)> {
    let mut spans = Vec::new();
    record.fields.iter().for_each(|(_, found)| texts(&found.value, &found.span, &mut spans));
    spans.push(record.body.clone());
    let mut out = Vec::new();
    for span in spans {
        let hits = scan(record.source.text.get(span.clone()).unwrap_or_default());
        let placed = hits.into_iter().map(|hit| {
            let place = record.source.place(&(span.start + hit.span.start..span.start + hit.span.end));
            (hit, place)
        });
        out.extend(placed);
    }
    out.extend(in_name(record));
    out.extend(in_attachments(record));
    out.extend(in_csv(record));
    out
}

/// Numbers in the name of the file, which becomes an address.
fn in_name(record: &Record) -> Vec<(Hit, Place)> {
    let name = record.address.rsplit('/').next().unwrap_or_default();
    scan(name).into_iter().map(|hit| (hit, record.source.whole())).collect()
}

/// Numbers in the texts that are handed out with the record; they point at where the record names the file. A CSV that is
/// the ledger is looked through entry by entry.
fn in_attachments(record: &Record) -> Vec<(Hit, Place)> {
    let csv = record.ledger.as_ref().and_then(|ledger| ledger.csv.as_deref());
    let others = record.enclosed.iter().filter(|enclosed| Some(enclosed.path.as_str()) != csv);
    let hits = others
        .flat_map(|enclosed| scan(&enclosed.text).into_iter().map(|hit| (hit, record.source.place(&enclosed.span))));
    hits.collect()
}

/// The bytes of all texts in a value.
fn texts(value: &Value, span: &Span, out: &mut Vec<Span>) {
    match value {
        Value::Text(_) => out.push(span.clone()),
        Value::List(items) => items.iter().for_each(|item| texts(&item.value, &item.span, out)),
        Value::Table(fields) => fields.iter().for_each(|(_, found)| texts(&found.value, &found.span, out)),
        _ => {}
    }
}

/// Whether a number is the voucher of the ledger's row in which it stands.
fn is_voucher(record: &Record, hit: &Hit, place: &Place) -> bool {
    let line = |place: &Place| place.line.as_ref().map(|line| line.number);
    let mut entries = record.ledger.iter().flat_map(|ledger| &ledger.entries);
    entries.any(|entry| line(&entry.place) == line(place) && entry.voucher.as_deref() == Some(hit.digits.as_str()))
}

fn in_csv(record: &Record) -> Vec<(Hit, Place)> {
    let entries = record.ledger.iter().flat_map(|ledger| &ledger.entries);
    let elsewhere = entries.filter(|entry| entry.place.path != record.source.path);
    elsewhere.flat_map(|entry| cells(entry).into_iter().flat_map(scan).map(|hit| (hit, entry.place.clone()))).collect()
}

fn cells(entry: &Entry) -> Vec<&str> {
    let optional = [&entry.handler, &entry.approvals, &entry.signers, &entry.payee, &entry.category, &entry.note];
    std::iter::once(entry.item.as_str()).chain(optional.into_iter().flatten().map(String::as_str)).collect()
}

/// The digits of the work numbers in the registers.
fn work_phones(case: &Case<'_>) -> Vec<String> {
    let roster = case.content.roster.fields.tables("person").filter_map(|person| person.text("work_phone"));
    let contact = case.content.community.fields.text("contact.phone");
    roster.chain(contact).flat_map(scan).map(|hit| hit.digits).collect()
}

/// The message shows the number only masked: reports are passed on.
fn finding(case: &Case<'_>, hit: &Hit, place: Place) -> Finding {
    let (code, zh, en) = match hit.sort {
        Private::Identity => (&code::ID_NUMBER, "身份证号码", "an identity card number"),
        Private::Phone => (&code::PHONE_NUMBER, "个人手机号码", "a private mobile number"),
        Private::BankCard => (&code::BANK_CARD, "银行卡号", "a bank card number"),
    };
    let masked = hit.masked();
    let finding = case.finding(code, place, format!("写有{zh} {masked}"), format!("there is {en}, {masked}"));
    match hit.sort {
        Private::Phone => finding.help(
            format!("删去，或写成 {masked}；是工作电话的，登记到 roster.toml 的 work_phone"),
            format!("delete it or write {masked}; enter a work number as `work_phone` in roster.toml"),
        ),
        _ => finding.help(format!("删去，或写成 {masked}"), format!("delete it or write {masked}")),
    }
}
