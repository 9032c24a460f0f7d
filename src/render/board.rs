//! The board: a sheet a record for A4 and for A3, and a page that lists what belongs on the board today.

use chrono::NaiveDate;
use serde::Serialize;
use tera::Value;
use tera::value::Key;

use super::address::{encode, join, of_page};
use super::view::{Card, Crumb, Source, View, frame, page};
use super::{Printer, Subject, Target, Theme, qr};
use crate::record::Record;
use crate::release::Released;

/// A sheet in the list.
#[derive(Debug, Serialize)]
struct Sheet {
    #[serde(flatten)]
    card: Card,
    a4: String,
    a3: String,
}

/// Prints the sheets of a community.
pub fn pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let today = printer.build.clock.today;
    let displayed: Vec<&Released<'_>> =
        subject.released.iter().filter(|released| is_displayed(released.record(), today)).collect();
    for released in subject.released {
        print_sheet(subject, released, "A4", printer);
        print_sheet(subject, released, "A3", printer);
    }
    print_index(subject, &displayed, printer);
}

/// Whether a record belongs on the board on `today`.
pub fn is_displayed(record: &Record, today: NaiveDate) -> bool {
    record.display().is_some_and(|(from, until)| from <= today && until.is_none_or(|until| today <= until))
}

/// Path of a sheet: `finance/2026-09.a4.html`.
fn sheet_path(folder: &str, record: &Record, paper: &str) -> String {
    join(folder, &format!("{}.{}.html", record.address, paper.to_lowercase()))
}

fn print_sheet(subject: &Subject<'_>, released: &Released<'_>, paper: &str, printer: &mut Printer<'_>) {
    let build = printer.build;
    let (content, record) = (subject.content, released.record());
    let path = sheet_path(&content.folder, record, paper);
    let crumbs = [Crumb { title: record.title().to_string(), href: None }];
    let mut context = frame(build, Target::Board, &path, &crumbs);
    let visible = |other: &Record| subject.is_public(other);
    let source = Source { content, visible: &visible, lang: build.lang, today: build.clock.today };
    let view = page(&source, record, &subject.bodies[released.index()], [None, None]);
    let public = build.site.address.as_ref().map(|root| format!("{root}{}", of_page(&content.folder, record)));
    context.insert("page", &view);
    context.insert("community", &View::new(content));
    context.insert("nav", &Vec::<String>::new());
    context.insert("paper", paper);
    context.insert_value("asset", assets(build.theme(Target::Board), paper));
    context.insert("qr", &public.as_deref().and_then(qr::svg));
    context.insert("site_address", &public);
    printer.print(Target::Board, "sheet.html", &path, &context);
}

/// The theme's assets with the style sheet of the paper among them: `@page` cannot be chosen by a class.
fn assets(theme: &Theme, paper: &str) -> Value {
    let mut assets = theme.assets.clone().into_map().unwrap_or_default();
    if let Some(sheet) = assets.get(&Key::from(paper.to_lowercase())).cloned() {
        assets.insert(Key::from("paper"), sheet);
    }
    Value::from(assets)
}

fn print_index(subject: &Subject<'_>, displayed: &[&Released<'_>], printer: &mut Printer<'_>) {
    let build = printer.build;
    let content = subject.content;
    let path = join(&content.folder, "index.html");
    let crumbs = [Crumb { title: content.name().to_string(), href: None }];
    let mut context = frame(build, Target::Board, &path, &crumbs);
    let sheet = |released: &&Released<'_>| {
        let record = released.record();
        Sheet {
            card: Card::new(record, &content.folder, "", build.lang),
            a4: encode(&sheet_path(&content.folder, record, "A4")),
            a3: encode(&sheet_path(&content.folder, record, "A3")),
        }
    };
    context.insert("community", &View::new(content));
    context.insert("nav", &Vec::<String>::new());
    context.insert("cards", &displayed.iter().map(sheet).collect::<Vec<_>>());
    printer.print(Target::Board, "index.html", &path, &context);
}
