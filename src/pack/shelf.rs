//! All packs by name. Those that are built in are read when they are first asked for: a site goes by a few of them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::Pack;
use super::read::read_pack;
use crate::finding::Finding;
use crate::source::SourceFile;

/// All packs by id, and everything wrong with those that were read.
#[derive(Debug, Default)]
pub struct Packs {
    shelf: BTreeMap<String, Kept>,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

/// A pack, read or still to be read.
#[derive(Debug)]
enum Kept {
    Read(Box<Pack>),
    Unread(SourceFile, OnceLock<Option<Box<Pack>>>),
}

impl Kept {
    fn pack(&self) -> Option<&Pack> {
        match self {
            Kept::Read(pack) => Some(pack),
            Kept::Unread(source, pack) => pack.get_or_init(|| read_pack(source).0.map(Box::new)).as_deref(),
        }
    }
}

impl Packs {
    /// Adds a pack that is known to be sound, by the name of its file, to be read when it is asked for.
    pub fn keep(&mut self, source: SourceFile) {
        let name = source.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".toml").to_string();
        self.shelf.insert(name, Kept::Unread(source, OnceLock::new()));
    }

    /// Reads a pack; it replaces an earlier one of the same id, so that a site can replace a built-in one.
    pub fn add(&mut self, source: &SourceFile) {
        let (pack, mut findings) = read_pack(source);
        if let Some(pack) = pack {
            self.shelf.insert(pack.id.clone(), Kept::Read(Box::new(pack)));
        }
        self.findings.append(&mut findings);
    }

    /// The pack of this id.
    pub fn get(&self, id: &str) -> Option<&Pack> {
        self.shelf.get(id)?.pack()
    }

    /// Whether there is a pack of this id.
    pub fn has(&self, id: &str) -> bool {
        self.shelf.contains_key(id)
    }

    /// The ids of all packs, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.shelf.keys().map(String::as_str)
    }

    /// All packs, by id.
    pub fn all(&self) -> impl Iterator<Item = &Pack> + Clone {
        self.shelf.values().filter_map(Kept::pack)
    }
}

/// Reads packs; a later file replaces an earlier one of the same id.
pub fn read_packs<'a>(sources: impl IntoIterator<Item = &'a SourceFile>) -> Packs {
    let mut packs = Packs::default();
    sources.into_iter().for_each(|source| packs.add(source));
    packs
}
