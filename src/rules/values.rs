//! `values`: a field has the values that it must have, and none that it must not.

use super::value::{given, is, named, shown, written};
use super::words::{list_en, quoted_zh};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, Text, code};
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Spanned, Value};

pub(super) static SORT: Sort = Sort {
    id: "values",
    zh: "应有和不应有的值",
    en: "values that must or must not be there",
    keys: &[
        Field::new("field", "字段；可以经过列表", "path; it may pass through lists", Shape::Text).required(),
        Field::new("all_of", "每个都要有", "values that must all be there", Shape::List(&TEXT)),
        Field::new("any_of", "至少有其中一个", "values of which one must be there", Shape::List(&TEXT)),
        Field::new("none_of", "一个都不应有", "values that must not be there", Shape::List(&TEXT)),
        Field::new("only", "只能是其中的", "values besides which there must be no other", Shape::List(&TEXT)),
        Field::new("of", "其中一个应与这个字段相同", "path of a value of which one must be the same", Shape::Text),
        Field::new("every", "应包括这个字段的每一个值", "path of values that must all be there", Shape::Text),
        Field::new("part", "包含这个词也算", "a value that contains the word will do", Shape::Flag),
        Field::new("in_order", "应依这个次序写", "the order in which they stand", Shape::List(&TEXT)),
        Field::new("needed", "没有写明也算问题", "not given is a finding too", Shape::Flag),
    ],
    read,
};

#[derive(Debug, Default)]
struct Values {
    field: String,
    all_of: Vec<String>,
    any_of: Vec<String>,
    none_of: Vec<String>,
    only: Vec<String>,
    of: Option<String>,
    every: Option<String>,
    part: bool,
    in_order: Vec<String>,
    needed: bool,
}

type Found<'a> = &'a Spanned<Value>;

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let list = |key| keys::texts(keys, key);
    let (all_of, any_of, none_of, only) = (list("all_of"), list("any_of"), list("none_of"), list("only"));
    let path = |key| keys.text(key).map(str::to_string);
    let (of, every, in_order) = (path("of"), path("every"), list("in_order"));
    if of.is_none()
        && every.is_none()
        && [&all_of, &any_of, &none_of, &only, &in_order].iter().all(|list| list.is_empty())
    {
        return Err(Wrong::new(
            "field",
            "all_of、any_of、none_of、only、of、in_order 至少要写一个",
            "one of all_of, any_of, none_of, only, of and in_order is needed",
        ));
    }
    let field = keys.text("field").unwrap_or_default().to_string();
    let (part, needed) = (keys.flag("part"), keys.flag("needed"));
    Ok(Box::new(Values { field, all_of, any_of, none_of, only, of, every, part, in_order, needed }))
}

impl Check for Values {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let found = given(case, &self.field);
        if found.is_empty() {
            let missing = || case.missing([self.field.as_str()], case.place(&self.field));
            return self.needed.then(missing).into_iter().collect();
        }
        let other = self.of.as_ref().and_then(|path| written(&case.get(path)?.value));
        let other = other.filter(|wanted| !found.iter().any(|found| self.is(&found.value, wanted)));
        let other = other.map(|wanted| self.lacks(case, &found, &[&wanted], false));
        let every: Vec<String> = self.every.iter().flat_map(|path| around(case, path)).collect();
        let every: Vec<&str> = every
            .iter()
            .map(String::as_str)
            .filter(|wanted| !found.iter().any(|found| self.is(&found.value, wanted)))
            .collect();
        let every = (!every.is_empty()).then(|| self.lacks(case, &found, &every, true));
        let turned = self.turned(&found).map(|found| self.out_of_order(case, found));
        let lacking = self.lacking(&found).map(|(wanted, all)| self.lacks(case, &found, &wanted, all));
        let wrong = found.iter().filter(|found| self.is_wrong(&found.value)).map(|found| self.is_not(case, found));
        lacking.into_iter().chain(other).chain(every).chain(turned).chain(wrong).collect()
    }

    fn strictness(&self) -> i64 {
        let choice = |list: &[String]| if list.is_empty() { 0 } else { 1000 - keys::number(list) };
        keys::number(&self.all_of) + keys::number(&self.none_of) + choice(&self.any_of) + choice(&self.only)
    }

    fn paths(&self) -> Vec<String> {
        std::iter::once(&self.field).chain(&self.of).chain(&self.every).cloned().collect()
    }

    fn wanted(&self) -> Vec<(String, String)> {
        let lists = [&self.all_of, &self.any_of, &self.none_of, &self.only, &self.in_order];
        let whole = lists.into_iter().flatten().filter(|_| !self.part);
        whole.map(|wanted| (self.field.clone(), wanted.clone())).collect()
    }
}

