//! Half-width punctuation between Chinese characters. In figures, times, addresses and code it is right.

use memchr::{memchr2_iter, memchr3_iter};

use super::{Hit, Prose, han};

/// The signs, and what to write.
const SIGNS: [(u8, &str, &str); 7] = [
    (b',', ",", "，"),
    (b';', ";", "；"),
    (b':', ":", "："),
    (b'?', "?", "？"),
    (b'!', "!", "！"),
    (b'(', "( )", "（）"),
    (b')', "( )", "（）"),
];

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let bytes = prose.text.as_bytes();
    let signs = memchr3_iter(b',', b';', b':', bytes).chain(memchr2_iter(b'?', b'!', bytes));
    for at in signs.chain(memchr2_iter(b'(', b')', bytes)) {
        let byte = bytes[at];
        if !stands_in_chinese(prose, at, byte) {
            continue;
        }
        if prose.is_passed(at) || is_row_of_values(prose, at) {
            continue;
        }
        hits.extend(SIGNS.iter().find(|(sign, ..)| *sign == byte).map(|(_, half, full)| hit(at, half, full)));
    }
    hits
}

fn hit(at: usize, half: &str, full: &str) -> Hit {
    Hit::new(at..at + 1, format!("中文里用了半角的“{half}”"), format!("a half-width `{half}` in Chinese text"))
        .help(format!("改为全角的“{full}”"), format!("write the full-width `{full}`"))
}

fn stands_in_chinese(prose: &Prose<'_>, at: usize, byte: u8) -> bool {
    let chinese = |c: char| han::is_han(c) || matches!(c, '“' | '”' | '《' | '》' | '、' | '〔' | '〕' | '（' | '）');
    let before = || prose.text[..at].trim_end_matches('*').chars().next_back();
    let after = || prose.text[at + 1..].trim_start_matches(['*', ' ']).chars().next();
    match byte {
        b'(' => {
            before() != Some(']') && inner(&prose.text[at + 1..]).is_some_and(|inner| inner.chars().any(han::is_han))
        }
        b')' => inner_before(&prose.text[..at]).is_some_and(|inner| inner.chars().any(han::is_han)),
        _ => before().is_some_and(chinese) && after().is_none_or(|c| chinese(c) || c == '\n'),
    }
}

/// What stands in a bracket that closes on the same line.
fn inner(rest: &str) -> Option<&str> {
    let end = rest.find([')', '）', '\n'])?;
    (!rest[end..].starts_with('\n')).then(|| &rest[..end])
}

fn inner_before(head: &str) -> Option<&str> {
    let start = head.rfind(['(', '（', '\n'])?;
    let link = head[..start].ends_with(']');
    (!link && !head[start..].starts_with('\n')).then(|| &head[start..])
}

/// A line of values between commas, as in a CSV, has no sentences.
fn is_row_of_values(prose: &Prose<'_>, at: usize) -> bool {
    let start = prose.text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = prose.text[at..].find('\n').map_or(prose.text.len(), |end| at + end);
    let line = &prose.text[start..end];
    let values = line.split(',').count();
    values > 3 && !line.contains(['。', '，', '；']) && line.split(',').all(|value| value.chars().count() <= 8)
}
