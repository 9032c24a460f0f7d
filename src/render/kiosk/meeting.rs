//! A meeting that is still to be held, or was called off, on a screen.

use chrono::NaiveDate;

use super::paging;
use super::slide::Slide;
use crate::markdown::Paragraph;
use crate::record::Record;
use crate::render::Words;
use crate::render::view::weekday;

/// When and where it is, and what it is about; nothing of a meeting that was held.
pub(super) fn announcement(record: &Record, today: NaiveDate, lang: Words<'_>) -> Vec<Slide> {
    let announced = record.kind.id == "meeting" && (record.is_upcoming(today) || record.is_cancelled());
    let Some(day) = record.fields.date("held_on").filter(|_| announced) else { return Vec::new() };
    let mut texts = vec![when_and_where(record, day, lang)];
    if record.is_cancelled() {
        let reason = record.fields.text("cancel_reason").unwrap_or_default();
        texts.insert(
            0,
            lang.fill("这次会议已经取消。{reason}", "This meeting was cancelled. {reason}", &[("reason", &reason)]),
        );
    }
    let topics = record.fields.tables("agenda").filter_map(|item| item.text("topic"));
    texts.extend(topics.enumerate().map(|(at, topic)| format!("{}. {topic}", at + 1)));
    let paragraphs: Vec<Paragraph> = texts.into_iter().map(|text| Paragraph { text, heading: false }).collect();
    let pages = paging::lay(&paragraphs).into_iter();
    pages.map(|paragraphs| Slide { layout: "text", paragraphs, ..Slide::default() }).collect()
}

fn when_and_where(record: &Record, day: NaiveDate, lang: Words<'_>) -> String {
    let said = ["time", "place"].into_iter().filter_map(|key| record.fields.text(key).map(str::to_string));
    let parts: Vec<String> = [lang.day(day), weekday(day, lang).to_string()].into_iter().chain(said).collect();
    parts.join(lang.pick("，", ", "))
}
