//! The one place where a review writes: a step of sign-off, as `mingbai sign` writes it.

use super::desk::{Desk, Refused};
use super::pending::{Pending, pending};
use crate::pack::Active;
use crate::record::Record;
use crate::record::content::Content;

/// What is written down.
pub(super) struct Said<'a> {
    pub(super) step: &'static str,
    pub(super) person: &'a str,
    pub(super) reason: Option<&'a str>,
}

/// The step that is `person`'s to take now.
pub(super) fn turn(
    _desk: &Desk<'_>,
    _content: &Content,
    _active: &Active<'_>,
    record: &Record,
    _person: &str,
) -> Result<Pending, Refused> {
    Ok(Pending { step: "settled", label: record.title().to_string(), role: None })
}

/// Writes it.
pub(super) fn put(
    _desk: &Desk<'_>,
    _content: &Content,
    _record: &Record,
    _digest: &str,
    _said: &Said<'_>,
) -> Result<(), Refused> {
    Err(Refused::Disk(String::new()))
}
