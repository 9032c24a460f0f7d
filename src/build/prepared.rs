//! The next trees, made and not yet seen: they are staged, settled and put in the place of the live ones.

use std::collections::{BTreeMap, BTreeSet};

use super::maker::Made;
use super::{Order, PROOF, Report, cannot_write};
use crate::finding::Finding;
use crate::ledger::Event;
use crate::render::Target;
use crate::write::{Staged, Tree};

/// What a build made beside the live trees.
#[derive(Debug)]
pub struct Prepared {
    /// What it did.
    pub report: Report,
    /// What a publish has to enter into the ledger; the digests of the pages are still to be filled in.
    pub events: Vec<Event>,
    /// The kept files of records about persons whose time is over: a publish erases them.
    pub expired: BTreeSet<String>,
    /// The trees with what belongs into them; none when nothing has changed.
    next: Option<(BTreeMap<Target, Tree>, Made)>,
}

/// The next trees, whole.
pub type Staging = BTreeMap<Target, Staged>;

impl Prepared {
    pub(super) fn new(report: Report, trees: BTreeMap<Target, Tree>, mut made: Made) -> Prepared {
        let (events, expired) = (std::mem::take(&mut made.events), std::mem::take(&mut made.expired));
        Prepared { report, events, expired, next: Some((trees, made)) }
    }

    pub(super) fn unchanged(report: Report) -> Prepared {
        Prepared { report, events: Vec::new(), expired: BTreeSet::new(), next: None }
    }

    /// Makes the next trees whole.
    ///
    /// # Errors
    /// The output cannot be written; the live trees are untouched.
    pub fn stage(&mut self, order: &Order<'_>) -> Result<Staging, Vec<Finding>> {
        let (trees, mut made) = self.next.take().unwrap_or_default();
        let lying = order.publish.is_none().then_some(PROOF);
        let stage = |(target, tree): (Target, Tree)| {
            let units = made.units.remove(&target).unwrap_or_default();
            Ok((target, tree.stage(units, &made.carried, lying)?))
        };
        let staged: std::io::Result<Staging> = trees.into_iter().map(stage).collect();
        staged.map_err(|error| vec![cannot_write(order.output, &error)])
    }

    /// Puts the next trees in the place of the live ones, one after the other.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn commit(mut self, order: &Order<'_>) -> Result<Report, Vec<Finding>> {
        for staged in self.stage(order)?.into_values() {
            let done = staged.settle().and_then(|()| staged.swap());
            done.map_err(|error| vec![cannot_write(order.output, &error)])?;
        }
        Ok(self.report)
    }
}
