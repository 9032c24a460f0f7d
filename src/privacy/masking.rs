//! Masks what a site wants masked, once, in the records themselves and before anything is made of them: so text, fields,
//! accounts, data and the index of search all say the same, and none of them the number.
//!
//! Masks are as long as what they hide, so that the places of fields stay right. Only in the text, where a star would mark
//! emphasis, is each written with a backslash before it.

use std::borrow::Cow;

use super::mask::{hide, hide_all};
use super::private::Hit;
use super::{Allowed, Settings, scan};
use crate::record::content::Content;
use crate::record::ledger::Entry;
use crate::record::schema::{Field, Shape};
use crate::record::{Record, Spanned, Value};
use crate::source::SourceFile;

/// Endings of attachments that are masked as they are copied.
const TEXTS: &[&str] = &["csv", "tsv", "txt"];

/// Masks all records and registers of a community.
pub fn mask_content(content: &mut Content) {
    if content.privacy.mask.is_empty() {
        return;
    }
    let masker = Masker { settings: content.privacy.clone(), allowed: Allowed::of(content) };
    content.records.iter_mut().for_each(|record| masker.record(record));
    for register in [&mut content.community, &mut content.roster] {
        register.fields.for_each_mut(&mut |field, found| masker.field(field.shape, found));
    }
}

/// The bytes of an attachment as they may be public: a text with its numbers masked.
pub fn mask_file<'b>(content: &Content, path: &str, bytes: &'b [u8]) -> Cow<'b, [u8]> {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    if content.privacy.mask.is_empty() || !TEXTS.contains(&ending.as_str()) {
        return Cow::Borrowed(bytes);
    }
    let masker = Masker { settings: content.privacy.clone(), allowed: Allowed::of(content) };
    let masked = std::str::from_utf8(bytes).ok().and_then(|text| masker.masked(text));
    masked.map_or(Cow::Borrowed(bytes), |text| Cow::Owned(text.into_bytes()))
}

struct Masker {
    settings: Settings,
    allowed: Allowed,
}

impl Masker {
    fn hits(&self, text: &str) -> Vec<Hit> {
        let mut hits = scan(text);
        hits.retain(|hit| self.settings.masks(hit.sort) && !self.allowed.allows(hit));
        hits
    }

    fn masked(&self, text: &str) -> Option<String> {
        hide_all(text, &self.hits(text))
    }

    fn mask(&self, text: &mut String) {
        if let Some(masked) = self.masked(text) {
            *text = masked;
        }
    }

    fn record(&self, record: &mut Record) {
        self.source(record);
        record.fields.for_each_mut(&mut |field, found| self.field(field.shape, found));
        let entries = record.ledger.iter_mut().flat_map(|ledger| &mut ledger.entries);
        entries.for_each(|entry| self.entry(entry));
        record.enclosed.iter_mut().for_each(|enclosed| self.mask(&mut enclosed.text));
        record.picture.iter_mut().for_each(|picture| self.mask(&mut picture.alt));
    }

    /// The text of the file: the front matter byte by byte, the Markdown with a backslash before each star.
    fn source(&self, record: &mut Record) {
        let (front, body) = record.source.text.split_at(record.body.start);
        let hits = self.hits(body);
        let masked_front = self.masked(front);
        if hits.is_empty() && masked_front.is_none() {
            return;
        }
        let mut text = masked_front.unwrap_or_else(|| front.to_string());
        let mut at = 0;
        for hit in &hits {
            text.push_str(body.get(at..hit.span.start).unwrap_or_default());
            text.push_str(&hide(hit.sort, &body[hit.span.clone()]).replace('*', "\\*"));
            at = hit.span.end.max(at);
        }
        text.push_str(&body[at..]);
        let grown = text.len() - record.source.text.len();
        record.body.end += grown;
        record.source = SourceFile::new(std::mem::take(&mut record.source.path), text);
    }

    /// The texts of a value; what names a file, a person or a record stays as it is, and the gate looks at it.
    fn field(&self, shape: Shape, found: &mut Spanned<Value>) {
        match (shape, &mut found.value) {
            (Shape::File | Shape::Person | Shape::Link | Shape::Address, Value::Text(_)) => {}
            (_, Value::Text(text)) => self.mask(text),
            (Shape::List(inner), Value::List(items)) => items.iter_mut().for_each(|item| self.field(*inner, item)),
            (_, Value::List(items)) => items.iter_mut().for_each(|item| self.field(shape, item)),
            (_, Value::Table(table)) => table.for_each_mut(&mut |field: &Field, found| self.field(field.shape, found)),
            _ => {}
        }
    }

    fn entry(&self, entry: &mut Entry) {
        self.mask(&mut entry.item);
        let texts = [
            &mut entry.handler,
            &mut entry.approvals,
            &mut entry.signers,
            &mut entry.payee,
            &mut entry.category,
            &mut entry.note,
        ];
        texts.into_iter().flatten().for_each(|text| self.mask(text));
    }
}
