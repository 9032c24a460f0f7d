//! What is kept of every version against the digests in the ledger.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use super::say::{finding, other_than};
use crate::finding::{Finding, code};
use crate::ledger::{Event, Kept, Ledger, sha256};
use crate::source::Place;

const HELP: [&str; 2] = [
    "从备份里找回原来的文件；留存的版本是更正前后对照的依据",
    "restore the file from a backup: corrections are shown from it",
];

/// What is wrong with the kept files of what was published, and how many there are.
pub(super) fn audit(ledger: &Ledger, root: &Path) -> (Vec<Finding>, usize) {
    let kept = Kept::of(root);
    let wanted: Vec<_> = wanted(ledger).into_iter().collect();
    let findings = wanted.par_iter().filter_map(|(digest, first)| one(&kept, root, digest, *first));
    (findings.collect(), wanted.len())
}

fn one(kept: &Kept, root: &Path, digest: &str, first: (u64, &str)) -> Option<Finding> {
    let path = kept.path(digest);
    let place = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
    match std::fs::read(&path).map(|bytes| sha256(&bytes)) {
        Ok(found) if found == digest => None,
        Ok(found) => Some(edited(&place, digest, &found)),
        Err(_) => Some(missing(&place, first)),
    }
}

/// The files that must be there, with the line that first has them; those of a record that was on show for a time only are erased
/// when that is over.
fn wanted(ledger: &Ledger) -> BTreeMap<&str, (u64, &str)> {
    let mut versions: Vec<(u64, &Event)> = Vec::new();
    for line in ledger.lines() {
        match &line.event {
            Event::Expired(_) => versions.retain(|(_, event)| event.about() != line.event.about()),
            event => versions.push((line.seq, event)),
        }
    }
    let mut wanted = BTreeMap::new();
    for (seq, event) in versions {
        for (path, digest) in event.publication().into_iter().flat_map(|made| &made.files) {
            wanted.entry(digest.as_str()).or_insert((seq, path.as_str()));
        }
    }
    wanted
}

fn edited(place: &str, name: &str, digest: &str) -> Finding {
    let [zh, en] = other_than(name, digest);
    let words = [format!("留存的版本被改动过：摘要{zh}"), format!("a kept version was changed: its digest, {en}")];
    finding(&code::KEPT_DIFFERS, Place::file(place), words, HELP)
}

fn missing(place: &str, (seq, path): (u64, &str)) -> Finding {
    let words = [
        format!("留存的版本不见了：台账第 {seq} 行的 {path}"),
        format!("a kept version is gone: {path} of line {seq} of the ledger"),
    ];
    finding(&code::KEPT_DIFFERS, Place::file(place), words, HELP)
}
