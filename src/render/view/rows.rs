//! Front matter in words: the fallback that shows any field of any kind.

use serde::Serialize;

use super::{Day, period_text};
use crate::finding::Lang;
use crate::record::content::Content;
use crate::record::schema::{Field, Shape};
use crate::record::value::Value;

/// A field and what it says.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Name of the field.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// A single value in words; `None` for tables, which pages lay out on their own.
pub fn words(field: &Field, value: &Value, content: &Content, lang: Lang) -> Option<String> {
    Some(match (field.shape, value) {
        (Shape::Person, Value::Text(id)) => content.public_name(id).to_string(),
        (Shape::Link, Value::Text(id)) => {
            content.record(id).map_or_else(|| id.clone(), |record| record.title().to_string())
        }
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Date(day)) => Day::new(*day, lang).text,
        (_, Value::Money(money)) => format!("{money}{}", lang.pick("元", " yuan")),
        (_, Value::Count(count)) => count.to_string(),
        (_, Value::Flag(flag)) => {
            lang.pick(if *flag { "是" } else { "否" }, if *flag { "yes" } else { "no" }).to_string()
        }
        (_, Value::Period(period)) => period_text(*period, lang),
        (_, Value::Choice(choice)) => lang.pick(choice.zh, choice.en).to_string(),
        (_, Value::List(items)) => {
            let words: Vec<String> = items.iter().filter_map(|item| words(field, &item.value, content, lang)).collect();
            if words.is_empty() {
                return None;
            }
            words.join(lang.pick("、", ", "))
        }
        (_, Value::Table(_) | Value::Any(_)) => return None,
    })
}

/// The fields of a table in words.
pub fn rows<'a>(
    fields: impl Iterator<Item = (&'static Field, &'a crate::record::Spanned<Value>)>,
    content: &Content,
    lang: Lang,
) -> Vec<Row> {
    fields
        .filter_map(|(field, found)| {
            let value = words(field, &found.value, content, lang)?;
            Some(Row { label: lang.pick(field.zh, field.en).to_string(), value })
        })
        .collect()
}
