//! Pages to disk: a reader, or a power cut, sees the old tree or the new, never half of one.
//!
//! Each target has two trees. The live one is what readers see; the spare one, hidden in `output/.mingbai`, is brought up to
//! date and then changes places with it in one step of the file system. Between builds the two differ only by what the
//! last build changed, and equal pages are one file with two names, so that little is written and nothing is wiped.
//!
//! What was written is remembered in a manifest per tree, unit by unit: a unit is a community, or the site as a whole.

mod files;
mod lock;
mod manifest;
mod staged;
mod stamp;
mod swap;
mod tree;
mod unit_writer;

pub use lock::OutputLock;
pub use manifest::{FileEntry, Manifest, Unit};
pub use staged::Staged;
pub use stamp::{FileStamp, fingerprint, stamp};
pub use swap::{settle, swap};
pub use tree::{HIDDEN, Tree, is_unfinished};
pub use unit_writer::UnitWriter;
