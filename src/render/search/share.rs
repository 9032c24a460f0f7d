//! What a community adds to the index of the site, as it is kept from one build to the next.

use serde::{Deserialize, Serialize};
use serde_bytes::{ByteBuf, Bytes};

/// What a community adds: a line for each record from the oldest on, and the entries of its chunks.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Share<B> {
    /// The day of each record, counted from 1970.
    pub days: Vec<u32>,
    /// The kind of each record, as its place in `KINDS`.
    pub kinds: Vec<u8>,
    /// A digest of the files of documents.
    pub documents: u64,
    /// The entries of each chunk, as [`super::collect::entries`] reads them.
    pub chunks: Vec<B>,
}

impl Share<ByteBuf> {
    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }
}

impl<'a> Share<&'a Bytes> {
    /// From bytes; a share of nothing when they are not as we wrote them.
    pub fn from_bytes(bytes: &'a [u8]) -> Share<&'a Bytes> {
        postcard::from_bytes(bytes).unwrap_or_default()
    }
}
