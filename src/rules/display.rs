//! `display`: what is made public stays on display long enough.

use chrono::NaiveDate;

use super::{Case, Check, Primitive, Sort, Wrong, keys, no_calendar};
use crate::check::zh_day;
use crate::finding::{Finding, Text, code};
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Value};
use crate::source::Place;
use crate::time_limit::{Span, Unit, display_until};

pub(super) static SORT: Sort = Sort {
    id: "display",
    zh: "展示的天数",
    en: "days on display",
    keys: &[Field::new(
        "at_least",
        "至少展示多久，如 15 days、7 workdays",
        "how long at least, e.g. 15 days, 7 workdays",
        Shape::Text,
    )
    .required()],
    read,
};

#[derive(Debug)]
struct Display {
    at_least: Span,
}

/// A time for which the record is or was shown.
struct Shown {
    from: NaiveDate,
    until: NaiveDate,
    /// Whether it hung on a board.
    board: bool,
    /// The place of its end.
    place: Place,
}

impl Shown {
    fn help(&self, enough: NaiveDate) -> Text {
        if self.board {
            Text::new(
                format!("日期写错了就改 removed_on；已经撤下的，重新张贴，至少到 {}", zh_day(enough)),
                format!("correct removed_on if it is mistyped; otherwise post it again, until {enough} at least"),
            )
        } else {
            Text::new(
                format!("改为 display_until = {enough}，或删去这一行（一直展示）"),
                format!("write `display_until = {enough}`, or delete the line to display it without end"),
            )
        }
    }
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let at_least =
        keys::span(keys, "at_least")?.ok_or_else(|| Wrong::new("at_least", "没有写多久", "it says no span"))?;
    Ok(Box::new(Display { at_least }))
}

impl Check for Display {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let published = case.record.and_then(|record| record.published_on());
        let shown = published.map(|_| whole(case).into_iter().chain(boards(case)));
        shown.into_iter().flatten().filter_map(|shown| self.too_short(case, &shown)).collect()
    }

    fn strictness(&self) -> i64 {
        keys::length(self.at_least)
    }
}

impl Display {
    fn too_short(&self, case: &Case<'_>, shown: &Shown) -> Option<Finding> {
        match display_until(shown.from, self.at_least, case.calendar) {
            Ok(due) if shown.until < due.natural_day => Some(self.finding(case, shown, due.natural_day)),
            Ok(_) => None,
            Err(unknown) => {
                let end =
                    Text::new(format!("{}到哪一天", self.at_least.zh()), format!("the end of {}", self.at_least.en()));
                Some(no_calendar::finding(case, shown.place.clone(), unknown, &end))
            }
        }
    }

    fn finding(&self, case: &Case<'_>, shown: &Shown, enough: NaiveDate) -> Finding {
        let (from, until, counted) = (zh_day(shown.from), zh_day(shown.until), self.counted(case, shown));
        let zh = match &counted {
            Some(counted) => format!(
                "{from}起展示，{until}结束，首日不算共 {}，不足{}；应展示到 {}",
                counted.zh,
                self.at_least.zh(),
                zh_day(enough)
            ),
            None => format!("{from}起展示，却在之前的 {until} 就结束了"),
        };
        let en = match &counted {
            Some(counted) => format!(
                "displayed from {} to {}, {} without the first day, less than {}; it has to stay until {enough}",
                shown.from,
                shown.until,
                counted.en,
                self.at_least.en()
            ),
            None => format!("displayed from {} but ended before that, on {}", shown.from, shown.until),
        };
        let Text { zh: help, en: help_en } = shown.help(enough);
        case.finding(&code::DISPLAY_TOO_SHORT, shown.place.clone(), zh, en).help(help, help_en)
    }

    /// The days or working days for which it was shown; nothing when the end comes before the beginning.
    fn counted(&self, case: &Case<'_>, shown: &Shown) -> Option<Text> {
        let days = (shown.until - shown.from).num_days();
        let worked = match self.at_least.unit() {
            Unit::Workdays => case.calendar.workdays_between(shown.from, shown.until).ok(),
            Unit::Days | Unit::Months => None,
        };
        (days >= 0).then(|| match worked {
            Some(worked) => Text::new(format!("{worked} 个工作日"), format!("{worked} working days")),
            None => Text::new(format!("{days} 日"), format!("{days} days")),
        })
    }
}

/// The display of the record as a whole; open-ended, it is never too short.
fn whole(case: &Case<'_>) -> Option<Shown> {
    let (from, until) = case.record?.display()?;
    Some(Shown { from, until: until?, board: false, place: case.place("display_until") })
}

/// What hung on a notice board and was taken down.
fn boards(case: &Case<'_>) -> Vec<Shown> {
    let Some(Value::List(items)) = case.fields().get("channels").map(|found| &found.value) else { return Vec::new() };
    let tables = items.iter().filter_map(|item| match &item.value {
        Value::Table(table) if table.text("kind") == Some("board") => Some(table),
        _ => None,
    });
    let shown = |table: &Fields| {
        let removed = table.get("removed_on")?;
        Some(Shown {
            from: table.date("posted_on")?,
            until: table.date("removed_on")?,
            board: true,
            place: case.at(&removed.span),
        })
    };
    tables.filter_map(shown).collect()
}
