//! What is said about a time limit that a pack's author wrote wrong.

use crate::finding::Text;
use crate::time_limit::NotationError;

/// The fault in both languages.
pub fn words(error: &NotationError) -> Text {
    use NotationError as E;
    match error {
        E::Toml { message } => Text::new(format!("读不懂：{}", first_line(message)), first_line(message)),
        E::NoLimit => Text::new("没有写是哪一种时限", "no key says which limit it is"),
        E::SeveralLimits { keys } => Text::new(
            format!("同时写了几种时限：{}", keys.join("、")),
            format!("several limits at once: {}", keys.join(", ")),
        ),
        E::KeyNotHere { key, limit } => {
            Text::new(format!("{limit} 不能与 {key} 同用"), format!("{key} does not go with {limit}"))
        }
        E::KeyMissing { key, limit } => Text::new(format!("{limit} 还要写 {key}"), format!("{limit} needs {key}")),
        E::False { key } => Text::new(format!("{key} 只能写 true"), format!("{key} can only be true")),
        E::EmptyName { key } => Text::new(format!("{key} 是空的"), format!("{key} is empty")),
        E::UnknownWord { key, word, known } => Text::new(
            format!("{key} 没有“{word}”，可以写：{}", known.join("、")),
            format!("{key} has no \"{word}\"; it takes {}", known.join(", ")),
        ),
        E::Span { key, error } => {
            Text::new(format!("{key} 要写成 \"15 days\" 这样（{error:?}）"), format!("{key}: {error:?}"))
        }
        E::NotForKind { key, kind } => {
            Text::new(format!("{} 不能写 {key}", kind.id()), format!("{key} has no meaning for {}", kind.id()))
        }
        E::MonthOutsidePeriod { month, months } => {
            Text::new(format!("没有第 {month} 个月，这个周期只有 {months} 个月"), format!("month {month} of {months}"))
        }
        E::ImpossibleDay { key, day, last } => Text::new(
            format!("{key} 没有第 {day} 日，最多到 {last} 日"),
            format!("{key} has no day {day}; the last is {last}"),
        ),
        E::WindowBackwards { from, day } => Text::new(
            format!("从 {from} 日到 {day} 日，先后颠倒"),
            format!("the window from {from} to {day} runs backwards"),
        ),
        E::NotADate { text } => {
            Text::new(format!("“{text}”不是月-日，写成 03-25"), format!("\"{text}\" is not month-day"))
        }
        E::BadList { key } => {
            Text::new(format!("{key} 是空的、重复或没有按顺序"), format!("{key} is empty, repeated or out of order"))
        }
        E::NumberOutsideYear { number, last } => {
            Text::new(format!("一年没有第 {number} 个，最多 {last} 个"), format!("a year has {last}, not {number}"))
        }
        E::CountOutOfRange { key, count } => {
            Text::new(format!("{key} 不能是 {count}"), format!("{key} cannot be {count}"))
        }
        E::StartWithoutDay => Text::new("part = \"start\" 还要写 due", "part = \"start\" needs a due day"),
    }
}

fn first_line(message: &str) -> String {
    let lines = message.lines().filter(|line| !line.contains('|') && !line.starts_with("TOML parse error"));
    lines.collect::<Vec<_>>().join(" ").trim().to_string()
}
