//! The files that readers see against the lists of digests, and the lists against the ledger.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use super::say::{AGAIN, PUBLISH_AGAIN, finding, other_than};
use super::{Target, copy, marker};
use crate::finding::{Finding, code};
use crate::ledger::event::{Digests, Event};
use crate::ledger::{COPY, Ledger, sha256, sums};
use crate::source::Place;

const REMOVE: [&str; 2] = [
    "不该有的，删去；是有意放上去的，运行 mingbai publish 登记；刚运行过 mingbai build 的，接着运行 mingbai publish",
    "delete it if it should not be there; if it was meant, run mingbai publish, which enters it; after a mingbai build, run mingbai publish",
];

/// What is wrong with the targets of the site in `root`, and how many files there are.
pub(super) fn audit(
    ledger: &Ledger,
    root: &Path,
    output: &Path,
    label: &str,
    targets: &[Target<'_>],
) -> (Vec<Finding>, usize) {
    let mut findings = Vec::new();
    let mut count = 0;
    for target in targets {
        let tree = Tree { ledger, root: output.join(target.name), target: *target, label };
        let files = tree.files();
        count += files.len();
        findings.extend(tree.audit(&files));
        if target.name == sums::SCREENS && tree.root.join(sums::NAME).is_file() {
            findings.extend(marker::audit(root, &tree.root, &format!("{label}/{}", target.name), files.keys()));
        }
    }
    let copied =
        std::fs::read(output.join("site").join(COPY)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    findings.extend(copy::audit(ledger, copied.ok().as_deref(), &format!("{label}/site/{COPY}")));
    (findings, count)
}

/// One target.
struct Tree<'a> {
    ledger: &'a Ledger,
    root: std::path::PathBuf,
    target: Target<'a>,
    /// What the output is called.
    label: &'a str,
}

impl Tree<'_> {
    /// All its files with their digests.
    fn files(&self) -> Digests {
        let entries = walkdir::WalkDir::new(&self.root).into_iter().flatten();
        let paths: Vec<_> =
            entries.filter(|entry| !entry.file_type().is_dir()).map(walkdir::DirEntry::into_path).collect();
        let digest = |path: &std::path::PathBuf| {
            let name = path.strip_prefix(&self.root).unwrap_or(path).to_string_lossy().into_owned();
            (name, std::fs::read(path).map(|bytes| sha256(&bytes)).unwrap_or_default())
        };
        paths.par_iter().map(digest).collect::<Vec<_>>().into_iter().collect()
    }

    fn audit(&self, files: &Digests) -> Vec<Finding> {
        let list = std::fs::read(self.root.join(sums::NAME)).ok();
        let Some(list) = list else { return self.without_list() };
        let mut findings: Vec<Finding> = self.list(&sha256(&list)).into_iter().collect();
        let listed = sums::read(&String::from_utf8_lossy(&list));
        findings.extend(self.compare(&listed, files));
        findings
    }

    /// A target without a list was never published, or has lost it.
    fn without_list(&self) -> Vec<Finding> {
        let noted = self.noted();
        let finding = match noted.as_slice() {
            [] => return Vec::new(),
            [_] if self.target.is_unfinished => self.behind(),
            _ => self.about(
                &code::LIST_DIFFERS,
                sums::NAME,
                ["文件清单不见了".to_string(), "the list of files is gone".to_string()],
            ),
        };
        vec![finding]
    }

    /// The digests of this target's list, as each publish noted it.
    fn noted(&self) -> Vec<(u64, &str)> {
        let name = format!("{}/{}", self.target.name, sums::NAME);
        let built = self.ledger.lines().iter().filter_map(|line| match &line.event {
            Event::Built { files } => Some((line.seq, files.get(&name)?.as_str())),
            _ => None,
        });
        built.collect()
    }

    /// What is wrong with the list itself. That of the publish before is what a publish leaves that was ended before its time.
    fn list(&self, found: &str) -> Option<Finding> {
        let noted = self.noted();
        let (seq, expected) = noted.last().copied()?;
        if expected == found {
            return None;
        }
        let before = noted.len().checked_sub(2).map(|at| noted[at].1);
        if before == Some(found) {
            return Some(self.behind());
        }
        let [zh, en] = other_than(expected, found);
        let words = [
            format!("文件清单和台账第 {seq} 行记的不一样：摘要{zh}"),
            format!("the list of files is not that of line {seq} of the ledger: its digest, {en}"),
        ];
        Some(self.about(&code::LIST_DIFFERS, sums::NAME, words))
    }

    fn behind(&self) -> Finding {
        let words = [
            "上次发布中断：台账已经写好，这里还没有换上".to_string(),
            "the last publish was interrupted: the ledger is written, and this is still that of the one before"
                .to_string(),
        ];
        finding(&code::INTERRUPTED, self.place(sums::NAME), words, AGAIN)
    }

    fn compare(&self, listed: &BTreeMap<String, String>, files: &Digests) -> Vec<Finding> {
        let there = files.iter().filter(|(path, _)| !sums::leaves_out(self.target.name, path));
        let mut findings: Vec<Finding> = there.filter_map(|(path, digest)| self.file(path, digest, listed)).collect();
        let gone = listed.iter().filter(|(path, _)| !files.contains_key(*path));
        findings.extend(gone.map(|(path, digest)| self.gone(path, digest)));
        findings
    }

    fn file(&self, path: &str, digest: &str, listed: &BTreeMap<String, String>) -> Option<Finding> {
        match listed.get(path) {
            Some(expected) if expected == digest => None,
            Some(expected) => {
                let [zh, en] = other_than(expected, digest);
                let words = [format!("这一页被改动过：摘要{zh}"), format!("this page was changed: its digest, {en}")];
                Some(self.about(&code::PAGE_EDITED, path, words))
            }
            None => {
                let words =
                    ["公开了，台账里却没有".to_string(), "it is public, and the ledger does not say so".to_string()];
                Some(finding(&code::PAGE_UNLISTED, self.place(path), words, REMOVE))
            }
        }
    }

    fn gone(&self, path: &str, digest: &str) -> Finding {
        let words = [format!("这一页不见了：摘要应为 {digest}"), format!("this page is gone; its digest was {digest}")];
        self.about(&code::PAGE_MISSING, path, words)
    }

    fn place(&self, path: &str) -> Place {
        Place::file(format!("{}/{}/{path}", self.label, self.target.name))
    }

    fn about(&self, code: &'static crate::finding::CodePage, path: &str, words: [String; 2]) -> Finding {
        finding(code, self.place(path), words, PUBLISH_AGAIN)
    }
}
