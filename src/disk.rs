//! Files that are there whole or not at all, and locks that end with the process that holds them.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Held while something is written that only one process writes at a time; the system frees it when the process ends, however
/// it ends.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a file or folder; calls `waiting` once when another process holds it.
    ///
    /// # Errors
    /// The file system has no locks.
    pub fn on(file: File, waiting: impl FnOnce()) -> io::Result<Lock> {
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                waiting();
                file.lock()?;
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
        Ok(Lock { _file: file })
    }

    /// Takes the lock of a folder, which is made where there is none. What is locked is the folder itself, so that no file lies
    /// about.
    ///
    /// # Errors
    /// The folder cannot be made or read.
    pub fn of_folder(folder: &Path, waiting: impl FnOnce()) -> io::Result<Lock> {
        fs::create_dir_all(folder)?;
        Lock::on(File::open(folder)?, waiting)
    }
}

/// Writes a file beside its place, waits until it is on the disk, and puts it there in one step.
///
/// # Errors
/// The folder cannot be written; what was there is then untouched.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = write_beside(path, bytes)?;
    File::open(&temporary)?.sync_all()?;
    fs::rename(&temporary, path)?;
    File::open(path.parent().unwrap_or(path))?.sync_all()
}

/// The same without waiting for the disk: for one of many files, which are settled together.
///
/// # Errors
/// As [`write_whole`].
pub fn write_one_of_many(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::rename(write_beside(path, bytes)?, path)
}

fn write_beside(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = path.with_file_name(format!(".{name}.new"));
    File::create(&temporary)?.write_all(bytes)?;
    Ok(temporary)
}
