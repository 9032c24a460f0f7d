//! How a record was corrected since it was first public: what it said before, what it says now, and why.

use serde::Serialize;

use super::Day;
use crate::ledger::{Correction, Kept, Life, Version};
use crate::load::{PastRecord, past_record};
use crate::markdown::diff::{Change, compare};
use crate::markdown::plain_with_tables;
use crate::record::schema::Field;
use crate::record::{Fields, Record, Value};
use crate::render::Words;

/// One correction.
#[derive(Debug, Clone, Serialize)]
pub struct Corrected {
    /// When the corrected version was published.
    date: Day,
    /// Why.
    reason: Option<String>,
    /// Whether what was there before must not be shown again.
    withheld: bool,
    /// The fields that read otherwise.
    fields: Vec<FieldChange>,
    /// The text, paragraph by paragraph and row by row.
    changes: Vec<Change>,
    /// The files beside it that are others, new or gone.
    files: Vec<String>,
    /// The beginnings of the digests of both versions.
    before: String,
    after: String,
}

/// A field that reads otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct FieldChange {
    name: String,
    /// What it said; none where it was not there, or is more than a word.
    before: Option<String>,
    /// What it says.
    after: Option<String>,
}

/// Letters of a digest that are shown.
pub const SHORT: usize = 12;

/// The beginning of a digest.
pub fn short(digest: &str) -> String {
    digest.chars().take(SHORT).collect()
}

/// Common fields that are no business of the readers, or that say how a record stands and not what.
const UNTOLD: &[&str] = &[
    "kind",
    "id",
    "status",
    "visibility",
    "corrections",
    "withdrawn_on",
    "withdrawn_reason",
    "former_addresses",
    "release_approved_by",
    "archive",
    "waivers",
    "sign_off",
];

/// The corrections of a record, the newest first. The last versions of some may have been erased: their days and reasons stay.
pub fn corrections(record: &Record, life: &Life, kept: &Kept, lang: Words<'_>) -> Vec<Corrected> {
    let withheld = withheld_up_to(record, life);
    let one = |(at, correction): (usize, &Correction)| {
        let told = if at < withheld { None } else { both(record, correction, kept) };
        corrected(correction, told, at < withheld, lang)
    };
    life.corrections.iter().enumerate().rev().map(one).collect()
}

/// How many corrections, from the first, must not be shown: all up to the last whose entry says so.
fn withheld_up_to(record: &Record, life: &Life) -> usize {
    let entries = record.fields.tables("corrections").filter(|entry| entry.flag("withheld"));
    let reasons: Vec<&str> = entries.filter_map(|entry| entry.text("reason")).map(str::trim).collect();
    let says = |correction: &Correction| {
        let why = correction.reason.as_deref().unwrap_or_default();
        reasons.iter().any(|reason| why.contains(reason))
    };
    life.corrections.iter().rposition(says).map_or(0, |at| at + 1)
}

/// Both versions; the last one is the record itself.
fn both(record: &Record, correction: &Correction, kept: &Kept) -> Option<[PastRecord; 2]> {
    let name = &record.source.path;
    let read = |version: &Version| {
        let text = version.files.iter().find(|(path, _)| path.ends_with(".md")).map(|(_, digest)| digest)?;
        past_record(kept.get(text)?, name)
    };
    let own = || past_record(record.source.text.clone().into_bytes(), name);
    Some([read(&correction.before)?, read(&correction.after).or_else(own)?])
}

fn corrected(correction: &Correction, both: Option<[PastRecord; 2]>, withheld: bool, lang: Words<'_>) -> Corrected {
    let Correction { day, reason, before, after } = correction;
    let told = both.as_ref().map(|[old, new]| {
        let changes = compare(&plain_with_tables(&old.text), &plain_with_tables(&new.text));
        (field_changes(&old.fields, &new.fields, lang), changes)
    });
    let (fields, changes) = told.unwrap_or_default();
    Corrected {
        date: Day::new(*day, lang),
        reason: reason.clone(),
        withheld: withheld || both.is_none(),
        fields,
        changes,
        files: if withheld { Vec::new() } else { other_files(before, after) },
        before: short(&before.digest),
        after: short(&after.digest),
    }
}

/// Files beside the record that are not the same in both.
fn other_files(before: &Version, after: &Version) -> Vec<String> {
    let all = before.files.keys().chain(after.files.keys().filter(|path| !before.files.contains_key(*path)));
    let beside = all.filter(|path| !path.ends_with(".md") && before.files.get(*path) != after.files.get(*path));
    beside.map(|path| path.rsplit('/').next().unwrap_or(path).to_string()).collect()
}

fn field_changes(old: &Fields, new: &Fields, lang: Words<'_>) -> Vec<FieldChange> {
    let told = |fields: &Fields| -> Vec<(&'static Field, Option<String>, String)> {
        let told = fields.iter().filter(|(field, _)| !UNTOLD.contains(&field.key));
        told.map(|(field, found)| (field, word(&found.value, lang), essence(&found.value))).collect()
    };
    let (before, after) = (told(old), told(new));
    let find = |side: &'_ [(&'static Field, Option<String>, String)], key: &str| {
        side.iter().find(|(field, ..)| field.key == key).map(|(_, word, whole)| (word.clone(), whole.clone()))
    };
    let keys = before.iter().chain(after.iter().filter(|(field, ..)| find(&before, field.key).is_none()));
    keys.filter_map(|(field, ..)| {
        let [old, new] = [find(&before, field.key), find(&after, field.key)];
        let changed = old.as_ref().map(|old| &old.1) != new.as_ref().map(|new| &new.1);
        let [before, after] = [old, new].map(|side| side.and_then(|(word, _)| word));
        changed.then(|| FieldChange { name: lang.pick(field.zh, field.en).to_string(), before, after })
    })
    .collect()
}

/// A value in a word; none for lists and tables.
fn word(value: &Value, lang: Words<'_>) -> Option<String> {
    Some(match value {
        Value::Text(text) => text.clone(),
        Value::Date(day) => lang.day(*day),
        Value::Count(count) => count.to_string(),
        Value::Money(money) => money.to_string(),
        Value::Choice(choice) => lang.pick(choice.zh, choice.en).to_string(),
        Value::Period(period) => lang.period(*period),
        _ => return None,
    })
}

/// A value without the places at which it stands, to be compared.
fn essence(value: &Value) -> String {
    match value {
        Value::List(items) => items.iter().map(|item| essence(&item.value) + "\u{1}").collect(),
        Value::Table(table) => {
            table.iter().map(|(field, found)| format!("{}\u{2}{}\u{1}", field.key, essence(&found.value))).collect()
        }
        other => format!("{other:?}"),
    }
}
