//! Clusters of digits: groups with one blank or hyphen between them.

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
}

/// Groups that one number may be spread over.
pub(super) type Cluster = Vec<Group>;

/// The clusters of a text. What belongs to a code with letters, to a decimal or to a mask is left out.
pub(super) fn clusters(text: &str) -> Vec<Cluster> {
    let mut out: Vec<Cluster> = Vec::new();
    let mut last_end = None;
    let mut at = 0;
    while let Some(start) = text[at..].find(|c| digit(c).is_some()).map(|found| at + found) {
        let group = group(text, start);
        at = group.span.end;
        let joined = last_end.is_some_and(|end| separates(&text[end..start]));
        let usable = !within_code(&text[..start]) && !text[at..].starts_with(of_code);
        last_end = usable.then_some(at);
        match out.last_mut() {
            _ if !usable => {}
            Some(cluster) if joined => cluster.push(group),
            _ => out.push(vec![group]),
        }
    }
    out
}

/// The group that begins at `start`.
fn group(text: &str, start: usize) -> Group {
    let mut group = Group { digits: String::new(), span: start..start, plus: text[..start].ends_with(['+', '＋']) };
    for c in text[start..].chars() {
        let next = digit(c).or_else(|| closing_x(c, &text[group.span.end + c.len_utf8()..]));
        let Some(next) = next else { break };
        group.digits.push(next);
        group.span.end += c.len_utf8();
        if next == 'X' {
            break;
        }
    }
    group
}

/// An `X` that ends an identity number, and no code such as `1080x1920`.
fn closing_x(c: char, after: &str) -> Option<char> {
    let ends = !after.starts_with(|next| of_code(next) || digit(next).is_some());
    (matches!(c, 'X' | 'x' | 'Ｘ' | 'ｘ') && ends).then_some('X')
}

/// An ASCII or full-width digit, as ASCII.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        _ => None,
    }
}

/// Whether what stands before a group makes it part of a code, a mask or a decimal.
fn within_code(before: &str) -> bool {
    before.ends_with(of_code) || before.strip_suffix('.').is_some_and(|whole| whole.ends_with(|c| digit(c).is_some()))
}

/// Whether a character next to digits makes them part of something else.
fn of_code(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '_' | '*' | '＊')
}

/// Whether this is all that stands between two groups of one number.
fn separates(between: &str) -> bool {
    matches!(between, " " | "\u{3000}" | "\u{a0}" | "-" | "－" | "–" | "‑")
}
