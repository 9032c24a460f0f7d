//! The sheet of a record, for A4 and for A3.

use super::paper::Paper;
use super::public_address;
use crate::posting::Posting;
use crate::record::Record;
use crate::release::Released;
use crate::render::address::join;
use tera::Context;

use crate::render::view::{Crumb, Issue, PostingView, Source, WallView, frame, introduce, page};
use crate::render::{Printer, Subject, Target, qr};

/// Path of a sheet: `finance/2026-09.a4.html`.
pub(super) fn path(folder: &str, record: &Record, paper: Paper) -> String {
    join(folder, &format!("{}.{}.html", record.address, paper.id()))
}

/// Prints the sheets of a record: the same on A4 and on A3.
pub(super) fn print(subject: &Subject<'_>, released: &Released<'_>, posting: &Posting<'_>, printer: &mut Printer<'_>) {
    let build = printer.build;
    let (content, record) = (subject.content, released.record());
    let lang = build.lang.of(content);
    let visible = |other: &Record| subject.is_public(other);
    let Subject { active, mentions, .. } = subject;
    let source = Source { content, active, mentions, visible: &visible, lang, today: build.clock.today };
    let mut sheet = Context::new();
    sheet.insert("page", &page(&source, record, &subject.bodies[released.index()], [None, None]));
    sheet.insert("posting", &PostingView::new(posting, content, build.clock.today, lang));
    sheet.insert("issue", &Issue::of(record, lang));
    sheet.insert("wall", &(record.kind.id == "system").then(|| WallView::new(record, "", lang)));
    let public = public_address(printer, subject, record);
    sheet.insert("qr", &public.as_deref().and_then(qr::svg));
    sheet.insert("site_address", &public);
    sheet.insert("nav", &Vec::<String>::new());
    for paper in [Paper::A4, Paper::A3] {
        print_on(paper, &sheet, subject, record, printer);
    }
}

fn print_on(paper: Paper, sheet: &Context, subject: &Subject<'_>, record: &Record, printer: &mut Printer<'_>) {
    let path = path(&subject.content.folder, record, paper);
    let crumbs = [Crumb { title: record.title().to_string(), href: None }];
    let mut context = frame(printer.build, Target::Board, &path, &crumbs);
    introduce(printer.build, Target::Board, subject.content, &mut context);
    paper.tell(printer.build, &mut context);
    context.extend(sheet.clone());
    printer.print(Target::Board, "sheet.html", &path, &context);
}
