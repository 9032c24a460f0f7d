//! Writes one step beside its record. Nothing else of the content is ever written here.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::{FOLDER, Kept};
use crate::disk::{Lock, write_whole};
use crate::load::{read_sign_file, sign_file};
use crate::record::Record;
use crate::record::sign_off::{Seen, Step};
use crate::source::SourceFile;

/// A step to be written: on which record, in which version.
#[derive(Debug)]
pub struct Request<'a> {
    /// The folder of the site.
    pub root: &'a Path,
    /// The community's folder, from `content/`.
    pub folder: &'a str,
    /// The record as it was loaded.
    pub record: &'a Record,
    /// The digest of what was seen.
    pub digest: &'a str,
    /// The step.
    pub step: &'a Step,
}

/// Why a step was not written.
#[derive(Debug)]
pub enum NotRecorded {
    /// The record is not what was seen any more.
    Changed,
    /// It is a draft or withdrawn: nobody is asked to sign it.
    NotUnderReview,
    /// The disk.
    Disk(io::Error),
}

impl From<io::Error> for NotRecorded {
    fn from(error: io::Error) -> NotRecorded {
        NotRecorded::Disk(error)
    }
}

/// Keeps what was seen and writes the step; the path of the file of sign-off, from the site's root.
///
/// # Errors
/// The record was changed since it was seen, is not under review, or the disk cannot be written. The file of sign-off is then
/// as it was.
pub fn record_step(request: &Request<'_>) -> Result<String, NotRecorded> {
    let record = request.record;
    if !record.is_handed_over() {
        return Err(NotRecorded::NotUnderReview);
    }
    let folder = request.root.join("content").join(request.folder);
    // One writer at a time, as a publish locks it.
    let lock = Lock::of_folder(&request.root.join(FOLDER), || ())?;
    keep(&folder, &record.seen, request)?;
    let path = format!("content/{}", sign_file(record.path_in_content()));
    let file = request.root.join(&path);
    let before = match fs::read_to_string(&file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => HEAD.to_string(),
        other => other?,
    };
    let added = added(&before, record, request.step);
    write_whole(&file, (before + &added).as_bytes())?;
    drop(lock);
    Ok(path)
}

/// What a file of sign-off begins with.
pub const HEAD: &str = "# 审签记录，由 mingbai sign 逐步添加，请勿手改。\n\
    # digest 是所列文件的 SHA-256：在社区文件夹里运行 sha256sum 列出的文件（按下面的次序）| sha256sum，结果应当相同。\n";

/// Keeps every file that was seen, after making sure that it is still the one.
fn keep(folder: &Path, seen: &Seen, request: &Request<'_>) -> Result<(), NotRecorded> {
    if seen.digest() != request.digest {
        return Err(NotRecorded::Changed);
    }
    let kept = Kept::of(request.root);
    for (path, digest) in &seen.files {
        let bytes = fs::read(folder.join(path)).map_err(|_| NotRecorded::Changed)?;
        if kept.put(&bytes)? != *digest {
            return Err(NotRecorded::Changed);
        }
    }
    Ok(())
}

/// What is added to the file as it is now: the version, unless it is the last one there, and the step.
fn added(before: &str, record: &Record, step: &Step) -> String {
    let (sign_off, _) = read_sign_file(SourceFile::new("", before), &BTreeSet::new());
    let known = sign_off.versions.last().is_some_and(|last| last.digest == record.seen.digest());
    let version = if known { String::new() } else { version(&record.seen) };
    format!("{version}{}", stepped(step))
}

fn version(seen: &Seen) -> String {
    let files: String = seen.files.iter().map(|(path, digest)| format!("{} = \"{digest}\"\n", quoted(path))).collect();
    format!("\n[[version]]\ndigest = \"{}\"\n[version.files]\n{files}", seen.digest())
}

fn stepped(step: &Step) -> String {
    let line = |key: &str, text: &Option<String>| text.as_ref().map(|text| format!("{key} = {}\n", quoted(text)));
    let mut out = format!("[[version.step]]\nstep = \"{}\"\nperson = {}\n", step.step.id, quoted(&step.person));
    out.extend(line("role", &step.role));
    out.push_str(&format!("date = {}\n", step.date));
    out.extend(line("reason", &step.reason));
    out.extend(step.signature.as_ref().map(|signature| format!("signature = \"\"\"\n{}\"\"\"\n", signature)));
    out
}

/// A text as TOML writes it on one line.
fn quoted(text: &str) -> String {
    toml::Value::String(text.replace(['\n', '\r'], " ")).to_string()
}
