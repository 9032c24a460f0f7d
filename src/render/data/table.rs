//! Rows as CSV for spreadsheets.

use super::out::{Out, Row};
use crate::record::schema::Field;
use crate::render::Words;
use crate::tabular::csv_of_texts;

/// A table with a column a field.
pub fn csv(fields: &'static [Field], rows: &[Row<'_>], lang: Words<'_>) -> Vec<u8> {
    let heading = fields.iter().map(|field| lang.pick(field.zh, field.en).to_string()).collect();
    let lines = rows.iter().map(|row| fields.iter().map(|field| cell(row, field, lang)).collect());
    csv_of_texts(std::iter::once(heading).chain(lines))
}

fn cell(row: &Row<'_>, field: &Field, lang: Words<'_>) -> String {
    let found = row.0.iter().find(|(own, _)| own.key == field.key);
    found.map(|(_, value)| words(value, lang)).unwrap_or_default()
}

/// A value in words.
fn words(value: &Out<'_>, lang: Words<'_>) -> String {
    match value {
        Out::Text(text) => text.to_string(),
        Out::Day(day) => day.to_string(),
        Out::Money(money) => money.plain(),
        Out::Count(count) => count.to_string(),
        Out::Flag(flag) => lang.pick(if *flag { "是" } else { "否" }, if *flag { "yes" } else { "no" }).to_string(),
        Out::Period(period) => period.to_string(),
        Out::Choice(choice) => lang.pick(choice.zh, choice.en).to_string(),
        Out::Page(page) => page.title.to_string(),
        Out::File(file) => file.name.to_string(),
        Out::List(items) => joined(items.iter(), lang.pick("；", "; "), lang),
        Out::Row(row) => joined(row.0.iter().map(|(_, value)| value), " ", lang),
    }
}

fn joined<'o>(values: impl Iterator<Item = &'o Out<'o>>, between: &str, lang: Words<'_>) -> String {
    values.map(|value| words(value, lang)).collect::<Vec<_>>().join(between)
}
