//! One target's next tree, while it is being made beside the live one.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rayon::prelude::*;

use super::files::{ignore_missing, link, others, remove_empty_folders};
use super::manifest::{FileEntry, Manifest, Unit};
use super::staged::Staged;
use super::stamp::{StampedFolder, stamp};
use super::unit_writer::UnitWriter;

/// Folder of our own in the output.
pub const HIDDEN: &str = ".mingbai";

/// The next tree of a target.
#[derive(Debug)]
pub struct Tree {
    pub(super) target: &'static str,
    pub(super) hidden: PathBuf,
    pub(super) live: PathBuf,
    pub(super) spare: PathBuf,
    before: Manifest,
    spare_state: OnceLock<Leftover>,
    foreign: OnceLock<io::Result<Vec<String>>>,
    wary: bool,
}

/// What the spare tree holds before anything is written to it.
#[derive(Debug)]
pub(super) struct Leftover {
    manifest: Manifest,
    /// Whether there may be files that no manifest knows, because a build never ended.
    pub(super) unfinished: bool,
}

impl Tree {
    /// Opens the trees of `target` in `output`.
    ///
    /// # Errors
    /// The output folder cannot be written.
    pub fn open(output: &Path, target: &'static str) -> io::Result<Tree> {
        let hidden = output.join(HIDDEN);
        let (live, spare) = (output.join(target), hidden.join(target));
        fs::create_dir_all(&spare)?;
        let before = Manifest::of_tree(&hidden, target, &live);
        let (spare_state, foreign) = (OnceLock::new(), OnceLock::new());
        Ok(Tree { target, hidden, live, spare, before, spare_state, foreign, wary: false })
    }

    /// The same trees, in which no file is taken for what it was because its size and time are the same.
    pub fn wary(self) -> Tree {
        Tree { wary: true, ..self }
    }

    /// What the live tree holds.
    pub fn before(&self) -> &Manifest {
        &self.before
    }

    /// What the spare tree holds. It is asked for when something is about to be written, and marks the tree as unfinished
    /// until it has been put in place.
    pub(super) fn leftover(&self) -> &Leftover {
        self.spare_state.get_or_init(|| {
            let unfinished = self.mark().exists();
            // Without the mark a crash could go unseen; then the first write to the same folder fails and says so.
            let _ = fs::write(self.mark(), "");
            let manifest = Manifest::of_tree(&self.hidden, self.target, &self.spare);
            let unknown = manifest.units.is_empty() && self.empty_spare().is_err();
            Leftover { manifest, unfinished: unfinished || unknown }
        })
    }

    /// Throws away a spare tree of which nothing is known: it was copied from elsewhere, and may hold what is public no more.
    fn empty_spare(&self) -> io::Result<()> {
        fs::remove_dir_all(&self.spare)?;
        fs::create_dir_all(&self.spare)
    }

    /// Finds out what the spare tree holds and what others put into the live one; it may be done while pages are made.
    pub fn look_around(&self) {
        self.leftover();
        self.foreign.get_or_init(|| match self.before.units.is_empty() {
            false => others(&self.live, &self.before.paths()),
            true => self.others_in_a_copy(),
        });
    }

    /// What others put into a live tree that was copied from elsewhere: its manifest came along, but does not know it any more.
    fn others_in_a_copy(&self) -> io::Result<Vec<String>> {
        let manifests = Manifest::all(&self.hidden, self.target);
        others(&self.live, &manifests.iter().flat_map(Manifest::paths).collect())
    }

    /// The file that is there while the spare tree is being written.
    pub(super) fn mark(&self) -> PathBuf {
        mark(&self.hidden, self.target)
    }

    /// What the live tree holds of a unit, if its files are as we left them.
    pub fn intact(&self, name: &str) -> Option<&Unit> {
        let unit = self.before.unit(name)?;
        let live = StampedFolder::open(&self.live).ok()?;
        let as_left = |file: &FileEntry| live.stamp(&file.path).ok() == Some(file.stamp);
        unit.files.iter().all(as_left).then_some(unit)
    }

    /// What was kept of a unit of the live tree.
    pub fn kept(&self, name: &str) -> &[u8] {
        self.before.unit(name).map(|unit| unit.kept.as_slice()).unwrap_or_default()
    }

    /// Whether the live tree consists of exactly these units.
    pub fn consists_of(&self, names: &[&str]) -> bool {
        self.before.units.len() == names.len() && names.iter().all(|name| self.before.unit(name).is_some())
    }

