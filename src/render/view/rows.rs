//! Front matter in words: the fallback that shows any field of any kind.

use serde::{Deserialize, Serialize};

use super::{Day, Source};
use crate::load::references::resolve;
use crate::record::Record;
use crate::record::schema::{Field, Shape};
use crate::record::value::{Spanned, Value};
use crate::render::address::{encode, of_page};

/// A field and what it says.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Name of the field.
    pub label: String,
    /// What it says.
    pub value: String,
    /// The pages or files that it names; empty unless it names any.
    pub links: Vec<Anchor>,
    /// Its sentences one by one; empty unless it is a list of them.
    pub items: Vec<String>,
}

/// A link: to the page of a record that this target shows, or to a file beside the record.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Anchor {
    /// Title of the record, or name of the file.
    pub title: String,
    /// Address from the root of the target.
    pub href: String,
}

/// Puts the front matter of one record into words.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The community, and what may be named.
    pub source: &'a Source<'a>,
    /// The record.
    pub record: &'a Record,
}

impl Teller<'_> {
    /// A single value in words; `None` for tables, which have sections of their own, and for records that this target does
    /// not show, whose very names stay out.
    pub fn words(&self, field: &Field, value: &Value) -> Option<String> {
        let lang = self.source.lang;
        Some(match (field.shape, value) {
            (Shape::Person, Value::Text(id)) => self.source.content.public_name(id).to_string(),
            (Shape::Link, Value::Text(id)) => self.source.record(id)?.title().to_string(),
            (_, Value::Text(text)) => text.clone(),
            (_, Value::Date(day)) => Day::new(*day, lang).text,
            (_, Value::Time(time)) => time.to_string(),
            (_, Value::Money(money)) => format!("{money}{}", lang.pick("元", " yuan")),
            (_, Value::Count(count)) => count.to_string(),
            (_, Value::Flag(flag)) => self.yes_or_no(*flag).to_string(),
            (_, Value::Period(period)) => lang.period(*period),
            (_, Value::Choice(choice)) => lang.pick(choice.zh, choice.en).to_string(),
            (Shape::List(inner), Value::List(items)) => {
                let words = self.items(&Field { shape: *inner, ..*field }, items);
                Some(words).filter(|words| !words.is_empty())?.join(lang.pick("、", ", "))
            }
            (_, Value::List(_) | Value::Table(_) | Value::Any(_)) => return None,
        })
    }

    /// The fields of a table in words; what has none is left out.
    pub fn rows<'f>(&self, fields: impl Iterator<Item = (&'static Field, &'f Spanned<Value>)>) -> Vec<Row> {
        fields.filter_map(|(field, found)| self.row(field, &found.value)).collect()
    }

    fn row(&self, field: &Field, value: &Value) -> Option<Row> {
        Some(Row {
            label: self.source.lang.pick(field.zh, field.en).to_string(),
            value: self.words(field, value)?,
            links: self.links(field, value),
            items: self.sentences(field, value),
        })
    }

    /// The pages and files that a value names.
    pub fn links(&self, field: &Field, value: &Value) -> Vec<Anchor> {
        match (field.shape, value) {
            (Shape::Link, Value::Text(id)) => self.page(id).into_iter().collect(),
            (Shape::File, Value::Text(path)) => self.file(path).into_iter().collect(),
            (Shape::List(inner), Value::List(items)) => {
                let inner = Field { shape: *inner, ..*field };
                items.iter().flat_map(|item| self.links(&inner, &item.value)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The page of the record with this id, if this target shows it.
    pub fn page(&self, id: &str) -> Option<Anchor> {
        let record = self.source.record(id)?;
        Some(Anchor { title: record.title().to_string(), href: of_page(&self.source.content.folder, record) })
    }

    /// The file at this path from the record.
    pub fn file(&self, path: &str) -> Option<Anchor> {
        let file = resolve(self.record.path_in_content(), path)?;
        Some(Anchor { title: path.to_string(), href: encode(&file) })
    }

    /// The items of a list of texts, where there are several.
    fn sentences(&self, field: &Field, value: &Value) -> Vec<String> {
        match (field.shape, value) {
            (Shape::List(Shape::Text), Value::List(items)) if items.len() > 1 => {
                self.items(&Field { shape: Shape::Text, ..*field }, items)
            }
            _ => Vec::new(),
        }
    }

    fn items(&self, field: &Field, items: &[Spanned<Value>]) -> Vec<String> {
        items.iter().filter_map(|item| self.words(field, &item.value)).collect()
    }

    fn yes_or_no(&self, flag: bool) -> &str {
        match flag {
            true => self.source.lang.pick("是", "yes"),
            false => self.source.lang.pick("否", "no"),
        }
    }
}
