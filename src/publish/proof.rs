//! What anybody can check the pages by: the list of digests of each target, and the copy of the ledger on the website.

use std::collections::BTreeMap;
use std::io;

use chrono::NaiveDate;
use rayon::prelude::*;

use super::pages::Sums;
use crate::build::{PROOF, Staging};
use crate::ledger::{COPY, Event, Ledger, sha256, sums as list};
use crate::render::Target;

/// Files in the targets that somebody else put there, by path in the output.
pub(super) fn foreign(staging: &Staging) -> Vec<String> {
    let of = |(target, staged): (&Target, &crate::write::Staged)| -> Vec<String> {
        staged.foreign().iter().map(|path| format!("{}/{path}", target.id())).collect()
    };
    staging.iter().flat_map(of).collect()
}

/// The digests of all files of all targets, read from the disk: what is there is what is vouched for.
pub(super) fn sums(staging: &Staging) -> io::Result<Sums> {
    let of = |target: &Target, staged: &crate::write::Staged| -> io::Result<BTreeMap<String, String>> {
        let files: Vec<_> = staged.files().filter(|(path, _)| !list::leaves_out(target.id(), path)).collect();
        files.par_iter().map(|(path, at)| Ok(((*path).to_string(), sha256(&std::fs::read(at)?)))).collect()
    };
    staging.iter().map(|(target, staged)| Ok((target.id(), of(target, staged)?))).collect()
}

/// Adds the list to each target and the copy of the ledger to the website; returns the ledger as it is to be. Where nothing is new
/// and all pages are those of the last publish, it stays as it is.
pub(super) fn prove(
    staging: &mut Staging,
    sums: &Sums,
    ledger: &Ledger,
    day: NaiveDate,
    mut events: Vec<Event>,
) -> io::Result<Ledger> {
    let lists: BTreeMap<&str, String> = sums.iter().map(|(target, files)| (*target, list::write(files))).collect();
    let digest = |(target, text): (&&str, &String)| (format!("{target}/{}", list::NAME), sha256(text.as_bytes()));
    let built = Event::Built { files: lists.iter().map(digest).collect() };
    if !events.is_empty() || ledger.built() != Some(&built) {
        events.push(built);
    }
    let next = ledger.with(day, events);
    for (target, staged) in staging {
        let mut files = vec![(list::NAME, lists[target.id()].as_bytes())];
        files.extend((*target == Target::Site).then(|| (COPY, next.text().as_bytes())));
        staged.add(PROOF, &files)?;
    }
    Ok(next)
}
