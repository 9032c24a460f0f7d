//! Why a text is not the code of a period.

use super::PeriodKind;

/// Why a text is not the code of a period; facts only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// Nothing is written.
    Empty,
    /// A period in another spelling: `2026Q3`, `2026年10月`, `2026-1`.
    Spelling {
        /// The code of that period.
        suggestion: String,
    },
    /// A year that we do not count, outside 1900 to 9999.
    YearOutOfRange {
        /// The year.
        year: u32,
    },
    /// A month, quarter, week ... that the year does not have, such as month 13.
    NumberOutOfRange {
        /// The kind that is counted.
        kind: PeriodKind,
        /// The number that was written.
        number: u32,
        /// The last one of that year.
        last: u32,
    },
    /// A day that the month does not have, such as 30 February.
    NoSuchDay {
        /// The year.
        year: i32,
        /// The month, which exists.
        month: u32,
        /// The day that was written.
        day: u32,
        /// The last day of the month.
        last: u32,
    },
    /// A term that ends before it begins.
    TermBackwards {
        /// The year written first.
        first: i32,
        /// The year written last.
        last: i32,
        /// The term with its years in order.
        suggestion: String,
    },
    /// No period in any spelling that we know of.
    Unreadable,
}

impl PeriodError {
    /// The code that was meant, where it can be known. [`Period::parse`](super::Period::parse) accepts it.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            PeriodError::Spelling { suggestion } | PeriodError::TermBackwards { suggestion, .. } => Some(suggestion),
            _ => None,
        }
    }
}
