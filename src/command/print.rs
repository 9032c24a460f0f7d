//! `mingbai print`: sheets for the notice board, or pictures of what screens show, made by a browser of this machine.

mod browser;
mod fault;
mod machine;
mod missing;
mod name;
mod screens;
mod sheets;

use std::path::Path;

use super::{FAILED, complain, refuse, say};
use crate::cli::{Options, Print};
use crate::finding::Text;

/// Prints what was asked for.
pub fn run(options: &Options, asked: &Print) -> u8 {
    match &asked.screens {
        Some(wanted) => screens::run(options, asked, wanted),
        None => sheets::run(options, asked),
    }
}

fn unwritable(path: &Path, error: &std::io::Error) -> Text {
    let path = path.display();
    Text::new(format!("写不进 {path}：{error}"), format!("cannot write {path}: {error}"))
}
