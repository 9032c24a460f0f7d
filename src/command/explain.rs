//! `mingbai explain`, `packs` and `man`: the manual, made from the lists that the program itself goes by.

use std::path::Path;

use super::{FAILED, face, refuse, say, say_bytes};
use crate::cli::{self, Options};
use crate::report::{explain, packs as print};
use crate::world::rules;

/// Prints the page of a code, duty or rule; without one, the list of codes.
pub fn run(options: &Options, wanted: Option<&str>) -> u8 {
    let Some(wanted) = wanted else { return say(&explain::list(options.lang)) };
    let packs = match rules(&options.root) {
        Ok((packs, ..)) => packs,
        Err(findings) => return refuse(options, &findings),
    };
    match explain::explain(wanted, &packs, options.lang) {
        Ok(page) => say(&page),
        Err(complaint) => {
            eprintln!("{}", complaint.trim_end());
            FAILED
        }
    }
}

/// Prints the packs.
pub fn packs(options: &Options) -> u8 {
    match rules(&options.root) {
        Ok((packs, ..)) => say(&print::list(&packs, face(options))),
        Err(findings) => refuse(options, &findings),
    }
}

/// Prints the manual page, or writes all of them into a folder.
pub fn man(options: &Options, folder: Option<&Path>) -> u8 {
    let written = match folder {
        Some(folder) => cli::write_man_pages(folder, options.lang).map(|_| Vec::new()),
        None => cli::man_page(options.lang),
    };
    match written {
        Ok(page) => say_bytes(&page),
        Err(error) => {
            eprintln!("{error}");
            FAILED
        }
    }
}
