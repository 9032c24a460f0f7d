//! The list of codes, which `explain` and the manual are made from, and that each code is really shown by a test.

use std::collections::BTreeSet;

use mingbai::finding::{CODES, page};

use crate::bad_input;
use crate::rules::{CHECKED, cases};
use crate::support::Site;

/// Codes that neither the tables of bad input nor the cases of the rules show, and where they are shown instead.
const ELSEWHERE: &[(&str, &str)] = &[
    ("S505", "bad_input::packs: only a build reads templates"),
    ("S506", "output: only a build writes"),
    ("T209", "bad_input::packs: needs another day than the tables"),
    ("S507", "moved: only a build knows what was public before"),
    ("V701", "sign_off"),
    ("V702", "sign_off"),
    ("V703", "sign_off"),
    ("V704", "sign_off"),
    ("V705", "sign_off"),
    ("V706", "sign_off"),
    ("V707", "sign_off"),
    ("V708", "sign_off"),
    ("V709", "sign_off"),
    ("R331", "rules::people"),
    ("R332", "rules::people"),
    ("R333", "rules::people"),
    ("R334", "rules::people"),
];

#[test]
fn every_code_says_what_it_means_in_both_languages() {
    for code in CODES {
        let texts = [code.zh, code.en, code.more_zh, code.more_en];
        assert!(texts.iter().all(|text| !text.trim().is_empty()), "{}", code.code);
        assert!(!code.zh.is_ascii() && code.en.is_ascii(), "{}", code.code);
    }
}

#[test]
fn every_code_is_a_letter_and_three_digits_and_stands_once() {
    let fits = |code: &str| code.len() == 4 && "LATRPSVW".contains(&code[..1]) && code[1..].parse::<u16>().is_ok();
    assert!(CODES.iter().all(|code| fits(code.code)));
    assert_eq!(CODES.iter().map(|code| code.code).collect::<BTreeSet<_>>().len(), CODES.len());
}

#[test]
fn every_name_is_of_english_words_and_stands_once() {
    let fits = |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    assert!(CODES.iter().all(|code| fits(code.name)));
    assert_eq!(CODES.iter().map(|code| code.name).collect::<BTreeSet<_>>().len(), CODES.len());
}

#[test]
fn a_code_is_found_by_number_and_by_name_in_any_case() {
    for code in CODES {
        assert_eq!(page(&code.code.to_lowercase()), Some(*code));
        assert_eq!(page(&code.name.to_uppercase()), Some(*code));
    }
}

#[test]
fn every_code_is_shown_by_a_test() {
    let cases = cases();
    let mut shown: BTreeSet<&str> = bad_input::codes().collect();
    shown.extend(cases.iter().filter_map(|case| case.finding.as_deref()));
    shown.extend(CHECKED.iter());
    shown.extend(ELSEWHERE.iter().map(|(code, _)| *code));
    let lacking: Vec<&str> = CODES.iter().map(|code| code.code).filter(|code| !shown.contains(code)).collect();
    assert_eq!(lacking, Vec::<&str>::new());
}

#[test]
fn explain_prints_every_code_by_number_and_by_name() {
    let site = Site::empty();
    for code in CODES.iter().step_by(7) {
        site.run(&["explain", code.code]).exits(0).says(code.name).says(code.zh).says(code.more_zh);
        site.run(&["explain", code.name, "--lang", "en"]).exits(0).says(code.code).says(code.more_en);
    }
}

#[test]
fn explain_prints_duties_and_rules_and_asks_back_for_what_is_not_there() {
    let site = Site::empty();
    site.run(&["explain", "national-2026/meeting-notice"]).exits(0).says("城市居民委员会组织法").says("第");
    site.run(&["explain", "floor/privacy", "--lang", "en"]).exits(0).says("private mobile numbers");
    site.run(&["explain", "overdu"]).exits(2).says("你是不是想写 overdue？");
    site.run(&["explain"]).exits(0).says("L001").says("W601");
}
