//! The stamps of pages of a screen, which its marker names, and the screen as its pages know it.

use serde::Serialize;

use crate::screen::{Contrast, Letters, Screen};

/// Where a page has its stamp, until it is known what the page says: letters that no text has.
pub(super) const PLACE: &str = "\u{f8ff}build\u{f8ff}";

/// A page with its stamp in the places for it; the stamp changes when anything else in the page does.
pub(super) fn stamped(page: &str) -> (String, String) {
    let stamp = format!("{:016x}", xxhash_rust::xxh3::xxh3_64(page.as_bytes()));
    (page.replace(PLACE, &stamp), stamp)
}

/// A screen as templates know it.
#[derive(Debug, Serialize)]
pub(super) struct Named<'a> {
    /// Empty for the screen that every community has.
    id: &'a str,
    name: &'a str,
    place: Option<&'a str>,
    letters: Letters,
    contrast: Contrast,
    touch: bool,
}

impl<'a> Named<'a> {
    pub(super) fn of(screen: &'a Screen) -> Named<'a> {
        let Screen { id, name, place, letters, contrast, touch, .. } = screen;
        Named { id, name, place: place.as_deref(), letters: *letters, contrast: *contrast, touch: *touch }
    }
}
