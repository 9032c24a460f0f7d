//! From time limits to dates.
//!
//! The rules are those of the Civil Code, articles 200 to 204. The day of the event is not counted (201). Days are natural
//! days unless the text says working days. Months end on the day of the same number, or on the last of the month (202). A
//! span or a named due day that ends on a day off ends on the next working day (203). Not moved are the bare end of a
//! period, the day of an event, and the latest day before an event: waiting there would not give time but take it.
//!
//! If the calendar does not know the year, natural days stand as they are and are flagged; working days are an error.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Covers, DueDay, Every, MonthDay, OnChange, Span, TimeLimit, Unit};
use crate::period::{Period, PeriodKind};
use crate::workdays::{UnknownYear, WorkCalendar};

/// The last day on which something is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The day that counts, moved off days off where the limit says so.
    pub day: NaiveDate,
    /// The day before it was moved; mostly the same.
    pub natural_day: NaiveDate,
    /// The first day on which it is in time, if the limit is a window.
    pub opens: Option<NaiveDate>,
    /// The year whose calendar was needed and is missing, so that `day` may have to move.
    pub calendar_unknown: Option<i32>,
}

impl Due {
    /// A day that is never moved.
    fn fixed(day: NaiveDate) -> Due {
        Due { day, natural_day: day, opens: None, calendar_unknown: None }
    }

    /// A day that moves to the next working day, as far as the calendar knows.
    fn moved(natural_day: NaiveDate, calendar: &WorkCalendar) -> Due {
        match calendar.next_workday_on_or_after(natural_day) {
            Ok(day) => Due { day, natural_day, opens: None, calendar_unknown: None },
            Err(unknown) => Due { calendar_unknown: Some(unknown.year), ..Due::fixed(natural_day) },
        }
    }
}

/// The due days that fall to one period: one as a rule, several for limits with dates, none for a period of another kind
/// or one that `only` leaves out. Conditions (`when`) are the caller's to ask.
pub fn periodic_dues(every: &Every, period: Period, calendar: &WorkCalendar) -> Vec<Due> {
    if !every.applies_to(period) {
        return Vec::new();
    }
    match &every.due {
        DueDay::PeriodEnd => vec![Due::fixed(period.last_day())],
        DueDay::Day { month, day, from } => {
            let opens = from.map(|from| day_inside(period, *month, from));
            vec![Due { opens, ..Due::moved(day_inside(period, *month, *day), calendar) }]
        }
        DueDay::Dates(dates) => {
            dates_from(period.year(), dates).into_iter().map(|day| Due::moved(day, calendar)).collect()
        }
    }
}

/// The period whose record is owed in a period; `None` only before the first year that we count.
pub fn covered_period(every: &Every, period: Period) -> Option<Period> {
    match every.covers {
        Covers::Same => Some(period),
        Covers::Previous => period.previous(),
    }
}

/// The last day within a span after an event.
///
/// # Errors
/// The span is in working days and passes through a year that is not in the calendar.
pub fn after_due(event: NaiveDate, span: Span, calendar: &WorkCalendar) -> Result<Due, UnknownYear> {
    let natural = match span.unit() {
        Unit::Workdays => return calendar.add_workdays(event, span.count()).map(Due::fixed),
        Unit::Days => event.checked_add_days(Days::new(span.count().into())),
        Unit::Months => event.checked_add_months(Months::new(span.count())),
    };
    Ok(Due::moved(natural.unwrap_or(NaiveDate::MAX), calendar))
}

/// The latest day that is a span before an event: for ten days before the 20th, the 10th. It is not moved.
///
/// # Errors
/// The span is in working days and passes through a year that is not in the calendar.
pub fn before_latest(event: NaiveDate, span: Span, calendar: &WorkCalendar) -> Result<NaiveDate, UnknownYear> {
    let natural = match span.unit() {
        Unit::Workdays => return calendar.subtract_workdays(event, span.count()),
        Unit::Days => event.checked_sub_days(Days::new(span.count().into())),
        Unit::Months => event.checked_sub_months(Months::new(span.count())),
    };
    Ok(natural.unwrap_or(NaiveDate::MIN))
}

/// The last day on which something published on `from` has to be on display, if it is to be displayed for a span. The day
/// of publication is not counted; `natural_day` is the end before it was moved off days off.
///
/// # Errors
/// The span is in working days and passes through a year that is not in the calendar.
pub fn display_until(from: NaiveDate, span: Span, calendar: &WorkCalendar) -> Result<Due, UnknownYear> {
    after_due(from, span, calendar)
}

/// The due day of any limit that is counted from one day: the event, the publication, the change, or - for the largest gap
/// and for "regularly" - the last publication. `None` for periodic limits and those without a number.
///
/// # Errors
/// The limit is in working days and passes through a year that is not in the calendar.
pub fn event_due(limit: &TimeLimit, day: NaiveDate, calendar: &WorkCalendar) -> Result<Option<Due>, UnknownYear> {
    match limit {
        TimeLimit::SameDay { .. } => Ok(Some(Due::fixed(day))),
        TimeLimit::Before { at_least, .. } => before_latest(day, *at_least, calendar).map(|day| Some(Due::fixed(day))),
        _ => span_after(limit).map(|span| after_due(day, span, calendar)).transpose(),
    }
}

/// The span of a limit that is counted forwards.
fn span_after(limit: &TimeLimit) -> Option<Span> {
    match limit {
        TimeLimit::After { within, .. } => Some(*within),
        TimeLimit::Promptly { within, .. } | TimeLimit::Regularly { within } => *within,
        TimeLimit::Standing { on_change: Some(OnChange::Within(span)) } => Some(*span),
        TimeLimit::MaxGap(span) | TimeLimit::Display { at_least: span, .. } | TimeLimit::Open { length: span, .. } => {
            Some(*span)
        }
        _ => None,
    }
}

/// A day inside a period: of its month no. `month`, or of the period itself where that is shorter. Too large a day is the
/// last one.
fn day_inside(period: Period, month: u32, day: u32) -> NaiveDate {
    let begins = period.first_day().checked_add_months(Months::new(month.saturating_sub(1))).unwrap_or(NaiveDate::MAX);
    let ends = match period.kind() {
        PeriodKind::Week | PeriodKind::HalfMonth => period.last_day(),
        _ => last_of_month(begins),
    };
    begins.checked_add_days(Days::new(u64::from(day.saturating_sub(1)))).unwrap_or(NaiveDate::MAX).min(ends)
}

/// The last day of a day's month.
fn last_of_month(day: NaiveDate) -> NaiveDate {
    let next = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|next| next.pred_opt()).unwrap_or(NaiveDate::MAX)
}

/// The dates beginning in a year; those that come before the first are in the year after.
fn dates_from(year: i32, dates: &[MonthDay]) -> Vec<NaiveDate> {
    let next_year = |date: &MonthDay| i32::from(dates.first().is_some_and(|first| date < first));
    dates.iter().filter_map(|date| dated(year + next_year(date), *date)).collect()
}

/// A month and day in a year; 29 February is the 28th where there is none.
fn dated(year: i32, date: MonthDay) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, date.month, date.day).or_else(|| NaiveDate::from_ymd_opt(year, date.month, 28))
}
