//! Digests as `sha256sum` prints them.

use sha2::{Digest, Sha256};

/// The digest that the first line has for the line before it.
pub const NONE: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// SHA-256 of bytes, in 64 hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a text is a digest.
pub fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
