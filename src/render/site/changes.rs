//! The page of what changed lately, with what programs can read: feeds and data.

use serde::Serialize;

use super::Pages;
use crate::render::address::encode;
use crate::render::view::{WINDOW, by_day, changes};
use crate::render::{Printer, Target, data};

/// Name of the page.
pub const FILE: &str = "changes.html";

/// What a file of data holds, for the strings of the theme.
#[derive(Debug, Serialize)]
pub struct DataFile {
    id: &'static str,
    href: String,
    format: &'static str,
}

impl DataFile {
    /// The file of this name at a path from the root.
    pub fn new(id: &'static str, format: &'static str, path: &str) -> DataFile {
        DataFile { id, href: encode(path), format }
    }
}

impl Pages<'_> {
    /// The address of the page, where this target has one.
    pub(super) fn changes(&self) -> Option<String> {
        (self.target == Target::Site).then(|| encode(&self.path(FILE)))
    }

    pub(super) fn print_changes(&self, printer: &mut Printer<'_>) {
        let path = self.path(FILE);
        let title = self.lang().pick("最近变动", "What changed");
        let mut context = self.context(&path, "changes", &[(title, None)]);
        let changes = changes(self.subject, self.build.clock.today, self.lang());
        context.insert("heading", title);
        context.insert("window", &WINDOW);
        context.insert("days", &by_day(&changes));
        context.insert("more", &false);
        context.insert("feeds", &self.feeds());
        context.insert("files", &self.data_files());
        printer.print_framed(self.target, "changes.html", &path, "changes", context);
    }

    fn data_files(&self) -> Vec<DataFile> {
        let file = |(id, name): &(&'static str, &str)| {
            let format = if name.ends_with("csv") { "CSV" } else { "JSON" };
            DataFile::new(id, format, &self.path(&format!("data/{name}")))
        };
        data::FILES.iter().map(file).collect()
    }
}
