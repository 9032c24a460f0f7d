//! Which records a duty or rule means: kinds, and the values that their fields must have.

use crate::record::schema::choices;
use crate::record::{KINDS, Kind, Record, Value};

/// Which records are meant.
#[derive(Debug, Clone)]
pub struct Selector {
    /// Kinds.
    pub kinds: Vec<&'static Kind>,
    /// Fields with the values that will do.
    pub conditions: Vec<(String, Vec<String>)>,
}

impl Selector {
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
