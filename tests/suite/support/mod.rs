//! Sites in temporary folders, the program run on them, and trees of what it wrote.

mod found;
mod links;
mod run;
mod sample;
mod signed;
mod site;
mod tree;

pub use found::{Found, found};
pub use links::{leads_on, links};
pub use run::Run;
pub use sample::{Built, SAMPLE, SMALL};
pub use site::{Site, record};
pub use tree::{Tree, pages};

use std::path::{Path, PathBuf};

/// The day that tests go by unless they say otherwise.
pub const TODAY: &str = "2026-11-06";

/// A path of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
