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
    stretches(text).into_iter().flat_map(|stretch| in_stretch(text, stretch)).collect()
}

/// Fewest digits of a private number.
const FEWEST: usize = 11;

/// Stretches of digits, with what may stand between them, that are long enough for a private number. Most texts have none,
/// so this looks at bytes and nothing else.
fn stretches(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let (mut at, mut from, mut digits) = (0, 0, 0);
    while at < bytes.len() {
        if digits == 0 {
            let Some(next) = bytes[at..].iter().position(|byte| byte.is_ascii_digit() || *byte == 0xEF) else { break };
            at += next;
        }
        let (width, is_digit) = step(&bytes[at..]);
        match (is_digit, width) {
            (true, _) if digits == 0 => (from, digits) = (at, 1),
            (true, _) => digits += 1,
            (false, 0) => {
                if digits >= FEWEST {
                    out.push(from..at);
                }
                digits = 0;
            }
            (false, _) => {}
        }
        at += width.max(1);
    }
    if digits >= FEWEST {
        out.push(from..bytes.len());
    }
    out
}

/// How many bytes a digit or separator takes, and whether it is a digit; no bytes for anything else.
fn step(bytes: &[u8]) -> (usize, bool) {
    match bytes {
        [b'0'..=b'9', ..] => (1, true),
        [0xEF, 0xBC, 0x90..=0x99, ..] => (3, true),
        [b' ' | b'-', ..] => (1, false),
        [0xC2, 0xA0, ..] => (2, false),
        [0xE3, 0x80, 0x80, ..] | [0xEF, 0xBC, 0x8D, ..] | [0xE2, 0x80, 0x91 | 0x93, ..] => (3, false),
        _ => (0, false),
    }
}

fn in_stretch(text: &str, stretch: Span) -> Vec<Cluster> {
    let mut out: Vec<Cluster> = Vec::new();
    let mut last_end = None;
    let mut at = stretch.start;
    while let Some(start) = text[at..stretch.end.max(at)].find(|c| digit(c).is_some()).map(|found| at + found) {
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
