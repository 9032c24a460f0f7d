//! `covers`: every day of a time is in a list, such as a rota.

use chrono::{Datelike, NaiveDate, Weekday};

use super::words::list_en;
use super::{Case, Check, Primitive, Sort, Wrong, no_calendar};
use crate::check::zh_day;
use crate::finding::{Finding, Text, code};
use crate::record::schema::{Choice, Field, Shape, choice};
use crate::record::{Fields, Value};
use crate::workdays::{UnknownYear, WorkCalendar};

static DAYS: &[Choice] = &[
    choice("all", "每天", "every day"),
    choice("workdays", "每个工作日", "every working day"),
    choice("weekends", "每个双休日", "every Saturday and Sunday"),
];

pub(super) static SORT: Sort = Sort {
    id: "covers",
    zh: "每一天都有安排",
    en: "a list with every day of a time",
    keys: &[
        Field::new("dates", "列表里的日期字段", "path of the dates, through a list", Shape::Text).required(),
        Field::new("from", "起始日字段", "path of the first day", Shape::Text).required(),
        Field::new("until", "截止日字段", "path of the last day", Shape::Text).required(),
        Field::new("days", "哪些日子；不写则每天", "which days; all if left out", Shape::Choice(DAYS)),
    ],
    read,
};

#[derive(Debug)]
struct Covers {
    dates: String,
    from: String,
    until: String,
    days: &'static Choice,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let path = |key| keys.text(key).unwrap_or_default().to_string();
    let days = keys.choice("days").unwrap_or(&DAYS[0]);
    Ok(Box::new(Covers { dates: path("dates"), from: path("from"), until: path("until"), days }))
}

impl Check for Covers {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let day = |path| case.fields().date(path);
        let Some((from, until)) = day(&self.from).zip(day(&self.until)) else { return Vec::new() };
        let there: Vec<NaiveDate> =
            case.fields().all(&self.dates).iter().filter_map(|found| date(&found.value)).collect();
        match self.asked(from, until, case.calendar) {
            Ok(asked) => self.finding(case, &asked, &there).into_iter().collect(),
            Err(unknown) => {
                let days = Text::new("哪些是工作日", "which days are worked");
                vec![no_calendar::finding(case, case.place(&self.until), unknown, &days)]
            }
        }
    }

    fn strictness(&self) -> i64 {
        match self.days.id {
            "all" => 7,
            "workdays" => 5,
            _ => 2,
        }
    }

    fn paths(&self) -> Vec<String> {
        vec![self.dates.clone(), self.from.clone(), self.until.clone()]
    }
}

impl Covers {
    /// The days that must be there. A Saturday that is worked for a holiday is a working day and no weekend.
    fn asked(&self, from: NaiveDate, until: NaiveDate, calendar: &WorkCalendar) -> Result<Vec<NaiveDate>, UnknownYear> {
        let all = from.iter_days().take_while(|day| *day <= until);
        let weekend = |day: &NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        match self.days.id {
            "workdays" => {
                let asked = all.map(|day| Ok(calendar.is_workday(day)?.then_some(day)));
                asked.filter_map(Result::transpose).collect()
            }
            "weekends" => Ok(all.filter(|day| weekend(day) && calendar.is_workday(*day) != Ok(true)).collect()),
            _ => Ok(all.collect()),
        }
    }

    fn finding(&self, case: &Case<'_>, asked: &[NaiveDate], there: &[NaiveDate]) -> Option<Finding> {
        let lacking: Vec<NaiveDate> = asked.iter().filter(|day| !there.contains(day)).copied().collect();
        let first = lacking.first()?;
        let (list, key) = self.dates.rsplit_once('.').unwrap_or((self.dates.as_str(), ""));
        let (name, shown) = (case.name(list), lacking.iter().take(5));
        let more = if lacking.len() > 5 { ("等", " and more") } else { ("", "") };
        let zh = format!(
            "{}应排到{}，共 {} 日，缺 {} 日：{}{}",
            name.zh,
            self.days.zh,
            asked.len(),
            lacking.len(),
            shown.clone().map(|day| zh_day(*day)).collect::<Vec<_>>().join("、"),
            more.0
        );
        let en = format!(
            "{} needs {}, {} in all; {} missing: {}{}",
            name.en,
            self.days.en,
            asked.len(),
            lacking.len(),
            list_en(shown.map(NaiveDate::to_string)),
            more.1
        );
        let place = case.place(if case.fields().get(list).is_some() { list } else { &self.from });
        Some(case.finding(&code::COVERS, place, zh, en).help(
            format!("在 {list} 里补上这几天，例如：{key} = {first}；起止写错了就改 {} 或 {}", self.from, self.until),
            format!("add these days to {list}, e.g. `{key} = {first}`; or correct {} or {}", self.from, self.until),
        ))
    }
}

fn date(value: &Value) -> Option<NaiveDate> {
    match value {
        Value::Date(day) => Some(*day),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Covers, DAYS, NaiveDate, WorkCalendar};

    /// How many days are asked for from 1 to 11 October 2026: seven off, and Saturday the 10th is worked.
    fn asked(days: usize) -> usize {
        let calendar = "[2026]\nsource = \"示例\"\noff = [2026-10-01, 2026-10-02, 2026-10-05, 2026-10-06, 2026-10-07]\nwork = [2026-10-10]\n";
        let calendar = WorkCalendar::from_toml(calendar).expect("a calendar");
        let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).expect("a day");
        let covers = Covers { dates: String::new(), from: String::new(), until: String::new(), days: &DAYS[days] };
        covers.asked(day(1), day(11), &calendar).expect("a year of the calendar").len()
    }

    #[test]
    fn a_saturday_that_is_worked_is_a_working_day_and_no_weekend() {
        assert_eq!([asked(0), asked(1), asked(2)], [11, 3, 3]);
    }
}
