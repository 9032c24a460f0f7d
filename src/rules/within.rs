//! `within`: a date lies so long after another at most, or at least, or not after a last day.

use chrono::{Datelike, NaiveDate};

use super::{Case, Check, Primitive, Sort, Wrong, keys, no_calendar};
use crate::check::zh_day;
use crate::finding::{Finding, Text, code};
use crate::record::Fields;
use crate::record::schema::{Field, Shape};
use crate::time_limit::{Span, after_due};
use crate::workdays::{UnknownYear, WorkCalendar};

pub(super) static SORT: Sort = Sort {
    id: "within",
    zh: "两个日期之间的天数",
    en: "time between two dates",
    keys: &[
        Field::new("from", "从哪个日期起算", "path of the date that is counted from", Shape::Text),
        Field::new("to", "到哪个日期", "path of the date that is counted to", Shape::Text).required(),
        Field::new(
            "at_most",
            "最多多久，如 3 days、5 workdays",
            "how long at most, e.g. 3 days, 5 workdays",
            Shape::Text,
        ),
        Field::new("at_least", "至少多久，如 7 days", "how long at least, e.g. 7 days", Shape::Text),
        Field::new("by", "不得晚于哪个日期", "path of the last day", Shape::Text),
        Field::new("next_month_day", "次月几日以前", "by which day of the next month", Shape::Count),
        Field::new(
            "needed",
            "过了最后一日还没有写明也算问题",
            "not given after the last day is a finding too",
            Shape::Flag,
        ),
    ],
    read,
};

#[derive(Debug)]
struct Within {
    to: String,
    limits: Vec<Limit>,
    needed: bool,
}

/// From which field on, and how long: a limit of its own, so that one rule may have a least and a most.
#[derive(Debug)]
struct Limit {
    from: String,
    bound: Bound,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    AtMost(Span),
    AtLeast(Span),
    By,
    NextMonth(u32),
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let (most, least) = (keys::span(keys, "at_most")?, keys::span(keys, "at_least")?);
    let next = next_month(keys)?;
    let spans: Vec<Bound> = most.map(Bound::AtMost).into_iter().chain(least.map(Bound::AtLeast)).chain(next).collect();
    let (from, by) = (keys.text("from"), keys.text("by"));
    if from.is_some() == spans.is_empty() || (from.is_none() && by.is_none()) {
        return Err(Wrong::new(
            "to",
            "写 from 和 at_most 或 at_least，或者写 by",
            "write from with at_most or at_least, or by",
        ));
    }
    let limit = |from: &str, bound| Limit { from: from.to_string(), bound };
    let counted = from.into_iter().flat_map(|from| spans.iter().map(move |bound| limit(from, *bound)));
    let limits = counted.chain(by.map(|by| limit(by, Bound::By))).collect();
    Ok(Box::new(Within { to: keys.text("to").unwrap_or_default().to_string(), limits, needed: keys.flag("needed") }))
}

fn next_month(keys: &Fields) -> Result<Option<Bound>, Wrong> {
    let Some(day) = keys.count("next_month_day") else { return Ok(None) };
    let day = u32::try_from(day).ok().filter(|day| (1..=28).contains(day));
    let wrong = || Wrong::new("next_month_day", "写 1 到 28 之间的日子", "a day from 1 to 28");
    day.map(Bound::NextMonth).map(Some).ok_or_else(wrong)
}

/// A day of the month after `day`; moved off days off, as a named day is.
fn in_next_month(day: NaiveDate, number: u32, calendar: &WorkCalendar) -> Result<NaiveDate, UnknownYear> {
    let first = day.with_day(1).unwrap_or(day) + chrono::Months::new(1);
    calendar.next_workday_on_or_after(first.with_day(number).unwrap_or(first))
}

impl Check for Within {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        self.limits.iter().filter_map(|limit| self.held(case, limit)).collect()
    }

    fn strictness(&self) -> i64 {
        let bound = |limit: &Limit| match limit.bound {
            Bound::AtMost(span) => -2 * keys::length(span),
            Bound::AtLeast(span) => 2 * keys::length(span),
            Bound::NextMonth(day) => -2 * i64::from(day),
            Bound::By => 0,
        };
        self.limits.iter().map(bound).sum::<i64>() + i64::from(self.needed)
    }

    fn paths(&self) -> Vec<String> {
        std::iter::once(&self.to).chain(self.limits.iter().map(|limit| &limit.from)).cloned().collect()
    }
}

impl Within {
    /// What is wrong by one limit, as far as its first date is known.
    fn held(&self, case: &Case<'_>, limit: &Limit) -> Option<Finding> {
        let from = case.date(&limit.from)?;
        let end = match limit.bound.end(case, from) {
            Ok(end) => end,
            Err(unknown) => return Some(self.unknown(case, limit, unknown)),
        };
        match case.date(&self.to) {
            Some(to) if limit.bound.kept(to, end) => None,
            Some(to) => Some(self.broken(case, limit, (from, to, end))),
            None if !self.needed => None,
            None => match limit.bound {
                Bound::AtLeast(_) => Some(case.missing([self.to.as_str()], case.place(&self.to))),
                _ if end < case.today => Some(self.overdue(case, limit, (from, end))),
                _ => None,
            },
        }
    }

