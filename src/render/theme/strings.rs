//! The words of a theme's interface in a language, and as a village says them.

use std::collections::BTreeMap;

use crate::finding::{Finding, Text, code};
use crate::render::words::{Language, Words};
use crate::source::SourceFile;

/// The words of a theme in a language; where it has none, those of the program's language, word by word in this one.
pub(super) fn strings(
    name: &str,
    files: &BTreeMap<String, Vec<u8>>,
    language: &Language,
) -> Result<toml::Table, Finding> {
    let own = format!("strings/{}.toml", language.id);
    if files.contains_key(&own) {
        return string_table(name, files, &own);
    }
    let program = format!("strings/{}.toml", Language::of_program(language.base));
    let mut strings = string_table(name, files, &program)?;
    translate(&mut strings, language.words());
    Ok(strings)
}

/// The words of a theme as a village says them: `words_village` in the place of `words`, and the village's own terms.
pub(super) fn village_strings(strings: &toml::Table, language: &Language) -> toml::Table {
    let mut village = strings.clone();
    if let Some(words) = village.get("words_village").cloned() {
        village.insert("words".to_string(), words);
    }
    translate(&mut village, language.words().for_village(true));
    village
}

fn translate(strings: &mut toml::Table, words: Words<'_>) {
    for (_, value) in strings {
        match value {
            toml::Value::String(text) => *text = words.said(text).to_string(),
            toml::Value::Table(inner) => translate(inner, words),
            _ => {}
        }
    }
}

fn string_table(name: &str, files: &BTreeMap<String, Vec<u8>>, path: &str) -> Result<toml::Table, Finding> {
    let text = files.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    let table: toml::Table = toml::from_str(&text).map_err(|error| {
        let source = SourceFile::new(format!("themes/{name}/{path}"), text.clone());
        let place = error.span().map_or_else(|| source.whole(), |span| source.place(&span));
        let message = error.message().to_string();
        Finding::new(&code::TEMPLATE, place, Text::new(format!("词语文件写得不对：{message}"), message))
    })?;
    Ok(table)
}
