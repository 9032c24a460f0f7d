//! Duties to obligations, by the sort of their time limit.

mod display;
mod event;
mod gap;
mod items;
pub(super) mod periodic;
mod stages;
mod standing;
mod terms;
mod waived;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::obligation::{Clock, Obligation, State};
use super::standing::Standing;
use super::waivers::Waivers;
use crate::finding::Text;
use crate::pack::{Active, ActiveDuty};
use crate::period::Period;
use crate::record::Record;
use crate::record::content::Content;
use crate::time_limit::{OnChange, Span, TimeLimit};
use crate::workdays::{UnknownYear, WorkCalendar};

/// What the obligations of one community are worked out from.
pub struct Ground<'a> {
    /// The community and its records.
    pub content: &'a Content,
    /// How each record stands, in the same order.
    pub standings: &'a [Standing],
    /// The waivers that hold.
    pub waivers: &'a Waivers<'a>,
    /// Days that the packs' users agreed on for "promptly"; the pack listed last speaks.
    pub promptly: Option<Span>,
    /// The working days.
    pub calendar: &'a WorkCalendar,
    /// Today, and the days of notice.
    pub clock: Clock,
}

/// Obligations, and the years whose calendar was needed and is missing.
#[derive(Debug, Default)]
pub struct Outcome<'a> {
    /// The obligations, by duty and then by date.
    pub obligations: Vec<Obligation<'a>>,
    /// Years without a working-day calendar.
    pub unknown_years: BTreeSet<i32>,
}

/// Every obligation of a community up to today and the next one of each duty.
pub fn obligations<'a>(active: &Active<'a>, ground: &Ground<'_>) -> Outcome<'a> {
    let mut outcome = Outcome::default();
    for duty in &active.duties {
        let before = outcome.obligations.len();
        match &duty.duty.limit {
            TimeLimit::Every(every) => periodic::add(duty, every, ground, &mut outcome),
            TimeLimit::MaxGap(span) => gap::add(duty, *span, ground, &mut outcome),
            TimeLimit::Milestones => stages::add(duty, ground, &mut outcome),
            TimeLimit::Standing { on_change } => standing::add(duty, *on_change, ground, &mut outcome),
            TimeLimit::Display { at_least, .. } => display::add(duty, *at_least, ground, &mut outcome),
            TimeLimit::Regularly { .. } => match ground.local_span(duty) {
                Some(span) => gap::add(duty, span, ground, &mut outcome),
                None => standing::add_without_number(duty, ground, &mut outcome),
            },
            limit if limit.event().is_some() => event::add(duty, ground, &mut outcome),
            _ => standing::add_without_number(duty, ground, &mut outcome),
        }
        if duty.duty.remind {
            remind(&mut outcome.obligations, before, ground.clock.today);
        }
    }
    waived::apply(&mut outcome.obligations, ground);
    outcome
}

/// Of the obligations from `first` on, keeps the next one of each item, as a reminder: what is past is not held against
/// anybody.
fn remind(obligations: &mut Vec<Obligation<'_>>, first: usize, today: NaiveDate) {
    let mut seen = BTreeSet::new();
    let mut at = 0;
    obligations.retain_mut(|obligation| {
        at += 1;
        if at <= first {
            return true;
        }
        let open = !obligation.state.is_met() && obligation.due.is_none_or(|due| due >= today);
        let part = obligation.part.as_ref().map(|part| part.id.clone());
        obligation.state = State::Reminder;
        open && seen.insert(part)
    });
}

/// Why a day cannot be worked out that passes through a year without a calendar.
fn no_calendar(unknown: UnknownYear) -> Text {
    let year = unknown.year;
    Text::new(
        format!("没有 {year} 年的工作日历，算不出是哪一天"),
        format!("there is no working-day calendar for {year}, so the day cannot be worked out"),
    )
}

impl<'g> Ground<'g> {
    /// The records that count as made public and that a duty means, with their indexes.
    fn met_by(&self, duty: &ActiveDuty<'_>) -> impl Iterator<Item = (usize, &'g Record)> {
        let records = self.content.records.iter().enumerate();
        records
            .filter(|(at, record)| self.counts(duty, self.standings[*at], record) && duty.duty.records.matches(record))
    }

    /// Whether a record counts for a duty: it is public, or for an internal matter signed, and was not called off.
    fn counts(&self, duty: &ActiveDuty<'_>, standing: Standing, record: &Record) -> bool {
        let internal = duty.duty.internal && matches!(standing, Standing::Internal | Standing::NotYet);
        (matches!(standing, Standing::Public | Standing::Expired) || internal && record.is_signed())
            && !record.is_cancelled()
    }

    /// The day on which a record did what a duty asks for; none while that day is still to come.
    fn done_on(&self, duty: &ActiveDuty<'_>, record: &Record) -> Option<NaiveDate> {
        record.fields.date(&duty.duty.done).filter(|day| *day <= self.clock.today)
    }

    /// The first day on which the community owes anything.
    fn first_day(&self) -> Option<NaiveDate> {
        self.content.community.fields.date("first_day")
    }

    /// Path of the community's register, where what is not known has to be entered.
    fn register(&self) -> String {
        self.content.community.source.path.clone()
    }

    /// A number of days that a text leaves open: set by the community, or by the pack's users.
    fn local_span(&self, duty: &ActiveDuty<'_>) -> Option<Span> {
        let own = self
            .content
            .community
            .fields
            .tables("local")
            .find(|local| local.text("duty") == Some(duty.duty.name.as_str()));
        match (own, &duty.duty.limit) {
            (Some(local), _) => local.text("within").and_then(|text| Span::parse(text).ok()),
            (None, TimeLimit::Promptly { within: Some(span), .. } | TimeLimit::Regularly { within: Some(span) }) => {
                Some(*span)
            }
            (None, TimeLimit::Standing { on_change: Some(OnChange::Within(span)) }) => Some(*span),
            (None, TimeLimit::Regularly { .. }) => None,
            (None, _) => self.promptly,
        }
    }

    /// Path of the record that should exist, for a period if there is one: where `mingbai new --duty` puts it.
    fn expected(&self, duty: &ActiveDuty<'_>, period: Option<Period>) -> String {
        self.path(duty, &duty.duty.file_stem(period, self.clock.today))
    }

    fn path(&self, duty: &ActiveDuty<'_>, stem: &str) -> String {
        if duty.duty.records.kinds.is_empty() {
            return self.register();
        }
        let kind = duty.duty.records.first_kind().id;
        let folder = if self.content.folder.is_empty() { String::new() } else { format!("{}/", self.content.folder) };
        format!("content/{folder}{kind}/{stem}.md")
    }
}
