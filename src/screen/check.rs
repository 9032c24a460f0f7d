//! What of the screens of a site cannot be, now that its communities are known.

use super::{Minute, Screen, faults, hours};
use crate::finding::Finding;
use crate::source::SourceFile;

/// Screens whose community is not there or holds a folder of their name, and those that show nothing.
pub fn check(screens: &[Screen], settings: &SourceFile, folders: &[&str]) -> Vec<Finding> {
    screens.iter().flat_map(|screen| one(screen, settings, folders)).collect()
}

fn one(screen: &Screen, settings: &SourceFile, folders: &[&str]) -> Vec<Finding> {
    let place = || screen.place_in(settings);
    let Some(home) = folders.iter().find(|folder| screen.is_of(folder, folders.len() == 1)) else {
        return vec![faults::no_community(screen, folders, place())];
    };
    let own = screen.folder(home);
    let inside = |folder: &&&str| **folder == own || folder.starts_with(&format!("{own}/"));
    let taken = folders.iter().find(inside).map(|folder| faults::community_of_that_name(screen, folder, place()));
    taken.into_iter().chain(idle(screen).then(|| faults::nothing_to_show(screen, place()))).collect()
}

/// Whether at no minute of a week anything but the cover is on air by hours and days, whatever there is to show.
fn idle(screen: &Screen) -> bool {
    let Some(first) = Minute::parse("2026-11-02 00:00") else { return false };
    let mut minutes = (0..7 * 24 * 12).map(|step| first.later(step * 5));
    let plays = || screen.plays.iter().filter(|play| play.part.id != "cover");
    !minutes.any(|minute| !hours::is_dark(&screen.manner.quiet, minute) && plays().any(|play| play.holds(minute)))
}
