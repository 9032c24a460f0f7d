//! `mingbai check`: what is wrong in what is there, and what is not there.

use super::{CLEAN, FOUND, communities, face, refuse, say};
use crate::cli::{self, Format, Options};
use crate::finding::{self, Finding};
use crate::ledger::{Ledger, plan};
use crate::report::{Counts, json, obligations, text};
use crate::world::{Judged, World};

/// Checks the whole site and prints both kinds of truth.
pub fn run(options: &Options, check: &cli::Check) -> u8 {
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    let (judged, mut findings) = world.judge_all(world.clock(options.today));
    findings.extend(unsaid(options, &judged));
    finding::sort(&mut findings);
    let communities = communities(&judged);
    let report = match check.format {
        Format::Json => json::report(&findings, &communities, options.today, options.lang),
        Format::Text => {
            let owed = obligations::summary(&communities, face(options));
            format!("{}\n{owed}", text::findings(&findings, &communities, face(options)))
        }
    };
    match say(&report) {
        CLEAN if Counts::of(&findings).fail(check.deny_warnings) => FOUND,
        code => code,
    }
}

/// Changes of what was published for which no reason is given yet; without a ledger there are none.
fn unsaid(options: &Options, judged: &[Judged<'_>]) -> Vec<Finding> {
    let history = Ledger::open(&options.root).unwrap_or_default().history();
    let of = |judged: &Judged<'_>| {
        let past = history.get(&judged.content.folder)?;
        Some(plan::to_be_said(&options.root, &judged.content, past, options.today))
    };
    judged.iter().filter_map(of).flatten().collect()
}
