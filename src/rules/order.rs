//! `order`: dates follow one another.

use chrono::NaiveDate;

use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::check::zh_day;
use crate::finding::{Finding, code};
use crate::record::Fields;
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};

pub(super) static SORT: Sort = Sort {
    id: "order",
    zh: "日期的先后",
    en: "dates in order",
    keys: &[
        Field::new("dates", "依先后列出的日期字段", "paths of dates, earliest first", Shape::List(&TEXT)).required(),
        Field::new("strict", "不可同日", "not on the same day", Shape::Flag),
    ],
    read,
};

#[derive(Debug)]
struct Order {
    dates: Vec<String>,
    strict: bool,
}

/// A date that is given, and its path.
type Dated<'a> = (&'a str, NaiveDate);

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let dates = keys::texts(keys, "dates");
    if dates.len() < 2 {
        return Err(Wrong::new("dates", "至少要两个日期才有先后", "an order needs two dates"));
    }
    Ok(Box::new(Order { dates, strict: keys.flag("strict") }))
}

impl Check for Order {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let given: Vec<Dated<'_>> =
            self.dates.iter().filter_map(|path| Some((path.as_str(), case.date(path)?))).collect();
        let pairs = given.windows(2).filter(|pair| self.against(pair[0].1, pair[1].1));
        pairs.map(|pair| self.finding(case, pair[0], pair[1])).collect()
    }

    fn strictness(&self) -> i64 {
        i64::from(self.strict)
    }

    fn paths(&self) -> Vec<String> {
        self.dates.clone()
    }
}

impl Order {
    fn against(&self, before: NaiveDate, after: NaiveDate) -> bool {
        after < before || (self.strict && after == before)
    }

    fn finding(&self, case: &Case<'_>, (first, before): Dated<'_>, (second, after): Dated<'_>) -> Finding {
        let (one, two) = (case.name(first), case.name(second));
        let (zh, en) = if before == after {
            (
                format!("{}和{}都在 {}，应当先后分开", one.zh, two.zh, zh_day(before)),
                format!("{} and {} are both on {before}; the second must be on a later day", one.en, two.en),
            )
        } else {
            (
                format!("{}（{}）早于{}（{}），应当在它之后", two.zh, zh_day(after), one.zh, zh_day(before)),
                format!("{} ({after}) comes before {} ({before}) but must follow it", two.en, one.en),
            )
        };
        case.finding(&code::ORDER, case.place(second), zh, en)
            .help(format!("核对 {first} 和 {second} 两个日期"), format!("check the two dates {first} and {second}"))
    }
}
