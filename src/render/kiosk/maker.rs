//! What all parts of a programme are made with: the community, its words, its addresses and their codes.

use chrono::NaiveDate;

use super::item::Item;
use super::window::Window;
use crate::record::{Fields, Record};
use crate::render::address::{encode, join};
use crate::render::view::{Day, LedgerView, Source};
use crate::render::{Build, Subject, Words, qr};

/// Makes the items of one community.
pub(super) struct Maker<'a> {
    pub(super) build: &'a Build<'a>,
    pub(super) subject: &'a Subject<'a>,
    visible: &'a dyn Fn(&Record) -> bool,
    /// The address of the community's home page and its code, for items that have no page of their own.
    home: (Option<String>, Option<String>),
}

impl<'a> Maker<'a> {
    pub(super) fn new(
        build: &'a Build<'a>,
        subject: &'a Subject<'a>,
        visible: &'a dyn Fn(&Record) -> bool,
    ) -> Maker<'a> {
        let home = address(build, subject, "index.html");
        let code = home.as_deref().and_then(qr::svg);
        Maker { build, subject, visible, home: (home, code) }
    }

    pub(super) fn lang(&self) -> Words<'a> {
        self.build.lang.of(self.subject.content)
    }

    pub(super) fn today(&self) -> NaiveDate {
        self.build.clock.today
    }

    pub(super) fn source(&self) -> Source<'a> {
        let Subject { content, active, mentions, .. } = self.subject;
        Source { content, active, mentions, visible: self.visible, lang: self.lang(), today: self.today() }
    }

    pub(super) fn ledger(&self, record: &Record) -> Option<LedgerView> {
        LedgerView::new(record, self.subject.content, self.visible, self.lang())
    }

    /// A day in words: 2026年11月6日.
    pub(super) fn day(&self, day: NaiveDate) -> String {
        Day::new(day, self.lang()).text
    }

    /// A day of a field in words.
    pub(super) fn day_of(&self, fields: &Fields, path: &str) -> Option<String> {
        fields.date(path).map(|day| self.day(day))
    }

    /// The word for what was chosen in a field.
    pub(super) fn choice(&self, fields: &Fields, path: &str) -> Option<String> {
        fields.choice(path).map(|choice| self.lang().pick(choice.zh, choice.en).to_string())
    }

    /// A table of contents, figures or people: it leads to the home page, and its window is open.
    pub(super) fn sum(&self, part: &'static str, layout: &'static str, title: &str) -> Item {
        Item {
            id: part.to_string(),
            part,
            layout,
            title: title.to_string(),
            in_loop: true,
            href: self.home.0.clone(),
            qr: self.home.1.clone(),
            ..Item::default()
        }
    }

    /// The item of a record, without blocks; it goes through the loop unless its time is over.
    pub(super) fn record(&self, part: &'static str, layout: &'static str, record: &Record, window: Window) -> Item {
        let lang = self.lang();
        let href = address(self.build, self.subject, &format!("{}.html", record.address));
        let important = matches!(record.fields.text("importance"), Some("important" | "major"));
        Item {
            id: super::item_id(record),
            part,
            layout,
            kicker: self.kicker(record),
            title: record.title().to_string(),
            when: record.published_on().map(|day| self.day(day)),
            month: record.published_on().map(|day| day.format("%Y-%m").to_string()),
            kind_name: Some(lang.pick(record.kind.zh, record.kind.en).to_string()),
            kind: Some(record.kind.id),
            from: window.from,
            until: window.until,
            important,
            in_loop: !window.is_over(self.today()),
            record: Some(record.address.clone()),
            qr: href.as_deref().and_then(qr::svg),
            href,
            ..Item::default()
        }
    }

    fn kicker(&self, record: &Record) -> String {
        let kind = self.lang().pick(record.kind.zh, record.kind.en);
        record.period().map_or_else(|| kind.to_string(), |period| format!("{kind} {}", self.lang().period(period)))
    }
}

/// The public address of a page of the community, if the site has one.
fn address(build: &Build<'_>, subject: &Subject<'_>, page: &str) -> Option<String> {
    let root = build.site.address.as_ref()?;
    Some(format!("{root}{}", encode(&join(&subject.content.folder, page))))
}
