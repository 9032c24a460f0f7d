//! The name of a new record's file, and the period that it begins with.

use crate::finding::Text;
use crate::pack::Duty;
use crate::period::Period;

/// The name of the file, and the period that it begins with. A period in another spelling is brought into shape.
pub(super) fn name(wanted: &str) -> Result<(String, Option<Period>), Text> {
    let wanted = wanted.trim().trim_end_matches(".md");
    match Period::parse(wanted) {
        Ok(period) => return Ok((wanted.to_string(), Some(period))),
        Err(error) => {
            if let Some(meant) = error.suggestion().and_then(|code| Period::parse(code).ok()) {
                return Ok((meant.to_string(), Some(meant)));
            }
        }
    }
    let usable = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    if wanted.is_empty() || !wanted.chars().all(usable) {
        return Err(unusable(wanted));
    }
    Ok((wanted.to_string(), leading_period(wanted)))
}

/// The longest beginning of a name, cut at a hyphen, that is the code of a period.
fn leading_period(name: &str) -> Option<Period> {
    let cuts: Vec<usize> = name.match_indices('-').map(|(at, _)| at).collect();
    cuts.iter().rev().find_map(|at| Period::parse(&name[..*at]).ok())
}

/// Whether a period is of the sort that a periodic duty is owed in.
///
/// # Errors
/// It is of another sort, or there is none.
pub(super) fn check_period(duty: &Duty, period: Option<Period>) -> Result<(), Text> {
    let Some(every) = duty.limit.every() else { return Ok(()) };
    if period.is_some_and(|period| period.kind() == every.kind) {
        return Ok(());
    }
    let meant = period.and_then(|period| Period::containing(every.kind, period.first_day()));
    let example = meant.map_or_else(|| example(duty), |period| period.to_string());
    Err(Text::new(
        format!("“{}”{}一次，名称写周期，例如 {example}", duty.item, every.kind.every_zh()),
        format!("\"{}\" is owed {}: name a period such as {example}", duty.item_en, every.kind.every_en()),
    ))
}

/// Any period of the sort that the duty is owed in.
fn example(duty: &Duty) -> String {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 1);
    let kind = duty.limit.every().map(|every| every.kind);
    let period = day.zip(kind).and_then(|(day, kind)| Period::containing(kind, day));
    period.map_or_else(|| "2026..2030".to_string(), |period| period.to_string())
}

fn unusable(name: &str) -> Text {
    Text::new(
        format!("“{name}”不能作文件名：只用字母、数字、汉字、- 和 _，例如 2026-11"),
        format!("\"{name}\" cannot be a file name: letters, digits, Han characters, - and _ only, such as 2026-11"),
    )
}
