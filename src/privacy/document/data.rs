//! JSON and CSV: what stands in a string or a cell.

use memchr::memchr3;

use super::{Each, Seen};
use crate::privacy::markup::{self, Dialect};

/// The strings of a JSON file, each a line of its own; those with tags as people see them.
pub(super) fn json(text: &str, page: &mut String, each: &mut Each<'_>) {
    let mut plain = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(found) = memchr3(b'"', b'\\', b'\n', &text.as_bytes()[at..]) {
        plain.push_str(&text[at..at + found]);
        at += found;
        at = match text.as_bytes()[at] {
            b'\\' => escape(text, at, &mut plain),
            _ => {
                plain.push('\u{1}');
                at + 1
            }
        };
    }
    plain.push_str(&text[at..]);
    page.clear();
    for string in plain.split('\u{1}') {
        if string.contains(['<', '&']) {
            markup::visible(string, Dialect::Html, page);
        } else {
            page.push_str(string);
            page.push('\n');
        }
    }
    each(Seen::Text(page));
}

/// The character that an escape stands for. Returns where the text goes on.
fn escape(text: &str, at: usize, out: &mut String) -> usize {
    match text.as_bytes().get(at + 1) {
        Some(b'u') => {
            let unit = |at: usize| u16::from_str_radix(text.get(at + 2..at + 6)?, 16).ok();
            let Some(first) = unit(at) else { return at + 1 };
            let second = if (0xD800..0xDC00).contains(&first) { unit(at + 6) } else { None };
            let units = [Some(first), second];
            out.extend(char::decode_utf16(units.into_iter().flatten()).map(|c| c.unwrap_or('\u{fffd}')));
            at + if second.is_some() { 12 } else { 6 }
        }
        Some(b'n' | b'r' | b't' | b'b' | b'f') => {
            out.push('\n');
            at + 2
        }
        Some(byte) if byte.is_ascii() => {
            out.push(char::from(*byte));
            at + 2
        }
        _ => at + 1,
    }
}

/// The rows of a CSV file, cells apart by tabs; what cannot be read so is looked at as it is.
pub(super) fn rows(text: &str, tabs: bool, each: &mut Each<'_>) {
    let separator = if tabs || !text.contains(',') && text.contains('\t') { b'\t' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut out = String::with_capacity(text.len());
    let mut whole = true;
    for record in reader.records() {
        let Ok(record) = record else {
            whole = false;
            continue;
        };
        for cell in &record {
            out.extend(cell.chars().map(|c| if matches!(c, '\n' | '\t' | '\r') { ' ' } else { c }));
            out.push('\t');
        }
        out.pop();
        out.push('\n');
    }
    each(Seen::Text(&out));
    if !whole {
        each(Seen::Text(text));
    }
}
