//! One entry of a feed: a record that was published.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::record::Record;
use crate::record::content::Content;
use crate::render::address::of_page;
use crate::render::{Words, identity};

/// One entry; kept between builds for the feed of the whole site.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entry {
    /// What it is told apart by.
    pub id: u128,
    /// Title.
    pub title: String,
    /// Page, from the root of the website.
    pub href: String,
    /// When it was made public.
    pub published: String,
    /// When it was made public, or another record took its place.
    pub updated: String,
    /// Who publishes it.
    pub author: String,
    /// Summary.
    pub summary: Option<String>,
    /// Id of its kind.
    pub kind: String,
    /// Name of its kind.
    pub kind_label: String,
}

/// The records that took the place of others, by the id of those, among the records that are shown.
pub struct Successors<'r>(BTreeMap<&'r str, &'r Record>);

impl<'r> Successors<'r> {
    /// Those among the records that are shown.
    pub fn of(shown: impl Iterator<Item = &'r Record>) -> Successors<'r> {
        Successors(shown.filter_map(|record| Some((record.fields.text("supersedes")?, record))).collect())
    }

    /// The record that took the place of this one.
    pub fn of_record(&self, record: &Record) -> Option<&'r Record> {
        self.0.get(record.id.as_str()).copied()
    }

    /// When a record was published or, later, another took its place.
    pub fn updated(&self, record: &Record) -> Option<String> {
        moment(record).max(self.of_record(record).and_then(moment))
    }
}

impl Entry {
    /// The entry of a record that is shown.
    pub fn new(content: &Content, record: &Record, successors: &Successors<'_>, lang: Words<'_>) -> Entry {
        Entry {
            id: identity::of_record(content, record),
            title: record.title().to_string(),
            href: of_page(&content.folder, record),
            published: moment(record).unwrap_or_default(),
            updated: successors.updated(record).unwrap_or_default(),
            author: record.fields.text("issued_by").map_or_else(|| committee(content, lang), str::to_string),
            summary: record.fields.text("summary").map(str::to_string),
            kind: record.kind.id.to_string(),
            kind_label: lang.pick(record.kind.zh, record.kind.en).to_string(),
        }
    }
}

/// The committee of a community by its full name.
pub fn committee(content: &Content, lang: Words<'_>) -> String {
    format!("{}{}", content.name(), lang.pick("居民委员会", " residents' committee"))
}

/// When a record was made public, in the time of China.
fn moment(record: &Record) -> Option<String> {
    record.published_at().map(|at| written(at.date(), at.time()))
}

/// The beginning of a day in the time of China, as feeds write it.
pub fn at(day: NaiveDate) -> String {
    written(day, NaiveTime::MIN)
}

fn written(day: NaiveDate, time: NaiveTime) -> String {
    format!("{day}T{time}+08:00")
}
