//! `sums`: parts add up to their total, or stay within it.

use super::figure::{Amount, amount};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, Text, code};
use crate::record::common::TEXT;
use crate::record::schema::{Choice, Field, Shape, choice};
use crate::record::{Fields, Value};
use crate::source::Place;

static RELATIONS: &[Choice] = &[choice("equal", "相等", "equal"), choice("at_most", "不超过", "at most")];

pub(super) static SORT: Sort = Sort {
    id: "sums",
    zh: "几个数相加与合计相符",
    en: "figures that tie out",
    keys: &[
        Field::new("total", "合计字段", "path of the total", Shape::Text),
        Field::new("total_is", "固定的合计；金额以元计", "a fixed total, in yuan for money", Shape::Count),
        Field::new(
            "parts",
            "相加的字段；列表里的各项都加上",
            "paths that are added; all items where one passes through a list",
            Shape::List(&TEXT),
        )
        .required(),
        Field::new(
            "each",
            "逐项检查的列表，字段在各项里找，没有的到记录里找",
            "list whose every table is checked; what it lacks is taken from the record",
            Shape::Text,
        ),
        Field::new("relation", "相等或不超过；不写是相等", "equal (if left out) or at_most", Shape::Choice(RELATIONS)),
    ],
    read,
};

#[derive(Debug)]
struct Sums {
    total: Total,
    parts: Vec<String>,
    each: Option<String>,
    at_most: bool,
}

#[derive(Debug)]
enum Total {
    /// The figure at a path.
    Path(String),
    /// A number; yuan for money.
    Fixed(i64),
}

/// One total with its parts as they were found.
struct Found<'a> {
    /// The name and sum of each part that is given.
    parts: Vec<(&'a str, Amount)>,
    total: Amount,
    sum: Amount,
    place: Place,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let parts = keys::texts(keys, "parts");
    if parts.is_empty() {
        return Err(Wrong::new("parts", "没有写要相加的字段", "it names no parts"));
    }
    let total = match (keys.text("total"), keys.count("total_is")) {
        (Some(path), None) => Total::Path(path.to_string()),
        (None, Some(number)) => Total::Fixed(number),
        _ => {
            return Err(Wrong::new(
                "total",
                "total 和 total_is 写且只写一个",
                "exactly one of total and total_is is needed",
            ));
        }
    };
    Ok(Box::new(Sums {
        total,
        parts,
        each: keys.text("each").map(str::to_string),
        at_most: keys.choice("relation").is_some_and(|relation| relation.id == "at_most"),
    }))
}

impl Check for Sums {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let tables = match &self.each {
            None => vec![(Text::default(), case.fields())],
            Some(list) => tables(case, list),
        };
        let found = tables.into_iter().filter_map(|(subject, table)| Some((subject, self.find(case, table)?)));
        found
            .filter(|(_, found)| !self.ties(found))
            .map(|(subject, found)| self.finding(case, &subject, &found))
            .collect()
    }

    fn strictness(&self) -> i64 {
        i64::from(!self.at_most)
    }

    fn paths(&self) -> Vec<String> {
        match (&self.each, &self.total) {
            (Some(list), _) => vec![list.clone()],
            (None, Total::Path(total)) => std::iter::once(total).chain(&self.parts).cloned().collect(),
            (None, Total::Fixed(_)) => self.parts.clone(),
        }
    }
}

