//! Which records a duty or rule means: kinds, and the values that their fields must have.

use crate::finding::Text;
use crate::record::common::COMMON;
use crate::record::kinds;
use crate::record::schema::{self, Field, choices};
use crate::record::{Fields, KINDS, Kind, Record, Value};

/// Which records are meant.
#[derive(Debug, Clone)]
pub struct Selector {
    /// Kinds.
    pub kinds: Vec<&'static Kind>,
    /// Fields with the values that will do.
    pub conditions: Vec<(String, Vec<String>)>,
}

impl Selector {
    /// Reads `kind` and `where` of a table; a fault says which kind there is not.
    pub fn read(table: &Fields) -> Result<Selector, Text> {
        let names = any_texts(table, "kind");
        let kinds: Vec<_> = match names.as_slice() {
            [all] if all == "*" => KINDS.to_vec(),
            names => names.iter().filter_map(|name| kinds::kind(name)).collect(),
        };
        if kinds.is_empty() || kinds.len() < names.len() {
            return Err(Text::new(
                format!("没有这样的类别：{}", names.join("、")),
                format!("no such kind: {}", names.join(", ")),
            ));
        }
        Ok(Selector { kinds, conditions: conditions_at(table, "where") })
    }

    /// The field at a path, as the first of its kinds that has it declares it.
    pub fn field(&self, path: &str) -> Option<&'static Field> {
        self.kinds.iter().find_map(|kind| schema::find(&[COMMON, kind.fields], path))
    }

    /// Whether a record is meant.
    pub fn matches(&self, record: &Record) -> bool {
        self.kinds.contains(&record.kind)
            && self.conditions.iter().all(|(path, wanted)| {
                record.fields.all(path).iter().any(|found| wanted.iter().any(|wanted| says(&found.value, wanted)))
            })
    }

    /// No record at all: what is only to be remembered may be met by none.
    pub fn none() -> Selector {
        Selector { kinds: Vec::new(), conditions: Vec::new() }
    }

    /// The kind that a missing record would have.
    pub fn first_kind(&self) -> &'static Kind {
        self.kinds.first().copied().unwrap_or(KINDS[0])
    }

    /// The first value that will do for the field at `path`, if the selector asks for one.
    pub fn wanted(&self, path: &str) -> Option<&str> {
        let (_, wanted) = self.conditions.iter().find(|(asked, _)| asked == path)?;
        wanted.first().map(String::as_str)
    }

    /// The conditions on fields that a record does not give at all: what it lacks to be meant.
    pub fn lacking<'s>(&'s self, record: &'s Record) -> Option<Vec<(&'s str, &'s str)>> {
        let open = self.conditions.iter().filter(|(path, _)| record.fields.all(path).is_empty());
        let lacking: Vec<_> =
            open.filter_map(|(path, wanted)| Some((path.as_str(), wanted.first()?.as_str()))).collect();
        let given = self.conditions.iter().filter(|condition| !record.fields.all(&condition.0).is_empty());
        let rest = Selector { kinds: self.kinds.clone(), conditions: given.cloned().collect() };
        (!lacking.is_empty() && rest.matches(record)).then_some(lacking)
    }

    /// The word that sets a record's file apart from others of its kind: `rwc` for a monthly committee meeting; none for
    /// the commonest form of a kind.
    pub(super) fn word(&self) -> Option<&str> {
        if let Some(form) = self.wanted("form") {
            let commonest =
                choices(&[self.first_kind().fields], "form").first().is_some_and(|choice| choice.id == form);
            return (!commonest).then(|| form.split('_').next().unwrap_or(form));
        }
        self.wanted("category").or_else(|| self.wanted("importance"))
    }
}

/// A text or a list of texts at `key`.
fn any_texts(table: &Fields, key: &str) -> Vec<String> {
    match table.get(key).map(|found| &found.value) {
        Some(Value::Any(value)) => texts(value),
        _ => Vec::new(),
    }
}

fn texts(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::Array(items) => items.iter().flat_map(texts).collect(),
        toml::Value::String(text) => vec![text.clone()],
        other => vec![other.to_string()],
    }
}

/// Paths with the values that will do, as a table at `key` gives them.
pub(super) fn conditions_at(table: &Fields, key: &str) -> Vec<(String, Vec<String>)> {
    match table.get(key).map(|found| &found.value) {
        Some(Value::Any(toml::Value::Table(wanted))) => {
            wanted.iter().map(|(path, value)| (path.clone(), texts(value))).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a value is written `wanted`.
pub(super) fn says(value: &Value, wanted: &str) -> bool {
    match value {
        Value::Text(text) => text == wanted,
        Value::Choice(choice) => choice.id == wanted,
        Value::Flag(flag) => wanted == if *flag { "true" } else { "false" },
        Value::Count(count) => wanted.parse() == Ok(*count),
        Value::Period(period) => period.kind().id() == wanted,
        _ => false,
    }
}
