//! The code of a period, and its names in Chinese and English.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::{Period, PeriodKind};

/// The months in English.
pub const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The code, which [`Period::parse`] reads back.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, number, first) = (self.year(), self.number(), self.first);
        f.pad(&match self.kind {
            PeriodKind::Day => format!("{year}-{:02}-{:02}", first.month(), first.day()),
            PeriodKind::Week => format!("{year}-W{number:02}"),
            PeriodKind::HalfMonth => format!("{year}-{:02}-{}", first.month(), if number % 2 == 1 { "A" } else { "B" }),
            PeriodKind::Month => format!("{year}-{number:02}"),
            PeriodKind::TwoMonths => format!("{year}-B{number}"),
            PeriodKind::Quarter => format!("{year}-Q{number}"),
            PeriodKind::HalfYear => format!("{year}-H{number}"),
            PeriodKind::Year => format!("{year}"),
            PeriodKind::Term => format!("{year}..{}", self.last.year()),
        })
    }
}

impl Period {
    /// The name in Chinese: 2026年第三季度.
    pub fn zh(self) -> String {
        let (year, number, month) = (self.year(), self.number(), self.first.month());
        match self.kind {
            PeriodKind::Day => format!("{year}年{month}月{}日", self.first.day()),
            PeriodKind::Week => format!("{year}年第{number}周"),
            PeriodKind::HalfMonth => format!("{year}年{month}月{}半月", first_or(number, "上", "下")),
            PeriodKind::Month => format!("{year}年{month}月"),
            PeriodKind::TwoMonths => format!("{year}年{month}—{}月", month + 1),
            PeriodKind::Quarter => format!("{year}年第{}季度", ordinal_zh(number)),
            PeriodKind::HalfYear => format!("{year}年{}半年", first_or(number, "上", "下")),
            PeriodKind::Year => format!("{year}年"),
            PeriodKind::Term => format!("{year}—{}年届期", self.last.year()),
        }
    }

    /// The name in English: Q3 2026.
    pub fn en(self) -> String {
        let (year, number) = (self.year(), self.number());
        match self.kind {
            PeriodKind::Day => format!("{} {} {year}", self.first.day(), month_en(self.first)),
            PeriodKind::Week => format!("week {number} of {year}"),
            PeriodKind::HalfMonth => {
                format!("{} half of {} {year}", first_or(number, "first", "second"), month_en(self.first))
            }
            PeriodKind::Month => format!("{} {year}", month_en(self.first)),
            PeriodKind::TwoMonths => format!("{}–{} {year}", month_en(self.first), month_en(self.last)),
            PeriodKind::Quarter => format!("Q{number} {year}"),
            PeriodKind::HalfYear => format!("{} half of {year}", first_or(number, "first", "second")),
            PeriodKind::Year => format!("{year}"),
            PeriodKind::Term => format!("term {year}–{}", self.last.year()),
        }
    }
}

/// The one word for odd numbers, the other for even ones.
fn first_or(number: u32, first: &'static str, second: &'static str) -> &'static str {
    if number % 2 == 1 { first } else { second }
}

/// 一 to 四.
fn ordinal_zh(number: u32) -> &'static str {
    match number {
        1 => "一",
        2 => "二",
        3 => "三",
        _ => "四",
    }
}

/// The month of a day, in English.
fn month_en(day: NaiveDate) -> &'static str {
    MONTHS_EN.get(day.month0() as usize).copied().unwrap_or_default()
}
