//! Full-text search that needs no server: an index of neighbouring characters, cut into small scripts.
//!
//! A word is found by its *grams*: 物业费 by 物业 and 业费. A gram's entry says in which records it stands. The records of
//! a community are numbered from the oldest on and counted off in chunks of sixty, so that each community makes its own part
//! of every entry ([`Share`]), and the entries of the site are those parts one behind the other. Nothing has to be read
//! again to put them together.
//!
//! | file | holds | made by |
//! |---|---|---|
//! | `search/index.js` | how many records each community has, of which kind and day; the first gram of each shard | the site |
//! | `search/letters.js` | traditional characters and simplified ones, for questions that find nothing as they are | the site |
//! | `search/N.js` | a shard: the entries of some hundred grams, in their order | the site |
//! | `COMMUNITY/search/dN.js` | title, address, day and summary of twelve records | the community |
//!
//! The page `search.html` asks for the first, then for the shards of the grams that were asked for, then for the records
//! that it shows. Files are scripts that call one function, because a page opened from a memory stick may load nothing else.

mod code;
mod collect;
mod documents;
mod gram;
mod html;
mod merge;
mod page;
mod said;
mod share;
#[cfg(test)]
mod tests;

pub use documents::print_documents;
pub use page::print_search;

/// Records of a chunk: as many as the bits of ten letters.
const CHUNK: usize = 60;
/// Records in a file of documents.
const BLOCK: usize = 12;
/// Bytes that a shard has at most, unless a single entry is longer; from half of that on it ends where it is told to.
const SHARD: usize = 12 * 1024;
