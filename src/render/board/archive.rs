//! The archive on paper: a catalogue a year 档案目录, spines of boxes 盒脊, covers 封面, and the book of meetings 会议记录簿.

use chrono::NaiveDate;
use serde::Serialize;

use super::index::{Entry, Group, Link};
use super::{Paper, Sheet};
use crate::record::Record;
use crate::render::view::{ArchiveYear, Issue, Minutes, archive, minutes, year};
use crate::render::{Printer, Subject};

/// The cover of a document that is bound.
#[derive(Debug, Serialize)]
struct Cover {
    title: String,
    issue: Issue,
}

/// Prints what belongs to the archive of each year.
pub(super) fn print(subject: &Subject<'_>, printer: &mut Printer<'_>) -> Option<Group> {
    let lang = printer.build.lang.of(subject.content);
    let years = archive(current_records(subject), lang);
    let mut entries: Vec<Entry> = years.iter().map(|year| catalogue(subject, year, printer)).collect();
    let today = printer.build.clock.today;
    let held = |record: &&Record| !record.is_upcoming(today) && !record.is_cancelled();
    let meetings = subject.current("meeting").map(|released| released.record()).filter(held);
    entries.extend(minutes(meetings, subject.content, lang).iter().map(|book| meetings_book(subject, book, printer)));
    Group::new("archive", entries)
}

fn current_records<'a>(subject: &'a Subject<'_>) -> impl Iterator<Item = &'a Record> {
    let archived = |record: &Record| record.kind.id == "archive" || record.fields.get("archive").is_some();
    let kept = subject.released.iter().filter(move |released| archived(released.record()));
    kept.filter(|released| subject.is_current(released)).map(|released| released.record())
}

fn catalogue(subject: &Subject<'_>, archived: &ArchiveYear, printer: &mut Printer<'_>) -> Entry {
    let year = Year { subject, year: archived.year, closed: archived.closed };
    let mut links = vec![year.page("catalogue", Paper::A4, &archived.files, printer)];
    if !archived.boxes.is_empty() {
        links.push(year.page("boxes", Paper::A4, &archived.boxes, printer));
    }
    let covers = covers(subject, archived.year, printer);
    if !covers.is_empty() {
        links.push(year.page("covers", Paper::A4, &covers, printer));
    }
    Entry { id: "archive", title: None, year: Some(archived.year), links }
}

fn meetings_book(subject: &Subject<'_>, book: &Minutes, printer: &mut Printer<'_>) -> Entry {
    let year = Year { subject, year: book.year, closed: book.closed };
    let links = vec![year.page("minutes", Paper::K16, &book.meetings, printer)];
    Entry { id: "minutes", title: None, year: Some(book.year), links }
}

/// The year that pages are about, and the day of the last record in it.
struct Year<'a> {
    subject: &'a Subject<'a>,
    year: i32,
    closed: Option<NaiveDate>,
}

impl Year<'_> {
    /// A page of the year, made by the template of its name, which gets `items`.
    fn page(&self, id: &'static str, paper: Paper, items: &impl Serialize, printer: &mut Printer<'_>) -> Link {
        let issue = Issue::by_committee(self.closed, printer.build.lang.of(self.subject.content));
        let address = format!("sheets/{id}-{}.html", self.year);
        let sheet = Sheet::new(self.subject, &address, self.subject.content.name(), paper);
        let href = sheet.print(&format!("{id}.html"), printer, |context| {
            context.insert("year", &self.year);
            context.insert("issue", &issue);
            context.insert("items", items);
        });
        Link { label: id, href }
    }
}

/// The covers of the year's records that are in the archive.
fn covers(subject: &Subject<'_>, wanted: i32, printer: &Printer<'_>) -> Vec<Cover> {
    let own = current_records(subject).filter(|record| record.fields.get("archive").is_some());
    let own = own.filter(|record| year(record) == Some(wanted));
    let lang = printer.build.lang.of(subject.content);
    let title = |record: &Record| subject.content.short(record.title()).to_string();
    own.map(|record| Cover { title: title(record), issue: Issue::of(record, lang) }).collect()
}
