//! Finds the communities of `content/` and their files, without leaving the folder.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

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

/// Walks `content`; findings name paths from the site's root.
pub fn walk(content: &Path) -> Walk {
    let mut findings = Vec::new();
    let mut files = Vec::new();
    let root = content.canonicalize().unwrap_or_else(|_| content.to_path_buf());
    let entries = WalkDir::new(content).follow_links(true).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !hidden(entry)) {
        match entry {
            Ok(entry) if entry.path_is_symlink() && leads_out(entry.path(), &root) => {
                findings.push(leaves(&name_of(content, entry.path())));
            }
            Ok(entry) if entry.file_type().is_file() => files.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => findings.push(unwalkable(content, &error)),
        }
    }
    let files =
        files.iter().map(|path| relative(content, path)).filter(|file| !below_outside(file, &findings)).collect();
    let (folders, mut orphans) = group(files);
    findings.append(&mut orphans);
    if folders.is_empty() {
        findings.push(no_community());
    }
    Walk { folders, findings }
}

fn hidden(entry: &walkdir::DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn leads_out(path: &Path, root: &Path) -> bool {
    path.canonicalize().map_or(true, |target| !target.starts_with(root))
}

/// Files that were reached through a link that leads out.
fn below_outside(file: &str, findings: &[Finding]) -> bool {
    findings.iter().any(|finding| {
        let link = finding.place.path.strip_prefix("content/").unwrap_or(&finding.place.path);
        finding.code == &code::OUTSIDE && (file == link || file.starts_with(&format!("{link}/")))
    })
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

/// Whether a link leads round to itself: it is there, has somewhere to lead, and never arrives.
fn is_round(path: &Path) -> bool {
    let arrives = path.canonicalize().map_err(|error| error.kind());
    path.is_symlink() && arrives.is_err_and(|kind| kind != ErrorKind::NotFound && kind != ErrorKind::PermissionDenied)
}

fn unwalkable(content: &Path, error: &walkdir::Error) -> Finding {
    let name = error.path().map_or_else(|| "content".to_string(), |path| name_of(content, path));
    let above = error.loop_ancestor().is_some();
    if above || error.path().is_some_and(is_round) {
        let words = match above {
            true => Text::new("这个链接绕回了上级文件夹", "this link leads back to a folder above it"),
            false => Text::new("这个链接绕成了圈", "this link leads round to itself"),
        };
        return Finding::new(&code::OUTSIDE, Place::file(name), words).help("删去这个链接", "delete the link");
    }
    let broken = Text::new(format!("读不出来：{error}"), format!("cannot be read: {error}"));
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
