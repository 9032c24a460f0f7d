//! The primitives of rules: each one file that holds its numbers, reads them from a pack, and says what is wrong.

mod approval;
mod case;
mod collection;
mod consecutive;
mod covers;
mod digest;
mod display;
mod distinct;
mod earmark;
mod entries;
mod fields;
mod figure;
mod forbidden;
mod fraction;
mod headcount;
mod holds;
mod keys;
mod largest;
mod link;
mod no_calendar;
mod numbering;
mod order;
mod other;
mod passages;
mod pattern;
pub mod privacy;
mod range;
mod ratio;
mod same;
mod seat;
mod signers;
pub mod steps;
mod sums;
mod text;
mod together;
mod trigger;
mod unique;
mod value;
mod values;
mod vote;
mod within;
mod wording;
mod words;

use std::fmt::Debug;

use crate::finding::{Basis, Finding, Severity, Text};
use crate::record::Fields;
use crate::record::schema::Field;

pub use case::{Case, Item};
pub use vote::Quota;

/// A check with its numbers, as a pack asks for it.
pub trait Check: Debug + Send + Sync {
    /// What is wrong with the case, if anything.
    fn check(&self, case: &Case<'_>) -> Vec<Finding>;

    /// Of two checks of one primitive and subject, the one with the higher figure asks for more.
    fn strictness(&self) -> i64 {
        0
    }

    /// The dotted paths that it looks at, so that a pack with a misspelt one is found out: such a rule would never speak.
    fn paths(&self) -> Vec<String> {
        Vec::new()
    }

    /// Paths with the values that it asks for there, so that a misspelt choice is found out.
    fn wanted(&self) -> Vec<(String, String)> {
        Vec::new()
    }

    /// The share of those entitled that must attend, if it asks for one.
    fn quorum(&self) -> Option<Quota> {
        None
    }

    /// The steps of sign-off that it asks for, in order.
    fn steps(&self) -> &[steps::NeededStep] {
        &[]
    }

    /// The headings under which a new record can write what it asks for.
    fn headings(&self) -> Vec<String> {
        Vec::new()
    }
}

/// What a rule asks: its words, the article, and the heaviest finding that the source text supports.
#[derive(Debug)]
pub struct Requirement {
    /// What is asked.
    pub says: Text,
    /// Document and article.
    pub basis: Basis,
    /// Heaviest finding that the text supports.
    pub cap: Severity,
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

impl Wrong {
    /// A fault of a key.
    fn new(key: &'static str, zh: impl Into<String>, en: impl Into<String>) -> Wrong {
        Wrong { key, fault: Text::new(zh, en) }
    }
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
pub static SORTS: &[&Sort] = &[
    &fields::SORT,
    &text::SORT,
    &order::SORT,
    &range::SORT,
    &ratio::SORT,
    &vote::SORT,
    &approval::SORT,
    &distinct::SORT,
    &holds::SORT,
    &together::SORT,
    &entries::SORT,
    &largest::SORT,
    &sums::SORT,
    &pattern::SORT,
    &forbidden::SORT,
    &consecutive::SORT,
    &display::SORT,
    &values::SORT,
    &link::SORT,
    &within::SORT,
    &unique::SORT,
    &trigger::SORT,
    &covers::SORT,
    &same::SORT,
    &collection::SORT,
    &signers::SORT,
    &steps::SORT,
    &earmark::SORT,
    &wording::SORT,
    &numbering::SORT,
    &digest::SORT,
    &privacy::SORT,
];

/// The sort of this name.
pub fn sort(id: &str) -> Option<&'static Sort> {
    SORTS.iter().copied().find(|sort| sort.id == id)
}
