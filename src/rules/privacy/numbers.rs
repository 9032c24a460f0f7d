//! Identity numbers, mobile numbers and bank cards among the digits of a text.

use super::digits::{Cluster, Group, clusters};
use crate::source::Span;

/// Most digits that a private number has.
const LONGEST: usize = 19;

/// A sort of private number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Private {
    /// Citizen's identity number of 18 places.
    Identity,
    /// Mobile number of 11 digits.
    Phone,
    /// Bank card of 16 to 19 digits.
    BankCard,
}

/// A private number in a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub sort: Private,
    /// Its bytes.
    pub span: Span,
    /// Its digits, without blanks and hyphens, in ASCII.
    pub digits: String,
}

impl Hit {
    /// The number as it may be shown: `32*************21X`, `138****8000`, `************0123`.
    pub fn masked(&self) -> String {
        let (head, tail) = match self.sort {
            Private::Identity => (2, 3),
            Private::Phone => (3, 4),
            Private::BankCard => (0, 4),
        };
        let hidden = self.digits.len() - head - tail;
        format!("{}{}{}", &self.digits[..head], "*".repeat(hidden), &self.digits[head + hidden..])
    }
}

/// Every private number of a text, in order, also with full-width digits or split by single blanks or hyphens.
pub fn scan(text: &str) -> Vec<Hit> {
    clusters(text).iter().flat_map(in_cluster).collect()
}

fn in_cluster(cluster: &Cluster) -> Vec<Hit> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < cluster.len() {
        let found = (at + 1..=cluster.len()).take(LONGEST).find_map(|end| Some((hit(&cluster[at..end])?, end)));
        match found {
            Some((hit, end)) => {
                out.push(hit);
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

/// The private number that these groups make up together.
fn hit(groups: &[Group]) -> Option<Hit> {
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    if lengths.iter().sum::<usize>() > LONGEST {
        return None;
    }
    let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
    let national = without_country(&digits, groups.first()?.plus);
    let (sort, digits) = if is_identity(&digits) {
        (Private::Identity, digits)
    } else if is_bank_card(&digits) && card_shape(&lengths) {
        (Private::BankCard, digits)
    } else if is_mobile(national) && (national.len() < digits.len() || phone_shape(&lengths)) {
        (Private::Phone, national.to_string())
    } else {
        return None;
    };
    Some(Hit { sort, span: groups.first()?.span.start..groups.last()?.span.end, digits })
}

/// The digits after `+86` or `0086`.
fn without_country(digits: &str, plus: bool) -> &str {
    let prefix = if plus { "86" } else { "0086" };
    digits.strip_prefix(prefix).unwrap_or(digits)
}

/// Region, a possible day of birth, and the check digit of GB 11643.
fn is_identity(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    bytes.len() == 18
        && bytes[..17].iter().all(u8::is_ascii_digit)
        && matches!(digits[..2].parse(), Ok(11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83))
        && chrono::NaiveDate::parse_from_str(&digits[6..14], "%Y%m%d").is_ok()
        && matches!(&digits[6..8], "18" | "19" | "20")
        && bytes[17] == check_digit(&bytes[..17])
}

fn check_digit(first: &[u8]) -> u8 {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = first.iter().zip(WEIGHTS).map(|(byte, weight)| u32::from(byte - b'0') * weight).sum();
    b"10X98765432"[(sum % 11) as usize]
}

/// Luhn's check, and a first digit that cards begin with; dates and voucher numbers begin with 1 or 2.
fn is_bank_card(digits: &str) -> bool {
    (16..=19).contains(&digits.len()) && digits.starts_with(['3', '4', '5', '6', '9']) && luhn(digits)
}

fn luhn(digits: &str) -> bool {
    let sum: Option<u32> = digits.chars().rev().enumerate().try_fold(0, |sum, (place, c)| {
        let digit = c.to_digit(10)? << (place % 2);
        Some(sum + if digit > 9 { digit - 9 } else { digit })
    });
    sum.is_some_and(|sum| sum % 10 == 0)
}

fn is_mobile(digits: &str) -> bool {
    digits.len() == 11
        && matches!(digits.as_bytes(), [b'1', b'3'..=b'9', rest @ ..] if rest.iter().all(u8::is_ascii_digit))
}

/// How people split a mobile number; dates and amounts in a row do not look like this.
fn phone_shape(lengths: &[usize]) -> bool {
    matches!(lengths, [11] | [3, 4, 4] | [3, 8] | [7, 4] | [3, 3, 5] | [4, 4, 3] | [4, 3, 4]) || digit_by_digit(lengths)
}

/// How people split a card number.
fn card_shape(lengths: &[usize]) -> bool {
    let fours = |lengths: &[usize]| {
        lengths.split_last().is_some_and(|(last, first)| *last <= 4 && first.iter().all(|length| *length == 4))
    };
    matches!(lengths, [_] | [6, _] | [4, 6, 5]) || fours(lengths) || digit_by_digit(lengths)
}

fn digit_by_digit(lengths: &[usize]) -> bool {
    lengths.len() > 1 && lengths.iter().all(|length| *length == 1)
}

#[cfg(test)]
mod tests {
    use super::{Private, scan};

    fn found(text: &str) -> Vec<(Private, String)> {
        scan(text).into_iter().map(|hit| (hit.sort, hit.masked())).collect()
    }

    fn one(sort: Private, masked: &str) -> Vec<(Private, String)> {
        vec![(sort, masked.to_string())]
    }

    #[test]
    fn an_identity_number_counts_only_with_its_check_digit() {
        assert_eq!(found("张三11010519491231002X，"), one(Private::Identity, "11*************02X"));
        assert_eq!(found("张三110105194912310021，"), []);
        assert_eq!(found("| 110105 19491231 002x |"), one(Private::Identity, "11*************02X"));
        assert_eq!(found("１１０１０５１９４９１２３１００２Ｘ"), one(Private::Identity, "11*************02X"));
    }

    #[test]
    fn a_mobile_number_is_found_however_it_is_split() {
        for text in [
            "13800138000",
            "电话138-0013-8000。",
            "138 0013 8000",
            "+8613800138000",
            "+86 13800138000",
            "１３８００１３８０００",
            "1 3 8 0 0 1 3 8 0 0 0",
        ] {
            assert_eq!(found(text), one(Private::Phone, "138****8000"), "{text}");
        }
        assert_eq!(found("13800138000 13900139000").len(), 2);
    }

    #[test]
    fn a_bank_card_counts_only_if_luhn_agrees() {
        assert_eq!(found("卡号 6222 0200 0000 0000 006 开户"), []);
        assert_eq!(found("卡号 4111 1111 1111 1111 开户"), one(Private::BankCard, "************1111"));
        assert_eq!(found("4111111111111112"), []);
    }

    #[test]
    fn vouchers_dates_amounts_codes_and_masks_are_no_private_numbers() {
        for text in [
            "记字第20261005001号",
            "PZ13800138000",
            "2026-05-01 2026-05-31",
            "1,380,013.80",
            "0.13800138000",
            "138****8000",
            "11************002X",
            "25322000000012345678",
            "113800138000",
            "91320602MA1XXXXX0X",
            "0513-85281234",
            "12345678901",
            "2021 2022 2023 2024",
            "13800138000*",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn the_bytes_of_a_hit_are_those_of_the_number() {
        let text = "请联系１３８ ００１３ ８０００咨询";
        assert_eq!(scan(text).first().map(|hit| &text[hit.span.clone()]), Some("１３８ ００１３ ８０００"));
    }
}
