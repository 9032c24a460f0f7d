//! The page that lists what belongs on the board today, and the sheets that are not the page of one record.

use serde::Serialize;

use super::paper::Paper;
use super::sheet;
use crate::posting::Posting;
use crate::render::address::{encode, join};
use crate::render::view::{Card, Crumb, PostingView, frame, introduce};
use crate::render::{Printer, Subject, Target};

/// A record in the list, with its sheets.
#[derive(Debug, Serialize)]
struct Row {
    #[serde(flatten)]
    card: Card,
    posting: PostingView,
    a4: String,
    a3: String,
}

/// Sheets of one sort, under a heading that the theme has for `id`.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    id: &'static str,
    entries: Vec<Entry>,
}

/// Something to print.
#[derive(Debug, Serialize)]
pub(super) struct Entry {
    /// Id of its name in the theme's words.
    pub(super) id: &'static str,
    /// Title of the record that it is made from.
    pub(super) title: Option<String>,
    /// The year it is about.
    pub(super) year: Option<i32>,
    /// Its files.
    pub(super) links: Vec<Link>,
}

/// A file of an entry.
#[derive(Debug, Serialize)]
pub(super) struct Link {
    /// Id of its label in the theme's words.
    pub(super) label: &'static str,
    /// Address.
    pub(super) href: String,
}

impl Group {
    /// A group, if it has anything to print.
    pub(super) fn new(id: &'static str, entries: Vec<Entry>) -> Option<Group> {
        (!entries.is_empty()).then_some(Group { id, entries })
    }
}

/// Prints the list.
pub(super) fn print(
    subject: &Subject<'_>,
    postings: &[Posting<'_>],
    groups: Vec<Group>,
    takedown: &str,
    printer: &mut Printer<'_>,
) {
    let build = printer.build;
    let content = subject.content;
    let path = join(&content.folder, "index.html");
    let crumbs = [Crumb { title: content.name().to_string(), href: None }];
    let mut context = frame(build, Target::Board, &path, &crumbs);
    let (today, lang) = (build.clock.today, build.lang.of(content));
    let row = |posting: &Posting<'_>| {
        let record = posting.record;
        Row {
            card: Card::new(record, &content.folder, "", lang),
            posting: PostingView::new(posting, content, today, lang),
            a4: encode(&sheet::path(&content.folder, record, Paper::A4)),
            a3: encode(&sheet::path(&content.folder, record, Paper::A3)),
        }
    };
    let displayed = postings.iter().filter(|posting| posting.hangs_on(today));
    introduce(build, Target::Board, content, &mut context);
    context.insert("nav", &Vec::<String>::new());
    context.insert("cards", &displayed.map(row).collect::<Vec<_>>());
    context.insert("groups", &groups);
    context.insert("takedown", takedown);
    printer.print(Target::Board, "index.html", &path, &context);
}
