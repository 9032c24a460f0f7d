//! The only door to the public targets: a record gets out as a [`Released`], and nobody else can make one.

mod signed;

use chrono::NaiveDate;

use crate::check::Standing;
use crate::record::{Kind, Record};

pub use signed::signed;

/// A record that may be shown to the public. Only [`release`] makes one.
#[derive(Debug, Clone, Copy)]
pub struct Released<'a> {
    record: &'a Record,
    index: usize,
}

impl<'a> Released<'a> {
    /// The record.
    pub fn record(&self) -> &'a Record {
        self.record
    }

    /// Its place among the community's records.
    pub fn index(&self) -> usize {
        self.index
    }
}

/// The records that may be seen by everybody, newest first; those of one day by address.
pub fn release<'a>(records: &'a [Record], standings: &[Standing]) -> Vec<Released<'a>> {
    let public = records.iter().enumerate().filter(|(at, _)| standings.get(*at) == Some(&Standing::Public));
    let mut released: Vec<Released<'a>> = public.map(|(index, record)| Released { record, index }).collect();
    released.sort_by(|a, b| a.record.newest_first(b.record));
    released
}

/// All that may be said of a record that was public and was taken back: of what kind it was and when, never its title, which
/// may be the very thing that should not have been public.
#[derive(Debug, Clone, Copy)]
pub struct Withdrawal {
    /// Its kind.
    pub kind: &'static Kind,
    /// The day on which it was taken back.
    pub on: NaiveDate,
}

/// The records that were taken back by `today` and say when.
pub fn withdrawals(records: &[Record], standings: &[Standing], today: NaiveDate) -> Vec<Withdrawal> {
    let withdrawn = records.iter().zip(standings).filter(|(_, standing)| **standing == Standing::Withdrawn);
    withdrawn.filter_map(|(record, _)| withdrawal(record, today)).collect()
}

fn withdrawal(record: &Record, today: NaiveDate) -> Option<Withdrawal> {
    let on = record.fields.date("withdrawn_on").filter(|on| *on <= today)?;
    let was_public = record.was_signed() && record.published_on().is_some_and(|published| published <= on);
    was_public.then_some(Withdrawal { kind: record.kind, on })
}
