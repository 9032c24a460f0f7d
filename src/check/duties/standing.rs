//! Duties without a day: something that must always stand there, and items that are only to be made public "at any time".

use super::{Ground, Outcome};
use crate::check::obligation::{Obligation, State};
use crate::pack::ActiveDuty;

/// Adds the obligation of something that must stand at all times: met by the latest record, otherwise overdue since the
/// first day of duty.
pub fn add<'a>(duty: &ActiveDuty<'a>, ground: &Ground<'_>, outcome: &mut Outcome<'a>) {
    let Some(first) = ground.first_day() else { return };
    let owed_since = first.max(duty.pack.from);
    if !duty.holds(ground.clock.today.max(owed_since)) {
        return;
    }
    let mut obligation = latest(duty, ground, "index");
    if obligation.record.is_none() {
        obligation.due = Some(owed_since);
        obligation.state = ground.clock.state(obligation.due, None);
    }
    outcome.obligations.push(obligation);
}

/// Adds an item whose text gives no day: it names the latest record, and says that no day is set.
pub fn add_without_number<'a>(duty: &ActiveDuty<'a>, ground: &Ground<'_>, outcome: &mut Outcome<'a>) {
    if duty.holds(ground.clock.today) {
        let obligation = latest(duty, ground, "…");
        outcome.obligations.push(obligation);
    }
}

fn latest<'a>(duty: &ActiveDuty<'a>, ground: &Ground<'_>, what: &str) -> Obligation<'a> {
    let mut obligation = Obligation::new(duty, ground.expected(duty, what));
    let days = ground.met_by(duty).filter_map(|(at, record)| Some((record.fields.date(&duty.duty.done)?, at)));
    if let Some((day, at)) = days.max() {
        obligation.record = Some(at);
        obligation.met_on = Some(day);
        obligation.expected.clone_from(&ground.content.records[at].source.path);
        obligation.state = State::Met;
    }
    obligation
}
