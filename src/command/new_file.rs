//! Files that the program makes for a clerk to fill in: written once, never over another.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// Why a new file was not written.
#[derive(Debug)]
pub(super) enum NotMade {
    /// It is there already, and was left alone.
    Exists,
    /// It, or a folder above it, cannot be written.
    Failed(io::Error),
}

/// Writes a new file, with the folders above it.
pub(super) fn make(file: &Path, text: &str) -> Result<(), NotMade> {
    file.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(NotMade::Failed)?;
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    let mut open = opened.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => NotMade::Exists,
        _ => NotMade::Failed(error),
    })?;
    open.write_all(text.as_bytes()).map_err(NotMade::Failed)
}

/// Text in quotes, as TOML has it.
pub(super) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_string()).to_string()
}
