//! Digests as `sha256sum` prints them.

/// The digest that the first line has for the line before it.
pub const NONE: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Whether a text is a digest.
pub fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
