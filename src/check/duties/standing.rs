//! Duties without a day: something that must always stand there, and items that are only to be made public "at any time".

use super::{Ground, Outcome};
use crate::check::obligation::{Obligation, State};
use crate::finding::Text;
use crate::pack::ActiveDuty;
use crate::time_limit::{OnChange, after_due};

/// Adds the obligation of something that must stand at all times: met by the latest record, otherwise overdue since the
/// first day of duty.
pub fn add<'a>(duty: &ActiveDuty<'a>, on_change: Option<OnChange>, ground: &Ground<'_>, outcome: &mut Outcome<'a>) {
    let Some(first) = ground.first_day() else { return };
    let owed_since = first.max(duty.from());
    if !duty.holds(ground.clock.today.max(owed_since)) {
        return;
    }
    let mut obligation = latest(duty, ground, ground.expected(duty, None));
    if obligation.record.is_none() {
        obligation.due = Some(owed_since);
        obligation.state = ground.clock.state(obligation.due, None);
    } else if on_change.is_some() {
        judge_change(duty, &mut obligation, ground, outcome);
    }
    outcome.obligations.push(obligation);
}

/// Judges whether the latest change was made public in time: counted from the day on which the thing itself changed.
fn judge_change<'a>(
    duty: &ActiveDuty<'a>,
    obligation: &mut Obligation<'a>,
    ground: &Ground<'_>,
    outcome: &mut Outcome<'a>,
) {
    let Some(record) = obligation.record.and_then(|at| ground.content.records.get(at)) else { return };
    if record.fields.get("supersedes").is_none() {
        return;
    }
    let changed = record.kind.event.and_then(|path| record.fields.date(path));
    let (Some(changed), Some(span)) = (changed, ground.local_span(duty)) else {
        obligation.why = Some(cannot_judge(changed.is_some()));
        return;
    };
    match after_due(changed, span, ground.calendar) {
        Ok(due) => {
            obligation.due = Some(due.day);
            obligation.state = ground.clock.state(obligation.due, obligation.met_on);
        }
        Err(unknown) => {
            outcome.unknown_years.insert(unknown.year);
        }
    }
}

/// Why it cannot be said whether a change was made public in time.
fn cannot_judge(has_day: bool) -> Text {
    if has_day {
        Text::new(
            "变更后要及时更新，没有约定天数，不判断早晚",
            "a change is to be made public promptly; no number is set",
        )
    } else {
        Text::new(
            "没有写变更是哪天决定的，不判断更新早晚",
            "the day of the change is not given, so its update is not judged",
        )
    }
}

/// Adds an item whose text gives no day: it names the latest record, and says that no day is set.
pub fn add_without_number<'a>(duty: &ActiveDuty<'a>, ground: &Ground<'_>, outcome: &mut Outcome<'a>) {
    if duty.holds(ground.clock.today) {
        let obligation = latest(duty, ground, ground.path(duty, "…"));
        outcome.obligations.push(obligation);
    }
}

fn latest<'a>(duty: &ActiveDuty<'a>, ground: &Ground<'_>, expected: String) -> Obligation<'a> {
    let mut obligation = Obligation::new(duty, expected);
    let days = ground.met_by(duty).filter_map(|(at, record)| Some((ground.done_on(duty, record)?, at)));
    if let Some((day, at)) = days.max() {
        obligation.record = Some(at);
        obligation.met_on = Some(day);
        obligation.expected.clone_from(&ground.content.records[at].source.path);
        obligation.state = State::Met;
    }
    obligation
}
