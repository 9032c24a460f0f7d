//! What templates see: plain words and figures, ready to print. `docs/themes.md` lists them.

mod amount;
mod archive;
mod ballot;
mod body;
mod card;
mod change;
mod column;
mod community;
mod correction;
mod due;
mod duty;
mod duty_page;
mod duty_row;
mod evaluation;
mod finding;
mod grid;
mod groups;
pub mod item;
mod ledger;
mod meeting;
mod meetings;
mod mentions;
mod meta;
mod minutes;
mod months;
mod on_time;
mod opinion;
mod outcome;
mod page;
mod people;
mod plan;
mod posting;
mod roster;
pub mod rows;
mod sections;
mod sheet;
mod since;
mod tables;
mod twice;
mod versions;
mod waiver;
mod wall;
mod year;

pub use amount::about;
pub use archive::{ArchiveBox, ArchiveFile, ArchiveYear, archive, year};
pub use ballot::{Vote, vote};
pub use body::{Body, BodyRow, bodies};
pub use card::{Card, superseded};
pub use change::{Change, WINDOW, by_day, changes, newest_first};
pub use column::ColumnView;
pub use community::{
    CONTENT_LANG, Contact, Crumb, NavItem, View, frame, frame_of_site, introduce, introduce_as, shared,
};
pub use correction::{Corrected, corrections, short};
pub use due::{Base, DueRow, part_and_period, says};
pub use duty::{OnDuty, Roster, Week, weekday};
pub use duty_page::DutyPage;
pub use duty_row::{DutyGroup, StateCount, duty_groups};
pub use finding::FindingView;
pub use grid::{BuildingView, GridView, UnitView, grids};
pub use ledger::{CompareRow, Download, EntryView, LedgerView, Link, entries_of, tables as ledger_tables};
pub use meetings::{MeetingRow, MeetingYear, by_year, upcoming};
pub use mentions::Mentions;
pub use meta::Meta;
pub use minutes::{Minutes, minutes};
pub use months::Calendar;
pub use on_time::OnTime;
pub use opinion::{Tally, tallies};
pub use outcome::outcome;
pub use page::{PageView, Source, own_facts, own_tables, page};
pub use people::Official;
pub use plan::{Flow, Step, flow};
pub use posting::PostingView;
pub use roster::{Listing, REGISTERS, Says, listings};
pub use rows::{Anchor, Teller};
pub use sheet::{Imprint, Issue};
pub use tables::TableView;
pub use twice::untold;
pub use waiver::{WaiverRow, waiver_rows};
pub use wall::{WallView, on_wall};
pub use year::{YearView, books, sheets as year_sheets, years as money_years};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::record::Record;
use crate::render::Words;

/// A day for machines and for people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day {
    /// `2026-10-05`.
    pub iso: String,
    /// `2026年10月5日`.
    pub text: String,
}

/// When a record was made public.
#[derive(Debug, Clone, Serialize)]
pub struct Moment {
    /// `2026-10-12T09:30:00+08:00`, or the day alone where no time is given.
    pub iso: String,
    /// `2026-10-12 09:30`, or the day alone.
    pub text: String,
}

impl Moment {
    /// When `record` was made public.
    pub fn of(record: &Record) -> Option<Moment> {
        let at = record.published_at()?;
        let written = |form: &str, day: &str| match record.published_time() {
            Some(_) => at.format(form).to_string(),
            None => at.format(day).to_string(),
        };
        Some(Moment {
            iso: written("%Y-%m-%dT%H:%M:%S+08:00", "%Y-%m-%d"),
            text: written("%Y-%m-%d %H:%M", "%Y-%m-%d"),
        })
    }
}

impl Day {
    /// A day in words of `lang`.
    pub fn new(day: NaiveDate, lang: Words<'_>) -> Day {
        Day { iso: day.to_string(), text: lang.day(day) }
    }
}
