//! The kept files of versions that were signed, each named after its own SHA-256: `ledger/kept/2d/2d71…`. A file is written
//! once and never changed; `sha256sum` tells whether it is what its name says.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::disk::{write_one_of_many, write_whole};
use crate::record::sign_off::sha256;

/// Folder of a site with the ledger and what is kept.
pub const FOLDER: &str = "ledger";

/// The folder of kept files of a site.
#[derive(Debug, Clone)]
pub struct Kept(PathBuf);

impl Kept {
    /// That of the site in `root`.
    pub fn of(root: &Path) -> Kept {
        Kept(root.join(FOLDER).join("kept"))
    }

    /// Where the file with this digest is kept.
    pub fn path(&self, digest: &str) -> PathBuf {
        self.0.join(digest.get(..2).unwrap_or_default()).join(digest)
    }

    /// Whether it is there.
    pub fn has(&self, digest: &str) -> bool {
        self.path(digest).is_file()
    }

    /// The file with this digest; none where it is not there, or is no longer what its name says.
    pub fn get(&self, digest: &str) -> Option<Vec<u8>> {
        fs::read(self.path(digest)).ok().filter(|bytes| sha256(bytes) == digest)
    }

    /// Keeps bytes, whole or not at all; their digest.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn put(&self, bytes: &[u8]) -> io::Result<String> {
        self.write(bytes, write_whole)
    }

    /// The same for one of many, which are on the disk for certain after [`Kept::settle`].
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn put_one_of_many(&self, bytes: &[u8]) -> io::Result<String> {
        self.write(bytes, write_one_of_many)
    }

    /// Waits until everything that was put is on the disk.
    ///
    /// # Errors
    /// The disk failed.
    pub fn settle(&self) -> io::Result<()> {
        let Ok(folder) = File::open(&self.0) else { return Ok(()) };
        rustix::fs::syncfs(&folder).map_err(io::Error::from)
    }

    fn write(&self, bytes: &[u8], put: fn(&Path, &[u8]) -> io::Result<()>) -> io::Result<String> {
        let digest = sha256(bytes);
        let path = self.path(&digest);
        if !fs::read(&path).is_ok_and(|there| there == bytes) {
            put(&path, bytes)?;
        }
        Ok(digest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_named_by_its_digest_and_mended_where_it_was_altered() {
        let root = tempfile::tempdir().unwrap();
        let kept = Kept::of(root.path());
        let digest = kept.put("第一条".as_bytes()).unwrap();
        assert!(kept.has(&digest) && digest == sha256("第一条".as_bytes()));
        fs::write(kept.path(&digest), "第二条").unwrap();
        kept.put("第一条".as_bytes()).unwrap();
        assert_eq!(fs::read_to_string(kept.path(&digest)).unwrap(), "第一条");
    }
}
