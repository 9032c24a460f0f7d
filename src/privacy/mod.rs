//! What is private, wherever it is written: one scanner for the rule that looks at records and for the gate that looks at every
//! byte before it becomes public.
//!
//! Numbers are told by their digits (`numbers`), all else by its surroundings (`words`). Files are read as what people see of
//! them (`markup`, `document`), so that neither tags nor formats hide anything.

mod allowed;
mod born;
mod card;
mod digits;
pub mod document;
mod health;
mod home;
mod letters;
mod line;
mod markup;
mod mask;
mod masking;
mod minor;
mod names;
mod numbers;
mod private;
pub mod settings;
mod words;

pub use allowed::Allowed;
pub use mask::{hide, hide_all, mask};
pub use masking::{mask_content, mask_file};
pub use private::{Hit, LAW, Private};
pub use settings::Settings;

/// Hands the blocks of a text to `each`: a table as a whole, any other line by itself. Nothing private goes from one block into
/// the next, so a block that was looked at need not be looked at again.
pub fn blocks<'t>(text: &'t str, mut each: impl FnMut(&'t str)) {
    let mut at = 0;
    while at < text.len() {
        let mut end = line_end(text, at);
        let is_row = |from: usize, to: usize| memchr::memchr2(b'\t', b'|', &text.as_bytes()[from..to]).is_some();
        if is_row(at, end) {
            while end < text.len() && is_row(end, line_end(text, end)) {
                end = line_end(text, end);
            }
        }
        if end - at >= SHORTEST {
            each(&text[at..end]);
        }
        at = end;
    }
}

/// Bytes of the shortest block that can hold something private: a name of two characters with one for an illness.
const SHORTEST: usize = 9;

/// Where the next line begins.
fn line_end(text: &str, at: usize) -> usize {
    memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |found| at + found + 1)
}

/// Everything private in a text, in order.
pub fn scan(text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    numbers::scan(text, &mut hits);
    words::scan(text, &mut hits);
    hits.sort_by_key(|hit| (hit.span.start, hit.span.end));
    hits
}
