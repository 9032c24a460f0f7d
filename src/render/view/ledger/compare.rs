//! An account beside the period before and beside the same period of the year before.

use serde::Serialize;

use crate::check::accounts::{Account, of_period};
use crate::money::Money;
use crate::period::Period;
use crate::record::Record;
use crate::record::content::Content;
use crate::render::Words;
use crate::render::address::of_page;

/// An account beside others.
#[derive(Debug, Clone, Serialize)]
pub struct Compare {
    /// The period before.
    pub before: Option<Other>,
    /// The same period of the year before; none where that is the period before, or there is no such period.
    pub last_year: Option<Other>,
    /// The figures.
    pub rows: Vec<CompareRow>,
}

/// Another period of the same account.
#[derive(Debug, Clone, Serialize)]
pub struct Other {
    /// The period in words.
    pub period_text: String,
    /// Its page; none where nothing was made public.
    pub href: Option<String>,
}

/// One figure now and then.
#[derive(Debug, Clone, Serialize)]
pub struct CompareRow {
    /// What.
    pub label: String,
    /// Now.
    pub now: String,
    /// In the period before.
    pub before: Option<Then>,
    /// In the same period of the year before.
    pub last_year: Option<Then>,
}

/// A figure of another period.
#[derive(Debug, Clone, Serialize)]
pub struct Then {
    /// What it was.
    pub amount: String,
    /// What has changed since, with its sign.
    pub change: String,
    /// `up`, `down` or `same`.
    pub direction: &'static str,
}

/// One of the figures of an account.
pub(super) type Figure = fn(&Account) -> Money;

/// Finds the accounts of the same money that may be shown.
#[derive(Clone, Copy)]
pub(super) struct Shelf<'a> {
    pub(super) content: &'a Content,
    pub(super) visible: &'a dyn Fn(&Record) -> bool,
    pub(super) lang: Words<'a>,
}

impl<'a> Shelf<'a> {
    /// The account of the same money in `period`; of several, the one that was made public last.
    pub(super) fn find(&self, record: &Record, period: Period) -> Option<(&'a Record, Account)> {
        let shown = of_period(self.content, record, period).filter(|other| (self.visible)(other));
        let latest = shown.min_by(|a, b| a.newest_first(b))?;
        Some((latest, Account::of(latest)?))
    }

    /// The period before, and the same period of the year before.
    pub(super) fn periods(record: &Record) -> [Option<Period>; 2] {
        let period = record.period();
        let before = period.and_then(Period::previous);
        let last_year = period.and_then(Period::same_period_last_year);
        [before, last_year.filter(|last_year| before != Some(*last_year))]
    }

    /// The account beside the others; none where it names no period.
    pub(super) fn compare(&self, record: &Record, now: &Account) -> Option<Compare> {
        let periods = Shelf::periods(record);
        record.period()?;
        let found = periods.map(|period| period.and_then(|period| self.find(record, period)));
        let other = |at: usize| {
            let href = found[at].map(|(other, _)| of_page(&self.content.folder, other));
            periods[at].map(|period| Other { period_text: self.lang.period(period), href })
        };
        let [before, last_year] = found.map(|found| found.map(|(_, account)| account));
        let row = |(label, figure): (&str, Figure)| CompareRow {
            label: label.to_string(),
            now: figure(now).to_string(),
            before: before.and_then(|then| Then::new(figure(now), figure(&then))),
            last_year: last_year.and_then(|then| Then::new(figure(now), figure(&then))),
        };
        let figures: [(&str, Figure); 3] = [
            (self.lang.pick("收入", "Income"), |account| account.income),
            (self.lang.pick("支出", "Spending"), |account| account.spending),
            (self.lang.pick("期末结余", "Closing balance"), |account| account.closing),
        ];
        Some(Compare { before: other(0), last_year: other(1), rows: figures.into_iter().map(row).collect() })
    }
}

impl Then {
    fn new(now: Money, then: Money) -> Option<Then> {
        let change = now.checked_sub(then)?;
        let (sign, direction) = match change.fen() {
            0 => ("", "same"),
            fen if fen > 0 => ("+", "up"),
            _ => ("−", "down"),
        };
        Some(Then { amount: then.to_string(), change: format!("{sign}{}", change.abs()), direction })
    }
}
