//! Every file that was ever published, under the name of its digest.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::digest::sha256;
use super::disk::write_one_of_many;

/// The kept files of a site.
#[derive(Debug, Clone)]
pub struct Kept(PathBuf);

impl Kept {
    /// Those of the site in `root`.
    pub fn of(root: &Path) -> Kept {
        Kept(root.join("ledger/kept"))
    }

    /// Where the file with a digest is kept.
    pub fn path(&self, digest: &str) -> PathBuf {
        self.0.join(digest.get(..2).unwrap_or("00")).join(digest)
    }

    /// The file with a digest; none when it is not kept, or is no longer what its name says.
    pub fn get(&self, digest: &str) -> Option<Vec<u8>> {
        fs::read(self.path(digest)).ok().filter(|bytes| sha256(bytes) == digest)
    }

    /// Keeps a file; one that is kept already stays as it is.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn put(&self, bytes: &[u8]) -> io::Result<String> {
        let digest = sha256(bytes);
        if self.get(&digest).is_none() {
            write_one_of_many(&self.path(&digest), bytes)?;
        }
        Ok(digest)
    }

    /// Waits until everything that was put is on the disk.
    ///
    /// # Errors
    /// The disk failed.
    pub fn settle(&self) -> io::Result<()> {
        let Ok(folder) = fs::File::open(&self.0) else { return Ok(()) };
        rustix::fs::syncfs(&folder).map_err(io::Error::from)
    }
}
