//! `mingbai check`: what is wrong in what is there, and what is not there.

use super::{CLEAN, FOUND, communities, face, refuse, say};
use crate::cli::{self, Format, Options};
use crate::finding::{self, Finding};
use crate::ledger::{Ledger, plan};
use crate::report::{Counts, json, obligations, text};
use crate::world::World;

/// Checks the whole site and prints both kinds of truth.
pub fn run(options: &Options, check: &cli::Check) -> u8 {
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    let (judged, mut findings) = world.judge_all(world.clock(options.today));
    findings.extend(unsaid(options, &world));
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
fn unsaid(options: &Options, world: &World) -> Vec<Finding> {
    let history = Ledger::open(&options.root).unwrap_or_default().history();
    if history.communities().next().is_none() {
        return Vec::new();
    }
    let judged = world.judge_all_as_they_lie(world.clock(options.today));
    let past = judged.iter().filter_map(|judged| Some((judged, history.get(&judged.content.folder)?)));
    past.flat_map(|(judged, past)| plan::to_be_said(&options.root, &judged.content, past, options.today)).collect()
}
