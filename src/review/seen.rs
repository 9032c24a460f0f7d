//! Exactly what is seen of a record.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::load::references::assets;
use crate::record::Record;

/// SHA-256 of bytes, in 64 hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The files of a record with their digests.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// SHA-256 by path from the community's folder.
    pub files: BTreeMap<String, String>,
}

impl Seen {
    /// What there is to be seen of `record` below `content`.
    pub fn of(record: &Record, content: &Path, folder: &str) -> Seen {
        let own = record.path_in_content();
        let csv = own.strip_suffix(".md").map(|stem| format!("{stem}.csv"));
        let mut paths: BTreeSet<String> = assets(record).into_iter().collect();
        paths.extend([Some(own.to_string()), csv].into_iter().flatten());
        let inside = |path: &str| path.strip_prefix(folder).unwrap_or(path).trim_start_matches('/').to_string();
        let digest = |path: &str| std::fs::read(content.join(path)).ok().map(|bytes| sha256(&bytes));
        Seen { files: paths.into_iter().filter_map(|path| Some((inside(&path), digest(&path)?))).collect() }
    }

    /// The files as `sha256sum` lists them, by path.
    pub fn listing(&self) -> String {
        self.files.iter().map(|(path, digest)| format!("{digest}  {path}\n")).collect()
    }

    /// SHA-256 of the listing.
    pub fn digest(&self) -> String {
        sha256(self.listing().as_bytes())
    }
}
