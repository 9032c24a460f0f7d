//! Waivers: obligations that somebody set aside, with a reason and an end.

use super::Ground;
use crate::check::obligation::{Obligation, State};
use crate::record::Fields;

/// Marks open obligations that a waiver of `community.toml` covers and that has not run out.
pub fn apply(obligations: &mut [Obligation<'_>], ground: &Ground<'_>) {
    for waiver in ground.content.community.fields.tables("waivers") {
        if waiver.date("until").is_some_and(|until| until < ground.clock.today) {
            continue;
        }
        for obligation in obligations.iter_mut().filter(|obligation| covers(waiver, obligation)) {
            obligation.state = State::Waived;
        }
    }
}

fn covers(waiver: &Fields, obligation: &Obligation<'_>) -> bool {
    waiver.text("duty") == Some(obligation.duty.name.as_str())
        && !obligation.state.is_met()
        && waiver.period("period").is_none_or(|period| obligation.period == Some(period))
}
