//! Why a notation is not a time limit.

use super::SpanError;
use crate::period::PeriodKind;

/// Why a notation is not a time limit; facts only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotationError {
    /// The text is no TOML, a key is unknown, or a value has the wrong type.
    Toml {
        /// What the TOML reader says, in English.
        message: String,
    },
    /// None of the keys says which limit it is.
    NoLimit,
    /// Several keys each name a limit of their own.
    SeveralLimits {
        /// Those keys.
        keys: Vec<&'static str>,
    },
    /// A key that this limit does not take.
    KeyNotHere {
        /// The key.
        key: &'static str,
        /// The key that names the limit.
        limit: &'static str,
    },
    /// A key that this limit needs.
    KeyMissing {
        /// The key.
        key: &'static str,
        /// The key that names the limit.
        limit: &'static str,
    },
    /// A key that can only be `true` is `false`.
    False {
        /// The key.
        key: &'static str,
    },
    /// A name is empty.
    EmptyName {
        /// Its key.
        key: &'static str,
    },
    /// A word that the key does not know: a kind of period, what is covered, a part.
    UnknownWord {
        /// The key.
        key: &'static str,
        /// The word.
        word: String,
        /// The words that it knows.
        known: Vec<&'static str>,
    },
    /// A length that is not one.
    Span {
        /// The key.
        key: &'static str,
        /// What is wrong with it.
        error: SpanError,
    },
    /// A key that has no meaning for this kind of period, such as a due day in a day or `only` of years.
    NotForKind {
        /// The key.
        key: &'static str,
        /// The kind of period.
        kind: PeriodKind,
    },
    /// A month that the period does not have, such as month 4 of a quarter.
    MonthOutsidePeriod {
        /// The month as written.
        month: u32,
        /// How many months the period has.
        months: u32,
    },
    /// A day that never exists in that month or period, such as 30 February or day 32.
    ImpossibleDay {
        /// The key.
        key: &'static str,
        /// The day as written.
        day: u32,
        /// The last day that could be meant.
        last: u32,
    },
    /// A window that ends before it begins.
    WindowBackwards {
        /// Its first day.
        from: u32,
        /// Its last day.
        day: u32,
    },
    /// A date that is not written as month and day, `03-25`, or whose month does not exist.
    NotADate {
        /// The text.
        text: String,
    },
    /// A list that is empty, has something twice or is not in order; dates may pass the end of the year once.
    BadList {
        /// The key.
        key: &'static str,
    },
    /// A number in `only` that a year does not have, such as quarter 5.
    NumberOutsideYear {
        /// The number.
        number: u32,
        /// The last one of a year.
        last: u32,
    },
    /// `times` or `years` is too small to mean anything, or too large.
    CountOutOfRange {
        /// The key.
        key: &'static str,
        /// The number.
        count: u32,
    },
    /// "At the start of" a period does not say by which day, and none is given.
    StartWithoutDay,
}
