//! One build at a time: a second one waits until the first is done.

use std::fs::File;
use std::io;
use std::path::Path;

use crate::disk::Lock;

/// Held while an output folder is written; the system frees it when the process ends, however it ends.
#[derive(Debug)]
pub struct OutputLock {
    _lock: Lock,
}

impl OutputLock {
    /// Takes the lock of `output`; calls `waiting` once when another build holds it.
    ///
    /// # Errors
    /// The output folder cannot be written.
    pub fn take(output: &Path, waiting: impl FnOnce()) -> io::Result<OutputLock> {
        let folder = output.join(super::tree::HIDDEN);
        std::fs::create_dir_all(&folder)?;
        let file = File::options().create(true).truncate(false).write(true).open(folder.join("lock"))?;
        Ok(OutputLock { _lock: Lock::on(file, waiting)? })
    }
}
