//! The public ledger (公开台账): one line an event, each bound to the line before, so that nothing that was public can be changed
//! or taken away in silence.
//!
//! `<root>/ledger/ledger.jsonl` has the lines, `<root>/ledger/head` their number and the digest of the last, and
//! `<root>/ledger/kept/` every version that was published. [`plan`] works out what a publish has to enter, [`audit`] finds
//! whatever does not agree with the lines.
//!
//! The circle, and how it is cut: a page of the site shows the ledger, the ledger holds the digest of all pages. The page shows the
//! lines of its own publish but for the last, `built`, which is entered when the pages stand; the copy of the ledger on the site is
//! the only file besides the list of digests that the list does not cover, and it is covered by its own chain.

pub mod audit;
mod digest;
mod event;
mod file;
mod head;
mod history;
pub mod plan;
mod reason;
pub mod sums;
mod version;

pub use crate::record::sign_off::sha256;
pub use crate::sign_off::Kept;
pub use event::{Event, Line, Publication, Removal};
pub use file::{COPY, Ledger};
pub use head::Head;
pub use history::{Correction, Gone, History, How, Life, Past};
pub use version::Version;
