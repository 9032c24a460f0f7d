//! A minute of a day in China, as pages have it: `2026-11-06T18:00`.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::time_of_day::TimeOfDay;

/// A minute, zone +08:00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minute(NaiveDateTime);

impl Minute {
    /// A minute of a day.
    pub fn of(day: NaiveDate, time: TimeOfDay) -> Minute {
        Minute(day.and_time(time.time()))
    }

    /// The first minute of a day.
    pub fn begin(day: NaiveDate) -> Minute {
        Minute(day.and_time(NaiveTime::MIN))
    }

    /// The first minute after a day: where a window ends that holds until the end of the day.
    pub fn end(day: NaiveDate) -> Minute {
        Minute::begin(day.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX))
    }

    /// The minute of a time; seconds are dropped.
    pub fn at(time: NaiveDateTime) -> Minute {
        Minute(time.with_second(0).and_then(|time| time.with_nanosecond(0)).unwrap_or(time))
    }

    /// Reads `2026-11-06T18:00`, or the same with a blank in the place of the `T`.
    pub fn parse(text: &str) -> Option<Minute> {
        let (day, time) = text.trim().split_once(['T', ' '])?;
        let read = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok().filter(|read| read.to_string() == day)?;
        Some(Minute::of(read, TimeOfDay::parse(time.trim()).ok()?))
    }

    /// Its day.
    pub fn day(self) -> NaiveDate {
        self.0.date()
    }

    /// Its day of the week; Monday is 1.
    pub fn weekday(self) -> u8 {
        u8::try_from(self.0.weekday().number_from_monday()).unwrap_or(1)
    }

    /// Minutes since midnight.
    pub fn of_day(self) -> u32 {
        self.0.hour() * 60 + self.0.minute()
    }

    /// The same so many minutes later.
    pub fn later(self, minutes: i64) -> Minute {
        Minute(self.0.checked_add_signed(chrono::Duration::minutes(minutes)).unwrap_or(self.0))
    }

    /// How a person writes it: `2026-11-06 18:00`.
    pub fn spoken(self) -> String {
        self.0.format("%Y-%m-%d %H:%M").to_string()
    }

    /// The same where it is the first minute after something: midnight is told as the end of the day before.
    pub fn spoken_end(self) -> String {
        match (self.of_day(), self.day().pred_opt()) {
            (0, Some(before)) => format!("{before} 24:00"),
            _ => self.spoken(),
        }
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M"))
    }
}

impl Serialize for Minute {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Minute {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Minute, D::Error> {
        let text = String::deserialize(deserializer)?;
        Minute::parse(&text).ok_or_else(|| D::Error::custom("not a minute"))
    }
}
