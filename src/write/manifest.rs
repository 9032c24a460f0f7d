//! What was written: unit by unit, file by file.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::stamp::FileStamp;
use crate::disk::write_whole;

/// A digest of a file, in two halves because those are written down and read back faster than one long number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest(u64, u64);

impl Digest {
    /// The digest of some bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        let digest = xxhash_rust::xxh3::xxh3_128(bytes);
        Digest((digest >> 64) as u64, digest as u64)
    }
}

/// A file of a tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Path from the root of the tree.
    pub path: String,
    /// Digest of its bytes.
    pub digest: Digest,
    /// Size and time as we left it.
    pub stamp: FileStamp,
}

/// The files that were made together from one set of inputs.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Unit {
    /// Name: the community's folder, or the site as a whole.
    pub name: String,
    /// Digest of its inputs; `None` when they were still changing.
    pub key: Option<u128>,
    /// Its files by path.
    pub files: Vec<FileEntry>,
    /// What the pages of the site need to know of it.
    #[serde(with = "serde_bytes")]
    pub summary: Vec<u8>,
    /// What the pages of this tree as a whole need of it beyond that.
    #[serde(with = "serde_bytes")]
    pub kept: Vec<u8>,
}

/// Everything in a tree, by name of unit.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// The units, sorted by name.
    pub units: Vec<Unit>,
    /// Files that somebody else put into the tree, which go along from tree to tree.
    pub foreign: Vec<String>,
}

impl Manifest {
    /// The paths of all files that we wrote.
    pub fn paths(&self) -> HashSet<&str> {
        self.units.iter().flat_map(|unit| &unit.files).map(|file| file.path.as_str()).collect()
    }

    /// The unit of this name.
    pub fn unit(&self, name: &str) -> Option<&Unit> {
        self.units.binary_search_by(|unit| unit.name.as_str().cmp(name)).ok().map(|at| &self.units[at])
    }

    /// Whether it has this unit with the same files.
    pub fn holds(&self, unit: &Unit) -> bool {
        self.unit(&unit.name).is_some_and(|own| own.files == unit.files)
    }

    /// Forgets that others put a file where one of ours stands.
    pub(super) fn disown(&mut self) {
        if !self.foreign.is_empty() {
            let ours: HashSet<String> = self.paths().into_iter().map(str::to_string).collect();
            self.foreign.retain(|path| !ours.contains(path));
        }
    }

    /// Reads the manifest of `tree`; empty when there is none or when it is of another version.
    pub fn of_tree(hidden: &Path, target: &str, tree: &Path) -> Manifest {
        let read = path(hidden, target, tree).and_then(fs::read);
        read.ok().and_then(|bytes| postcard::from_bytes(&bytes).ok()).unwrap_or_default()
    }

    /// The manifests of all trees of `target`, also of those that are gone or were copied from elsewhere.
    pub fn all(hidden: &Path, target: &str) -> Vec<Manifest> {
        let ours = |name: &str| name.starts_with(&format!("{target}-")) && name.ends_with(".manifest");
        let entries = fs::read_dir(hidden).into_iter().flatten().flatten();
        let known = entries.filter(|entry| ours(&entry.file_name().to_string_lossy()));
        known.filter_map(|entry| postcard::from_bytes(&fs::read(entry.path()).ok()?).ok()).collect()
    }

    /// Writes it beside the others, whole or not at all.
    ///
    /// # Errors
    /// The hidden folder cannot be written.
    pub fn save(&self, hidden: &Path, target: &str, tree: &Path) -> io::Result<()> {
        let bytes = postcard::to_stdvec(self).map_err(io::Error::other)?;
        write_whole(&path(hidden, target, tree)?, &bytes)
    }
}

/// The manifest of a tree is named after the tree's inode, which stays with the folder when two trees change places.
fn path(hidden: &Path, target: &str, tree: &Path) -> io::Result<PathBuf> {
    let inode = fs::metadata(tree)?.ino();
    Ok(hidden.join(format!("{target}-{inode}.manifest")))
}
