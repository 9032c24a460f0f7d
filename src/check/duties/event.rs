//! Duties that an event makes arise: so many days after it, before it, on its day, promptly.

use chrono::NaiveDate;

use super::{Ground, Outcome, no_calendar};
use crate::check::obligation::{Obligation, State};
use crate::check::standing::Standing;
use crate::pack::ActiveDuty;
use crate::record::Record;
use crate::time_limit::{TimeLimit, after_due, event_due};
use crate::workdays::UnknownYear;

/// Adds one obligation for each record that makes the duty arise; drafts do not.
pub fn add<'a>(duty: &ActiveDuty<'a>, ground: &Ground<'_>, outcome: &mut Outcome<'a>) {
    let Some(field) = duty.duty.limit.event() else { return };
    for (at, record) in ground.content.records.iter().enumerate() {
        if !duty.duty.records.matches(record) || !arises(duty, ground.standings[at], record) {
            continue;
        }
        let Some(day) = record.fields.date(field) else { continue };
        if !duty.holds(day) || ground.first_day().is_some_and(|first| day < first) {
            continue;
        }
        let due = due_day(duty, day, ground);
        outcome.unknown_years.extend(due.err().map(|unknown| unknown.year));
        outcome.obligations.push(judge(duty, (at, record, day), due, ground));
    }
}

/// Whether a record is settled enough to make a duty arise, and was not called off.
fn arises(duty: &ActiveDuty<'_>, standing: Standing, record: &Record) -> bool {
    let internal = duty.duty.internal && standing == Standing::Internal && record.is_signed();
    (matches!(standing, Standing::Public | Standing::Expired | Standing::HeldBack | Standing::NotYet) || internal)
        && !record.is_cancelled()
}

fn judge<'a>(
    duty: &ActiveDuty<'a>,
    (at, record, event): (usize, &Record, NaiveDate),
    due: Result<Option<NaiveDate>, UnknownYear>,
    ground: &Ground<'_>,
) -> Obligation<'a> {
    let mut obligation = Obligation::new(duty, record.source.path.clone());
    obligation.event = Some(at);
    obligation.why = due.err().map(no_calendar);
    obligation.due = due.ok().flatten();
    let public = ground.counts(duty, ground.standings[at], record);
    let done = ground.done_on(duty, record).filter(|_| public);
    obligation.met_on = done.filter(|day| !follows(&duty.duty.limit) || *day >= event);
    obligation.record = obligation.met_on.map(|_| at);
    obligation.state = state(duty, record, &obligation, ground);
    obligation
}

/// Whether what a limit asks for comes after the event: what was made public before, such as the notice of a meeting, is
/// not yet what came of it.
fn follows(limit: &TimeLimit) -> bool {
    matches!(limit, TimeLimit::After { .. } | TimeLimit::Promptly { .. } | TimeLimit::SameDay { .. })
}

fn state(duty: &ActiveDuty<'_>, record: &Record, obligation: &Obligation<'_>, ground: &Ground<'_>) -> State {
    if duty.duty.unless.as_ref().is_some_and(|field| record.fields.get(field).is_some()) {
        return State::Waived;
    }
    match (&duty.duty.limit, obligation.due, record.fields.date(&duty.duty.done)) {
        (TimeLimit::Open { .. }, Some(due), Some(until)) if until < due => State::TooShort((due - until).num_days()),
        (TimeLimit::Open { .. }, Some(_), Some(_)) => State::Met,
        _ => ground.clock.state(obligation.due, obligation.met_on),
    }
}

/// The last day in time; `None` when the text and the community give no number.
fn due_day(duty: &ActiveDuty<'_>, event: NaiveDate, ground: &Ground<'_>) -> Result<Option<NaiveDate>, UnknownYear> {
    match &duty.duty.limit {
        TimeLimit::Promptly { .. } => match ground.local_span(duty) {
            Some(span) => after_due(event, span, ground.calendar).map(|due| Some(due.day)),
            None => Ok(None),
        },
        limit => event_due(limit, event, ground.calendar).map(|due| due.map(|due| due.day)),
    }
}
