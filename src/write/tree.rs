//! One target's next tree, while it is being made beside the live one.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rayon::prelude::*;

use super::manifest::{Digest, FileEntry, Manifest, Unit};
use super::stamp::{FileStamp, StampedFolder, stamp};
use super::swap;

/// Folder of our own in the output.
pub const HIDDEN: &str = ".mingbai";

/// The next tree of a target.
#[derive(Debug)]
pub struct Tree {
    target: &'static str,
    hidden: PathBuf,
    live: PathBuf,
    spare: PathBuf,
    before: Manifest,
    spare_state: OnceLock<Leftover>,
    foreign: OnceLock<io::Result<Vec<String>>>,
}

/// What the spare tree holds before anything is written to it.
#[derive(Debug)]
struct Leftover {
    manifest: Manifest,
    /// Whether a build that never ended may have left files that no manifest knows.
    unfinished: bool,
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
        Ok(Tree { target, hidden, live, spare, before, spare_state: OnceLock::new(), foreign: OnceLock::new() })
    }

    /// What the spare tree holds. It is asked for when something is about to be written, and marks the tree as unfinished
    /// until it has been put in place.
    fn leftover(&self) -> &Leftover {
        self.spare_state.get_or_init(|| {
            let unfinished = self.mark().exists();
            // Without the mark a crash could go unseen; then the first write to the same folder fails and says so.
            let _ = fs::write(self.mark(), "");
            Leftover { manifest: Manifest::of_tree(&self.hidden, self.target, &self.spare), unfinished }
        })
    }

    /// Finds out what the spare tree holds and what others put into the live one; it may be done while pages are made.
    pub fn look_around(&self) {
        self.leftover();
        self.foreign.get_or_init(|| others(&self.live, &self.before.paths()));
    }

    /// The file that is there while the spare tree is being written.
    fn mark(&self) -> PathBuf {
        self.hidden.join(format!("{}.unfinished", self.target))
    }

    /// What the live tree holds of a unit, if its files are as we left them.
    pub fn intact(&self, name: &str) -> Option<&Unit> {
        let unit = self.before.unit(name)?;
        let live = StampedFolder::open(&self.live).ok()?;
        let as_left = |file: &FileEntry| live.stamp(&file.path).ok() == Some(file.stamp);
        unit.files.iter().all(as_left).then_some(unit)
    }

    /// Whether the live tree consists of exactly these units.
    pub fn consists_of(&self, names: &[&str]) -> bool {
        self.before.units.len() == names.len() && names.iter().all(|name| self.before.unit(name).is_some())
    }

    /// A writer of a unit's files into the spare tree.
    pub fn unit(&self, name: &str) -> UnitWriter<'_> {
        let index = |manifest: &'_ Manifest| {
            let files = manifest.unit(name).map(|unit| unit.files.clone()).unwrap_or_default();
            files.into_iter().map(|file| (file.path.clone(), file)).collect()
        };
        UnitWriter {
            tree: self,
            before: index(&self.before),
            leftover: index(&self.leftover().manifest),
            files: Vec::new(),
            failed: None,
        }
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

    /// Puts the next tree in the place of the live one. `carried` names units that are taken over unchanged.
    ///
    /// # Errors
    /// The output folder cannot be written; the live tree is then untouched.
    pub fn commit(mut self, mut units: Vec<Unit>, carried: &[String]) -> io::Result<()> {
        self.look_around();
        let foreign = self.foreign.take().unwrap_or_else(|| Ok(Vec::new()))?;
        let carried: Vec<Unit> = carried.iter().filter_map(|name| self.before.unit(name).cloned()).collect();
        carried.par_iter().try_for_each(|unit| self.carry(unit))?;
        units.extend(carried);
        units.sort_by(|a, b| a.name.cmp(&b.name));
        let next = Manifest { units, foreign };
        self.remove_stale(&next)?;
        self.keep_foreign(&next)?;
        self.remember_foreign(&next.foreign)?;
        swap::settle(&self.spare)?;
        next.save(&self.hidden, self.target, &self.spare)?;
        swap::swap(&self.spare, &self.live)?;
        self.forget_lost_manifests()?;
        ignore_missing(fs::remove_file(self.mark()))
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
    fn forget_lost_manifests(&self) -> io::Result<()> {
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

/// Files below `root` that are not `ours`; a name that is not UTF-8 stops the build rather than be lost.
fn others(root: &Path, ours: &HashSet<&str>) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root).into_iter().flatten().filter(|entry| !entry.file_type().is_dir()) {
        let path = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let unreadable = || io::Error::new(io::ErrorKind::InvalidData, format!("{} is not UTF-8", path.display()));
        let path = path.to_str().ok_or_else(unreadable)?;
        if !ours.contains(path) {
            found.push(path.to_string());
        }
    }
    Ok(found)
}

