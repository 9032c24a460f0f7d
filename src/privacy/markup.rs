//! HTML and XML as people see them: without tags, with characters for entities, cells of a row apart from each other, and what
//! stands in attributes, comments and scripts behind all that.

use memchr::{memchr, memchr2, memchr3, memmem};

/// What the tags of a file mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// Pages.
    Html,
    /// The parts of office documents: everything is inside a line unless it is known to end one.
    Office,
}

/// What a tag does to the text around it.
#[derive(PartialEq, Eq)]
enum Break {
    /// Nothing: it stands inside a line.
    None,
    /// A blank.
    Blank,
    /// Ends a cell.
    Cell,
    /// Ends a line.
    Line,
    /// Ends a line, with an empty one behind it, so that one table does not go on another.
    Gap,
}

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

/// What attributes say, each a line of its own.
fn carry(attributes: &str, carried: &mut String) {
    let mut rest = attributes;
    while let Some((name, value, after)) = attribute(rest) {
        if !GEOMETRY.contains(&name) {
            decoded(value, carried);
            carried.push('\n');
        }
        rest = after;
    }
}

/// The next attribute: its name, its value, and what follows.
fn attribute(text: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = text.split_once('=')?;
    let rest = rest.trim_start_matches(['\\', ' ']);
    let name = name.trim().rsplit([' ', '\n']).next().unwrap_or_default();
    match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let (value, after) = rest[1..].split_once(quote).unwrap_or((&rest[1..], ""));
            Some((name, value, after))
        }
        _ => {
            let (value, after) = rest.split_once(' ').unwrap_or((rest, ""));
            Some((name, value, after))
        }
    }
}

/// Numbers of drawings, which say where and not what.
const GEOMETRY: &[&str] = &[
    "d",
    "points",
    "viewBox",
    "viewbox",
    "transform",
    "width",
    "height",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "style",
    "class",
    "integrity",
    "nonce",
];

/// A text with characters for entities; `%31` too, which addresses write characters with.
fn decoded(value: &str, out: &mut String) {
    let mut at = 0;
    while let Some(found) = memchr2(b'&', b'%', &value.as_bytes()[at..]) {
        out.push_str(&value[at..at + found]);
        at += found;
        at = if value.as_bytes()[at] == b'&' { entity(value, at, out) } else { percent(value, at, out) };
    }
    out.push_str(&value[at..]);
}

/// The characters of some `%E4%B8%80`.
fn percent(value: &str, at: usize, out: &mut String) -> usize {
    let mut bytes = Vec::new();
    let mut end = at;
    while let Some(hex) = value[end..].strip_prefix('%').and_then(|rest| rest.get(..2)) {
        let Ok(byte) = u8::from_str_radix(hex, 16) else { break };
        bytes.push(byte);
        end += 3;
    }
    if bytes.is_empty() {
        out.push('%');
        return at + 1;
    }
    out.push_str(&String::from_utf8_lossy(&bytes));
    end
}

fn breaks(name: &[u8], dialect: Dialect) -> Break {
    match dialect {
        Dialect::Html => of_page(name),
        Dialect::Office => of_document(name),
    }
}

/// A name of up to eight letters as a number, so that names are compared at once.
const fn packed(name: &[u8]) -> u64 {
    let (mut out, mut at) = (0, 0);
    while at < name.len() && at < 8 {
        out = out << 8 | name[at] as u64;
        at += 1;
    }
    out
}

/// Tags that stand inside a line.
const INLINE: [u64; 32] = [
    packed(b"a"),
    packed(b"b"),
    packed(b"i"),
    packed(b"u"),
    packed(b"s"),
    packed(b"em"),
    packed(b"strong"),
    packed(b"span"),
    packed(b"mark"),
    packed(b"small"),
    packed(b"sub"),
    packed(b"sup"),
    packed(b"font"),
    packed(b"code"),
    packed(b"abbr"),
    packed(b"del"),
    packed(b"ins"),
    packed(b"wbr"),
    packed(b"time"),
    packed(b"data"),
    packed(b"bdi"),
    packed(b"bdo"),
    packed(b"kbd"),
    packed(b"q"),
    packed(b"cite"),
    packed(b"ruby"),
    packed(b"tspan"),
    packed(b"big"),
    packed(b"var"),
    packed(b"label"),
    packed(b"output"),
    packed(b"dd"),
];

const CELLS: [u64; 3] = [packed(b"td"), packed(b"th"), packed(b"dt")];
const GAPS: [u64; 2] = [packed(b"table"), packed(b"dl")];

fn of_page(name: &[u8]) -> Break {
    let name = if name.len() > 8 { 0 } else { packed(name) };
    match () {
        () if CELLS.contains(&name) => Break::Cell,
        () if GAPS.contains(&name) => Break::Gap,
        () if INLINE.contains(&name) => Break::None,
        () => Break::Line,
    }
}

fn of_document(name: &[u8]) -> Break {
    match name {
        b"w:p" | b"a:p" | b"w:tr" | b"a:tr" | b"table:table-row" | b"text:p" | b"si" | b"row" => Break::Line,
        b"w:tbl" | b"a:tbl" => Break::Gap,
        b"w:tc" | b"a:tc" | b"table:table-cell" => Break::Cell,
        b"w:tab" | b"w:br" | b"w:cr" | b"text:s" | b"text:tab" => Break::Blank,
        b"t" | b"r" => Break::None,
        name if name.starts_with(b"w:") || name.starts_with(b"a:") => Break::None,
        _ => Break::Blank,
    }
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
        assert_eq!(
            seen("a<!-- 1 --><script>var x = '<b>';</script>b"),
            "a\nb\n 1 \nvar x = '<b>';".replacen("a\n", "a\n", 1)
        );
        assert_eq!(seen("1 < 2 && <"), "1 < 2 && <");
        assert_eq!(seen("<a href=\"tel:%31380013%38000\">x</a>"), "x\ntel:13800138000");
    }
}
