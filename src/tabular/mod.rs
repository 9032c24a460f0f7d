//! Tables as files that office programs open: CSV for one table, XLSX for several.
//!
//! A text stays a text, whatever it begins with: a cell that reads `=HYPERLINK(…)` is never a formula.

mod comma;
mod xlsx;

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::money::Money;
pub use comma::{csv, csv_of_texts};
pub use xlsx::xlsx;

/// A table with its headings.
#[derive(Debug, Clone, Default)]
pub struct Table<'a> {
    /// Name of its sheet.
    pub name: Cow<'a, str>,
    /// Title above the headings of a sheet.
    pub title: Cow<'a, str>,
    /// Small line below the title: unit, source.
    pub note: Cow<'a, str>,
    /// The columns.
    pub columns: Vec<Column<'a>>,
    /// The rows, each with a cell a column.
    pub rows: Vec<Row<'a>>,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column<'a> {
    /// Heading.
    pub label: &'a str,
    /// Width in a sheet, in digits.
    pub width: u8,
}

/// A row.
#[derive(Debug, Clone, Default)]
pub struct Row<'a> {
    /// Its cells.
    pub cells: Vec<Cell<'a>>,
    /// Whether it adds up others.
    pub sum: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Words.
    Text(Cow<'a, str>),
    /// An amount in yuan.
    Money(Money),
    /// A day.
    Day(NaiveDate),
    /// A number of things.
    Count(usize),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Cell<'a> {
        Cell::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Cell::Text(Cow::Owned(text))
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Cell<'a> {
        value.map_or(Cell::Empty, Into::into)
    }
}

impl From<Money> for Cell<'_> {
    fn from(amount: Money) -> Self {
        Cell::Money(amount)
    }
}

impl From<NaiveDate> for Cell<'_> {
    fn from(day: NaiveDate) -> Self {
        Cell::Day(day)
    }
}

/// Whether a program might take a text for a formula; full-width signs count, because some programs narrow them.
fn looks_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}
