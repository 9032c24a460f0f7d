//! The page of one item of disclosure: what the texts ask, and every obligation there has been.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::due::part_and_period;
use super::duty_row::{last, next};
use super::item::{Item, day_of};
use super::{Base, Day, OnTime, Source};
use crate::check::{Obligation, State};
use crate::pack::Duty;
use crate::render::Words;
use crate::render::address::of_page;

/// The page of an item.
#[derive(Debug, Serialize)]
pub struct DutyPage {
    /// What is to be made public.
    pub item: String,
    /// `pack/id`, by which `mingbai explain` knows it.
    pub name: String,
    /// What each text asks, the strictest first.
    pub asks: Vec<Ask>,
    /// How it was kept.
    pub on_time: OnTime,
    /// The part that was in time.
    pub rate: String,
    /// The day on which it was made public last.
    pub last: Option<Day>,
    /// The next due day.
    pub next: Option<Day>,
    /// Its obligations, newest first.
    pub owed: Vec<Owed>,
}

/// What a text asks.
#[derive(Debug, Serialize)]
pub struct Ask {
    /// What the text calls it.
    pub item: String,
    /// Document and article.
    pub basis: Base,
    /// When, or how often.
    pub cycle: String,
    /// How strongly.
    pub modal: String,
}

/// An obligation.
#[derive(Debug, Serialize)]
pub struct Owed {
    /// Anchor: `m2026-10` for the first of a month, `m2026-10-2` for the next.
    pub anchor: String,
    /// Period in words, or the part that owes it.
    pub about: Option<String>,
    /// Last day in time.
    pub due: Option<Day>,
    /// The day on which it was made public.
    pub met_on: Option<Day>,
    /// Id of the state.
    pub state: String,
    /// Name of the state.
    pub state_label: String,
    /// Days late, overdue or left, in words.
    pub by: Option<String>,
    /// What keeps it from being judged.
    pub why: Option<String>,
    /// Address of the record.
    pub href: Option<String>,
    /// Its title.
    pub record_title: Option<String>,
}

impl DutyPage {
    /// The page of an item.
    pub fn new(item: &Item<'_>, source: &Source<'_>) -> DutyPage {
        let lang = source.lang;
        let duty = item.active.duty;
        let on_time = OnTime::of(item.owed.iter().copied());
        DutyPage {
            item: lang.pick(&duty.item, &duty.item_en).to_string(),
            name: duty.name.clone(),
            asks: item.duties().map(|duty| ask(duty, lang)).collect(),
            on_time,
            rate: on_time.rate_text(lang),
            last: last(item).and_then(|obligation| obligation.met_on).map(|day| Day::new(day, lang)),
            next: next(item).map(|day| Day::new(day, lang)),
            owed: owed(item, source),
        }
    }
}

fn ask(duty: &Duty, lang: Words<'_>) -> Ask {
    let (zh, en) = duty.modal.names();
    Ask {
        item: lang.pick(&duty.item, &duty.item_en).to_string(),
        basis: Base::from(&duty.basis),
        cycle: lang.get(&duty.when()).to_string(),
        modal: lang.pick(zh, en).to_string(),
    }
}

fn owed(item: &Item<'_>, source: &Source<'_>) -> Vec<Owed> {
    let mut all: Vec<(Option<NaiveDate>, &Obligation<'_>)> =
        item.owed.iter().map(|obligation| (day_of(obligation), *obligation)).collect();
    all.sort_by_key(|(day, _)| Reverse(*day));
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let rows = all.into_iter().map(|(day, obligation)| {
        let month = day.map_or_else(|| "m0".to_string(), |day| day.format("m%Y-%m").to_string());
        let times = seen.entry(month.clone()).and_modify(|times| *times += 1).or_insert(1);
        let anchor = if *times == 1 { month } else { format!("{month}-{times}") };
        row(obligation, anchor, source)
    });
    rows.collect()
}

fn row(obligation: &Obligation<'_>, anchor: String, source: &Source<'_>) -> Owed {
    let lang = source.lang;
    let record = obligation.record.or(obligation.event).and_then(|at| source.content.records.get(at));
    let record = record.filter(|record| (source.visible)(record));
    let (zh, en) = obligation.state_names();
    Owed {
        anchor,
        about: part_and_period(obligation, lang),
        due: obligation.due.map(|day| Day::new(day, lang)),
        met_on: obligation.met_on.map(|day| Day::new(day, lang)),
        state: obligation.state.id().to_string(),
        state_label: lang.pick(zh, en).to_string(),
        by: by(obligation.state, lang),
        why: obligation.why.as_ref().map(|why| lang.get(why).to_string()),
        href: record.map(|record| of_page(&source.content.folder, record)),
        record_title: record.map(|record| record.title().to_string()),
    }
}

/// `晚 3 天`
pub(in crate::render) fn by(state: State, lang: Words<'_>) -> Option<String> {
    let days = state.days()?;
    let (zh, en) = match state {
        State::Overdue(_) => ("逾期 {days} 天", "{days} days overdue"),
        State::DueSoon(0) => ("今天到期", "today"),
        State::DueSoon(_) | State::Upcoming(_) => ("还有 {days} 天", "in {days} days"),
        State::MetLate(_) => ("晚 {days} 天", "{days} days late"),
        State::TooShort(_) => ("少 {days} 天", "{days} days too few"),
        _ => return None,
    };
    Some(lang.fill(zh, en, &[("days", &days)]))
}
