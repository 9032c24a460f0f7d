//! Working days: the published calendar 2023-2026, and no guess beyond it.

use chrono::NaiveDate;
use mingbai::workdays::{CalendarError, UnknownYear, WorkCalendar};
use proptest::prelude::*;

/// The calendar that the program ships.
fn calendar() -> WorkCalendar {
    WorkCalendar::from_toml(include_str!("../../rules/workdays.toml")).expect("the shipped calendar")
}

/// The day of an ISO date.
fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

/// What is wrong with a calendar of one table.
fn wrong(table: &str) -> CalendarError {
    WorkCalendar::from_toml(table).expect_err(table)
}

#[test]
fn the_shipped_calendar_holds_four_years_with_their_notices() {
    assert_eq!(calendar().years().collect::<Vec<_>>(), [2023, 2024, 2025, 2026]);
    assert!((2023..=2026).all(|year| calendar().source(year).is_some_and(|source| source.contains(&year.to_string()))));
    assert_eq!(calendar().source(2027), None);
}

#[test]
fn years_have_the_working_days_that_their_notices_leave() {
    let year =
        |year: i32| calendar().workdays_between(day(&format!("{}-12-31", year - 1)), day(&format!("{year}-12-31")));
    assert_eq!([year(2023), year(2024), year(2025), year(2026)], [Ok(249), Ok(251), Ok(248), Ok(248)]);
}

#[test]
fn make_up_saturdays_are_worked_and_holidays_are_not() {
    for (date, worked) in [
        ("2026-02-14", true),
        ("2026-02-16", false),
        ("2026-02-28", true),
        ("2026-03-01", false),
        ("2026-10-10", true),
        ("2026-09-25", false),
    ] {
        assert_eq!(calendar().is_workday(day(date)), Ok(worked), "{date}");
    }
}

#[test]
fn the_count_passes_over_the_spring_festival() {
    assert_eq!(calendar().next_workday_on_or_after(day("2026-02-15")), Ok(day("2026-02-24")));
    assert_eq!(calendar().add_workdays(day("2026-02-13"), 2), Ok(day("2026-02-24")));
    assert_eq!(calendar().subtract_workdays(day("2026-02-24"), 2), Ok(day("2026-02-13")));
    assert_eq!(calendar().workdays_between(day("2026-02-13"), day("2026-02-24")), Ok(2));
    assert_eq!(calendar().workdays_between(day("2026-02-24"), day("2026-02-13")), Ok(0));
}

#[test]
fn a_year_that_is_not_in_the_calendar_is_never_guessed() {
    let unknown = |year| Err(UnknownYear { year });
    assert_eq!(calendar().is_workday(day("2027-03-03")), Err(UnknownYear { year: 2027 }));
    assert_eq!(calendar().add_workdays(day("2026-12-30"), 2), unknown(2027));
    assert_eq!(calendar().subtract_workdays(day("2023-01-04"), 2), unknown(2022));
    assert_eq!(calendar().next_workday_on_or_after(day("2022-12-31")), unknown(2022));
    assert_eq!(calendar().workdays_between(day("2026-12-30"), day("2027-01-05")), Err(UnknownYear { year: 2027 }));
    assert_eq!(calendar().add_workdays(NaiveDate::MAX, 1), unknown(262_142));
}

#[test]
fn the_event_day_may_lie_in_an_unknown_year() {
    assert_eq!(calendar().add_workdays(day("2022-12-31"), 1), Ok(day("2023-01-03")));
}

#[test]
fn contradictory_calendars_are_not_loaded() {
    let table = |off: &str, work: &str| wrong(&format!("[2026]\nsource = \"x\"\noff = [{off}]\nwork = [{work}]"));
    assert_eq!(table("2025-01-01", ""), CalendarError::WrongYear { year: 2026, date: day("2025-01-01") });
    assert_eq!(table("2026-01-01, 2026-01-01", ""), CalendarError::Twice { date: day("2026-01-01") });
    assert_eq!(table("2026-01-03", "2026-01-03"), CalendarError::Twice { date: day("2026-01-03") });
    assert_eq!(table("", "2026-01-05"), CalendarError::WorkedAnyway { date: day("2026-01-05") });
    assert!(matches!(table("2026-01-01T08:00:00", ""), CalendarError::NotADate { year: 2026, .. }));
    assert!(matches!(table("2026-02-30", ""), CalendarError::Toml { .. } | CalendarError::NotADate { .. }));
    assert!(
        matches!(wrong("[next]\nsource = \"x\"\noff = []\nwork = []"), CalendarError::NotAYear { key } if key == "next")
    );
    assert!(matches!(wrong("[2026]\nsource = \"x\"\noff = []\nworks = []"), CalendarError::Toml { .. }));
}

proptest! {
    #[test]
    fn more_working_days_end_later(offset in 0_u64..1300, count in 0_u32..40) {
        let (calendar, from) = (calendar(), day("2023-01-01") + chrono::Days::new(offset));
        let (end, later) = (calendar.add_workdays(from, count).expect("known"), calendar.add_workdays(from, count + 1).expect("known"));
        prop_assert!(end < later);
        prop_assert!(end >= from + chrono::Days::new(count.into()));
        prop_assert_eq!(calendar.workdays_between(from, end), Ok(count));
    }

    #[test]
    fn counting_back_from_a_working_day_undoes_counting_on(offset in 0_u64..1300, count in 0_u32..40) {
        let calendar = calendar();
        let from = calendar.next_workday_on_or_after(day("2023-01-01") + chrono::Days::new(offset)).expect("known");
        let end = calendar.add_workdays(from, count).expect("known");
        prop_assert_eq!(calendar.subtract_workdays(end, count), Ok(from));
    }
}
