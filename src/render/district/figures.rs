//! What is kept of a community's duties between builds: figures an item, and what presses most.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::OPEN_KEPT;
use crate::check::{Obligation, State};
use crate::render::view::item::{Item, items};
use crate::render::view::{OnTime, part_and_period};
use crate::render::{Subject, Words};

/// The duties of a community in figures.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Figures {
    /// All obligations.
    pub on_time: OnTime,
    /// Items, also those that nothing was ever owed of.
    pub count: u32,
    /// The items that something was owed of, in the order of the packs.
    pub items: Vec<ItemFigures>,
    /// What is overdue and due soon, the first due first: not more than are ever listed.
    pub open: Vec<Open>,
}

/// An item in figures.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ItemFigures {
    /// Name of the duty that asks for most.
    pub name: String,
    /// Names of those that ask for less.
    pub looser: Vec<String>,
    /// Its obligations.
    pub on_time: OnTime,
    /// The day on which it was met last.
    pub last: Option<Date>,
}

/// An obligation that is open.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Open {
    /// Its item, in the list of items.
    pub item: u32,
    /// The period, or the part that owes it, in words.
    pub about: Option<String>,
    /// Last day in time.
    pub due: Option<Date>,
    /// Days left; those overdue are less than nothing.
    pub left: i64,
}

/// A day in the few bytes of its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date(i32);

impl From<NaiveDate> for Date {
    fn from(day: NaiveDate) -> Date {
        Date(day.num_days_from_ce())
    }
}

impl Date {
    /// The day.
    pub fn day(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0).unwrap_or_default()
    }
}

/// The figures of a community.
pub fn figures(subject: &Subject<'_>, lang: Words<'_>) -> Figures {
    let all = items(subject.active, &subject.checked.obligations);
    let owed: Vec<&Item<'_>> = all.iter().filter(|item| !item.owed.is_empty()).collect();
    Figures {
        on_time: OnTime::of(subject.owed()),
        count: all.len() as u32,
        items: owed.iter().map(|item| of_item(item)).collect(),
        open: open(&owed, lang),
    }
}

fn of_item(item: &Item<'_>) -> ItemFigures {
    ItemFigures {
        name: item.name().to_string(),
        looser: item.looser.iter().map(|duty| duty.name.clone()).collect(),
        on_time: OnTime::of(item.owed.iter().copied()),
        last: item.owed.iter().filter_map(|obligation| obligation.met_on).max().map(Date::from),
    }
}

/// What is open, the first due first.
fn open(items: &[&Item<'_>], lang: Words<'_>) -> Vec<Open> {
    let owed =
        items.iter().enumerate().flat_map(|(at, item)| item.owed.iter().map(move |obligation| (at, *obligation)));
    let mut open: Vec<Open> = owed.filter_map(|(at, obligation)| one(at, obligation, lang)).collect();
    open.sort_by_key(|open| (open.left, open.item));
    open.truncate(OPEN_KEPT);
    open
}

fn one(at: usize, obligation: &Obligation<'_>, lang: Words<'_>) -> Option<Open> {
    let left = match obligation.state {
        State::Overdue(days) => -days,
        State::DueSoon(days) => days,
        _ => return None,
    };
    Some(Open { item: at as u32, about: part_and_period(obligation, lang), due: obligation.due.map(Date::from), left })
}
