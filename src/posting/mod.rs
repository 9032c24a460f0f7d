//! What hangs on the notice board: which records, from when until when, and when they may come off.
//!
//! The window is that which the record states, but never under [`LEAST_DAYS`]: the day on which it was posted is not
//! counted, so that what was posted late stays longer. Two things take a sheet off before: a record that replaces it, and
//! being taken back.

mod board;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::check::Standing;
use crate::record::Record;
use crate::record::content::Content;
use crate::release::Released;
use board::Boards;

/// Days for which what is made public stays on the board at least, the first not counted.
pub const LEAST_DAYS: u64 = 15;

/// Days that a clerk looks ahead who goes to the board once a week.
pub const WEEK: u64 = 7;

/// A record on the notice board, or on its way there.
#[derive(Debug, Clone)]
pub struct Posting<'a> {
    /// The record.
    pub record: &'a Record,
    /// First day.
    pub from: NaiveDate,
    /// Last day on which it has to hang; none where it has no end.
    pub until: Option<NaiveDate>,
    /// Last of the days for which it has to hang at least.
    pub least: NaiveDate,
    /// Whether its own window is shorter than that.
    pub short: bool,
    /// The day on which it was posted, where that is on record; on several boards the latest.
    pub posted_on: Option<NaiveDate>,
    /// Whether it was posted and is not recorded as taken down.
    pub up: bool,
    /// Whether it is about residents as persons, so that it must not hang longer than it has to.
    pub personal: bool,
    /// From when on another record stands in its place, or it is public no more.
    gone: Option<(Reason, NaiveDate)>,
}

/// Why a sheet comes off the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Its time is over.
    Over,
    /// Another record has taken its place.
    Replaced,
    /// It is public no more.
    Withdrawn,
}

impl Reason {
    /// Stable name.
    pub fn id(self) -> &'static str {
        match self {
            Reason::Over => "over",
            Reason::Replaced => "replaced",
            Reason::Withdrawn => "withdrawn",
        }
    }
}

/// The postings of released records, one each, in their order.
pub fn postings<'a>(released: &[Released<'a>], today: NaiveDate) -> Vec<Posting<'a>> {
    let records = released.iter().map(|released| released.record());
    let replaced: BTreeMap<&str, NaiveDate> =
        records.filter_map(|record| Some((record.fields.text("supersedes")?, record.published_on()?))).collect();
    let posting = |released: &Released<'a>| {
        let record = released.record();
        let gone = replaced.get(record.id.as_str()).map(|day| (Reason::Replaced, *day));
        Posting::new(record, gone, today)
    };
    released.iter().map(posting).collect()
}

/// Records that hang on the board by what they say, and that the public may not see: withdrawn, held back, or a draft again.
pub fn strays<'a>(content: &'a Content, standings: &[Standing], today: NaiveDate) -> Vec<Posting<'a>> {
    let records = content.records.iter().zip(standings).filter(|(_, standing)| **standing != Standing::Public);
    let gone = |standing: &Standing| (*standing != Standing::Expired).then_some((Reason::Withdrawn, today));
    let posting = |(record, standing)| Posting::new(record, gone(standing), today);
    records.map(posting).filter(|posting| posting.up).collect()
}

/// Records about persons that hang on the board although their time is over: the public may not see them any more.
pub fn expired<'a>(content: &'a Content, standings: &[Standing], today: NaiveDate) -> Vec<Posting<'a>> {
    strays(content, standings, today).into_iter().filter(|posting| posting.record.has_expired(today)).collect()
}

impl<'a> Posting<'a> {
    /// One that gives no day of publication, as a draft, is taken to begin today.
    fn new(record: &'a Record, gone: Option<(Reason, NaiveDate)>, today: NaiveDate) -> Posting<'a> {
        let (from, stated) = record.display().unwrap_or((today, None));
        let boards = Boards::of(record, today);
        let least = after(begins(from, stated, boards.posted_on, today), LEAST_DAYS);
        let personal = record.is_personal();
        let until = match stated {
            Some(stated) if personal => Some(stated),
            Some(stated) => Some(stated.max(least)),
            None => personal.then_some(least),
        };
        let short = !personal && stated.is_some_and(|stated| stated < least);
        Posting { record, from, until, least, short, posted_on: boards.posted_on, up: boards.up, personal, gone }
    }

    /// The first day on which it may come off, and why; none for what hangs without an end.
    pub fn comes_off(&self) -> Option<(NaiveDate, Reason)> {
        let over = self.until.map(|until| (after(until, 1), Reason::Over));
        let gone = self.gone.map(|(reason, day)| (day, reason));
        over.into_iter().chain(gone).min_by_key(|(day, _)| *day)
    }

    /// Whether it belongs on the board on a day.
    pub fn hangs_on(&self, day: NaiveDate) -> bool {
        !self.record.is_prepared() && self.from <= day && self.comes_off().is_none_or(|(off, _)| day < off)
    }

    /// Whether it still has to be put up, at the latest so many days after `today`.
    pub fn is_to_be_posted(&self, today: NaiveDate, days: u64) -> bool {
        let begins = self.from.max(today);
        self.posted_on.is_none() && begins <= after(today, days) && self.hangs_on(begins)
    }

    /// Whether it hangs, and may come off at the latest so many days after `today`.
    pub fn is_to_come_off(&self, today: NaiveDate, days: u64) -> bool {
        self.up && self.comes_off().is_some_and(|(off, _)| off <= after(today, days))
    }

    /// Whether it must come off once it may: it is about persons, or something else holds.
    pub fn must_come_off(&self) -> bool {
        self.personal || self.comes_off().is_some_and(|(_, reason)| reason != Reason::Over)
    }

    /// Whether it hangs for as long as nothing takes its place, rather than for a time.
    pub fn stands(&self) -> bool {
        self.until.is_none() && self.record.kind.stands
    }

    /// The order of what belongs on the board: what is still to be put up, then what comes off first.
    pub fn order_on_board(&self) -> (bool, bool, Option<NaiveDate>) {
        (self.posted_on.is_some(), self.until.is_none(), self.until)
    }

    /// The order of what comes off: what must, then what may first.
    pub fn order_off_board(&self) -> (bool, Option<(NaiveDate, Reason)>) {
        (!self.must_come_off(), self.comes_off())
    }
}

/// The day from which its days on the board count: that of posting where it came late, or today where it is late already.
fn begins(from: NaiveDate, stated: Option<NaiveDate>, posted: Option<NaiveDate>, today: NaiveDate) -> NaiveDate {
    match posted {
        Some(posted) => from.max(posted),
        None if stated.is_none_or(|stated| today <= stated) => from.max(today),
        None => from,
    }
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}
