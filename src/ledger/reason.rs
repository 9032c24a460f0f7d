//! Why a record that is public was changed: the entries of `[[corrections]]` that the version before did not have.

use std::collections::BTreeSet;

use super::Kept;
use super::history::Life;
use crate::load::past_record;
use crate::record::{Fields, Record};

/// The reasons that a record gives for being other than what was published, in one text; none when it gives no new one.
pub(super) fn of_correction(record: &Record, address: &str, life: &Life, kept: &Kept) -> Option<String> {
    let known = known(address, life, kept);
    let new: Vec<&str> = entries(&record.fields)
        .into_iter()
        .filter(|entry| !known.contains(&told(entry)))
        .map(|entry| entry.1)
        .collect();
    (!new.is_empty()).then(|| new.join("；"))
}

/// The entries that were there before: in the version that is public, or where that is lost, in the ledger.
fn known(address: &str, life: &Life, kept: &Kept) -> BTreeSet<String> {
    let version = life.current.as_ref().and_then(|version| version.text_of(address));
    let before = version.and_then(|digest| past_record(kept.get(digest)?, address));
    let told_before = life.corrections.iter().filter_map(|correction| correction.reason.clone());
    match before {
        Some(before) => entries(&before.fields).iter().map(told).collect(),
        None => told_before.collect(),
    }
}

fn told((date, reason): &(String, &str)) -> String {
    format!("{date} {reason}")
}

/// Day and reason of each entry.
fn entries(fields: &Fields) -> Vec<(String, &str)> {
    let entry = |entry: &'_ Fields| entry.date("date").map(|day| day.to_string()).unwrap_or_default();
    fields.tables("corrections").filter_map(|table| Some((entry(table), table.text("reason")?.trim()))).collect()
}

/// Why a record was taken back, where it says so.
pub(super) fn of_withdrawal(record: &Record) -> Option<String> {
    let withdrawn = record.fields.text("status") == Some("withdrawn");
    let reason = record.fields.text("withdrawn_reason").map(str::trim).filter(|reason| !reason.is_empty());
    reason.filter(|_| withdrawn).map(str::to_string)
}
