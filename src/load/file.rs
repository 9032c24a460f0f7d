//! Reads one text file, and says clearly why it cannot.

use std::path::Path;

use crate::finding::{Finding, Text, code};
use crate::source::{Place, SourceFile};

/// Largest text file that is read, in bytes.
const LIMIT: u64 = 4 * 1024 * 1024;

/// The text of `path`, which findings call `name`.
///
/// # Errors
/// A finding when the file is too large, cannot be read, or is not UTF-8.
pub fn read_text(path: &Path, name: &str) -> Result<SourceFile, Finding> {
    from_bytes(read_bytes(path, name)?, name)
}

/// The bytes of a text file.
///
/// # Errors
/// A finding when the file is too large or cannot be read.
pub(super) fn read_bytes(path: &Path, name: &str) -> Result<Vec<u8>, Finding> {
    let size = std::fs::metadata(path).map_err(|error| unreadable(name, &error))?.len();
    if size > LIMIT {
        return Err(too_large(name, size));
    }
    std::fs::read(path).map_err(|error| unreadable(name, &error))
}

/// The text that bytes are, which findings call `name`.
///
/// # Errors
/// A finding when they are not UTF-8.
pub fn from_bytes(bytes: Vec<u8>, name: &str) -> Result<SourceFile, Finding> {
    let text =
        String::from_utf8(bytes).map_err(|error| not_utf8(name, error.utf8_error().valid_up_to(), error.as_bytes()))?;
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_string(),
        None => text,
    };
    Ok(SourceFile::new(name, text))
}

fn unreadable(name: &str, error: &std::io::Error) -> Finding {
    Finding::new(
        &code::UNREADABLE,
        Place::file(name),
        Text::new(format!("文件读不出来：{error}"), format!("cannot be read: {error}")),
    )
    .help("检查文件是否还在、是否有权限读", "check that the file is there and may be read")
}

fn too_large(name: &str, size: u64) -> Finding {
    let (size, limit) = (size.div_ceil(1024 * 1024), LIMIT / (1024 * 1024));
    let words = Text::new(
        format!("文件有 {size} MB，超过 {limit} MB"),
        format!("the file has {size} MB; at most {limit} MB are read"),
    );
    Finding::new(&code::TOO_LARGE, Place::file(name), words)
        .help("正文写摘要，大文件作为附件放在旁边", "write a summary and attach the large file")
}

fn not_utf8(name: &str, valid: usize, bytes: &[u8]) -> Finding {
    let head = SourceFile::new(name, String::from_utf8_lossy(&bytes[..valid]).into_owned());
    let place = head.place(&(valid..valid));
    let line = place.line.as_ref().map_or(1, |line| line.number);
    let words = Text::new(
        format!("文件不是 UTF-8 编码，第 {line} 行起读不懂"),
        format!("the file is not UTF-8; it cannot be read from line {line} on"),
    );
    Finding::new(&code::NOT_UTF8, place, words).help("用编辑器“另存为”，编码选 UTF-8", "save it again as UTF-8")
}
