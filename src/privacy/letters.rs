//! The characters that numbers are written and split with.

/// An ASCII or full-width digit, as ASCII.
pub(super) fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        _ => None,
    }
}

/// The digits of a text, in ASCII.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter_map(digit).collect()
}

/// Whether a character takes no room, so that it hides a number from programs and not from people.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a character may stand between two digits of one number.
pub(super) fn is_separator(c: char) -> bool {
    is_blank(c) || is_dash(c) || is_dot(c) || is_bracket(c)
}

/// A blank of any width; no end of a line.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－' | '﹣')
}

fn is_dot(c: char) -> bool {
    matches!(c, '.' | '．' | '·' | '•' | '・')
}

fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '（' | '）')
}

/// How the bytes of a text go on, as far as numbers go.
pub(super) enum Step {
    /// A digit.
    Digit,
    /// What may stand between two digits.
    Between,
    /// Anything else.
    Other,
}

/// What the bytes begin with, and how many bytes that takes. Looks at no more than it must: it is asked for every byte.
pub(super) fn step(bytes: &[u8]) -> (usize, Step) {
    match bytes {
        [b'0'..=b'9', ..] => (1, Step::Digit),
        [0xEF, 0xBC, 0x90..=0x99, ..] => (3, Step::Digit),
        [b' ' | b'-' | b'.' | b'(' | b')', ..] => (1, Step::Between),
        [0xC2, 0xA0 | 0xAD | 0xB7, ..] => (2, Step::Between),
        [0xE1 | 0xE2 | 0xE3 | 0xEF, ..] => match first(bytes) {
            Some(c) if is_separator(c) || is_invisible(c) => (c.len_utf8(), Step::Between),
            _ => (0, Step::Other),
        },
        _ => (0, Step::Other),
    }
}

/// The character of three bytes that they begin with.
fn first(bytes: &[u8]) -> Option<char> {
    std::str::from_utf8(bytes.get(..3)?).ok()?.chars().next()
}
