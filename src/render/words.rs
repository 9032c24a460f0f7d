//! The language of the pages: which words a theme takes, and how the program's own words read in it.
//!
//! The program says everything in Chinese and in English. A further language, or a village with its own names for
//! bodies and matters, says the same by `themes/terms/<language>.toml`: the program's words on the left, its own on the
//! right. What is not in there stays as the program says it, letter by letter in those of the language where it gives
//! such a table: traditional Chinese is mostly that.

use std::collections::{BTreeMap, HashMap};
use std::fmt::{Display, Write};
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use elsa::sync::FrozenMap;
use serde::Deserialize;

use super::theme::built_in_file;
use crate::finding::{Finding, Lang, Text, code};
use crate::period::Period;
use crate::record::content::Content;
use crate::source::{Place, SourceFile};

/// A language that pages can be in.
pub struct Language {
    /// Its name in `lang` attributes and of its files of strings: `zh-CN`.
    pub id: String,
    /// The words of the program that stand where a language has none of its own.
    pub base: Lang,
    terms: Terms,
    /// The letters that this language writes otherwise.
    letters: HashMap<char, char>,
    /// What was put into its letters, so that it can be lent.
    written: FrozenMap<String, String>,
}

/// `themes/terms/<language>.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Terms {
    /// `zh` or `en`.
    base: Base,
    /// The program's words, and this language's.
    terms: BTreeMap<String, String>,
    /// Words that a village says otherwise, before those of `terms`.
    village: BTreeMap<String, String>,
    /// Letters that are written otherwise in words that are not in `terms`.
    letters: Letters,
}

/// Two rows of letters of the same length.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Letters {
    from: String,
    to: String,
}

#[derive(Debug, Default, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Base {
    #[default]
    Zh,
    En,
}

impl Language {
    /// The language `id` of a site in `root`; its own file of terms stands in for the one that is built in.
    ///
    /// # Errors
    /// A finding when there is no file of terms for it, or it cannot be read.
    pub fn open(root: &Path, id: &str) -> Result<Language, Finding> {
        let path = format!("terms/{id}.toml");
        let own = std::fs::read_to_string(root.join("themes").join(&path)).ok();
        let built_in = || built_in_file(&path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let text = own.or_else(built_in).ok_or_else(|| unknown(id))?;
        let terms: Terms = toml::from_str(&text).map_err(|error| unreadable(&path, &text, &error))?;
        let base = match terms.base {
            Base::Zh => Lang::Zh,
            Base::En => Lang::En,
        };
        let letters = terms.letters.from.chars().zip(terms.letters.to.chars()).collect();
        Ok(Language { id: id.to_string(), base, terms, letters, written: FrozenMap::new() })
    }

    /// The name of the language in which the program speaks `lang`.
    pub fn of_program(lang: Lang) -> &'static str {
        lang.pick("zh-CN", "en")
    }

    /// Letters of the program and in their places those of this language, as two rows.
    pub fn letters(&self) -> [&str; 2] {
        [&self.terms.letters.from, &self.terms.letters.to]
    }

    /// Something that tells one language from another, and from what it was before its file was edited.
    pub fn fingerprint(&self) -> String {
        format!("{} {:?}", self.id, self.terms)
    }

    /// A text of the program in the letters of this language.
    fn in_letters<'t>(&'t self, text: &'t str) -> &'t str {
        if self.letters.is_empty() {
            return text;
        }
        let known = self.written.get(text);
        known.unwrap_or_else(|| {
            let written = text.chars().map(|letter| *self.letters.get(&letter).unwrap_or(&letter)).collect();
            self.written.insert(text.to_string(), written)
        })
    }

    /// Its words.
    pub fn words(&self) -> Words<'_> {
        Words { language: self, village: false }
    }
}

/// The program's words in the language of the pages.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    language: &'a Language,
    village: bool,
}

