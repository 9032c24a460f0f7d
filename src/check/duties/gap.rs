//! Duties that must be met again before a span has passed: a maximum gap, or "regularly" with a number set locally.

use chrono::NaiveDate;

use super::{Ground, Outcome};
use crate::check::obligation::Obligation;
use crate::pack::ActiveDuty;
use crate::time_limit::{Span, after_due};

/// Adds an obligation for every gap between two publications, and the open one after the last.
pub fn add<'a>(duty: &ActiveDuty<'a>, span: Span, ground: &Ground<'_>, outcome: &mut Outcome<'a>) {
    let Some(first) = ground.first_day() else { return };
    let mut days: Vec<(NaiveDate, usize)> =
        ground.met_by(duty).filter_map(|(at, record)| Some((ground.done_on(duty, record)?, at))).collect();
    days.sort_unstable();
    let mut since = first;
    for (day, at) in days {
        push(duty, since, span, Some((day, at)), ground, outcome);
        since = since.max(day);
    }
    push(duty, since, span, None, ground, outcome);
}

fn push<'a>(
    duty: &ActiveDuty<'a>,
    since: NaiveDate,
    span: Span,
    met: Option<(NaiveDate, usize)>,
    ground: &Ground<'_>,
    outcome: &mut Outcome<'a>,
) {
    if !duty.holds(since) {
        return;
    }
    let mut obligation = Obligation::new(duty, ground.expected(duty, None));
    match after_due(since, span, ground.calendar) {
        Ok(due) => obligation.due = Some(due.day),
        Err(unknown) => {
            outcome.unknown_years.insert(unknown.year);
        }
    }
    if let Some((day, at)) = met {
        obligation.met_on = Some(day);
        obligation.record = Some(at);
        obligation.expected.clone_from(&ground.content.records[at].source.path);
    }
    obligation.state = ground.clock.state(obligation.due, obligation.met_on);
    outcome.obligations.push(obligation);
}
