//! Times of day from when until when, which may cross midnight, and the days of the week on which they begin.

use serde::{Serialize, Serializer};

use super::Minute;
use crate::record::schema::{Choice, choice};
use crate::time_of_day::{TimeError, TimeOfDay};

/// Days of the week as they are written; the number of each is its place, from 1.
pub static WEEKDAYS: &[Choice] = &[
    choice("mon", "周一", "Monday"),
    choice("tue", "周二", "Tuesday"),
    choice("wed", "周三", "Wednesday"),
    choice("thu", "周四", "Thursday"),
    choice("fri", "周五", "Friday"),
    choice("sat", "周六", "Saturday"),
    choice("sun", "周日", "Sunday"),
];

/// From one time of day until another, the last not counted. Where they are equal, the whole day; where the last is the
/// earlier, over midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Hours {
    /// First minute.
    #[serde(serialize_with = "told")]
    pub from: TimeOfDay,
    /// The minute after the last.
    #[serde(serialize_with = "told")]
    pub until: TimeOfDay,
}

/// Hours in which a screen is dark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quiet {
    /// From when until when.
    #[serde(flatten)]
    pub hours: Hours,
    /// The days of the week on which they begin, Monday is 1; all seven where none is named.
    pub days: Vec<u8>,
}

/// Why a text is no hours; facts only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoursError {
    /// It is not two times with a dash between them.
    Shape,
    /// One of the times is not written right.
    Time(String, TimeError),
    /// Both times are the same.
    Empty,
    /// What stands before the times is no day of the week.
    Day(String),
}

fn told<S: Serializer>(time: &TimeOfDay, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(time)
}

impl Hours {
    /// Reads `22:00-06:30`; `24:00` is the end of the day.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(text: &str) -> Result<Hours, HoursError> {
        let (from, until) = text.split_once(['-', '—', '–', '~', '～', '至', '到']).ok_or(HoursError::Shape)?;
        let until = until.trim_start_matches(['-', '—']);
        let (from, end) = (time(from)?, time_or_end(until)?);
        let until = end.unwrap_or(TimeOfDay::MIDNIGHT);
        let empty = from == until && !(end.is_none() && from == TimeOfDay::MIDNIGHT);
        if empty { Err(HoursError::Empty) } else { Ok(Hours { from, until }) }
    }

    /// Whether they hold at a minute, where they begin on these days of the week (all where there are none).
    pub fn hold(self, days: &[u8], minute: Minute) -> bool {
        let begins = |day: u8| days.is_empty() || days.contains(&day);
        let (from, until, now) = (of_day(self.from), of_day(self.until), minute.of_day());
        let today = minute.weekday();
        let yesterday = if today == 1 { 7 } else { today - 1 };
        match from < until {
            true => begins(today) && from <= now && now < until,
            false => begins(today) && from <= now || begins(yesterday) && now < until,
        }
    }
}

impl std::fmt::Display for Hours {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.from, self.until)
    }
}

/// Whether one of these hours holds at a minute, on days of the week on which they begin; without hours, whether the day is one.
pub fn hold(hours: &[Hours], days: &[u8], minute: Minute) -> bool {
    match hours.is_empty() {
        true => days.is_empty() || days.contains(&minute.weekday()),
        false => hours.iter().any(|hours| hours.hold(days, minute)),
    }
}

impl Quiet {
    /// Reads `22:00-06:30`, or with days `周六、周日 20:00-09:00` and `周一至周五 22:00-06:30`.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(text: &str) -> Result<Quiet, HoursError> {
        let text = text.trim();
        let at = text.find(|c: char| c.is_ascii_digit()).ok_or(HoursError::Shape)?;
        Ok(Quiet { hours: Hours::parse(&text[at..])?, days: days(text[..at].trim())? })
    }

    /// Whether a screen is dark at a minute.
    pub fn holds(&self, minute: Minute) -> bool {
        self.hours.hold(&self.days, minute)
    }
}

/// Whether a screen with these quiet hours is dark at a minute.
pub fn is_dark(quiet: &[Quiet], minute: Minute) -> bool {
    quiet.iter().any(|quiet| quiet.holds(minute))
}

