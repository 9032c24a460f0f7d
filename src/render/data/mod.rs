//! What the pages say, as data for programs: records, obligations and registers of a community, the communities of a site,
//! and the schema of each, made from the declarations of fields that everything else goes by.

mod community;
mod document;
mod obligation;
mod out;
mod record;
mod register;
mod schema;
mod table;
mod told;

use crate::record::Record;
use crate::record::common::COMMON;
use crate::record::schema::{Field, Shape};
use crate::render::feed::Successors;
use crate::render::view::Source;
use crate::render::{Build, Subject};
pub use community::communities;
use document::Document;
use out::{Out, Row};
pub use schema::schemas;

/// The files of a community, by the id of their name in the theme's strings.
pub const FILES: &[(&str, &str)] = &[
    ("records", "records.json"),
    ("obligations", "obligations.json"),
    ("obligations", "obligations.csv"),
    ("registers", "registers.json"),
];

/// What the data of a community is made from.
pub struct About<'a> {
    /// What all pages share.
    pub build: &'a Build<'a>,
    /// The community.
    pub subject: &'a Subject<'a>,
    /// What may be named, and in which words.
    pub source: Source<'a>,
    /// The records that are shown, newest first, with their indexes.
    pub shown: &'a [(usize, &'a Record)],
}

/// What stands at the head of each file: where addresses lead from, the day, what it is about.
static HEAD: &[Field] = &[
    Field::new("root", "网站根目录（地址都从这里算起）", "root that addresses lead from", Shape::Text).required(),
    Field::new("today", "截至", "as of", Shape::Date),
    Field::new("community", "社区", "community", Shape::Table(register::COMMUNITY)),
];

/// The files of a community: path from its folder, and bytes.
pub fn files(about: &About<'_>) -> Vec<(String, Vec<u8>)> {
    let obligations = obligation::rows(about);
    let csv = table::csv(obligation::FIELDS, &obligations, about.source.lang);
    let owed = [("obligations", obligations), ("waivers", obligation::waivers(about))];
    let files = [
        ("records.json", about.file("records", false, &[("records", records(about))])),
        ("obligations.json", about.file("obligations", true, &owed)),
        ("obligations.csv", csv),
        ("registers.json", about.file("registers", false, &[("registers", register::lists(about))])),
    ];
    files.into_iter().map(|(name, bytes)| (format!("data/{name}"), bytes)).collect()
}

fn records<'a>(about: &'a About<'a>) -> Vec<Row<'a>> {
    let successors = Successors::of(about.shown.iter().map(|(_, record)| *record));
    let Some(kind) = COMMON.iter().find(|field| field.key == "kind") else { return Vec::new() };
    (0..about.shown.len()).map(|at| record::row(about, at, kind, &successors)).collect()
}

impl About<'_> {
    /// A file with this schema; the day stands only in what speaks of it, so that the rest stays the same from day to day.
    fn file(&self, schema: &str, dated: bool, lists: &[(&str, Vec<Row<'_>>)]) -> Vec<u8> {
        let folder = &self.subject.content.folder;
        let today = dated.then_some(Out::Day(self.source.today));
        let document = Document::new(self.build.site.address.as_deref(), folder);
        let head = [Some(document.root()), today, Some(Out::Row(register::community(self)))];
        document.write(schema, &Row::of(HEAD, head), lists)
    }
}
