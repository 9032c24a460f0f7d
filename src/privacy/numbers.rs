//! Identity numbers, telephone numbers and bank cards among the digits of a text.

use super::digits::{Cluster, Group, clusters, x_behind};
use super::line;
use super::private::{Hit, Private};

/// Most digits that a private number has.
const LONGEST: usize = 19;

/// Fewest digits of a private number that is told by itself.
const FEWEST: usize = 11;

/// Every private number of a text that is told by its digits, in order, however it is split.
pub(super) fn scan(text: &str, out: &mut Vec<Hit>) {
    clusters(text, FEWEST).iter().for_each(|cluster| in_cluster(text, cluster, out));
}

fn in_cluster(text: &str, cluster: &Cluster, out: &mut Vec<Hit>) {
    let mut at = 0;
    while at < cluster.len() {
        let ends = (at + 1..=cluster.len()).take(LONGEST);
        let found = ends.filter(|end| !is_part(text, cluster, at, *end) && !is_one_of_fours(cluster, at, *end));
        match found.filter_map(|end| Some((hit(text, &cluster[at..end])?, end))).next() {
            Some((hit, end)) => {
                out.push(hit);
                at = end;
            }
            None => at += 1,
        }
    }
}

/// Whether the groups from `at` to `end` belong to a decimal: they follow a point that the first does not begin with, or an
/// amount's two places follow.
fn is_part(text: &str, cluster: &Cluster, at: usize, end: usize) -> bool {
    let Some(last) = cluster[at..end].last() else { return true };
    let places = cluster.get(end).filter(|next| next.decimal && text[last.span.end..next.span.start] == *".");
    cluster[at].decimal || places.is_some_and(|next| next.digits.len() <= 2)
}

/// Whether the groups go on a row of fours, as extensions of telephones do that are listed one behind the other.
fn is_one_of_fours(cluster: &Cluster, at: usize, end: usize) -> bool {
    let four = |group: &Group| group.digits.len() == 4;
    let goes_on = at.checked_sub(1).is_some_and(|before| four(&cluster[before])) || cluster.get(end).is_some_and(four);
    end - at == 3 && four(&cluster[at]) && goes_on
}

/// The private number that these groups make up together.
fn hit(text: &str, groups: &[Group]) -> Option<Hit> {
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    if lengths.iter().sum::<usize>() > LONGEST {
        return None;
    }
    let mut digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
    let mut span = groups.first()?.span.start..groups.last()?.span.end;
    if digits.len() == 17
        && let Some(end) = x_behind(text, span.end)
    {
        digits.push('X');
        span.end = end;
    }
    let in_code = groups.first()?.code || groups.last()?.code;
    let national = without_country(&digits, groups.first()?.plus);
    let cut = national.len() < digits.len();
    let (sort, digits) = if is_identity(&digits) {
        (Private::Identity, digits)
    } else if in_code {
        return None;
    } else if is_bank_card(&digits) && card_shape(&lengths) {
        (Private::BankCard, digits)
    } else if is_mobile(national) && (cut || phone_shape(&lengths) || line::is_called(text, span.start)) {
        (Private::Mobile, national.to_string())
    } else if is_landline(&digits, &lengths) && line::is_a_persons_phone(text, &span) {
        (Private::Landline, digits)
    } else {
        return None;
    };
    Some(Hit { sort, span, said: digits })
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
        && is_region(digits)
        && chrono::NaiveDate::parse_from_str(&digits[6..14], "%Y%m%d").is_ok()
        && matches!(&digits[6..8], "18" | "19" | "20")
        && bytes[17] == check_digit(&bytes[..17])
}

/// The identity number of before 1999: region, day of birth with two digits for the year, and a count. It has no check digit,
/// so that only its surroundings tell it from other numbers.
pub(super) fn is_old_identity(digits: &str) -> bool {
    digits.len() == 15
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && is_region(digits)
        && chrono::NaiveDate::parse_from_str(&format!("19{}", &digits[6..12]), "%Y%m%d").is_ok()
}

fn is_region(digits: &str) -> bool {
    matches!(digits[..2].parse(), Ok(11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83))
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

/// An area code and a number of seven or eight digits.
fn is_landline(digits: &str, lengths: &[usize]) -> bool {
    let area = match digits.as_bytes() {
        [b'0', b'1' | b'2', ..] => 3,
        [b'0', b'3'..=b'9', ..] => 4,
        _ => return false,
    };
    let number = digits.len() - area.min(digits.len());
    let begins = digits.as_bytes().get(area).is_some_and(|first| (b'2'..=b'8').contains(first));
    matches!(number, 7 | 8) && begins && (lengths.len() == 1 || lengths[0] == area || digit_by_digit(lengths))
}

/// How people split a mobile number; dates and amounts in a row do not look like this.
fn phone_shape(lengths: &[usize]) -> bool {
    matches!(
        lengths,
        [11] | [3, 4, 4] | [3, 8] | [7, 4] | [3, 3, 5] | [4, 4, 3] | [4, 3, 4] | [3, 5, 3] | [3, 2, 2, 2, 2]
    ) || digit_by_digit(lengths)
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
    use crate::privacy::{Private, scan};

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
            assert_eq!(found(text), one(Private::Mobile, "138****8000"), "{text}");
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
