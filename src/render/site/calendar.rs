//! The calendar of what a community has to make public: what is overdue, and what comes next.

use super::Pages;
use crate::ics::{About, calendar, events};
use crate::record::Record;
use crate::render::address::encode;
use crate::render::{Printer, Target};
use crate::site::host;

/// Name of the calendar beside the page of duties.
const FILE: &str = "duties.ics";

impl Pages<'_> {
    /// The address of the calendar, where this target has one.
    pub(super) fn calendar(&self) -> Option<String> {
        (self.target == Target::Site).then(|| encode(&self.path(FILE)))
    }

    pub(super) fn print_calendar(&self, printer: &mut Printer<'_>) {
        if self.calendar().is_none() {
            return;
        }
        let named = |record: &Record| self.shows(record);
        let address = self.build.site.address.as_deref();
        let about = About {
            content: self.subject.content,
            named: &named,
            lang: self.lang().base(),
            host: address.and_then(host).unwrap_or("mingbai.invalid"),
            url: address.map(|root| format!("{root}{}", encode(&self.path("duties.html")))),
            with_community: false,
            with_file: false,
        };
        let name =
            format!("{} {}", self.subject.content.name(), self.lang().pick("应公开事项", "What is to be made public"));
        let text = calendar(&name, self.build.clock.today, &events(self.subject.owed(), &about));
        printer.sink.file(self.target, &self.path(FILE), text.as_bytes());
    }
}
