//! Feeds of what was published, as Atom (RFC 4287) has them.

mod atom;
mod entry;

use crate::record::Record;
use crate::record::content::Content;
use crate::render::Words;
pub use atom::atom;
pub use entry::{Entry, Successors, at, committee};

/// Entries that a feed has at most.
pub const ENTRIES: usize = 30;

/// The name of a feed beside the pages it is about.
pub const FILE: &str = "feed.xml";

/// The media type of a feed.
pub const MEDIA_TYPE: &str = "application/atom+xml";

/// A feed.
pub struct Feed<'a> {
    /// What it is told apart by.
    pub id: u128,
    /// Title.
    pub title: &'a str,
    /// Path of its file from the root of the website.
    pub path: &'a str,
    /// The page that it is about, from the root.
    pub page: &'a str,
    /// Who publishes it.
    pub author: &'a str,
    /// Language of its words.
    pub lang: &'a str,
    /// Public address of the website with a final `/`, if it has one.
    pub address: Option<&'a str>,
    /// When it changed last, if it has no entry.
    pub since: String,
    /// The entries, the newest first.
    pub entries: Vec<&'a Entry>,
}

/// The entries of the latest of these records, which come with the newest first.
pub fn latest<'r>(
    content: &Content,
    records: impl Iterator<Item = &'r Record>,
    successors: &Successors<'_>,
    lang: Words<'_>,
) -> Vec<Entry> {
    let news = records.filter(|record| !record.is_prepared());
    news.take(ENTRIES).map(|record| Entry::new(content, record, successors, lang)).collect()
}
