//! What a publish erases: when the time of a record about persons is over, what was kept of its versions goes. The digests
//! stay, in the record of its sign-off and in the ledger, and with them the fact that it was public.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Kept, SignOff};
use crate::record::Record;
use crate::record::content::Content;

/// The digests of kept files that only versions of expired records have.
pub fn expired_files(content: &Content, kept: &Kept, today: NaiveDate) -> BTreeSet<String> {
    let (over, others): (Vec<&Record>, Vec<&Record>) =
        content.records.iter().partition(|record| record.has_expired(today));
    let lost = content.lost.iter().map(|(_, sign_off)| sign_off);
    let wanted: BTreeSet<&String> =
        others.iter().map(|record| &record.sign_off).chain(lost).flat_map(digests).collect();
    let gone = over.iter().flat_map(|record| digests(&record.sign_off));
    gone.filter(|digest| !wanted.contains(digest) && kept.has(digest)).cloned().collect()
}

fn digests(sign_off: &SignOff) -> impl Iterator<Item = &String> {
    sign_off.versions.iter().flat_map(|version| version.seen.files.values())
}
