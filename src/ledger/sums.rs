//! The list of all files of a target with their digests, as `sha256sum -c` reads it.

use std::collections::BTreeMap;

use super::digest::is_digest;
use super::event::Digests;
use crate::record::sign_off::listed;
use crate::screen::marker::MARKER_FILE;

/// Name of the target of the screens.
pub const SCREENS: &str = "kiosk";

/// Name of the list in each target.
pub const NAME: &str = "SHA256SUMS";

/// Whether the list of a target leaves a file out: itself; the copy of the ledger, which is made when the list stands; and the
/// markers of screens, which change when an emergency is switched on and are held against its log instead.
pub fn leaves_out(target: &str, path: &str) -> bool {
    path == NAME || path == super::file::COPY || is_marker(target, path)
}

/// Whether a file is the marker of a screen.
pub fn is_marker(target: &str, path: &str) -> bool {
    target == SCREENS && path.rsplit('/').next() == Some(MARKER_FILE)
}

/// The list as a text.
pub fn write(files: &Digests) -> String {
    files.iter().map(|(path, digest)| listed(path, digest)).collect()
}

/// The files that a text lists; lines that are none are left out.
pub fn read(text: &str) -> BTreeMap<String, String> {
    text.lines().filter_map(entry).collect()
}

fn entry(line: &str) -> Option<(String, String)> {
    let (digest, path) = line.trim_start_matches('\\').split_once("  ")?;
    let path = if line.starts_with('\\') { unescape(path) } else { path.to_string() };
    is_digest(digest).then(|| (path, digest.to_string()))
}

fn unescape(path: &str) -> String {
    let mut text = String::new();
    let mut letters = path.chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                other => other.unwrap_or('\\'),
            },
            other => other,
        });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_back_whatever_the_names() {
        let names = ["a.html", "公告/附件 一.pdf", "a\\b", "a\nb", "a\\nb"];
        let files: Digests = names.iter().map(|name| ((*name).to_string(), "0".repeat(64))).collect();
        assert_eq!(read(&write(&files)), files);
    }
}
