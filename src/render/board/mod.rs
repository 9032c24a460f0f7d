//! The board: what is printed, stamped and posted. A sheet a record, and sheets of their own for conventions, grids, duty,
//! systems and the archive; a page lists them all, another what may come off.

mod archive;
mod convention;
mod duty;
mod index;
mod paper;
mod plates;
mod sheet;
mod takedown;
mod wall;

use super::address::{encode, join};
use super::view::{Crumb, frame, introduce};
use super::{Build, Printer, Subject, Target};
use crate::posting::postings;
use crate::record::Record;
use paper::Paper;

pub use duty::roster;

/// Prints the sheets of a community.
pub fn pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    record_pages(subject, printer);
    let postings = postings(subject.released, printer.build.clock.today);
    let groups = [
        convention::print(subject, printer),
        plates::print(subject, printer),
        duty::print(subject, printer),
        wall::print(subject, printer),
        archive::print(subject, printer),
    ];
    let takedown = takedown::print(subject, &postings, printer);
    index::print(subject, &postings, groups.into_iter().flatten().collect(), &takedown, printer);
}

/// Prints the sheets of records alone.
pub fn record_pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let postings = postings(subject.released, printer.build.clock.today);
    for (released, posting) in subject.released.iter().zip(&postings) {
        sheet::print(subject, released, posting, printer);
    }
}

/// A sheet that is not the page of one record: where it is, what it is called, what it is printed on.
struct Sheet<'a> {
    subject: &'a Subject<'a>,
    path: String,
    title: String,
    paper: Paper,
}

impl<'a> Sheet<'a> {
    /// A sheet at `address` in the community's folder.
    fn new(subject: &'a Subject<'a>, address: &str, title: &str, paper: Paper) -> Sheet<'a> {
        Sheet { subject, path: join(&subject.content.folder, address), title: title.to_string(), paper }
    }

    /// Prints it with the variables that `fill` adds, and returns its address.
    fn print(&self, template: &str, printer: &mut Printer<'_>, fill: impl FnOnce(&mut tera::Context)) -> String {
        let build = printer.build;
        let crumbs = [Crumb { title: self.title.clone(), href: None }];
        let mut context = frame(build, Target::Board, &self.path, &crumbs);
        context.insert("title", &self.title);
        context.insert("heading", self.subject.content.short(&self.title));
        introduce(build, Target::Board, self.subject.content, &mut context);
        context.insert("nav", &Vec::<String>::new());
        self.paper.tell(build, &mut context);
        fill(&mut context);
        printer.print(Target::Board, template, &self.path, &context);
        encode(&self.path)
    }
}

/// Tells a template that it is printed on A4.
pub fn on_a4(build: &Build<'_>, context: &mut tera::Context) {
    Paper::A4.tell(build, context);
}

/// The public address of a record's page, if the site has one.
fn public_address(printer: &Printer<'_>, subject: &Subject<'_>, record: &Record) -> Option<String> {
    let root = printer.build.site.address.as_ref()?;
    Some(format!("{root}{}", super::address::of_page(&subject.content.folder, record)))
}
