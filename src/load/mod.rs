//! From disk to typed records: every error of every file in one run, each with its line and column.

pub mod community;
mod complaints;
mod enclosed;
pub mod fields;
mod file;
pub mod file_name;
mod former;
mod front_matter;
mod ledger;
mod past;
mod picture;
pub mod references;
pub mod walk;

pub use community::{Loaded, load};
pub use complaints::{did_you_mean, example, nearest};
pub use file::{from_bytes, read_text};
pub use front_matter::body;
pub use past::{PastRecord, past_record};
pub use walk::{Folder, walk};
