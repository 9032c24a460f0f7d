//! What has changed since the last build, found out from sizes and times alone.

use std::collections::BTreeMap;
use std::hash::Hash;
use std::path::PathBuf;

use super::{Order, PROOF, WHOLE};
use crate::ledger::History;
use crate::load::Folder;
use crate::render::{Summary, Target};
use crate::write::{Tree, fingerprint};

/// Looks at what is there without reading it.
pub(super) struct Survey<'a> {
    /// Folder of the content.
    pub(super) content: PathBuf,
    /// The trees of the targets.
    pub(super) trees: &'a BTreeMap<Target, Tree>,
    /// Digest of what all communities share.
    pub(super) seed: u128,
    /// Files changed later than this may still be changing.
    pub(super) settled: i64,
    /// What was public so far.
    pub(super) history: &'a History,
}

/// How a community was found.
pub(super) enum Found<'a> {
    /// Its inputs are the same and its pages stand as we left them; its folder and summary.
    Same(&'a Folder, Box<Summary>),
    /// It has to be made anew; the digest of its inputs.
    Stale(&'a Folder, Option<u128>),
}

impl Survey<'_> {
    /// How a community is found; what is to be published is made anew, whatever stands there.
    pub(super) fn look<'f>(&self, folder: &'f Folder, order: &Order<'_>) -> Found<'f> {
        let key = fingerprint(&self.content, &folder.files, self.seed ^ self.past(&folder.path), self.settled);
        match key.filter(|_| order.publish.is_none()).and_then(|key| self.summary(&folder.path, key)) {
            Some(summary) => Found::Same(folder, Box::new(summary)),
            None => Found::Stale(folder, key),
        }
    }

    /// A digest of what the pages of a community say of its past.
    fn past(&self, name: &str) -> u128 {
        let mut hasher = xxhash_rust::xxh3::Xxh3::new();
        self.history.get(name).hash(&mut hasher);
        hasher.digest128()
    }

    /// The summary of a community whose pages stand in every target, made from inputs with this digest.
    fn summary(&self, name: &str, key: u128) -> Option<Summary> {
        let mut summary = None;
        for tree in self.trees.values() {
            let unit = tree.intact(name).filter(|unit| unit.key == Some(key))?;
            summary = Some(&unit.summary);
        }
        postcard::from_bytes(summary?).ok()
    }

    /// Whether every target holds exactly these communities and the pages of the site, made from the same inputs.
    pub(super) fn stands(&self, folders: &[Folder]) -> bool {
        let mut names: Vec<&str> = folders.iter().map(|folder| folder.path.as_str()).collect();
        names.push(WHOLE);
        let whole = |tree: &Tree| tree.intact(WHOLE).is_some_and(|unit| unit.key == Some(self.seed));
        self.trees.values().all(|tree| {
            let proof = tree.before().unit(PROOF).map(|_| PROOF);
            let names: Vec<&str> = names.iter().copied().chain(proof).collect();
            tree.consists_of(&names) && whole(tree)
        })
    }
}
