//! The book of meetings of a year.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::Day;
use crate::record::Record;
use crate::record::content::Content;
use crate::render::Words;

/// The meetings of one year.
#[derive(Debug)]
pub struct Minutes {
    /// The year.
    pub year: i32,
    /// The meetings, the first of the year first.
    pub meetings: Vec<Held>,
    /// The day on which the last of them was made public.
    pub closed: Option<NaiveDate>,
}

/// A meeting.
#[derive(Debug, Serialize)]
pub struct Held {
    #[serde(skip)]
    on: NaiveDate,
    #[serde(skip)]
    published: Option<NaiveDate>,
    date: Day,
    form: String,
    title: String,
    topics: Vec<String>,
    place: Option<String>,
    chair: Option<String>,
    recorder: Option<String>,
    eligible: Option<i64>,
    present: Option<i64>,
}

/// The books of all years that had a meeting, newest first.
pub fn minutes<'a>(records: impl Iterator<Item = &'a Record>, content: &Content, lang: Words<'_>) -> Vec<Minutes> {
    let mut years: BTreeMap<i32, Vec<Held>> = BTreeMap::new();
    for held in records.filter_map(|record| held(record, content, lang)) {
        years.entry(held.on.year()).or_default().push(held);
    }
    let book = |(year, mut meetings): (i32, Vec<Held>)| {
        meetings.sort_by(|a, b| (a.on, &a.title).cmp(&(b.on, &b.title)));
        Minutes { year, closed: meetings.iter().filter_map(|held| held.published).max(), meetings }
    };
    years.into_iter().rev().map(book).collect()
}

fn held(record: &Record, content: &Content, lang: Words<'_>) -> Option<Held> {
    let fields = &record.fields;
    let on = fields.date("held_on")?;
    let person = |path: &str| fields.text(path).map(|id| content.public_name(id).to_string());
    Some(Held {
        on,
        published: record.published_on(),
        date: Day::new(on, lang),
        form: fields.choice("form").map(|form| lang.pick(form.zh, form.en).to_string()).unwrap_or_default(),
        title: record.title().to_string(),
        topics: fields.tables("agenda").filter_map(|item| item.text("topic")).map(str::to_string).collect(),
        place: fields.text("place").map(str::to_string),
        chair: person("chair"),
        recorder: person("recorder"),
        eligible: fields.count("eligible"),
        present: fields.count("present"),
    })
}
