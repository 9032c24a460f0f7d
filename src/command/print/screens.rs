//! Pictures of what screens show: builds the screens, finds out what each plays at a moment, and has one browser open them
//! one after another, page by page.
//!
//! What is made is one folder, `output/print/screens`: a folder a screen with a picture a page, and `index.html` with all of
//! them in small. It takes the place of the one before in one step, or nothing changes.

mod camera;
mod contact;
mod devtools;
mod fault;
mod glass;
mod note;
mod plan;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::super::screens::on_screens;
use super::{browser, built, complain, missing, refuse, say, unwritable};
use crate::cli::{Options, Pictures, Print, Target};
use crate::write::{settle, swap};
use camera::Camera;
use plan::Take;

/// Name of the folder within that of everything printed.
const FOLDER: &str = "screens";

/// Makes the pictures that were asked for.
pub(super) fn run(options: &Options, asked: &Print, wanted: &Pictures) -> u8 {
    if let Some(fault) = plan::out_of_time(wanted.at, options.today) {
        return complain(options, &fault);
    }
    let (world, output) = match built(options, Target::Kiosk) {
        Ok(built) => built,
        Err(code) => return code,
    };
    let all = match on_screens(options, &world, wanted.at) {
        Ok(all) => all,
        Err(findings) => return refuse(options, &findings),
    };
    match plan::plan(all, asked.community.as_deref(), wanted.screen.as_deref(), options.lang) {
        Ok(takes) => picture(options, asked, &takes, &output),
        Err(fault) => complain(options, &fault),
    }
}

fn picture(options: &Options, asked: &Print, takes: &[Take], output: &Path) -> u8 {
    let kiosk = output.join(Target::Kiosk.id());
    let browser = match browser::find(asked.browser.as_deref()) {
        Ok(browser) => browser,
        Err(none) => return complain(options, &missing::words(&none, &note::by_hand(takes, &kiosk))),
    };
    let printed = asked.output.clone().unwrap_or_else(|| output.join("print"));
    let part = Part(printed.join(format!(".{FOLDER}-{}.part", std::process::id())));
    let camera = Camera { browser, kiosk, folder: part.0.clone(), seconds: asked.timeout };
    let pictures = match camera.picture_all(takes, options) {
        Ok(pictures) => pictures,
        Err(failure) => return complain(options, &failure.words()),
    };
    let folder = printed.join(FOLDER);
    let sheet = contact::page(takes, &pictures, options.lang);
    match finish(&part.0, &sheet, &folder) {
        Ok(()) => tell(options, takes, &pictures, &folder),
        Err(error) => complain(options, &unwritable(&folder, &error)),
    }
}

/// A folder that is being filled; what is left of it goes with this.
struct Part(PathBuf);

impl Drop for Part {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Adds the contact sheet and puts the whole, on the disk, into its place; what was there is at `part` then.
fn finish(part: &Path, sheet: &str, folder: &Path) -> io::Result<()> {
    fs::write(part.join(contact::FILE), sheet)?;
    settle(part)?;
    swap(part, folder)
}

/// Says what there is: the contact sheet, and the folder of each screen.
fn tell(options: &Options, takes: &[Take], pictures: &[Vec<camera::Picture>], folder: &Path) -> u8 {
    if !options.quiet {
        eprint!("{}", note::closing(takes, pictures, options.lang));
    }
    let folders = takes.iter().map(|take| folder.join(&take.folder));
    let lines: String = std::iter::once(folder.join(contact::FILE))
        .chain(folders)
        .map(|path| format!("{}\n", path.display()))
        .collect();
    say(&lines)
}
