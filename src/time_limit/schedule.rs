//! From TOML to the periodic limit.

use super::notation::{RawDue, RawLimit};
use super::notation_error::NotationError;
use super::{Covers, DueDay, Every, MonthDay, Part};
use crate::period::PeriodKind;

/// How many days a month has at most, January first.
const LONGEST: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Reads `every` and the keys that go with it.
pub(super) fn read(raw: &RawLimit) -> Result<Every, NotationError> {
    let kind = kind(raw.every.as_deref().unwrap_or_default())?;
    let due = due(kind, raw)?;
    Ok(Every {
        kind,
        covers: word("covers", &raw.covers, [("same", Covers::Same), ("previous", Covers::Previous)])?
            .unwrap_or(Covers::Same),
        only: only(kind, raw.only.as_deref())?,
        when: condition(&raw.when)?,
        part: part(kind, raw, &due)?,
        years: years(kind, raw.years)?,
        due,
    })
}

/// The kind of period.
fn kind(id: &str) -> Result<PeriodKind, NotationError> {
    PeriodKind::parse(id).ok_or_else(|| NotationError::UnknownWord {
        key: "every",
        word: id.to_owned(),
        known: PeriodKind::ALL.into_iter().map(PeriodKind::id).collect(),
    })
}

/// What one of two words stands for.
fn word<T: Copy>(
    key: &'static str,
    word: &Option<String>,
    known: [(&'static str, T); 2],
) -> Result<Option<T>, NotationError> {
    let Some(word) = word.as_deref() else { return Ok(None) };
    match known.into_iter().find(|(name, _)| *name == word) {
        Some((_, meaning)) => Ok(Some(meaning)),
        None => {
            Err(NotationError::UnknownWord { key, word: word.to_owned(), known: known.map(|(name, _)| name).to_vec() })
        }
    }
}

/// The due day: one day, several dates, or the end of the period.
fn due(kind: PeriodKind, raw: &RawLimit) -> Result<DueDay, NotationError> {
    match (raw.due, raw.dates.as_deref()) {
        (_, Some(_)) if raw.covers.is_some() => Err(NotationError::KeyNotHere { key: "covers", limit: "dates" }),
        (None, None) => Ok(DueDay::PeriodEnd),
        (Some(due), None) => one_day(kind, due),
        (None, Some(dates)) if kind == PeriodKind::Year => several_dates(dates),
        (None, Some(_)) => Err(NotationError::NotForKind { key: "dates", kind }),
        (Some(_), Some(_)) => Err(NotationError::KeyNotHere { key: "due", limit: "dates" }),
    }
}

/// One day of the period, perhaps at the end of a window.
fn one_day(kind: PeriodKind, due: RawDue) -> Result<DueDay, NotationError> {
    let month = month_inside(kind, due.month)?;
    let last = last_day(kind, month)?;
    let mut days = [Some(due.day), due.from].into_iter().flatten();
    if let Some(day) = days.find(|day| !(1..=last).contains(day)) {
        return Err(NotationError::ImpossibleDay { key: "due", day, last });
    }
    match due.from {
        Some(from) if from > due.day => Err(NotationError::WindowBackwards { from, day: due.day }),
        from => Ok(DueDay::Day { month, day: due.day, from }),
    }
}

/// The month inside the period; only periods of one month or less may leave it out.
fn month_inside(kind: PeriodKind, month: Option<u32>) -> Result<u32, NotationError> {
    match (month, kind.months().unwrap_or(1)) {
        (Some(month), months) if !(1..=months).contains(&month) => {
            Err(NotationError::MonthOutsidePeriod { month, months })
        }
        (None, 2..) => Err(NotationError::KeyMissing { key: "month", limit: "due" }),
        (month, _) => Ok(month.unwrap_or(1)),
    }
}

/// The last day that a due day may name: the longest that the month can ever be.
fn last_day(kind: PeriodKind, month: u32) -> Result<u32, NotationError> {
    match kind {
        PeriodKind::Day | PeriodKind::Term => Err(NotationError::NotForKind { key: "due", kind }),
        PeriodKind::Week => Ok(7),
        PeriodKind::HalfMonth => Ok(16),
        _ => {
            let step = kind.months().unwrap_or(12) as usize;
            Ok(LONGEST.into_iter().skip(month as usize - 1).step_by(step).max().unwrap_or(31))
        }
    }
}

/// Several dates of a year, which pass its end at most once.
fn several_dates(texts: &[String]) -> Result<DueDay, NotationError> {
    let dates: Vec<MonthDay> = texts.iter().map(|text| month_day(text)).collect::<Result<_, _>>()?;
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else {
        return Err(NotationError::BadList { key: "dates" });
    };
    let falls = dates.windows(2).filter(|pair| pair[1] <= pair[0]).count();
    if falls == 0 || (falls == 1 && last < first) {
        Ok(DueDay::Dates(dates))
    } else {
        Err(NotationError::BadList { key: "dates" })
    }
}

/// A date without its year, `03-25`.
fn month_day(text: &str) -> Result<MonthDay, NotationError> {
    let not_a_date = || NotationError::NotADate { text: text.to_owned() };
    let (month, day) = text.split_once('-').filter(|_| text.len() == 5).ok_or_else(not_a_date)?;
    let (month, day): (u32, u32) = month.parse().ok().zip(day.parse().ok()).ok_or_else(not_a_date)?;
    match month.checked_sub(1).and_then(|index| LONGEST.get(index as usize)) {
        Some(&last) if (1..=last).contains(&day) => Ok(MonthDay { month, day }),
        Some(&last) => Err(NotationError::ImpossibleDay { key: "dates", day, last }),
        None => Err(not_a_date()),
    }
}

/// The only periods of a year, in rising order.
fn only(kind: PeriodKind, numbers: Option<&[u32]>) -> Result<Vec<u32>, NotationError> {
    let Some(numbers) = numbers else { return Ok(Vec::new()) };
    let last = kind
        .months()
        .map(|months| 12 / months)
        .filter(|&last| last > 1)
        .ok_or(NotationError::NotForKind { key: "only", kind })?;
    if let Some(&number) = numbers.iter().find(|number| !(1..=last).contains(*number)) {
        return Err(NotationError::NumberOutsideYear { number, last });
    }
    let rising = numbers.windows(2).all(|pair| pair[0] < pair[1]);
    if rising && !numbers.is_empty() { Ok(numbers.to_vec()) } else { Err(NotationError::BadList { key: "only" }) }
}

/// The condition, which must have a name.
fn condition(when: &Option<String>) -> Result<Option<String>, NotationError> {
    match when.as_deref().map(str::trim) {
        Some("") => Err(NotationError::EmptyName { key: "when" }),
        when => Ok(when.map(str::to_owned)),
    }
}

/// The part of the period; its start has to say by which day, its end has a last day anyway.
fn part(kind: PeriodKind, raw: &RawLimit, due: &DueDay) -> Result<Option<Part>, NotationError> {
    let part = word("part", &raw.part, [("start", Part::Start), ("end", Part::End)])?;
    match (part, kind.months()) {
        (Some(_), None) => Err(NotationError::NotForKind { key: "part", kind }),
        (Some(Part::Start), _) if *due == DueDay::PeriodEnd => Err(NotationError::StartWithoutDay),
        _ => Ok(part),
    }
}

/// The years of a term.
fn years(kind: PeriodKind, years: Option<u32>) -> Result<Option<u32>, NotationError> {
    match years {
        Some(_) if kind != PeriodKind::Term => Err(NotationError::NotForKind { key: "years", kind }),
        Some(count) if !(1..=99).contains(&count) => Err(NotationError::CountOutOfRange { key: "years", count }),
        _ => Ok(years),
    }
}
