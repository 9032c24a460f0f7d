//! Which of two time limits asks for more.
//!
//! Two limits compare where one can be kept only by keeping the other, or nearly so; in all other cases neither is the
//! stricter. A limit has several sides - how often, by when, under which condition - and is the stricter only if none of
//! them is weaker.

use std::cmp::Ordering;

use super::{Covers, DueDay, Every, OnChange, Span, TimeLimit, Unit};

/// `Greater` if the first limit is the stricter, `Less` if the second is, `Equal` if they ask for the same, `None` if they
/// cannot be compared, as where they belong to different events.
pub fn stricter(a: &TimeLimit, b: &TimeLimit) -> Option<Ordering> {
    use TimeLimit as L;
    match (a, b) {
        (L::Every(a), L::Every(b)) => every(a, b),
        (L::Before { event, at_least: a }, L::Before { event: other, at_least: b }) if event == other => length(*a, *b),
        (L::Display { at_least: a, or_republish: x }, L::Display { at_least: b, or_republish: y }) => {
            both([length(*a, *b), Some(x.cmp(y))])
        }
        (L::Open { event, length: a }, L::Open { event: other, length: b }) if event == other => length(*a, *b),
        (L::Standing { on_change: a }, L::Standing { on_change: b }) => changes(*a, *b),
        (L::MaxGap(a), L::MaxGap(b)) => length(*b, *a),
        (L::Regularly { within: a }, L::Regularly { within: b }) => shorter_or_given(*a, *b),
        (L::Consecutive { event, times: a }, L::Consecutive { event: other, times: b }) if event == other => {
            Some(b.cmp(a))
        }
        _ if a == b => Some(Ordering::Equal),
        _ if a.event().is_some() && a.event() == b.event() => after(a, b),
        _ => None,
    }
}

/// Compares limits that follow the same event.
fn after(a: &TimeLimit, b: &TimeLimit) -> Option<Ordering> {
    match (a, b) {
        (TimeLimit::SameDay { .. }, _) => within(b)?.map(|_| Ordering::Greater),
        (_, TimeLimit::SameDay { .. }) => within(a)?.map(|_| Ordering::Less),
        _ => shorter_or_given(within(a)?, within(b)?),
    }
}

/// The span that a limit leaves after its event; the inner `None` is a promptly without a number.
fn within(limit: &TimeLimit) -> Option<Option<Span>> {
    match limit {
        TimeLimit::After { within, .. } => Some(Some(*within)),
        TimeLimit::Promptly { within, .. } => Some(*within),
        _ => None,
    }
}

/// The shorter span is the stricter; a number and no number cannot be compared.
fn shorter_or_given(a: Option<Span>, b: Option<Span>) -> Option<Ordering> {
    match (a, b) {
        (Some(a), Some(b)) => length(b, a),
        (None, None) => Some(Ordering::Equal),
        _ => None,
    }
}

/// Any update is more than none; the sooner one is the stricter.
fn changes(a: Option<OnChange>, b: Option<OnChange>) -> Option<Ordering> {
    match (a, b) {
        (Some(OnChange::Within(a)), Some(OnChange::Within(b))) => length(b, a),
        (Some(a), Some(b)) => (a == b).then_some(Ordering::Equal),
        (a, b) => Some(a.is_some().cmp(&b.is_some())),
    }
}

/// Compares periodic limits: how often, by when, in which periods, under which condition.
fn every(a: &Every, b: &Every) -> Option<Ordering> {
    if a.kind != b.kind {
        let named = a.only.is_empty() && b.only.is_empty() && !has_dates(a) && !has_dates(b);
        return named.then(|| both([Some(b.kind.cmp(&a.kind)), condition(a, b)])).flatten();
    }
    (a.years == b.years).then(|| both([due(a, b), only(&a.only, &b.only), condition(a, b)])).flatten()
}

