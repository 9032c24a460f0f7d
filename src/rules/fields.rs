//! `fields`: the record must name these particulars.

use super::words::{list_en, list_zh};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, code};
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Value};

pub(super) static SORT: Sort = Sort {
    id: "fields",
    zh: "写明规定的内容",
    en: "particulars that must be given",
    keys: &[
        Field::new("fields", "字段", "dotted paths that must be given", Shape::List(&TEXT)),
        Field::new(
            "any_of",
            "几组字段，每组至少写一个",
            "groups of paths, one of each must be given",
            Shape::List(&Shape::List(&TEXT)),
        ),
    ],
    read,
};

#[derive(Debug)]
struct Required {
    /// Groups of which one path must be given; a single path that must be given is a group of one.
    groups: Vec<Vec<String>>,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let mut groups: Vec<Vec<String>> = keys::texts(keys, "fields").into_iter().map(|path| vec![path]).collect();
    groups.extend(keys::lists(keys, "any_of"));
    if groups.is_empty() || groups.iter().any(Vec::is_empty) {
        return Err(Wrong::new("fields", "没有写要检查哪些字段", "it names no fields"));
    }
    Ok(Box::new(Required { groups }))
}

impl Check for Required {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let missing = self.missing(case.fields());
        let Some(first) = missing.first().and_then(|group| group.first()) else { return Vec::new() };
        vec![self.finding(case, &missing, case.place(first))]
    }

    fn strictness(&self) -> i64 {
        i64::try_from(self.groups.len()).unwrap_or(i64::MAX)
    }

    fn paths(&self) -> Vec<String> {
        self.groups.iter().flatten().cloned().collect()
    }
}

impl Required {
    fn missing(&self, fields: &Fields) -> Vec<&Vec<String>> {
        self.groups.iter().filter(|group| !group.iter().any(|path| given(fields, path))).collect()
    }

    fn finding(&self, case: &Case<'_>, missing: &[&Vec<String>], place: crate::source::Place) -> Finding {
        let group_zh = |group: &&Vec<String>| join(group, "或", |path| format!("{}（{path}）", case.label(path).0));
        let group_en = |group: &&Vec<String>| join(group, " or ", |path| format!("{} ({path})", case.label(path).1));
        let zh = format!("没有写明{}", list_zh(missing.iter().map(group_zh)));
        let en = format!("{} not given", list_en(missing.iter().map(group_en)));
        let first = missing.first().and_then(|group| group.first()).map(String::as_str).unwrap_or_default();
        let add = case.to_add(first);
        case.finding(&code::REQUIRED_FIELDS, place, zh, en).help(add.zh, add.en)
    }
}

fn join(group: &[String], between: &str, say: impl Fn(&String) -> String) -> String {
    group.iter().map(say).collect::<Vec<_>>().join(between)
}

/// Whether a path has a value that says something.
pub(super) fn given(fields: &Fields, path: &str) -> bool {
    fields.all(path).iter().any(|found| match &found.value {
        Value::Text(text) => !text.trim().is_empty(),
        _ => true,
    }) || matches!(fields.get(path).map(|found| &found.value), Some(Value::Table(_)))
}
