//! Numbers and sets of records in printable letters, which a script holds as they are.
//!
//! Sixty-four letters stand for the numbers from 0 to 63. A set of the records of a chunk begins with one that says how the
//! rest is meant: up to nine records that are in it, up to nine that are not, or a bit for each.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Records that are named one by one.
const FEW: u32 = 9;
/// The letter of the first set that names what is not in it.
const ABSENT: u32 = 10;
/// The letter of sets that have a bit for each record.
const BITS: u32 = 20;

fn letter(number: u64) -> u8 {
    LETTERS[(number & 63) as usize]
}

/// A number, five bits a letter, the lowest first; all but the last letter have the sixth bit.
pub fn number(mut number: u64, out: &mut Vec<u8>) {
    while number > 31 {
        out.push(letter(number & 31 | 32));
        number >>= 5;
    }
    out.push(letter(number));
}

/// A set of the `records` first numbers, as bits.
pub fn set(bits: u64, records: usize, out: &mut Vec<u8>) {
    let all = u64::MAX >> (64 - records);
    let (present, absent) = (bits.count_ones(), (all & !bits).count_ones());
    match () {
        () if present <= FEW => members(present, bits, out),
        () if absent <= FEW => members(ABSENT + absent, all & !bits, out),
        () => {
            out.push(letter(u64::from(BITS)));
            out.extend((0..10).map(|at| letter(bits >> (6 * at))));
        }
    }
}

fn members(head: u32, mut bits: u64, out: &mut Vec<u8>) {
    out.push(letter(u64::from(head)));
    while bits != 0 {
        out.push(letter(u64::from(bits.trailing_zeros())));
        bits &= bits - 1;
    }
}

#[cfg(test)]
pub mod reading {
    //! The way back, as the script of the page goes it.

    use super::{ABSENT, BITS, FEW, LETTERS};

    fn value(text: &mut &[u8]) -> u64 {
        let (first, rest) = text.split_first().expect("a letter");
        *text = rest;
        LETTERS.iter().position(|letter| letter == first).expect("one of the letters") as u64
    }

    /// A number.
    pub fn number(text: &mut &[u8]) -> u64 {
        let (mut sum, mut shift) = (0, 0);
        loop {
            let next = value(text);
            sum |= (next & 31) << shift;
            shift += 5;
            if next < 32 {
                return sum;
            }
        }
    }

    /// A set of the `records` first numbers, as bits.
    pub fn set(records: usize, text: &mut &[u8]) -> u64 {
        let head = value(text) as u32;
        if head == BITS {
            return (0..10).fold(0, |bits, at| bits | value(text) << (6 * at));
        }
        let count = if head <= FEW { head } else { head - ABSENT };
        let named = (0..count).fold(0, |bits, _| bits | 1 << value(text));
        if head <= FEW { named } else { u64::MAX >> (64 - records) & !named }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{number, reading, set};

    proptest! {
        #[test]
        fn numbers_are_read_back(numbers in prop::collection::vec(0u64..1 << 40, 1..20)) {
            let mut out = Vec::new();
            numbers.iter().for_each(|wanted| number(*wanted, &mut out));
            let mut text = out.as_slice();
            prop_assert!(numbers.iter().all(|wanted| reading::number(&mut text) == *wanted));
            prop_assert!(text.is_empty());
        }

        #[test]
        fn sets_are_read_back(bits: u64, thin: u64, records in 1usize..=60) {
            for bits in [bits, bits & thin & thin.rotate_left(7), bits | thin | thin.rotate_left(7), 0, u64::MAX] {
                let bits = bits & u64::MAX >> (64 - records);
                let mut out = Vec::new();
                set(bits, records, &mut out);
                prop_assert!(out.len() <= 11 && out.is_ascii());
                let mut text = out.as_slice();
                prop_assert_eq!(reading::set(records, &mut text), bits);
                prop_assert!(text.is_empty());
            }
        }
    }
}
