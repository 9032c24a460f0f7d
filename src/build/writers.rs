//! One writer a target, so that pages go where they belong.

use std::collections::BTreeMap;
use std::io;

use crate::render::{Sink, Target};
use crate::write::{Tree, Unit, UnitWriter};

/// A writer a target, for one unit.
pub(super) struct Writers<'a>(BTreeMap<Target, UnitWriter<'a>>);

impl<'a> Writers<'a> {
    /// Writers of one unit.
    pub(super) fn new(trees: &'a BTreeMap<Target, Tree>, unit: &str) -> Writers<'a> {
        Writers(trees.iter().map(|(target, tree)| (*target, tree.unit(unit))).collect())
    }

    /// The unit of each target.
    pub(super) fn finish(self, name: &str, key: Option<u128>, summary: &[u8]) -> io::Result<BTreeMap<Target, Unit>> {
        self.0.into_iter().map(|(target, writer)| Ok((target, writer.finish(name, key, summary.to_vec())?))).collect()
    }
}

impl Sink for Writers<'_> {
    fn file(&mut self, target: Target, path: &str, bytes: &[u8]) {
        if let Some(writer) = self.0.get_mut(&target) {
            writer.put(path, bytes);
        }
    }

    fn keep(&mut self, target: Target, bytes: Vec<u8>) {
        if let Some(writer) = self.0.get_mut(&target) {
            writer.keep(bytes);
        }
    }
}
