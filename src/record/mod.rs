//! Records as they are understood: a kind, typed fields with places, a text, and for accounts a ledger.

pub mod column;
pub mod common;
pub mod community;
pub mod content;
pub mod deeds;
pub mod digest;
pub mod emergency;
pub mod kinds;
pub mod ledger;
pub mod overlay;
mod personal;
pub mod schema;
pub mod sign_off;
pub mod value;

use std::cmp::Ordering;

use chrono::{NaiveDate, NaiveDateTime};

use crate::period::Period;
use crate::source::{Place, SourceFile, Span};
use crate::time_of_day::TimeOfDay;
pub use kinds::{KINDS, Kind};
pub use ledger::Ledger;
use schema::Choice;
use sign_off::{Seen, SignOff, Version};

/// Ending of the file of postings beside a record.
pub const POSTED_ENDING: &str = ".posted.toml";

/// Ending of the file of sign-off beside a record.
pub const SIGN_ENDING: &str = ".sign.toml";
pub use value::{Fields, Spanned, Value};

/// One Markdown file of a community.
#[derive(Debug)]
pub struct Record {
    /// What it is.
    pub kind: &'static Kind,
    /// Stable name within the community; the path without its ending unless the record says otherwise.
    pub id: String,
    /// Path of its page from the community's folder, without an ending: `finance/2026-10`.
    pub address: String,
    /// The file.
    pub source: SourceFile,
    /// The front matter.
    pub fields: Fields,
    /// The period that the front matter names; it is asked for again and again.
    pub period: Option<Period>,
    /// The bytes of the text after the front matter.
    pub body: Span,
    /// The entries of an account.
    pub ledger: Option<Ledger>,
    /// The attachments that are text.
    pub enclosed: Vec<Enclosed>,
    /// The picture that stands for it where its page is shared.
    pub picture: Option<Picture>,
    /// What there is to be seen of it, as it lies there now.
    pub seen: Seen,
    /// Who saw which version.
    pub sign_off: SignOff,
}

/// A picture in the text of a record.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Path of the file from `content/`, which is its address on every target.
    pub path: String,
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// What it shows, in words; may be empty.
    pub alt: String,
}

/// The text of an attachment.
#[derive(Debug)]
pub struct Enclosed {
    /// Path of the file from the root of the site.
    pub path: String,
    /// What it says.
    pub text: String,
    /// The bytes of the record that name it.
    pub span: Span,
}

impl Record {
    /// The title.
    pub fn title(&self) -> &str {
        self.fields.text("title").unwrap_or_default()
    }

    /// The Markdown after the front matter.
    pub fn text(&self) -> &str {
        &self.source.text[self.body.clone()]
    }

    /// The period it is about.
    pub fn period(&self) -> Option<Period> {
        self.period
    }

    /// The version that lies there now, if anybody has seen it.
    pub fn version(&self) -> Option<&Version> {
        self.sign_off.current()
    }

    /// Whether whoever wrote it has handed it over to be signed; it stays so when it is.
    pub fn is_handed_over(&self) -> bool {
        self.fields.text("status") == Some("review")
    }

    /// Whether it is signed just as it lies there now.
    pub fn is_signed(&self) -> bool {
        self.is_handed_over() && self.version().is_some_and(Version::is_settled)
    }

    /// How far it has come: its status, or that it is signed.
    pub fn stage(&self) -> Option<&'static Choice> {
        if self.is_signed() { Some(&common::SIGNED) } else { self.fields.choice("status") }
    }

    /// Whether some version of it was signed.
    pub fn was_signed(&self) -> bool {
        self.sign_off.last_settled().is_some()
    }

    /// Whether it is not meant for the public.
    pub fn is_internal(&self) -> bool {
        matches!(self.fields.text("visibility"), Some("internal" | "sensitive"))
    }

    /// Whether it is signed, meant for the public, and its day has come. Errors in it that hold it back are not looked at.
    pub fn is_public_on(&self, day: NaiveDate) -> bool {
        self.is_signed() && !self.is_internal() && self.published_on().is_some_and(|published| published <= day)
    }

    /// The day on which it was made public.
    pub fn published_on(&self) -> Option<NaiveDate> {
        self.fields.date("published_on")
    }

    /// The minute from which it is public, in China; that of the beginning of its day where no time is given.
    pub fn published_at(&self) -> Option<NaiveDateTime> {
        let time = self.published_time().unwrap_or(TimeOfDay::MIDNIGHT);
        Some(self.published_on()?.and_time(time.time()))
    }

    /// The time of the day at which it was made public, where it is given.
    pub fn published_time(&self) -> Option<TimeOfDay> {
        self.fields.time("published_time")
    }

    /// The addresses that its page had before, as [`Record::address`] is written.
    pub fn former_addresses(&self) -> impl Iterator<Item = &str> {
        self.fields.texts("former_addresses")
    }

    /// The day on which the thing itself happened, or else was made public.
    pub fn event_on(&self) -> Option<NaiveDate> {
        self.kind.event.and_then(|path| self.fields.date(path)).or_else(|| self.published_on())
    }

    /// Whether what it announced was called off.
    pub fn is_cancelled(&self) -> bool {
        self.fields.date("cancelled_on").is_some()
    }

    /// Whether it is a meeting still to be held on `today`: its day has not passed, and nothing says that it took place.
    pub fn is_upcoming(&self, today: NaiveDate) -> bool {
        let held = ["present", "resolutions"].into_iter().any(|key| self.fields.get(key).is_some());
        let ahead = self.kind.id == "meeting" && self.fields.date("held_on").is_some_and(|day| day >= today);
        ahead && !held && !self.is_cancelled()
    }

    /// Whether it is an emergency notice that was prepared ahead: it is news to nobody until it is switched on.
    pub fn is_prepared(&self) -> bool {
        self.kind.id == "notice" && self.fields.flag("standby")
    }

    /// The days for which a meeting was set before.
    pub fn moved_from(&self) -> impl Iterator<Item = NaiveDate> {
        self.fields.all("moved_from").into_iter().filter_map(|found| match found.value {
            Value::Date(day) => Some(day),
            _ => None,
        })
    }

    /// First and last day of display; the last may be open.
    pub fn display(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
        let from = self.fields.date("display_from").or_else(|| self.published_on())?;
        Some((from, self.fields.date("display_until")))
    }

    /// The order of lists: the newest first; those of one day, and those without a day at the end, by address.
    pub fn newest_first(&self, other: &Record) -> Ordering {
        (other.published_at(), &self.address).cmp(&(self.published_at(), &other.address))
    }

    /// Path of its file from `content/`.
    pub fn path_in_content(&self) -> &str {
        self.source.path.strip_prefix("content/").unwrap_or(&self.source.path)
    }

    /// The place of the field at a dotted path, or of the nearest table around it, or of the file.
    pub fn place(&self, path: &str) -> Place {
        let mut path = path;
        loop {
            if let Some(found) = self.fields.get(path) {
                return self.source.place(&found.span);
            }
            match path.rsplit_once('.') {
                Some((around, _)) => path = around,
                None => return self.source.place(&(0..3)),
            }
        }
    }
}
