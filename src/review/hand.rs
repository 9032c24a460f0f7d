//! The one place where a review writes: a step of sign-off beside its record, as `mingbai sign` writes it.

use super::desk::{Desk, Refused};
use crate::record::Record;
use crate::record::content::Content;
use crate::record::schema::Choice;
use crate::record::sign_off::Step;
use crate::sign_off::{NotRecorded, Request, record_step, role};

/// What is written down.
pub(super) struct Said<'a> {
    /// The step.
    pub(super) step: &'static Choice,
    /// Who takes it.
    pub(super) person: &'a str,
    /// Why it is sent back.
    pub(super) reason: Option<&'a str>,
}

/// Writes it for the version that was read under `digest`.
pub(super) fn put(
    desk: &Desk<'_>,
    content: &Content,
    record: &Record,
    digest: &str,
    said: &Said<'_>,
) -> Result<(), Refused> {
    let step = Step {
        step: said.step,
        person: said.person.to_string(),
        role: role(content, said.person, desk.today),
        date: desk.today,
        reason: said.reason.map(str::to_string),
        signature: None,
    };
    let request = Request { root: &desk.world.site.root, folder: &content.folder, record, digest, step: &step };
    record_step(&request).map(drop).map_err(|why| match why {
        NotRecorded::Changed => Refused::Changed,
        NotRecorded::NotUnderReview => Refused::NotUnderReview,
        NotRecorded::Disk(error) => Refused::Disk(error.to_string()),
    })
}
