//! The picture of a record: the first one in its text that is large enough to stand for it where its page is shared.

use super::files::Files;
use super::references::resolve;
use crate::record::{Picture, Record};
use crate::source::Span;

/// Pixels below which a picture is a stamp or a mark rather than what the record is about.
const LEAST: usize = 300;

/// The first picture in a record's text of at least 300 pixels each way; of a file that cannot be measured, none.
pub(super) fn first(files: &Files<'_>, record: &Record) -> Option<Picture> {
    if !record.text().contains("![") {
        return None;
    }
    let targets = crate::markdown::targets(record.text()).into_iter().filter(|(_, picture, _)| *picture);
    targets.into_iter().find_map(|(target, _, span)| {
        let path = resolve(record.path_in_content(), &target).filter(|path| files.has(path))?;
        let size = imagesize::size(files.place(&path)).ok()?;
        let large = size.width >= LEAST && size.height >= LEAST;
        large.then(|| Picture { path, width: size.width, height: size.height, alt: alt(record.text(), &span) })
    })
}

/// What stands between the brackets of a picture.
fn alt(text: &str, span: &Span) -> String {
    let written = text.get(span.clone()).and_then(|written| written.strip_prefix("!["));
    written.and_then(|written| written.split_once(']')).map(|(alt, _)| alt.trim().to_string()).unwrap_or_default()
}
