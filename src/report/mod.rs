//! Printers of what was found and of what is owed: one set of facts, for people and for programs.

pub mod expiring;
pub mod explain;
pub mod explain_pack;
mod explain_system;
pub mod ics;
pub mod json;
pub mod obligations;
pub mod packs;
mod paint;
pub mod postings;
pub mod screens;
pub mod summary;
mod table;
pub mod text;
mod words;

use crate::check::Obligation;
use crate::finding::{Finding, Lang, count};

pub use words::severity;

/// How a printer looks: in which language, in colours or not, with advice or without.
#[derive(Debug, Clone, Copy, Default)]
pub struct Face {
    /// Language of everything that is said.
    pub lang: Lang,
    /// Whether the output takes ANSI colours.
    pub color: bool,
    /// Only results, no advice.
    pub quiet: bool,
}

/// A community with what it owes, for the printers.
#[derive(Debug, Clone, Copy)]
pub struct Community<'a> {
    /// Path of its folder from `content/`, as in [`Finding::community`].
    pub folder: &'a str,
    /// Its name.
    pub name: &'a str,
    /// What was due, and how it stands.
    pub obligations: &'a [Obligation<'a>],
}

/// How many findings there are of each weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Things worth knowing.
    pub infos: usize,
}

impl Counts {
    /// Counts findings.
    pub fn of(findings: &[Finding]) -> Counts {
        let [errors, warnings, infos] = count(findings);
        Counts { errors, warnings, infos }
    }

    /// Whether the program ends with a failure.
    pub fn fail(self, deny_warnings: bool) -> bool {
        self.errors > 0 || deny_warnings && self.warnings > 0
    }
}
