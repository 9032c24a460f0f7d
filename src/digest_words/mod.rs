//! A digest in words: short enough to be read aloud over the phone, and heard wrong only so that it is noticed.
//!
//! The first forty bits of a SHA-256 are five words; a sixth is made from them and tells when one was misheard, left out or
//! said in the wrong order. Forty bits are enough to tell versions apart that people mix up by mistake. They are not enough
//! against somebody who makes a second text on purpose until its words agree: what a signature binds is the whole digest.

use std::sync::LazyLock;

/// The words with their pinyin; `#` begins a comment.
const LIST: &str = include_str!("words.txt");

/// Words that say the digest itself.
pub const SAYING: usize = 5;

static WORDS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let lines = LIST.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(' ')).collect()
});

/// The words of a digest in hexadecimal digits, the word of check last; none where it is not a digest.
pub fn words(digest: &str) -> Vec<&'static str> {
    let Some(mut bytes) = first_bytes(digest) else { return Vec::new() };
    bytes.push(check(&bytes));
    bytes.iter().filter_map(|byte| WORDS.get(usize::from(*byte)).map(|(word, _)| *word)).collect()
}

/// Whether words that were heard belong together: six of the list, of which the last agrees with the others.
pub fn are_whole(heard: &[&str]) -> bool {
    let number = |word: &&str| WORDS.iter().position(|(known, _)| known == word).and_then(|at| u8::try_from(at).ok());
    let bytes: Option<Vec<u8>> = heard.iter().map(number).collect();
    bytes.filter(|bytes| bytes.len() == SAYING + 1).is_some_and(|bytes| check(&bytes[..SAYING]) == bytes[SAYING])
}

fn first_bytes(digest: &str) -> Option<Vec<u8>> {
    (0..SAYING).map(|at| u8::from_str_radix(digest.get(at * 2..at * 2 + 2)?, 16).ok()).collect()
}

/// The remainder by x⁸+x⁴+x³+x²+1, which is irreducible and of the highest order: any one wrong word and any two words in each
/// other's place change it.
fn check(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |sum, byte| (0..8).fold(sum ^ byte, |sum, _| (sum << 1) ^ if sum >= 0x80 { 0x1d } else { 0 }))
}

#[cfg(test)]
mod tests;