    fn broken(&self, case: &Case<'_>, limit: &Limit, (from, to, end): (NaiveDate, NaiveDate, NaiveDate)) -> Finding {
        let (name, start) = (case.name(&self.to), case.name(&limit.from));
        let dates = Text::new(format!("{}（{}）", name.zh, zh_day(to)), format!("{} ({to})", name.en));
        let days = (to - from).num_days();
        let passed = match limit.bound {
            Bound::By => {
                Text::new(format!("晚于{}（{}）", start.zh, zh_day(from)), format!("comes after {} ({from})", start.en))
            }
            _ if days < 0 => Text::new(
                format!("在{}（{}）之前", start.zh, zh_day(from)),
                format!("comes before {} ({from})", start.en),
            ),
            _ => Text::new(
                format!("距{}（{}）{days} 日", start.zh, zh_day(from)),
                format!("comes {days} days after {} ({from})", start.en),
            ),
        };
        let asks = limit.bound.asks(end);
        let zh = format!("{}{}，{}", dates.zh, passed.zh, asks.zh);
        case.finding(&code::WITHIN, case.place(&self.to), zh, format!("{} {}; {}", dates.en, passed.en, asks.en)).help(
            format!("日期写错了就改 {} 或 {}；确实如此的，在正文里写明原因", limit.from, self.to),
            format!("correct {} or {} if it is mistyped; otherwise say in the text why", limit.from, self.to),
        )
    }

    fn overdue(&self, case: &Case<'_>, limit: &Limit, (from, end): (NaiveDate, NaiveDate)) -> Finding {
        let (name, start, late) = (case.name(&self.to), case.name(&limit.from), (case.today - end).num_days());
        let asks = limit.bound.asks(end);
        let zh =
            format!("没有写明{}（{}）；{}是{}，{}，已过 {late} 日", name.zh, self.to, start.zh, zh_day(from), asks.zh);
        let en = format!("{} ({}) not given; {} is {from}; {}, {late} days ago", name.en, self.to, start.en, asks.en);
        let add = case.to_add(&self.to);
        case.finding(&code::WITHIN, case.place(&self.to), zh, en).help(add.zh, add.en)
    }

    fn unknown(&self, case: &Case<'_>, limit: &Limit, unknown: UnknownYear) -> Finding {
        let asks = match limit.bound {
            Bound::AtMost(span) | Bound::AtLeast(span) => {
                Text::new(format!("{}到哪一天", span.zh()), format!("the end of {}", span.en()))
            }
            Bound::By | Bound::NextMonth(_) => Text::new("次月几日", "the day of the next month"),
        };
        no_calendar::finding(case, case.place(&limit.from), unknown, &asks)
    }
}

impl Bound {
    /// The last day in time, or the first for a least time. A least time ends on its last day, even if that is a day off.
    fn end(self, case: &Case<'_>, from: NaiveDate) -> Result<NaiveDate, UnknownYear> {
        match self {
            Bound::AtMost(span) => after_due(from, span, case.calendar).map(|due| due.day),
            Bound::AtLeast(span) => after_due(from, span, case.calendar).map(|due| due.natural_day),
            Bound::By => Ok(from),
            Bound::NextMonth(day) => in_next_month(from, day, case.calendar),
        }
    }

    fn kept(self, to: NaiveDate, end: NaiveDate) -> bool {
        match self {
            Bound::AtMost(_) | Bound::By | Bound::NextMonth(_) => to <= end,
            Bound::AtLeast(_) => to >= end,
        }
    }

    /// `应在3日内，最晚 2026年10月13日`.
    fn asks(self, end: NaiveDate) -> Text {
        let day = zh_day(end);
        match self {
            Bound::AtMost(span) => Text::new(
                format!("应在{}内，最晚 {day}", span.zh()),
                format!("it has to be within {}, by {end}", span.en()),
            ),
            Bound::AtLeast(span) => Text::new(
                format!("应至少隔{}，最早 {day}", span.zh()),
                format!("at least {} have to pass, until {end}", span.en()),
            ),
            Bound::NextMonth(number) => Text::new(
                format!("应在次月{number}日前，最晚 {day}"),
                format!("it has to be done by day {number} of the next month, by {end}"),
            ),
            Bound::By => Text::new(format!("应不晚于 {day}"), format!("it has to be done by {end}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, Limit, NaiveDate, Span, Within};
    use crate::rules::Check;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, day).expect("a day")
    }

    fn rule(bound: Bound) -> Within {
        Within { to: String::new(), limits: vec![Limit { from: String::new(), bound }], needed: false }
    }

    #[test]
    fn the_last_day_is_in_time_and_the_first_that_is_far_enough_too() {
        let span = Span::new(3, crate::time_limit::Unit::Days).expect("a span");
        assert!(Bound::AtMost(span).kept(day(13), day(13)) && !Bound::AtMost(span).kept(day(14), day(13)));
        assert!(Bound::AtLeast(span).kept(day(13), day(13)) && !Bound::AtLeast(span).kept(day(12), day(13)));
        assert!(Bound::By.kept(day(13), day(13)) && !Bound::By.kept(day(14), day(13)));
    }

    #[test]
    fn a_shorter_time_and_a_longer_notice_are_stricter() {
        let span = |text| Span::parse(text).expect("a span");
        let most = |text| rule(Bound::AtMost(span(text))).strictness();
        let least = |text| rule(Bound::AtLeast(span(text))).strictness();
        assert!(most("3 days") > most("3 workdays") && most("3 workdays") > most("1 month"));
        assert!(least("10 days") > least("5 days"));
    }
}
