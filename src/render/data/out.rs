//! Values as they are published for programs: each of the shape that its field declares.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::money::Money;
use crate::period::Period;
use crate::record::schema::{Choice, Field};

/// A value.
#[derive(Debug, Clone)]
pub enum Out<'a> {
    /// A text, also the public name of a person.
    Text(Cow<'a, str>),
    /// A day.
    Day(NaiveDate),
    /// An amount.
    Money(Money),
    /// A whole number.
    Count(i64),
    /// Yes or no.
    Flag(bool),
    /// A period.
    Period(Period),
    /// One of a closed set.
    Choice(&'static Choice),
    /// The page of a record that is public.
    Page(Page<'a>),
    /// A file beside a record.
    File(Link<'a>),
    /// Values of one shape.
    List(Vec<Out<'a>>),
    /// The fields of a table.
    Row(Row<'a>),
}

/// The page of a record.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Page<'a> {
    /// Id of the record.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Address from the root of the website.
    pub href: String,
}

/// A file.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Link<'a> {
    /// Its name.
    pub name: &'a str,
    /// Address from the root of the website.
    pub href: String,
}

/// The fields of a table with what they say; those that say nothing are not there.
#[derive(Debug, Clone, Default)]
pub struct Row<'a>(pub Vec<(&'static Field, Out<'a>)>);

impl<'a> Row<'a> {
    /// The declared fields with a value each, in their order; those without one are left out.
    pub fn of(fields: &'static [Field], values: impl IntoIterator<Item = Option<Out<'a>>>) -> Row<'a> {
        Row(fields.iter().zip(values).filter_map(|(field, value)| Some((field, value?))).collect())
    }
}

impl<'a> Out<'a> {
    /// A text of its own.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Out<'a> {
        Out::Text(text.into())
    }
}

impl Serialize for Out<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Out::Text(text) => to.serialize_str(text),
            Out::Day(day) => to.collect_str(day),
            Out::Money(money) => to.serialize_str(&money.plain()),
            Out::Count(count) => to.serialize_i64(*count),
            Out::Flag(flag) => to.serialize_bool(*flag),
            Out::Period(period) => to.collect_str(period),
            Out::Choice(choice) => to.serialize_str(choice.id),
            Out::Page(page) => page.serialize(to),
            Out::File(file) => file.serialize(to),
            Out::List(items) => to.collect_seq(items),
            Out::Row(row) => row.serialize(to),
        }
    }
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (field, value) in &self.0 {
            map.serialize_entry(field.key, value)?;
        }
        map.end()
    }
}
