//! The languages of the pages: what is said in each, in a village, and that a further one is one file.

use std::collections::BTreeSet;

use crate::support::{Site, repository};

/// Community and record whose own words are written alike in simplified and in traditional letters.
const NEUTRAL: &str = "name = \"甲社\"\nstreet = \"乙巷\"\ndistrict = \"丙市\"\ndivision = \"000000\"\npacks = []\nfirst_day = 2026-09-01\n";

const SCREEN: &str = "[[screens]]\nid = \"gate\"\nname = \"大口\"\nquiet = [\"周六 22:00-06:00\"]\n";

fn neutral(community: &str, language: &str) -> Site {
    let site = Site::empty().file("mingbai.toml", format!("title = \"甲社\"\nlanguage = \"{language}\"\n{SCREEN}"));
    let site = site
        .file("content/community.toml", community)
        .file("content/roster.toml", "person = [{ id = \"p01\", name = \"甲\" }]\n");
    let meeting = "kind = \"meeting\"\nform = \"assembly\"\ntitle = \"九月大事\"\nheld_on = 2026-09-20\nplace = \"乙巷\"\n\
                   resolutions = [{ text = \"甲\", for = 3, against = 1, abstain = 0, passed = true }]";
    let account = "kind = \"finance\"\nform = \"statement\"\ntitle = \"九月\"\nperiod = \"2026-09\"\nopening = \"10.00\"\nclosing = \"12.00\"";
    let table = "| 日期 | 收入 | 支出 | 用途 |\n| --- | --- | --- | --- |\n| 2026-09-02 | 2.00 | | 甲 |\n";
    let site = site.record("meeting/2026-09.md", meeting, "甲乙丙丁\n").record("finance/2026-09.md", account, table);
    site.record("notice/2026-10.md", "title = \"大事\"", "甲乙丙丁\n")
}

/// The pages of a target that people read, with their paths.
fn pages(site: &Site) -> Vec<(String, String)> {
    site.build();
    let output = site.output();
    let paths = output.files.keys().filter(|path| path.ends_with(".html"));
    paths.map(|path| (path.clone(), output.text(path).to_string())).collect()
}

fn table(path: &str) -> toml::Table {
    let text = std::fs::read_to_string(repository(path)).expect(path);
    toml::from_str(&text).expect(path)
}

fn keys(table: &toml::Table, above: &str, found: &mut BTreeSet<String>) {
    for (key, value) in table {
        let path = format!("{above}{key}");
        match value {
            toml::Value::Table(inner) => keys(inner, &format!("{path}."), found),
            _ => drop(found.insert(path)),
        }
    }
}

#[test]
fn every_theme_says_everything_in_both_languages_of_the_program() {
    for theme in ["bulletin", "kiosk", "board"] {
        let [mut zh, mut en] = [BTreeSet::new(), BTreeSet::new()];
        keys(&table(&format!("themes/{theme}/strings/zh-CN.toml")), "", &mut zh);
        keys(&table(&format!("themes/{theme}/strings/en.toml")), "", &mut en);
        assert!(zh.len() > 20);
        assert_eq!(zh, en, "{theme}");
    }
}

/// A page without the sort of its column, which is one of a list of fixed words in whatever language.
fn without_column_type(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.contains("\"ColumnType\""));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn nothing_on_a_page_in_traditional_chinese_is_in_simplified_letters() {
    let letters = table("themes/terms/zh-Hant.toml");
    let from = letters["letters"]["from"].as_str().expect("letters");
    let to = letters["letters"]["to"].as_str().expect("letters");
    assert_eq!(from.chars().count(), to.chars().count());
    let simplified: BTreeSet<char> = from.chars().collect();
    let pages = pages(&neutral(NEUTRAL, "zh-Hant"));
    assert!(pages.len() > 12);
    // Headings of the record's own table, which are content.
    let own = ['收', '支', '出', '入', '用', '途', '日', '期'];
    // Letters that terms put where they belong in the traditional form too.
    let allowed: BTreeSet<char> = "准里周后干系复".chars().chain(own).collect();
    for (path, text) in pages.iter().filter(|(path, _)| !path.starts_with("preview")) {
        let text = without_column_type(text);
        let left: String =
            text.chars().filter(|letter| simplified.contains(letter) && !allowed.contains(letter)).collect();
        assert!(left.is_empty(), "{path}: {left}");
        assert!(text.contains("lang=\"zh-Hant\"") || text.contains("lang=zh-Hant"), "{path}");
    }
    assert!(pages.iter().any(|(_, text)| text.contains("應公開事項")));
}

#[test]
fn a_village_reads_of_villagers_and_never_of_residents() {
    let village = format!("sort = \"village\"\n{NEUTRAL}");
    let pages = pages(&neutral(&village, "zh-CN"));
    for (path, text) in &pages {
        for wrong in ["居务", "居委会", "居民"] {
            assert!(!text.contains(wrong), "{path} says {wrong}");
        }
    }
    assert!(
        pages.iter().any(|(_, text)| text.contains("村务公开"))
            && pages.iter().any(|(_, text)| text.contains("村民委员会"))
    );
}

#[test]
fn a_further_language_is_one_file_and_says_the_rest_as_the_program_does() {
    let terms = "base = \"en\"\n[terms]\n\"Home\" = \"Hejmo\"\n\"Meeting\" = \"Kunveno\"\n\"{day} {name} {year}\" = \"{year}-{month}-{day}\"\n";
    let site = neutral(NEUTRAL, "eo").file("themes/terms/eo.toml", terms);
    site.build().exits(0);
    let page = site.output().text("site/meeting/2026-09.html").to_string();
    for word in ["Hejmo", "Kunveno", "2026-9-20", "Duties"] {
        assert!(page.contains(word), "{word}\n{page}");
    }
    assert!(page.contains("lang=\"eo\"") || page.contains("lang=eo"));
}

#[test]
fn a_language_that_nobody_wrote_is_named_with_those_there_are() {
    let run = neutral(NEUTRAL, "xx").build().exits(1);
    run.says("网页没有 xx 这种语言").says("zh-Hant");
}

#[test]
fn a_file_of_terms_that_cannot_be_read_is_found_at_its_line() {
    let site = neutral(NEUTRAL, "eo").file("themes/terms/eo.toml", "base = \"en\"\n[terms]\n\"Home\" = 3\n");
    site.build().exits(1).says("themes/terms/eo.toml:3");
}
