//! Working days, from the published calendar and never from a guess.
//!
//! Which Saturdays are worked and which Mondays are not is decided a year at a time, by a notice of the State Council's
//! general office. The calendar holds the years whose notice is out, as data (`rules/workdays.toml`); whatever needs a
//! day of another year is an [`UnknownYear`].

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;
use toml::value::Datetime;

/// A year that is not in the calendar, so that its working days cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownYear {
    /// The year.
    pub year: i32,
}

/// Why the text of a calendar cannot be used; facts only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarError {
    /// The text is no TOML, or its tables have not the right keys.
    Toml {
        /// What the TOML reader says, in English.
        message: String,
    },
    /// The name of a table is not a year.
    NotAYear {
        /// The name.
        key: String,
    },
    /// A value is not a plain date of the calendar: it has a time, or does not exist.
    NotADate {
        /// The table.
        year: i32,
        /// The value as written.
        text: String,
    },
    /// A date stands in the table of another year.
    WrongYear {
        /// The table.
        year: i32,
        /// The date.
        date: NaiveDate,
    },
    /// A date is listed twice, or both as off and as worked.
    Twice {
        /// The date.
        date: NaiveDate,
    },
    /// A day from Monday to Friday is listed as worked, which it is anyway.
    WorkedAnyway {
        /// The date.
        date: NaiveDate,
    },
}

/// The working days of the years whose notice is out.
#[derive(Clone, Debug, Default)]
pub struct WorkCalendar {
    years: BTreeMap<i32, Year>,
}

/// What one year's notice changes in the plain week.
#[derive(Clone, Debug)]
struct Year {
    source: String,
    off: BTreeSet<NaiveDate>,
    work: BTreeSet<NaiveDate>,
}

/// The table of a year as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawYear {
    source: String,
    off: Vec<Datetime>,
    work: Vec<Datetime>,
}

impl WorkCalendar {
    /// Reads a calendar: one table a year, with the notice (`source`), the days `off` and the weekend days at `work`.
    ///
    /// # Errors
    /// The first thing that is wrong: unreadable TOML, or a date that does not exist, is in the wrong table, is listed
    /// twice, or says nothing.
    pub fn from_toml(text: &str) -> Result<WorkCalendar, CalendarError> {
        let raw: BTreeMap<String, RawYear> =
            toml::from_str(text).map_err(|error| CalendarError::Toml { message: error.to_string() })?;
        let years = raw.into_iter().map(|(key, raw)| {
            let year = key.parse().map_err(|_| CalendarError::NotAYear { key })?;
            Ok((year, Year::read(year, raw)?))
        });
        Ok(WorkCalendar { years: years.collect::<Result<_, _>>()? })
    }

    /// Takes in the years of another calendar, in place of its own.
    pub fn extend(&mut self, other: WorkCalendar) {
        self.years.extend(other.years);
    }

    /// The years that the calendar holds, in order.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.years.keys().copied()
    }

    /// The notice that a year's days come from, or `None` if the year is not in the calendar.
    pub fn source(&self, year: i32) -> Option<&str> {
        self.years.get(&year).map(|year| year.source.as_str())
    }

    /// The days that differ from the plain week, in order, and whether each is worked.
    pub fn exceptions(&self) -> impl Iterator<Item = (NaiveDate, bool)> {
        self.years.values().flat_map(|year| {
            let days: BTreeSet<(NaiveDate, bool)> =
                year.off.iter().map(|day| (*day, false)).chain(year.work.iter().map(|day| (*day, true))).collect();
            days
        })
    }

    /// Whether a day is worked.
    ///
    /// # Errors
    /// The day's year is not in the calendar.
    pub fn is_workday(&self, day: NaiveDate) -> Result<bool, UnknownYear> {
        let year = self.years.get(&day.year()).ok_or(UnknownYear { year: day.year() })?;
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        Ok(if weekend { year.work.contains(&day) } else { !year.off.contains(&day) })
    }

    /// The day itself if it is worked, otherwise the next one that is.
    ///
    /// # Errors
    /// A year that the answer depends on is not in the calendar.
    pub fn next_workday_on_or_after(&self, day: NaiveDate) -> Result<NaiveDate, UnknownYear> {
        if self.is_workday(day)? { Ok(day) } else { self.next_workday_on_or_after(following(day)?) }
    }

    /// The `count`th working day after a day, which is not counted itself; the day itself for a count of zero.
    ///
    /// # Errors
    /// A year that the count passes through is not in the calendar.
    pub fn add_workdays(&self, day: NaiveDate, count: u32) -> Result<NaiveDate, UnknownYear> {
        (0..count).try_fold(day, |day, _| self.next_workday_on_or_after(following(day)?))
    }

    /// The `count`th working day before a day, which is not counted itself; the day itself for a count of zero.
    ///
    /// # Errors
    /// A year that the count passes through is not in the calendar.
    pub fn subtract_workdays(&self, day: NaiveDate, count: u32) -> Result<NaiveDate, UnknownYear> {
        (0..count).try_fold(day, |day, _| self.workday_before(day))
    }

    /// How many working days lie after `from` and not after `to`; zero if `to` does not come after `from`.
    ///
    /// # Errors
    /// A year of that span is not in the calendar.
    pub fn workdays_between(&self, from: NaiveDate, to: NaiveDate) -> Result<u32, UnknownYear> {
        let counted = from.iter_days().skip(1).take_while(|&day| day <= to);
        counted.map(|day| self.is_workday(day).map(u32::from)).sum()
    }

    /// The last working day before a day.
    fn workday_before(&self, day: NaiveDate) -> Result<NaiveDate, UnknownYear> {
        let before = day.checked_sub_days(Days::new(1)).ok_or(UnknownYear { year: day.year() })?;
        if self.is_workday(before)? { Ok(before) } else { self.workday_before(before) }
    }
}

impl Year {
    /// Takes over the table of a year.
    fn read(year: i32, raw: RawYear) -> Result<Year, CalendarError> {
        let (off, work) = (dates(year, raw.off)?, dates(year, raw.work)?);
        if let Some(&date) = off.intersection(&work).next() {
            return Err(CalendarError::Twice { date });
        }
        match work.iter().find(|date| date.weekday().num_days_from_monday() < 5) {
            Some(&date) => Err(CalendarError::WorkedAnyway { date }),
            None => Ok(Year { source: raw.source, off, work }),
        }
    }
}

/// The dates of a list, all different and all of one year.
fn dates(year: i32, raw: Vec<Datetime>) -> Result<BTreeSet<NaiveDate>, CalendarError> {
    let mut dates = BTreeSet::new();
    for written in raw {
        let date = date(written).ok_or_else(|| CalendarError::NotADate { year, text: written.to_string() })?;
        if date.year() != year {
            return Err(CalendarError::WrongYear { year, date });
        }
        if !dates.insert(date) {
            return Err(CalendarError::Twice { date });
        }
    }
    Ok(dates)
}

/// A TOML date without time and zone.
fn date(written: Datetime) -> Option<NaiveDate> {
    match written {
        Datetime { date: Some(date), time: None, offset: None } => {
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        }
        _ => None,
    }
}

/// The day after a day; at the end of all time its year counts as unknown.
fn following(day: NaiveDate) -> Result<NaiveDate, UnknownYear> {
    day.succ_opt().ok_or(UnknownYear { year: day.year() })
}
