//! How many lines there are and how the last one reads, kept apart from them: a line taken off the end would break no chain.

use std::fs;
use std::io;
use std::path::Path;

use super::digest::is_digest;
use crate::disk::write_whole;
use crate::sign_off::FOLDER;

/// Number and digest of the last line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// How many lines there are.
    pub count: usize,
    /// SHA-256 of the last of them.
    pub digest: String,
}

impl Head {
    /// Name of the file from the root of the site.
    pub const NAME: &'static str = "ledger/head";

    /// The head of the ledger of the site in `root`; none when there is none or when it cannot be understood.
    pub fn of(root: &Path) -> Option<Head> {
        let text = fs::read_to_string(root.join(Self::NAME)).ok()?;
        let (count, digest) = text.strip_suffix('\n')?.split_once(' ')?;
        let count = count.parse().ok()?;
        is_digest(digest).then(|| Head { count, digest: digest.to_string() })
    }

    /// Writes it.
    pub(super) fn save(&self, root: &Path) -> io::Result<()> {
        write_whole(&root.join(FOLDER).join("head"), format!("{} {}\n", self.count, self.digest).as_bytes())
    }
}
