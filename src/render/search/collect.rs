//! The grams of a chunk of records, collected record by record.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::code;
use super::gram::{Gram, Runs};
use super::html;

/// In which records of a chunk a gram stands: anywhere, and in the title. A bit a record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Hits {
    anywhere: u64,
    title: u64,
}

/// Hashes a gram by one multiplication; the grams of a chunk are no one's to choose.
#[derive(Debug, Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = (self.0 ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ mixed >> 32;
    }
}

/// The records of a chunk while they are read.
#[derive(Debug, Default)]
pub struct Collector {
    hits: HashMap<Gram, Hits, BuildHasherDefault<Spread>>,
    records: usize,
}

impl Collector {
    /// Begins the next record of the chunk.
    pub fn begin(&mut self) {
        self.records += 1;
    }

    fn bit(&self) -> u64 {
        1 << (self.records - 1)
    }

    /// The title of the record.
    pub fn title(&mut self, text: &str) {
        let bit = self.bit();
        Runs::default().read(text, &mut |gram| {
            let hits = self.hits.entry(gram).or_default();
            hits.anywhere |= bit;
            hits.title |= bit;
        });
    }

    /// A text of the record.
    pub fn text(&mut self, text: &str) {
        let bit = self.bit();
        Runs::default().read(text, &mut |gram| self.hits.entry(gram).or_default().anywhere |= bit);
    }

    /// A text of the record as HTML.
    pub fn html(&mut self, html: &str) {
        let bit = self.bit();
        html::grams(html, &mut |gram| self.hits.entry(gram).or_default().anywhere |= bit);
    }

    /// Its entries in the order of the grams, ready to be put behind those of other chunks; the collector is then as new.
    pub fn finish(&mut self) -> Vec<u8> {
        let records = std::mem::take(&mut self.records);
        let mut entries: Vec<(Gram, Hits)> = self.hits.drain().collect();
        entries.sort_unstable_by_key(|(gram, _)| *gram);
        let mut out = Vec::with_capacity(entries.len() * 10);
        let mut before = 0;
        for (gram, hits) in entries {
            varint(gram.number() - before, &mut out);
            before = gram.number();
            coded(hits.anywhere, records, &mut out);
            coded(hits.title, records, &mut out);
        }
        out
    }
}

/// A set behind its length; nothing for the empty set.
fn coded(bits: u64, records: usize, out: &mut Vec<u8>) {
    let head = out.len();
    out.push(0);
    if bits != 0 {
        code::set(bits, records, out);
        out[head] = (out.len() - head - 1) as u8;
    }
}

/// A number in bytes of seven bits, the lowest first.
fn varint(mut number: u64, out: &mut Vec<u8>) {
    while number > 127 {
        out.push(number as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
}

/// An entry of a chunk.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'c> {
    /// The gram.
    pub gram: Gram,
    /// The records in which it stands, in letters.
    pub anywhere: &'c [u8],
    /// The records in whose title it stands, in letters; empty when there are none.
    pub title: &'c [u8],
}

/// The entries of a chunk; they end where the bytes are not as we wrote them.
pub fn entries(mut bytes: &[u8]) -> impl Iterator<Item = Entry<'_>> {
    let mut before = 0;
    std::iter::from_fn(move || {
        before += read_varint(&mut bytes)?;
        let anywhere = read_coded(&mut bytes)?;
        let title = read_coded(&mut bytes)?;
        Some(Entry { gram: Gram::from_number(before), anywhere, title })
    })
}

fn read_varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut sum = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        sum |= u64::from(byte & 127) << shift;
        if *byte < 128 {
            return Some(sum);
        }
    }
    None
}

fn read_coded<'c>(bytes: &mut &'c [u8]) -> Option<&'c [u8]> {
    let (length, rest) = bytes.split_first()?;
    let (coded, rest) = rest.split_at_checked(usize::from(*length))?;
    *bytes = rest;
    Some(coded)
}
