//! Duties to keep something on display for a time: one obligation for each public record that they mean.

use super::{Ground, Outcome, no_calendar};
use crate::check::obligation::{Obligation, State};
use crate::pack::ActiveDuty;
use crate::record::Record;
use crate::time_limit::{Span, display_until};

/// Adds an obligation for each public record: by which day its display may end.
pub fn add<'a>(duty: &ActiveDuty<'a>, span: Span, ground: &Ground<'_>, outcome: &mut Outcome<'a>) {
    for (at, record) in ground.met_by(duty) {
        let Some((from, _)) = record.display() else { continue };
        if !duty.holds(from) || ground.first_day().is_some_and(|first| from < first) {
            continue;
        }
        let mut obligation = Obligation::new(duty, record.source.path.clone());
        (obligation.event, obligation.record, obligation.met_on) = (Some(at), Some(at), Some(from));
        match display_until(from, span, ground.calendar) {
            Ok(due) => obligation.due = Some(due.natural_day),
            Err(unknown) => {
                outcome.unknown_years.insert(unknown.year);
                obligation.why = Some(no_calendar(unknown));
            }
        }
        obligation.state = state(record, &obligation);
        outcome.obligations.push(obligation);
    }
}

/// Long enough, or without an end; too short by so many days; or not to be said for want of a calendar.
fn state(record: &Record, obligation: &Obligation<'_>) -> State {
    match (record.fields.date("display_until"), obligation.due) {
        (None, _) => State::Met,
        (Some(until), Some(due)) if until < due => State::TooShort((due - until).num_days()),
        (Some(_), Some(_)) => State::Met,
        (Some(_), None) => State::CannotSay,
    }
}
