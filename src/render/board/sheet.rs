//! The sheet of a record, for A4 and for A3.

use super::paper::Paper;
use super::public_address;
use crate::posting::Posting;
use crate::record::Record;
use crate::release::Released;
use crate::render::address::join;
use crate::render::view::{Crumb, Issue, PostingView, Source, WallView, frame, introduce, page};
use crate::render::{Printer, Subject, Target, qr};

/// Path of a sheet: `finance/2026-09.a4.html`.
pub(super) fn path(folder: &str, record: &Record, paper: Paper) -> String {
    join(folder, &format!("{}.{}.html", record.address, paper.id()))
}

/// Prints the sheet of a record.
pub(super) fn print(
    subject: &Subject<'_>,
    released: &Released<'_>,
    posting: &Posting<'_>,
    paper: Paper,
    printer: &mut Printer<'_>,
) {
    let build = printer.build;
    let (content, record) = (subject.content, released.record());
    let path = path(&content.folder, record, paper);
    let crumbs = [Crumb { title: record.title().to_string(), href: None }];
    let mut context = frame(build, Target::Board, &path, &crumbs);
    let visible = |other: &Record| subject.is_public(other);
    let Subject { active, mentions, .. } = subject;
    let source =
        Source { content, active, mentions, visible: &visible, lang: build.lang.of(content), today: build.clock.today };
    let view = page(&source, record, &subject.bodies[released.index()], [None, None]);
    let public = public_address(printer, subject, record);
    context.insert("page", &view);
    let lang = build.lang.of(content);
    context.insert("posting", &PostingView::new(posting, content, build.clock.today, lang));
    context.insert("issue", &Issue::of(record, lang));
    let system = (record.kind.id == "system").then(|| WallView::new(record, "", lang));
    context.insert("wall", &system);
    introduce(build, Target::Board, content, &mut context);
    context.insert("nav", &Vec::<String>::new());
    paper.tell(build, &mut context);
    context.insert("qr", &public.as_deref().and_then(qr::svg));
    context.insert("site_address", &public);
    printer.print(Target::Board, "sheet.html", &path, &context);
}
