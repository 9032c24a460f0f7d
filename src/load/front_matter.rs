//! Splits a record into front matter and text, without a regular expression and without a copy.

use crate::finding::{Finding, Text, code};
use crate::source::{SourceFile, Span};

/// The bytes of the two parts of a record.
pub struct Parts {
    /// The TOML between the two `+++` lines.
    pub front: Span,
    /// The Markdown after them.
    pub body: Span,
}

/// The two parts of a record.
///
/// # Errors
/// A finding when the record does not begin with `+++`, or when the second `+++` is missing.
pub fn split(source: &SourceFile) -> Result<Parts, Finding> {
    let text = &source.text;
    let start = opening(text).ok_or_else(|| no_front_matter(source))?;
    let (front_end, body) = closing(text, start).ok_or_else(|| unclosed(source))?;
    Ok(Parts { front: start..front_end, body: body..text.len() })
}

/// The bytes of a text behind its front matter; all of it where there is none.
pub fn body(source: &SourceFile) -> Span {
    split(source).map_or(0..source.text.len(), |parts| parts.body)
}

/// Where the TOML begins: after a first line that is `+++`.
fn opening(text: &str) -> Option<usize> {
    let line_end = text.find('\n').map_or(text.len(), |at| at + 1);
    (text[..line_end].trim_end() == "+++").then_some(line_end)
}

/// Where the TOML ends and where the text begins.
fn closing(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    while let Some(found) = text[at..].find("+++") {
        let mark = at + found;
        let line_start = mark == 0 || text.as_bytes()[mark - 1] == b'\n';
        let line_end = text[mark..].find('\n').map_or(text.len(), |end| mark + end + 1);
        if line_start && text[mark..line_end].trim_end() == "+++" {
            return Some((mark, line_end));
        }
        at = mark + 3;
    }
    None
}

fn no_front_matter(source: &SourceFile) -> Finding {
    let words =
        Text::new("第一行应当是 +++，下面写信息栏", "the first line should be +++ with the front matter below it");
    Finding::new(&code::NO_FRONT_MATTER, source.place(&(0..0)), words)
        .help("用 mingbai new 生成一份，再把正文贴进去", "make one with `mingbai new` and paste the text into it")
}

fn unclosed(source: &SourceFile) -> Finding {
    let words = Text::new("信息栏没有以单独一行 +++ 结束", "the front matter is not closed by a line +++");
    Finding::new(&code::UNCLOSED_FRONT_MATTER, source.place(&(0..3)), words)
        .help("在信息栏最后一行下面加一行：+++", "add a line +++ below the last line of the front matter")
}
