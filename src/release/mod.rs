//! The only door to the public targets: a record gets out as a [`Released`], and nobody else can make one.

use crate::check::Standing;
use crate::record::Record;

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
