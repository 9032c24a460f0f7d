//! The calendar of a community's duties: a row an item, a column a month, for the twelve months that end two months from
//! today.

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use super::Source;
use super::item::{Item, day_of};
use crate::check::{Obligation, State};
use crate::finding::Lang;
use crate::render::Words;
use crate::render::address::{encode, join, of_page};

/// Months of the calendar.
pub const COUNT: usize = 12;
/// Months of it that lie ahead of today's.
const AHEAD: u32 = 2;

/// Twelve months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    first: NaiveDate,
}

impl Window {
    /// The months that are shown on `today`.
    pub fn around(today: NaiveDate) -> Window {
        let month = NaiveDate::from_ymd_opt(today.year(), today.month(), 1).unwrap_or(today);
        let first = month.checked_sub_months(Months::new(COUNT as u32 - 1 - AHEAD)).unwrap_or(month);
        Window { first }
    }

    /// The first day of each month.
    pub fn months(self) -> impl Iterator<Item = NaiveDate> {
        (0..COUNT as u32).filter_map(move |at| self.first.checked_add_months(Months::new(at)))
    }

    /// The column of a day, when it lies in one of the months.
    pub fn column(self, day: NaiveDate) -> Option<usize> {
        let months = (day.year() - self.first.year()) * 12 + day.month0() as i32 - self.first.month0() as i32;
        usize::try_from(months).ok().filter(|months| *months < COUNT)
    }
}

/// The calendar.
#[derive(Debug, Serialize)]
pub struct Calendar {
    /// Headings of the columns.
    pub months: Vec<Head>,
    /// Items that something is owed of in these months.
    pub rows: Vec<Row>,
}

/// The heading of a month.
#[derive(Debug, Serialize)]
pub struct Head {
    /// `2026-10`.
    pub iso: String,
    /// The year, over the first month and every January.
    pub year: Option<String>,
    /// `10月`.
    pub text: String,
    /// Whether today lies in it.
    pub now: bool,
}

/// An item.
#[derive(Debug, Serialize)]
pub struct Row {
    /// What is to be made public.
    pub item: String,
    /// Its page.
    pub href: String,
    /// A cell a month; none where nothing is owed.
    pub cells: Vec<Option<Cell>>,
}

/// What is owed of an item in a month.
#[derive(Debug, Serialize)]
pub struct Cell {
    /// How it stands; of several, the one that most needs to be seen.
    pub state: String,
    /// The same in words, for those who do not see the shape.
    pub text: String,
    /// What is printed beside the shape: days late, or how many there are.
    pub note: Option<String>,
    /// How many.
    pub count: usize,
    /// The record, or of several the page of the item.
    pub href: Option<String>,
}

impl Calendar {
    /// The calendar of these items.
    pub fn new(items: &[Item<'_>], source: &Source<'_>) -> Calendar {
        let window = Window::around(source.today);
        Calendar {
            months: heads(window, source.today, source.lang),
            rows: items.iter().filter_map(|item| row(item, window, source)).collect(),
        }
    }
}

fn heads(window: Window, today: NaiveDate, lang: Words<'_>) -> Vec<Head> {
    let head = |(at, month): (usize, NaiveDate)| Head {
        iso: month.format("%Y-%m").to_string(),
        year: (at == 0 || month.month() == 1).then(|| lang.year(month.year())),
        text: month_name(month, lang),
        now: window.column(today) == Some(at),
    };
    window.months().enumerate().map(head).collect()
}

fn month_name(month: NaiveDate, lang: Words<'_>) -> String {
    match lang.base() {
        Lang::Zh => lang.fill("{month}月", "", &[("month", &month.month())]),
        Lang::En => month.format("%b").to_string(),
    }
}

fn row(item: &Item<'_>, window: Window, source: &Source<'_>) -> Option<Row> {
    let page = encode(&format!("{}.html", join(&source.content.folder, &item.address()?)));
    let cells: Vec<Option<Cell>> = columns(item, window).iter().map(|owed| cell(owed, &page, source)).collect();
    let item = source.lang.pick(&item.active.duty.item, &item.active.duty.item_en).to_string();
    cells.iter().any(Option::is_some).then_some(Row { item, href: page, cells })
}

/// The obligations of an item by month.
fn columns<'a>(item: &Item<'a>, window: Window) -> Vec<Vec<&'a Obligation<'a>>> {
    let mut columns: Vec<Vec<&Obligation<'_>>> = vec![Vec::new(); COUNT];
    for obligation in &item.owed {
        if let Some(column) = day_of(obligation).and_then(|day| window.column(day)) {
            columns[column].push(obligation);
        }
    }
    columns
}

fn cell(owed: &[&Obligation<'_>], page: &str, source: &Source<'_>) -> Option<Cell> {
    let first = owed.iter().copied().min_by_key(|obligation| obligation.state)?;
    let (text, note, href) = match owed {
        [one] => (alone(one, source.lang), late(one.state), record(one, source)),
        all => (together(all, source.lang), Some(format!("×{}", all.len())), Some(of_month(page, first))),
    };
    Some(Cell { state: first.state.id().to_string(), text, note, count: owed.len(), href })
}

/// The place on the page of an item where a month begins.
fn of_month(page: &str, obligation: &Obligation<'_>) -> String {
    day_of(obligation).map_or_else(|| page.to_string(), |day| format!("{page}#{}", day.format("m%Y-%m")))
}

fn late(state: State) -> Option<String> {
    match state {
        State::MetLate(days) => Some(format!("+{days}")),
        _ => None,
    }
}

fn record(obligation: &Obligation<'_>, source: &Source<'_>) -> Option<String> {
    let record = source.content.records.get(obligation.record.or(obligation.event)?)?;
    (source.visible)(record).then(|| of_page(&source.content.folder, record))
}

/// `2026年9月 已公开，晚于期限 3天`
fn alone(obligation: &Obligation<'_>, lang: Words<'_>) -> String {
    let (zh, en) = obligation.state_names();
    let period = obligation.period.map(|period| lang.period(period) + " ").unwrap_or_default();
    let days = match obligation.state {
        State::MetLate(days) | State::Overdue(days) => lang.fill(" {days}天", " by {days} days", &[("days", &days)]),
        _ => String::new(),
    };
    format!("{period}{}{days}", lang.pick(zh, en))
}

/// `3项：逾期未公开 1，按时公开 2`
fn together(owed: &[&Obligation<'_>], lang: Words<'_>) -> String {
    let mut counts: Vec<(State, (&str, &str), usize)> = Vec::new();
    for obligation in owed {
        let names = obligation.state_names();
        match counts.iter_mut().find(|(_, known, _)| *known == names) {
            Some((_, _, count)) => *count += 1,
            None => counts.push((obligation.state, names, 1)),
        }
    }
    counts.sort_by_key(|(state, ..)| *state);
    let parts: Vec<String> =
        counts.iter().map(|(_, (zh, en), count)| format!("{} {count}", lang.pick(zh, en))).collect();
    let list = parts.join(lang.pick("，", ", "));
    lang.fill("{count}项：{list}", "{count}: {list}", &[("count", &owed.len()), ("list", &list)])
}

#[cfg(test)]
mod tests;
