//! Systems on the wall 制度上墙: text, numbered duties and flow chart on one sheet.

use super::index::{Entry, Group, Link};
use super::{Paper, Sheet};
use crate::release::Released;
use crate::render::view::{Issue, WallView, on_wall};
use crate::render::{Printer, Subject};

/// Prints a sheet for every system that hangs on the wall.
pub(super) fn print(subject: &Subject<'_>, printer: &mut Printer<'_>) -> Option<Group> {
    let on_wall = subject.current("system").filter(|released| on_wall(released.record()));
    Group::new("wall", on_wall.map(|released| entry(subject, released, printer)).collect())
}

fn entry(subject: &Subject<'_>, released: &Released<'_>, printer: &mut Printer<'_>) -> Entry {
    let record = released.record();
    let lang = printer.build.lang.of(subject.content);
    let view = WallView::new(record, &subject.bodies[released.index()].html, lang);
    let links = [Paper::A4, Paper::A3].map(|paper| {
        let address = format!("{}.wall.{}.html", record.address, paper.id());
        let href = Sheet::new(subject, &address, record.title(), paper).print("wall.html", printer, |context| {
            context.insert("wall", &view);
            context.insert("issue", &Issue::of(record, lang));
        });
        Link { label: paper.id(), href }
    });
    Entry { id: "wall", title: Some(record.title().to_string()), year: None, links: links.into() }
}
