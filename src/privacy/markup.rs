//! HTML and XML as people see them: without tags, with characters for entities, cells of a row apart from each other, and what
//! stands in attributes, comments and scripts behind all that.

use memchr::{memchr, memchr2, memmem};

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

/// Appends to `out` what people see of `markup`, and after that what its tags carry.
pub(super) fn visible(markup: &str, dialect: Dialect, out: &mut String) {
    let mut carried = String::new();
    let bytes = markup.as_bytes();
    let mut at = 0;
    while let Some(found) = memchr2(b'<', b'&', &bytes[at..]) {
        text(&markup[at..at + found], out);
        at += found;
        at = if bytes[at] == b'&' { entity(markup, at, out) } else { tag(markup, at, dialect, out, &mut carried) };
    }
    text(&markup[at..], out);
    out.push('\n');
    out.push_str(&carried);
    out.push('\n');
}

/// A stretch of text; a break of the source is a blank on the page, and none where a line begins.
fn text(stretch: &str, out: &mut String) {
    let stretch = if out.ends_with(['\n', '\t']) { stretch.trim_ascii_start() } else { stretch };
    match memchr2(b'\n', b'\t', stretch.as_bytes()) {
        None => out.push_str(stretch),
        Some(_) => out.extend(stretch.chars().map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c })),
    }
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
    if !rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '?' | '!')) {
        out.push('<');
        return at + 1;
    }
    let end = tag_end(rest.as_bytes());
    let body = rest[1..end].trim_end_matches(['>', '/']);
    let name_end = body
        .bytes()
        .skip(1)
        .position(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'/'))
        .map_or(body.len(), |found| found + 1);
    let (name, attributes) = body.split_at(name_end);
    match breaks(name.trim_start_matches('/').as_bytes(), dialect) {
        Break::None => {}
        Break::Blank => out.push(' '),
        Break::Cell if name.starts_with('/') => out.push('\t'),
        Break::Cell => {}
        Break::Line if out.ends_with('\n') => {}
        Break::Line => out.push('\n'),
        Break::Gap => out.push_str("\n\n"),
    }
    carry(attributes, carried);
    match name {
        "script" | "style" => raw(markup, at + end, name, carried),
        _ => at + end,
    }
}

/// Where a tag ends: at a `>` outside of quotes.
fn tag_end(bytes: &[u8]) -> usize {
    let mut at = 1;
    while let Some(found) = bytes[at..].iter().position(|byte| matches!(byte, b'>' | b'"' | b'\'')) {
        at += found + 1;
        let quote = bytes[at - 1];
        if quote == b'>' {
            return at;
        }
        match memchr(quote, &bytes[at..]) {
            Some(close) => at += close + 1,
            None => break,
        }
    }
    bytes.len()
}

/// The content of a script or style sheet, which is no text of the page.
fn raw(markup: &str, at: usize, name: &str, carried: &mut String) -> usize {
    let close = format!("</{name}");
    let end = memmem::find(&markup.as_bytes()[at..], close.as_bytes()).map_or(markup.len(), |found| at + found);
    carried.push_str(&markup[at..end]);
    carried.push('\n');
    end
}

/// Attributes that can say something: those with Chinese, with entities, or with as many digits as the shortest number has.
fn carry(attributes: &str, carried: &mut String) {
    let bytes = attributes.as_bytes();
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    if digits < 7 && bytes.is_ascii() && !bytes.contains(&b'&') {
        return;
    }
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
        Dialect::Html => match name {
            b"a" | b"b" | b"i" | b"u" | b"s" | b"em" | b"strong" | b"span" | b"mark" | b"small" | b"sub" | b"sup"
            | b"font" | b"code" | b"abbr" | b"del" | b"ins" | b"wbr" | b"time" | b"data" | b"bdi" | b"bdo" | b"kbd"
            | b"q" | b"cite" | b"ruby" | b"rb" | b"tspan" | b"big" | b"tt" | b"var" | b"samp" | b"dfn" | b"label"
            | b"output" | b"i:" => Break::None,
            b"td" | b"th" | b"dt" => Break::Cell,
            b"dd" => Break::None,
            b"table" | b"dl" => Break::Gap,
            _ => Break::Line,
        },
        Dialect::Office => match name {
            b"w:p" | b"a:p" | b"w:tr" | b"a:tr" | b"table:table-row" | b"text:p" | b"si" | b"row" => Break::Line,
            b"w:tbl" | b"a:tbl" => Break::Gap,
            b"w:tc" | b"a:tc" | b"table:table-cell" => Break::Cell,
            b"w:tab" | b"w:br" | b"w:cr" | b"text:s" | b"text:tab" | b"TextCode" | b"ofd:TextCode" | b"c" => {
                Break::Blank
            }
            b"w:t" | b"a:t" | b"t" | b"w:r" | b"a:r" | b"w:rPr" | b"w:rFonts" | b"w:hyperlink" | b"w:proofErr" => {
                Break::None
            }
            name if name.starts_with(b"w:") || name.starts_with(b"a:") => Break::None,
            _ => Break::Blank,
        },
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
