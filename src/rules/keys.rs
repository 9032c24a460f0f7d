//! Reads keys of checks that are more than one plain value.

use super::Wrong;
use super::figure::Figure;
use super::fraction::Fraction;
use crate::record::{Fields, Value};
use crate::time_limit::{Span, Unit};

/// The texts of a list.
pub(super) fn texts(keys: &Fields, key: &str) -> Vec<String> {
    keys.texts(key).map(str::to_string).collect()
}

/// The lists of a list of lists of text.
pub(super) fn lists(keys: &Fields, key: &str) -> Vec<Vec<String>> {
    let Some(Value::List(groups)) = keys.get(key).map(|found| &found.value) else { return Vec::new() };
    let inner = groups.iter().filter_map(|group| match &group.value {
        Value::List(items) => Some(items),
        _ => None,
    });
    let text = |value: &Value| match value {
        Value::Text(text) => Some(text.clone()),
        Value::Choice(choice) => Some(choice.id.to_string()),
        _ => None,
    };
    inner.map(|items| items.iter().filter_map(|item| text(&item.value)).collect()).collect()
}

/// A fraction, if one is given.
pub(super) fn fraction(keys: &Fields, key: &'static str) -> Result<Option<Fraction>, Wrong> {
    let read = |text: &str| {
        Fraction::parse(text).ok_or_else(|| {
            Wrong::new(
                key,
                format!("“{text}”不是分数，写成 1/2 或 30/100"),
                format!("`{text}` is no fraction; write 1/2 or 30/100"),
            )
        })
    };
    keys.text(key).map(read).transpose()
}

/// A figure; the key has to be there.
pub(super) fn figure(keys: &Fields, key: &'static str) -> Result<Figure, Wrong> {
    Figure::parse(keys.text(key).unwrap_or_default()).map_err(|text| Wrong { key, fault: text })
}

/// A span of time, if one is given.
pub(super) fn span(keys: &Fields, key: &'static str) -> Result<Option<Span>, Wrong> {
    let read = |text: &str| {
        Span::parse(text).map_err(|_| {
            Wrong::new(
                key,
                format!("“{text}”不是期限，写成 15 days 或 7 workdays"),
                format!("`{text}` is no span; write 15 days or 7 workdays"),
            )
        })
    };
    keys.text(key).map(read).transpose()
}

/// About how many days a span has, to tell which of two is stricter.
pub(super) fn length(span: Span) -> i64 {
    let count = i64::from(span.count());
    match span.unit() {
        Unit::Days => count,
        Unit::Workdays => count * 7 / 5,
        Unit::Months => count * 30,
    }
}

/// The length of a list, as a figure of strictness.
pub(super) fn number<T>(items: &[T]) -> i64 {
    i64::try_from(items.len()).unwrap_or(i64::MAX)
}
