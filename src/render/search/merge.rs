//! The shares of all communities as one index: entries in the order of their grams, cut into shards.

use rayon::prelude::*;
use serde_bytes::Bytes;

use super::code;
use super::collect::{Entry, entries};
use super::gram::Gram;
use super::share::Share;
use super::{SHARD, share};

/// A piece of the index.
#[derive(Debug, PartialEq, Eq)]
pub struct Shard {
    /// The first gram that it has, from which it takes its name.
    pub first: Gram,
    /// Its entries, parted by blanks: gram, `=`, records, and where the gram stands in titles `:` and records.
    pub text: String,
}

/// The shards of an index. Chunks are counted through all shares.
pub fn shards(shares: &[Share<&Bytes>]) -> Vec<Shard> {
    let chunks: Vec<&[u8]> = shares.iter().flat_map(|share| &share.chunks).map(|chunk| chunk.as_ref()).collect();
    let mut found: Vec<(usize, Entry<'_>)> = chunks
        .par_iter()
        .enumerate()
        .flat_map_iter(|(number, chunk)| entries(chunk).map(move |entry| (number, entry)))
        .collect();
    found.par_sort_unstable_by_key(|(number, entry)| (entry.gram, *number));
    let mut shards = Cutter::default();
    found.chunk_by(|(_, a), (_, b)| a.gram == b.gram).for_each(|parts| shards.add(parts));
    shards.finish()
}

/// Cuts entries into shards. Where a cut comes is said by the gram behind it, so that a longer entry moves no other cut.
#[derive(Debug, Default)]
struct Cutter {
    done: Vec<Shard>,
    first: Option<Gram>,
    text: Vec<u8>,
    entry: Vec<u8>,
}

impl Cutter {
    /// Adds the parts of one entry.
    fn add(&mut self, parts: &[(usize, Entry<'_>)]) {
        let Some((_, Entry { gram, .. })) = parts.first() else { return };
        self.entry.clear();
        self.entry.extend_from_slice(gram.to_string().as_bytes());
        self.entry.push(b'=');
        sets(parts.iter().map(|(number, entry)| (*number, entry.anywhere)), &mut self.entry);
        if parts.iter().any(|(_, entry)| !entry.title.is_empty()) {
            self.entry.push(b':');
            sets(parts.iter().map(|(number, entry)| (*number, entry.title)), &mut self.entry);
        }
        let size = self.text.len() + self.entry.len();
        if size > SHARD || (size > SHARD / 2 && is_cut(*gram)) {
            self.cut();
        }
        if self.first.is_none() {
            self.first = Some(*gram);
        } else {
            self.text.push(b' ');
        }
        self.text.extend_from_slice(&self.entry);
    }

    fn cut(&mut self) {
        let text = String::from_utf8(std::mem::take(&mut self.text)).unwrap_or_default();
        self.done.extend(self.first.take().map(|first| Shard { first, text }));
    }

    fn finish(mut self) -> Vec<Shard> {
        self.cut();
        self.done
    }
}

/// Whether a shard that is half full ends before this gram: one in sixteen.
fn is_cut(gram: Gram) -> bool {
    gram.number().wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 60 == 0
}

/// Sets of records, each behind the number of chunks since the last.
fn sets<'c>(parts: impl Iterator<Item = (usize, &'c [u8])>, out: &mut Vec<u8>) {
    let mut next = 0;
    for (number, set) in parts.filter(|(_, set)| !set.is_empty()) {
        code::number((number - next) as u64, out);
        out.extend_from_slice(set);
        next = number + 1;
    }
}

/// The days and kinds of a share in letters: days as what is added to that of the record before.
pub fn lines(share: &share::Share<&Bytes>) -> [String; 2] {
    let (mut days, mut kinds) = (Vec::new(), Vec::new());
    let mut before = 0;
    for day in &share.days {
        code::number(u64::from(day.saturating_sub(before)), &mut days);
        before = *day;
    }
    share.kinds.iter().for_each(|kind| code::number(u64::from(*kind), &mut kinds));
    [days, kinds].map(|letters| String::from_utf8(letters).unwrap_or_default())
}
