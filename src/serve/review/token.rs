//! Tokens that nobody can guess.

use std::io;

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// Bytes of a token: 128 bits.
const BYTES: usize = 16;

/// A new token in hexadecimal digits, from the random numbers of the system.
pub(super) fn token() -> io::Result<String> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What is kept of a token, so that memory holds none that could be used.
#[derive(Clone, Copy)]
pub(super) struct Mark([u8; 32]);

impl Mark {
    pub(super) fn of(token: &str) -> Mark {
        Mark(Sha256::digest(token.as_bytes()).into())
    }

    /// Whether it is the mark of `token`; how long that takes says nothing.
    pub(super) fn fits(&self, token: &str) -> bool {
        self.0.ct_eq(&Mark::of(token).0).into()
    }
}
