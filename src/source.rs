//! A text file as it was read, and places in it that a person can find again.

use std::ops::Range;
use std::sync::OnceLock;

/// Joins a community's folder, which may be that of the whole content, and a path within it.
pub fn join(folder: &str, path: &str) -> String {
    if folder.is_empty() { path.to_string() } else { format!("{folder}/{path}") }
}

/// Bytes of a source file; findings point at one.
pub type Span = Range<usize>;

/// A text file of the site: its path from the site's root (with `/`) and what it said when it was read.
#[derive(Debug, Clone, Default)]
pub struct SourceFile {
    /// Path from the root of the site, with `/` between its parts.
    pub path: String,
    /// The text, without a byte order mark.
    pub text: String,
    /// Where the lines begin, worked out when the first place is asked for.
    lines: OnceLock<Vec<usize>>,
}

/// A place that a finding points at: a file, and where it is known, a line of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path from the root of the site; for something that is missing, the file that should exist.
    pub path: String,
    /// The line, unless the whole file is meant.
    pub line: Option<Line>,
}

/// A line of a file with the part that is meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// Number of the line, from 1.
    pub number: usize,
    /// First character that is meant, from 1, counted in characters.
    pub column: usize,
    /// One past the last character that is meant.
    pub end_column: usize,
    /// The text of the line.
    pub text: String,
    /// First byte of `text` that is meant.
    pub from: usize,
    /// One past the last byte of `text` that is meant.
    pub to: usize,
}

impl Place {
    /// A whole file, which need not exist.
    pub fn file(path: impl Into<String>) -> Place {
        Place { path: path.into(), line: None }
    }
}

impl SourceFile {
    /// A file with this path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> SourceFile {
        SourceFile { path: path.into(), text: text.into(), lines: OnceLock::new() }
    }

    /// The number of the line that holds the byte `at`, from 0, and where it begins.
    fn line_at(&self, at: usize) -> (usize, usize) {
        let after_breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = self.lines.get_or_init(|| std::iter::once(0).chain(after_breaks).collect());
        let number = lines.partition_point(|start| *start <= at).saturating_sub(1);
        (number, lines.get(number).copied().unwrap_or(0))
    }

    /// The place of `span`, cut at the end of its first line.
    pub fn place(&self, span: &Span) -> Place {
        let start = floor_boundary(&self.text, span.start);
        let (number, line_start) = self.line_at(start);
        let line_end = self.text[start..].find('\n').map_or(self.text.len(), |at| start + at);
        let text = self.text[line_start..line_end].trim_end_matches('\r').to_string();
        let from = (start - line_start).min(text.len());
        let to = floor_boundary(&text, span.end.saturating_sub(line_start)).max(from);
        let column = text[..from].chars().count() + 1;
        let line =
            Line { number: number + 1, column, end_column: column + text[from..to].chars().count(), from, to, text };
        Place { path: self.path.clone(), line: Some(line) }
    }

    /// The file as a whole.
    pub fn whole(&self) -> Place {
        Place::file(&self.path)
    }
}

/// The nearest character boundary at or before `at`, inside the text.
fn floor_boundary(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.min(text.len()))
}
