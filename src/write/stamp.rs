//! Whether a file is the one we know, without reading it: size and time of its last change.

use std::fs::Metadata;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::fs::{AtFlags, Mode, OFlags};
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

/// A folder whose files are asked for by their path from it, which spares the system the way to it each time.
#[derive(Debug)]
pub struct StampedFolder(OwnedFd);

impl StampedFolder {
    /// Opens a folder.
    ///
    /// # Errors
    /// It is not there or may not be read.
    pub fn open(path: &Path) -> io::Result<StampedFolder> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        Ok(StampedFolder(rustix::fs::open(path, flags, Mode::empty())?))
    }

    /// The stamp of a file in it; a link is stamped by what it leads to.
    ///
    /// # Errors
    /// The file cannot be asked.
    pub fn stamp(&self, path: &str) -> io::Result<FileStamp> {
        let stat = rustix::fs::statat(&self.0, path, AtFlags::empty())?;
        let nanoseconds = i64::try_from(stat.st_mtime_nsec).unwrap_or(0);
        let modified = stat.st_mtime.saturating_mul(1_000_000_000).saturating_add(nanoseconds);
        Ok(FileStamp { size: u64::try_from(stat.st_size).unwrap_or(0), modified })
    }
}

/// A digest of the names and stamps of files, on top of `seed`; `None` when one of them cannot be asked or was changed after
/// `settled` (nanoseconds since 1970), so that a change within the same tick of the clock could go unseen.
pub fn fingerprint(root: &Path, files: &[String], seed: u128, settled: i64) -> Option<u128> {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    hasher.update(&seed.to_le_bytes());
    let folder = StampedFolder::open(root).ok()?;
    for file in files {
        let stamp = folder.stamp(file).ok()?;
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
