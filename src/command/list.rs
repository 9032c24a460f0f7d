//! `mingbai list`: what is owed, by how it stands.

use super::{communities, face, refuse, say};
use crate::cli::{self, Format, Options};
use crate::report::{json, obligations};
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
        Format::Json => say(&json::report(&[], &communities, options.today, options.lang)),
        Format::Text => say(&obligations::list(&communities, list.what, face(options))),
    }
}
