//! Periodic duties: one obligation a period from the community's first day on, and the one that comes next.

use chrono::NaiveDate;

use super::{Ground, Outcome};
use crate::check::obligation::{Obligation, State};
use crate::pack::ActiveDuty;
use crate::period::{Period, PeriodKind};
use crate::record::Record;
use crate::time_limit::{Due, Every, covered_period, periodic_dues};

/// Adds the obligations of a periodic duty.
pub fn add<'a>(duty: &ActiveDuty<'a>, every: &Every, ground: &Ground<'_>, outcome: &mut Outcome<'a>) {
    let Some(first) = ground.first_day() else { return };
    if !applies(every, ground) {
        let mut obligation = Obligation::new(duty, String::new());
        obligation.state = State::NotApplicable;
        outcome.obligations.push(obligation);
        return;
    }
    let candidates: Vec<(usize, &Record)> = ground.met_by(duty).collect();
    for period in periods(every.kind, first, ground.clock.today) {
        let Some(covered) = covered_period(every, period) else { continue };
        if covered.first_day() < first {
            continue;
        }
        for due in periodic_dues(every, period, ground.calendar) {
            if !duty.holds(period.first_day()) {
                continue;
            }
            outcome.unknown_years.extend(due.calendar_unknown);
            outcome.obligations.push(judge(duty, covered, period, &due, &candidates, ground));
        }
    }
}

/// Whether the condition of the duty, a flag of `community.toml`, holds.
fn applies(every: &Every, ground: &Ground<'_>) -> bool {
    every.when.as_ref().is_none_or(|flag| ground.content.community.fields.flag(flag))
}

/// The periods from the first day on, up to and including the one that follows today's.
fn periods(kind: PeriodKind, first: NaiveDate, today: NaiveDate) -> Vec<Period> {
    let mut periods: Vec<Period> = Period::between(kind, first, today.max(first)).collect();
    periods.extend(periods.last().and_then(|last| last.next()));
    periods
}

fn judge<'a>(
    duty: &ActiveDuty<'a>,
    covered: Period,
    acted_in: Period,
    due: &Due,
    candidates: &[(usize, &Record)],
    ground: &Ground<'_>,
) -> Obligation<'a> {
    let mut obligation = Obligation::new(duty, ground.expected(duty, &covered.to_string()));
    obligation.period = Some(covered);
    obligation.due = Some(due.day);
    let met = candidates
        .iter()
        .filter_map(|(at, record)| Some((met_on(record, duty, covered, acted_in)?, *at)))
        .min();
    if let Some((day, at)) = met {
        obligation.record = Some(at);
        obligation.met_on = Some(day);
        obligation.expected.clone_from(&ground.content.records[at].source.path);
    }
    obligation.state = ground.clock.state(obligation.due, obligation.met_on);
    obligation
}

/// The day on which `record` met the obligation for `covered`, if it did: a record with a period of that sort answers for its
/// own period alone, any other for the period in which its day falls.
fn met_on(record: &Record, duty: &ActiveDuty<'_>, covered: Period, acted_in: Period) -> Option<NaiveDate> {
    let day = record.fields.date(&duty.duty.done)?;
    match record.period() {
        Some(period) if period.kind() == covered.kind() => (period == covered).then_some(day),
        _ => acted_in.contains(day).then_some(day),
    }
}
