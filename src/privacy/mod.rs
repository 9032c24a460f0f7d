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

/// Everything private in a text, in order.
pub fn scan(text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    numbers::scan(text, &mut hits);
    words::scan(text, &mut hits);
    hits.sort_by_key(|hit| (hit.span.start, hit.span.end));
    hits
}
