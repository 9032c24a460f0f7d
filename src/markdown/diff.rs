//! What changed from one text to another: paragraph by paragraph, and within a paragraph character by character.

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Paragraph;

/// One paragraph of a comparison, or a run of paragraphs that are the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Change {
    /// So many paragraphs that are the same.
    Same {
        /// How many.
        count: usize,
    },
    /// A heading above a change.
    Heading {
        /// The heading.
        text: String,
    },
    /// A paragraph that is new.
    Added {
        /// The paragraph.
        text: String,
    },
    /// A paragraph that is gone.
    Removed {
        /// The paragraph.
        text: String,
    },
    /// A paragraph of which parts changed.
    Changed {
        /// Its parts in order.
        parts: Vec<Part>,
    },
}

/// A part of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "text", rename_all = "lowercase")]
pub enum Part {
    /// In both.
    Same(String),
    /// Gone.
    Del(String),
    /// New.
    Ins(String),
}

impl Part {
    /// What the new text says there.
    pub fn of_new(&self) -> Option<&str> {
        match self {
            Part::Same(text) | Part::Ins(text) => Some(text),
            Part::Del(_) => None,
        }
    }
}

/// Of two paragraphs this much, in percent, must be in both for them to be versions of one.
const ALIKE: usize = 45;
/// Characters that stand alone between two changes say nothing: they are taken for changed too.
const SPECK: usize = 2;
/// Paragraphs longer than this are compared as a whole.
const LONGEST: usize = 4000;

/// What changed; empty when nothing did.
pub fn compare(old: &[Paragraph], new: &[Paragraph]) -> Vec<Change> {
    let (before, after): (Vec<&str>, Vec<&str>) = (texts(old), texts(new));
    let ops = capture_diff_slices(Algorithm::Myers, &before, &after);
    if ops.iter().all(|op| matches!(op, DiffOp::Equal { .. })) {
        return Vec::new();
    }
    let mut report = Report { new, changes: Vec::new(), told: None };
    for op in ops {
        let (from, to) = (&before[op.old_range()], &after[op.new_range()]);
        match op {
            DiffOp::Equal { len, .. } => report.changes.push(Change::Same { count: len }),
            _ => {
                report.head(op.new_range().start);
                report.changes.extend(replaced(from, to));
            }
        }
    }
    report.changes
}

fn texts(paragraphs: &[Paragraph]) -> Vec<&str> {
    paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect()
}

struct Report<'a> {
    new: &'a [Paragraph],
    changes: Vec<Change>,
    /// The last heading that was told.
    told: Option<usize>,
}

impl Report<'_> {
    /// Names the heading that a change stands under, unless it was just named.
    fn head(&mut self, at: usize) {
        let above = self.new[..at.min(self.new.len())].iter().rposition(|paragraph| paragraph.heading);
        if let Some(above) = above.filter(|above| self.told != Some(*above)) {
            self.changes.push(Change::Heading { text: self.new[above].text.clone() });
            self.told = Some(above);
        }
    }
}

/// Paragraphs in the place of others: those alike are compared, the others are gone or new.
fn replaced(old: &[&str], new: &[&str]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut next = 0;
    for text in new {
        let rest = old[next..].iter().position(|before| alike(before, text));
        match rest {
            Some(at) => {
                changes.extend(old[next..next + at].iter().map(|gone| removed(gone)));
                changes.push(Change::Changed { parts: parts(old[next + at], text) });
                next += at + 1;
            }
            None => changes.push(Change::Added { text: (*text).to_string() }),
        }
    }
    changes.extend(old[next..].iter().map(|gone| removed(gone)));
    changes
}

fn removed(text: &str) -> Change {
    Change::Removed { text: text.to_string() }
}

fn alike(old: &str, new: &str) -> bool {
    let (old, new) = (characters(old), characters(new));
    if old.len().max(new.len()) > LONGEST {
        return false;
    }
    let same: usize = capture_diff_slices(Algorithm::Myers, &old, &new)
        .iter()
        .map(|op| if matches!(op, DiffOp::Equal { .. }) { op.old_range().len() } else { 0 })
        .sum();
    same * 200 >= ALIKE * (old.len() + new.len())
}

/// Words of letters and digits, and every other character by itself.
fn characters(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        let end = chars.peek().map_or(text.len(), |(at, _)| *at);
        let joins = c.is_ascii_alphanumeric() && chars.peek().is_some_and(|(_, next)| next.is_ascii_alphanumeric());
        if !joins {
            pieces.push(&text[start..end]);
            start = end;
        }
    }
    pieces
}

