//! Puts the files of one unit into the spare tree; what is equal is linked or left.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use super::files::{link, write_new};
use super::manifest::{Digest, FileEntry, Unit};
use super::stamp::stamp;

/// Writes the files of one unit into the spare tree; what is equal is linked or left.
#[derive(Debug)]
pub struct UnitWriter<'a> {
    live: &'a Path,
    spare: &'a Path,
    before: HashMap<String, FileEntry>,
    leftover: HashMap<String, FileEntry>,
    files: Vec<FileEntry>,
    kept: Vec<u8>,
    failed: Option<io::Error>,
    /// Whether a file is known by its bytes alone.
    wary: bool,
}

impl<'a> UnitWriter<'a> {
    /// A writer into `spare`, beside `live`: what both hold of the unit so far is known.
    pub(super) fn new(
        [live, spare]: [&'a Path; 2],
        before: Vec<FileEntry>,
        leftover: Vec<FileEntry>,
        wary: bool,
    ) -> UnitWriter<'a> {
        let index = |files: Vec<FileEntry>| files.into_iter().map(|file| (file.path.clone(), file)).collect();
        UnitWriter {
            live,
            spare,
            before: index(before),
            leftover: index(leftover),
            files: Vec::new(),
            kept: Vec::new(),
            failed: None,
            wary,
        }
    }

    /// Puts a file; after a failure nothing more is written.
    pub fn put(&mut self, path: &str, bytes: &[u8]) {
        if self.failed.is_some() {
            return;
        }
        match self.place(path, bytes) {
            Ok(entry) => self.files.push(entry),
            Err(error) => self.failed = Some(error),
        }
    }

    /// Keeps what the rest of the tree needs of the unit.
    pub fn keep(&mut self, bytes: Vec<u8>) {
        self.kept = bytes;
    }

    fn place(&self, path: &str, bytes: &[u8]) -> io::Result<FileEntry> {
        let digest = Digest::of(bytes);
        let spare = self.spare.join(path);
        if let Some(known) = self.leftover.get(path)
            && known.digest == digest
            && self.is_as_left(&spare, known, bytes)
        {
            return Ok(known.clone());
        }
        if let Some(known) = self.before.get(path)
            && known.digest == digest
        {
            let live = self.live.join(path);
            if self.is_as_left(&live, known, bytes) {
                link(&live, &spare)?;
                return Ok(known.clone());
            }
        }
        let fresh = self.leftover.is_empty() && self.before.is_empty();
        let stamp = write_new(&spare, bytes, fresh)?;
        Ok(FileEntry { path: path.to_string(), digest, stamp })
    }

    /// Whether a file is still the one that was written with these bytes.
    fn is_as_left(&self, path: &Path, known: &FileEntry, bytes: &[u8]) -> bool {
        let same = || !self.wary || std::fs::read(path).is_ok_and(|found| found == bytes);
        stamp(path).ok() == Some(known.stamp) && same()
    }

    /// The unit, with the digest of its inputs and what the site needs to know of it.
    ///
    /// # Errors
    /// The first failure to write.
    pub fn finish(mut self, name: &str, key: Option<u128>, summary: Vec<u8>) -> io::Result<Unit> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Unit { name: name.to_string(), key, files: self.files, summary, kept: self.kept })
    }
}
