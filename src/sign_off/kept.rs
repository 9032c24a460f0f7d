//! The kept files of versions that were signed, each named after its own SHA-256: `ledger/kept/2d/2d71…`. A file is written
//! once and never changed; `sha256sum` tells whether it is what its name says.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::record::sign_off::sha256;

/// The folder of kept files of a site.
#[derive(Debug, Clone)]
pub struct Kept(PathBuf);

impl Kept {
    /// That of the site in `root`.
    pub fn of(root: &Path) -> Kept {
        Kept(root.join("ledger").join("kept"))
    }

    /// Where the file with this digest is kept.
    pub fn path(&self, digest: &str) -> PathBuf {
        self.0.join(digest.get(..2).unwrap_or_default()).join(digest)
    }

    /// Whether it is there.
    pub fn has(&self, digest: &str) -> bool {
        self.path(digest).is_file()
    }

    /// Keeps bytes, whole or not at all; their digest.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn put(&self, bytes: &[u8]) -> io::Result<String> {
        let digest = sha256(bytes);
        let path = self.path(&digest);
        if fs::read(&path).is_ok_and(|there| there == bytes) {
            return Ok(digest);
        }
        let folder = path.parent().unwrap_or(&self.0);
        fs::create_dir_all(folder)?;
        let temporary = folder.join(format!(".{digest}.{}", std::process::id()));
        let mut file = File::create(&temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&temporary, &path)?;
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
