//! Periods: codes, neighbours, names.

use chrono::NaiveDate;
use mingbai::period::{Period, PeriodError, PeriodKind};
use proptest::prelude::*;

/// The period of a code.
fn period(code: &str) -> Period {
    Period::parse(code).expect(code)
}

/// The day of an ISO date.
fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

/// The day so many days after 1900-01-01.
fn any_day(offset: u64) -> NaiveDate {
    day("1900-01-01") + chrono::Days::new(offset)
}

#[test]
fn every_code_has_its_days_and_its_names() {
    let table = [
        ("2026-10-05", "2026-10-05", "2026-10-05", "2026年10月5日", "5 October 2026"),
        ("2026-W05", "2026-01-26", "2026-02-01", "2026年第5周", "week 5 of 2026"),
        ("2026-W53", "2026-12-28", "2027-01-03", "2026年第53周", "week 53 of 2026"),
        ("2026-10-A", "2026-10-01", "2026-10-15", "2026年10月上半月", "first half of October 2026"),
        ("2024-02-B", "2024-02-16", "2024-02-29", "2024年2月下半月", "second half of February 2024"),
        ("2026-10", "2026-10-01", "2026-10-31", "2026年10月", "October 2026"),
        ("2026-B3", "2026-05-01", "2026-06-30", "2026年5—6月", "May–June 2026"),
        ("2026-Q3", "2026-07-01", "2026-09-30", "2026年第三季度", "Q3 2026"),
        ("2026-H1", "2026-01-01", "2026-06-30", "2026年上半年", "first half of 2026"),
        ("2026", "2026-01-01", "2026-12-31", "2026年", "2026"),
        ("2024..2028", "2024-01-01", "2028-12-31", "2024—2028年届期", "term 2024–2028"),
    ];
    for (code, first, last, zh, en) in table {
        let period = period(code);
        assert_eq!((period.first_day(), period.last_day()), (day(first), day(last)), "{code}");
        assert_eq!((period.to_string().as_str(), period.zh().as_str(), period.en().as_str()), (code, zh, en));
    }
}

#[test]
fn other_spellings_are_answered_with_the_code() {
    let table = [
        ("2026Q3", "2026-Q3"),
        ("2026-q3", "2026-Q3"),
        ("2026年10月", "2026-10"),
        ("2026-1", "2026-01"),
        ("2026/10", "2026-10"),
        ("202610", "2026-10"),
        ("20261005", "2026-10-05"),
        ("2026.10.5", "2026-10-05"),
        ("２０２６－１０", "2026-10"),
        ("2026-W5", "2026-W05"),
        ("2026年第3季度", "2026-Q3"),
        ("2026年三季度", "2026-Q3"),
        ("2026年度", "2026"),
        ("2024-2028", "2024..2028"),
        ("2024—2028", "2024..2028"),
        ("2026-10-a", "2026-10-A"),
        (" 2026-10 ", "2026-10"),
        ("2026-05~06", "2026-B3"),
    ];
    for (text, code) in table {
        assert_eq!(Period::parse(text).expect_err(text).suggestion(), Some(code), "{text}");
    }
}

#[test]
fn numbers_that_a_year_does_not_have_are_named_with_the_last_one() {
    let of = |kind, number, last| Err(PeriodError::NumberOutOfRange { kind, number, last });
    assert_eq!(Period::parse("2026-13"), of(PeriodKind::Month, 13, 12));
    assert_eq!(Period::parse("2026-00"), of(PeriodKind::Month, 0, 12));
    assert_eq!(Period::parse("2026-Q5"), of(PeriodKind::Quarter, 5, 4));
    assert_eq!(Period::parse("2026Q5"), of(PeriodKind::Quarter, 5, 4));
    assert_eq!(Period::parse("2026-H3"), of(PeriodKind::HalfYear, 3, 2));
    assert_eq!(Period::parse("2026-B7"), of(PeriodKind::TwoMonths, 7, 6));
    assert_eq!(Period::parse("2025-W53"), of(PeriodKind::Week, 53, 52));
    assert_eq!(Period::parse("2026-W54"), of(PeriodKind::Week, 54, 53));
    assert_eq!(Period::parse("2026-02-29"), Err(PeriodError::NoSuchDay { year: 2026, month: 2, day: 29, last: 28 }));
}

#[test]
fn years_outside_the_count_and_terms_backwards_are_refused() {
    assert_eq!(Period::parse("1899"), Err(PeriodError::YearOutOfRange { year: 1899 }));
    let backwards = PeriodError::TermBackwards { first: 2028, last: 2024, suggestion: "2024..2028".to_owned() };
    assert_eq!(Period::parse("2028..2024"), Err(backwards));
    assert_eq!(Period::parse(" "), Err(PeriodError::Empty));
    assert_eq!(Period::parse("去年"), Err(PeriodError::Unreadable));
}