/// What changed from one line to another, word by word.
pub fn parts(old: &str, new: &str) -> Vec<Part> {
    let (old, new) = (characters(old), characters(new));
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let mut parts: Vec<Part> = Vec::new();
    let (mut gone, mut come) = (String::new(), String::new());
    for (at, op) in ops.iter().enumerate() {
        let (from, to) = (old[op.old_range()].concat(), new[op.new_range()].concat());
        let between = at > 0 && at + 1 < ops.len();
        match op {
            DiffOp::Equal { len, .. } if !(between && *len < SPECK) => {
                flush(&mut parts, &mut gone, &mut come);
                parts.push(Part::Same(from));
            }
            _ => {
                gone.push_str(&from);
                come.push_str(&to);
            }
        }
    }
    flush(&mut parts, &mut gone, &mut come);
    parts
}

fn flush(parts: &mut Vec<Part>, gone: &mut String, come: &mut String) {
    let (gone, come) = (std::mem::take(gone), std::mem::take(come));
    parts.extend(Some(gone).filter(|text| !text.is_empty()).map(Part::Del));
    parts.extend(Some(come).filter(|text| !text.is_empty()).map(Part::Ins));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn paragraphs(texts: &[&str]) -> Vec<Paragraph> {
        let paragraph = |text: &&str| match text.strip_prefix("# ") {
            Some(heading) => Paragraph { text: heading.to_string(), heading: true },
            None => Paragraph { text: (*text).to_string(), heading: false },
        };
        texts.iter().map(paragraph).collect()
    }

    #[test]
    fn equal_texts_have_no_changes() {
        let text = paragraphs(&["# 一", "第一条"]);
        assert_eq!(compare(&text, &text), Vec::new());
    }

    #[test]
    fn a_changed_clause_is_shown_under_its_heading_word_by_word() {
        let old = paragraphs(&["# 秩序", "第一条　电动车停进充电棚，不推进楼。", "# 环境", "第二条　垃圾分类。"]);
        let new =
            paragraphs(&["# 秩序", "第一条　电动车停进充电棚，不推进楼、不进电梯。", "# 环境", "第二条　垃圾分类。"]);
        let parts = vec![
            Part::Same("第一条　电动车停进充电棚，不推进楼".into()),
            Part::Ins("、不进电梯".into()),
            Part::Same("。".into()),
        ];
        assert_eq!(
            compare(&old, &new),
            [
                Change::Same { count: 1 },
                Change::Heading { text: "秩序".into() },
                Change::Changed { parts },
                Change::Same { count: 2 }
            ]
        );
    }

    #[test]
    fn clauses_that_are_new_or_gone_are_whole() {
        let old = paragraphs(&["第一条　早睡早起。", "第二条　爱护公物。"]);
        let new = paragraphs(&["第二条　爱护公物。", "第三条　邻里互助，孝老爱亲。"]);
        assert_eq!(
            compare(&old, &new),
            [
                Change::Removed { text: "第一条　早睡早起。".into() },
                Change::Same { count: 1 },
                Change::Added { text: "第三条　邻里互助，孝老爱亲。".into() }
            ]
        );
    }

    fn side(changes: &[Change], old: bool) -> String {
        let part = |part: &Part| match part {
            Part::Same(text) => text.clone(),
            Part::Del(text) => {
                if old {
                    text.clone()
                } else {
                    String::new()
                }
            }
            Part::Ins(text) => {
                if old {
                    String::new()
                } else {
                    text.clone()
                }
            }
        };
        let text = |change: &Change| match change {
            Change::Removed { text } if old => text.clone(),
            Change::Added { text } if !old => text.clone(),
            Change::Changed { parts } => parts.iter().map(part).collect(),
            _ => String::new(),
        };
        changes.iter().map(text).collect()
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_the_changes(
            old in prop::collection::vec("[一二三四五，。ab ]{1,12}", 1..6),
            new in prop::collection::vec("[一二三四五，。ab ]{1,12}", 1..6),
        ) {
            let (before, after): (Vec<&str>, Vec<&str>) =
                (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
            let changes = compare(&paragraphs(&before), &paragraphs(&after));
            let same: usize = changes.iter().map(|change| if let Change::Same { count } = change { *count } else { 0 }).sum();
            prop_assert!(before == after || same <= before.len().min(after.len()));
            if same == 0 && before != after {
                prop_assert_eq!(side(&changes, true), before.concat());
                prop_assert_eq!(side(&changes, false), after.concat());
            }
        }
    }
}
