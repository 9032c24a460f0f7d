//! A text to be proof-read, with what several checks ask of it worked out once, and only when asked.

use std::cell::OnceCell;

use memchr::{memchr_iter, memmem};

use super::han;
use crate::source::Span;

/// Characters of a sentence that are too many, unless a pack says otherwise.
const LONG: usize = 150;

/// A text.
pub struct Prose<'a> {
    /// The text.
    pub text: &'a str,
    /// Its title; empty where it has none.
    pub title: &'a str,
    /// Whether every line is a paragraph, as in plain text; in Markdown an empty line ends one.
    pub hard: bool,
    /// Characters of a sentence that are too many.
    pub max: usize,
    lines: OnceCell<Vec<Line<'a>>>,
    passed: OnceCell<Vec<Span>>,
}

/// A line without the blanks around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// First byte.
    pub(super) start: usize,
    /// What it says, without marks of Markdown at its beginning.
    pub(super) text: &'a str,
    /// What it is.
    pub(super) sort: Sort,
    /// Blanks before it.
    pub(super) indent: usize,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Blank,
    Heading,
    Bullet,
    Row,
    Words,
}

impl Line<'_> {
    /// The bytes of the line.
    pub(super) fn span(&self) -> Span {
        self.start..self.start + self.text.len()
    }
}

impl<'a> Prose<'a> {
    /// Markdown.
    pub fn new(text: &'a str) -> Prose<'a> {
        Prose { text, title: "", hard: false, max: LONG, lines: OnceCell::new(), passed: OnceCell::new() }
    }

    /// Where a word stands.
    pub(super) fn all<'w>(&self, word: &'w str) -> impl Iterator<Item = Span> + use<'a, 'w> {
        memmem::find_iter(self.text.as_bytes(), word).map(|at| at..at + word.len())
    }

    /// The lines; what is between fences of code is left out.
    pub(super) fn lines(&self) -> &[Line<'a>] {
        self.lines.get_or_init(|| lines(self.text))
    }

    /// Whether bytes stand where nobody writes prose: code, addresses, comments.
    pub(super) fn is_passed(&self, at: usize) -> bool {
        self.passed.get_or_init(|| passed(self.text)).iter().any(|span| span.contains(&at))
    }

    /// The character before a byte.
    pub(super) fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    /// The character at a byte.
    pub(super) fn at(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// The sentence around a byte.
    pub(super) fn sentence(&self, at: usize) -> Span {
        let start = self.text[..at].rfind(han::ends_sentence).map_or(0, |end| end + han::width(&self.text[end..]));
        let end = self.text[at..].find(han::ends_sentence).map_or(self.text.len(), |end| at + end);
        start..end
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut at, mut fenced) = (0, false);
    let ends = memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1);
    for end in ends.chain([text.len()]).filter(|end| *end > 0) {
        let line = line(at, &text[at..end]);
        at = end;
        if line.text.starts_with("```") || line.text.starts_with("~~~") {
            fenced = !fenced;
        } else if !fenced {
            lines.push(line);
        }
    }
    lines
}

fn line(at: usize, raw: &str) -> Line<'_> {
    let ended = han::trim_end(raw);
    let trimmed = han::trim_start(ended);
    let indent = ended.len() - trimmed.len();
    let sort = match trimmed.as_bytes() {
        [] => Sort::Blank,
        [b'#', ..] => Sort::Heading,
        [b'|', ..] => Sort::Row,
        [b'-' | b'*' | b'+', b' ', ..] => Sort::Bullet,
        _ => Sort::Words,
    };
    let text = match (sort, trimmed.as_bytes()) {
        (Sort::Bullet, _) => unmarked(&trimmed[1..]),
        (Sort::Heading, _) | (Sort::Words, [b'>' | b'*', ..]) => unmarked(trimmed),
        _ => trimmed,
    };
    Line { start: at + (ended.len() - text.len()), text, sort, indent }
}

/// Without marks of Markdown at the beginning.
fn unmarked(text: &str) -> &str {
    text.trim_start_matches(['#', '>', '*', ' ', '\u{3000}', '\t'])
}

/// Code, addresses, targets of links, comments.
fn passed(text: &str) -> Vec<Span> {
    let mut spans = fences(text);
    let between = |open: &str, close: &str, spans: &mut Vec<Span>| {
        let mut at = 0;
        while let Some(start) = text[at..].find(open).map(|found| at + found) {
            let line_end = text[start..].find('\n').map_or(text.len(), |end| start + end);
            let rest = start + open.len();
            let end = text[rest..].find(close).map_or(line_end, |end| rest + end + close.len());
            let end = if close == "-->" { end } else { end.min(line_end) };
            spans.push(start..end.max(rest));
            at = end.max(rest);
        }
    };
    between("`", "`", &mut spans);
    between("](", ")", &mut spans);
    between("<!--", "-->", &mut spans);
    spans.extend(addresses(text));
    spans
}

fn fences(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let (mut at, mut open) = (0, None);
    for raw in text.split_inclusive('\n') {
        if raw.trim_start().starts_with("```") || raw.trim_start().starts_with("~~~") {
            match open.take() {
                Some(start) => spans.push(start..at + raw.len()),
                None => open = Some(at),
            }
        }
        at += raw.len();
    }
    spans.extend(open.map(|start| start..text.len()));
    spans
}

/// `https://…` up to the next blank or character that is not ASCII.
fn addresses(text: &str) -> impl Iterator<Item = Span> + '_ {
    text.match_indices("://").map(|(at, _)| {
        let start =
            text[..at].rfind(|c: char| !c.is_ascii_alphanumeric()).map_or(0, |end| end + han::width(&text[end..]));
        let end = text[at..].find(|c: char| c.is_whitespace() || !c.is_ascii()).map_or(text.len(), |end| at + end);
        start..end
    })
}
