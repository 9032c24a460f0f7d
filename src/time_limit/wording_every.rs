//! The periodic limit in words.

use super::{Covers, DueDay, Every, MonthDay, Part};
use crate::period::{MONTHS_EN, PeriodKind};

/// The days of the week in Chinese, Monday first.
const WEEKDAYS_ZH: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];

/// The days of the week in English.
const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// In Chinese: 每季度公开一次（季度首月20日前）.
pub(super) fn zh(every: &Every, name: &dyn Fn(&str) -> String) -> String {
    let when = every.when.as_deref().map(|when| format!("{}的，", name(when))).unwrap_or_default();
    let days = due_zh(every).map(|due| format!("（{due}）")).unwrap_or_default();
    format!("{when}{}{days}", how_often_zh(every))
}

/// In English: every quarter (by day 20 of its first month).
pub(super) fn en(every: &Every, name: &dyn Fn(&str) -> String) -> String {
    let when = every.when.as_deref().map(|when| format!("if {}, ", name(when))).unwrap_or_default();
    let days = due_en(every).map(|due| format!(" ({due})")).unwrap_or_default();
    format!("{when}{}{days}", how_often_en(every))
}

/// How often, and in which part.
fn how_often_zh(every: &Every) -> String {
    let kind = every.kind.every_zh();
    match (&every.due, every.years) {
        (DueDay::Dates(dates), _) if dates.len() > 1 => format!("{kind}公开{}次", dates.len()),
        (_, Some(years)) => format!("{kind}（{years}年）公开一次"),
        _ if !every.only.is_empty() => format!("每年{}各公开一次", only_zh(every)),
        _ => format!("{kind}{}公开一次", part_zh(every)),
    }
}

/// How often, and in which part.
fn how_often_en(every: &Every) -> String {
    let kind = every.kind.every_en();
    match (&every.due, every.years) {
        (DueDay::Dates(dates), _) if dates.len() > 1 => format!("{} times {kind}", dates.len()),
        (_, Some(years)) => format!("{kind} (of {years} years)"),
        _ if !every.only.is_empty() => format!("{kind} no. {}", numbers(&every.only, " and ")),
        _ => match every.part {
            Some(Part::Start) => format!("{kind}, at its start"),
            Some(Part::End) => format!("{kind}, at its end"),
            None => kind.to_owned(),
        },
    }
}

/// The only periods: 第1、3季度.
fn only_zh(every: &Every) -> String {
    let numbers = numbers(&every.only, "、");
    match every.kind {
        PeriodKind::Month => format!("{numbers}月"),
        PeriodKind::Quarter => format!("第{numbers}季度"),
        PeriodKind::HalfYear if every.only == [1] => "上半年".to_owned(),
        PeriodKind::HalfYear if every.only == [2] => "下半年".to_owned(),
        PeriodKind::HalfYear => "上、下半年".to_owned(),
        _ => format!("第{numbers}个双月期"),
    }
}

/// Numbers with something between them.
fn numbers(numbers: &[u32], between: &str) -> String {
    numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(between)
}

/// The part of the period: 年初, 月末.
fn part_zh(every: &Every) -> String {
    let whole = match every.kind {
        PeriodKind::Year => "年",
        PeriodKind::Quarter => "季",
        PeriodKind::Month => "月",
        _ => "期",
    };
    match every.part {
        Some(Part::Start) => format!("{whole}初"),
        Some(Part::End) => format!("{whole}末"),
        None => String::new(),
    }
}

/// By which day; nothing for the bare end of the same period.
fn due_zh(every: &Every) -> Option<String> {
    match &every.due {
        DueDay::PeriodEnd => (every.covers == Covers::Previous).then(|| "公开上一期情况".to_owned()),
        DueDay::Dates(dates) => Some(dates.iter().map(|date| date_zh(*date, dates)).collect::<Vec<_>>().join("、")),
        DueDay::Day { month, day, from: Some(from) } => {
            Some(format!("{}{}至{}", month_zh(every, *month), day_zh(every, *from), day_zh(every, *day)))
        }
        DueDay::Day { month, day, from: None } => Some(format!("{}{}前", month_zh(every, *month), day_zh(every, *day))),
    }
}

