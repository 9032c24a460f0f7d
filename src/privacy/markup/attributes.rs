//! What attributes say.

use memchr::memchr2;

use super::entity;

/// What attributes say, each a line of its own.
pub(super) fn carry(attributes: &str, carried: &mut String) {
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
