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
        Field::new("each", "逐项检查的列表", "list whose every table must give them", Shape::Text),
    ],
    read,
};

#[derive(Debug)]
struct Required {
    /// Groups of which one path must be given; a single path that must be given is a group of one.
    groups: Vec<Vec<String>>,
    each: Option<String>,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let mut groups: Vec<Vec<String>> = keys::texts(keys, "fields").into_iter().map(|path| vec![path]).collect();
    groups.extend(keys::lists(keys, "any_of"));
    if groups.is_empty() || groups.iter().any(Vec::is_empty) {
        return Err(Wrong::new("fields", "没有写要检查哪些字段", "it names no fields"));
    }
    Ok(Box::new(Required { groups, each: keys.text("each").map(str::to_string) }))
}

impl Check for Required {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        match &self.each {
            None => self.whole(case).into_iter().collect(),
            Some(list) => self.items(case, list),
        }
    }

    fn strictness(&self) -> i64 {
        i64::try_from(self.groups.len()).unwrap_or(i64::MAX)
    }

    fn paths(&self) -> Vec<String> {
        self.groups.iter().flatten().map(|path| self.full(path)).collect()
    }
}

impl Required {
    /// What the record as a whole does not name.
    fn whole(&self, case: &Case<'_>) -> Option<Finding> {
        let missing = self.missing(case.fields());
        let place = case.place(missing.first()?.first()?);
        Some(self.finding(case, &missing, place, "", ""))
    }

    /// What single tables of a list do not name.
    fn items(&self, case: &Case<'_>, list: &str) -> Vec<Finding> {
        let Some(Value::List(items)) = case.fields().get(list).map(|found| &found.value) else { return Vec::new() };
        let mut out = Vec::new();
        for (number, item) in items.iter().enumerate() {
            let Value::Table(table) = &item.value else { continue };
            let missing = self.missing(table);
            if !missing.is_empty() {
                let (zh, en) = case.label(list);
                let (zh, en) = (format!("第 {} 项{zh}", number + 1), format!("{en}, item {}: ", number + 1));
                out.push(self.finding(case, &missing, case.at(&item.span), &zh, &en));
            }
        }
        out
    }

    /// A path as it leads from the record.
    fn full(&self, path: &str) -> String {
        self.each.as_ref().map_or_else(|| path.to_string(), |list| format!("{list}.{path}"))
    }

    fn missing(&self, fields: &Fields) -> Vec<&Vec<String>> {
        self.groups.iter().filter(|group| !group.iter().any(|path| given(fields, path))).collect()
    }

    fn finding(
        &self,
        case: &Case<'_>,
        missing: &[&Vec<String>],
        place: crate::source::Place,
        zh: &str,
        en: &str,
    ) -> Finding {
        let name = |path: &String| case.label(&self.full(path));
        let group_zh = |group: &&Vec<String>| join(group, "或", |path| format!("{}（{path}）", name(path).0));
        let group_en = |group: &&Vec<String>| join(group, " or ", |path| format!("{} ({path})", name(path).1));
        let zh = format!("{zh}没有写明{}", list_zh(missing.iter().map(group_zh)));
        let en = format!("{en}{} not given", list_en(missing.iter().map(group_en)));
        let first = missing.first().and_then(|group| group.first()).map(|path| self.full(path)).unwrap_or_default();
        let add = case.to_add(&first);
        case.finding(&code::REQUIRED_FIELDS, place, zh, en).help(add.zh, add.en)
    }
}

fn join(group: &[String], between: &str, say: impl Fn(&String) -> String) -> String {
    group.iter().map(say).collect::<Vec<_>>().join(between)
}

/// Whether a path has a value that says something.
fn given(fields: &Fields, path: &str) -> bool {
    fields.all(path).iter().any(|found| match &found.value {
        Value::Text(text) => !text.trim().is_empty(),
        _ => true,
    }) || matches!(fields.get(path).map(|found| &found.value), Some(Value::Table(_)))
}
