//! Archives: office documents are some, and a ZIP may hold anything.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{DEEPEST, Each, Fault, MOST, Seen, sheet, within};
use crate::privacy::markup::{self, Dialect};

/// Most files of an archive.
const FILES: usize = 4096;

/// Looks through an archive file by file; a workbook also sheet by sheet.
pub(super) fn look(bytes: &[u8], depth: usize, page: &mut String, each: &mut Each<'_>) -> Result<(), Fault> {
    if depth > DEEPEST {
        return Err(Fault::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
    if archive.len() > FILES {
        return Err(Fault::TooLarge);
    }
    let mut left = MOST;
    let mut book = sheet::Workbook::default();
    for at in 0..archive.len() {
        let (name, content) = unfold(&mut archive, at, &mut left)?;
        each(Seen::Text(&name));
        if !book.take(&name, &content) {
            file(&name, &content, depth, page, each)?;
        }
    }
    book.read(each)
}

/// The name and content of a file of an archive, as long as there is room.
fn unfold(archive: &mut ZipArchive<Cursor<&[u8]>>, at: usize, left: &mut usize) -> Result<(String, Vec<u8>), Fault> {
    let file = archive.by_index(at).map_err(fault)?;
    let name = file.name().map_err(fault)?.to_string();
    let mut content = Vec::new();
    let room = *left as u64;
    file.take(room + 1).read_to_end(&mut content).map_err(|_| Fault::Broken)?;
    *left = left.checked_sub(content.len()).ok_or(Fault::TooLarge)?;
    Ok((name, content))
}

fn fault(error: ZipError) -> Fault {
    match error {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => Fault::Locked,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => Fault::Unknown,
        _ => Fault::Broken,
    }
}

/// A file of an archive. Parts of documents are markup; fonts, drawings of old and the like, which documents carry along,
/// say nothing that people read.
fn file(name: &str, content: &[u8], depth: usize, page: &mut String, each: &mut Each<'_>) -> Result<(), Fault> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        _ if name.ends_with('/') => Ok(()),
        "xml" | "rels" | "vml" => {
            let text = super::decode(content).ok_or(Fault::Broken)?;
            page.clear();
            markup::visible(&text, Dialect::Office, page);
            each(Seen::Text(page));
            Ok(())
        }
        "ttf" | "otf" | "odttf" | "fntdata" | "emf" | "wmf" | "tif" | "tiff" | "bmp" | "esl" | "jb2" | "dat"
        | "psd" | "wdp" => Ok(()),
        _ => within(name, content, depth + 1, page, each),
    }
}
