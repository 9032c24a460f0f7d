//! `mingbai list`: what is owed, by how it stands.

use super::{communities, face, refuse, say};
use crate::cli::{self, ListFormat, Options};
use crate::report::{ics, json, obligations};
use crate::world::World;

/// Prints the obligations that were asked for.
pub fn run(options: &Options, list: &cli::List) -> u8 {
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    let (mut judged, _) = world.judge_all(world.clock(options.today));
    for judged in &mut judged {
        judged.checked.obligations.retain(|obligation| obligations::is_asked(obligation.state, list.what));
    }
    let communities = communities(&judged);
    match list.format {
        ListFormat::Json => say(&json::report(&[], &communities, options.today, options.lang)),
        ListFormat::Ics => say(&ics::list(&judged, options.today, options.lang)),
        ListFormat::Text => say(&obligations::list(&communities, list.what, face(options))),
    }
}
