//! Addresses of pages: from the root of a target, percent-encoded, always relative.

use crate::record::Record;
pub use crate::source::join;

/// A link to the page of a record, from the root of its target.
pub fn of_page(folder: &str, record: &Record) -> String {
    format!("{}.html", encode(&join(folder, &record.address)))
}

/// The prefix that leads from a page to the root of its target: `../` for each folder above it.
pub fn to_root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// A path as it stands in a link.
pub fn encode(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    if path.bytes().all(plain) {
        return path.to_string();
    }
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// `%E6%98%8E` as 明: the path that a link leads to; `None` when it is not UTF-8 or not complete.
pub fn decode(link: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(link.len());
    let mut rest = link.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { hex(rest.next()?)? * 16 + hex(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}
