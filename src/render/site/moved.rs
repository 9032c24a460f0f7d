//! The addresses that a record had before: a small page at each leads to the record.

use super::Pages;
use crate::record::Record;
use crate::render::Printer;
use crate::render::address::of_page;
use crate::render::view::frame;

impl Pages<'_> {
    pub(super) fn print_moved(&self, record: &Record, printer: &mut Printer<'_>) {
        for former in record.former_addresses() {
            let path = self.path(&format!("{former}.html"));
            let mut context = frame(self.build, self.target, &path, &[]);
            context.insert("title", record.title());
            context.insert("href", &of_page(self.folder(), record));
            context.insert("url", &self.build.url(self.target, &self.page_path(record)));
            printer.print(self.target, "moved.html", &path, &context);
        }
    }
}
