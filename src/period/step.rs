//! From one period to others of its kind.

use chrono::{Datelike, NaiveDate};

use super::{Period, PeriodKind};

impl Period {
    /// The period after this one, or `None` after the end of the [`YEARS`](super::YEARS). A term is followed by one of as
    /// many years.
    #[allow(clippy::should_implement_trait, reason = "a period is no iterator; `Period::between` makes one")]
    pub fn next(self) -> Option<Period> {
        match self.kind {
            PeriodKind::Term => self.term_moved(self.years()),
            kind => Period::containing(kind, self.last.succ_opt()?),
        }
    }

    /// The period before this one, or `None` before the beginning of the [`YEARS`](super::YEARS).
    pub fn previous(self) -> Option<Period> {
        match self.kind {
            PeriodKind::Term => self.term_moved(-self.years()),
            kind => Period::containing(kind, self.first.pred_opt()?),
        }
    }

    /// The period of the same name one year earlier. `None` where that year has none, as for 29 February and week 53,
    /// outside the [`YEARS`](super::YEARS), and for terms.
    pub fn same_period_last_year(self) -> Option<Period> {
        match self.kind {
            PeriodKind::Term => None,
            PeriodKind::Week => Period::week(self.year() - 1, self.number()),
            kind => Period::containing(kind, self.first.with_year(self.first.year() - 1)?),
        }
    }

    /// The periods of a kind that share a day with the span from `from` to `to`, both days included, in order of time.
    /// None if `from` lies outside the [`YEARS`](super::YEARS), and none for terms.
    pub fn between(kind: PeriodKind, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = Period> {
        std::iter::successors(Period::containing(kind, from), |period| period.next())
            .take_while(move |period| from <= to && period.first <= to)
    }

    /// How many calendar years it touches.
    pub(super) fn years(self) -> i32 {
        self.last.year() - self.first.year() + 1
    }

    /// The term so many years later.
    fn term_moved(self, years: i32) -> Option<Period> {
        Period::term(self.first.year() + years, self.last.year() + years)
    }
}
