//! Time limits: every form that was found in real texts, with its dates.

use std::cmp::Ordering;

use chrono::{Days, NaiveDate};
use mingbai::period::{Period, PeriodKind};
use mingbai::time_limit::{
    Due, DueDay, Every, NotationError, RawLimit, Span, SpanError, TimeLimit, Unit, after_due, before_latest,
    covered_period, display_until, event_due, periodic_dues, stricter,
};
use mingbai::workdays::{UnknownYear, WorkCalendar};
use proptest::prelude::*;
use serde::Deserialize;

/// The table of forms.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    form: Vec<Form>,
}

/// One form: what the texts say, and the limits that it comes to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    id: String,
    wording: String,
    limit: Vec<Limit>,
}

/// One limit of a form, with its consequences.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Limit {
    notation: RawLimit,
    #[serde(default)]
    name: String,
    zh: String,
    expect: Vec<Expectation>,
}

/// What follows for one period or event.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expectation {
    on: String,
    #[serde(default)]
    due: Vec<String>,
    natural: Option<String>,
    opens: Option<String>,
    covers: Option<String>,
    flagged: Option<i32>,
    unknown: Option<i32>,
}

/// The forms of the table.
fn forms() -> Vec<Form> {
    toml::from_str::<Table>(include_str!("time_limits.toml")).expect("the table of forms").form
}

/// The calendar that the program ships.
fn calendar() -> WorkCalendar {
    WorkCalendar::from_toml(include_str!("../../rules/workdays.toml")).expect("the shipped calendar")
}

/// The limit of a notation.
fn limit(notation: &str) -> TimeLimit {
    TimeLimit::from_toml(notation).expect(notation)
}

/// What is wrong with a notation.
fn wrong(notation: &str) -> NotationError {
    TimeLimit::from_toml(notation).expect_err(notation)
}

/// The day of an ISO date.
fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

/// The due days of a limit for a period or an event.
fn dues(limit: &TimeLimit, on: &str) -> Result<Vec<Due>, UnknownYear> {
    match limit.every() {
        Some(every) => Ok(periodic_dues(every, Period::parse(on).expect(on), &calendar())),
        None => event_due(limit, day(on), &calendar()).map(|due| due.into_iter().collect()),
    }
}

/// Holds one expectation of a form against its limit.
fn hold(id: &str, limit: &TimeLimit, expected: &Expectation) {
    let at = format!("{id} on {}", expected.on);
    let dues = match dues(limit, &expected.on) {
        Ok(dues) => dues,
        Err(unknown) => return assert_eq!(Some(unknown.year), expected.unknown, "{at}"),
    };
    assert_eq!(expected.unknown, None, "{at}");
    assert_eq!(dues.iter().map(|due| due.day.to_string()).collect::<Vec<_>>(), expected.due, "{at}");
    let last = dues.last();
    assert_eq!(last.and_then(|due| due.calendar_unknown), expected.flagged, "{at}");
    assert_eq!(last.and_then(|due| due.opens).map(|day| day.to_string()), expected.opens, "{at}");
    if expected.natural.is_some() {
        assert_eq!(last.map(|due| due.natural_day.to_string()), expected.natural, "{at}");
    }
    if let (Some(every), Some(code)) = (limit.every(), &expected.covers) {
        let period = Period::parse(&expected.on).expect(&at);
        assert_eq!(covered_period(every, period).map(|period| period.to_string()).as_ref(), Some(code), "{at}");
    }
}

#[test]
fn every_form_of_the_texts_can_be_written_and_comes_to_its_dates() {
    for form in forms() {
        for written in &form.limit {
            let limit = TimeLimit::try_from(written.notation.clone()).expect(&form.wording);
            written.expect.iter().for_each(|expected| hold(&form.id, &limit, expected));
        }
    }
}

#[test]
fn every_form_reads_as_it_should_in_chinese() {
    for form in forms() {
        for written in &form.limit {
            let limit = TimeLimit::try_from(written.notation.clone()).expect(&form.wording);
            assert_eq!(limit.zh(&|_| written.name.clone()), written.zh, "{}", form.id);
        }
    }
}

