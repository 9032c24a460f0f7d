//! The preview: the website with everything in it, drafts too, each record with its findings, and an index by status.

use serde::Serialize;
use tera::Value;

use super::site::{Group, Pages};
use super::view::{Card, Crumb, FindingView, frame_of_site, introduce};
use super::{Printer, Subject, Target, Words};
use crate::check::Standing;
use crate::record::Record;
use crate::render::address::join;

/// How many records stand how.
#[derive(Debug, Serialize)]
struct Counts {
    records: usize,
    public: usize,
    waiting: usize,
    findings: usize,
}

/// Prints the preview of a community.
pub fn pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let mut shown: Vec<(usize, &Record)> = subject.content.records.iter().enumerate().collect();
    shown.sort_by(|(_, a), (_, b)| a.newest_first(b));
    Pages::new(printer.build, subject, Target::Preview, shown).print(printer);
    print_index(subject, printer);
}

/// The standings in the order in which a reviewer wants them, with their headings.
const ORDER: &[(Standing, &str, &str)] = &[
    (Standing::HeldBack, "有错误，暂不公开", "held back by an error"),
    (Standing::NotSigned, "未审签", "not signed"),
    (Standing::NotYet, "已审签，待公开", "signed, not yet public"),
    (Standing::Public, "已公开", "public"),
    (Standing::Internal, "内部", "internal"),
    (Standing::Withdrawn, "已撤回", "withdrawn"),
    (Standing::Expired, "涉及居民个人，展示期满", "about persons, and over"),
];

fn print_index(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let build = printer.build;
    let content = subject.content;
    let path = join(&content.folder, "preview.html");
    let crumbs = [Crumb { title: content.name().to_string(), href: None }];
    let mut context = frame_of_site(build, Target::Preview, &path, &crumbs);
    introduce(build, Target::Preview, content, &mut context);
    context.insert("groups", &groups(subject, build.lang.of(subject.content)));
    let findings: Vec<FindingView> =
        subject.checked.findings.iter().map(|finding| FindingView::new(finding, build.lang.of(content))).collect();
    context.insert("findings", &findings);
    context.insert("counts", &counts(subject));
    printer.print_framed(Target::Preview, "preview.html", &path, "preview", context);
}

fn groups(subject: &Subject<'_>, lang: Words<'_>) -> Vec<Group> {
    let content = subject.content;
    let of = |standing: Standing| {
        let records = content.records.iter().zip(&subject.checked.standings);
        let fitting = records.filter(move |(_, found)| **found == standing);
        let card = |record| Value::from_serializable(&Card::new(record, &content.folder, "", lang));
        fitting.map(|(record, _)| card(record)).collect::<Vec<_>>()
    };
    let groups = ORDER.iter().enumerate().map(|(at, (standing, zh, en))| Group {
        title: lang.pick(zh, en).to_string(),
        id: format!("g{at}"),
        cards: of(*standing),
    });
    groups.filter(|group| !group.cards.is_empty()).collect()
}

fn counts(subject: &Subject<'_>) -> Counts {
    let count = |wanted: fn(Standing) -> bool| subject.checked.standings.iter().filter(|found| wanted(**found)).count();
    Counts {
        records: subject.content.records.len(),
        public: count(|standing| standing == Standing::Public),
        waiting: count(|standing| matches!(standing, Standing::NotSigned | Standing::HeldBack | Standing::NotYet)),
        findings: subject.checked.findings.len(),
    }
}
