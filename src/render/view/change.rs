//! What changed lately in what is public: published, corrected, replaced, taken back, no longer displayed.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Day;
use super::rows::Anchor;
use crate::ledger::Correction;
use crate::record::{Kind, Record};
use crate::release::{Released, Withdrawal};
use crate::render::address::of_page;
use crate::render::{Subject, Words};

/// Days that a change is told.
pub const WINDOW: u64 = 90;

/// What happened to a record, in the order in which a day tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Event {
    /// It corrects another.
    Corrected,
    /// It takes the place of an older version.
    Replaced,
    /// It was taken back.
    Withdrawn,
    /// It was published.
    New,
    /// Its display on the board ended.
    Ended,
}

/// One change; kept between builds for the page of the whole site.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Change {
    /// What happened.
    pub event: Event,
    /// Its name.
    pub event_label: String,
    /// When.
    pub date: Day,
    /// Title of the record; none for one that was taken back.
    pub title: Option<String>,
    /// Its page.
    pub href: Option<String>,
    /// Name of its kind.
    pub kind_label: String,
    /// Summary, of what was published.
    pub summary: Option<String>,
    /// The record that it corrects or replaces.
    pub before: Option<Anchor>,
    /// Name of the community.
    pub community_name: String,
}

/// The changes of one day.
#[derive(Debug, Serialize)]
pub struct ChangeDay<'c> {
    /// The day.
    date: &'c Day,
    /// Its changes.
    changes: Vec<&'c Change>,
}

/// The changes of a community in the last [`WINDOW`] days, the newest first.
pub fn changes(subject: &Subject<'_>, today: NaiveDate, lang: Words<'_>) -> Vec<Change> {
    let since = today.checked_sub_days(Days::new(WINDOW)).unwrap_or(today);
    let changed = Changed { subject, lang, since };
    let published = subject.released.iter().filter_map(|released| changed.published(released));
    let ended = subject.released.iter().filter_map(|released| changed.ended(released, today));
    let corrected = subject.released.iter().flat_map(|released| changed.corrected(released));
    let withdrawn = subject.withdrawals(today).into_iter().filter_map(|withdrawal| changed.withdrawn(withdrawal));
    let mut changes: Vec<Change> = published.chain(corrected).chain(ended).chain(withdrawn).collect();
    changes.sort_by(newest_first);
    changes
}

/// The order of changes: the newest day first, within a day by what happened and by address.
pub fn newest_first(a: &Change, b: &Change) -> std::cmp::Ordering {
    (&b.date, a.event, &a.href).cmp(&(&a.date, b.event, &b.href))
}

/// Changes day by day, in their order.
pub fn by_day(changes: &[Change]) -> Vec<ChangeDay<'_>> {
    let days = changes.chunk_by(|a, b| a.date == b.date);
    days.filter_map(|day| Some(ChangeDay { date: &day.first()?.date, changes: day.iter().collect() })).collect()
}

struct Changed<'a> {
    subject: &'a Subject<'a>,
    lang: Words<'a>,
    /// The first day that is told.
    since: NaiveDate,
}

impl Changed<'_> {
    fn published(&self, released: &Released<'_>) -> Option<Change> {
        let record = released.record();
        let day = record.published_on().filter(|day| *day >= self.since && !record.is_prepared())?;
        let before = record.fields.text("supersedes").and_then(|id| self.public(id));
        let event = match before {
            None => Event::New,
            Some(_) if record.kind.stands => Event::Replaced,
            Some(_) => Event::Corrected,
        };
        let summary = record.fields.text("summary").map(str::to_string);
        Some(Change { before: before.map(|before| self.page(before)), summary, ..self.of(event, record, day) })
    }

    /// The versions that took the place of what was public, with their reasons.
    fn corrected(&self, released: &Released<'_>) -> Vec<Change> {
        let record = released.record();
        let life = self.subject.past.records.get(&record.address);
        let corrections = life.into_iter().flat_map(|life| &life.corrections);
        let change = |correction: &Correction| Change {
            summary: correction.reason.clone(),
            ..self.of(Event::Corrected, record, correction.day)
        };
        corrections.filter(|correction| correction.day >= self.since).map(change).collect()
    }

    fn ended(&self, released: &Released<'_>, today: NaiveDate) -> Option<Change> {
        let day = released.record().fields.date("display_until")?;
        (self.since <= day && day < today).then(|| self.of(Event::Ended, released.record(), day))
    }

    fn withdrawn(&self, withdrawal: Withdrawal) -> Option<Change> {
        (self.since <= withdrawal.on).then(|| self.change(Event::Withdrawn, withdrawal.kind, withdrawal.on))
    }

    fn of(&self, event: Event, record: &Record, day: NaiveDate) -> Change {
        let Anchor { title, href } = self.page(record);
        Change { title: Some(title), href: Some(href), ..self.change(event, record.kind, day) }
    }

    fn change(&self, event: Event, kind: &Kind, day: NaiveDate) -> Change {
        let (zh, en) = event.names();
        Change {
            event,
            event_label: self.lang.pick(zh, en).to_string(),
            date: Day::new(day, self.lang),
            title: None,
            href: None,
            kind_label: self.lang.pick(kind.zh, kind.en).to_string(),
            summary: None,
            before: None,
            community_name: self.subject.content.name().to_string(),
        }
    }

    fn public(&self, id: &str) -> Option<&Record> {
        self.subject.content.record(id).filter(|record| self.subject.is_public(record))
    }

    fn page(&self, record: &Record) -> Anchor {
        Anchor { title: record.title().to_string(), href: of_page(&self.subject.content.folder, record) }
    }
}

impl Event {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Event::New => ("新公开", "published"),
            Event::Corrected => ("更正", "corrected"),
            Event::Replaced => ("新版本", "new version"),
            Event::Withdrawn => ("撤回", "withdrawn"),
            Event::Ended => ("展示期满", "display ended"),
        }
    }
}
