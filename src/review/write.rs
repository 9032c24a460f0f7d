//! The folder on disk, and the same as one file.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::pages::Folder;
use crate::archive::{Archive, Method};

/// Writes a folder and its archive into `output`, in the place of those of the same name; returns where they are. Whoever
/// looks sees the old folder or the new one, never half of one.
///
/// # Errors
/// The output cannot be written.
pub fn write(folder: &Folder, output: &Path) -> io::Result<[PathBuf; 2]> {
    let (whole, part) = (output.join(&folder.name), output.join(format!(".{}.part", folder.name)));
    clear(&part)?;
    for (path, bytes) in &folder.files {
        let file = part.join(path);
        fs::create_dir_all(file.parent().unwrap_or(&part))?;
        fs::write(file, bytes)?;
    }
    clear(&whole)?;
    fs::rename(&part, &whole)?;
    let zip = output.join(format!("{}.zip", folder.name));
    let part = zip.with_extension("zip.part");
    fs::write(&part, archive(folder))?;
    fs::rename(&part, &zip)?;
    Ok([whole, zip])
}

fn clear(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The files below a folder of their own, so that unpacking strews nothing about.
fn archive(folder: &Folder) -> Vec<u8> {
    let mut archive = Archive::with_capacity(folder.files.values().map(Vec::len).sum::<usize>() / 4);
    for (path, bytes) in &folder.files {
        archive.put(&format!("{}/{path}", folder.name), bytes, Method::Deflated);
    }
    archive.finish()
}
