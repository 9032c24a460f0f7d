//! Money: one spelling, exact sums, advice for every other spelling.

use mingbai::money::{Money, MoneyError};
use proptest::prelude::*;

/// What `parse` says of a text that is no amount.
fn refused(text: &str) -> MoneyError {
    Money::parse(text).expect_err(text)
}

#[test]
fn the_accepted_spellings_are_read_to_the_fen() {
    for (text, fen) in [
        ("0", 0),
        ("1234", 123_400),
        ("1234.50", 123_450),
        ("1,234.50", 123_450),
        ("-12.00", -1_200),
        ("-0.01", -1),
        ("1,234,567", 123_456_700),
    ] {
        assert_eq!(Money::parse(text).map(Money::fen), Ok(fen), "{text}");
    }
}

#[test]
fn every_slip_is_corrected_where_its_meaning_is_known() {
    let table = [
        ("１２００", "1200"),
        ("１，２００．５０", "1,200.50"),
        ("−12.00", "-12.00"),
        ("一千", "1000"),
        ("壹万元整", "10000"),
        ("人民币叁佰元伍角陆分", "300.56"),
        ("一亿二千万", "120000000"),
        ("3万元", "30000"),
        ("1e5", "100000"),
        ("1.25E3", "1250"),
        ("1,200.5", "1,200.50"),
        ("7.100", "7.10"),
        ("7.", "7"),
        ("12,34.50", "1,234.50"),
        ("1234,567", "1,234,567"),
        ("-0", "0"),
        ("-0.00", "0.00"),
        ("￥1200", "1200"),
        ("1200元", "1200"),
        ("1,200.5元", "1,200.50"),
        ("-￥5", "-5"),
        (" 1200 ", "1200"),
        ("1 200", "1200"),
        ("+5", "5"),
        (".50", "0.50"),
    ];
    for (text, suggestion) in table {
        assert_eq!(refused(text).suggestion(), Some(suggestion), "{text}");
    }
}

#[test]
fn every_slip_has_its_own_name() {
    assert_eq!(refused(""), MoneyError::Empty);
    assert_eq!(refused("  "), MoneyError::Empty);
    assert!(matches!(refused(" 1"), MoneyError::Blanks { .. }));
    assert!(matches!(refused("１２００"), MoneyError::FullWidth { .. }));
    assert!(matches!(refused("1200元"), MoneyError::Currency { sign, .. } if sign == "元"));
    assert!(matches!(refused("壹万元整"), MoneyError::ChineseNumeral { .. }));
    assert!(matches!(refused("1e5"), MoneyError::Exponent { .. }));
    assert!(matches!(refused("1.5"), MoneyError::Decimals { found: 1, .. }));
    assert!(matches!(refused("1,23"), MoneyError::Grouping { .. }));
    assert!(matches!(refused("-0"), MoneyError::NegativeZero { .. }));
    assert_eq!(refused("10000000000000.01"), MoneyError::TooLarge);
    assert_eq!(refused("99999999999999999999999"), MoneyError::TooLarge);
    assert!(matches!(refused("待定"), MoneyError::NotANumber { suggestion: None }));
}

#[test]
fn no_correction_is_offered_where_decimals_would_be_lost() {
    assert_eq!(refused("1.234"), MoneyError::Decimals { found: 3, suggestion: None });
    assert_eq!(refused("1e-3").suggestion(), None);
}

#[test]
fn no_correction_is_offered_where_a_comma_may_be_a_point_or_part_two_amounts() {
    for text in ["1,2", "12,34", "1200,1500", "1、2"] {
        assert_eq!(refused(text).suggestion(), None, "{text}");
    }
}

#[test]
fn a_chinese_numeral_that_people_read_differently_is_not_corrected() {
    assert_eq!(refused("一万二"), MoneyError::ChineseNumeral { suggestion: None });
    assert_eq!(refused("一万零二").suggestion(), Some("10002"));
}

#[test]
fn the_largest_amount_is_still_an_amount() {
    assert_eq!(Money::parse("10,000,000,000,000.00"), Ok(Money::LARGEST));
}

#[test]
fn amounts_are_shown_grouped_and_stored_plain() {
    let money = Money::from_fen(-123_456_705);
    assert_eq!((money.to_string(), money.plain()), ("-1,234,567.05".to_owned(), "-1234567.05".to_owned()));
    assert_eq!(format!("{:>10}", Money::from_fen(5)), "      0.05");
    assert_eq!(money.abs(), Money::from_fen(123_456_705));
}

#[test]
fn sums_that_leave_the_range_are_none() {
    let most = Money::from_fen(i64::MAX);
    assert_eq!(most.checked_add(Money::from_fen(1)), None);
    assert_eq!(Money::from_fen(i64::MIN).checked_sub(Money::from_fen(1)), None);
    assert_eq!([most, most].into_iter().sum::<Option<Money>>(), None);
    assert_eq!(Money::checked_sum([]), Some(Money::ZERO));
    assert_eq!([Money::from_fen(5), Money::from_fen(-7)].into_iter().sum::<Option<Money>>(), Some(Money::from_fen(-2)));
}

proptest! {
    #[test]
    fn what_is_shown_reads_back(fen in -1_000_000_000_000_000_i64..=1_000_000_000_000_000) {
        let money = Money::from_fen(fen);
        prop_assert_eq!(Money::parse(&money.to_string()), Ok(money));
        prop_assert_eq!(Money::parse(&money.plain()), Ok(money));
    }

    #[test]
    fn any_text_is_answered_and_every_suggestion_is_an_amount(text in "[-+0-9０-９,.，．eE元￥一万亿千百十角分整 ]{0,12}|\\PC{0,8}") {
        if let Err(error) = Money::parse(&text) && let Some(suggestion) = error.suggestion() {
            prop_assert!(Money::parse(suggestion).is_ok(), "{} -> {}", text, suggestion);
        }
    }
}
