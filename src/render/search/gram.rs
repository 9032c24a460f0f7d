//! Grams: two neighbouring characters of an unbroken run, and up to four where all are letters and digits of ASCII.
//!
//! Two digits stand in every account and tell nothing, four are found in few; so amounts are looked for by fours. What is
//! said here is said once more in `themes/bulletin/search.js`, and has to be the same.

use std::fmt;

/// A gram, packed so that grams are sorted by their characters: pairs, then threes and fours of ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gram(u64);

/// Set for threes.
const THREE: u64 = 1 << 42;
/// Set for fours.
const FOUR: u64 = 1 << 43;

impl Gram {
    fn pair(a: u32, b: u32) -> Gram {
        Gram(u64::from(a) << 21 | u64::from(b))
    }

    fn three(letters: [u32; 3]) -> Gram {
        Gram(THREE | packed(&letters))
    }

    fn four(letters: [u32; 4]) -> Gram {
        Gram(FOUR | packed(&letters))
    }

    /// As a number.
    pub fn number(self) -> u64 {
        self.0
    }

    /// From its number.
    pub fn from_number(number: u64) -> Gram {
        Gram(number)
    }

    /// How many characters it has, and the bits of each.
    fn shape(self) -> (u32, u32) {
        match self.0 {
            FOUR.. => (4, 7),
            THREE.. => (3, 7),
            _ => (2, 21),
        }
    }
}

/// Letters of ASCII in seven bits each.
fn packed(letters: &[u32]) -> u64 {
    letters.iter().fold(0, |sum, letter| sum << 7 | u64::from(*letter))
}

impl fmt::Display for Gram {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, bits) = self.shape();
        let letter = |at: u32| u32::try_from(self.0 >> (at * bits) & ((1 << bits) - 1)).ok().and_then(char::from_u32);
        (0..count).rev().filter_map(letter).try_for_each(|letter| write!(f, "{letter}"))
    }
}

/// Blocks of characters beyond ASCII that part words: punctuation, symbols, forms of both.
const PARTING: &[(u32, u32)] = &[
    (0x80, 0xBF),
    (0xD7, 0xD7),
    (0xF7, 0xF7),
    (0x2000, 0x2BFF),
    (0x2E00, 0x2E7F),
    (0x3000, 0x3004),
    (0x3008, 0x3020),
    (0x3030, 0x3030),
    (0x303D, 0x303F),
    (0xFE00, 0xFE6F),
    (0xFF00, 0xFFFF),
    (0x1F000, 0x1FAFF),
    (0xE0000, 0x10_FFFF),
];

/// A character as it is looked for: small, and of half the width where there are both. None parts words.
fn fold(letter: char) -> Option<u32> {
    let code = u32::from(letter);
    let code = if (0xFF01..=0xFF5E).contains(&code) { code - 0xFEE0 } else { code };
    match u8::try_from(code).ok().filter(u8::is_ascii) {
        Some(byte) => byte.is_ascii_alphanumeric().then(|| u32::from(byte.to_ascii_lowercase())),
        None if (0x4E00..=0x9FFF).contains(&code) => Some(code),
        None => (!PARTING.iter().any(|(first, last)| (*first..=*last).contains(&code))).then_some(code),
    }
}

/// Reads texts piece by piece. Pieces of one run may follow each other; [`Runs::part`] ends it.
#[derive(Debug, Default)]
pub struct Runs {
    /// The last three characters of the run; zero where there are none.
    last: [u32; 3],
    /// Whether a blank came after them.
    blank: bool,
}

const POINT: u32 = '.' as u32;

impl Runs {
    /// Ends the run.
    pub fn part(&mut self) {
        *self = Runs::default();
    }

    /// The grams that a piece of text adds.
    pub fn read(&mut self, text: &str, found: &mut impl FnMut(Gram)) {
        for (at, letter) in text.char_indices() {
            match fold(letter) {
                Some(code) => self.push(code, found),
                None if letter == ' ' => self.blank = true,
                None if letter == ',' && self.after_digit() && digits(&text[at + 1..], 3) => {}
                None if letter == '.' && self.after_digit() && digits(&text[at + 1..], 1) => self.push(POINT, found),
                None => self.part(),
            }
        }
    }

    fn after_digit(&self) -> bool {
        !self.blank && (0x30..0x3A).contains(&self.last[2])
    }

    fn push(&mut self, code: u32, found: &mut impl FnMut(Gram)) {
        let last = self.last[2];
        if self.blank && is_ascii(last) == is_ascii(code) {
            self.part();
        } else if last != 0 {
            self.grams(code, found);
        }
        self.last = [self.last[1], self.last[2], code];
        self.blank = false;
    }

    /// The grams that end with a character.
    fn grams(&self, code: u32, found: &mut impl FnMut(Gram)) {
        let [first, second, last] = self.last;
        if last != POINT && code != POINT {
            found(Gram::pair(last, code));
        }
        if is_ascii(code) && is_ascii(last) && is_ascii(second) {
            found(Gram::three([second, last, code]));
            if is_ascii(first) {
                found(Gram::four([first, second, last, code]));
            }
        }
    }
}

/// Whether there is a character, and it is of ASCII.
fn is_ascii(code: u32) -> bool {
    (1..0x80).contains(&code)
}

/// Whether a text begins with as many digits.
fn digits(text: &str, count: usize) -> bool {
    text.as_bytes().get(..count).is_some_and(|bytes| bytes.iter().all(u8::is_ascii_digit))
}

#[cfg(test)]
mod tests {
    use super::{Gram, Runs};

    fn grams(text: &str) -> Vec<String> {
        let mut grams = Vec::new();
        Runs::default().read(text, &mut |gram| grams.push(gram.to_string()));
        grams
    }

    #[test]
    fn neighbours_make_grams_and_punctuation_parts_them() {
        assert_eq!(grams("物业费，公示。"), ["物业", "业费", "公示"]);
        assert_eq!(grams("张×× 李四"), ["李四"]);
        assert!(grams("一").is_empty());
    }

    #[test]
    fn letters_and_digits_are_looked_for_by_threes_and_fours_too() {
        assert_eq!(grams("ＬＥＤ灯"), ["le", "ed", "led", "d灯"]);
        assert_eq!(grams("2026年"), ["20", "02", "202", "26", "026", "2026", "6年"]);
    }

    #[test]
    fn amounts_keep_their_point_and_lose_their_commas() {
        assert_eq!(grams("9,547.40"), grams("9547.40"));
        assert_eq!(grams("7.40"), ["7.4", "40", ".40", "7.40"]);
        assert_eq!(grams("1,2"), grams("1、2"));
        assert_eq!(grams("第7."), ["第7"]);
    }

    #[test]
    fn a_blank_between_digits_and_characters_is_not_there() {
        assert_eq!(grams("共 12 人"), grams("共12人"));
        assert_eq!(grams("张三 李四"), ["张三", "李四"]);
    }

    #[test]
    fn grams_are_sorted_by_their_characters() {
        let mut found = Vec::new();
        Runs::default().read("𬱖公示abcd", &mut |gram| found.push(gram));
        found.sort();
        let sorted: Vec<String> = found.iter().map(Gram::to_string).collect();
        assert_eq!(sorted, ["ab", "bc", "cd", "公示", "示a", "𬱖公", "abc", "bcd", "abcd"]);
        assert!(found.iter().all(|gram| Gram::from_number(gram.number()) == *gram));
    }
}
