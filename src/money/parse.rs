//! The one spelling of an amount.

use super::Money;

/// What the strict reading stumbled over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A point without exactly two decimals after it.
    Decimals(usize),
    /// Commas in the wrong places.
    Grouping,
    /// A minus before zero.
    NegativeZero,
    /// More than the largest amount.
    TooLarge,
    /// A character that has no place in an amount, or none at all.
    Characters,
}

/// Reads an amount in its only spelling.
pub(super) fn strict(text: &str) -> Result<Money, Fault> {
    let (negative, unsigned) = split_sign(text);
    let (whole, decimals) = split_point(unsigned);
    let digits = whole_digits(whole)?;
    let fen = fen(&digits, two_decimals(decimals)?)?;
    match (negative, fen) {
        (true, 0) => Err(Fault::NegativeZero),
        (true, _) => Ok(Money::from_fen(-fen)),
        (false, _) => Ok(Money::from_fen(fen)),
    }
}

/// Whether a minus stands first, and what follows it.
pub(super) fn split_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    }
}

/// What stands before the first point and, if there is one, after it.
pub(super) fn split_point(text: &str) -> (&str, Option<&str>) {
    match text.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (text, None),
    }
}

/// Whether the text is one or more ASCII digits.
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The digits before the point, without their commas.
fn whole_digits(whole: &str) -> Result<String, Fault> {
    let digits = whole.replace(',', "");
    if !is_digits(&digits) {
        return Err(Fault::Characters);
    }
    if digits.len() < whole.len() && !well_grouped(whole) {
        return Err(Fault::Grouping);
    }
    Ok(digits)
}

/// Whether commas separate groups of three digits, the first of which may be shorter.
fn well_grouped(whole: &str) -> bool {
    let mut groups = whole.split(',');
    groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
}

/// The decimals as fen: two digits, or no point at all.
fn two_decimals(decimals: Option<&str>) -> Result<i64, Fault> {
    match decimals {
        None => Ok(0),
        Some(digits) if !digits.is_empty() && !is_digits(digits) => Err(Fault::Characters),
        Some(digits) if digits.len() == 2 => digits.parse().map_err(|_| Fault::Characters),
        Some(digits) => Err(Fault::Decimals(digits.len())),
    }
}

/// Yuan and fen as fen, up to the largest amount.
fn fen(yuan: &str, fen: i64) -> Result<i64, Fault> {
    let yuan: i64 = yuan.parse().map_err(|_| Fault::TooLarge)?;
    yuan.checked_mul(100)
        .and_then(|whole| whole.checked_add(fen))
        .filter(|&sum| sum <= Money::LARGEST.fen())
        .ok_or(Fault::TooLarge)
}
