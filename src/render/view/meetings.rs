//! The meetings of a community: those to come, and those of each year with what they resolved.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use serde::Serialize;

use super::Source;
use super::card::superseded;
use super::meeting::MeetingView;
use super::since::is_late;
use crate::record::Record;
use crate::render::address::of_page;

/// A meeting in a list.
#[derive(Debug, Clone, Serialize)]
pub struct MeetingRow {
    title: String,
    href: String,
    status: String,
    status_label: String,
    /// Whether another record has taken its place.
    superseded: bool,
    meeting: Option<MeetingView>,
    topics: Vec<String>,
    resolved: Resolved,
}

/// How the resolutions of a meeting stand, or of all meetings of a year.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Resolved {
    total: usize,
    done: usize,
    /// Begun or not, and in time.
    open: usize,
    late: usize,
    dropped: usize,
}

/// The meetings of a year.
#[derive(Debug, Serialize)]
pub struct MeetingYear {
    title: String,
    id: String,
    meetings: Vec<MeetingRow>,
    resolved: Resolved,
}

/// The meetings that are still to be held, the next one first.
pub fn upcoming(records: &[&Record], source: &Source<'_>) -> Vec<MeetingRow> {
    let mut next: Vec<&&Record> = records.iter().filter(|record| record.is_upcoming(source.today)).collect();
    next.sort_by_key(|record| (record.fields.date("held_on"), &record.address));
    let old = superseded(records.iter().copied());
    next.into_iter().map(|record| row(record, &old, source)).collect()
}

/// The others by year, the last one first.
pub fn by_year(records: &[&Record], source: &Source<'_>) -> Vec<MeetingYear> {
    let mut years: BTreeMap<Reverse<i32>, Vec<&Record>> = BTreeMap::new();
    for record in records.iter().filter(|record| !record.is_upcoming(source.today)) {
        let year = record.event_on().map_or(0, |day| day.year());
        years.entry(Reverse(year)).or_default().push(record);
    }
    let old = superseded(records.iter().copied());
    years.into_iter().map(|(Reverse(year), records)| of_year(year, records, &old, source)).collect()
}

fn of_year(year: i32, mut records: Vec<&Record>, old: &BTreeSet<&str>, source: &Source<'_>) -> MeetingYear {
    records.sort_by_key(|record| (Reverse(record.event_on()), &record.address));
    let mut resolved = Resolved::default();
    records.iter().for_each(|record| resolved.count(record, source));
    MeetingYear {
        title: source.lang.year(year),
        id: format!("y{year}"),
        meetings: records.into_iter().map(|record| row(record, old, source)).collect(),
        resolved,
    }
}

fn row(record: &Record, old: &BTreeSet<&str>, source: &Source<'_>) -> MeetingRow {
    let status = record.stage();
    let mut resolved = Resolved::default();
    resolved.count(record, source);
    MeetingRow {
        title: record.title().to_string(),
        href: of_page(&source.content.folder, record),
        status: status.map_or("draft", |status| status.id).to_string(),
        status_label: status.map_or("", |status| source.lang.pick(status.zh, status.en)).to_string(),
        superseded: old.contains(record.id.as_str()),
        meeting: MeetingView::new(record, source),
        topics: record.fields.tables("agenda").filter_map(|item| item.text("topic")).map(str::to_string).collect(),
        resolved,
    }
}

impl Resolved {
    fn count(&mut self, record: &Record, source: &Source<'_>) {
        for resolution in record.fields.tables("resolutions") {
            self.total += 1;
            let late = is_late(resolution, source.today);
            match resolution.text("state") {
                Some("done") => self.done += 1,
                Some("dropped") => self.dropped += 1,
                _ if resolution.date("done_on").is_some() => self.done += 1,
                _ if late => self.late += 1,
                Some(_) => self.open += 1,
                None => {}
            }
        }
    }
}
