//! One target's next tree, whole, before it takes the place of the live one.

use std::fs;
use std::io;
use std::path::PathBuf;

use super::files::ignore_missing;
use super::manifest::Manifest;
use super::swap;
use super::tree::Tree;

/// The next tree of a target, whole, before anybody sees it.
#[derive(Debug)]
pub struct Staged {
    pub(super) tree: Tree,
    pub(super) next: Manifest,
}

impl Staged {
    /// The paths of all files, with where each lies now.
    pub fn files(&self) -> impl Iterator<Item = (&str, PathBuf)> {
        let ours = self.next.units.iter().flat_map(|unit| &unit.files).map(|file| file.path.as_str());
        let all = ours.chain(self.next.foreign.iter().map(String::as_str));
        all.map(|path| (path, self.tree.spare.join(path)))
    }

    /// The files that somebody else put into the tree.
    pub fn foreign(&self) -> &[String] {
        &self.next.foreign
    }

    /// Adds a unit that is made from what the others hold.
    ///
    /// # Errors
    /// The output folder cannot be written.
    pub fn add(&mut self, name: &str, files: &[(&str, &[u8])]) -> io::Result<()> {
        for path in self.next.foreign.iter().filter(|path| files.iter().any(|(known, _)| known == path)) {
            ignore_missing(fs::remove_file(self.tree.spare.join(path)))?;
        }
        let mut writer = self.tree.unit(name);
        files.iter().for_each(|(path, bytes)| writer.put(path, bytes));
        let unit = writer.finish(name, None, Vec::new())?;
        self.next.units.push(unit);
        self.next.units.sort_by(|a, b| a.name.cmp(&b.name));
        self.next.disown();
        Ok(())
    }

    /// Waits until the tree is on the disk, and notes what it holds.
    ///
    /// # Errors
    /// The disk failed; the live tree is untouched.
    pub fn settle(&self) -> io::Result<()> {
        swap::settle(&self.tree.spare)?;
        self.next.save(&self.tree.hidden, self.tree.target, &self.tree.spare)
    }

    /// Puts the tree, which is settled, in the place of the live one. What a build that never ended was to take away for good
    /// goes now.
    ///
    /// # Errors
    /// The output folder cannot be written; the live tree is then untouched.
    pub fn swap(self) -> io::Result<()> {
        if self.tree.leftover().unfinished {
            return self.swap_and_forget();
        }
        swap::swap(&self.tree.spare, &self.tree.live)?;
        self.end()
    }

    /// The same, and what was live is removed with what was noted of it, because something in it must not be there any more.
    ///
    /// # Errors
    /// As [`Staged::swap`].
    pub fn swap_and_forget(self) -> io::Result<()> {
        swap::swap(&self.tree.spare, &self.tree.live)?;
        ignore_missing(fs::remove_dir_all(&self.tree.spare))?;
        self.end()
    }

    fn end(&self) -> io::Result<()> {
        self.tree.forget_lost_manifests()?;
        ignore_missing(fs::remove_file(self.tree.mark()))
    }
}
