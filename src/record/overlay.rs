//! Files that are read in the place of those that lie in `content/`: the kept files of versions that were signed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What a load takes instead of files that lie there.
#[derive(Debug, Clone, Default)]
pub struct Overlay {
    /// Files by path from `content/` that are read from elsewhere.
    pub kept: BTreeMap<String, PathBuf>,
    /// Paths from `content/` that are passed over.
    pub without: BTreeSet<String>,
}

impl Overlay {
    /// Whether every file is read as it lies there.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty() && self.without.is_empty()
    }

    /// Where a file of `content` is read.
    pub fn place(&self, content: &Path, path: &str) -> PathBuf {
        self.kept.get(path).cloned().unwrap_or_else(|| content.join(path))
    }
}
