//! `mingbai print`: sheets for the notice board, or pictures of what screens show, made by a browser of this machine.

mod browser;
mod fault;
mod machine;
mod missing;
mod name;
mod screens;
mod sheets;

use std::path::{Path, PathBuf};

use super::build::build_into;
use super::{FAILED, complain, refuse, say};
use crate::cli::{Options, Print, Target};
use crate::finding::Text;
use crate::world::{Ground, World};

/// Prints what was asked for.
pub fn run(options: &Options, asked: &Print) -> u8 {
    match &asked.screens {
        Some(wanted) => screens::run(options, asked, wanted),
        None => sheets::run(options, asked),
    }
}

/// Builds the target that files are made of: what it was built of, and the output it lies in.
///
/// # Errors
/// The exit code; what is wrong has been said.
fn built(options: &Options, target: Target) -> Result<(World, PathBuf), u8> {
    let ground = Ground::open(&options.root).map_err(|findings| refuse(options, &findings))?;
    let output = ground.site.output();
    build_into(options, &ground, &[target], &output).map_err(|_| FAILED)?;
    let world = ground.understand().map_err(|findings| refuse(options, &findings))?;
    Ok((world, output))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Text {
    let path = path.display();
    Text::new(format!("写不进 {path}：{error}"), format!("cannot write {path}: {error}"))
}
