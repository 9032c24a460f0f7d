//! All screens through one browser, one after another, into a folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::super::fault as any;
use super::super::machine::{Workplace, absolute, url};
use super::devtools::Devtools;
use super::fault::{Failure, Fault};
use super::glass::Glass;
use super::plan::{Shot, Take};
use crate::cli::Options;
use crate::progress::Progress;

/// A browser, the screens that it opens, and where the pictures go.
pub(super) struct Camera {
    /// The browser.
    pub(super) browser: PathBuf,
    /// The tree of the screens.
    pub(super) kiosk: PathBuf,
    /// Where the pictures go.
    pub(super) folder: PathBuf,
    /// Seconds for a picture.
    pub(super) seconds: u64,
}

/// A picture that was taken.
#[derive(Debug)]
pub(super) struct Picture {
    /// Its path from the folder of all of them.
    pub(super) file: String,
    /// What it shows: the number in the take, from 0.
    pub(super) shot: usize,
    /// The page of that, from 0.
    pub(super) page: usize,
    /// How many pages that has.
    pub(super) pages: usize,
    /// How long the page stands; none for what stands until the screen is lit again.
    pub(super) seconds: Option<u32>,
}

impl Camera {
    /// The pictures of every screen, in their order.
    ///
    /// # Errors
    /// The first thing that went wrong; what was written until then is of no use.
    pub(super) fn picture_all(&self, takes: &[Take], options: &Options) -> Result<Vec<Vec<Picture>>, Failure> {
        let begin = |fault: Fault| Failure { screen: None, fault };
        let shots = takes.iter().map(|take| take.shots.len()).sum();
        let progress = Progress::begin(options.lang.pick("做图片", "pictures"), shots, options.quiet);
        let work = Workplace::new(super::FOLDER).map_err(|fault| begin(fault.into()))?;
        let mut devtools = Devtools::start(&self.browser, &work, self.seconds).map_err(begin)?;
        let mut picture = |take: &Take| {
            let pictures = self.picture(take, &mut devtools, &progress);
            pictures.map_err(|fault| Failure { screen: Some(take.folder.clone()), fault })
        };
        takes.iter().map(&mut picture).collect()
    }

    /// The pictures of one screen.
    fn picture(&self, take: &Take, devtools: &mut Devtools, progress: &Progress) -> Result<Vec<Picture>, Fault> {
        let address = url(&absolute(&self.kiosk.join(take.page())));
        let mut glass = Glass::open(devtools, take, &address)?;
        let mut pictures = Vec::new();
        for (at, shot) in take.shots.iter().enumerate() {
            pictures.extend(self.pages(take, at, shot, &mut glass)?);
            progress.step();
        }
        glass.close()?;
        Ok(pictures)
    }

    /// The pictures of all pages of what a screen shows.
    fn pages(&self, take: &Take, at: usize, shot: &Shot, glass: &mut Glass<'_>) -> Result<Vec<Picture>, Fault> {
        let mut pictures: Vec<Picture> = Vec::new();
        loop {
            let page = pictures.len();
            let turned = shot.item.as_deref().map(|item| glass.turn(item, page, shot.seconds)).transpose()?;
            let (pages, seconds) = turned.map_or((1, None), |turned| (turned.pages, Some(turned.seconds)));
            let file = take.file(at, page, pages);
            self.keep(&file, &glass.picture()?)?;
            pictures.push(Picture { file, shot: at, page, pages, seconds });
            if pictures.len() >= pages {
                return Ok(pictures);
            }
        }
    }

    fn keep(&self, file: &str, bytes: &[u8]) -> Result<(), any::Fault> {
        let path = self.folder.join(file);
        write(&path, bytes).map_err(|error| any::Fault::Io(path, error))
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, bytes)
}
