//! Which records of a community name which others, read backwards: what came of a meeting, a hearing, a plan.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Card, Source};
use crate::record::Record;
use crate::record::content::Content;
use crate::record::schema::{Field, Shape};
use crate::record::value::{Fields, Spanned, Value};

/// The records that name others, by the id that is named: made once for a community.
#[derive(Debug, Default)]
pub struct Mentions {
    by_id: BTreeMap<String, Vec<(usize, &'static Field)>>,
}

/// A record that names the one of the page.
#[derive(Debug, Clone, Serialize)]
pub struct Mention {
    /// The record.
    pub card: Card,
    /// The field in which it does so: 相关记录, 决定记录.
    pub by: String,
}

impl Mentions {
    /// Who names whom in a community.
    pub fn of(content: &Content) -> Mentions {
        let mut mentions = Mentions::default();
        for (at, record) in content.records.iter().enumerate() {
            mentions.table(&record.fields, at);
        }
        mentions
    }

    fn table(&mut self, fields: &Fields, at: usize) {
        for (field, found) in fields.iter().filter(|(field, _)| field.key != "supersedes") {
            self.value(field, field.shape, found, at);
        }
    }

    fn value(&mut self, field: &'static Field, shape: Shape, found: &Spanned<Value>, at: usize) {
        match (shape, &found.value) {
            (Shape::Link, Value::Text(id)) => self.add(id, field, at),
            (Shape::List(inner), Value::List(items)) => {
                items.iter().for_each(|item| self.value(field, *inner, item, at))
            }
            (_, Value::List(items)) => items.iter().for_each(|item| self.value(field, shape, item, at)),
            (_, Value::Table(table)) => self.table(table, at),
            _ => {}
        }
    }

    /// A record counts once, by the field that it names the other in first.
    fn add(&mut self, id: &str, field: &'static Field, at: usize) {
        let named = self.by_id.entry(id.to_string()).or_default();
        if named.last().is_none_or(|(last, _)| *last != at) {
            named.push((at, field));
        }
    }

    /// The records of `source` that name `record`, those that its target shows, and the fields in which they do.
    pub fn to<'r>(&self, record: &Record, source: &Source<'r>) -> Vec<(&'r Record, &'static Field)> {
        let named = self.by_id.get(&record.id).map(Vec::as_slice).unwrap_or_default();
        let named = named.iter().filter_map(|(at, field)| Some((source.content.records.get(*at)?, *field)));
        let mut named: Vec<_> =
            named.filter(|(other, _)| !std::ptr::eq(*other, record) && (source.visible)(other)).collect();
        named.sort_by(|(a, _), (b, _)| (a.published_on(), &a.address).cmp(&(b.published_on(), &b.address)));
        named
    }
}

/// The records that name one, the first first, without those that `told` knows.
pub fn mentions(record: &Record, source: &Source<'_>, told: &dyn Fn(&Record) -> bool) -> Vec<Mention> {
    let named = source.mentions.to(record, source);
    let own: Vec<&str> = record.fields.texts("related").collect();
    let new = named.into_iter().filter(|(other, _)| !own.contains(&other.id.as_str()) && !told(other));
    new.map(|(other, field)| Mention {
        card: Card::new(other, &source.content.folder, "", source.lang),
        by: source.lang.pick(field.zh, field.en).to_string(),
    })
    .collect()
}
