//! The texts of a case: fields, and the body of a record, with the places of what is found in them.

use super::Case;
use crate::record::Value;
use crate::source::{Place, Span};

/// A text that is looked through, and how a place in it is found.
pub(super) struct Passage<'a> {
    /// What it says.
    pub(super) text: &'a str,
    /// Whether it is the record's body.
    pub(super) is_body: bool,
    place: Box<dyn Fn(Span) -> Place + 'a>,
}

impl Passage<'_> {
    /// The place of bytes of the text; in a field the field itself.
    pub(super) fn place(&self, hit: Span) -> Place {
        (self.place)(hit)
    }
}

/// Where to look unless a rule says otherwise.
pub(super) fn title_and_body() -> Vec<String> {
    vec!["title".into(), "body".into()]
}

/// The texts of a field, or the body.
pub(super) fn passages<'a>(case: &Case<'a>, field: &str) -> Vec<Passage<'a>> {
    if let ("body", Some(record)) = (field, case.record) {
        let start = record.body.start;
        let place = Box::new(move |hit: Span| record.source.place(&(start + hit.start..start + hit.end)));
        return vec![Passage { text: record.text(), is_body: true, place }];
    }
    let texts = case.fields().all(field).into_iter().filter_map(|found| match &found.value {
        Value::Text(text) => Some((text.as_str(), case.at(&found.span))),
        _ => None,
    });
    texts.map(|(text, place)| Passage { text, is_body: false, place: Box::new(move |_| place.clone()) }).collect()
}