impl Values {
    /// The values that are lacking, and whether all of them are asked for or one.
    fn lacking(&self, found: &[Found<'_>]) -> Option<(Vec<&str>, bool)> {
        let there = |wanted: &&String| found.iter().any(|found| self.is(&found.value, wanted));
        let all: Vec<&str> = self.all_of.iter().filter(|wanted| !there(wanted)).map(String::as_str).collect();
        if !all.is_empty() {
            return Some((all, true));
        }
        let none = !self.any_of.is_empty() && !self.any_of.iter().any(|wanted| there(&wanted));
        none.then(|| (self.any_of.iter().map(String::as_str).collect(), false))
    }

    /// Whether a value is one that the pack names.
    fn is(&self, value: &Value, wanted: &str) -> bool {
        is(value, wanted) || self.part && value.as_text().is_some_and(|text| text.contains(wanted))
    }

    /// The first value that stands before one which has to come earlier.
    fn turned<'a>(&self, found: &[Found<'a>]) -> Option<Found<'a>> {
        let place = |found: &Found<'a>| self.in_order.iter().position(|wanted| is(&found.value, wanted));
        let placed: Vec<(usize, Found<'a>)> = found.iter().filter_map(|found| Some((place(found)?, *found))).collect();
        placed.windows(2).find(|pair| pair[1].0 < pair[0].0).map(|pair| pair[1].1)
    }

    fn out_of_order(&self, case: &Case<'_>, found: Found<'_>) -> Finding {
        let order: Vec<&str> = self.in_order.iter().map(String::as_str).collect();
        let (name, order, has) = (case.name(&self.field), names(case, &self.field, &order), shown(case, &found.value));
        let zh = format!("{}里“{}”的位置不对，次序是{}", name.zh, has.zh, order.zh);
        let en = format!("{} of {} stands in the wrong place; the order is {}", has.en, name.en, order.en);
        case.finding(&code::VALUES, case.at(&found.span), zh, en).help(
            "照实际的先后重写；实际次序不对的，在正文写明原因",
            "write them in the order in which they took place; if that was wrong, say why in the text",
        )
    }

    /// Whether a value must not be there.
    fn is_wrong(&self, value: &Value) -> bool {
        let among = |list: &[String]| list.iter().any(|wanted| self.is(value, wanted));
        among(&self.none_of) || (!self.only.is_empty() && !among(&self.only))
    }

    fn lacks(&self, case: &Case<'_>, found: &[Found<'_>], wanted: &[&str], all: bool) -> Finding {
        let (name, wants) = (case.name(&self.field), names(case, &self.field, wanted));
        let mut has: Vec<Text> = Vec::new();
        for one in found.iter().map(|found| shown(case, &found.value)) {
            if !has.iter().any(|known| known.zh == one.zh) {
                has.push(one);
            }
        }
        let (has, has_en) = (quoted_zh(has.iter().map(|text| &text.zh)), list_en(has.iter().map(|text| &text.en)));
        let (zh, en) = if all {
            (format!("{}缺少{}，现有{has}", name.zh, wants.zh), format!("{} lacks {}", name.en, wants.en))
        } else if wanted.len() == 1 {
            (format!("{}应有{}，现有{has}", name.zh, wants.zh), format!("{} needs {}", name.en, wants.en))
        } else {
            (
                format!("{}应有{}中的至少一个，现有{has}", name.zh, wants.zh),
                format!("{} needs one of {}", name.en, wants.en),
            )
        };
        let place = case.at(&found[0].span);
        let (key, line) = (self.key(), self.line(wanted.first().copied().unwrap_or_default()));
        case.finding(&code::VALUES, place, zh, format!("{en}; it has {has_en}")).help(
            format!("确有其事的，在 {key} 里补上：{line}；没有的，办了再写"),
            format!("if it is so, add it to {key}: `{line}`; otherwise it has to be done first"),
        )
    }

    fn is_not(&self, case: &Case<'_>, found: Found<'_>) -> Finding {
        let (name, has) = (case.name(&self.field), shown(case, &found.value));
        let key = self.field.rsplit('.').next().unwrap_or_default();
        let place = case.at(&found.span);
        let allowed: Vec<&str> = self.only.iter().map(String::as_str).collect();
        let Some(first) = allowed.first() else {
            let zh = format!("{}不应是“{}”", name.zh, has.zh);
            return case.finding(&code::VALUES, place, zh, format!("{} must not be {}", name.en, has.en)).help(
                format!("写错了就改 {key}；确实如此的，按规定改正"),
                format!("correct {key} if it is mistyped; otherwise the matter itself has to change"),
            );
        };
        let wants = names(case, &self.field, &allowed);
        let zh = format!("{}是“{}”，只能是{}", name.zh, has.zh, wants.zh);
        let en = format!("{} is {} and must be {}", name.en, has.en, wants.en);
        case.finding(&code::VALUES, place, zh, en).help(
            format!("写错了就改，例如：{key} = \"{first}\"；确实如此的，按规定改正"),
            format!(
                "correct it if it is mistyped, e.g. `{key} = \"{first}\"`; otherwise the matter itself has to change"
            ),
        )
    }

    /// The list or field into which a value is typed.
    fn key(&self) -> &str {
        self.field.rsplit_once('.').map_or(self.field.as_str(), |(around, _)| around)
    }

    /// What is typed for a value.
    fn line(&self, value: &str) -> String {
        self.field.rsplit_once('.').map_or_else(|| format!("\"{value}\""), |(_, key)| format!("{key} = \"{value}\""))
    }
}

