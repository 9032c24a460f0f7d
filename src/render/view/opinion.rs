//! What residents raised: when, by when it has to be answered, and the answer; and how many of all were answered.

use chrono::NaiveDate;
use serde::Serialize;

use super::Day;
use super::Source;
use crate::check::{Clock, State};
use crate::record::Record;
use crate::render::Words;

/// One opinion and what became of it.
#[derive(Debug, Clone, Serialize)]
pub struct Opinion {
    topic: String,
    /// Cases of the same sort; none for one.
    count: Option<i64>,
    received: Option<Day>,
    due: Option<Day>,
    answered: Option<Day>,
    answer: Option<String>,
    state: &'static str,
    state_label: String,
}

/// A count above a list.
#[derive(Debug, Clone, Serialize)]
pub struct Tally {
    /// Id of the state that it counts, for its look.
    pub id: &'static str,
    /// How many.
    pub count: i64,
    /// Of what.
    pub label: String,
}

/// The opinion that a record is about.
pub fn opinion(record: &Record, source: &Source<'_>) -> Option<Opinion> {
    if record.kind.id != "opinion" {
        return None;
    }
    let fields = &record.fields;
    let day = |key: &str| fields.date(key).map(|day| Day::new(day, source.lang));
    let state = state(record, source.today);
    Some(Opinion {
        topic: fields.text("topic").unwrap_or_default().to_string(),
        count: fields.count("count").filter(|count| *count > 1),
        received: day("received_on"),
        due: day("due"),
        answered: day("answered_on"),
        answer: fields.text("answer").map(str::to_string),
        state: state.id(),
        state_label: label(state, source.lang),
    })
}

/// How an answer stands; nothing is late where no day was set.
fn state(record: &Record, today: NaiveDate) -> State {
    let answered = record.fields.date("answered_on").filter(|day| *day <= today);
    Clock { today, soon: 0 }.state(record.fields.date("due"), answered)
}

fn label(state: State, lang: Words<'_>) -> String {
    let (zh, en) = match state {
        State::Met => ("已答复", "answered"),
        State::MetLate(_) => ("已答复，晚{days}天", "answered, {days} days late"),
        State::Overdue(_) => ("逾期{days}天未答复", "not answered, {days} days overdue"),
        State::DueSoon(_) => ("办理中，今天到期", "in hand, due today"),
        _ => ("办理中", "in hand"),
    };
    lang.fill(zh, en, &[("days", &state.days().unwrap_or_default())])
}

/// Counts of opinions: received, answered, in hand, overdue. Cases of the same sort count each.
pub fn tallies<'r>(records: impl Iterator<Item = &'r Record>, today: NaiveDate, lang: Words<'_>) -> Vec<Tally> {
    let opinions: Vec<(i64, State)> =
        records.map(|record| (record.fields.count("count").unwrap_or(1), state(record, today))).collect();
    let count = |wanted: fn(State) -> bool| -> i64 {
        opinions.iter().filter(|(_, state)| wanted(*state)).map(|(count, _)| *count).fold(0, i64::saturating_add)
    };
    let tally = |id, zh, en, count| Tally { id, count, label: lang.pick(zh, en).to_string() };
    let overdue = count(|state| matches!(state, State::Overdue(_)));
    vec![
        tally("new", "件收到", "received", count(|_| true)),
        tally("met", "件已答复", "answered", count(State::is_met)),
        tally("soon", "件办理中", "in hand", count(|state| !state.is_met() && !matches!(state, State::Overdue(_)))),
        tally(if overdue > 0 { "overdue" } else { "met" }, "件逾期未答复", "overdue", overdue),
    ]
}
