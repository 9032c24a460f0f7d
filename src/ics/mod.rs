//! Calendars as RFC 5545 has them: what is due, for the calendars of residents and clerks, and when meetings are.

mod due;
mod hours;
mod line;
mod meeting;

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

pub use due::{About, events};
use line::{line, text};
pub use meeting::{Announced, meeting_events};

/// When an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Whole days.
    Days {
        /// The first.
        first: NaiveDate,
        /// How many.
        days: u64,
    },
    /// Hours in China.
    Hours {
        /// When it begins.
        begin: NaiveDateTime,
        /// When it ends, where that is known.
        end: Option<NaiveDateTime>,
    },
}

/// An event.
#[derive(Debug, Clone)]
pub struct Event {
    /// What it is told apart by, the same in every build.
    pub uid: String,
    /// When it is.
    pub when: When,
    /// What it is.
    pub summary: String,
    /// The rest, line by line.
    pub description: Vec<String>,
    /// A word for its state or sort; empty where there is none.
    pub category: String,
    /// A page about it.
    pub url: Option<String>,
    /// Where it is.
    pub location: Option<String>,
    /// `CONFIRMED` or `CANCELLED`; none for what is not an appointment.
    pub status: Option<&'static str>,
    /// How often it was moved or called off.
    pub sequence: u32,
    /// Whether whoever goes there is busy.
    pub busy: bool,
    /// When to remind of it, as times from its beginning.
    pub alarms: &'static [&'static str],
}

impl When {
    /// When it begins.
    pub fn begins(self) -> NaiveDateTime {
        match self {
            When::Days { first, .. } => first.into(),
            When::Hours { begin, .. } => begin,
        }
    }

    /// Whether it has hours.
    pub fn is_timed(self) -> bool {
        matches!(self, When::Hours { .. })
    }

    /// The lines that say it: days as they are, hours as those of Greenwich, so that no rules of a zone are needed.
    fn lines(self) -> [Option<String>; 2] {
        let hour = |name: &str, at: NaiveDateTime| format!("{name}:{}Z", (at - CHINA).format("%Y%m%dT%H%M%S"));
        let day = |name: &str, day: NaiveDate| format!("{name};VALUE=DATE:{}", day.format("%Y%m%d"));
        match self {
            When::Days { first, days } => {
                let after = first.checked_add_days(Days::new(days)).unwrap_or(first);
                [Some(day("DTSTART", first)), Some(day("DTEND", after))]
            }
            When::Hours { begin, end } => [Some(hour("DTSTART", begin)), end.map(|end| hour("DTEND", end))],
        }
    }
}

/// Clocks in China before those of Greenwich.
const CHINA: TimeDelta = TimeDelta::hours(8);

/// A calendar called `name`, as it is on `today`.
pub fn calendar(name: &str, today: NaiveDate, events: &[Event]) -> String {
    let mut out = String::new();
    let head =
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mingbai//Mingbai//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"];
    head.iter().for_each(|head| line(&mut out, head));
    line(&mut out, &format!("NAME:{}", text(name)));
    line(&mut out, &format!("X-WR-CALNAME:{}", text(name)));
    line(&mut out, "X-WR-TIMEZONE:Asia/Shanghai");
    line(&mut out, "REFRESH-INTERVAL;VALUE=DURATION:P1D");
    line(&mut out, "X-PUBLISHED-TTL:P1D");
    events.iter().for_each(|event| put(&mut out, event, today));
    line(&mut out, "END:VCALENDAR");
    out
}

fn put(out: &mut String, event: &Event, today: NaiveDate) {
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}", text(&event.uid)));
    line(out, &format!("DTSTAMP:{}T000000Z", today.format("%Y%m%d")));
    event.when.lines().iter().flatten().for_each(|when| line(out, when));
    line(out, &format!("SUMMARY:{}", text(&event.summary)));
    line(out, &format!("DESCRIPTION:{}", text(&event.description.join("\n"))));
    if !event.category.is_empty() {
        line(out, &format!("CATEGORIES:{}", text(&event.category)));
    }
    if let Some(url) = &event.url {
        line(out, &format!("URL:{url}"));
    }
    if let Some(location) = &event.location {
        line(out, &format!("LOCATION:{}", text(location)));
    }
    if let Some(status) = event.status {
        line(out, &format!("STATUS:{status}"));
        line(out, &format!("SEQUENCE:{}", event.sequence));
    }
    line(out, if event.busy { "TRANSP:OPAQUE" } else { "TRANSP:TRANSPARENT" });
    event.alarms.iter().for_each(|trigger| alarm(out, event, trigger));
    line(out, "END:VEVENT");
}

fn alarm(out: &mut String, event: &Event, trigger: &str) {
    line(out, "BEGIN:VALARM");
    line(out, "ACTION:DISPLAY");
    line(out, &format!("DESCRIPTION:{}", text(&event.summary)));
    line(out, &format!("TRIGGER:{trigger}"));
    line(out, "END:VALARM");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_has_whole_days_and_ends_every_line_as_the_standard_asks() {
        let day = "2026-12-31".parse().expect("a day");
        let event = Event {
            uid: "a@b".into(),
            when: When::Days { first: day, days: 1 },
            summary: "账，公开; 一次".into(),
            description: vec!["第一行".into(), "《办法》第3条".into()],
            category: "未到期".into(),
            url: Some("https://example.invalid/duties.html".into()),
            location: None,
            status: None,
            sequence: 0,
            busy: false,
            alarms: &["-P2DT15H", "PT9H"],
        };
        let text = calendar("社区", day, &[event]);
        assert!(
            text.lines().count() == text.matches("\r\n").count() && !text.replace("\r\n", "").contains(['\r', '\n'])
        );
        assert!(text.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
        assert!(
            text.contains("SUMMARY:账，公开\\; 一次\r\n") && text.contains("DESCRIPTION:第一行\\n《办法》第3条\r\n")
        );
        assert_eq!((text.matches("BEGIN:VALARM").count(), text.matches("BEGIN:VEVENT").count()), (2, 1));
    }

    #[test]
    fn hours_are_those_of_greenwich_and_a_meeting_says_where_it_is_and_how_often_it_was_moved() {
        let begin = "2026-11-20T07:30:00".parse().expect("a time");
        let event = Event {
            uid: "a@b".into(),
            when: When::Hours { begin, end: None },
            summary: "会".into(),
            description: Vec::new(),
            category: String::new(),
            url: None,
            location: Some("二楼，活动室".into()),
            status: Some("CANCELLED"),
            sequence: 2,
            busy: false,
            alarms: &[],
        };
        let text = calendar("社区", begin.date(), &[event]);
        assert!(text.contains("DTSTART:20261119T233000Z\r\n") && !text.contains("DTEND"));
        assert!(text.contains("LOCATION:二楼，活动室\r\nSTATUS:CANCELLED\r\nSEQUENCE:2\r\nTRANSP:TRANSPARENT\r\n"));
    }
}
