//! A record in a list.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Day;
use crate::record::Record;
use crate::render::Words;
use crate::render::address::of_page;

/// A record in a list.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Card {
    /// Title.
    pub title: String,
    /// Address from the root of the target.
    pub href: String,
    /// Id of the kind.
    pub kind: String,
    /// Name of the kind.
    pub kind_label: String,
    /// Day of publication.
    pub date: Option<Day>,
    /// Period in words.
    pub period_text: Option<String>,
    /// Summary.
    pub summary: Option<String>,
    /// Id of the status.
    pub status: String,
    /// Name of the status.
    pub status_label: String,
    /// Whether another record has taken its place.
    pub superseded: bool,
    /// Name of the community, where a list has several; empty otherwise.
    pub community_name: String,
}

/// The ids of the records whose place another has taken, of those that are shown.
pub fn superseded<'r>(shown: impl Iterator<Item = &'r Record>) -> BTreeSet<&'r str> {
    shown.filter_map(|record| record.fields.text("supersedes")).collect()
}

impl Card {
    /// The card of a record of the community in `folder`; `community` is its name, or empty where that goes without saying.
    pub fn new(record: &Record, folder: &str, community: &str, lang: Words<'_>) -> Card {
        let status = record.stage();
        Card {
            title: record.title().to_string(),
            href: of_page(folder, record),
            kind: record.kind.id.to_string(),
            kind_label: lang.pick(record.kind.zh, record.kind.en).to_string(),
            date: record.published_on().map(|day| Day::new(day, lang)),
            period_text: record.period().map(|period| lang.period(period)),
            summary: record.fields.text("summary").map(str::to_string),
            status: status.map_or("draft", |choice| choice.id).to_string(),
            status_label: status.map_or("", |choice| lang.pick(choice.zh, choice.en)).to_string(),
            superseded: false,
            community_name: community.to_string(),
        }
    }
}
