//! Calendars as RFC 5545 has them: what is due, for the calendars of residents and clerks.

mod due;
mod line;

use chrono::{Days, NaiveDate};

pub use due::{About, events};
use line::{line, text};

/// An event that lasts one whole day.
#[derive(Debug, Clone)]
pub struct Event {
    /// What it is told apart by, the same in every build.
    pub uid: String,
    /// The day.
    pub day: NaiveDate,
    /// What it is.
    pub summary: String,
    /// The rest, line by line.
    pub description: Vec<String>,
    /// A word for its state.
    pub category: String,
    /// A page about it.
    pub url: Option<String>,
    /// Whether to remind of it: three days before and on the day, at nine.
    pub alarm: bool,
}

/// Times from the beginning of the day of an event: nine o'clock three days before, nine o'clock on the day.
const ALARMS: [&str; 2] = ["-P2DT15H", "PT9H"];

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
    let after = event.day.checked_add_days(Days::new(1)).unwrap_or(event.day);
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}", text(&event.uid)));
    line(out, &format!("DTSTAMP:{}T000000Z", today.format("%Y%m%d")));
    line(out, &format!("DTSTART;VALUE=DATE:{}", event.day.format("%Y%m%d")));
    line(out, &format!("DTEND;VALUE=DATE:{}", after.format("%Y%m%d")));
    line(out, &format!("SUMMARY:{}", text(&event.summary)));
    line(out, &format!("DESCRIPTION:{}", text(&event.description.join("\n"))));
    line(out, &format!("CATEGORIES:{}", text(&event.category)));
    if let Some(url) = &event.url {
        line(out, &format!("URL:{url}"));
    }
    line(out, "TRANSP:TRANSPARENT");
    if event.alarm {
        ALARMS.iter().for_each(|trigger| alarm(out, event, trigger));
    }
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
            day,
            summary: "账，公开; 一次".into(),
            description: vec!["第一行".into(), "《办法》第3条".into()],
            category: "未到期".into(),
            url: Some("https://example.invalid/duties.html".into()),
            alarm: true,
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
}
