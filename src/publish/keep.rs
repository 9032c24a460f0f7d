//! Keeps the files of every version that is published.

use crate::finding::{Finding, Text, code};
use crate::ledger::{Event, Kept, Publication, sha256};
use crate::source::{Place, join};
use crate::world::Ground;

/// Keeps what the events make public; what is kept already stays.
pub(super) fn keep(ground: &Ground, events: &[Event]) -> Result<(), Vec<Finding>> {
    let kept = Kept::of(&ground.site.root);
    let publications = events.iter().filter_map(Event::publication);
    let findings: Vec<Finding> = publications
        .flat_map(|made| made.files.keys().filter_map(|path| one(ground, &kept, made, path).err()))
        .collect();
    if !findings.is_empty() {
        return Err(findings);
    }
    kept.settle().map_err(|error| vec![super::cannot_write(&ground.site.root, &error)])
}

fn one(ground: &Ground, kept: &Kept, made: &Publication, path: &str) -> Result<(), Finding> {
    let digest = &made.files[path];
    if kept.get(digest).is_some() {
        return Ok(());
    }
    let name = join(&made.community, path);
    let bytes = std::fs::read(ground.site.content().join(&name)).unwrap_or_default();
    if sha256(&bytes) != *digest {
        return Err(changing(&name));
    }
    kept.put_one_of_many(&bytes).map(drop).map_err(|error| super::cannot_write(&ground.site.root, &error))
}

fn changing(name: &str) -> Finding {
    let words = Text::new("发布的时候这个文件变了", "this file changed while it was being published");
    Finding::new(&code::UNREADABLE, Place::file(format!("content/{name}")), words)
        .help("改完以后再运行 mingbai publish", "run mingbai publish when it is done")
}
