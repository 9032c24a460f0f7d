//! Lists by body: who is in it, and what it did.

use super::Pages;
use crate::record::Record;
use crate::render::Printer;
use crate::render::address::encode;
use crate::render::view::{Body, BodyRow, bodies};

impl Pages<'_> {
    /// Prints the list of bodies and a page for each.
    pub(super) fn print_bodies(&self, printer: &mut Printer<'_>) {
        let visible = |record: &Record| self.shows(record);
        let source = self.source(&visible);
        let bodies = bodies(self.shown.iter().map(|(_, record)| *record), &source);
        let path = self.path("bodies/index.html");
        let title = self.lang().pick("机构", "Bodies");
        let mut context = self.context(&path, "bodies", &[(title, None)]);
        let rows: Vec<BodyRow> = bodies.iter().map(|body| body.row(self.body_href(body), &source)).collect();
        context.insert("bodies", &rows);
        printer.print_framed(self.target, "bodies.html", &path, "bodies", context);
        bodies.iter().for_each(|body| self.print_body(body, title, printer));
    }

    fn print_body(&self, body: &Body<'_>, all: &str, printer: &mut Printer<'_>) {
        let path = self.path(&format!("bodies/{}.html", body.choice.id));
        let visible = |record: &Record| self.shows(record);
        let page = body.page(&self.source(&visible));
        let list = encode(&self.path("bodies/index.html"));
        let mut context = self.context(&path, "bodies", &[(all, Some(list)), (&page.title, None)]);
        context.insert("body", &page);
        printer.print_framed(self.target, "body.html", &path, "bodies", context);
    }

    fn body_href(&self, body: &Body<'_>) -> String {
        encode(&self.path(&format!("bodies/{}.html", body.choice.id)))
    }
}
