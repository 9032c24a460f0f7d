//! Long matters: one obligation for each stage that is done or should be.

use super::{Ground, Outcome};
use crate::check::obligation::{Obligation, State};
use crate::pack::ActiveDuty;
use crate::time_limit::after_due;

/// Adds an obligation for each stage of the records that the duty means.
pub fn add<'a>(duty: &ActiveDuty<'a>, ground: &Ground<'_>, outcome: &mut Outcome<'a>) {
    for (at, record) in ground.content.records.iter().enumerate() {
        if !duty.duty.records.matches(record) || !ground.counts(duty, ground.standings[at], record) {
            continue;
        }
        for stage in record.fields.tables("stages") {
            let Some(planned) = stage.date("planned") else { continue };
            let reached = stage.date("done_on").unwrap_or(planned);
            if !duty.holds(reached) {
                continue;
            }
            let mut obligation = Obligation::new(duty, record.source.path.clone());
            obligation.event = Some(at);
            let span = ground.local_span(duty);
            obligation.due = span.and_then(|span| after_due(reached, span, ground.calendar).ok()).map(|due| due.day);
            obligation.met_on = stage.date("disclosed_on").filter(|day| *day <= ground.clock.today);
            obligation.record = obligation.met_on.map(|_| at);
            obligation.state = match ground.clock.state(obligation.due, obligation.met_on) {
                State::CannotSay if reached > ground.clock.today => {
                    State::Upcoming((reached - ground.clock.today).num_days())
                }
                state => state,
            };
            outcome.obligations.push(obligation);
        }
    }
}
