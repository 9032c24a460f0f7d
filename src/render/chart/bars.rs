//! Horizontal bars: what money was spent on, the longest first.

use serde::Serialize;

use super::percent;
use crate::money::Money;
use crate::render::Words;
use crate::render::view::about;

/// Bars of one sort.
#[derive(Debug, Clone, Serialize)]
pub struct Bars {
    /// The bars, in the order in which they were given.
    pub rows: Vec<Bar>,
    /// All of them together.
    pub total: String,
    /// Whether they are categories; else they are single entries.
    pub classified: bool,
}

/// One bar.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    /// What.
    pub label: String,
    /// How much.
    pub amount: String,
    /// The same as one says it, where it is long.
    pub about: Option<String>,
    /// Its part of the whole, in words.
    pub percent: Option<String>,
    /// Its length in thousandths of the longest.
    pub part: i64,
    /// How many entries are in it.
    pub count: usize,
}

impl Bars {
    /// Bars of amounts with their labels and how many entries each holds; none where there is nothing to show.
    pub fn new(rows: Vec<(String, Money, usize)>, classified: bool, lang: Words<'_>) -> Option<Bars> {
        let total = Money::checked_sum(rows.iter().map(|(_, amount, _)| *amount))?;
        let longest = rows.iter().map(|(_, amount, _)| amount.fen()).max().filter(|fen| *fen > 0)?;
        let bar = |(label, amount, count): (String, Money, usize)| Bar {
            label,
            amount: amount.to_string(),
            about: about(amount, lang),
            percent: percent(amount, total, lang),
            part: part(amount, longest),
            count,
        };
        Some(Bars { rows: rows.into_iter().map(bar).collect(), total: total.to_string(), classified })
    }
}

/// Thousandths of the longest; what is more than nothing can be seen.
fn part(amount: Money, longest: i64) -> i64 {
    let fen = i128::from(amount.fen().max(0));
    let thousandths = i64::try_from(fen * 1000 / i128::from(longest)).unwrap_or(1000);
    if fen > 0 { thousandths.max(4) } else { 0 }
}
