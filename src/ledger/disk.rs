//! Files that are there whole or not at all, and the lock of the folder that they lie in.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Held while the ledger is read to be written; the system frees it when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    _folder: File,
}

impl Lock {
    /// Takes the lock of the ledger of the site in `root`; calls `waiting` once when another publish holds it. What is locked is the
    /// folder itself, so that no file lies about.
    ///
    /// # Errors
    /// The folder cannot be made or read.
    pub fn take(root: &Path, waiting: impl FnOnce()) -> io::Result<Lock> {
        let folder = root.join(super::file::FOLDER);
        fs::create_dir_all(&folder)?;
        let folder = File::open(folder)?;
        match folder.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                waiting();
                folder.lock()?;
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
        Ok(Lock { _folder: folder })
    }
}

/// Writes a file beside its place, waits until it is on the disk, and puts it there in one step.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let parent = path.parent().map(Path::to_path_buf).unwrap_or_default();
    let temporary = write_beside(path, bytes)?;
    File::open(&temporary)?.sync_all()?;
    fs::rename(&temporary, path)?;
    File::open(&parent)?.sync_all()
}

fn write_beside(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    let temporary = temporary(path);
    let mut file = File::create(&temporary)?;
    file.write_all(bytes)?;
    Ok(temporary)
}

fn temporary(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.new"))
}
