//! A version of a record: the files that were signed, and one digest of all of them.

use super::event::{Digests, Publication};
use crate::record::Record;
use crate::record::sign_off::Seen;

/// A version of a record.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Version {
    /// SHA-256 of the list of its files.
    pub digest: String,
    /// Its files by path from the community's folder.
    pub files: Digests,
}

impl Version {
    /// The version that was published.
    pub fn new(made: &Publication) -> Version {
        Version { digest: made.version.clone(), files: made.files.clone() }
    }

    /// The version of a record as it was read.
    pub fn of(record: &Record) -> Version {
        Version::of_files(record.seen.files.clone())
    }

    /// The version that files are.
    pub fn of_files(files: Digests) -> Version {
        let seen = Seen { files };
        Version { digest: seen.digest(), files: seen.files }
    }

    /// The digest of the record itself among its files.
    pub fn text_of(&self, address: &str) -> Option<&str> {
        self.files.get(&format!("{address}.md")).map(String::as_str)
    }
}