    /// A writer of a unit's files into the spare tree.
    pub fn unit(&self, name: &str) -> UnitWriter<'_> {
        let files = |manifest: &Manifest| manifest.unit(name).map(|unit| unit.files.clone()).unwrap_or_default();
        UnitWriter::new([&self.live, &self.spare], files(&self.before), files(&self.leftover().manifest), self.wary)
    }

    /// Takes a unit over from the live tree as it is: what the spare tree lacks of it is linked.
    fn carry(&self, unit: &Unit) -> io::Result<()> {
        let Leftover { manifest, unfinished } = self.leftover();
        let known = manifest.unit(&unit.name).map_or(&[][..], |unit| &unit.files);
        if known == unit.files && !unfinished {
            return Ok(());
        }
        let known: HashMap<&str, &FileEntry> = known.iter().map(|file| (file.path.as_str(), file)).collect();
        for file in &unit.files {
            let spare = self.spare.join(&file.path);
            let there = known.get(file.path.as_str()).is_some_and(|known| known.stamp == file.stamp);
            if !(there && stamp(&spare).ok() == Some(file.stamp)) {
                link(&self.live.join(&file.path), &spare)?;
            }
        }
        Ok(())
    }

    /// A unit of the live tree with the files that are still there, whatever became of them.
    fn as_it_lies(&self, name: &str) -> Option<Unit> {
        let copied = || Manifest::all(&self.hidden, self.target).iter().find_map(|known| known.unit(name).cloned());
        let mut unit = self.before.unit(name).cloned().or_else(copied)?;
        unit.files.retain_mut(|file| stamp(&self.live.join(&file.path)).map(|stamp| file.stamp = stamp).is_ok());
        Some(unit)
    }

    /// Makes the next tree whole, beside the live one. `carried` names units that are taken over unchanged, `lying` one that
    /// is taken over even where somebody touched it.
    ///
    /// # Errors
    /// The output folder cannot be written; the live tree is untouched.
    pub fn stage(mut self, mut units: Vec<Unit>, carried: &[String], lying: Option<&str>) -> io::Result<Staged> {
        self.look_around();
        let foreign = self.foreign.take().unwrap_or_else(|| Ok(Vec::new()))?;
        let lying = lying.and_then(|name| self.as_it_lies(name));
        let carried = carried.iter().filter_map(|name| self.before.unit(name).cloned());
        let carried: Vec<Unit> = carried.chain(lying).collect();
        carried.par_iter().try_for_each(|unit| self.carry(unit))?;
        units.extend(carried);
        units.sort_by(|a, b| a.name.cmp(&b.name));
        let mut next = Manifest { units, foreign };
        next.disown();
        self.remove_stale(&next)?;
        self.keep_foreign(&next)?;
        self.remember_foreign(&next.foreign)?;
        Ok(Staged { tree: self, next })
    }

    /// Removes from the spare tree what does not belong to the next one: what we wrote there once and no longer produce, what
    /// others have taken away, and after a build that never ended, whatever it left.
    fn remove_stale(&self, next: &Manifest) -> io::Result<()> {
        let Leftover { manifest, unfinished } = self.leftover();
        let left = if *unfinished { others(&self.spare, &manifest.paths())? } else { Vec::new() };
        let changed: Vec<&Unit> = manifest.units.iter().filter(|unit| !next.holds(unit)).collect();
        let gone = changed.iter().flat_map(|unit| &unit.files).map(|file| &file.path);
        let gone: Vec<&String> = gone.chain(&manifest.foreign).chain(&left).collect();
        if gone.is_empty() {
            return Ok(());
        }
        let wanted = next.paths();
        for file in gone.into_iter().filter(|file| !wanted.contains(file.as_str())) {
            let path = self.spare.join(file);
            ignore_missing(fs::remove_file(&path))?;
            remove_empty_folders(&path, &self.spare);
        }
        Ok(())
    }

    /// Brings over what others put into the live tree.
    fn keep_foreign(&self, next: &Manifest) -> io::Result<()> {
        if next.foreign.is_empty() {
            return Ok(());
        }
        let wanted = next.paths();
        let foreign = next.foreign.iter().filter(|path| !wanted.contains(path.as_str()));
        foreign.into_iter().try_for_each(|path| link(&self.live.join(path), &self.spare.join(path)))
    }

    /// Notes with the live tree what others put into it, so that it is known when this tree is the spare one.
    fn remember_foreign(&self, foreign: &[String]) -> io::Result<()> {
        if self.before.foreign == foreign || !self.live.exists() {
            return Ok(());
        }
        let noted = Manifest { units: self.before.units.clone(), foreign: foreign.to_vec() };
        noted.save(&self.hidden, self.target, &self.live)
    }

    /// Removes manifests of trees that are gone.
    pub(super) fn forget_lost_manifests(&self) -> io::Result<()> {
        use std::os::unix::fs::MetadataExt;
        let inodes = [&self.live, &self.spare].map(|tree| fs::metadata(tree).map(|found| found.ino()).unwrap_or(0));
        let names: Vec<String> = inodes.iter().map(|inode| format!("{}-{inode}.manifest", self.target)).collect();
        for entry in fs::read_dir(&self.hidden)?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let ours = name.starts_with(&format!("{}-", self.target)) && name.ends_with(".manifest");
            if ours && !names.contains(&name) {
                ignore_missing(fs::remove_file(entry.path()))?;
            }
        }
        Ok(())
    }
}

fn mark(hidden: &Path, target: &str) -> PathBuf {
    hidden.join(format!("{target}.unfinished"))
}

/// Whether the next tree of a target was begun and never put in the place of the live one.
pub fn is_unfinished(output: &Path, target: &str) -> bool {
    mark(&output.join(HIDDEN), target).exists()
}
