//! The meetings of a community: a page of its own in the place of a list, and a calendar.

use super::Pages;
use crate::ics::{Announced, calendar, meeting_events};
use crate::record::{Kind, Record};
use crate::render::address::{encode, of_page};
use crate::render::view::{by_year, upcoming};
use crate::render::{Printer, Target};
use crate::site::host;

/// Name of the calendar beside the home page.
const FILE: &str = "meetings.ics";

impl Pages<'_> {
    pub(super) fn print_meetings(&self, kind: &'static Kind, printer: &mut Printer<'_>) {
        let path = self.path(&format!("{}/index.html", kind.id));
        let title = self.lang().pick(kind.zh, kind.en);
        let visible = |record: &Record| self.shows(record);
        let source = self.source(&visible);
        let records: Vec<&Record> = self.meetings().collect();
        let mut context = self.context(&path, kind.id, &[(title, None)]);
        context.insert("heading", title);
        context.insert("upcoming", &upcoming(&records, &source));
        context.insert("years", &by_year(&records, &source));
        context.insert("calendar", &self.meetings_calendar());
        printer.print_framed(self.target, "meetings.html", &path, kind.id, context);
    }

    fn meetings(&self) -> impl Iterator<Item = &Record> {
        self.shown.iter().map(|(_, record)| *record).filter(|record| record.kind.id == "meeting")
    }

    /// The address of the calendar, where this target has one.
    pub(super) fn meetings_calendar(&self) -> Option<String> {
        let has = self.target == Target::Site && self.meetings().next().is_some();
        has.then(|| encode(&self.path(FILE)))
    }

    pub(super) fn print_meetings_calendar(&self, printer: &mut Printer<'_>) {
        if self.meetings_calendar().is_none() {
            return;
        }
        let (site, content, today) = (self.build.site, self.subject.content, self.build.clock.today);
        let address = site.address.as_deref();
        let url = |record: &Record| Some(format!("{}{}", address?, of_page(&content.folder, record)));
        let about = Announced {
            folder: &content.folder,
            lang: self.lang().base(),
            host: address.and_then(host).unwrap_or("mingbai.invalid"),
            url: &url,
            today,
        };
        let name = format!("{} {}", content.name(), self.lang().pick("会议", "Meetings"));
        let events = meeting_events(self.meetings(), &about);
        printer.sink.file(self.target, &self.path(FILE), calendar(&name, today, &events).as_bytes());
    }
}
