//! Obligations that somebody set aside, with a reason and an end.

use super::Ground;
use crate::check::obligation::{Obligation, State};

/// Marks open obligations that a waiver covers: one of `community.toml`, or one of the record that made them arise.
pub fn apply(obligations: &mut [Obligation<'_>], ground: &Ground<'_>) {
    for obligation in obligations.iter_mut().filter(|obligation| !obligation.state.is_met()) {
        let record = obligation.event.and_then(|at| ground.content.records.get(at));
        let period = obligation.period.or_else(|| record.and_then(|record| record.period()));
        if ground.waivers.of_duty(&obligation.duty.name, period, record).is_some() {
            obligation.state = State::Waived;
        }
    }
}
