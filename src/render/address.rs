//! Addresses of pages: from the root of a target, percent-encoded, always relative.

use crate::record::Record;

/// Joins a community's folder and an address within it.
pub fn join(folder: &str, address: &str) -> String {
    if folder.is_empty() { address.to_string() } else { format!("{folder}/{address}") }
}

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
