//! `wording`: the text is looked through as a proof-reader would, by the checks of the room of that name.

use super::passages::{Passage, passages, title_and_body};
use super::words::list_zh;
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, Severity};
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Value};
use crate::wording::{Hit, Prose, Terms, WORDINGS, Wording, wording};

pub(super) static SORT: Sort = Sort {
    id: "wording",
    zh: "文字校对",
    en: "proof-reading",
    keys: &[
        Field::new("find", "找哪一种毛病，一种或几种", "what to find, one sort or several", Shape::Any).required(),
        Field::new("words", "另外要找的用语", "further words to find", Shape::List(&TEXT)),
        Field::new("unless", "允许的说法，里面的不算", "phrases in which nothing is found", Shape::List(&TEXT)),
        Field::new(
            "fields",
            "在哪些字段里找，body 是正文；不写则标题和正文",
            "fields to look in, `body` for the text; title and body if left out",
            Shape::List(&TEXT),
        ),
        Field::new("max", "一句话最多几个字，用于 plain", "most characters of a sentence, for `plain`", Shape::Count),
    ],
    read,
};

struct Reading {
    find: Vec<&'static Wording>,
    terms: Terms,
    fields: Vec<String>,
    max: Option<usize>,
}

impl std::fmt::Debug for Reading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ids: Vec<&str> = self.find.iter().map(|wording| wording.id).collect();
        write!(f, "Reading({ids:?})")
    }
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let names = names(keys);
    let find: Vec<&Wording> = names.iter().filter_map(|name| wording(name)).collect();
    if find.is_empty() || find.len() < names.len() {
        let known = list_zh(WORDINGS.iter().map(|wording| wording.id));
        return Err(Wrong::new(
            "find",
            format!("没有这样的文字检查，可以写：{known}"),
            format!("no such check of the wording; there are: {known}"),
        ));
    }
    let terms = Terms { words: keys::texts(keys, "words"), unless: keys::texts(keys, "unless") };
    if terms.words.iter().chain(&terms.unless).any(String::is_empty) {
        return Err(Wrong::new("words", "写了空的用语", "there is an empty word"));
    }
    let fields = if keys.get("fields").is_some() { keys::texts(keys, "fields") } else { title_and_body() };
    let max = keys.count("max").and_then(|max| usize::try_from(max).ok());
    Ok(Box::new(Reading { find, terms, fields, max }))
}

/// The name or names at `find`.
fn names(keys: &Fields) -> Vec<String> {
    match keys.get("find").map(|found| &found.value) {
        Some(Value::Any(toml::Value::Array(items))) => {
            items.iter().map(|item| item.as_str().unwrap_or_default().to_string()).collect()
        }
        Some(Value::Any(toml::Value::String(name))) => vec![name.clone()],
        _ => Vec::new(),
    }
}

impl Check for Reading {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let passages = self.fields.iter().flat_map(|field| passages(case, field));
        passages.flat_map(|passage| self.passage(case, &passage)).collect()
    }

    fn paths(&self) -> Vec<String> {
        self.fields.iter().filter(|field| *field != "body").cloned().collect()
    }
}

impl Reading {
    fn passage(&self, case: &Case<'_>, passage: &Passage<'_>) -> Vec<Finding> {
        let mut prose = Prose::new(passage.text);
        prose.max = self.max.unwrap_or(prose.max);
        if let (true, Some(record)) = (passage.is_body, case.record) {
            prose.title = record.title();
        }
        let found = self.find.iter().flat_map(|wording| {
            let hits = wording.hits(&prose, &self.terms);
            hits.into_iter().map(|hit| finding(case, passage, wording, hit))
        });
        found.collect()
    }
}

/// A finding weighs what its article supports; in what nobody outside will read it is only worth knowing.
fn finding(case: &Case<'_>, passage: &Passage<'_>, wording: &Wording, hit: Hit) -> Finding {
    let internal = case.record.is_some_and(|record| record.fields.text("visibility").is_some_and(|to| to != "public"));
    let mut finding = case.finding(wording.code, passage.place(hit.span), hit.says.zh, hit.says.en);
    finding.severity = if internal { Severity::Info } else { case.asks.cap };
    finding.help = hit.help;
    finding
}
