//! `mingbai check`: what is wrong in what is there, and what is not there.

use super::{CLEAN, FOUND, communities, face, refuse, say};
use crate::cli::{self, Format, Options};
use crate::report::{Counts, json, obligations, text};
use crate::world::World;

/// Checks the whole site and prints both kinds of truth.
pub fn run(options: &Options, check: &cli::Check) -> u8 {
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    let (judged, findings) = world.judge_all(world.clock(options.today));
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
