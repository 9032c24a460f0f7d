//! The versions of a text that take each other's place, and what the latest of two changed.

use serde::Serialize;

use super::rows::Anchor;
use super::{Day, Source};
use crate::markdown::clause::article;
use crate::markdown::diff::{Change, Part, compare};
use crate::markdown::plain;
use crate::record::Record;
use crate::render::address::of_page;

/// One version of a text.
#[derive(Debug, Clone, Serialize)]
pub struct Version {
    title: String,
    href: String,
    /// Its number, where it gives one.
    number: Option<i64>,
    /// From when it holds, else when it was made public.
    date: Option<Day>,
    /// Whether it is the page itself.
    here: bool,
    /// Whether another has taken its place.
    superseded: bool,
}

/// What a version changed in the one before.
#[derive(Debug, Clone, Serialize)]
pub struct Difference {
    /// The version before.
    before: Anchor,
    /// Paragraph by paragraph; empty when none changed.
    changes: Vec<Changed>,
    /// Whether not a character changed.
    equal: bool,
}

/// A change, and the article that changed: in the new text, or where it is gone, in the old.
#[derive(Debug, Clone, Serialize)]
pub struct Changed {
    #[serde(flatten)]
    change: Change,
    clause: Option<Clause>,
}

/// A link to an article.
#[derive(Debug, Clone, Serialize)]
struct Clause {
    #[serde(flatten)]
    link: Anchor,
    /// Whether the link stands for the number at the beginning of the paragraph, which is then taken out of it.
    inside: bool,
}

/// All versions of a record's text that this target shows, the newest first; none when there is only the one.
pub fn versions(record: &Record, source: &Source<'_>) -> Vec<Version> {
    let newest = last(record, |record| newer(record, source));
    let all: Vec<&Record> = walk(newest, |record| older(record, source));
    if all.len() < 2 {
        return Vec::new();
    }
    let version = |(at, one): (usize, &&Record)| Version {
        title: one.title().to_string(),
        href: of_page(&source.content.folder, one),
        number: one.fields.count("version"),
        date: one.fields.date("effective_on").or_else(|| one.published_on()).map(|day| Day::new(day, source.lang)),
        here: std::ptr::eq(*one, record),
        superseded: at > 0,
    };
    all.iter().enumerate().map(version).collect()
}

/// What a record changed in the one that it supersedes, if this target shows that one. Accounts are compared as figures.
pub fn difference(record: &Record, source: &Source<'_>) -> Option<Difference> {
    let before = older(record, source).filter(|_| !record.kind.ledger)?;
    let page = |record: &Record| of_page(&source.content.folder, record);
    let changed = |change: Change| {
        let of = if matches!(change, Change::Removed { .. }) { before } else { record };
        Changed::new(change, &page(of))
    };
    Some(Difference {
        before: Anchor { title: before.title().to_string(), href: page(before) },
        changes: compare(&plain(before.text()), &plain(record.text())).into_iter().map(changed).collect(),
        equal: before.text().trim() == record.text().trim(),
    })
}

impl Changed {
    /// A change in the text on `page`.
    fn new(mut change: Change, page: &str) -> Changed {
        let clause = text_of(&change).and_then(|text| {
            let (id, name) = article(&text)?;
            let inside = begins_with(&mut change, name);
            Some(Clause { link: Anchor { title: name.to_string(), href: format!("{page}#{id}") }, inside })
        });
        Changed { change, clause }
    }
}

/// A paragraph as it reads now, or read when it was there.
fn text_of(change: &Change) -> Option<String> {
    match change {
        Change::Added { text } | Change::Removed { text } => Some(text.clone()),
        Change::Changed { parts } => Some(parts.iter().filter_map(Part::of_new).collect()),
        Change::Same { .. } | Change::Heading { .. } => None,
    }
}

/// Takes the number from the beginning of a paragraph, if it stands there unchanged.
fn begins_with(change: &mut Change, name: &str) -> bool {
    let first = match change {
        Change::Added { text } | Change::Removed { text } => Some(text),
        Change::Changed { parts } => match parts.first_mut() {
            Some(Part::Same(text)) => Some(text),
            _ => None,
        },
        Change::Same { .. } | Change::Heading { .. } => None,
    };
    let Some(text) = first.filter(|text| text.starts_with(name)) else { return false };
    text.drain(..name.len());
    true
}

fn older<'a>(record: &Record, source: &Source<'a>) -> Option<&'a Record> {
    source.record(record.fields.text("supersedes")?)
}

fn newer<'a>(record: &Record, source: &Source<'a>) -> Option<&'a Record> {
    let mut records = source.content.records.iter();
    let newer = records.find(|other| other.fields.text("supersedes") == Some(record.id.as_str()))?;
    Some(newer).filter(|record| (source.visible)(record))
}

/// A record and those that follow it, each once.
fn walk<'r>(first: &'r Record, next: impl Fn(&'r Record) -> Option<&'r Record>) -> Vec<&'r Record> {
    let mut all = vec![first];
    while let Some(record) = all.last().and_then(|record| next(record)) {
        if all.iter().any(|known| std::ptr::eq(*known, record)) {
            break;
        }
        all.push(record);
    }
    all
}

fn last<'r>(first: &'r Record, next: impl Fn(&'r Record) -> Option<&'r Record>) -> &'r Record {
    walk(first, next).last().copied().unwrap_or(first)
}
