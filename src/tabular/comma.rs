//! A table as CSV: UTF-8 with a mark at its beginning, so that Excel and WPS read Chinese as Chinese.

use std::borrow::Cow;

use ::csv::{Terminator, WriterBuilder};

use super::{Cell, Table, looks_like_a_formula};

/// What tells an office program that the file is UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The headings and rows of a table. Amounts have no separators and days are ISO 8601, so that programs read them.
pub fn csv(table: &Table<'_>) -> Vec<u8> {
    let mut bytes = MARK.to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(&mut bytes);
    // Writing to memory does not fail, and every row has a cell a column.
    let _ = writer.write_record(table.columns.iter().map(|column| column.label));
    for row in &table.rows {
        let _ = writer.write_record(row.cells.iter().map(|cell| text(cell).into_owned()));
    }
    drop(writer);
    bytes
}

fn text<'a>(cell: &'a Cell<'_>) -> Cow<'a, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) if looks_like_a_formula(text) => Cow::Owned(format!("'{text}")),
        Cell::Text(text) => Cow::Borrowed(text),
        Cell::Money(amount) => Cow::Owned(amount.plain()),
        Cell::Day(day) => Cow::Owned(day.to_string()),
        Cell::Count(count) => Cow::Owned(count.to_string()),
    }
}
