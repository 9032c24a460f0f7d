//! How each record will look: its page, its screen and its sheet, made by the same templates that make the public ones.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::ledger::Past;
use crate::release::release;
use crate::render::address::join;
use crate::render::view::Mentions;
use crate::render::{self, Build, Sink, Subject, Target};

use super::batch::Batch;

/// Files of targets, kept in memory.
#[derive(Default)]
struct Memory(BTreeMap<(Target, String), Vec<u8>>);

impl Sink for Memory {
    fn file(&mut self, target: Target, path: &str, bytes: &[u8]) {
        self.0.insert((target, path.to_string()), bytes.to_vec());
    }

    fn keep(&mut self, _target: Target, _bytes: Vec<u8>) {}
}

/// A page as it will look.
#[derive(Debug)]
pub(super) struct Look {
    /// Where it would be.
    pub(super) target: Target,
    /// Its address there.
    pub(super) path: String,
    /// The page.
    pub(super) html: Vec<u8>,
}

/// The looks of each record of a batch, in the order of its records: website, screen, board; a record that has no slides has no
/// screen.
///
/// # Errors
/// Findings when a template fails.
pub(super) fn looks(build: &Build<'_>, batch: &Batch<'_>) -> Result<Vec<Vec<Look>>, Vec<Finding>> {
    let content = &batch.content;
    let released = release(&content.records, &batch.checked.standings);
    let subject = Subject {
        content,
        active: &batch.active,
        checked: &batch.checked,
        released: &released,
        bodies: content.records.iter().map(render::body).collect(),
        mentions: Mentions::of(content),
        past: Past::default(),
    };
    let mut memory = Memory::default();
    let findings = render::record_pages(build, &subject, &mut memory);
    if !findings.is_empty() {
        return Err(findings);
    }
    let endings = [(Target::Site, "html"), (Target::Kiosk, "html"), (Target::Board, "a4.html")];
    let mut of = |address: &str| -> Vec<Look> {
        let look = |(target, ending): (Target, &str)| {
            let path = join(&content.folder, &format!("{address}.{ending}"));
            let html = memory.0.remove(&(target, path.clone()))?;
            Some(Look { target, path, html })
        };
        endings.into_iter().filter_map(look).collect()
    };
    Ok(content.records.iter().map(|record| of(&record.address)).collect())
}