/// By which day; nothing for the bare end of the same period.
fn due_en(every: &Every) -> Option<String> {
    match &every.due {
        DueDay::PeriodEnd => (every.covers == Covers::Previous).then(|| "for the period before".to_owned()),
        DueDay::Dates(dates) => Some(dates.iter().map(|date| date_en(*date, dates)).collect::<Vec<_>>().join(", ")),
        DueDay::Day { month, day, from } => {
            let window = from.map(|from| format!("from {} ", day_en(every, from))).unwrap_or_default();
            let by = if from.is_some() { "to" } else { "by" };
            Some(format!("{window}{by} {}{}", day_en(every, *day), month_en(every, *month)))
        }
    }
}

/// The month of a due day, in the words of its period: 季度首月, 次月, 次年3月.
fn month_zh(every: &Every, month: u32) -> String {
    let next = every.covers == Covers::Previous;
    let inside = match every.kind.months() {
        Some(months) if month == months => "末月".to_owned(),
        _ if month == 1 => "首月".to_owned(),
        _ => format!("第{month}个月"),
    };
    match every.kind {
        PeriodKind::Week => if next { "次周" } else { "" }.to_owned(),
        PeriodKind::HalfMonth => if next { "下一个半月" } else { "半月" }.to_owned(),
        PeriodKind::Month => if next { "次月" } else { "当月" }.to_owned(),
        PeriodKind::Year => format!("{}{month}月", if next { "次年" } else { "" }),
        PeriodKind::TwoMonths => format!("{}{inside}", if next { "下一个双月期" } else { "双月期" }),
        PeriodKind::HalfYear => format!("{}{inside}", if next { "下一个半年" } else { "半年" }),
        _ => format!("{}{inside}", if next { "下一季度" } else { "季度" }),
    }
}

/// What follows the day in English: of its first month, of the following month.
fn month_en(every: &Every, month: u32) -> String {
    let its = if every.covers == Covers::Previous { "of the following" } else { "of the same" };
    match every.kind {
        PeriodKind::Week if every.covers == Covers::Same => String::new(),
        PeriodKind::Week => " of the following week".to_owned(),
        PeriodKind::HalfMonth => format!(" {its} half month"),
        PeriodKind::Month => format!(" {its} month"),
        PeriodKind::Year => format!(" of {} {its} year", month_name(month)),
        kind => format!(" of month {month} {its} {}", kind.id().replace('_', " ")),
    }
}

/// A day of a month or half month, or a day of the week.
fn day_zh(every: &Every, day: u32) -> String {
    match every.kind {
        PeriodKind::Week => format!("周{}", nth(&WEEKDAYS_ZH, day)),
        PeriodKind::HalfMonth => format!("第{day}日"),
        _ => format!("{day}日"),
    }
}

/// A day of a month or half month, or a day of the week.
fn day_en(every: &Every, day: u32) -> String {
    match every.kind {
        PeriodKind::Week => nth(&WEEKDAYS_EN, day).to_owned(),
        _ => format!("day {day}"),
    }
}

/// A date among its fellows; those before the first are in the next year.
fn date_zh(date: MonthDay, dates: &[MonthDay]) -> String {
    let next = dates.first().is_some_and(|first| date < *first);
    format!("{}{}月{}日", if next { "次年" } else { "" }, date.month, date.day)
}

/// A date among its fellows; those before the first are in the next year.
fn date_en(date: MonthDay, dates: &[MonthDay]) -> String {
    let next = dates.first().is_some_and(|first| date < *first);
    format!("{} {}{}", date.day, month_name(date.month), if next { " of the next year" } else { "" })
}

/// The English name of a month.
fn month_name(month: u32) -> &'static str {
    nth(&MONTHS_EN, month)
}

/// The word no. `number`, counted from 1.
fn nth<const N: usize>(words: &[&'static str; N], number: u32) -> &'static str {
    words.iter().zip(1..).find(|(_, place)| *place == number).map_or("", |(word, _)| *word)
}
