//! HTML and XML as people see them: without tags, with characters for entities, cells of a row apart from each other, and what
//! stands in attributes, comments and scripts behind all that.

mod attributes;
mod tags;

use memchr::{memchr, memchr3, memmem};

use attributes::carry;
pub(super) use tags::Dialect;
use tags::{Break, breaks};

/// Appends to `out` what people see of `markup`, and after that what its tags carry. A break of the source is a blank on the
/// page, and nothing where a line begins.
pub(super) fn visible(markup: &str, dialect: Dialect, out: &mut String) {
    let mut carried = String::new();
    let bytes = markup.as_bytes();
    let mut at = 0;
    while let Some(found) = memchr3(b'<', b'&', b'\n', &bytes[at..]) {
        if found > 0 {
            out.push_str(&markup[at..at + found]);
            at += found;
        }
        at = match bytes[at] {
            b'<' => tag(markup, at, dialect, out, &mut carried),
            b'&' => entity(markup, at, out),
            _ => line_break(bytes, at, out),
        };
    }
    out.push_str(&markup[at..]);
    out.push('\n');
    out.push_str(&carried);
    out.push('\n');
}

/// Passes over a break of the source and the indentation behind it.
fn line_break(bytes: &[u8], at: usize, out: &mut String) -> usize {
    if !matches!(out.as_bytes().last(), Some(b'\n' | b'\t' | b' ')) {
        out.push(' ');
    }
    let blanks = bytes[at..].iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\t' | b'\r'));
    blanks.map_or(bytes.len(), |blanks| at + blanks)
}

/// The character of an entity; what is none stays as it is. Returns where the text goes on.
fn entity(markup: &str, at: usize, out: &mut String) -> usize {
    let end = memchr(b';', &markup.as_bytes()[at..markup.len().min(at + 12)]).map(|found| at + found);
    match end.and_then(|end| Some((character(&markup[at + 1..end])?, end + 1))) {
        Some((c, end)) => {
            out.push(c);
            end
        }
        None => {
            out.push('&');
            at + 1
        }
    }
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "shy" | "zwj" | "zwnj" => '\u{ad}',
        "ndash" | "mdash" | "minus" | "hyphen" => '-',
        "middot" => '·',
        _ => return None,
    })
}

/// Passes over the tag, comment or script at `at`. Returns where the text goes on.
fn tag(markup: &str, at: usize, dialect: Dialect, out: &mut String, carried: &mut String) -> usize {
    let rest = &markup.as_bytes()[at..];
    let closes = usize::from(rest.get(1) == Some(&b'/'));
    match rest.get(1 + closes) {
        Some(first) if first.is_ascii_alphabetic() => {}
        Some(b'!' | b'?') if closes == 0 => return declaration(markup, at, out, carried),
        _ => {
            out.push('<');
            return at + 1;
        }
    }
    let (end, says) = tag_end(rest);
    let name_at = 1 + closes;
    let length = rest[name_at..].iter().position(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'/' | b'>'));
    let name_end = name_at + length.unwrap_or(rest.len() - name_at);
    let name = &rest[name_at..name_end];
    set_apart(breaks(name, dialect), closes == 1, out);
    if says && name_end < end {
        carry(markup[at + name_end..at + end].trim_end_matches(['>', '/']), carried);
    }
    match name {
        b"script" | b"style" if closes == 0 => {
            raw(markup, at + end, if name[1] == b'c' { "</script" } else { "</style" }, carried)
        }
        _ => at + end,
    }
}

/// What a tag puts between the text before it and behind it.
fn set_apart(breaks: Break, closes: bool, out: &mut String) {
    match breaks {
        Break::None => {}
        Break::Blank => out.push(' '),
        Break::Cell if closes => out.push('\t'),
        Break::Cell => {}
        Break::Line if out.as_bytes().last() == Some(&b'\n') => {}
        Break::Line => out.push('\n'),
        Break::Gap => out.push_str("\n\n"),
    }
}

/// Passes over a comment, which is carried, a piece of text that is no markup, or a declaration.
fn declaration(markup: &str, at: usize, out: &mut String, carried: &mut String) -> usize {
    let rest = &markup[at..];
    for (open, close) in [("<!--", "-->"), ("<![CDATA[", "]]>")] {
        if rest.starts_with(open) {
            let end = memmem::find(rest.as_bytes(), close.as_bytes()).unwrap_or(rest.len()).max(open.len());
            let into = if open == "<!--" { carried } else { out };
            into.push_str(&rest[open.len()..end]);
            into.push('\n');
            return markup.len().min(at + end + close.len());
        }
    }
    at + tag_end(rest.as_bytes()).0
}

/// Where a tag ends, and whether its attributes can say something. It ends at the first `>`: what stands behind one within
/// quotes is taken for text, which is looked at as well.
fn tag_end(bytes: &[u8]) -> (usize, bool) {
    let Some(end) = memchr(b'>', bytes) else { return (bytes.len(), true) };
    (end + 1, says(&bytes[..end]))
}

/// Whether there is Chinese in some bytes, an entity or an address with characters as numbers, or as many digits as the
/// shortest number has. Without a branch, so that many are counted at once.
fn says(bytes: &[u8]) -> bool {
    let (whole, rest) = bytes.as_chunks::<32>();
    let mut last = [0; 32];
    last[..rest.len()].copy_from_slice(rest);
    let (mut digits, mut special) = (0, false);
    for chunk in whole.iter().chain([&last]) {
        digits += usize::from(chunk.iter().map(|byte| u8::from(byte.wrapping_sub(b'0') < 10)).sum::<u8>());
        special |=
            chunk.iter().fold(0, |all, byte| all | (byte & 0x80) | u8::from(*byte == b'&') | u8::from(*byte == b'%'))
                != 0;
    }
    special || digits >= SHORTEST
}

/// Digits of the shortest number.
const SHORTEST: usize = 7;

/// The content of a script or style sheet, which is no text of the page.
fn raw(markup: &str, at: usize, close: &str, carried: &mut String) -> usize {
    let end = memmem::find(&markup.as_bytes()[at..], close.as_bytes()).map_or(markup.len(), |found| at + found);
    carried.push_str(&markup[at..end]);
    carried.push('\n');
    end
}

#[cfg(test)]
mod tests {
    use super::{Dialect, visible};

    fn seen(markup: &str) -> String {
        let mut out = String::new();
        visible(markup, Dialect::Html, &mut out);
        out.trim_end().to_string()
    }

    #[test]
    fn a_page_is_what_people_see_of_it() {
        assert_eq!(seen("<p>138<b>0013</b>8000</p><p>a&#49;b</p>"), "\n13800138000\na1b");
        assert_eq!(seen("<tr><th>甲</th></tr>\n<tr>\n<td>乙</td></tr>"), "\n甲\t\n乙");
        assert_eq!(seen("<tr><td>甲</td><td>乙</td></tr>"), "\n甲\t乙");
        assert_eq!(seen("a<img alt=\"电话 1\" d=\"2222222\">"), "a\n\n电话 1");
        assert_eq!(seen("a<!-- 1 --><script>var x = '<b>';</script>b"), "a\nb\n 1 \nvar x = '<b>';");
        assert_eq!(seen("1 < 2 && <"), "1 < 2 && <");
        assert_eq!(seen("<a href=\"tel:%31380013%38000\">x</a>"), "x\ntel:13800138000");
    }
}
