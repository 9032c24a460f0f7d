//! What a record changes in what is public: in its text word by word, in its fields, in the lines of its account.

use std::collections::BTreeSet;

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::before::Before;
use super::told::{entries, told};
use crate::markdown::diff::{Change, Part, compare, parts};
use crate::markdown::plain;
use crate::record::Record;
use crate::render::Words;
use crate::render::view::{Day, Teller};

/// What is different.
#[derive(Debug, Default, Serialize)]
pub(super) struct Changed {
    /// What it takes the place of; none for what is new.
    before: Option<Replaced>,
    /// The text, paragraph by paragraph.
    text: Vec<Change>,
    /// The paragraphs of which something changed.
    paragraphs: usize,
    /// The fields.
    fields: Vec<Line>,
    /// The lines of the account.
    ledger: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Replaced {
    title: String,
    published: Option<Day>,
}

/// A line of a table: what it was and what it is, with what is different marked; one of them is empty where there is none.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Line {
    label: String,
    was: Vec<Part>,
    is: Vec<Part>,
}

/// What `teller`'s record changes in what is public.
pub(super) fn changed(before: Option<&Before>, teller: &Teller<'_>) -> Changed {
    let Some(before) = before else { return Changed::default() };
    let (record, lang) = (teller.record, teller.source.lang);
    let text = compare(&plain(&before.text), &plain(record.text()));
    let counts =
        |change: &&Change| matches!(change, Change::Added { .. } | Change::Removed { .. } | Change::Changed { .. });
    Changed {
        before: Some(Replaced {
            title: before.title.clone(),
            published: before.published.map(|day| Day::new(day, lang)),
        }),
        paragraphs: text.iter().filter(counts).count(),
        text,
        fields: fields(&told(&before.fields, teller), &told(&record.fields, teller)),
        ledger: ledger(before, record, lang),
    }
}

/// Fields by name, in the order of the new record; what is gone comes last. A list is compared line by line.
fn fields(old: &[(String, String)], new: &[(String, String)]) -> Vec<Line> {
    let mut seen = BTreeSet::new();
    let labels = new.iter().chain(old).map(|(label, _)| label).filter(|label| seen.insert(label.as_str()));
    let of = |all: &[(String, String)], label: &str| -> Vec<String> {
        all.iter().filter(|(known, _)| known == label).map(|(_, value)| value.clone()).collect()
    };
    labels.flat_map(|label| lines(label, &of(old, label), &of(new, label))).collect()
}

fn ledger(before: &Before, record: &Record, lang: Words<'_>) -> Vec<Line> {
    let (old, new) = (entries(before.ledger.as_ref(), lang), entries(record.ledger.as_ref(), lang));
    lines("", &old, &new)
}

/// The lines that are not the same: those in each other's place are set side by side.
fn lines(label: &str, old: &[String], new: &[String]) -> Vec<Line> {
    let ops = capture_diff_slices(Algorithm::Myers, old, new);
    let changed = ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    changed.flat_map(|op| beside(label, &old[op.old_range()], &new[op.new_range()])).collect()
}

fn beside(label: &str, old: &[String], new: &[String]) -> Vec<Line> {
    let text = |texts: &[String], at: usize| texts.get(at).cloned().unwrap_or_default();
    (0..old.len().max(new.len())).map(|at| Line::new(label, &text(old, at), &text(new, at))).collect()
}

impl Line {
    fn new(label: &str, was: &str, is: &str) -> Line {
        let parts = parts(was, is);
        let without = |gone: fn(&Part) -> bool| parts.iter().filter(|part| !gone(part)).cloned().collect();
        Line {
            label: label.to_string(),
            was: without(|part| matches!(part, Part::Ins(_))),
            is: without(|part| matches!(part, Part::Del(_))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_string()).collect()
    }

    #[test]
    fn a_line_that_changed_says_what_it_was_and_what_it_is() {
        let found = lines("地点", &texts(&["一楼大厅"]), &texts(&["二楼大厅"]));
        assert_eq!(found, [Line::new("地点", "一楼大厅", "二楼大厅")]);
        assert_eq!(found[0].was[0], Part::Del("一".into()));
        assert_eq!(found[0].is[0], Part::Ins("二".into()));
    }

    #[test]
    fn a_line_put_between_others_leaves_them_alone() {
        let found = lines("", &texts(&["甲 1.00", "丙 3.00"]), &texts(&["甲 1.00", "乙 2.00", "丙 3.00"]));
        assert_eq!(found, [Line::new("", "", "乙 2.00")]);
        assert!(found[0].was.is_empty());
    }

    #[test]
    fn a_field_that_is_gone_is_named() {
        let pair = |label: &str, value: &str| (label.to_string(), value.to_string());
        let found = fields(&[pair("标题", "旧"), pair("联系人", "甲")], &[pair("标题", "旧")]);
        assert_eq!(found, [Line::new("联系人", "甲", "")]);
    }
}
