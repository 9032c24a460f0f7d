//! From an address to a file of the output, and to nothing else on the disk.

use std::path::{Path, PathBuf};

use crate::render::Target;
use crate::render::address::decode;

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A file.
    File(PathBuf),
    /// A folder that was asked for without the final `/`; links in its page need it.
    Folder,
    /// Nothing that is served.
    Nothing,
}

/// The file at the path of an address, such as `/site/finance/2026-10.html`.
pub(super) fn find(output: &Path, path: &str) -> Found {
    let Some(parts) = parts(path) else { return Found::Nothing };
    let Some(target) = parts.first().filter(|name| Target::parse(name).is_some()) else { return Found::Nothing };
    let Ok(tree) = output.join(target).canonicalize() else { return Found::Nothing };
    let wanted = parts.iter().skip(1).fold(tree.clone(), |path, part| path.join(part));
    match wanted.canonicalize() {
        Ok(real) if !real.starts_with(&tree) => Found::Nothing,
        Ok(real) if real.is_dir() && !path.ends_with('/') => Found::Folder,
        Ok(real) if real.is_dir() => file(real.join("index.html")),
        Ok(real) => file(real),
        Err(_) => Found::Nothing,
    }
}

fn file(path: PathBuf) -> Found {
    if path.is_file() { Found::File(path) } else { Found::Nothing }
}

/// The decoded parts of a path; `None` when one of them could lead elsewhere or is hidden.
fn parts(path: &str) -> Option<Vec<String>> {
    let parts = path.strip_prefix('/')?.split('/').filter(|part| !part.is_empty());
    parts.map(|part| decode(part).filter(|part| is_plain(part))).collect()
}

fn is_plain(part: &str) -> bool {
    !part.starts_with('.') && !part.contains(['/', '\\', ':']) && !part.contains(char::is_control)
}

/// The type of a file by its ending.
pub(super) fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" | "atom" => "application/xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}