/// The values at a path of what the rule is held against, as packs write them.
fn around(case: &Case<'_>, path: &str) -> Vec<String> {
    case.fields().all(path).iter().filter_map(|found| written(&found.value)).collect()
}

/// The names of values of a field: in Chinese quoted.
pub(super) fn names(case: &Case<'_>, field: &str, wanted: &[&str]) -> Text {
    let choices = case.choices(field);
    let names: Vec<Text> = wanted.iter().map(|wanted| named(choices, wanted)).collect();
    Text::new(quoted_zh(names.iter().map(|name| &name.zh)), list_en(names.iter().map(|name| &name.en)))
}

#[cfg(test)]
mod tests {
    use super::{Spanned, Value, Values};

    fn texts(texts: &[&str]) -> Vec<Spanned<Value>> {
        texts.iter().map(|text| Spanned { value: Value::Text(text.to_string()), span: 0..0 }).collect()
    }

    fn list(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| text.to_string()).collect()
    }

    #[test]
    fn all_of_names_those_that_are_lacking_and_any_of_all_when_none_is_there() {
        let has = texts(&["board", "site"]);
        let has: Vec<_> = has.iter().collect();
        let all = Values { all_of: list(&["board", "kiosk"]), ..Values::default() };
        let any = |wanted| Values { any_of: list(wanted), ..Values::default() };
        assert_eq!(all.lacking(&has), Some((vec!["kiosk"], true)));
        assert_eq!(any(&["kiosk", "site"]).lacking(&has), None);
        assert_eq!(any(&["kiosk", "press"]).lacking(&has), Some((vec!["kiosk", "press"], false)));
    }

    #[test]
    fn none_of_forbids_what_it_lists_and_only_what_it_does_not_list() {
        let value = Value::Count(3);
        let none = Values { none_of: list(&["3"]), ..Values::default() };
        let only = |wanted| Values { only: list(wanted), ..Values::default() };
        assert!(none.is_wrong(&value) && !only(&["2", "3"]).is_wrong(&value) && only(&["2"]).is_wrong(&value));
    }
}
