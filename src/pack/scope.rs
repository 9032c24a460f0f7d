//! What a rule is held against: the whole record or register, or each table of one of its lists.

use super::selector::says;
use crate::record::community::{COMMUNITY, ROSTER};
use crate::record::content::{Content, Register};
use crate::record::schema::Field;
use crate::record::{Fields, Value};
use crate::source::Span;

/// A register that a rule without records is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RegisterName {
    /// `community.toml`.
    #[default]
    Community,
    /// `roster.toml`.
    Roster,
}

impl RegisterName {
    /// The register that a pack names.
    pub fn parse(id: &str) -> Option<RegisterName> {
        match id {
            "community" => Some(RegisterName::Community),
            "roster" => Some(RegisterName::Roster),
            _ => None,
        }
    }

    /// What it may say.
    pub fn schema(self) -> &'static [Field] {
        match self {
            RegisterName::Community => COMMUNITY,
            RegisterName::Roster => ROSTER,
        }
    }

    /// This register of a community.
    pub fn of(self, content: &Content) -> &Register {
        match self {
            RegisterName::Community => &content.community,
            RegisterName::Roster => &content.roster,
        }
    }
}

/// Whether fields have, at each path, one of the values that will do.
pub fn holds(conditions: &[(String, Vec<String>)], fields: &Fields) -> bool {
    conditions.iter().all(|(path, wanted)| {
        fields.all(path).iter().any(|found| wanted.iter().any(|wanted| says(&found.value, wanted)))
    })
}

/// The tables of a list that a rule or duty means.
#[derive(Debug, Clone, Default)]
pub struct Items {
    /// Dotted path of the list.
    pub list: String,
    /// Fields of a table with the values that will do.
    pub conditions: Vec<(String, Vec<String>)>,
    /// Fields that a table must give.
    pub given: Vec<String>,
    /// Fields that a table must not give.
    pub absent: Vec<String>,
}

impl Items {
    /// The tables meant, each with its number in the list, from 1, and its bytes.
    pub fn of<'f>(&self, fields: &'f Fields) -> Vec<(usize, &'f Fields, &'f Span)> {
        let Some(Value::List(items)) = fields.get(&self.list).map(|found| &found.value) else { return Vec::new() };
        let tables = items.iter().enumerate().filter_map(|(at, item)| match &item.value {
            Value::Table(table) => Some((at + 1, table, &item.span)),
            _ => None,
        });
        tables.filter(|(_, table, _)| self.means(table)).collect()
    }

    fn means(&self, table: &Fields) -> bool {
        holds(&self.conditions, table)
            && self.given.iter().all(|path| table.get(path).is_some())
            && self.absent.iter().all(|path| table.get(path).is_none())
    }
}
