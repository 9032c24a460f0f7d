//! From disk to typed records: every error of every file in one run, each with its line and column.

pub mod community;
mod complaints;
mod enclosed;
pub mod fields;
mod file;
pub mod file_name;
mod files;
mod former;
mod front_matter;
mod ledger;
mod picture;
mod posted;
pub mod references;
mod sign_file;
mod signatures;
pub mod walk;

pub use community::{Loaded, load, load_over};
pub use complaints::{did_you_mean, example, nearest};
pub use file::{from_bytes, read_text};
pub use front_matter::body;
pub use posted::posted_file;
pub use sign_file::{read as read_sign_file, sign_file};
pub use walk::{Folder, walk};
