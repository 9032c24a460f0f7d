//! Money as whole fen (分), never as a float.
//!
//! A ledger is worth something only if it ties out to the last fen, so an amount is an integer, every sum is checked, and
//! an amount that is spelled in any other way than the one of [`Money::parse`] is refused together with what it should
//! have been.

mod chinese;
mod mend;
mod parse;

use std::fmt;

/// An amount in renminbi, held in fen: `Money::from_fen(123450)` is 1,234.50 yuan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

impl Money {
    /// Nothing: 0.00 yuan.
    pub const ZERO: Money = Money(0);

    /// The largest amount that [`Money::parse`] accepts: 10^15 fen, ten million million yuan.
    pub const LARGEST: Money = Money(1_000_000_000_000_000);

    /// The amount of so many fen.
    pub const fn from_fen(fen: i64) -> Money {
        Money(fen)
    }

    /// The amount in fen.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// Reads an amount in yuan: an optional `-`, digits that are plain or grouped by three with commas, and optionally a
    /// point with exactly two decimals. `1234`, `1234.50`, `1,234.50` and `-12.00` are amounts.
    ///
    /// # Errors
    /// Every other spelling, by what is wrong with it, with the corrected text where that can be known.
    pub fn parse(text: &str) -> Result<Money, MoneyError> {
        parse::strict(text).map_err(|fault| mend::explain(text, fault))
    }

    /// The amount without its sign; `i64::MIN` fen, which has no counterpart, becomes `i64::MAX`.
    pub const fn abs(self) -> Money {
        Money(self.0.saturating_abs())
    }

    /// The sum, or `None` when it leaves the range of an `i64` of fen.
    pub fn checked_add(self, other: Money) -> Option<Money> {
        self.0.checked_add(other.0).map(Money)
    }

    /// The difference, or `None` when it leaves the range of an `i64` of fen.
    pub fn checked_sub(self, other: Money) -> Option<Money> {
        self.0.checked_sub(other.0).map(Money)
    }

    /// The sum of all amounts, or `None` when it leaves the range of an `i64` of fen. The sum of none is zero.
    pub fn checked_sum(amounts: impl IntoIterator<Item = Money>) -> Option<Money> {
        amounts.into_iter().try_fold(Money::ZERO, Money::checked_add)
    }

    /// The amount with two decimals and without commas, for machines: `-1234.50`.
    pub fn plain(self) -> String {
        let (sign, yuan, fen) = self.parts();
        format!("{sign}{yuan}.{fen:02}")
    }

    /// Sign, whole yuan and remaining fen.
    fn parts(self) -> (&'static str, u64, u64) {
        let fen = self.0.unsigned_abs();
        (if self.0 < 0 { "-" } else { "" }, fen / 100, fen % 100)
    }
}

/// The amount as people read it: grouped by three, with two decimals, `1,234.50`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, yuan, fen) = self.parts();
        f.pad(&format!("{sign}{}.{fen:02}", grouped(&yuan.to_string())))
    }
}

/// Sums amounts into an `Option<Money>`; `None` stands for a sum outside the range of an `i64` of fen.
impl std::iter::Sum<Money> for Option<Money> {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Option<Money> {
        Money::checked_sum(amounts)
    }
}

/// Puts a comma between groups of three digits, counted from the right.
fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Why a text is not an amount. Where a variant carries a `suggestion`, [`Money::parse`] accepts that text and it says what
/// the writer will have meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// Nothing is written.
    Empty,
    /// Blanks before, within or after the amount.
    Blanks {
        /// The amount without them.
        suggestion: Option<String>,
    },
    /// Full-width digits or punctuation, or a typographic minus: `１２００`, `−12`.
    FullWidth {
        /// The same in ASCII.
        suggestion: Option<String>,
    },
    /// A currency sign or unit: `￥1200`, `1200元`.
    Currency {
        /// The sign as it was written.
        sign: String,
        /// The amount without it.
        suggestion: Option<String>,
    },
    /// A number in Chinese characters, or with a Chinese unit of magnitude: `一千`, `壹万元整`, `3万`.
    ChineseNumeral {
        /// The same in digits.
        suggestion: Option<String>,
    },
    /// A number in scientific notation: `1e5`.
    Exponent {
        /// The same written out.
        suggestion: Option<String>,
    },
    /// A point that is not followed by exactly two decimals: `1.5`, `1.234`, `1.`.
    Decimals {
        /// How many decimals were found.
        found: usize,
        /// The amount with two decimals, if none that matters is lost.
        suggestion: Option<String>,
    },
    /// Commas that do not group by three: `12,34.50`.
    Grouping {
        /// The amount with the commas where they belong.
        suggestion: Option<String>,
    },
    /// Minus nothing: `-0`, `-0.00`.
    NegativeZero {
        /// The zero without its sign.
        suggestion: Option<String>,
    },
    /// More than [`Money::LARGEST`], above or below zero.
    TooLarge,
    /// No amount in any spelling that we know of.
    NotANumber {
        /// The amount, where only a `+` or the zero before the point was in the way.
        suggestion: Option<String>,
    },
}

impl MoneyError {
    /// The corrected text, where it can be known.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            MoneyError::Empty | MoneyError::TooLarge => None,
            MoneyError::Blanks { suggestion }
            | MoneyError::FullWidth { suggestion }
            | MoneyError::Currency { suggestion, .. }
            | MoneyError::ChineseNumeral { suggestion }
            | MoneyError::Exponent { suggestion }
            | MoneyError::Decimals { suggestion, .. }
            | MoneyError::Grouping { suggestion }
            | MoneyError::NegativeZero { suggestion }
            | MoneyError::NotANumber { suggestion } => suggestion.as_deref(),
        }
    }
}
