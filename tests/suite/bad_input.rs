//! Whatever may be wrong in a folder: what is said of it, where, and that nothing that stood before is harmed.
//!
//! A row of the tables is a sound site with one thing spoiled. It names the finding, where it is, a phrase of it, and what
//! becomes of a build; [`Spoiled::judge`] asks for all of it of the real program.

mod content;
mod front_matter;
mod ledger;
mod names;
mod packs;
mod screens;
mod several;

use crate::support::{Found, Run, Site, Tree};

pub use names::COMMUNITY as SECOND_COMMUNITY;

/// What becomes of a build.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It is built, and nothing fails.
    Built,
    /// It is built without the record, and fails.
    HeldBack,
    /// It is built with the record, and fails.
    Fails,
    /// It is not built, and fails.
    Stopped,
    /// The command cannot run.
    Refused,
}

/// A row of a table: the finding and its place, a phrase, the fate of a build.
pub struct Spoiled {
    /// Spoils the site.
    pub spoil: fn(Site) -> Site,
    /// Code of the finding.
    pub code: &'static str,
    /// The file.
    pub path: &'static str,
    /// `:line:column`; `:line:` where the column does not matter; nothing where the file is meant as a whole.
    pub at: &'static str,
    /// Part of what is said, help included.
    pub says: &'static str,
    /// What becomes of a build.
    pub fate: Fate,
}

/// Makes a test of every row, and a list of the codes that the rows show.
macro_rules! spoiled {
    ($($name:ident: $spoil:expr => $code:literal, $path:expr, $at:literal, $says:literal, $fate:ident;)*) => {
        /// The codes that the rows of this table show.
        pub const CODES: &[&str] = &[$($code),*];
        $(#[test]
        fn $name() {
            use crate::bad_input::{Fate, Spoiled};
            Spoiled { spoil: $spoil, code: $code, path: $path, at: $at, says: $says, fate: Fate::$fate }.judge();
        })*
    };
}
use spoiled;

impl Spoiled {
    /// Builds a sound site, spoils it, and asks for the finding, the exit codes, and what stands in the output.
    #[track_caller]
    fn judge(&self) {
        let site = Site::new().with_notice();
        let stops = matches!(self.fate, Fate::Stopped | Fate::Refused);
        let before = stops.then(|| build(&site).exits(0)).map(|_| site.output());
        let site = (self.spoil)(site);
        let (checked, built) = match self.fate {
            Fate::Built => (0, 0),
            Fate::HeldBack | Fate::Fails | Fate::Stopped => (1, 1),
            Fate::Refused => (2, 2),
        };
        self.found_in(site.check().exits(checked));
        let said = build(&site).exits(built);
        match (before, self.fate) {
            (Some(before), _) => {
                self.found_in(said);
                site.output().same_as(&before);
            }
            (None, Fate::HeldBack) => self.held_back(&site.output()),
            (None, _) => assert!(site.output().has("site/notice/good.html")),
        }
    }

    /// Asks for the finding.
    #[track_caller]
    fn found_in(&self, said: Run) {
        let at = format!("{}{}", self.path, self.at);
        let there = |found: &Found| found.at == at || self.at.ends_with(':') && found.at.starts_with(&at);
        let fits = |found: &Found| found.code == self.code && there(found) && found.block.contains(self.says);
        assert!(said.found().iter().any(fits), "no {} at {at} with \"{}\":\n{}", self.code, self.says, said.all());
    }

    /// Asks that the record which the finding points at is in the preview and nowhere else.
    #[track_caller]
    fn held_back(&self, output: &Tree) {
        let stem = self.path.trim_start_matches("content/").trim_end_matches(".md").trim_end_matches(".csv");
        assert!(output.has(&format!("preview/{stem}.html")), "the site was not built");
        assert!(!output.has(&format!("site/{stem}.html")), "{stem} is public");
    }
}

/// Builds what the tables look at.
fn build(site: &Site) -> Run {
    site.run(&["build", "--quiet", "--target", "site,preview"])
}

/// The codes that the tables show.
pub fn codes() -> impl Iterator<Item = &'static str> {
    let tables = [content::CODES, front_matter::CODES, ledger::CODES, names::CODES, packs::CODES, screens::CODES];
    tables.into_iter().flatten().copied()
}
