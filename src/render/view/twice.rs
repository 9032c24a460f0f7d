//! What a meeting's text says again of its fields: a section that is nothing but the topics, or the resolutions with the
//! figures that their fields have. Pages show the fields, which say more; the text keeps everything else.

use std::borrow::Cow;

use crate::check::zh_day;
use crate::markdown::{Section, sections};
use crate::record::{Fields, Record};

/// The text of a record without the sections that its fields say word for word.
pub fn untold(record: &Record) -> Cow<'_, str> {
    let text = record.text();
    let lists: Vec<Vec<Item<'_>>> = [("agenda", "topic"), ("resolutions", "text")]
        .into_iter()
        .map(|(list, key)| record.fields.tables(list).filter_map(|fields| Item::new(fields, key)).collect())
        .filter(|items: &Vec<Item<'_>>| !items.is_empty())
        .collect();
    if lists.is_empty() {
        return Cow::Borrowed(text);
    }
    let sections = sections(text);
    let mut out = String::new();
    let mut copied = 0;
    for (at, section) in sections.iter().enumerate() {
        let alone = sections.get(at + 1).is_none_or(|next| next.level <= section.level);
        if alone && lists.iter().any(|items| says_all(section, items)) {
            out.push_str(&text[copied..section.span.start]);
            copied = section.span.end;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// Whether a section is the list of `items` and nothing else, in the same order.
fn says_all(section: &Section, items: &[Item<'_>]) -> bool {
    let Some(lines) = &section.items else { return false };
    lines.len() == items.len() && lines.iter().zip(items).all(|(line, item)| item.says(line))
}

/// A topic or resolution.
struct Item<'a> {
    text: &'a str,
    fields: &'a Fields,
}

/// Words around the values of fields in brackets.
const AROUND: [&str; 17] = [
    "责任人",
    "负责",
    "前办结",
    "前完成",
    "办结",
    "完成",
    "赞成",
    "反对",
    "弃权",
    "期限",
    "通过",
    "票",
    "由",
    "前",
    "：",
    "，",
    "、",
];

impl<'a> Item<'a> {
    fn new(fields: &'a Fields, key: &str) -> Option<Item<'a>> {
        Some(Item { text: bare(fields.text(key)?), fields })
    }

    /// Whether a line says this item and, in brackets behind it, only what its fields say too.
    fn says(&self, line: &str) -> bool {
        let Some(rest) = bare(line).strip_prefix(self.text) else { return false };
        let inner = rest.strip_prefix('（').and_then(|rest| rest.strip_suffix('）'));
        rest.is_empty() || inner.is_some_and(|inner| self.covers(inner))
    }

    fn covers(&self, words: &str) -> bool {
        let votes = [("for", "赞成"), ("against", "反对"), ("abstain", "弃权")];
        let votes = votes.into_iter().filter_map(|(key, word)| Some(format!("{word}{}票", self.fields.count(key)?)));
        let days = ["due", "done_on"].into_iter().filter_map(|key| self.fields.date(key)).map(zh_day);
        let owner = self.fields.text("owner").map(str::to_string);
        let mut left = words.to_string();
        for known in votes.chain(days).chain(owner).chain(AROUND.map(str::to_string)) {
            left = left.replace(&known, "");
        }
        left.trim().is_empty()
    }
}

/// A line without blanks around it and a full stop.
fn bare(line: &str) -> &str {
    line.trim().trim_end_matches(['。', '；', ';', '.'])
}
