//! The typed values of front matter, each with its place.

use chrono::NaiveDate;

use super::schema::{Choice, Field};
use crate::money::Money;
use crate::period::Period;
use crate::source::Span;
use crate::time_of_day::TimeOfDay;

/// A value and the bytes of the file it was read from.
#[derive(Debug, Clone)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the source file.
    pub span: Span,
}

/// A value of front matter, already of the shape that its field asks for.
#[derive(Debug, Clone)]
pub enum Value {
    /// Text; also the id of a person or record, the path of a file, the address of a page.
    Text(String),
    /// A calendar day in China.
    Date(NaiveDate),
    /// A time of the day in China.
    Time(TimeOfDay),
    /// An amount in fen.
    Money(Money),
    /// A whole number, not negative.
    Count(i64),
    /// Yes or no.
    Flag(bool),
    /// A period such as `2026-Q3`.
    Period(Period),
    /// One of a closed set.
    Choice(&'static Choice),
    /// Values of one shape.
    List(Vec<Spanned<Value>>),
    /// A table of fields.
    Table(Fields),
    /// Anything, still to be checked.
    Any(toml::Value),
}

impl Value {
    /// Text, or the id of a choice.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            Value::Choice(choice) => Some(choice.id),
            _ => None,
        }
    }
}

/// The fields that were given, in the order of the schema.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    entries: Vec<(&'static Field, Spanned<Value>)>,
}

impl Fields {
    /// Adds a field; the reader calls it in the order of the schema.
    pub fn push(&mut self, field: &'static Field, value: Spanned<Value>) {
        self.entries.push((field, value));
    }

    /// Puts a field in the place of the one with its key, or adds it.
    pub fn set(&mut self, field: &'static Field, value: Spanned<Value>) {
        match self.entries.iter_mut().find(|(own, _)| own.key == field.key) {
            Some(entry) => entry.1 = value,
            None => self.entries.push((field, value)),
        }
    }

    /// All fields with their declarations.
    pub fn iter(&self) -> impl Iterator<Item = (&'static Field, &Spanned<Value>)> {
        self.entries.iter().map(|(field, value)| (*field, value))
    }

    /// The value at a dotted path such as `steps.vote.voted_on`.
    pub fn get(&self, path: &str) -> Option<&Spanned<Value>> {
        if let Some(found) = self.own(path) {
            return Some(found);
        }
        let (head, rest) = path.split_once('.')?;
        match &self.own(head)?.value {
            Value::Table(table) => table.get(rest),
            _ => None,
        }
    }

    fn own(&self, key: &str) -> Option<&Spanned<Value>> {
        self.entries.iter().find(|(field, _)| field.key == key).map(|(_, value)| value)
    }

    /// Every value at a dotted path that may pass through lists, as `sign_off.role` does.
    pub fn all<'a>(&'a self, path: &str) -> Vec<&'a Spanned<Value>> {
        let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
        let Some(found) = self.entries.iter().find(|(field, _)| field.key == head) else { return Vec::new() };
        let mut out = Vec::new();
        descend(&found.1, rest, &mut out);
        out
    }

    /// Text, id or path at `path`.
    pub fn text(&self, path: &str) -> Option<&str> {
        match &self.get(path)?.value {
            Value::Text(text) => Some(text),
            Value::Choice(choice) => Some(choice.id),
            _ => None,
        }
    }

    /// Day at `path`.
    pub fn date(&self, path: &str) -> Option<NaiveDate> {
        match self.get(path)?.value {
            Value::Date(date) => Some(date),
            _ => None,
        }
    }

    /// Time of the day at `path`.
    pub fn time(&self, path: &str) -> Option<TimeOfDay> {
        match self.get(path)?.value {
            Value::Time(time) => Some(time),
            _ => None,
        }
    }

    /// Amount at `path`.
    pub fn money(&self, path: &str) -> Option<Money> {
        match self.get(path)?.value {
            Value::Money(money) => Some(money),
            _ => None,
        }
    }

    /// Whole number at `path`.
    pub fn count(&self, path: &str) -> Option<i64> {
        match self.get(path)?.value {
            Value::Count(count) => Some(count),
            _ => None,
        }
    }

    /// Yes or no at `path`; no when it is not given.
    pub fn flag(&self, path: &str) -> bool {
        matches!(self.get(path).map(|found| &found.value), Some(Value::Flag(true)))
    }

    /// Period at `path`.
    pub fn period(&self, path: &str) -> Option<Period> {
        match self.get(path)?.value {
            Value::Period(period) => Some(period),
            _ => None,
        }
    }

    /// Choice at `path`.
    pub fn choice(&self, path: &str) -> Option<&'static Choice> {
        match self.get(path)?.value {
            Value::Choice(choice) => Some(choice),
            _ => None,
        }
    }

    /// The tables of a list at `path`; none when it is not given.
    pub fn tables(&self, path: &str) -> impl Iterator<Item = &Fields> {
        let items = match self.get(path).map(|found| &found.value) {
            Some(Value::List(items)) => items.as_slice(),
            _ => &[],
        };
        items.iter().filter_map(|item| match &item.value {
            Value::Table(table) => Some(table),
            _ => None,
        })
    }

    /// The texts of a list at `path`, ids of choices included.
    pub fn texts(&self, path: &str) -> impl Iterator<Item = &str> {
        let items = match self.get(path).map(|found| &found.value) {
            Some(Value::List(items)) => items.as_slice(),
            _ => &[],
        };
        items.iter().filter_map(|item| match &item.value {
            Value::Text(text) => Some(text.as_str()),
            Value::Choice(choice) => Some(choice.id),
            _ => None,
        })
    }
}

fn descend<'a>(found: &'a Spanned<Value>, rest: Option<&str>, out: &mut Vec<&'a Spanned<Value>>) {
    match (&found.value, rest) {
        (Value::List(items), _) => items.iter().for_each(|item| descend(item, rest, out)),
        (Value::Table(table), Some(rest)) => out.extend(table.all(rest)),
        (_, None) => out.push(found),
        _ => {}
    }
}
