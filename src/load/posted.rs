//! When a record was put up and taken down is known only after it was signed, so it stands in a file of its own beside the record,
//! `NAME.posted.toml`. Only ways of making public and days are read from it: no word of it reaches the public.

use super::fields;
use super::files::Files;
use crate::finding::Finding;
use crate::record::common::{CHANNEL, COMMON, POSTED_FILE};
use crate::record::schema::Field;
use crate::record::value::{Fields, Spanned, Value};
use crate::record::{POSTED_ENDING, Record};

/// Path of the file of postings of the record in `file`.
pub fn posted_file(file: &str) -> String {
    format!("{}{POSTED_ENDING}", file.strip_suffix(".md").unwrap_or(file))
}

/// Reads when a record was put up and taken down into its channels.
pub(super) fn read(files: &Files<'_>, record: &mut Record, file: &str) -> Vec<Finding> {
    let path = posted_file(file);
    if !files.has(&path) {
        return Vec::new();
    }
    let source = match files.text(&path) {
        Ok(source) => source,
        Err(finding) => return vec![finding],
    };
    let reading = fields::read(&source, 0..source.text.len(), &[POSTED_FILE]);
    let mut channels = channels(record);
    reading.fields.tables("posted").for_each(|posted| enter(&mut channels, posted));
    let field = COMMON.iter().find(|field| field.key == "channels");
    if let Some(field) = field.filter(|_| !channels.is_empty()) {
        let channels = channels.into_iter().map(|table| spanned(Value::Table(table))).collect();
        record.fields.set(field, spanned(Value::List(channels)));
    }
    reading.findings
}

fn channels(record: &Record) -> Vec<Fields> {
    record.fields.tables("channels").cloned().collect()
}

/// Enters the days into the channel that is meant, or adds one.
fn enter(channels: &mut Vec<Fields>, posted: &Fields) {
    let Some(kind) = posted.get("kind") else { return };
    let is_meant = |channel: &Fields| {
        let same_place = posted.text("place").is_none_or(|place| channel.text("place") == Some(place));
        channel.text("kind") == posted.text("kind") && same_place
    };
    let at = channels.iter().position(is_meant).unwrap_or_else(|| {
        let mut channel = Fields::default();
        set(&mut channel, "kind", kind.clone());
        channels.push(channel);
        channels.len() - 1
    });
    for key in ["posted_on", "removed_on"] {
        if let Some(day) = posted.get(key) {
            set(&mut channels[at], key, day.clone());
        }
    }
}

fn set(channel: &mut Fields, key: &str, value: Spanned<Value>) {
    let field: Option<&'static Field> = CHANNEL.iter().find(|field| field.key == key);
    if let Some(field) = field {
        channel.set(field, spanned(value.value));
    }
}

fn spanned(value: Value) -> Spanned<Value> {
    Spanned { value, span: 0..3 }
}
