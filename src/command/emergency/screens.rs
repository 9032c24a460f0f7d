//! The screens that stand in the output: their markers, and whether their programmes have a notice at all.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Changed;
use crate::disk::write_whole;
use crate::load::{load, walk};
use crate::render::Target;
use crate::screen::marker::{MARKER_FILE, Marker, PROGRAMME_FILE};
use crate::screen::programme::{Alarm, item_id};
use crate::site::Site;

/// Writes what the logs say into the markers of the screens of the communities in which something changed; how many.
pub(super) fn mark(site: &Site, output: &Path, changed: &[Changed], today: NaiveDate) -> io::Result<usize> {
    let folders: BTreeSet<&str> = changed.iter().map(|one| one.folder.as_str()).collect();
    let found = walk(&site.content()).folders;
    let single = found.len() == 1;
    let mut count = 0;
    for folder in found.iter().filter(|folder| folders.contains(folder.path.as_str())) {
        let content = load(&site.content(), folder).content;
        let alarm = Alarm::of(&content, today);
        for screen in screens(site, output, &folder.path, single) {
            count += usize::from(rewrite(&screen.join(MARKER_FILE), alarm.as_ref())?);
        }
    }
    Ok(count)
}

/// The folders of a community's screens in the output.
fn screens(site: &Site, output: &Path, folder: &str, single: bool) -> Vec<PathBuf> {
    let target = output.join(Target::Kiosk.id());
    site.all_screens_of(folder, single).iter().map(|screen| target.join(screen.folder(folder))).collect()
}

/// Whether there was a marker to be written.
fn rewrite(path: &Path, alarm: Option<&Alarm>) -> io::Result<bool> {
    let Ok(before) = fs::read_to_string(path) else { return Ok(false) };
    let Some(marker) = Marker::read(&before) else { return Ok(false) };
    write_whole(path, marker.with(alarm).script().as_bytes())?;
    Ok(true)
}

/// Addresses of notices that a screen in the output does not have in its programme, so that it cannot show them.
pub(super) fn lacking(site: &Site, output: &Path, changed: &[Changed]) -> Vec<String> {
    let single = walk(&site.content()).folders.len() == 1;
    let lacks = |one: &&Changed| {
        let name = format!("\"{}\"", item_id(&one.address));
        let mut programmes = screens(site, output, &one.folder, single).into_iter().map(|at| at.join(PROGRAMME_FILE));
        !programmes.all(|path| fs::read_to_string(path).is_ok_and(|page| page.contains(&name)))
    };
    changed.iter().filter(lacks).map(|one| one.address.clone()).collect()
}
