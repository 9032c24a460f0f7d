//! Publishing: the next trees are made beside the live ones, what is new in them is entered into the ledger, and only then do
//! readers see them. Whatever happens in between, the ledger is one that verifies:
//!
//! 1. everything is made and settled beside what readers see, with the list of digests and the copy of the ledger to come;
//! 2. each version that was not published before is kept;
//! 3. the ledger is written anew beside the old one and takes its place in one step, then `ledger/head` follows;
//! 4. the trees change places with the live ones;
//! 5. where something was taken away, it goes from the trees that were live too, and what was kept of records about persons whose
//!    time is over is erased.
//!
//! A publish that ends before 3 has done nothing; one that ends later is done by the next, which finds everything entered.

mod erase;
mod keep;
mod pages;
mod proof;

use std::io;
use std::path::Path;

use crate::build::{self, Order, Report, prepare};
use crate::finding::Finding;
use crate::ledger::{Event, Head, Ledger, audit};
use crate::world::Ground;
use crate::write::Staged;

/// What a publish did.
#[derive(Debug)]
pub struct Published {
    /// What the build did.
    pub report: Report,
    /// What was entered into the ledger.
    pub events: Vec<Event>,
    /// The end of the ledger.
    pub head: Head,
    /// Files in the targets that somebody else put there.
    pub foreign: Vec<String>,
}

/// Publishes the targets of `order`, whose locks are held.
///
/// # Errors
/// Findings that stop it; what readers see is then untouched.
pub fn publish(ground: &Ground, order: &Order<'_>) -> Result<Published, Vec<Finding>> {
    let root = &ground.site.root;
    let ledger = Ledger::open(root).map_err(|error| vec![cannot_write(root, &error)])?;
    audit::sound(&ledger, root)?;
    let mut prepared = prepare(ground, order, &ledger)?;
    let mut events = std::mem::take(&mut prepared.events);
    let mut staging = prepared.stage(order)?;
    let written = |error: io::Error| vec![cannot_write(order.output, &error)];
    let foreign = proof::foreign(&staging);
    let sums = proof::sums(&staging).map_err(written)?;
    pages::enter(&mut events, &sums, &ledger);
    keep::keep(ground, &events)?;
    let next = proof::prove(&mut staging, &sums, &ledger, order.clock.today, events).map_err(written)?;
    staging.values().try_for_each(|staged| staged.settle()).map_err(written)?;
    next.save().map_err(|error| vec![cannot_write(root, &error)])?;
    let events: Vec<Event> = next.lines()[ledger.lines().len()..].iter().map(|line| line.event.clone()).collect();
    let gone = events.iter().any(|event| matches!(event, Event::Withdrawn(_) | Event::Expired(_)));
    let swap = |staged: Staged| if gone { staged.swap_and_forget() } else { staged.swap() };
    staging.into_values().try_for_each(swap).map_err(written)?;
    erase::erase(root, &next, &prepared.expired).map_err(|error| vec![cannot_write(root, &error)])?;
    Ok(Published { report: prepared.report, events, head: next.head(), foreign })
}

fn cannot_write(folder: &Path, error: &io::Error) -> Finding {
    build::cannot_write(folder, error).help(
        "检查文件夹权限和磁盘空间，再运行一次 mingbai publish",
        "check permissions and free space, and run mingbai publish once more",
    )
}