#[test]
fn the_count_ends_at_its_years() {
    assert_eq!(period("9999-12").next(), None);
    assert_eq!(period("1900").previous(), None);
    assert_eq!(period("1900-Q1").same_period_last_year(), None);
    assert_eq!(Period::containing(PeriodKind::Month, NaiveDate::MAX), None);
}

#[test]
fn last_year_has_the_same_period_unless_the_calendar_lacks_it() {
    for (code, before) in [
        ("2026-10", "2025-10"),
        ("2026-Q3", "2025-Q3"),
        ("2026-W05", "2025-W05"),
        ("2026-10-B", "2025-10-B"),
        ("2026", "2025"),
    ] {
        assert_eq!(period(code).same_period_last_year(), Some(period(before)));
    }
    for code in ["2024-02-29", "2026-W53", "2024..2028"] {
        assert_eq!(period(code).same_period_last_year(), None, "{code}");
    }
}

#[test]
fn between_takes_every_period_that_shares_a_day() {
    let codes: Vec<String> = Period::between(PeriodKind::Quarter, day("2025-12-31"), day("2026-07-01"))
        .map(|period| period.to_string())
        .collect();
    assert_eq!(codes, ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]);
    assert_eq!(Period::between(PeriodKind::Month, day("2026-02-01"), day("2026-01-31")).count(), 0);
    assert_eq!(Period::between(PeriodKind::Month, day("2026-02-20"), day("2026-02-10")).count(), 0);
}

#[test]
fn a_term_is_followed_by_one_of_as_many_years() {
    assert_eq!(period("2024..2028").next(), Some(period("2029..2033")));
    assert_eq!(period("2024..2028").previous(), Some(period("2019..2023")));
}

#[test]
fn numbers_count_within_the_year() {
    for (code, number) in [
        ("2026-02-01", 32),
        ("2026-W05", 5),
        ("2026-10-A", 19),
        ("2026-10-B", 20),
        ("2026-10", 10),
        ("2026-B3", 3),
        ("2026-Q4", 4),
        ("2026-H2", 2),
        ("2026", 1),
    ] {
        assert_eq!(period(code).number(), number, "{code}");
    }
}

#[test]
fn kind_ids_read_back() {
    assert!(PeriodKind::ALL.into_iter().all(|kind| PeriodKind::parse(kind.id()) == Some(kind)));
    assert_eq!(PeriodKind::parse("monthly"), None);
    assert_eq!((PeriodKind::Quarter.every_zh(), PeriodKind::TwoMonths.every_en()), ("每季度", "every two months"));
}

/// Every kind but the term, which no single day defines.
fn dated_kind() -> impl Strategy<Value = PeriodKind> {
    proptest::sample::select(&PeriodKind::ALL[..8])
}

proptest! {
    #[test]
    fn next_and_previous_undo_each_other(kind in dated_kind(), offset in 400_u64..2_950_000) {
        let period = Period::containing(kind, any_day(offset)).expect("in range");
        prop_assert_eq!(period.next().and_then(Period::previous), Some(period));
        prop_assert_eq!(period.previous().and_then(Period::next), Some(period));
        prop_assert!(period.previous() < Some(period) && Some(period) < period.next());
    }

    #[test]
    fn a_period_contains_its_own_days(kind in dated_kind(), offset in 0_u64..2_950_000) {
        let period = Period::containing(kind, any_day(offset)).expect("in range");
        prop_assert!(period.contains(any_day(offset)));
        prop_assert_eq!(Period::containing(kind, period.first_day()), Some(period));
        prop_assert_eq!(Period::containing(kind, period.last_day()), Some(period));
    }

    #[test]
    fn the_code_reads_back_and_the_chinese_name_leads_to_it(kind in dated_kind(), offset in 0_u64..2_950_000) {
        let period = Period::containing(kind, any_day(offset)).expect("in range");
        prop_assert_eq!(Period::parse(&period.to_string()), Ok(period));
        prop_assert_eq!(Period::parse(&period.zh()), Err(PeriodError::Spelling { suggestion: period.to_string() }));
    }

    #[test]
    fn a_term_reads_back(first in 1900_i32..9000, years in 0_i32..9) {
        let term = Period::term(first, first + years).expect("in range");
        prop_assert_eq!(Period::parse(&term.to_string()), Ok(term));
        prop_assert_eq!(Period::parse(&term.zh()).expect_err("a name").suggestion().map(str::to_owned), Some(term.to_string()));
    }

    #[test]
    fn any_text_is_answered(text in "[-0-9QWHBAq年月日季度第上下半周届期.~—/ ]{0,14}|\\PC{0,10}") {
        if let Err(error) = Period::parse(&text) && let Some(code) = error.suggestion() {
            prop_assert!(Period::parse(code).is_ok(), "{} -> {}", text, code);
        }
    }
}
