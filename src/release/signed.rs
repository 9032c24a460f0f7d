//! The versions that the public sees: of each record the one that was signed last, whatever lies in the folder.

use crate::check::Standing;
use crate::finding::{Finding, Text, code};
use crate::record::Record;
use crate::record::content::Content;
use crate::record::overlay::Overlay;
use crate::record::sign_off::{SignOff, Version};
use crate::sign_off::Kept;
use crate::source::{Place, join};

/// What has to be read in the place of what lies there, so that exactly the signed versions are seen: kept files in the place of
/// files that were changed since, nothing in the place of what was never signed. With it, the records whose signed version was not
/// kept.
pub fn signed(content: &Content, standings: &[Standing], kept: &Kept) -> (Overlay, Vec<Finding>) {
    let mut swap = Swap { folder: &content.folder, kept, overlay: Overlay::default(), findings: Vec::new() };
    for (record, standing) in content.records.iter().zip(standings) {
        swap.record(record, *standing);
    }
    for (path, sign_off) in &content.lost {
        swap.lost(path, sign_off);
    }
    (swap.overlay, swap.findings)
}

struct Swap<'a> {
    folder: &'a str,
    kept: &'a Kept,
    overlay: Overlay,
    findings: Vec<Finding>,
}

impl Swap<'_> {
    fn record(&mut self, record: &Record, standing: Standing) {
        let as_it_lies = standing == Standing::Withdrawn || record.is_signed() && standing != Standing::HeldBack;
        if as_it_lies {
            return;
        }
        match earlier(record) {
            Some(version) if self.is_kept(version) => self.take(version),
            Some(_) => {
                self.overlay.without.insert(record.path_in_content().to_string());
                self.findings.push(not_kept(record.place("status")));
            }
            None => _ = self.overlay.without.insert(record.path_in_content().to_string()),
        }
    }

    fn lost(&mut self, path: &str, sign_off: &SignOff) {
        match sign_off.last_settled() {
            Some(version) if self.is_kept(version) => self.take(version),
            _ => self.findings.push(not_kept(Place::file(format!("content/{path}")))),
        }
    }

    fn is_kept(&self, version: &Version) -> bool {
        version.seen.files.values().all(|digest| self.kept.get(digest).is_some())
    }

    /// Reads the files of a version in the place of those that lie there.
    fn take(&mut self, version: &Version) {
        for (path, digest) in &version.seen.files {
            self.overlay.kept.insert(join(self.folder, path), self.kept.path(digest));
        }
    }
}

/// The version that was settled last, before the one that lies there.
fn earlier(record: &Record) -> Option<&Version> {
    let current = record.sign_off.current;
    let versions = record.sign_off.versions.iter().enumerate().rev();
    let others = versions.filter(|(at, _)| Some(*at) != current && current.is_none_or(|current| *at < current));
    others.map(|(_, version)| version).find(|version| version.is_settled())
}

fn not_kept(place: Place) -> Finding {
    let words = Text::new(
        "审签过的那一版没有保存在 ledger/kept 里，现在没有可以公开的内容",
        "the version that was signed is not in ledger/kept: there is nothing to show",
    );
    Finding::new(&code::VERSION_LOST, place, words).help(
        "从备份恢复 ledger 文件夹，或者把现在的内容重新审签",
        "restore the folder ledger, or have it signed as it is now",
    )
}
