//! Two folders change places in one step.

use std::fs;
use std::io;
use std::path::Path;

use rustix::fs::{CWD, RenameFlags, renameat_with};

/// Makes what is at `spare` live, and what was live the spare.
///
/// # Errors
/// The file system refuses; both folders are then where they were.
pub fn swap(spare: &Path, live: &Path) -> io::Result<()> {
    if !live.exists() {
        return fs::rename(spare, live);
    }
    match renameat_with(CWD, spare, CWD, live, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => swap_in_steps(spare, live),
        Err(error) => Err(error.into()),
    }
}

/// For file systems that cannot exchange: between the two renames nothing is at `live` for a moment.
fn swap_in_steps(spare: &Path, live: &Path) -> io::Result<()> {
    let aside = spare.with_extension("old");
    fs::rename(live, &aside)?;
    if let Err(error) = fs::rename(spare, live) {
        fs::rename(&aside, live)?;
        return Err(error);
    }
    fs::rename(&aside, spare)
}

/// Waits until everything that was written below `folder`'s file system is on the disk.
///
/// # Errors
/// The disk failed.
pub fn settle(folder: &Path) -> io::Result<()> {
    let folder = fs::File::open(folder)?;
    rustix::fs::syncfs(&folder).map_err(io::Error::from)
}
