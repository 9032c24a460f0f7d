//! What a misspelled amount will have meant.
//!
//! A suggestion is found by undoing the known slips one after the other - blanks, full width, currency, Chinese numerals,
//! exponent, plus, grouping, decimals, minus zero - and is kept only if the result is an amount in the one spelling. So a
//! text with three slips at once still gets the right advice, and no suggestion is ever refused in its turn.

use super::parse::{Fault, is_digits, split_point, split_sign, strict};
use super::{Money, MoneyError, chinese, grouped};

/// The signs and units that people write with amounts, longer ones first.
const CURRENCY: [&str; 12] = ["人民币", "元整", "元正", "圆整", "RMB", "CNY", "rmb", "￥", "¥", "元", "圆", "块"];

/// Names what is wrong with a text that is no amount, and adds the correction.
pub(super) fn explain(text: &str, fault: Fault) -> MoneyError {
    let suggestion = mended(text);
    match fault {
        _ if text.trim().is_empty() => MoneyError::Empty,
        Fault::Decimals(found) => MoneyError::Decimals { found, suggestion },
        Fault::Grouping => MoneyError::Grouping { suggestion },
        Fault::NegativeZero => MoneyError::NegativeZero { suggestion },
        Fault::TooLarge => MoneyError::TooLarge,
        Fault::Characters => foreign(text, suggestion),
    }
}

/// Names what kind of foreign characters an amount was written with. The order decides where a text has several kinds.
fn foreign(text: &str, suggestion: Option<String>) -> MoneyError {
    let narrow: String = text.chars().map(narrowed).collect();
    if chinese::is_numeral(&narrow) {
        return MoneyError::ChineseNumeral { suggestion };
    }
    if let Some(sign) = CURRENCY.iter().find(|sign| text.contains(**sign)) {
        return MoneyError::Currency { sign: (*sign).to_owned(), suggestion };
    }
    if narrow != text {
        return MoneyError::FullWidth { suggestion };
    }
    if is_exponent(text.trim()) {
        return MoneyError::Exponent { suggestion };
    }
    match suggestion {
        Some(_) if text.contains(char::is_whitespace) => MoneyError::Blanks { suggestion },
        _ => MoneyError::NotANumber { suggestion },
    }
}

/// The text with all known slips undone, if that makes an amount.
fn mended(text: &str) -> Option<String> {
    let narrow: String = text.chars().map(narrowed).filter(|c| !c.is_whitespace()).collect();
    let number = chinese::to_digits(&narrow).unwrap_or_else(|| without_currency(&narrow));
    let number = written_out(&number).unwrap_or(number);
    let number = number.strip_prefix('+').unwrap_or(&number);
    let mended = respelled(number)?;
    strict(&mended).is_ok().then_some(mended)
}

/// The ASCII character that a full-width or typographic one stands for; every other character as it is.
fn narrowed(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '。' => '.',
        '−' | '–' | '—' => '-',
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// The text without any sign or unit of currency.
fn without_currency(text: &str) -> String {
    CURRENCY.iter().fold(text.to_owned(), |text, sign| text.replace(sign, ""))
}

/// Grouping, decimals and the minus of zero put right; `None` if decimals that matter would be lost, or if a comma may have
/// been meant for a point or between two amounts.
fn respelled(text: &str) -> Option<String> {
    let (negative, unsigned) = split_sign(text);
    let (whole, decimals) = split_point(unsigned);
    let digits = whole.replace(',', "");
    let whole = match whole {
        "" => "0".to_owned(),
        _ if whole.contains(',') && decimals.is_none() && !ends_in_three(whole) => return None,
        _ if whole.contains(',') => grouped(&digits),
        _ => digits,
    };
    let number = format!("{whole}{}", padded(decimals)?);
    let zero = strict(&number) == Ok(Money::ZERO);
    Some(if negative && !zero { format!("-{number}") } else { number })
}

/// Whether exactly three digits follow the last comma.
fn ends_in_three(whole: &str) -> bool {
    whole.rsplit(',').next().is_some_and(|group| group.len() == 3)
}

/// The point with two decimals after it; nothing for a point without any; `None` if a third decimal is not zero.
fn padded(decimals: Option<&str>) -> Option<String> {
    match decimals {
        None | Some("") => Some(String::new()),
        Some(digits) if !is_digits(digits) => None,
        Some(digits) => {
            let kept = digits.trim_end_matches('0');
            (kept.len() <= 2).then(|| format!(".{kept:0<2}"))
        }
    }
}

/// Whether the text is a number in scientific notation.
fn is_exponent(text: &str) -> bool {
    text.contains(['e', 'E']) && text.parse::<f64>().is_ok()
}

/// A number in scientific notation written out by moving its point to the right; `None` for any other text.
fn written_out(text: &str) -> Option<String> {
    let (mantissa, exponent) = text.split_once(['e', 'E'])?;
    let places: usize = exponent.parse().ok().filter(|&places| places <= 15)?;
    let (whole, decimals) = split_point(mantissa);
    let decimals = format!("{:0<places$}", decimals.unwrap_or(""));
    let (moved, left) = decimals.split_at_checked(places)?;
    let number = format!("{whole}{moved}");
    Some(if left.is_empty() { number } else { format!("{number}.{left}") })
}
