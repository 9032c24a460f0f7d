//! Front matter in words: the fallback that shows any field of any kind.

use serde::Serialize;

use super::{Day, Source, period_text};
use crate::record::schema::{Field, Shape};
use crate::record::value::{Spanned, Value};

/// A field and what it says.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Name of the field.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// A single value in words; `None` for tables, which pages lay out on their own, and for records that this target does not
/// show, whose very names stay out.
pub fn words(field: &Field, value: &Value, source: &Source<'_>) -> Option<String> {
    let lang = source.lang;
    Some(match (field.shape, value) {
        (Shape::Person, Value::Text(id)) => source.content.public_name(id).to_string(),
        (Shape::Link, Value::Text(id)) => source.record(id)?.title().to_string(),
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Date(day)) => Day::new(*day, lang).text,
        (_, Value::Money(money)) => format!("{money}{}", lang.pick("元", " yuan")),
        (_, Value::Count(count)) => count.to_string(),
        (_, Value::Flag(flag)) => yes_or_no(*flag, source).to_string(),
        (_, Value::Period(period)) => period_text(*period, lang),
        (_, Value::Choice(choice)) => lang.pick(choice.zh, choice.en).to_string(),
        (Shape::List(inner), Value::List(items)) => {
            let inner = Field { shape: *inner, ..*field };
            let words: Vec<String> = items.iter().filter_map(|item| words(&inner, &item.value, source)).collect();
            Some(words).filter(|words| !words.is_empty())?.join(lang.pick("、", ", "))
        }
        (_, Value::List(_) | Value::Table(_) | Value::Any(_)) => return None,
    })
}

fn yes_or_no(flag: bool, source: &Source<'_>) -> &'static str {
    match flag {
        true => source.lang.pick("是", "yes"),
        false => source.lang.pick("否", "no"),
    }
}

/// The fields of a table in words.
pub fn rows<'a>(fields: impl Iterator<Item = (&'static Field, &'a Spanned<Value>)>, source: &Source<'_>) -> Vec<Row> {
    let row = |field: &'static Field, found: &Spanned<Value>| {
        let value = words(field, &found.value, source)?;
        Some(Row { label: source.lang.pick(field.zh, field.en).to_string(), value })
    };
    fields.filter_map(|(field, found)| row(field, found)).collect()
}
