//! The texts of attachments: what a record hands out is held to the same rules of privacy as the record.

use super::files::Files;
use super::references::{files, is_asset, resolve};
use crate::record::{Enclosed, Record};
use crate::source::Span;

/// Endings of files that people write text in.
const TEXTS: &[&str] = &["csv", "tsv", "txt", "htm", "html"];

/// The texts among the attachments and linked files of a record. What is not UTF-8 is passed over: it is handed out as it
/// is and never read.
pub(super) fn texts(all: &Files<'_>, record: &Record) -> Vec<Enclosed> {
    let beside = record.path_in_content();
    let read = |(target, span): (String, Span)| {
        let path = resolve(beside, &target).filter(|path| is_text(path) && all.has(path))?;
        let text = all.text(&path).ok()?.text;
        Some(Enclosed { path: format!("content/{path}"), text, span })
    };
    named(record).chain(linked(record)).filter_map(read).collect()
}

fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&ending.to_ascii_lowercase().as_str()))
}

/// The files that the front matter names.
fn named(record: &Record) -> impl Iterator<Item = (String, Span)> {
    files(&record.fields).into_iter().map(|(target, span)| (target.to_string(), span))
}

/// The files that the text links to.
fn linked(record: &Record) -> impl Iterator<Item = (String, Span)> {
    let start = record.body.start;
    let targets = crate::markdown::targets(record.text()).into_iter();
    targets
        .filter(|(target, ..)| is_asset(target))
        .map(move |(target, _, span)| (target, span.start + start..span.end + start))
}
