//! The primitives of rules: each one file that holds its numbers, reads them from a pack, and says what is wrong.

mod fields;

use std::fmt::Debug;

use chrono::NaiveDate;

use crate::finding::{CodePage, Finding, Text};
use crate::pack::Rule;
use crate::record::content::Content;
use crate::record::schema::Field;
use crate::record::{Fields, Record};
use crate::source::Place;
use crate::workdays::WorkCalendar;

/// A check with its numbers, as a pack asks for it.
pub trait Check: Debug + Send + Sync {
    /// What is wrong with the case, if anything.
    fn check(&self, case: &Case<'_>) -> Vec<Finding>;

    /// Of two checks of one primitive and subject, the one with the higher figure asks for more.
    fn strictness(&self) -> i64 {
        0
    }
}

/// A check, boxed: the sort is only known when a pack is read.
pub type Primitive = Box<dyn Check>;

/// What a pack's author wrote wrong in a check's keys: the key, and the fault in both languages.
#[derive(Debug)]
pub struct Wrong {
    /// The key; the check's name when the keys do not fit together.
    pub key: &'static str,
    /// The fault.
    pub fault: Text,
}

/// One sort of check.
pub struct Sort {
    /// Name in packs.
    pub id: &'static str,
    /// What it checks, Chinese.
    pub zh: &'static str,
    /// What it checks, English.
    pub en: &'static str,
    /// Its keys.
    pub keys: &'static [Field],
    /// Reads its numbers.
    pub read: fn(&Fields) -> Result<Primitive, Wrong>,
}

/// Every sort of check. A new one is one file here and one line in this list.
pub static SORTS: &[&Sort] = &[&fields::SORT];

/// The sort of this name.
pub fn sort(id: &str) -> Option<&'static Sort> {
    SORTS.iter().copied().find(|sort| sort.id == id)
}

/// One rule held against one record, or against the registers.
pub struct Case<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The community with its registers and all its records.
    pub content: &'a Content,
    /// The record; `None` for a rule about the registers.
    pub record: Option<&'a Record>,
    /// The working days.
    pub calendar: &'a WorkCalendar,
    /// The day on which the question is asked.
    pub today: NaiveDate,
}

impl<'a> Case<'a> {
    /// The fields that the rule's paths lead into: the record's, or `community.toml`'s.
    pub fn fields(&self) -> &'a Fields {
        self.record.map_or(&self.content.community.fields, |record| &record.fields)
    }

    /// The place of a path in the record or in `community.toml`.
    pub fn place(&self, path: &str) -> Place {
        match self.record {
            Some(record) => record.place(path),
            None => self.content.community.place(path),
        }
    }

    /// The Chinese and English name of the field at `path`.
    pub fn label(&self, path: &str) -> (&'static str, &'static str) {
        let tables = match self.record {
            Some(record) => vec![crate::record::common::COMMON, record.kind.fields],
            None => vec![crate::record::community::COMMUNITY],
        };
        crate::record::schema::find(&tables, path).map_or(("", ""), |field| (field.zh, field.en))
    }

    /// A finding of this rule: its severity is capped by what the source text supports, its basis is the article.
    pub fn finding(&self, code: &'static CodePage, place: Place, zh: String, en: String) -> Finding {
        let mut finding = Finding::new(code, place, Text::new(zh, en));
        finding.severity = self.rule.cap.min(code.severity);
        finding.basis.push(self.rule.basis.clone());
        finding.community.clone_from(&self.content.folder);
        finding
    }
}
