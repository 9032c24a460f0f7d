//! Reads what a record said in a version that lies elsewhere: its fields and its text, without a word on what is wrong in it.

use super::{fields, front_matter};
use crate::record::Fields;
use crate::source::SourceFile;

/// A record as it was.
#[derive(Debug)]
pub struct PastRecord {
    /// The file.
    pub source: SourceFile,
    /// The front matter.
    pub fields: Fields,
    /// The Markdown after it.
    pub text: String,
}

/// The record that bytes were; none when they are no record.
pub fn past_record(bytes: Vec<u8>, name: &str) -> Option<PastRecord> {
    let source = super::from_bytes(bytes, name).ok()?;
    let parts = front_matter::split(&source).ok()?;
    let (_, reading) = fields::read_record(&source, parts.front);
    let text = source.text[parts.body].to_string();
    Some(PastRecord { fields: reading.fields, text, source })
}
