//! Who has to sign next.

use chrono::NaiveDate;
use serde::Serialize;

use crate::pack::Active;
use crate::record::Record;
use crate::record::content::Content;
use crate::render::Words;
use crate::sign_off::{NextStep, next_steps};

/// A step that a record waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Pending {
    /// Id of the step.
    step: &'static str,
    /// Its name, with those who take it where that is laid down.
    label: String,
}

/// The steps that `record` waits for, in their order.
pub(super) fn pending(
    content: &Content,
    active: &Active<'_>,
    record: &Record,
    day: NaiveDate,
    lang: Words<'_>,
) -> Vec<Pending> {
    let label = |next: &NextStep<'_>| lang.get(&next.name()).to_string();
    let steps = next_steps(content, active, record, day);
    steps.iter().map(|next| Pending { step: next.step.id, label: label(next) }).collect()
}