impl Sums {
    /// The figures of a table; nothing where the total, or for equality a part, is not given.
    fn find(&self, case: &Case<'_>, table: &Fields) -> Option<Found<'_>> {
        let found = self.parts.iter().map(|path| (path.as_str(), figure(case, table, path)));
        let given: Vec<_> = found.filter_map(|(path, found)| Some((path, found?))).collect();
        if given.is_empty() || (!self.at_most && given.len() < self.parts.len()) {
            return None;
        }
        let sum = add(given.iter().map(|(_, (amount, _))| *amount))?;
        let last = given.last().map(|(_, (_, place))| place.clone())?;
        let (total, place) = match &self.total {
            Total::Path(path) => figure(case, table, path)?,
            Total::Fixed(number) => (sum.with(i128::from(sum.whole(*number))), last.clone()),
        };
        let place = if self.each.is_some() { last } else { place };
        let parts: Vec<_> = given.into_iter().map(|(path, (amount, _))| (path, amount)).collect();
        alike(total, sum).then_some(Found { parts, total, sum, place })
    }

    fn ties(&self, found: &Found<'_>) -> bool {
        let (sum, total) = (found.sum.number(), found.total.number());
        sum == total || (self.at_most && sum < total)
    }

    fn finding(&self, case: &Case<'_>, subject: &Text, found: &Found<'_>) -> Finding {
        let total = match &self.total {
            Total::Path(path) => self.name(case, path),
            Total::Fixed(_) => ("应有的", "the fixed"),
        };
        let sum = self.sum(case, found);
        let over = i128::from(found.sum.number()) - i128::from(found.total.number());
        let off = found.sum.with(over.abs());
        let (word, word_en) = if over > 0 { ("多", "more") } else { ("少", "less") };
        let zh = format!("{}{}，比{} {} {word} {}", subject.zh, sum.zh, total.0, found.total.zh(), off.zh());
        let en = format!("{}{}, {} {word_en} than {} {}", subject.en, sum.en, off.en(), total.1, found.total.en());
        case.finding(&code::SUMS, found.place.clone(), zh, en)
            .help("核对这几个数，改正写错的一个", "check these figures and correct the wrong one")
    }

    /// The parts as a sum, `赞成 20 + 反对 3 = 23`.
    fn sum(&self, case: &Case<'_>, found: &Found<'_>) -> Text {
        let named = found.parts.iter().map(|(path, amount)| (self.name(case, path), amount));
        let parts = named.map(|((zh, en), amount)| (format!("{zh} {}", amount.zh()), format!("{en} {}", amount.en())));
        let (zh, en): (Vec<_>, Vec<_>) = parts.unzip();
        match found.parts.len() {
            1 => Text::new(zh.concat(), en.concat()),
            _ => Text::new(
                format!("{} = {}", zh.join(" + "), found.sum.zh()),
                format!("{} = {}", en.join(" + "), found.sum.en()),
            ),
        }
    }

    /// Name of a path, which for a list's table is looked for there first.
    fn name(&self, case: &Case<'_>, path: &str) -> (&'static str, &'static str) {
        let inside = self.each.as_ref().map_or(("", ""), |list| case.label(&format!("{list}.{path}")));
        if inside.0.is_empty() { case.label(path) } else { inside }
    }
}

/// The tables of a list with words to name each.
fn tables<'a>(case: &Case<'a>, list: &str) -> Vec<(Text, &'a Fields)> {
    let Some(Value::List(items)) = case.fields().get(list).map(|found| &found.value) else { return Vec::new() };
    let (zh, en) = case.label(list);
    let subject = |at: usize| Text::new(format!("第 {} 项{zh}：", at + 1), format!("{en}, item {}: ", at + 1));
    let tables = items.iter().enumerate().filter_map(|(at, item)| match &item.value {
        Value::Table(table) => Some((subject(at), table)),
        _ => None,
    });
    tables.collect()
}

/// The sum of all figures at a path of a table, or else of the record, and the place of the first.
fn figure(case: &Case<'_>, table: &Fields, path: &str) -> Option<(Amount, Place)> {
    let own = table.all(path);
    let found = if own.is_empty() { case.fields().all(path) } else { own };
    let sum = add(found.iter().filter_map(|found| amount(&found.value)))?;
    Some((sum, case.at(&found.first()?.span)))
}

/// The sum of figures of one sort.
fn add(figures: impl IntoIterator<Item = Amount>) -> Option<Amount> {
    let mut figures = figures.into_iter();
    let first = figures.next()?;
    figures.try_fold(first, |sum, next| {
        let number = sum.number().checked_add(next.number())?;
        alike(sum, next).then(|| sum.with(i128::from(number)))
    })
}

fn alike(a: Amount, b: Amount) -> bool {
    matches!(a, Amount::Money(_)) == matches!(b, Amount::Money(_))
}
