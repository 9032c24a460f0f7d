//! A table as CSV: UTF-8 with a mark at its beginning, so that Excel and WPS read Chinese as Chinese.

use std::borrow::Cow;

use ::csv::{Terminator, WriterBuilder};

use super::{Cell, Table, looks_like_a_formula};

/// What tells an office program that the file is UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The headings and rows of a table. Amounts have no separators and days are ISO 8601, so that programs read them.
pub fn csv(table: &Table<'_>) -> Vec<u8> {
    let head = table.columns.iter().map(|column| Cow::Borrowed(column.label)).collect();
    lines(std::iter::once(head).chain(table.rows.iter().map(|row| row.cells.iter().map(text).collect())))
}

/// Rows of which every cell is a text; all have the same number of them.
pub fn csv_of_texts(rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    lines(rows.into_iter().map(|row| row.into_iter().map(|cell| harmless(&cell).into_owned().into()).collect()))
}

/// Lines as RFC 4180 ends them.
fn lines<'c>(rows: impl Iterator<Item = Vec<Cow<'c, str>>>) -> Vec<u8> {
    let mut bytes = MARK.to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(&mut bytes);
    for row in rows {
        // Writing to memory does not fail, and every row has a cell a column.
        let _ = writer.write_record(row.iter().map(|cell| cell.as_bytes()));
    }
    drop(writer);
    bytes
}

/// A text that a spreadsheet shows as it is: what begins like a formula gets a quote before it.
fn harmless(text: &str) -> Cow<'_, str> {
    if looks_like_a_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

fn text<'a>(cell: &'a Cell<'_>) -> Cow<'a, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => harmless(text),
        Cell::Money(amount) => Cow::Owned(amount.plain()),
        Cell::Day(day) => Cow::Owned(day.to_string()),
        Cell::Count(count) => Cow::Owned(count.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_begins_like_a_formula_is_quoted_and_nothing_else() {
        for cell in ["=1+1", "+1", "-1", "@sum(a1)", "\t=1", "＝1"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        for cell in ["", "账", "1-1", "a=b", "《办法》第3条"] {
            assert_eq!(harmless(cell), cell);
        }
    }
}
