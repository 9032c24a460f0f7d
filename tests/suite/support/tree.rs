//! Trees of files, to be compared and searched.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file below a folder, by path; the program's own hidden folder is left out.
#[derive(PartialEq, Eq, Clone)]
pub struct Tree {
    /// Bytes by path.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Tree {
    /// Reads a folder; one that is not there has no files.
    pub fn read(root: &Path) -> Tree {
        let visible = |entry: &walkdir::DirEntry| entry.file_name() != ".mingbai";
        let entries = walkdir::WalkDir::new(root).into_iter().filter_entry(visible).flatten();
        let files = entries.filter(|entry| !entry.file_type().is_dir()).map(|entry| {
            let path = entry.path().strip_prefix(root).expect("below").to_string_lossy().into_owned();
            (path, fs::read(entry.path()).expect("a readable file"))
        });
        Tree { files: files.collect() }
    }

    /// Whether there is a file at `path`.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The text of a file.
    #[track_caller]
    pub fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
        std::str::from_utf8(bytes).expect("UTF-8")
    }

    /// The files below one folder.
    pub fn below(&self, folder: &str) -> Tree {
        let prefix = format!("{folder}/");
        let files = self.files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(&prefix)?, bytes)));
        Tree { files: files.map(|(path, bytes)| (path.to_string(), bytes.clone())).collect() }
    }

    /// Paths of files that have `needle` in their name or in their bytes.
    pub fn holding(&self, needle: &str) -> Vec<&str> {
        let fits = |(path, bytes): &(&String, &Vec<u8>)| {
            path.contains(needle) || String::from_utf8_lossy(bytes).contains(needle)
        };
        self.files.iter().filter(fits).map(|(path, _)| path.as_str()).collect()
    }

    /// Paths of files that are not the same in `other`, or are in only one of the two.
    pub fn differing<'a>(&'a self, other: &'a Tree) -> Vec<&'a str> {
        let changed = self.files.iter().filter(|(path, bytes)| other.files.get(*path) != Some(*bytes));
        let added = other.files.keys().filter(|path| !self.files.contains_key(*path));
        changed.map(|(path, _)| path.as_str()).chain(added.map(String::as_str)).collect()
    }

    /// Asks that two trees are the same, naming the files that are not.
    #[track_caller]
    pub fn same_as(&self, other: &Tree) {
        assert_eq!(self.differing(other), Vec::<&str>::new());
        assert!(!self.files.is_empty(), "there is nothing to compare");
    }
}

/// The pages of a tree with their texts.
pub fn pages(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    tree.files.keys().filter(|path| path.ends_with(".html")).map(|path| (path.as_str(), tree.text(path)))
}
