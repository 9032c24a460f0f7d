//! `unique`: no value stands twice, in one list or in all records that a rule means.

use super::value::{given, shown, written};
use super::{Case, Check, Primitive, Sort, Wrong};
use crate::finding::{Finding, Text, code};
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Record, Spanned, Value};

pub(super) static SORT: Sort = Sort {
    id: "unique",
    zh: "不得重复",
    en: "no value twice",
    keys: &[
        Field::new("field", "字段；可以经过列表", "path; it may pass through lists", Shape::Text).required(),
        Field::new(
            "across",
            "在这条规则针对的全部记录里都不得重复",
            "not twice in all records that the rule is about",
            Shape::Flag,
        ),
    ],
    read,
};

#[derive(Debug)]
struct Unique {
    field: String,
    across: bool,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let across = keys.flag("across");
    if across && (keys.get("each").is_some() || keys.get("record").is_none()) {
        return Err(Wrong::new(
            "across",
            "across 只用于针对记录、没有 each 的规则；field 写从记录算起的路径",
            "`across` is for rules on records without `each`; `field` is the whole path",
        ));
    }
    Ok(Box::new(Unique { field: keys.text("field").unwrap_or_default().to_string(), across }))
}

impl Check for Unique {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let found = given(case, &self.field);
        let mut out: Vec<Finding> =
            twice(&found).into_iter().map(|(found, times)| self.repeated(case, found, times)).collect();
        if self.across {
            out.extend(earlier(case).into_iter().flat_map(|other| self.taken(case, &found, other)));
        }
        out
    }

    fn strictness(&self) -> i64 {
        i64::from(self.across)
    }

    fn paths(&self) -> Vec<String> {
        vec![self.field.clone()]
    }
}

impl Unique {
    fn repeated(&self, case: &Case<'_>, found: &Spanned<Value>, times: usize) -> Finding {
        let (name, value) = (case.name(&self.field), shown(case, &found.value));
        let zh = format!("{}“{}”写了 {times} 次", name.zh, value.zh);
        let en = format!("{} {} stands {times} times", name.en, value.en);
        case.finding(&code::UNIQUE, case.at(&found.span), zh, en).help(
            "写错了就改正；确是一项的，合并成一项",
            "correct it if it is mistyped; otherwise make one entry of them",
        )
    }

    /// The values that another record has already.
    fn taken(&self, case: &Case<'_>, found: &[&Spanned<Value>], other: &Record) -> Vec<Finding> {
        let theirs: Vec<_> = other.fields.all(&self.field).iter().filter_map(|found| written(&found.value)).collect();
        let both = found.iter().filter(|found| written(&found.value).is_some_and(|value| theirs.contains(&value)));
        both.map(|found| self.finding(case, found, other)).collect()
    }

    fn finding(&self, case: &Case<'_>, found: &Spanned<Value>, other: &Record) -> Finding {
        let (name, value) = (case.name(&self.field), shown(case, &found.value));
        let (title, path) = (other.title(), &other.source.path);
        let zh = format!("{}“{}”与《{title}》（{path}）的相同", name.zh, value.zh);
        let en = format!("{} {} is also that of \"{title}\" ({path})", name.en, value.en);
        let Text { zh: help, en: help_en } = help(case, other);
        case.finding(&code::UNIQUE, case.at(&found.span), zh, en).help(help, help_en)
    }
}

fn help(case: &Case<'_>, other: &Record) -> Text {
    let id = &other.id;
    let newer = case.record.is_some_and(|record| record.published_on() >= other.published_on());
    if newer {
        return Text::new(
            format!("写错了就改正；这一份是用来更正那一份的，写上 supersedes = \"{id}\""),
            format!("correct it if it is mistyped; if this record replaces the other, write `supersedes = \"{id}\"`"),
        );
    }
    Text::new("核对两份记录，改正写错的一份", "compare the two records and correct the wrong one")
}

/// The values that stand more than once: where they do so for the second time, and how often in all.
fn twice<'a>(found: &[&'a Spanned<Value>]) -> Vec<(&'a Spanned<Value>, usize)> {
    let same = |a: &Spanned<Value>, b: &Spanned<Value>| written(&a.value) == written(&b.value);
    let second =
        found.iter().enumerate().filter(|(at, value)| found[..*at].iter().filter(|b| same(value, b)).count() == 1);
    second.map(|(_, value)| (*value, found.iter().filter(|other| same(value, other)).count())).collect()
}

/// The records that the rule means and that come before this one, so that of two only one is named; not those that were
/// withdrawn, that this one replaces or that replace this one.
fn earlier<'a>(case: &Case<'a>) -> Vec<&'a Record> {
    let (Some(record), Some(meant)) = (case.record, case.meant) else { return Vec::new() };
    let withdrawn = |record: &Record| record.fields.text("status") == Some("withdrawn");
    let replaces = |a: &Record, b: &Record| a.fields.text("supersedes") == Some(b.id.as_str());
    if withdrawn(record) {
        return Vec::new();
    }
    let before = case.content.records.iter().take_while(|other| other.address != record.address);
    before
        .filter(|other| {
            meant.matches(other) && !withdrawn(other) && !replaces(record, other) && !replaces(other, record)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Spanned, Value, twice};

    #[test]
    fn a_value_that_stands_three_times_is_named_once_where_it_comes_again() {
        let values: Vec<_> = ["甲", "乙", "甲", "甲", "丙"]
            .iter()
            .enumerate()
            .map(|(at, text)| Spanned { value: Value::Text(text.to_string()), span: at..at + 1 })
            .collect();
        let found = twice(&values.iter().collect::<Vec<_>>());
        assert_eq!(found.iter().map(|(value, times)| (value.span.start, *times)).collect::<Vec<_>>(), [(2, 3)]);
    }
}
