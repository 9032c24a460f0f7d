//! Whether a file is the one we know, without reading it: size and time of its last change.

use std::fs::Metadata;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use serde::{Deserialize, Serialize};

/// Size and time of the last change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileStamp {
    /// Bytes.
    pub size: u64,
    /// Nanoseconds since 1970.
    pub modified: i64,
}

impl From<&Metadata> for FileStamp {
    fn from(metadata: &Metadata) -> FileStamp {
        let modified = metadata.mtime().saturating_mul(1_000_000_000).saturating_add(metadata.mtime_nsec());
        FileStamp { size: metadata.size(), modified }
    }
}

/// The stamp of the file at `path`; a link is stamped by what it leads to.
///
/// # Errors
/// The file cannot be asked.
pub fn stamp(path: &Path) -> io::Result<FileStamp> {
    Ok(FileStamp::from(&std::fs::metadata(path)?))
}

/// A digest of the names and stamps of files, on top of `seed`; `None` when one of them cannot be asked or was changed after
/// `settled` (nanoseconds since 1970), so that a change within the same tick of the clock could go unseen.
pub fn fingerprint(root: &Path, files: &[String], seed: u128, settled: i64) -> Option<u128> {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    hasher.update(&seed.to_le_bytes());
    for file in files {
        let stamp = stamp(&root.join(file)).ok()?;
        if stamp.modified >= settled {
            return None;
        }
        hasher.update(file.as_bytes());
        hasher.update(&[0]);
        hasher.update(&stamp.size.to_le_bytes());
        hasher.update(&stamp.modified.to_le_bytes());
    }
    Some(hasher.digest128())
}
