//! The feeds of a community: of all that it publishes, and of each kind.

use serde::Serialize;
use tera::Value;

use super::Pages;
use crate::record::{Kind, Record};
use crate::render::address::encode;
use crate::render::feed::{self, Entry, Feed, Successors};
use crate::render::{Printer, Target, identity};

/// Another form of a page: a line `<link rel="alternate">` of its head.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    /// Media type.
    #[serde(rename = "type")]
    pub media_type: &'static str,
    /// What it is.
    pub title: String,
    /// Address from the root of the target.
    pub href: String,
}

impl Alternate {
    /// A feed.
    pub fn feed(title: String, href: String) -> Alternate {
        Alternate { media_type: feed::MEDIA_TYPE, title, href }
    }
}

impl Pages<'_> {
    /// The feed of all records and those of the kinds; none where this target has no feeds.
    pub(super) fn feeds(&self) -> Vec<Alternate> {
        if self.target != Target::Site {
            return Vec::new();
        }
        std::iter::once(None).chain(self.kinds().map(Some)).map(|kind| self.alternate(kind)).collect()
    }

    fn alternate(&self, kind: Option<&Kind>) -> Alternate {
        Alternate::feed(self.feed_title(kind), encode(&self.feed_path(kind)))
    }

    /// The feeds that a page of this kind names: that of all records, and its own.
    pub(super) fn alternates(&self, kind: Option<&Kind>) -> Value {
        let feeds = match (self.target, kind) {
            (Target::Site, None) => vec![self.alternate(None)],
            (Target::Site, kind) => vec![self.alternate(kind), self.alternate(None)],
            _ => Vec::new(),
        };
        Value::from_serializable(&feeds)
    }

    fn feed_title(&self, kind: Option<&Kind>) -> String {
        let what = kind.map_or(("居务公开", "Community disclosure"), |kind| (kind.zh, kind.en));
        format!("{} {}", self.subject.content.name(), self.lang().pick(what.0, what.1))
    }

    fn feed_path(&self, kind: Option<&Kind>) -> String {
        let folder = kind.map_or_else(String::new, |kind| format!("{}/", kind.id));
        self.path(&format!("{folder}{}", feed::FILE))
    }

    pub(super) fn print_feeds(&self, printer: &mut Printer<'_>) {
        let successors = Successors::of(self.shown.iter().map(|(_, record)| *record));
        std::iter::once(None)
            .chain(self.kinds().map(Some))
            .for_each(|kind| self.print_feed(kind, &successors, printer));
    }

    fn print_feed(&self, kind: Option<&Kind>, successors: &Successors<'_>, printer: &mut Printer<'_>) {
        let records = self.shown.iter().map(|(_, record)| *record);
        let fits = |record: &&Record| kind.is_none_or(|kind| record.kind == kind);
        let entries = feed::latest(self.subject.content, records.filter(fits), successors, self.lang());
        let path = self.feed_path(kind);
        let page = kind.map_or_else(|| "index.html".to_string(), |kind| format!("{}/index.html", kind.id));
        let text = feed::atom(&Feed {
            id: identity::of_feed(self.subject.content, kind.map_or("", |kind| kind.id)),
            title: &self.feed_title(kind),
            path: &path,
            page: &self.path(&page),
            author: &feed::committee(self.subject.content, self.lang()),
            lang: self.lang().id(),
            address: self.build.site.address.as_deref(),
            since: feed::at(self.build.clock.today),
            entries: entries.iter().collect::<Vec<&Entry>>(),
        });
        printer.file(self.target, &path, text.as_bytes());
    }
}
