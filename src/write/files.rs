//! Files of a tree: written anew, given a second name, removed.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

use super::stamp::FileStamp;

/// Files below `root` that are not `ours`; a name that is not UTF-8 stops the build rather than be lost.
pub(super) fn others(root: &Path, ours: &HashSet<&str>) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root).into_iter().flatten().filter(|entry| !entry.file_type().is_dir()) {
        let path = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let unreadable = || io::Error::new(io::ErrorKind::InvalidData, format!("{} is not UTF-8", path.display()));
        let path = path.to_str().ok_or_else(unreadable)?;
        if !ours.contains(path) {
            found.push(path.to_string());
        }
    }
    Ok(found)
}

/// Gives a file a second name; copies it where the file system cannot.
pub(super) fn link(from: &Path, to: &Path) -> io::Result<()> {
    ignore_missing(fs::remove_file(to))?;
    if let Err(error) = fs::hard_link(from, to) {
        if error.kind() == io::ErrorKind::NotFound && from.exists() {
            make_parent(to)?;
            return fs::hard_link(from, to);
        }
        fs::copy(from, to)?;
    }
    Ok(())
}

pub(super) fn make_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

pub(super) fn ignore_missing(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

pub(super) fn remove_empty_folders(path: &Path, root: &Path) {
    let mut folder = path.parent();
    while let Some(empty) = folder.filter(|folder| *folder != root && fs::remove_dir(folder).is_ok()) {
        folder = empty.parent();
    }
}

/// Writes a file that has no other name: a page of the live tree is never written through.
pub(super) fn write_new(path: &Path, bytes: &[u8], fresh: bool) -> io::Result<FileStamp> {
    use std::io::Write;
    if !fresh {
        ignore_missing(fs::remove_file(path))?;
    }
    let open = || fs::File::options().write(true).create(true).truncate(true).open(path);
    let mut file = match open() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            make_parent(path)?;
            open()?
        }
        other => other?,
    };
    file.write_all(bytes)?;
    Ok(FileStamp::from(&file.metadata()?))
}
