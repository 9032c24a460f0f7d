//! Tables as cells with their places, from Markdown and from CSV.

use crate::finding::{Finding, Text, code};
use crate::source::{SourceFile, Span};

/// A cell: its text without marks, and its bytes in the file.
pub(super) struct Cell {
    /// What it says.
    pub(super) text: String,
    /// Where it stands.
    pub(super) span: Span,
}

/// A table of cells, the heading first.
pub(super) type Rows = Vec<Vec<Cell>>;

/// Every table of the text, as cells: a heading row, a row of dashes, and the rows that follow without a gap.
pub(super) fn tables(source: &SourceFile, body: &Span) -> Vec<Rows> {
    let mut tables = Vec::new();
    let mut current: Rows = Vec::new();
    let mut heading: Option<Span> = None;
    for line in lines(source, body) {
        let text = &source.text[line.clone()];
        if !text.as_bytes().contains(&b'|') {
            heading = None;
            tables.extend(Some(std::mem::take(&mut current)).filter(|rows| !rows.is_empty()));
        } else if !current.is_empty() {
            current.push(cells(source, &line));
        } else if let (Some(head), true) = (&heading, is_rule(text)) {
            current.push(cells(source, head));
        } else {
            heading = Some(line);
        }
    }
    tables.extend(Some(current).filter(|rows| !rows.is_empty()));
    tables
}

fn lines(source: &SourceFile, body: &Span) -> impl Iterator<Item = Span> {
    let mut at = body.start;
    source.text[body.clone()].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        start..start + line.trim_end().len()
    })
}

/// Whether a line is the row of dashes below a heading.
fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// The cells of a row between its bars; a bar after a backslash is part of its cell.
fn cells(source: &SourceFile, line: &Span) -> Vec<Cell> {
    let text = &source.text[line.clone()];
    let indent = text.len() - text.trim_start().len();
    let lead = if text[indent..].starts_with('|') { indent + 1 } else { indent };
    let mut out = Vec::new();
    let mut start = lead;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(lead) {
        if byte == b'|' && !escaped {
            out.push(cell(source, line.start + start..line.start + at));
            start = at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    if !text[start.min(text.len())..].trim().is_empty() {
        out.push(cell(source, line.start + start..line.end));
    }
    out
}

/// A cell without the blanks and marks around it, in text and in bytes.
fn cell(source: &SourceFile, span: Span) -> Cell {
    let raw = &source.text[span.clone()];
    let inner = raw.trim().trim_matches(['*', '`', '~']).trim();
    let start = span.start + (inner.as_ptr() as usize - raw.as_ptr() as usize);
    let marked = inner.bytes().any(|byte| matches!(byte, b'\\' | b'*' | b'`'));
    let text = if marked { inner.replace(['\\', '*', '`'], "") } else { inner.to_string() };
    Cell { text, span: start..start + inner.len().max(1) }
}

/// The rows of a CSV file.
pub(super) fn csv_rows(source: &SourceFile, findings: &mut Vec<Finding>) -> Rows {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(source.text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let start = record.position().map_or(0, |at| at.byte() as usize);
                rows.push(record.iter().map(|text| csv_cell(source, start, text)).collect());
            }
            Err(error) => {
                let at = error.position().map_or(0, |at| at.byte() as usize);
                findings.push(
                    Finding::new(
                        &code::LEDGER_ROW,
                        source.place(&(at..at + 1)),
                        Text::new("CSV 的这一行读不懂", format!("this CSV row cannot be read: {error}")),
                    )
                    .help("检查引号是否成对", "check that quotes are paired"),
                );
            }
        }
    }
    rows
}

/// A CSV cell; it points at its text in the row.
fn csv_cell(source: &SourceFile, row: usize, text: &str) -> Cell {
    let end = source.text[row..].find('\n').map_or(source.text.len(), |at| row + at);
    let at = source.text[row..end].find(text).map_or(row, |at| row + at);
    Cell { text: text.trim().to_string(), span: at..at + text.len().max(1) }
}
