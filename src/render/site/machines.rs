//! What programs read of a community: feeds, data, and its part of the sitemap.

use super::Pages;
use crate::record::Record;
use crate::render::feed::Successors;
use crate::render::{Printer, data, sitemap};

impl Pages<'_> {
    /// Prints what is not for people; the sitemap at the end, when all pages are printed.
    pub(super) fn print_machine_readable(&self, printer: &mut Printer<'_>) {
        self.print_feeds(printer);
        self.print_data(printer);
        self.print_sitemap(printer);
    }

    fn print_data(&self, printer: &mut Printer<'_>) {
        let visible = |record: &Record| self.shows(record);
        let about =
            data::About { build: self.build, subject: self.subject, source: self.source(&visible), shown: &self.shown };
        for (path, bytes) in data::files(&about) {
            printer.file(self.target, &self.path(&path), &bytes);
        }
    }

    fn print_sitemap(&self, printer: &mut Printer<'_>) {
        let Some(address) = self.build.site.address.as_deref() else { return };
        let successors = Successors::of(self.shown.iter().map(|(_, record)| *record));
        let changed = self.shown.iter().map(|(_, record)| *record);
        let changed =
            changed.filter_map(|record| Some((self.page_path(record), successors.updated(record)?))).collect();
        let parts = sitemap::parts(address, printer.pages(), &changed, self.shown.len());
        for (at, text) in parts.into_iter().enumerate() {
            printer.file(self.target, &sitemap::part(self.folder(), at), text.as_bytes());
        }
    }
}
