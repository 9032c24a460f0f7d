//! The stamps of pages of a screen, which its marker names.

/// Where a page has its stamp, until it is known what the page says: letters that no text has.
pub(super) const PLACE: &str = "\u{f8ff}build\u{f8ff}";

/// A page with its stamp in the places for it; the stamp changes when anything else in the page does.
pub(super) fn stamped(page: &str) -> (String, String) {
    let stamp = format!("{:016x}", xxhash_rust::xxh3::xxh3_64(page.as_bytes()));
    (page.replace(PLACE, &stamp), stamp)
}
