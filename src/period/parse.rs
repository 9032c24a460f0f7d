//! Reading the code of a period.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Period, PeriodError, PeriodKind, YEARS, mend};

/// Reads a code; a spelling that is not a code is mended as far as possible and reported.
pub(super) fn code(text: &str) -> Result<Period, PeriodError> {
    match strict(text) {
        Some(answer) => answer,
        None if text.trim().is_empty() => Err(PeriodError::Empty),
        None => Err(misspelled(text)),
    }
}

/// What to say of a text that has not the shape of a code.
fn misspelled(text: &str) -> PeriodError {
    match mend::candidate(text).and_then(|candidate| strict(&candidate)) {
        Some(Ok(period)) => PeriodError::Spelling { suggestion: period.to_string() },
        Some(Err(error)) => error,
        None => PeriodError::Unreadable,
    }
}

/// Reads a text that has the shape of a code; `None` if it has not.
fn strict(text: &str) -> Option<Result<Period, PeriodError>> {
    if let Some((first, last)) = text.split_once("..") {
        return Some(term(digits(first, 4)?, digits(last, 4)?));
    }
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let (second, third) = (parts.next(), parts.next());
    match (second, third, parts.next()) {
        (None, None, None) => Some(numbered(PeriodKind::Year, year, 1)),
        (Some(part), None, None) => in_year(year, part),
        (Some(month), Some(part), None) => in_month(year, digits(month, 2)?, part),
        _ => None,
    }
}

/// Exactly so many ASCII digits as a number.
fn digits(text: &str, count: usize) -> Option<u32> {
    let all_digits = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok()).flatten()
}

/// A month, or a span that its letter names.
fn in_year(year: u32, part: &str) -> Option<Result<Period, PeriodError>> {
    let (kind, number) = match part.split_at_checked(1)? {
        ("W", number) => (PeriodKind::Week, digits(number, 2)?),
        ("B", number) => (PeriodKind::TwoMonths, digits(number, 1)?),
        ("Q", number) => (PeriodKind::Quarter, digits(number, 1)?),
        ("H", number) => (PeriodKind::HalfYear, digits(number, 1)?),
        _ => (PeriodKind::Month, digits(part, 2)?),
    };
    Some(numbered(kind, year, number))
}

/// A half of a month, or one of its days.
fn in_month(year: u32, month: u32, part: &str) -> Option<Result<Period, PeriodError>> {
    let day = match part {
        "A" | "B" => None,
        _ => Some(digits(part, 2)?),
    };
    Some(numbered(PeriodKind::Month, year, month).and_then(|whole| match day {
        None => half(whole, part == "B"),
        Some(day) => one_day(whole, day),
    }))
}

/// The span no. `number` of a year.
fn numbered(kind: PeriodKind, year: u32, number: u32) -> Result<Period, PeriodError> {
    let counted = year_in_range(year)?;
    let period = match kind {
        PeriodKind::Week => Period::week(counted, number),
        _ => Period::months(kind, counted, number),
    };
    period.ok_or(PeriodError::NumberOutOfRange { kind, number, last: last_number(kind, counted) })
}

/// A half of a month that exists.
fn half(month: Period, second: bool) -> Result<Period, PeriodError> {
    Period::half_month(month.year(), month.number(), second).ok_or(PeriodError::Unreadable)
}

/// A day of a month that exists.
fn one_day(month: Period, day: u32) -> Result<Period, PeriodError> {
    month.first.with_day(day).and_then(Period::day).ok_or(PeriodError::NoSuchDay {
        year: month.year(),
        month: month.number(),
        day,
        last: month.last.day(),
    })
}

/// A term between two years.
fn term(first: u32, last: u32) -> Result<Period, PeriodError> {
    let (first, last) = (year_in_range(first)?, year_in_range(last)?);
    Period::term(first, last).ok_or_else(|| PeriodError::TermBackwards {
        first,
        last,
        suggestion: format!("{last}..{first}"),
    })
}

/// The year, if we count it.
fn year_in_range(year: u32) -> Result<i32, PeriodError> {
    i32::try_from(year).ok().filter(|year| YEARS.contains(year)).ok_or(PeriodError::YearOutOfRange { year })
}

/// The number of the last span of a kind in a year: 52 or 53 for weeks.
fn last_number(kind: PeriodKind, year: i32) -> u32 {
    match kind {
        PeriodKind::Week if NaiveDate::from_isoywd_opt(year, 53, Weekday::Mon).is_none() => 52,
        _ => kind.most_in_year(),
    }
}
