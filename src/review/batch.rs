//! Which records are under review together.

use std::path::Path;

use chrono::NaiveDate;

use super::before::{Before, published_before};
use super::choose;
use super::seen::{Seen, sha256};
use crate::check::{Checked, Standing};
use crate::finding::Text;
use crate::pack::Active;
use crate::record::content::Content;
use crate::record::{KINDS, Record};
use crate::render::address::join;
use crate::world::Judged;

/// Digits of its digest that the name of a batch carries.
const SHORT: usize = 8;

/// The records of one community that are to be signed together, taken out of it.
#[derive(Debug)]
pub struct Batch<'a> {
    /// The community with these records alone, by kind and address.
    pub content: Content,
    /// The packs that hold for it.
    pub active: Active<'a>,
    /// What the checks found in these records; no obligations.
    pub checked: Checked<'a>,
    /// What each of them would take the place of, in their order.
    pub before: Vec<Option<Before>>,
    /// What there is to be seen of each of them, in their order.
    pub seen: Vec<Seen>,
    /// The day.
    pub day: NaiveDate,
}

/// The batches of all communities in which something waits: everything under review, or the records that are named. Files
/// lie below `files`.
///
/// # Errors
/// A record that was named is not there or not under review, or there is no such community.
pub fn batches<'a>(
    judged: Vec<Judged<'a>>,
    named: &[String],
    community: Option<&str>,
    day: NaiveDate,
    files: &Path,
) -> Result<Vec<Batch<'a>>, Text> {
    let chosen = choose::choose(&judged, named, community)?;
    let batches = judged.into_iter().map(|one| {
        let is_chosen = |record: &Record| chosen.contains(&record.source.path);
        Batch::new(one, &is_chosen, day, files)
    });
    Ok(batches.filter(|batch| !batch.content.records.is_empty()).collect())
}

impl<'a> Batch<'a> {
    fn new(judged: Judged<'a>, is_chosen: &dyn Fn(&Record) -> bool, day: NaiveDate, files: &Path) -> Batch<'a> {
        let Judged { mut content, active, checked } = judged;
        let all = std::mem::take(&mut content.records);
        let (mut inside, outside): (Vec<Record>, Vec<Record>) = all.into_iter().partition(is_chosen);
        inside.sort_by_key(|record| (order(record), record.address.clone()));
        let before = inside.iter().map(|record| published_before(record, &outside, day)).collect();
        let seen: Vec<Seen> = inside.iter().map(|record| Seen::of(record, files, &content.folder)).collect();
        let standings = vec![Standing::Public; inside.len()];
        content.records = inside;
        let checked = Checked { standings, obligations: Vec::new(), findings: checked.findings };
        let mut batch = Batch { content, active, checked, before, seen, day };
        let paths: Vec<String> = (0..batch.seen.len()).flat_map(|at| batch.paths(at)).collect();
        batch.checked.findings.retain(|finding| paths.contains(&finding.place.path));
        batch
    }

    /// Paths of the files that are seen of a record, from the root of the site.
    pub(super) fn paths(&self, at: usize) -> Vec<String> {
        let path = |file: &String| format!("content/{}", join(&self.content.folder, file));
        self.seen[at].files.keys().map(path).collect()
    }

    /// What `sha256sum` would list: the digest of each record, and its address.
    pub fn listing(&self) -> String {
        let each = self.content.records.iter().zip(&self.seen);
        each.map(|(record, seen)| format!("{}  {}\n", seen.digest(), record.address)).collect()
    }

    /// SHA-256 of the listing: one changed character in any of the records makes another.
    pub fn digest(&self) -> String {
        sha256(self.listing().as_bytes())
    }

    /// Its name: community, day, and the beginning of its digest.
    pub fn name(&self) -> String {
        let folder = if self.content.folder.is_empty() { "batch" } else { &self.content.folder };
        format!("{}-{}-{}", folder.replace('/', "-"), self.day, &self.digest()[..SHORT])
    }
}

/// The place of a record's kind in menus.
fn order(record: &Record) -> Option<usize> {
    KINDS.iter().position(|kind| *kind == record.kind)
}