/// Minutes since midnight.
fn of_day(time: TimeOfDay) -> u32 {
    use chrono::Timelike;
    time.time().hour() * 60 + time.time().minute()
}

fn time(text: &str) -> Result<TimeOfDay, HoursError> {
    TimeOfDay::parse(text.trim()).map_err(|error| HoursError::Time(text.trim().to_string(), error))
}

/// A time of day, or none for the end of the day.
fn time_or_end(text: &str) -> Result<Option<TimeOfDay>, HoursError> {
    match time(text) {
        Err(HoursError::Time(_, TimeError::Midnight)) => Ok(None),
        other => other.map(Some),
    }
}

/// The numbers of days that are named one by one or from one to another.
fn days(text: &str) -> Result<Vec<u8>, HoursError> {
    let mut days = Vec::new();
    for part in text.split(['、', '，', ',', ' ']).filter(|part| !part.is_empty()) {
        match part.split_once(['至', '到', '-']) {
            Some((first, last)) => days.extend(from_to(weekday(first)?, weekday(last)?)),
            None => days.push(weekday(part)?),
        }
    }
    days.sort_unstable();
    days.dedup();
    Ok(days)
}

/// The days from one to another, over Sunday where the first is the later.
fn from_to(first: u8, last: u8) -> Vec<u8> {
    if first <= last { (first..=last).collect() } else { (first..=7).chain(1..=last).collect() }
}

/// The number of a day that a person wrote.
pub fn weekday(text: &str) -> Result<u8, HoursError> {
    let plain = text.trim().replace("星期", "周").replace("周天", "周日");
    let at = WEEKDAYS.iter().position(|day| day.zh == plain || day.id == plain);
    at.and_then(|at| u8::try_from(at + 1).ok()).ok_or_else(|| HoursError::Day(text.trim().to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(quiet: &str, minute: &str) -> bool {
        Quiet::parse(quiet).unwrap().holds(Minute::parse(minute).unwrap())
    }

    #[test]
    fn hours_may_cross_midnight() {
        for (minute, dark) in [("21:59", false), ("22:00", true), ("00:00", true), ("06:29", true), ("06:30", false)] {
            assert_eq!(holds("22:00-06:30", &format!("2026-11-06T{minute}")), dark, "{minute}");
        }
    }

    #[test]
    fn hours_that_cross_midnight_belong_to_the_day_on_which_they_begin() {
        // 2026-11-07 is a Saturday.
        assert!(holds("周六 20:00-09:00", "2026-11-07T20:00"));
        assert!(holds("周六 20:00-09:00", "2026-11-08T08:59"));
        assert!(!holds("周六 20:00-09:00", "2026-11-07T08:59"));
        assert!(!holds("周六 20:00-09:00", "2026-11-08T20:00"));
        assert!(holds("周日 20:00-09:00", "2026-11-09T00:00"));
    }

    #[test]
    fn the_end_of_the_day_can_be_written() {
        assert!(holds("18:00-24:00", "2026-11-06T23:59"));
        assert!(!holds("18:00-24:00", "2026-11-07T00:00"));
        assert!(holds("00:00-24:00", "2026-11-07T00:00"));
        assert!(holds("00:00-24:00", "2026-11-07T13:00"));
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let days = |text| Quiet::parse(text).map(|quiet| quiet.days);
        assert_eq!(days("22:00-06:30"), Ok(vec![]));
        assert_eq!(days("周一至周五 22:00-06:30"), Ok(vec![1, 2, 3, 4, 5]));
        assert_eq!(days("周六、星期天 20:00—09:00"), Ok(vec![6, 7]));
        assert_eq!(days("fri-mon 20:00-09:00"), Ok(vec![1, 5, 6, 7]));
        assert_eq!(days("假日 20:00-09:00"), Err(HoursError::Day("假日".into())));
    }

    #[test]
    fn what_is_no_hours_is_told_why() {
        assert_eq!(Hours::parse("22:00"), Err(HoursError::Shape));
        assert_eq!(Hours::parse("08:00-08:00"), Err(HoursError::Empty));
        assert!(
            matches!(Hours::parse("8:00-09:00"), Err(HoursError::Time(text, TimeError::Spelling { .. })) if text == "8:00")
        );
        assert_eq!(Quiet::parse("晚上"), Err(HoursError::Shape));
    }
}
