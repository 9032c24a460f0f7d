//! The text of a record, piece by piece, with what the checks say beside the piece that they mean.

use serde::Serialize;

use crate::finding::Finding;
use crate::markdown;
use crate::record::Record;
use crate::render::Words;
use crate::render::view::FindingView;
use crate::source::Line;

/// A piece of a record: a field, or a paragraph, list or table of the text.
#[derive(Debug, Serialize)]
pub(super) struct Piece {
    /// Name of the field; none for a piece of the text.
    label: Option<String>,
    /// The text as HTML; empty for a field, which its findings quote.
    pub(super) html: String,
    /// What is said of it.
    findings: Vec<Remark>,
}

/// What the checks say, and the words that they mean.
#[derive(Debug, Serialize)]
pub(super) struct Remark {
    #[serde(flatten)]
    finding: FindingView,
    quote: Option<Quote>,
}

/// A line with the part that is meant.
#[derive(Debug, Serialize)]
struct Quote {
    before: String,
    meant: String,
    after: String,
}

/// What is said of a record as a whole, and its pieces; no pieces where nothing is said of any.
pub(super) fn beside(record: &Record, findings: &[&Finding], lang: Words<'_>) -> (Vec<Remark>, Vec<Piece>) {
    let here = |finding: &Finding| finding.place.path == record.source.path && finding.place.line.is_some();
    let (mut placed, whole): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().copied().partition(|finding| here(finding));
    let all = placed.len();
    let mut within = |first: usize, last: usize| -> Vec<Remark> {
        let line = |finding: &Finding| finding.place.line.as_ref().map_or(0, |line| line.number);
        let fits = |finding: &mut &Finding| (first..=last).contains(&line(finding));
        placed.extract_if(.., fits).map(|finding| Remark::new(finding, lang)).collect()
    };
    let mut pieces: Vec<Piece> = Vec::new();
    let fields = fields(record, lang);
    for (at, (first, label)) in fields.iter().enumerate() {
        let last = fields.get(at + 1).map_or(body_line(record) - 1, |next| next.0 - 1);
        let findings = within(if at == 0 { 1 } else { *first }, last);
        if !findings.is_empty() {
            pieces.push(Piece { label: Some(label.clone()), html: String::new(), findings });
        }
    }
    for (first, last, text) in paragraphs(record) {
        pieces.push(Piece { label: None, html: markdown::render(&text), findings: within(first, last) });
    }
    if placed.len() == all {
        pieces.clear();
    }
    (whole.into_iter().chain(placed).map(|finding| Remark::new(finding, lang)).collect(), pieces)
}

/// The fields of the front matter by the line on which they begin.
fn fields(record: &Record, lang: Words<'_>) -> Vec<(usize, String)> {
    let line = |at: usize| record.source.place(&(at..at)).line.map_or(1, |line| line.number);
    let named =
        record.fields.iter().map(|(field, found)| (line(found.span.start), lang.pick(field.zh, field.en).to_string()));
    let mut fields: Vec<(usize, String)> = named.filter(|(line, _)| *line < body_line(record)).collect();
    fields.sort();
    fields.dedup_by_key(|(line, _)| *line);
    fields
}

/// The line on which the text begins.
fn body_line(record: &Record) -> usize {
    record.source.text[..record.body.start].matches('\n').count() + 1
}

/// What stands between empty lines, with its first and last line; a piece also holds the empty lines after it, so that no
/// line is without one.
fn paragraphs(record: &Record) -> Vec<(usize, usize, String)> {
    let mut pieces: Vec<(usize, usize, String)> = Vec::new();
    let mut open = false;
    for (number, line) in (body_line(record)..).zip(record.text().lines()) {
        let blank = line.trim().is_empty();
        match pieces.last_mut().filter(|_| open || blank) {
            Some((_, last, text)) => {
                *last = number;
                text.push_str(line);
                text.push('\n');
            }
            None if blank => {}
            None => {
                let first = if pieces.is_empty() { body_line(record) } else { number };
                pieces.push((first, number, format!("{line}\n")));
            }
        }
        open = !blank;
    }
    pieces
}

impl Remark {
    fn new(finding: &Finding, lang: Words<'_>) -> Remark {
        Remark { finding: FindingView::new(finding, lang), quote: finding.place.line.as_ref().and_then(Quote::new) }
    }
}

impl Quote {
    /// The line that a finding stands at, unless it means nothing of it.
    fn new(line: &Line) -> Option<Quote> {
        let Line { text, from, to, .. } = line;
        let row = text.trim_start().starts_with('|');
        let part = |range: Option<&str>| match (range.unwrap_or_default(), row) {
            (text, true) => {
                text.split('|').map(str::trim).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("　")
            }
            (text, false) => text.to_string(),
        };
        let quote =
            Quote { before: part(text.get(..*from)), meant: part(text.get(*from..*to)), after: part(text.get(*to..)) };
        Some(quote).filter(|quote| !quote.meant.trim().is_empty() && quote.meant != "+++")
    }
}