/// Whether the limit names several dates.
fn has_dates(every: &Every) -> bool {
    matches!(&every.due, DueDay::Dates(dates) if dates.len() > 1)
}

/// The earlier due day is the stricter, the record of the same period counting as a period earlier; more dates are more.
fn due(a: &Every, b: &Every) -> Option<Ordering> {
    match (&a.due, &b.due) {
        (DueDay::Dates(x), DueDay::Dates(y)) if a.covers == b.covers => match x.len().cmp(&y.len()) {
            Ordering::Equal => (x == y).then_some(Ordering::Equal),
            unequal => Some(unequal),
        },
        (DueDay::Dates(_), _) | (_, DueDay::Dates(_)) => None,
        (x, y) => both([Some((delay(b), last(y)).cmp(&(delay(a), last(x)))), Some(opening(x).cmp(&opening(y)))]),
    }
}

/// How many periods a record may lag.
fn delay(every: &Every) -> u32 {
    u32::from(every.covers == Covers::Previous)
}

/// Month and day on which the period's duty ends; the bare end comes after every day that can be named.
fn last(due: &DueDay) -> (u32, u32) {
    match due {
        DueDay::Day { month, day, .. } => (*month, *day),
        DueDay::PeriodEnd | DueDay::Dates(_) => (u32::MAX, u32::MAX),
    }
}

/// Month and day before which it is too early; nothing where there is no window.
fn opening(due: &DueDay) -> Option<(u32, u32)> {
    match due {
        DueDay::Day { month, from: Some(from), .. } if (*month, *from) > (1, 1) => Some((*month, *from)),
        _ => None,
    }
}

/// More periods are more; lists of which neither holds the other cannot be compared. An empty list is all periods.
fn only(a: &[u32], b: &[u32]) -> Option<Ordering> {
    let holds = |a: &[u32], b: &[u32]| a.is_empty() || (!b.is_empty() && b.iter().all(|number| a.contains(number)));
    by_holding(holds(a, b), holds(b, a))
}

/// No condition is more than any; two different ones cannot be compared.
fn condition(a: &Every, b: &Every) -> Option<Ordering> {
    by_holding(a.when.is_none() || a.when == b.when, b.when.is_none() || a.when == b.when)
}

/// The order of two sets, from whether each holds the other.
fn by_holding(a_holds: bool, b_holds: bool) -> Option<Ordering> {
    match (a_holds, b_holds) {
        (true, true) => Some(Ordering::Equal),
        (true, false) => Some(Ordering::Greater),
        (false, true) => Some(Ordering::Less),
        (false, false) => None,
    }
}

/// One order out of several sides: none may contradict another.
fn both<const N: usize>(sides: [Option<Ordering>; N]) -> Option<Ordering> {
    sides.into_iter().try_fold(Ordering::Equal, |sum, side| match (sum, side?) {
        (Ordering::Equal, side) => Some(side),
        (sum, Ordering::Equal) => Some(sum),
        (sum, side) => (sum == side).then_some(sum),
    })
}

/// Which span is the longer, if that can be told whenever it begins: so many working days are never less than as many
/// days, and a month has 28 to 31 days.
fn length(a: Span, b: Span) -> Option<Ordering> {
    if a.unit() == b.unit() {
        return Some(a.count().cmp(&b.count()));
    }
    let ((a_least, a_most), (b_least, b_most)) = (bounds(a), bounds(b));
    match (a_most <= b_least, b_most <= a_least) {
        (true, false) => Some(Ordering::Less),
        (false, true) => Some(Ordering::Greater),
        _ => None,
    }
}

/// The fewest and the most natural days of a span; working days have no upper bound.
fn bounds(span: Span) -> (u32, u32) {
    match span.unit() {
        Unit::Days => (span.count(), span.count()),
        Unit::Workdays => (span.count(), u32::MAX),
        Unit::Months => (span.count() * 28, span.count() * 31),
    }
}
