//! The records and registers as they lie there against the versions that are public.

use std::path::Path;

use super::say::finding;
use crate::finding::{Finding, code};
use crate::ledger::event::Digests;
use crate::ledger::{Ledger, sha256};
use crate::source::Place;

const RECORD_HELP: [&str; 2] = [
    "公开的仍是原来的版本。有意更正的，写明理由、重新审签后运行 mingbai publish；不是的，从 ledger/kept 里取回原来的文件",
    "the published version is still shown. To correct it, give the reason, have it signed and run mingbai publish; else restore the file from ledger/kept",
];
const REGISTER_HELP: [&str; 2] =
    ["有意改的，运行 mingbai publish 登记", "if it was meant, run mingbai publish, which enters it"];

/// What lies there and is not what is public, and how many records are public.
pub(super) fn audit(ledger: &Ledger, root: &Path) -> (Vec<Finding>, usize) {
    let history = ledger.history();
    let mut findings = Vec::new();
    let mut records = 0;
    for (folder, past) in history.communities() {
        let base = if folder.is_empty() { "content".to_string() } else { format!("content/{folder}") };
        let seen = Seen { root, base: &base, folder };
        findings.extend(seen.differing(&past.registers, REGISTER_HELP));
        for (_, version) in past.public() {
            records += 1;
            findings.extend(seen.differing(&version.files, RECORD_HELP));
        }
    }
    (findings, records)
}

/// The files of one community.
struct Seen<'a> {
    root: &'a Path,
    base: &'a str,
    folder: &'a str,
}

impl Seen<'_> {
    fn differing(&self, files: &Digests, help: [&str; 2]) -> Vec<Finding> {
        files.iter().filter_map(|(path, digest)| self.differs(path, digest, help)).collect()
    }

    fn differs(&self, path: &str, expected: &str, help: [&str; 2]) -> Option<Finding> {
        let name = format!("{}/{path}", self.base);
        let words = match std::fs::read(self.root.join(&name)) {
            Ok(bytes) if sha256(&bytes) == expected => return None,
            Ok(bytes) => {
                let found = sha256(&bytes);
                [
                    format!("和公布的版本不同：摘要应为 {expected}，现在是 {found}"),
                    format!("it is not what was published: its digest should be {expected} and is {found}"),
                ]
            }
            Err(_) => [
                format!("不见了：公布的版本摘要是 {expected}"),
                format!("it is gone; the digest of what was published is {expected}"),
            ],
        };
        let finding = finding(&code::RECORD_DIFFERS, Place::file(name), words, help);
        Some(Finding { community: self.folder.to_string(), ..finding })
    }
}
