//! The files of one community as a load reads them: those that lie in `content/`, and in the place of some of them the kept
//! files of a version that was signed.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::file;
use super::walk::Folder;
use crate::finding::Finding;
use crate::record::overlay::Overlay;
use crate::record::sign_off::sha256;
use crate::source::SourceFile;

/// The files of one community.
pub(super) struct Files<'a> {
    content: &'a Path,
    overlay: &'a Overlay,
    names: BTreeSet<&'a str>,
    /// SHA-256 of the files that were read: what is signed is what was understood, and nothing is read twice.
    digests: RefCell<BTreeMap<String, String>>,
}

impl<'a> Files<'a> {
    pub(super) fn new(content: &'a Path, folder: &'a Folder, overlay: &'a Overlay) -> Files<'a> {
        let mut names: BTreeSet<&str> = folder.files.iter().map(String::as_str).collect();
        names.retain(|name| !overlay.without.contains(*name));
        names.extend(overlay.kept.keys().map(String::as_str));
        Files { content, overlay, names, digests: RefCell::default() }
    }

    /// Paths from `content/`, sorted.
    pub(super) fn names(&self) -> &BTreeSet<&'a str> {
        &self.names
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.names.contains(path)
    }

    /// Where a file lies.
    pub(super) fn place(&self, path: &str) -> PathBuf {
        self.overlay.place(self.content, path)
    }

    /// The text of a file.
    pub(super) fn text(&self, path: &str) -> Result<SourceFile, Finding> {
        let name = format!("content/{path}");
        let bytes = file::read_bytes(&self.place(path), &name)?;
        self.digests.borrow_mut().insert(path.to_string(), sha256(&bytes));
        file::from_bytes(bytes, &name)
    }

    /// SHA-256 of a file; none where it is not there or cannot be read.
    pub(super) fn digest(&self, path: &str) -> Option<String> {
        let known = self.digests.borrow().get(path).cloned();
        known.or_else(|| {
            self.has(path).then(|| std::fs::read(self.place(path)).ok()).flatten().map(|bytes| sha256(&bytes))
        })
    }
}
