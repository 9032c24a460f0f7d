//! An evaluation: its ballots and answers as counts and as exact shares.

use serde::Serialize;

use super::Source;
use super::rows::Teller;
use super::tables::{Cell, TableView};
use crate::record::Record;
use crate::record::schema::Shape;
use crate::record::value::{Fields, Value};

/// How satisfied those are who answered.
#[derive(Debug, Clone, Serialize)]
pub struct Satisfaction {
    /// Answers in all.
    answers: i64,
    /// Each answer with its share.
    rates: Vec<Rate>,
}

#[derive(Debug, Clone, Serialize)]
struct Rate {
    label: String,
    count: i64,
    /// `85.7%`.
    percent: String,
}

/// A share in percent with one decimal, rounded half up, from whole numbers.
pub fn percent(part: i64, whole: i64) -> Option<String> {
    let (part, whole) = (u64::try_from(part).ok()?, u64::try_from(whole).ok()?);
    let tenths = part.checked_mul(2000)?.checked_add(whole)?.checked_div(whole.checked_mul(2)?)?;
    Some(format!("{}.{}%", tenths / 10, tenths % 10))
}

/// The answers to a questionnaire, if there are any.
pub fn satisfaction(record: &Record, source: &Source<'_>) -> Option<Satisfaction> {
    let sorts = [
        ("satisfied", "满意", "satisfied"),
        ("basically_satisfied", "基本满意", "basically satisfied"),
        ("dissatisfied", "不满意", "dissatisfied"),
    ];
    let given: Vec<(&str, i64)> = sorts
        .into_iter()
        .filter_map(|(key, zh, en)| Some((source.lang.pick(zh, en), record.fields.count(key)?)))
        .collect();
    let sum: i64 = given.iter().try_fold(0_i64, |sum, (_, count)| sum.checked_add(*count))?;
    let answers = record.fields.count("responses").unwrap_or(sum);
    let rate =
        |(label, count): (&str, i64)| Some(Rate { label: label.to_string(), count, percent: percent(count, answers)? });
    let rates: Vec<Rate> = given.into_iter().filter_map(rate).collect();
    (!rates.is_empty()).then_some(Satisfaction { answers, rates })
}

/// The ballots on each member: the counts with their shares of the ballots cast.
pub fn members(teller: &Teller<'_>) -> Option<TableView> {
    let found = teller.record.fields.get("members")?;
    let field = teller.record.kind.fields.iter().find(|field| field.key == "members")?;
    let (Shape::Tables(schema), Value::List(items)) = (field.shape, &found.value) else { return None };
    let mut view = teller.list("f-members", teller.source.lang.pick(field.zh, field.en), schema, items);
    let given: Vec<&str> = schema
        .iter()
        .map(|field| field.key)
        .filter(|key| tables(teller).any(|table| table.get(key).is_some()))
        .collect();
    for (line, table) in view.lines.iter_mut().zip(tables(teller)) {
        let cast = ballots(table);
        for (cell, key) in line.iter_mut().zip(&given).filter(|(_, key)| BALLOTS.contains(key)) {
            note(cell, table.count(key), cast);
        }
    }
    Some(view)
}

const BALLOTS: &[&str] = &["excellent", "competent", "basic", "incompetent"];

fn tables<'a>(teller: &Teller<'a>) -> impl Iterator<Item = &'a Fields> + use<'a> {
    teller.record.fields.tables("members")
}

/// The ballots cast on a member: as given, else all that were counted.
fn ballots(table: &Fields) -> Option<i64> {
    let counted = || BALLOTS.iter().filter_map(|key| table.count(key)).try_fold(0_i64, i64::checked_add);
    table.count("cast").or_else(counted)
}

fn note(cell: &mut Cell, count: Option<i64>, cast: Option<i64>) {
    cell.note = count.zip(cast).and_then(|(count, cast)| percent(count, cast));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_exact_and_rounded_half_up() {
        assert_eq!(percent(1, 3).as_deref(), Some("33.3%"));
        assert_eq!(percent(2, 3).as_deref(), Some("66.7%"));
        assert_eq!(percent(1, 8).as_deref(), Some("12.5%"));
        assert_eq!(percent(1, 2000).as_deref(), Some("0.1%"));
        assert_eq!(percent(999, 2000).as_deref(), Some("50.0%"));
        assert_eq!(percent(7, 7).as_deref(), Some("100.0%"));
        assert_eq!(percent(0, 7).as_deref(), Some("0.0%"));
        assert_eq!((percent(1, 0), percent(0, 0), percent(-1, 3), percent(i64::MAX, 3)), (None, None, None, None));
    }
}
