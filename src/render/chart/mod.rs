//! Charts as figures that a template draws: how long a bar is, where a column stands. Every chart has its figures as text
//! beside it, and none is told apart by colour alone.

mod bars;
mod columns;

pub use bars::{Bar, Bars};
pub use columns::{Balance, Columns, Point};

use crate::money::Money;
use crate::render::Words;

/// A part of a whole in percent; none where the whole is nothing or less, or the part is below zero.
pub fn percent(part: Money, whole: Money, lang: Words<'_>) -> Option<String> {
    let (part, whole) = (i128::from(part.fen()), i128::from(whole.fen()));
    if whole <= 0 || part < 0 {
        return None;
    }
    let rounded = (part * 100 + whole / 2) / whole;
    Some(match rounded {
        0 if part > 0 => lang.pick("不到1%", "under 1%").to_string(),
        rounded => format!("{rounded}%"),
    })
}
