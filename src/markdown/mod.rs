//! Markdown to HTML for Chinese text: bold beside full-width punctuation works, soft line breaks between
//! Han characters leave no gap, raw HTML is shown as text, and links cannot run script.

mod articles;
mod cjk;
pub mod clause;
pub mod diff;
mod html;
mod plain;
mod section;

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::source::Span;
pub use clause::Chapter;
pub use html::{Body, render, render_clauses};
pub use plain::{Paragraph, Piece, pieces, plain, plain_with_tables};
pub use section::{Section, sections};

/// The Markdown that records may use.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS
}

/// Where links and pictures lead, whether each is a picture, and where it stands.
pub fn targets(text: &str) -> Vec<(String, bool, Span)> {
    if !text.contains("](") && !text.contains("]:") {
        return Vec::new();
    }
    let events = Parser::new_ext(text, options()).into_offset_iter();
    events
        .filter_map(|(event, span)| match event {
            Event::Start(Tag::Image { dest_url, .. }) => Some((dest_url.to_string(), true, span)),
            Event::Start(Tag::Link { dest_url, .. }) => Some((dest_url.to_string(), false, span)),
            _ => None,
        })
        .collect()
}

/// Lines in which `**` does not pair up, so that it would show as asterisks.
pub fn stray_emphasis(text: &str) -> Vec<Span> {
    let mut at = 0;
    let mut spans = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.contains("**") && without_code(line).matches("**").count() % 2 == 1 {
            let mark = line.rfind("**").unwrap_or(0);
            spans.push(at + mark..at + mark + 2);
        }
        at += line.len();
    }
    spans
}

/// A line without its code spans.
fn without_code(line: &str) -> Cow<'_, str> {
    if line.contains('`') {
        return Cow::Owned(line.split('`').step_by(2).collect::<Vec<_>>().join(" "));
    }
    Cow::Borrowed(line)
}
