//! A batch that waits for signatures, as one folder for whoever signs: nothing but its records, each as it will look, with
//! what the checks say of it, what it changes in what is public, and its digest in words.
//!
//! The folder needs no program, no server and no network. What is in it is made from the records of the batch alone: they are
//! taken out of the community before anything is rendered, so that no page can name another record.

mod batch;
mod before;
mod beside;
mod changed;
mod desk;
mod enclosure;
mod hand;
mod inline;
mod looks;
mod pages;
mod pending;
mod told;
mod view;
mod write;

pub use batch::{Batch, batches, hindrance};
pub use desk::{Desk, Refused, Standing, Verdict};
pub use pages::{Folder, PRESS, SCRIPT_SOURCE, Shown, ShownRecord, folder, shown};
pub use write::write;
