//! Clusters of digits: groups with little between them.

use super::letters::{Step, digit, is_invisible, is_separator, step};
use crate::source::Span;

/// Digits that stand together, full-width ones as ASCII; an identity number may end in `X`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The digits.
    pub(super) digits: String,
    /// Their bytes.
    pub(super) span: Span,
    /// Whether a `+` stands before them, as before a country code.
    pub(super) plus: bool,
    /// Whether they are the places behind the point of a decimal, as far as one can see.
    pub(super) decimal: bool,
    /// Whether letters stand next to them, as in a code.
    pub(super) code: bool,
}

/// Groups that one number may be spread over.
pub(super) type Cluster = Vec<Group>;

/// The clusters of a text that may hold a number of so many digits at least. What belongs to a mask is left out.
pub(super) fn clusters(text: &str, fewest: usize) -> Vec<Cluster> {
    stretches(text, fewest).into_iter().flat_map(|stretch| in_stretch(text, stretch)).collect()
}

/// Most characters between two groups of one number.
const BETWEEN: usize = 3;

/// Stretches of digits, with what may stand between them, that are long enough for a private number. Most texts have none,
/// so this looks at bytes and nothing else.
fn stretches(text: &str, fewest: usize) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let (mut at, mut from, mut digits) = (0, 0, 0);
    while at < bytes.len() {
        if digits == 0 {
            let Some(next) = bytes[at..].iter().position(|byte| DIGIT[usize::from(*byte)]) else { break };
            at += next;
        }
        if digits == 0 && bytes[at] == 0xEF && !matches!(bytes[at..], [_, 0xBC, 0x90..=0x99, ..]) {
            at += 3;
            continue;
        }
        match step(&bytes[at..]) {
            (width, Step::Digit) => {
                from = if digits == 0 { at } else { from };
                digits += 1;
                at += width;
            }
            (width, Step::Between) => at += width,
            (_, Step::Other) => {
                if digits >= fewest {
                    out.push(from..at);
                }
                digits = 0;
                at += 1;
            }
        }
    }
    if digits >= fewest {
        out.push(from..bytes.len());
    }
    out
}

/// The bytes that a digit may begin with.
static DIGIT: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = b'0';
    while at <= b'9' {
        table[at as usize] = true;
        at += 1;
    }
    table[0xEF] = true;
    table
};

fn in_stretch(text: &str, stretch: Span) -> Vec<Cluster> {
    let mut out: Vec<Cluster> = Vec::new();
    let mut last_end = None;
    let mut at = stretch.start;
    while let Some(start) = text[at..stretch.end.max(at)].find(|c| digit(c).is_some()).map(|found| at + found) {
        let group = group(text, start);
        at = group.span.end;
        let joined = last_end.is_some_and(|end| separates(&text[end..start]));
        let usable = !text[..start].ends_with(of_mask) && !text[at..].starts_with(of_mask);
        last_end = usable.then_some(at);
        match out.last_mut() {
            _ if !usable => {}
            Some(cluster) if joined => cluster.push(group),
            _ => out.push(vec![group]),
        }
    }
    out
}

/// The group that begins at `start`; what takes no room does not end it.
fn group(text: &str, start: usize) -> Group {
    let before = &text[..start];
    let mut group = Group {
        digits: String::new(),
        span: start..start,
        plus: before.ends_with(['+', '＋']),
        decimal: is_behind_a_point(before),
        code: before.ends_with(|c: char| c.is_ascii_alphabetic()),
    };
    for (at, c) in text[start..].char_indices() {
        let end = start + at + c.len_utf8();
        let next = digit(c).or_else(|| closing_x(c, &text[end..]));
        match next {
            Some(next) => {
                group.digits.push(next);
                group.span.end = end;
                if next == 'X' {
                    break;
                }
            }
            None if is_invisible(c) => {}
            None => break,
        }
    }
    group.code |= text[group.span.end..].starts_with(|c: char| c.is_ascii_alphabetic());
    group
}

/// An `X` that ends an identity number, and no code such as `1080x1920`.
fn closing_x(c: char, after: &str) -> Option<char> {
    let ends = !after.starts_with(|next: char| next.is_ascii_alphabetic() || digit(next).is_some() || of_mask(next));
    (matches!(c, 'X' | 'x' | 'Ｘ' | 'ｘ') && ends).then_some('X')
}

/// Where the `X` ends that stands apart behind a place, as the last place of an identity number that is split.
pub(super) fn x_behind(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].trim_start_matches(|c| is_separator(c) || is_invisible(c));
    let start = text.len() - rest.len();
    let x = rest.chars().next().filter(|_| separates(&text[at..start]))?;
    closing_x(x, &rest[x.len_utf8()..]).map(|_| start + x.len_utf8())
}

/// Whether a decimal point stands before: one after a digit, and not the number of an item at the beginning of a line.
fn is_behind_a_point(before: &str) -> bool {
    let Some(whole) = before.strip_suffix('.') else { return false };
    let rest = whole.trim_end_matches(|c| digit(c).is_some());
    let number = &whole[rest.len()..];
    let item = number.len() <= 2 && number != "0" && (rest.is_empty() || rest.ends_with(['\n', '\t', '|', '，', '；']));
    !number.is_empty() && !item
}

/// Whether a character next to digits makes them part of a mask.
fn of_mask(c: char) -> bool {
    matches!(c, '*' | '＊' | '×')
}

/// Whether this may stand between two groups of one number.
fn separates(between: &str) -> bool {
    between.chars().all(|c| is_separator(c) || is_invisible(c))
        && between.chars().filter(|c| !is_invisible(*c)).count() <= BETWEEN
}
