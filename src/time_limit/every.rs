//! The periodic limit: how often, for which period, by which day.

use crate::period::{Period, PeriodKind};

/// Once in every period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Every {
    /// The period in which the act is owed.
    pub kind: PeriodKind,
    /// Whose record is owed in it.
    pub covers: Covers,
    /// By which day.
    pub due: DueDay,
    /// The only periods of a year in which it is owed, counted from 1; all if empty.
    pub only: Vec<u32>,
    /// The id of the condition under which it is owed at all.
    pub when: Option<String>,
    /// Which part of the period the text names.
    pub part: Option<Part>,
    /// For terms: how many years the text says a term lasts.
    pub years: Option<u32>,
}

/// Which period's record is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Covers {
    /// That of the period in which it is due.
    Same,
    /// That of the period before: "by the 15th of the next month".
    Previous,
}

/// A part of a period, as texts name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 年初.
    Start,
    /// 年末, 年终.
    End,
}

/// By which day of its period something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DueDay {
    /// On the last day, whatever day of the week that is.
    PeriodEnd,
    /// On a day that is named. "15日前" includes the 15th: the Civil Code (article 1259) includes the number in 以上, 以下,
    /// 以内 and 届满 and excludes it in 不满, 超过 and 以外; it does not name 前, which is read here as 以内.
    Day {
        /// The month inside the period, counted from 1; always 1 where the period is no longer than a month.
        month: u32,
        /// The day of that month, or of the period where that is shorter than a month. A month that is too short for it is
        /// taken at its last day.
        day: u32,
        /// The first day on which the act is in time, if the text gives a window.
        from: Option<u32>,
    },
    /// On several dates of a year, in order; those that come before the first lie in the year after.
    Dates(Vec<MonthDay>),
}

/// A day of every year. 29 February is taken as the 28th where a year has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDay {
    /// The month, 1 to 12.
    pub month: u32,
    /// The day, up to the last of that month in a leap year.
    pub day: u32,
}

impl Every {
    /// Once in every period of a kind, by its last day, for that period.
    pub fn new(kind: PeriodKind) -> Every {
        Every {
            kind,
            covers: Covers::Same,
            due: DueDay::PeriodEnd,
            only: Vec::new(),
            when: None,
            part: None,
            years: None,
        }
    }

    /// Whether something is owed in that period, conditions aside: it is of the right kind and not left out by `only`.
    pub fn applies_to(&self, period: Period) -> bool {
        period.kind() == self.kind && (self.only.is_empty() || self.only.contains(&period.number()))
    }
}
