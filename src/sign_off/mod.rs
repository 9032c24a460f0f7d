//! Signing: a step is written beside the record, and what was seen is kept, so that the signed version can be shown whatever
//! becomes of the file.

mod erase;
mod kept;
mod record_step;
mod route;
#[cfg(test)]
pub mod sample;

pub use crate::record::sign_off::{SENT_BACK, SETTLED, Seen, SignOff, Step, Version, sha256};
pub use erase::expired_files;
pub use kept::{FOLDER, Kept};
pub use record_step::{HEAD, NotRecorded, Request, record_step};
pub use route::{NextStep, next_steps, role};
