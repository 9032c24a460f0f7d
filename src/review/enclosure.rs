//! The files that go with a record: attachments, pictures, the spreadsheet of an account.

use std::path::Path;

use serde::Serialize;

use super::batch::Batch;
use super::inline::data;
use crate::finding::{Finding, Text, code};
use crate::record::sign_off::sha256;
use crate::render::address::{encode, join};
use crate::source::Place;

/// A file that goes with a record.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Enclosure {
    /// Its name.
    name: String,
    /// Where it lies in the folder.
    pub(super) file: String,
    /// Link to it.
    href: String,
    /// The file itself as a link, for a page that stands alone.
    pub(super) inside: Option<String>,
    kilobytes: usize,
    digest: String,
    /// What it says.
    #[serde(skip)]
    pub(super) bytes: Vec<u8>,
}

/// The files of the record `at`, which lie below `content`; its own text is not among them.
///
/// # Errors
/// A finding when a file cannot be read, or is no longer what was seen a moment ago.
pub(super) fn enclosures(batch: &Batch<'_>, at: usize, content: &Path) -> Result<Vec<Enclosure>, Finding> {
    let own = batch.content.records[at].path_in_content();
    let files =
        batch.content.records[at].seen.files.iter().filter(|(path, _)| join(&batch.content.folder, path) != own);
    files.map(|(path, digest)| enclosure(batch, at, path, digest, content)).collect()
}

fn enclosure(batch: &Batch<'_>, at: usize, path: &str, digest: &str, content: &Path) -> Result<Enclosure, Finding> {
    let inside = join(&batch.content.folder, path);
    let bytes = std::fs::read(content.join(&inside)).map_err(|error| unreadable(&inside, &error.to_string()))?;
    if sha256(&bytes) != digest {
        return Err(unreadable(&inside, "刚刚改过，请再运行一次 / changed just now, run it again"));
    }
    let name = path.rsplit('/').next().unwrap_or(path).to_string();
    let file = format!("files/{:02}-{name}", at + 1);
    let href = encode(&file);
    Ok(Enclosure {
        name,
        file,
        href,
        inside: None,
        kilobytes: bytes.len().div_ceil(1024),
        digest: digest.into(),
        bytes,
    })
}

impl Enclosure {
    /// The same for a page that stands alone.
    pub(super) fn carried(&self) -> Enclosure {
        Enclosure { inside: Some(data(&self.name, &self.bytes)), ..self.clone() }
    }
}

fn unreadable(file: &str, error: &str) -> Finding {
    let words = Text::new(format!("附件读不出来：{error}"), format!("the attachment cannot be read: {error}"));
    Finding::new(&code::UNREADABLE, Place::file(format!("content/{file}")), words)
}