impl<'a> Words<'a> {
    /// The words for a community, or for a village.
    pub fn for_village(self, village: bool) -> Words<'a> {
        Words { village, ..self }
    }

    /// The words for the community or village of this content.
    pub fn of(self, content: &Content) -> Words<'a> {
        self.for_village(content.community.fields.text("sort") == Some("village"))
    }

    /// Whether they are a village's.
    pub fn is_village(self) -> bool {
        self.village
    }

    /// The language of the program that these words go by.
    pub fn base(self) -> Lang {
        self.language.base
    }

    /// Name of the language, for `lang` attributes.
    pub fn id(self) -> &'a str {
        &self.language.id
    }

    /// One of two fixed texts, in this language.
    pub fn pick<'t>(self, zh: &'t str, en: &'t str) -> &'t str
    where
        'a: 't,
    {
        let said = self.base().pick(zh, en);
        let terms = &self.language.terms;
        let village = self.village.then(|| terms.village.get(said)).flatten();
        let own = village.or_else(|| terms.terms.get(said));
        own.map_or_else(|| self.language.in_letters(said), String::as_str)
    }

    /// A text that the program has in one language only, such as the name of a document.
    pub fn said<'t>(self, text: &'t str) -> &'t str
    where
        'a: 't,
    {
        self.pick(text, text)
    }

    /// A sentence that the program has in both languages.
    pub fn get<'t>(self, text: &'t Text) -> &'t str
    where
        'a: 't,
    {
        self.pick(&text.zh, &text.en)
    }

    /// One of two fixed texts with values for its `{names}`. A value is put into words only where its name stands.
    pub fn fill(self, zh: &str, en: &str, values: &[(&str, &dyn Display)]) -> String {
        let mut rest = self.pick(zh, en);
        let mut text = String::with_capacity(rest.len() + 16);
        while let Some((before, name, after)) = next_name(rest) {
            text.push_str(before);
            match values.iter().find(|(known, _)| *known == name) {
                // Writing to a string does not fail.
                Some((_, value)) => drop(write!(text, "{value}")),
                None => text.push_str(&rest[before.len()..rest.len() - after.len()]),
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// A day: 2026年10月5日.
    pub fn day(self, day: NaiveDate) -> String {
        let month = day.format("%B");
        let values: [(&str, &dyn Display); 4] =
            [("year", &day.year()), ("month", &day.month()), ("day", &day.day()), ("name", &month)];
        self.fill("{year}年{month}月{day}日", "{day} {name} {year}", &values)
    }

    /// A year: 2026年.
    pub fn year(self, year: i32) -> String {
        self.fill("{year}年", "{year}", &[("year", &year)])
    }

    /// A period: 2026年10月.
    pub fn period(self, period: Period) -> String {
        let said = match self.base() {
            Lang::Zh => period.zh(),
            Lang::En => period.en(),
        };
        self.language.in_letters(&said).to_string()
    }
}

/// What stands before the next `{name}` of a text, the name, and what stands after it.
fn next_name(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

fn unknown(id: &str) -> Finding {
    let words = Text::new(
        format!("网页没有 {id} 这种语言"),
        format!("pages cannot be in the language {id}: it has no file of terms"),
    );
    Finding::new(&code::TEMPLATE, Place::file(format!("themes/terms/{id}.toml")), words).help(
        "内置的语言：zh-CN、zh-Hant、en；别的语言写一份 themes/terms/语言.toml",
        "built in are zh-CN, zh-Hant and en; for another one write themes/terms/LANGUAGE.toml",
    )
}

fn unreadable(path: &str, text: &str, error: &toml::de::Error) -> Finding {
    let source = SourceFile::new(format!("themes/{path}"), text.to_string());
    let place = error.span().map_or_else(|| source.whole(), |span| source.place(&span));
    let message = error.message().to_string();
    Finding::new(&code::TEMPLATE, place, Text::new(format!("词语文件写得不对：{message}"), message))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Language;

    #[test]
    fn names_are_filled_in_once_and_what_is_no_name_stays() {
        let zh = Language::open(Path::new(""), "zh-CN").expect("a language");
        let fill = |text: &str| zh.words().fill(text, "", &[("a", &1), ("b", &"{a}")]);
        assert_eq!(fill("{a}年{b}月{c}日{a}"), "1年{a}月{c}日1");
        assert_eq!(fill("没有"), "没有");
        assert_eq!(fill("开了{a"), "开了{a");
    }
}
