//! The versions of a text that take each other's place, and what the latest of two changed.

use serde::Serialize;

use super::rows::Anchor;
use super::{Day, Source};
use crate::markdown::diff::{Change, compare};
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
    changes: Vec<Change>,
    /// Whether not a character changed.
    equal: bool,
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
    Some(Difference {
        before: Anchor { title: before.title().to_string(), href: of_page(&source.content.folder, before) },
        changes: compare(&plain(before.text()), &plain(record.text())),
        equal: before.text().trim() == record.text().trim(),
    })
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
