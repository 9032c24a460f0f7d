//! Meetings as events: those to come, with reminders, those that were held, and those that were called off.

use chrono::NaiveDate;

use super::hours::hours;
use super::{Event, When};
use crate::finding::Lang;
use crate::record::Record;

/// What is said beside the meetings of a community.
pub struct Announced<'a> {
    /// Folder of the community.
    pub folder: &'a str,
    /// Language of the words.
    pub lang: Lang,
    /// What stands behind the `@` of the events.
    pub host: &'a str,
    /// The public address of its page, where the site has one.
    pub url: &'a dyn Fn(&Record) -> Option<String>,
    /// The day of the calendar.
    pub today: NaiveDate,
}

/// A day before, at the same hour.
const TIMED: [&str; 1] = ["-P1D"];
/// Nine o'clock on the day before, for what has no hour.
const WHOLE: [&str; 1] = ["-PT15H"];

/// An event for each meeting, by day.
pub fn meeting_events<'r>(meetings: impl Iterator<Item = &'r Record>, about: &Announced<'_>) -> Vec<Event> {
    let mut events: Vec<Event> = meetings.filter_map(|meeting| event(meeting, about)).collect();
    events.sort_by(|a, b| (a.when.begins(), &a.uid).cmp(&(b.when.begins(), &b.uid)));
    events
}

fn event(meeting: &Record, about: &Announced<'_>) -> Option<Event> {
    let fields = &meeting.fields;
    let when = when(meeting)?;
    let cancelled = meeting.is_cancelled();
    let moved = u32::try_from(meeting.moved_from().count()).unwrap_or(u32::MAX);
    let alarms: &[&str] = if when.is_timed() { &TIMED } else { &WHOLE };
    let lang = about.lang;
    Some(Event {
        uid: uid(meeting, about),
        summary: match cancelled {
            true => format!("{}{}", lang.pick("已取消：", "cancelled: "), meeting.title()),
            false => meeting.title().to_string(),
        },
        description: description(meeting, lang),
        category: fields.choice("form").map_or("", |form| lang.pick(form.zh, form.en)).to_string(),
        url: (about.url)(meeting),
        location: fields.text("place").map(str::to_string),
        status: Some(if cancelled { "CANCELLED" } else { "CONFIRMED" }),
        sequence: moved.saturating_add(u32::from(cancelled)),
        busy: !cancelled,
        alarms: if meeting.is_upcoming(about.today) { alarms } else { &[] },
        when,
    })
}

/// The hours of a meeting of one day that says them, else its days.
fn when(meeting: &Record) -> Option<When> {
    let day = meeting.fields.date("held_on")?;
    let days = meeting.fields.count("days").and_then(|days| u64::try_from(days).ok()).unwrap_or(1).max(1);
    let hours = meeting.fields.text("time").and_then(hours).filter(|_| days == 1);
    Some(match hours {
        Some((begin, end)) => When::Hours { begin: day.and_time(begin), end: end.map(|end| day.and_time(end)) },
        None => When::Days { first: day, days },
    })
}

/// A digest of the community and the record: the same whenever and however often it is moved.
fn uid(meeting: &Record, about: &Announced<'_>) -> String {
    let of = ("meeting", about.folder, meeting.id.as_str());
    format!("{:032x}@{}", xxhash_rust::xxh3::xxh3_128(format!("{of:?}").as_bytes()), about.host)
}

fn description(meeting: &Record, lang: Lang) -> Vec<String> {
    let fields = &meeting.fields;
    let labelled = |zh: &'static str, en: &'static str, key: &str| {
        fields.text(key).map(|text| format!("{}{text}", lang.pick(zh, en)))
    };
    let mut lines: Vec<String> = Vec::new();
    lines.extend(labelled("取消的原因：", "Cancelled because: ", "cancel_reason"));
    let moved: Vec<String> = meeting.moved_from().map(|day| day.to_string()).collect();
    if !moved.is_empty() {
        lines.push(format!("{}{}", lang.pick("原定：", "First set for: "), moved.join(lang.pick("、", ", "))));
    }
    lines.extend(labelled("时间：", "Time: ", "time"));
    let topics = fields.tables("agenda").filter_map(|item| item.text("topic"));
    lines.extend(topics.enumerate().map(|(at, topic)| format!("{}. {topic}", at + 1)));
    lines
}
