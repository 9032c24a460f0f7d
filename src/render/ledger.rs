//! The page of the public ledger: what was published, corrected and taken back, day by day, and how to check it.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::home::Summary;
use super::site::print_gone;
use super::view::{Crumb, Day, frame_of_site, short};
use super::{Build, Printer, Target};
use crate::ledger::{COPY, Event, History, Ledger, Line, sums};
use crate::render::address::{encode, join};

/// Name of the page.
pub const FILE: &str = "ledger.html";

/// Lines that the page shows; the file has all.
const SHOWN: usize = 500;

/// The lines of one day.
#[derive(Debug, Serialize)]
struct LedgerDay<'l> {
    day: Day,
    lines: Vec<Row<'l>>,
}

/// One line.
#[derive(Debug, Serialize)]
struct Row<'l> {
    seq: u64,
    event: &'static str,
    label: String,
    community: &'l str,
    /// Address of the record.
    record: &'l str,
    /// Its page, if it is public.
    href: Option<String>,
    /// Beginning of the digest of what was published, or of the list of all files.
    version: Option<String>,
    before: Option<String>,
    reason: Option<&'l str>,
}

/// Prints the page, once there is a ledger, and the pages of records of communities that are no longer there.
pub fn print_ledger(build: &Build<'_>, summaries: &[Summary], ledger: &Ledger, printer: &mut Printer<'_>) {
    if ledger.is_empty() {
        return;
    }
    let title = build.lang.pick("公开台账", "The public ledger");
    let home = Crumb { title: build.site.title.clone(), href: Some("index.html".to_string()) };
    let crumbs = [home, Crumb { title: title.to_string(), href: None }];
    let mut context = frame_of_site(build, Target::Site, FILE, &crumbs);
    let lines = without_last_proof(ledger.lines());
    context.insert("heading", title);
    context.insert("days", &days(build, summaries, lines));
    context.insert("before", &before(lines));
    context.insert("more", &(lines.len() > SHOWN));
    context.insert("files", &[COPY, sums::NAME]);
    printer.print_framed(Target::Site, FILE, FILE, "ledger", context);
    print_lost(build, summaries, &ledger.history(), printer);
}

/// The end of the ledger after the publish before, with the digest that nobody can change any more. The digests of the lines that
/// follow depend on the pages, and so are not known to them.
#[derive(Debug, Serialize)]
struct End {
    seq: u64,
    digest: String,
}

fn before(lines: &[Line]) -> Option<End> {
    let last = lines.iter().rev().find(|line| matches!(line.event, Event::Built { .. }))?;
    Some(End { seq: last.seq, digest: last.digest() })
}

/// The lines without those at the end that vouch for the pages, and so for this one: publishing once more adds none to it.
fn without_last_proof(lines: &[Line]) -> &[Line] {
    match lines {
        [before @ .., Line { event: Event::Built { .. }, .. }] => without_last_proof(before),
        all => all,
    }
}

/// The pages of records whose community is gone.
fn print_lost(build: &Build<'_>, summaries: &[Summary], history: &History, printer: &mut Printer<'_>) {
    let lost = history.communities().filter(|(folder, _)| summaries.iter().all(|summary| summary.folder != **folder));
    lost.for_each(|(folder, past)| print_gone(build, folder, past, &BTreeSet::new(), build.lang, printer));
}

/// The latest lines, the newest day first, within a day in their order.
fn days<'l>(build: &Build<'_>, summaries: &'l [Summary], lines: &'l [Line]) -> Vec<LedgerDay<'l>> {
    let names: HashMap<&str, &str> =
        summaries.iter().map(|summary| (summary.folder.as_str(), summary.name.as_str())).collect();
    let history = History::of(lines);
    let shown = &lines[lines.len().saturating_sub(SHOWN)..];
    let row = |line: &'l Line| row(build, &names, &history, line);
    let day = |lines: &'l [Line]| {
        Some(LedgerDay { day: Day::new(lines.first()?.day, build.lang), lines: lines.iter().map(row).collect() })
    };
    let days = shown.chunk_by(|a, b| a.day == b.day).rev();
    days.filter_map(day).collect()
}

fn row<'l>(build: &Build<'_>, names: &HashMap<&str, &'l str>, history: &History, line: &'l Line) -> Row<'l> {
    let (folder, record) = line.event.about();
    let public = !record.is_empty() && history.get(folder).is_some_and(|past| past.current(record).is_some());
    let (zh, en) = names_of(&line.event);
    let publication = line.event.publication();
    let before = match &line.event {
        Event::Withdrawn(gone) | Event::Expired(gone) => Some(gone.before.as_str()),
        _ => publication.and_then(|made| made.before.as_deref()),
    };
    Row {
        seq: line.seq,
        event: line.event.id(),
        label: build.lang.pick(zh, en).to_string(),
        community: names.get(folder).copied().unwrap_or_default(),
        record,
        href: public.then(|| encode(&join(folder, &format!("{record}.html")))),
        version: publication.map(|made| made.version.as_str()).or_else(|| list(&line.event)).map(short),
        before: before.map(short),
        reason: line.event.reason(),
    }
}

/// The digest of the list of all files of the website.
fn list(event: &Event) -> Option<&str> {
    match event {
        Event::Built { files } => files.get(&format!("{}/{}", Target::Site.id(), sums::NAME)).map(String::as_str),
        _ => None,
    }
}

fn names_of(event: &Event) -> (&'static str, &'static str) {
    match event {
        Event::Registered { .. } => ("登记", "registers"),
        Event::Published(_) => ("公开", "published"),
        Event::Corrected(_) => ("更正", "corrected"),
        Event::Moved(_) => ("改了网址", "moved"),
        Event::Withdrawn(_) => ("撤回", "withdrawn"),
        Event::Expired(_) => ("展示期满", "display ended"),
        Event::Built { .. } => ("发布完毕", "publish completed"),
    }
}