#[test]
fn all_thirty_eight_forms_are_in_the_table() {
    let ids: Vec<String> = forms().into_iter().map(|form| form.id).collect();
    let missing: Vec<String> = (1..=38)
        .map(|number| format!("D{number:02}"))
        .filter(|id| !ids.iter().any(|found| found.starts_with(id)))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn limits_read_as_they_should_in_english() {
    let table = [
        ("every = 'quarter'", "every quarter"),
        (
            "every = 'quarter'\ndue = { month = 1, day = 20 }",
            "every quarter (by day 20 of month 1 of the same quarter)",
        ),
        ("every = 'month'\ncovers = 'previous'\ndue = { day = 15 }", "every month (by day 15 of the following month)"),
        ("every = 'week'\ndue = { day = 5 }", "every week (by Friday)"),
        ("every = 'quarter'\nonly = [1, 3]", "every quarter no. 1 and 3"),
        ("every = 'year'\ndates = ['04-08', '02-08']", "2 times every year (8 April, 8 February of the next year)"),
        ("every = 'month'\nwhen = 'finance_busy'", "if held_on, every month"),
        ("after = 'held_on'\nwithin = '3 days'", "within 3 days after held_on"),
        ("before = 'held_on'", "at least 1 day before held_on"),
        ("display = '7 workdays'\nor_republish = true", "displayed for at least 7 working days, or published again"),
    ];
    for (notation, en) in table {
        assert_eq!(limit(notation).en(&|id| id.replace("finance_busy", "held_on")), en);
    }
}

#[test]
fn impossible_days_are_refused_with_the_last_possible_one() {
    let impossible = |day, last| NotationError::ImpossibleDay { key: "due", day, last };
    assert_eq!(wrong("every = 'month'\ndue = { day = 32 }"), impossible(32, 31));
    assert_eq!(wrong("every = 'month'\ndue = { day = 0 }"), impossible(0, 31));
    assert_eq!(wrong("every = 'year'\ndue = { month = 2, day = 30 }"), impossible(30, 29));
    assert_eq!(wrong("every = 'quarter'\ndue = { month = 3, day = 32 }"), impossible(32, 31));
    assert_eq!(wrong("every = 'half_month'\ndue = { day = 17 }"), impossible(17, 16));
    assert_eq!(wrong("every = 'week'\ndue = { day = 8 }"), impossible(8, 7));
    assert_eq!(
        wrong("every = 'quarter'\ndue = { month = 4, day = 1 }"),
        NotationError::MonthOutsidePeriod { month: 4, months: 3 }
    );
    assert_eq!(
        wrong("every = 'year'\ndates = ['02-30']"),
        NotationError::ImpossibleDay { key: "dates", day: 30, last: 29 }
    );
    assert_eq!(wrong("every = 'year'\ndates = ['13-01']"), NotationError::NotADate { text: "13-01".to_owned() });
    assert_eq!(wrong("every = 'year'\ndates = ['3-25']"), NotationError::NotADate { text: "3-25".to_owned() });
    assert_eq!(
        wrong("every = 'month'\ndue = { from = 9, day = 5 }"),
        NotationError::WindowBackwards { from: 9, day: 5 }
    );
}

#[test]
fn impossible_lengths_are_refused() {
    let span = |key, error| NotationError::Span { key, error };
    assert_eq!(wrong("after = 'x'\nwithin = '0 days'"), span("within", SpanError::CountOutOfRange { count: 0 }));
    assert_eq!(
        wrong("after = 'x'\nwithin = '3 fortnights'"),
        span("within", SpanError::UnknownUnit { unit: "fortnights".to_owned() })
    );
    assert_eq!(wrong("max_gap = '三个月'"), span("max_gap", SpanError::Unreadable { text: "三个月".to_owned() }));
    assert_eq!(
        wrong("standing = true\non_change = 'soon'"),
        span("on_change", SpanError::Unreadable { text: "soon".to_owned() })
    );
}

#[test]
fn a_table_names_exactly_one_limit_and_only_its_own_keys() {
    assert_eq!(wrong(""), NotationError::NoLimit);
    assert_eq!(wrong("within = '3 days'"), NotationError::NoLimit);
    assert_eq!(wrong("every = 'month'\nafter = 'x'"), NotationError::SeveralLimits { keys: vec!["every", "after"] });
    assert_eq!(
        wrong("after = 'x'\nwithin = '3 days'\ndue = { day = 3 }"),
        NotationError::KeyNotHere { key: "due", limit: "after" }
    );
    assert_eq!(wrong("after = 'x'"), NotationError::KeyMissing { key: "within", limit: "after" });
    assert_eq!(wrong("every = 'quarter'\ndue = { day = 3 }"), NotationError::KeyMissing { key: "month", limit: "due" });
    assert_eq!(wrong("inherit = false"), NotationError::False { key: "inherit" });
    assert_eq!(wrong("after = ' '\nwithin = '3 days'"), NotationError::EmptyName { key: "after" });
    assert!(matches!(wrong("evry = 'month'"), NotationError::Toml { message } if message.contains("evry")));
    assert!(
        matches!(wrong("every = 'month'\ndue = { dya = 3 }"), NotationError::Toml { message } if message.contains("dya"))
    );
}

#[test]
fn periodic_keys_are_refused_where_they_mean_nothing() {
    assert!(
        matches!(wrong("every = 'monthly'"), NotationError::UnknownWord { key: "every", word, known } if word == "monthly" && known.contains(&"month"))
    );
    assert!(matches!(wrong("every = 'month'\ncovers = 'last'"), NotationError::UnknownWord { key: "covers", .. }));
    assert_eq!(
        wrong("every = 'day'\ndue = { day = 1 }"),
        NotationError::NotForKind { key: "due", kind: PeriodKind::Day }
    );
    assert_eq!(
        wrong("every = 'month'\ndates = ['03-25']"),
        NotationError::NotForKind { key: "dates", kind: PeriodKind::Month }
    );
    assert_eq!(wrong("every = 'year'\nonly = [1]"), NotationError::NotForKind { key: "only", kind: PeriodKind::Year });
    assert_eq!(wrong("every = 'quarter'\nonly = [5]"), NotationError::NumberOutsideYear { number: 5, last: 4 });
    assert_eq!(wrong("every = 'quarter'\nonly = [3, 1]"), NotationError::BadList { key: "only" });
    assert_eq!(wrong("every = 'year'\ndates = ['03-01', '03-01']"), NotationError::BadList { key: "dates" });
    assert_eq!(wrong("every = 'year'\ndates = ['04-08', '02-08', '05-08']"), NotationError::BadList { key: "dates" });
    assert_eq!(wrong("every = 'year'\npart = 'start'"), NotationError::StartWithoutDay);
    assert_eq!(wrong("every = 'year'\nyears = 3"), NotationError::NotForKind { key: "years", kind: PeriodKind::Year });
    assert_eq!(wrong("consecutive = 'x'\ntimes = 1"), NotationError::CountOutOfRange { key: "times", count: 1 });
}

#[test]
fn of_two_limits_the_stricter_is_known_or_nothing_is_said() {
    use Ordering::{Equal, Greater, Less};
    let table = [
        ("every = 'month'", "every = 'quarter'", Some(Greater)),
        ("every = 'year'", "every = 'half_year'", Some(Less)),
        (
            "every = 'month'\ndue = { day = 25 }",
            "every = 'month'\ncovers = 'previous'\ndue = { day = 5 }",
            Some(Greater),
        ),
        ("every = 'quarter'\ndue = { month = 1, day = 20 }", "every = 'quarter'", Some(Greater)),
        (
            "every = 'quarter'\ndue = { month = 1, day = 20 }",
            "every = 'quarter'\ndue = { month = 1, day = 8 }",
            Some(Less),
        ),
        ("every = 'month'\nwhen = 'finance_busy'", "every = 'quarter'", None),
        ("every = 'month'\nwhen = 'finance_busy'", "every = 'month'", Some(Less)),
        ("every = 'quarter'\nonly = [1, 3]", "every = 'quarter'", Some(Less)),
        ("every = 'quarter'\nonly = [1, 3]", "every = 'quarter'\nonly = [2]", None),
        ("after = 'x'\nwithin = '3 days'", "after = 'x'\nwithin = '10 days'", Some(Greater)),
        ("after = 'x'\nwithin = '3 days'", "after = 'y'\nwithin = '10 days'", None),
        ("after = 'x'\nwithin = '10 days'", "after = 'x'\nwithin = '10 workdays'", Some(Greater)),
        ("after = 'x'\nwithin = '11 days'", "after = 'x'\nwithin = '10 workdays'", None),
        ("after = 'x'\nwithin = '20 days'", "after = 'x'\nwithin = '1 month'", Some(Greater)),
        ("after = 'x'\nwithin = '30 days'", "after = 'x'\nwithin = '1 month'", None),
        ("same_day = 'x'", "after = 'x'\nwithin = '1 day'", Some(Greater)),
        ("promptly = 'x'", "after = 'x'\nwithin = '1 day'", None),
        ("promptly = 'x'\nwithin = '1 day'", "after = 'x'\nwithin = '1 day'", Some(Equal)),
        ("before = 'x'\nat_least = '10 days'", "before = 'x'\nat_least = '5 days'", Some(Greater)),
        ("display = '15 days'", "display = '10 days'", Some(Greater)),
        ("display = '15 days'", "display = '10 days'\nor_republish = true", None),
        ("max_gap = '3 months'", "max_gap = '90 days'", None),
        ("max_gap = '3 months'", "max_gap = '4 months'", Some(Greater)),
        ("standing = true", "standing = true\non_change = 'promptly'", Some(Less)),
        ("any_time = true", "any_time = true", Some(Equal)),
        ("any_time = true", "inherit = true", None),
    ];
    for (a, b, order) in table {
        assert_eq!(stricter(&limit(a), &limit(b)), order, "{a} | {b}");
        assert_eq!(stricter(&limit(b), &limit(a)), order.map(Ordering::reverse), "{b} | {a}");
    }
}

#[test]
fn a_day_off_that_is_the_bare_end_of_a_period_stays() {
    let sunday = periodic_dues(&Every::new(PeriodKind::Month), Period::parse("2026-05").expect("code"), &calendar());
    assert_eq!(sunday.iter().map(|due| due.day).collect::<Vec<_>>(), [day("2026-05-31")]);
}

#[test]
fn lengths_read_back() {
    for text in ["1 day", "3 days", "20 workdays", "1 month", "9999 days"] {
        assert_eq!(Span::parse(text).map(|span| span.to_string()), Ok(text.to_owned()));
    }
    assert_eq!(Span::new(0, Unit::Days), None);
}

/// Any span of up to a few years.
fn any_span() -> impl Strategy<Value = Span> {
    let unit = prop_oneof![Just(Unit::Days), Just(Unit::Workdays), Just(Unit::Months)];
    (1_u32..60, unit).prop_filter_map("in range", |(count, unit)| Span::new(count, unit))
}

proptest! {
    #[test]
    fn a_due_day_comes_after_its_event_and_a_latest_day_before(offset in 0_u64..1460, span in any_span()) {
        let event = day("2023-01-01") + Days::new(offset);
        if let Ok(due) = after_due(event, span, &calendar()) {
            prop_assert!(event < due.natural_day && due.natural_day <= due.day);
            prop_assert_eq!(display_until(event, span, &calendar()), Ok(due));
        }
        if let Ok(latest) = before_latest(event, span, &calendar()) {
            prop_assert!(latest < event);
        }
    }

    #[test]
    fn a_due_day_that_is_not_flagged_is_a_working_day(offset in 0_u64..1460, span in any_span()) {
        let event = day("2023-01-01") + Days::new(offset);
        if let Ok(Due { day, calendar_unknown: None, .. }) = after_due(event, span, &calendar()) {
            prop_assert_eq!(calendar().is_workday(day), Ok(true));
        }
    }

    #[test]
    fn the_shorter_of_two_lengths_is_never_due_later(offset in 0_u64..1000, a in any_span(), b in any_span()) {
        let event = day("2023-01-01") + Days::new(offset);
        let after = |within| TimeLimit::After { event: "x".to_owned(), within };
        let (Ok(first), Ok(second)) = (after_due(event, a, &calendar()), after_due(event, b, &calendar())) else { return Ok(()) };
        if stricter(&after(a), &after(b)) == Some(Ordering::Greater) {
            prop_assert!(first.day <= second.day);
        }
    }

    #[test]
    fn a_named_due_day_lies_in_its_period_before_it_is_moved(year in 1900_i32..3000, number in 1_u32..=4, month in 1_u32..=3, day in 1_u32..=31) {
        let period = Period::parse(&format!("{year}-Q{number}")).expect("code");
        let every = Every { due: DueDay::Day { month, day, from: None }, ..Every::new(PeriodKind::Quarter) };
        for due in periodic_dues(&every, period, &calendar()) {
            prop_assert!(period.contains(due.natural_day) && due.natural_day <= due.day);
        }
    }
}
