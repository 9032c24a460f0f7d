//! Finds the communities of `content/` and their files, without leaving the folder.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::finding::{Finding, Text, code};
use crate::source::Place;

/// The name of the file that makes a folder a community.
pub const COMMUNITY_FILE: &str = "community.toml";

/// A community's folder and the files below it that are not another community's.
#[derive(Debug, Default)]
pub struct Folder {
    /// Path from `content/` with `/`; empty for `content/` itself.
    pub path: String,
    /// Paths of its files from `content/`, sorted.
    pub files: Vec<String>,
}

/// What was found below `content/`.
#[derive(Debug, Default)]
pub struct Walk {
    /// The communities, by path.
    pub folders: Vec<Folder>,
    /// Links that lead out or round, records outside of every community.
    pub findings: Vec<Finding>,
}

/// Walks `content`, its folders side by side; findings name paths from the site's root.
pub fn walk(content: &Path) -> Walk {
    let mut findings = Vec::new();
    let mut files = Vec::new();
    for part in tops(content).par_iter().map(|top| Part::walk(content, top)).collect::<Vec<_>>() {
        files.extend(part.files);
        findings.extend(part.findings);
    }
    let (folders, mut orphans) = group(files);
    findings.append(&mut orphans);
    if folders.is_empty() {
        findings.push(no_community());
    }
    Walk { folders, findings }
}

/// What lies directly in `content`, in order.
fn tops(content: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(content).into_iter().flatten().flatten();
    let mut tops: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    tops.sort();
    tops
}

/// The files of one folder of `content`, and what is wrong with its links.
#[derive(Default)]
struct Part {
    files: Vec<String>,
    findings: Vec<Finding>,
}

impl Part {
    /// Links to folders are never followed, so that a walk stays inside and ends.
    fn walk(content: &Path, top: &Path) -> Part {
        let mut part = Part::default();
        let entries = WalkDir::new(top).follow_root_links(false).sort_by_file_name().into_iter();
        for entry in entries.filter_entry(|entry| !hidden(entry)) {
            match entry {
                Ok(entry) if entry.path_is_symlink() => part.link(content, entry.path()),
                Ok(entry) if entry.file_type().is_file() => part.files.push(relative(content, entry.path())),
                Ok(_) => {}
                Err(error) => part.findings.push(unwalkable(content, &error)),
            }
        }
        part
    }

    /// A link counts as the file that it leads to inside of `content`; anything else is a finding.
    fn link(&mut self, content: &Path, path: &Path) {
        let root = content.canonicalize().unwrap_or_else(|_| content.to_path_buf());
        let name = name_of(content, path);
        match path.canonicalize() {
            Ok(target) if !target.starts_with(&root) => self.findings.push(leaves(&name)),
            Ok(target) if target.is_file() => self.files.push(relative(content, path)),
            Ok(target) => {
                let holder = path.parent().and_then(|folder| folder.canonicalize().ok());
                self.findings.push(folder_link(&name, holder.is_some_and(|holder| holder.starts_with(&target))));
            }
            Err(error) => self.findings.push(lost_link(&name, &error)),
        }
    }
}

fn hidden(entry: &walkdir::DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn relative(content: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(content).unwrap_or(path);
    parts.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn name_of(content: &Path, path: &Path) -> String {
    format!("content/{}", relative(content, path))
}

/// Gives every file to the nearest community above it.
fn group(files: Vec<String>) -> (Vec<Folder>, Vec<Finding>) {
    let homes = files.iter().filter_map(|file| match file.strip_suffix(COMMUNITY_FILE) {
        Some(home) if home.is_empty() || home.ends_with('/') => Some(home.trim_end_matches('/').to_string()),
        _ => None,
    });
    let mut folders: BTreeMap<String, Vec<String>> = homes.map(|home| (home, Vec::new())).collect();
    let mut findings = Vec::new();
    for file in files {
        match home_of(&file, &folders) {
            Some(home) => folders.entry(home).or_default().push(file),
            None if file.ends_with(".md") => findings.push(orphan(&file)),
            None => {}
        }
    }
    (folders.into_iter().map(|(path, files)| Folder { path, files }).collect(), findings)
}

fn home_of(file: &str, folders: &BTreeMap<String, Vec<String>>) -> Option<String> {
    let mut folder = file;
    while let Some((above, _)) = folder.rsplit_once('/') {
        if folders.contains_key(above) {
            return Some(above.to_string());
        }
        folder = above;
    }
    folders.contains_key("").then(String::new)
}

/// The file of a path from `content/`.
pub fn path_of(content: &Path, file: &str) -> PathBuf {
    content.join(file)
}

fn leaves(name: &str) -> Finding {
    let words =
        Text::new("这个链接指到了 content 文件夹之外，没有读", "this link leads out of content and was not read");
    Finding::new(&code::OUTSIDE, Place::file(name), words)
        .help("把文件复制进来，不要用链接", "copy the file instead of linking to it")
}

/// A link to a folder of the content; `above` when that folder holds the link, so that following it would never end.
fn folder_link(name: &str, above: bool) -> Finding {
    let words = match above {
        true => Text::new("这个链接绕回了上级文件夹", "this link leads back to a folder above it"),
        false => Text::new("这是指向文件夹的链接，没有读", "this is a link to a folder and was not read"),
    };
    Finding::new(&code::OUTSIDE, Place::file(name), words).help("删去这个链接", "delete the link")
}

/// A link that arrives nowhere: what it leads to is gone, or it leads round to itself.
fn lost_link(name: &str, error: &std::io::Error) -> Finding {
    if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::PermissionDenied) {
        return unreadable(name, &error.to_string());
    }
    let words = Text::new("这个链接绕成了圈", "this link leads round to itself");
    Finding::new(&code::OUTSIDE, Place::file(name), words).help("删去这个链接", "delete the link")
}

fn unwalkable(content: &Path, error: &walkdir::Error) -> Finding {
    let name = error.path().map_or_else(|| "content".to_string(), |path| name_of(content, path));
    unreadable(&name, &error.io_error().map_or_else(|| error.to_string(), ToString::to_string))
}

fn unreadable(name: &str, why: &str) -> Finding {
    let broken = Text::new(format!("读不出来：{why}"), format!("cannot be read: {why}"));
    Finding::new(&code::UNREADABLE, Place::file(name), broken)
        .help("检查文件夹的权限和链接", "check the folder's permissions and links")
}

fn orphan(file: &str) -> Finding {
    let words = Text::new("这份记录不在任何社区的文件夹里", "this record lies in no community's folder");
    Finding::new(&code::NO_COMMUNITY, Place::file(format!("content/{file}")), words)
        .help("把它移到有 community.toml 的文件夹里", "move it below a folder with a community.toml")
}

fn no_community() -> Finding {
    let words = Text::new("content 里没有 community.toml", "there is no community.toml below content");
    Finding::new(&code::NO_COMMUNITY, Place::file("content"), words)
        .help("用 mingbai init 新建一个站点", "make a site with `mingbai init`")
}
