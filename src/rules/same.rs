//! `same`: several fields say the same.

use super::value::{shown, written};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, code};
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Spanned, Value};

pub(super) static SORT: Sort = Sort {
    id: "same",
    zh: "几处相同",
    en: "equal values",
    keys: &[
        Field::new("fields", "应当相同的字段", "paths whose values are equal", Shape::List(&TEXT)).required(),
        Field::new("needed", "没有写明也算问题", "not given is a finding too", Shape::Flag),
    ],
    read,
};

#[derive(Debug)]
struct Same {
    fields: Vec<String>,
    needed: bool,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let fields = keys::texts(keys, "fields");
    if fields.len() < 2 {
        return Err(Wrong::new("fields", "至少要两个字段才能比较", "two fields are needed to compare"));
    }
    Ok(Box::new(Same { fields, needed: keys.flag("needed") }))
}

impl Check for Same {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let find = |path: &String| case.get(path).filter(|found| written(&found.value).is_some());
        let (given, missing): (Vec<&String>, Vec<&String>) = self.fields.iter().partition(|path| find(path).is_some());
        let mut out = Vec::new();
        if let (true, Some(first)) = (self.needed, missing.first()) {
            out.push(case.missing(missing.iter().map(|path| path.as_str()), case.place(first)));
        }
        let mut found = given.into_iter().filter_map(|path| Some((path, find(path)?)));
        if let Some(first) = found.next() {
            let others = found.filter(|(_, other)| written(&other.value) != written(&first.1.value));
            out.extend(others.map(|other| finding(case, first, other)));
        }
        out
    }

    fn strictness(&self) -> i64 {
        2 * keys::number(&self.fields) + i64::from(self.needed)
    }

    fn paths(&self) -> Vec<String> {
        self.fields.clone()
    }
}

type Found<'a> = (&'a String, &'a Spanned<Value>);

fn finding(case: &Case<'_>, (first, one): Found<'_>, (second, other): Found<'_>) -> Finding {
    let (name, other_name) = (case.name(first), case.name(second));
    let (value, other_value) = (shown(case, &one.value), shown(case, &other.value));
    let zh = format!("{}是{}，{}是{}，两处应当相同", name.zh, value.zh, other_name.zh, other_value.zh);
    let en = format!("{} is {}, {} is {}; they must be equal", name.en, value.en, other_name.en, other_value.en);
    case.finding(&code::SAME, case.at(&other.span), zh, en).help(
        format!("核对 {first} 和 {second}，改正写错的一个"),
        format!("check {first} and {second} and correct the wrong one"),
    )
}

#[cfg(test)]
mod tests {
    use super::Same;
    use crate::rules::Check;

    #[test]
    fn more_fields_and_needed_ones_are_stricter() {
        let same =
            |fields: &[&str], needed| Same { fields: fields.iter().map(|field| field.to_string()).collect(), needed };
        assert!(same(&["a", "b", "c"], false).strictness() > same(&["a", "b"], true).strictness());
        assert!(same(&["a", "b"], true).strictness() > same(&["a", "b"], false).strictness());
    }
}
