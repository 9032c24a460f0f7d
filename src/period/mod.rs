//! Periods: the days, weeks, months, quarters, years and terms that disclosure is counted in.
//!
//! | code | kind | 中文 |
//! |---|---|---|
//! | `2026-10-05` | [`Day`](PeriodKind::Day) | 2026年10月5日 |
//! | `2026-W05` | [`Week`](PeriodKind::Week), as ISO 8601 counts them | 2026年第5周 |
//! | `2026-10-A`, `2026-10-B` | [`HalfMonth`](PeriodKind::HalfMonth) | 2026年10月上半月 |
//! | `2026-10` | [`Month`](PeriodKind::Month) | 2026年10月 |
//! | `2026-B3` | [`TwoMonths`](PeriodKind::TwoMonths), the third pair of months | 2026年5—6月 |
//! | `2026-Q3` | [`Quarter`](PeriodKind::Quarter) | 2026年第三季度 |
//! | `2026-H2` | [`HalfYear`](PeriodKind::HalfYear) | 2026年下半年 |
//! | `2026` | [`Year`](PeriodKind::Year) | 2026年 |
//! | `2024..2028` | [`Term`](PeriodKind::Term), both years included | 2024—2028年届期 |
//!
//! The years of all periods lie within 1900 to 9999; a week belongs to the year that ISO 8601 gives it.

mod error;
mod kind;
mod mend;
mod parse;
mod step;
mod wording;

use chrono::{Datelike, NaiveDate};

pub use error::PeriodError;
pub use kind::PeriodKind;
pub use wording::MONTHS_EN;

/// The years that periods may lie in.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;

/// One period. Periods of one kind are ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    kind: PeriodKind,
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    /// Reads the code of a period.
    ///
    /// # Errors
    /// Any other spelling, with the code that was meant where that can be known, and any number that its year or month
    /// does not have.
    pub fn parse(text: &str) -> Result<Period, PeriodError> {
        parse::code(text)
    }

    /// The period of a kind that holds a day, or `None` outside the [`YEARS`] and for terms, which only their own years
    /// define.
    pub fn containing(kind: PeriodKind, day: NaiveDate) -> Option<Period> {
        match kind {
            PeriodKind::Day => Period::day(day),
            PeriodKind::Week => Period::week(day.iso_week().year(), day.iso_week().week()),
            PeriodKind::HalfMonth => Period::half_month(day.year(), day.month(), day.day() > 15),
            PeriodKind::Term => None,
            _ => Period::months(kind, day.year(), day.month0() / kind.months()? + 1),
        }
    }

    /// The term of office of the years from `first` to `last`, both included, or `None` if `last` comes before `first` or
    /// either lies outside the [`YEARS`].
    pub fn term(first: i32, last: i32) -> Option<Period> {
        let (begins, ends) = (NaiveDate::from_ymd_opt(first, 1, 1)?, NaiveDate::from_ymd_opt(last, 12, 31)?);
        (first <= last).then_some(())?;
        Period::within_years(PeriodKind::Term, begins, ends)
    }

    /// How long the period is.
    pub const fn kind(self) -> PeriodKind {
        self.kind
    }

    /// Its first day.
    pub const fn first_day(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub const fn last_day(self) -> NaiveDate {
        self.last
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// The year it belongs to: for weeks the ISO year, for terms the first.
    pub fn year(self) -> i32 {
        match self.kind {
            PeriodKind::Week => self.first.iso_week().year(),
            _ => self.first.year(),
        }
    }

    /// Which of its kind it is within its year, counted from 1: 3 for a third quarter, 20 for `2026-10-B`, the day of the
    /// year for a day, 1 for years and terms.
    pub fn number(self) -> u32 {
        match self.kind {
            PeriodKind::Day => self.first.ordinal(),
            PeriodKind::Week => self.first.iso_week().week(),
            PeriodKind::HalfMonth => self.first.month0() * 2 + self.first.day() / 16 + 1,
            PeriodKind::Term => 1,
            kind => self.first.month0() / kind.months().unwrap_or(12) + 1,
        }
    }

    /// One day as a period.
    fn day(day: NaiveDate) -> Option<Period> {
        Period::within_years(PeriodKind::Day, day, day)
    }

    /// An ISO week.
    fn week(year: i32, number: u32) -> Option<Period> {
        let monday = NaiveDate::from_isoywd_opt(year, number, chrono::Weekday::Mon)?;
        let sunday = NaiveDate::from_isoywd_opt(year, number, chrono::Weekday::Sun)?;
        YEARS.contains(&year).then_some(Period { kind: PeriodKind::Week, first: monday, last: sunday })
    }

    /// The first or second half of a month.
    fn half_month(year: i32, month: u32, second: bool) -> Option<Period> {
        let whole = Period::months(PeriodKind::Month, year, month)?;
        let (first, last) =
            if second { (whole.first.with_day(16)?, whole.last) } else { (whole.first, whole.first.with_day(15)?) };
        Some(Period { kind: PeriodKind::HalfMonth, first, last })
    }

    /// The span no. `number` of a year, for kinds that last whole months.
    fn months(kind: PeriodKind, year: i32, number: u32) -> Option<Period> {
        let months = kind.months()?;
        let first = NaiveDate::from_ymd_opt(year, number.checked_sub(1)?.checked_mul(months)? + 1, 1)?;
        let last = first.checked_add_months(chrono::Months::new(months))?.pred_opt()?;
        Period::within_years(kind, first, last)
    }

    /// The period between two days, if both lie in the years that we count.
    fn within_years(kind: PeriodKind, first: NaiveDate, last: NaiveDate) -> Option<Period> {
        (YEARS.contains(&first.year()) && YEARS.contains(&last.year())).then_some(Period { kind, first, last })
    }
}
