//! Erases what was kept of records about persons whose time is over. The ledger keeps their digests, and the fact.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use crate::ledger::{History, How, Kept, Ledger};

/// Removes the kept files of `expired` versions that were signed, and those of every version that was published of what is over,
/// unless a version that is public has them too.
pub(super) fn erase(root: &Path, ledger: &Ledger, expired: &BTreeSet<String>) -> io::Result<()> {
    let (kept, history) = (Kept::of(root), ledger.history());
    let over: BTreeSet<&String> = published(ledger, &history).chain(expired).collect();
    if over.is_empty() {
        return Ok(());
    }
    let public = history.communities().flat_map(|(_, past)| past.public());
    let wanted: BTreeSet<&String> = public.flat_map(|(_, version)| version.files.values()).collect();
    over.difference(&wanted).try_for_each(|digest| remove(&kept.path(digest)))
}

/// The files of all versions of records that are over.
fn published<'l>(ledger: &'l Ledger, history: &History) -> impl Iterator<Item = &'l String> {
    let over = |community: &str, record: &str| {
        let life = history.get(community).and_then(|past| past.records.get(record));
        life.and_then(|life| life.gone.as_ref()).is_some_and(|gone| gone.how == How::Expired)
    };
    let publications = ledger.lines().iter().filter_map(|line| line.event.publication());
    publications.filter(move |made| over(&made.community, &made.record)).flat_map(|made| made.files.values())
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
