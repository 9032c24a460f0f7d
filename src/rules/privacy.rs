//! `privacy`: what must not be public, wherever a record says it.

use super::{Case, Check, Primitive, Sort, Wrong};
use crate::finding::{Finding, Severity};
use crate::privacy::{Allowed, Hit, scan};
use crate::record::ledger::Entry;
use crate::record::{Fields, Record, Value};
use crate::source::{Place, Span};

pub(super) static SORT: Sort =
    Sort { id: "privacy", zh: "不得公开的个人信息", en: "what must not be public of people", keys: &[], read };

#[derive(Debug)]
struct Privacy;

fn read(_: &Fields) -> Result<Primitive, Wrong> {
    Ok(Box::new(Privacy))
}

impl Check for Privacy {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let Some(record) = case.record else { return Vec::new() };
        let found = places(record);
        if found.is_empty() {
            return Vec::new();
        }
        let allowed = Allowed::of(case.content);
        found.into_iter().filter(|found| !allowed.allows(&found.hit)).map(|found| finding(case, found)).collect()
    }
}

/// Something private and its place.
struct Found {
    hit: Hit,
    place: Place,
    /// Whether it stands where the program can mask it: everywhere but in names of files.
    maskable: bool,
}

/// All that is private in a record: in its file's name, its fields, its text, its attachments, and the entries of a CSV beside
/// it.
fn places(record: &Record) -> Vec<Found> {
    let mut spans = Vec::new();
    record.fields.iter().for_each(|(_, found)| texts(&found.value, &found.span, &mut spans));
    spans.push(record.body.clone());
    let mut out = Vec::new();
    for span in spans {
        let hits = scan(record.source.text.get(span.clone()).unwrap_or_default());
        let placed = hits.into_iter().map(|hit| {
            let place = record.source.place(&(span.start + hit.span.start..span.start + hit.span.end));
            Found { hit, place, maskable: true }
        });
        out.extend(placed);
    }
    out.extend(in_name(record));
    out.extend(in_attachments(record));
    out.extend(in_csv(record));
    out
}

/// Numbers in the name of the file, which becomes an address.
fn in_name(record: &Record) -> Vec<Found> {
    let name = record.address.rsplit('/').next().unwrap_or_default();
    scan(name).into_iter().map(|hit| Found { hit, place: record.source.whole(), maskable: false }).collect()
}

/// What the texts say that are handed out with the record; it points at where the record names the file. A CSV that is
/// the ledger is looked through entry by entry.
fn in_attachments(record: &Record) -> Vec<Found> {
    let csv = record.ledger.as_ref().and_then(|ledger| ledger.csv.as_deref());
    let others = record.enclosed.iter().filter(|enclosed| Some(enclosed.path.as_str()) != csv);
    let hits = others.flat_map(|enclosed| {
        let place = move || record.source.place(&enclosed.span);
        scan(&enclosed.text).into_iter().map(move |hit| Found { hit, place: place(), maskable: true })
    });
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

fn in_csv(record: &Record) -> Vec<Found> {
    let entries = record.ledger.iter().flat_map(|ledger| &ledger.entries);
    let elsewhere = entries.filter(|entry| entry.place.path != record.source.path);
    let found = |entry: &Entry| {
        let place = entry.place.clone();
        let hits: Vec<Hit> = cells(entry).into_iter().flat_map(scan).collect();
        hits.into_iter().map(move |hit| Found { hit, place: place.clone(), maskable: true })
    };
    elsewhere.flat_map(found).collect()
}

fn cells(entry: &Entry) -> Vec<&str> {
    let optional = [&entry.handler, &entry.approvals, &entry.signers, &entry.payee, &entry.category, &entry.note];
    std::iter::once(entry.item.as_str()).chain(optional.into_iter().flatten().map(String::as_str)).collect()
}

/// The message shows it only masked: reports are passed on.
fn finding(case: &Case<'_>, found: Found) -> Finding {
    let Found { hit, place, maskable } = found;
    let name = hit.sort.name();
    let masked = hit.masked();
    let finding = case.finding(
        hit.sort.code(),
        place,
        format!("写有{} {masked}", name.zh),
        format!("there is {}, {masked}", name.en),
    );
    if maskable && case.content.privacy.masks(hit.sort) {
        let told =
            finding.help("公开时自动遮盖，不用改", "it is masked when it becomes public; nothing has to be done");
        return Finding { severity: Severity::Info, ..told };
    }
    let remedy = hit.remedy();
    finding.help(remedy.zh, remedy.en)
}