/// Gives a file a second name; copies it where the file system cannot.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    ignore_missing(fs::remove_file(to))?;
    if let Err(error) = fs::hard_link(from, to) {
        if error.kind() == io::ErrorKind::NotFound && from.exists() {
            make_parent(to)?;
            return fs::hard_link(from, to);
        }
        fs::copy(from, to)?;
    }
    Ok(())
}

fn make_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

fn ignore_missing(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn remove_empty_folders(path: &Path, root: &Path) {
    let mut folder = path.parent();
    while let Some(empty) = folder.filter(|folder| *folder != root && fs::remove_dir(folder).is_ok()) {
        folder = empty.parent();
    }
}

/// Writes the files of one unit into the spare tree; what is equal is linked or left.
#[derive(Debug)]
pub struct UnitWriter<'a> {
    tree: &'a Tree,
    before: HashMap<String, FileEntry>,
    leftover: HashMap<String, FileEntry>,
    files: Vec<FileEntry>,
    failed: Option<io::Error>,
}

impl UnitWriter<'_> {
    /// Puts a file; after a failure nothing more is written.
    pub fn put(&mut self, path: &str, bytes: &[u8]) {
        if self.failed.is_some() {
            return;
        }
        match self.place(path, bytes) {
            Ok(entry) => self.files.push(entry),
            Err(error) => self.failed = Some(error),
        }
    }

    fn place(&self, path: &str, bytes: &[u8]) -> io::Result<FileEntry> {
        let digest = Digest::of(bytes);
        let spare = self.tree.spare.join(path);
        if let Some(known) = self.leftover.get(path)
            && known.digest == digest
            && stamp(&spare).ok() == Some(known.stamp)
        {
            return Ok(known.clone());
        }
        if let Some(known) = self.before.get(path)
            && known.digest == digest
        {
            let live = self.tree.live.join(path);
            if stamp(&live).ok() == Some(known.stamp) {
                link(&live, &spare)?;
                return Ok(known.clone());
            }
        }
        let fresh = self.leftover.is_empty() && self.before.is_empty();
        let stamp = write_new(&spare, bytes, fresh)?;
        Ok(FileEntry { path: path.to_string(), digest, stamp })
    }

    /// The unit, with the digest of its inputs and what the site needs to know of it.
    ///
    /// # Errors
    /// The first failure to write.
    pub fn finish(mut self, name: &str, key: Option<u128>, summary: Vec<u8>) -> io::Result<Unit> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Unit { name: name.to_string(), key, files: self.files, summary })
    }
}

/// Writes a file that has no other name: a page of the live tree is never written through.
fn write_new(path: &Path, bytes: &[u8], fresh: bool) -> io::Result<FileStamp> {
    use std::io::Write;
    if !fresh {
        ignore_missing(fs::remove_file(path))?;
    }
    let open = || fs::File::options().write(true).create(true).truncate(true).open(path);
    let mut file = match open() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            make_parent(path)?;
            open()?
        }
        other => other?,
    };
    file.write_all(bytes)?;
    Ok(FileStamp::from(&file.metadata()?))
}
