//! `forbidden`: words that must not occur.

use std::ops::Range;

use super::passages::{Passage, passages, title_and_body};
use super::words::{list_en, list_zh, short};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, code};
use crate::record::Fields;
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};

pub(super) static SORT: Sort = Sort {
    id: "forbidden",
    zh: "不应有的用语",
    en: "words that must not occur",
    keys: &[
        Field::new("words", "用语", "words", Shape::List(&TEXT)).required(),
        Field::new(
            "fields",
            "在哪些字段里找，body 是正文；不写则标题和正文",
            "fields to look in, `body` for the text; title and body if left out",
            Shape::List(&TEXT),
        ),
        Field::new("unless", "允许出现这些用语的说法", "phrases in which they are allowed", Shape::List(&TEXT)),
    ],
    read,
};

#[derive(Debug)]
struct Forbidden {
    words: Vec<String>,
    fields: Vec<String>,
    unless: Vec<String>,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let words = keys::texts(keys, "words");
    if words.is_empty() || words.iter().any(String::is_empty) {
        return Err(Wrong::new("words", "没有写用语，或写了空的用语", "there are no words, or an empty one"));
    }
    let fields = if keys.get("fields").is_some() { keys::texts(keys, "fields") } else { title_and_body() };
    Ok(Box::new(Forbidden { words, fields, unless: keys::texts(keys, "unless") }))
}

impl Check for Forbidden {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let texts: Vec<_> = self.fields.iter().flat_map(|field| passages(case, field)).collect();
        self.words.iter().filter_map(|word| self.word(case, &texts, word)).collect()
    }

    fn strictness(&self) -> i64 {
        i64::try_from(self.words.len()).unwrap_or(i64::MAX)
    }

    fn paths(&self) -> Vec<String> {
        self.fields.iter().filter(|field| *field != "body").cloned().collect()
    }
}

impl Forbidden {
    /// The finding about one word: at its first occurrence, with the number of all.
    fn word(&self, case: &Case<'_>, texts: &[Passage<'_>], word: &str) -> Option<Finding> {
        let hits: Vec<_> = texts
            .iter()
            .flat_map(|text| hits(text.text, word, &self.unless).into_iter().map(move |hit| (text, hit)))
            .collect();
        let (first, hit) = hits.first()?;
        let zh = format!("出现“{word}” {} 处，首处：“{}”", hits.len(), short(around(first.text, hit)));
        let en = format!("`{word}` occurs {}, first in `{}`", times(hits.len()), short(around(first.text, hit)));
        let finding = case.finding(&code::FORBIDDEN, first.place(hit.clone()), zh, en);
        Some(if self.unless.is_empty() {
            finding.help("删去或改写这一句", "delete or reword the sentence")
        } else {
            let zh = list_zh(self.unless.iter().map(|phrase| format!("“{phrase}”")));
            let en = list_en(self.unless.iter().map(|phrase| format!("`{phrase}`")));
            finding
                .help(format!("删去或改写这一句；可以说{zh}"), format!("delete or reword the sentence; {en} may stand"))
        })
    }
}

fn times(number: usize) -> String {
    if number == 1 { "once".to_string() } else { format!("{number} times") }
}

/// Where a word stands outside of the phrases that may have it.
fn hits(text: &str, word: &str, unless: &[String]) -> Vec<Range<usize>> {
    let all = |word: &str| text.match_indices(word).map(|(at, found)| at..at + found.len()).collect::<Vec<_>>();
    let allowed: Vec<Range<usize>> = unless.iter().flat_map(|phrase| all(phrase)).collect();
    let inside = |hit: &Range<usize>| allowed.iter().any(|phrase| phrase.start <= hit.start && hit.end <= phrase.end);
    all(word).into_iter().filter(|hit| !inside(hit)).collect()
}

/// The sentence around a place.
fn around<'t>(text: &'t str, hit: &Range<usize>) -> &'t str {
    let end_of_sentence = |c: char| "。！？；\n|".contains(c);
    let start = text[..hit.start]
        .char_indices()
        .rev()
        .find(|(_, c)| end_of_sentence(*c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let end = text[hit.end..].find(end_of_sentence).map_or(text.len(), |at| hit.end + at);
    text[start..end].trim()
}

#[cfg(test)]
mod tests {
    use super::{around, hits};

    #[test]
    fn a_word_is_allowed_only_inside_the_phrases_that_allow_it() {
        let text = "不得自行罚款。违者罚款50元。";
        let found = hits(text, "罚款", &["不得自行罚款".to_string()]);
        assert_eq!(found.len(), 1);
        assert_eq!(found.first().map(|hit| around(text, hit)), Some("违者罚款50元"));
    }
}
