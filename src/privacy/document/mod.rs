//! Files of any sort as texts. What cannot be read to its end is said to be so: it could hold anything.

mod data;
mod office;
mod pdf;
mod picture;
mod sheet;

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::markup::{self, Dialect};
use crate::finding::Text;

/// Something that a file holds.
#[derive(Debug)]
pub enum Seen<'a> {
    /// A text that people see, or that is hidden in it.
    Text(&'a str),
    /// Where a picture was taken.
    Location(String),
}

/// Takes what is found in a file.
pub type Each<'e> = dyn FnMut(Seen<'_>) + 'e;

/// Why a file could not be looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is not what its name says, or is broken.
    Broken,
    /// It unfolds to more than is looked through.
    TooLarge,
    /// It asks for a password.
    Locked,
    /// It is of a format of long ago, or of a sort that is not known.
    Unknown,
    /// Its letters are drawn, and nothing says which they are.
    Drawn,
    /// It has pages without text: a scan.
    Scan,
}

impl Fault {
    /// Why, in words.
    pub fn words(&self) -> Text {
        match self {
            Fault::Broken => Text::new("文件坏了，读不到底", "it is broken and cannot be read to its end"),
            Fault::TooLarge => Text::new("展开以后太大", "it unfolds to too much"),
            Fault::Locked => Text::new("文件加了密码", "it is locked with a password"),
            Fault::Unknown => Text::new("程序读不了这种格式", "the program cannot read this format"),
            Fault::Drawn => Text::new(
                "里面的字体没有文字对照，读不出是什么字",
                "its letters are drawn, and nothing says which they are",
            ),
            Fault::Scan => {
                Text::new("里面有扫描的页，程序看不出写的是什么", "it has scanned pages, which the program cannot read")
            }
        }
    }
}

/// The most bytes that one file may unfold to.
const MOST: usize = 64 * 1024 * 1024;
/// How many archives may lie in each other.
const DEEPEST: usize = 2;

/// Hands what a file holds to `each`; `page` is a buffer that is used again and again.
///
/// # Errors
/// Why it could not be looked through to its end.
pub fn look(path: &str, bytes: &[u8], page: &mut String, each: &mut Each<'_>) -> Result<(), Fault> {
    // Those who wrote a broken file may have meant to break the reader.
    catch_unwind(AssertUnwindSafe(|| within(path, bytes, 0, page, each))).unwrap_or(Err(Fault::Broken))
}

fn within(path: &str, bytes: &[u8], depth: usize, page: &mut String, each: &mut Each<'_>) -> Result<(), Fault> {
    match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => office::look(bytes, depth, page, each),
        [b'%', b'P', b'D', b'F', ..] => pdf::look(bytes, each),
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] | [b'G', b'I', b'F', b'8', ..] => {
            picture::look(bytes, each)
        }
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => picture::look(bytes, each),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(Fault::Unknown),
        _ => text(path, bytes, page, each),
    }
}

fn text(path: &str, bytes: &[u8], page: &mut String, each: &mut Each<'_>) -> Result<(), Fault> {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let text = decode(bytes).ok_or(match ending.as_str() {
        "txt" | "csv" | "tsv" | "html" | "json" | "xml" => Fault::Broken,
        _ => Fault::Unknown,
    })?;
    match ending.as_str() {
        "html" | "htm" | "xml" | "svg" | "atom" | "rels" => {
            page.clear();
            markup::visible(&text, Dialect::Html, page);
            each(Seen::Text(page));
        }
        "json" | "webmanifest" => data::json(&text, page, each),
        "csv" | "tsv" => data::rows(&text, ending == "tsv", each),
        "pdf" | "doc" | "docx" | "xls" | "xlsx" | "wps" | "et" | "ofd" | "zip" | "png" | "jpg" | "jpeg" | "gif"
        | "webp" => {
            return Err(Fault::Broken);
        }
        _ => each(Seen::Text(&text)),
    }
    Ok(())
}

/// A text in UTF-8, in UTF-16 with its mark, or as Chinese editors of long ago wrote it.
fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    let encoding = match bytes {
        [0xFF, 0xFE, ..] => encoding_rs::UTF_16LE,
        [0xFE, 0xFF, ..] => encoding_rs::UTF_16BE,
        _ => encoding_rs::GB18030,
    };
    let (text, faulty) = encoding.decode_with_bom_removal(bytes);
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    (!faulty && !text.contains(control)).then_some(text)
}
