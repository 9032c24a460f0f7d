//! Periodic duties: one obligation a period from the community's first day on, and the one that comes next.

use chrono::NaiveDate;

use super::items::{is_of, parts};
use super::{Ground, Outcome, terms};
use crate::check::obligation::{Obligation, Part, State};
use crate::check::zh_day;
use crate::finding::Text;
use crate::pack::{ActiveDuty, Duty};
use crate::period::{Period, PeriodKind};
use crate::record::Record;
use crate::time_limit::{Covers, Due, Every, covered_period, periodic_dues};

/// Days ahead from which on a due day needs the calendar of its year: next year's is announced in November.
const NEAR: i64 = 31;

/// Adds the obligations of a periodic duty.
pub fn add<'a>(duty: &ActiveDuty<'a>, every: &Every, ground: &Ground<'_>, outcome: &mut Outcome<'a>) {
    let Some(first) = ground.first_day() else { return };
    if !applies(every, ground) {
        return outcome
            .obligations
            .push(Obligation { state: State::NotApplicable, ..Obligation::new(duty, String::new()) });
    }
    let Some(periods) = periods(every.kind, first, ground) else {
        let why = Some(terms::unknown());
        return outcome.obligations.push(Obligation { why, ..Obligation::new(duty, ground.register()) });
    };
    let candidates: Vec<(usize, &Record)> = ground.met_by(duty).collect();
    match parts(duty, ground) {
        None => add_all(duty, every, &periods, None, &candidates, ground, outcome),
        Some(parts) => parts.iter().for_each(|part| {
            let own: Vec<(usize, &Record)> =
                candidates.iter().copied().filter(|(_, record)| is_of(record, duty, part)).collect();
            add_all(duty, every, &periods, Some(part), &own, ground, outcome);
        }),
    }
}

/// Adds the obligations of all periods, of one item or of the community as a whole.
fn add_all<'a>(
    duty: &ActiveDuty<'a>,
    every: &Every,
    periods: &[Period],
    part: Option<&Part>,
    candidates: &[(usize, &Record)],
    ground: &Ground<'_>,
    outcome: &mut Outcome<'a>,
) {
    let Some(first) = ground.first_day() else { return };
    for period in periods.iter().copied() {
        let Some(covered) = covered_period(every, period).filter(|covered| is_owed(*covered, first)) else { continue };
        let holds = duty.holds(begins(period, first.max(duty.from())));
        for due in periodic_dues(every, period, ground.calendar).into_iter().filter(|_| holds) {
            outcome.unknown_years.extend(due.calendar_unknown.filter(|_| is_near(due.day, ground)));
            let mut obligation = judge(duty, covered, period, &due, candidates, ground);
            obligation.part = part.cloned();
            outcome.obligations.push(obligation);
        }
    }
}

/// Whether the condition of the duty, a flag of `community.toml`, holds.
fn applies(every: &Every, ground: &Ground<'_>) -> bool {
    every.when.as_ref().is_none_or(|flag| ground.content.community.fields.flag(flag))
}

/// The periods from the first day on, up to and including the one that follows today's; `None` for terms of which the
/// community has not said when they are.
fn periods(kind: PeriodKind, first: NaiveDate, ground: &Ground<'_>) -> Option<Vec<Period>> {
    let today = ground.clock.today;
    if kind == PeriodKind::Term {
        return Some(terms::between(terms::own(ground.content.community.fields.period("term"))?, first, today));
    }
    let mut periods: Vec<Period> = Period::between(kind, first, today.max(first)).collect();
    periods.extend(periods.last().and_then(|last| last.next()));
    Some(periods)
}

/// Whether a period that is covered is owed by a community whose first day is `first`: the whole of it, or of a term, which
/// lasts for years, what is left.
fn is_owed(covered: Period, first: NaiveDate) -> bool {
    if covered.kind() == PeriodKind::Term { covered.last_day() >= first } else { covered.first_day() >= first }
}

/// The day by which it is judged whether a duty holds for a period: its first, or of a term that was running when the duty
/// began, that day.
fn begins(period: Period, since: NaiveDate) -> NaiveDate {
    let running = period.kind() == PeriodKind::Term && period.contains(since);
    if running { since } else { period.first_day() }
}

/// Whether a due day is so near that a calendar that is not announced yet is missed.
fn is_near(due: NaiveDate, ground: &Ground<'_>) -> bool {
    (due - ground.clock.today).num_days() <= NEAR
}

fn judge<'a>(
    duty: &ActiveDuty<'a>,
    covered: Period,
    acted_in: Period,
    due: &Due,
    candidates: &[(usize, &Record)],
    ground: &Ground<'_>,
) -> Obligation<'a> {
    let mut obligation = Obligation::new(duty, ground.expected(duty, Some(covered)));
    obligation.period = Some(covered);
    obligation.due = Some(due.day);
    let about = candidates.iter().filter(|(_, record)| is_about(record, duty.duty, covered, acted_in));
    let days = about.filter_map(|(at, record)| Some((ground.done_on(duty, record)?, *at)));
    let (early, met): (Vec<_>, Vec<_>) = days.partition(|(day, _)| due.opens.is_some_and(|opens| *day < opens));
    if let Some((day, at)) = met.into_iter().min() {
        obligation.record = Some(at);
        obligation.met_on = Some(day);
        obligation.expected.clone_from(&ground.content.records[at].source.path);
    } else if let (Some((day, at)), Some(opens)) = (early.into_iter().max(), due.opens) {
        obligation.why = Some(too_early(ground.content.records[at].source.path.as_str(), day, opens));
    }
    obligation.state = ground.clock.state(obligation.due, obligation.met_on);
    obligation
}

/// Whether a record is about the period that an obligation covers: by its own period if that is of the same sort, else
/// by the day of the act.
fn is_about(record: &Record, duty: &Duty, covered: Period, acted_in: Period) -> bool {
    match record.period() {
        Some(period) if period.kind() == covered.kind() => period == covered,
        _ => record.fields.date(&duty.done).is_some_and(|day| acted_in.contains(day)),
    }
}

/// Whether a record would be about the period that an obligation of a duty covers.
pub fn would_meet(record: &Record, duty: &Duty, covered: Period) -> bool {
    let previous = duty.limit.every().is_some_and(|every| every.covers == Covers::Previous);
    let acted_in = if previous { covered.next().unwrap_or(covered) } else { covered };
    is_about(record, duty, covered, acted_in)
}

/// What is said of an act before the window of the text opens.
fn too_early(path: &str, day: NaiveDate, opens: NaiveDate) -> Text {
    Text::new(
        format!("{path} 的日期是{}，早于规定的开始日{}，不算这一次", zh_day(day), zh_day(opens)),
        format!("{path} is of {day}, before {opens} when it may begin, and does not count"),
    )
}
