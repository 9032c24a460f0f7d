//! Values as packs write them, as messages name them, and when two are one.

use super::Case;
use crate::check::zh_day;
use crate::finding::Text;
use crate::record::schema::Choice;
use crate::record::{Spanned, Value};

use super::words::short;

/// A value as a pack writes it: text, the id of a choice, `true`, a number, a day, a period. Nothing for tables, lists and
/// empty texts.
pub(super) fn written(value: &Value) -> Option<String> {
    let written = match value {
        Value::Text(text) => text.trim().to_string(),
        Value::Choice(choice) => choice.id.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Count(count) => count.to_string(),
        Value::Money(money) => money.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Time(time) => time.to_string(),
        Value::Period(period) => period.to_string(),
        Value::List(_) | Value::Table(_) | Value::Any(_) => return None,
    };
    (!written.is_empty()).then_some(written)
}

/// Whether a value is the one that a pack writes so; a period is also meant by its kind, `month`.
pub(super) fn is(value: &Value, wanted: &str) -> bool {
    let kind = match value {
        Value::Period(period) => period.kind().id() == wanted,
        _ => false,
    };
    kind || written(value).is_some_and(|written| written == wanted)
}

/// A value for messages; people by their names.
pub(super) fn shown(case: &Case<'_>, value: &Value) -> Text {
    match value {
        Value::Text(text) => {
            let name = short(case.content.public_name(text.trim()));
            Text::new(name.clone(), name)
        }
        Value::Choice(choice) => Text::new(choice.zh, choice.en),
        Value::Date(day) => Text::new(zh_day(*day), day.to_string()),
        Value::Money(money) => Text::new(format!("{money} 元"), format!("{money} yuan")),
        Value::Flag(true) => Text::new("是", "yes"),
        Value::Flag(false) => Text::new("否", "no"),
        other => {
            let text = written(other).unwrap_or_default();
            Text::new(short(&text), short(&text))
        }
    }
}

/// A value that a pack writes, for messages: choices by their names.
pub(super) fn named(choices: &'static [Choice], wanted: &str) -> Text {
    match choices.iter().find(|choice| choice.id == wanted) {
        Some(choice) => Text::new(choice.zh, choice.en),
        None if wanted == "true" => Text::new("是", "yes"),
        None if wanted == "false" => Text::new("否", "no"),
        None => Text::new(wanted, wanted),
    }
}

/// The values at a path that say something, each with its place.
pub(super) fn given<'a>(case: &Case<'a>, path: &str) -> Vec<&'a Spanned<Value>> {
    let mut found = case.fields().all(path);
    found.retain(|found| written(&found.value).is_some());
    found
}

#[cfg(test)]
mod tests {
    use super::{Value, is, written};

    #[test]
    fn blanks_around_a_text_do_not_count_and_an_empty_one_says_nothing() {
        assert!(is(&Value::Text(" 绿化 ".to_string()), "绿化"));
        assert_eq!(written(&Value::Text("  ".to_string())), None);
    }

    #[test]
    fn flags_numbers_days_and_the_kind_of_a_period_are_written_as_packs_write_them() {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).expect("a day");
        assert!(is(&Value::Flag(true), "true") && is(&Value::Count(3), "3") && is(&Value::Date(day), "2026-10-05"));
        let period = crate::period::Period::parse("2026-Q3").expect("a period");
        assert!(is(&Value::Period(period), "quarter") && is(&Value::Period(period), "2026-Q3"));
    }
}
