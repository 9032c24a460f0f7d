//! The closed set of kinds. A new kind is one file here and one line in [`KINDS`].

mod archive;
mod charter;
mod consultation;
mod convention;
pub mod evaluation;
mod finance;
mod hearing;
mod honor;
mod meeting;
mod notice;
mod opinion;
mod plan;
mod project;
mod report;
mod roster;
mod service;
mod system;
mod welfare;

use super::column::Column;
use super::schema::Field;

/// One kind of record.
#[derive(Debug)]
pub struct Kind {
    /// Name in content, packs and addresses.
    pub id: &'static str,
    /// Chinese name, accepted in content too.
    pub zh: &'static str,
    /// English name.
    pub en: &'static str,
    /// The fields of this kind beside the common ones.
    pub fields: &'static [Field],
    /// The field that says on which day the thing itself happened; `None` where there is only the publication.
    pub event: Option<&'static str>,
    /// Whether its table is a ledger.
    pub ledger: bool,
    /// Whether it holds until another takes its place, so that its display has no end.
    pub stands: bool,
    /// What its list is for.
    pub column: Column,
    /// Headings that `mingbai new` puts into a new record.
    pub headings: &'static [&'static str],
}

/// Every kind, in the order of menus.
pub static KINDS: &[&Kind] = &[
    &finance::KIND,
    &meeting::KIND,
    &consultation::KIND,
    &hearing::KIND,
    &convention::KIND,
    &charter::KIND,
    &notice::KIND,
    &plan::KIND,
    &project::KIND,
    &evaluation::KIND,
    &welfare::KIND,
    &service::KIND,
    &opinion::KIND,
    &roster::KIND,
    &honor::KIND,
    &system::KIND,
    &report::KIND,
    &archive::KIND,
];

/// The kind with this English id or Chinese name.
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.id == name || kind.zh == name)
}

impl Kind {
    /// A bit of its own, for sets of kinds.
    pub fn bit(&self) -> u32 {
        KINDS.iter().position(|kind| std::ptr::eq(*kind, self)).map_or(0, |at| 1 << at)
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Kind) -> bool {
        std::ptr::eq(self, other)
    }
}
