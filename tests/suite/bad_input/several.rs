//! All at once, and drawn so that a person finds it.

use unicode_width::UnicodeWidthStr;

use super::names::COMMUNITY;
use crate::support::{Run, Site};

/// A site with six faults in four files.
fn spoiled() -> Site {
    Site::new()
        .record("notice/a.md", "titel = \"甲\"\npublished_on = 2026-02-30\nstatus = \"sinned\"", "正文。\n")
        .file("content/notice/b.md", "没有信息栏\n")
        .record("notice/c d.md", "", "正文。\n")
        .record("meeting/e.md", "kind = \"meeting\"\nform = \"other\"", "正文。\n")
}

const ALL: [&str; 6] = ["L004", "L007", "L010", "L013", "L016", "L019"];

/// The codes of a run, each once.
fn sorts(said: &Run) -> Vec<String> {
    let mut codes = said.codes();
    codes.dedup();
    codes
}

#[test]
fn one_impossible_date_is_said_once() {
    let said = Site::new().record("notice/a.md", "published_on = 2026-02-30", "正文。\n").check().exits(1);
    assert_eq!(said.codes(), ["L013"]);
}

#[test]
fn every_fault_of_every_file_comes_out_in_one_run() {
    assert_eq!(sorts(&spoiled().check().exits(1)), ALL);
    assert_eq!(sorts(&spoiled().build().exits(1)), ALL);
}

#[test]
fn the_same_faults_are_said_in_english() {
    let said = spoiled().run(&["check", "--lang", "en"]).exits(1).says("did you mean title?");
    assert_eq!(sorts(&said), ALL);
}

#[test]
fn several_syntax_errors_of_one_file_come_out_together() {
    let front = "title = 公告\nsummary = \"好\"\nissued_by =\ntopics = [\"a\" \"b\"]";
    let said = Site::new().record("notice/a.md", front, "正文。\n").check().exits(1);
    for line in [2, 4, 5] {
        let at = format!("content/notice/a.md:{line}:");
        assert!(said.found().iter().any(|found| found.code == "L006" && found.at.starts_with(&at)), "{}", said.all());
    }
}

#[test]
fn wrong_values_are_found_beside_a_syntax_error() {
    let front = "title = 公告\npublished_on = \"2026-10-05\"\ntitel = \"x\"";
    let said = Site::new().record("notice/a.md", front, "正文。\n").check().exits(1);
    let codes: Vec<String> = said.codes().into_iter().filter(|code| code.starts_with('L')).collect();
    assert_eq!(codes, ["L006", "L007", "L009"]);
}

#[test]
fn several_bad_cells_of_one_table_come_out_together() {
    let rows = "| 日期 | 项目 | 收入 | 支出 |\n|---|---|---|---|\n| 2026-10-32 | 甲 | 1.5 | |\n| | 乙 | | 一千 |\n";
    let front = "kind = \"finance\"\nform = \"statement\"\nperiod = \"2026-10\"";
    let said = Site::new().record("finance/2026-10.md", front, rows).check().exits(1);
    assert_eq!(said.codes(), ["A104", "A104", "A104"]);
}

#[test]
fn carets_stand_under_chinese_text_by_the_width_of_its_characters() {
    let front = "approval = { body = \"居民委员会\", date = 2026-10-01, \"说明\" = \"甲\" }";
    let said = Site::new().record("notice/a.md", front, "正文。\n").check().exits(1);
    let lines: Vec<&str> = said.out.lines().collect();
    let at = lines.iter().position(|line| line.contains("approval = ")).expect("the line");
    let before = lines[at].split("\"说明\"").next().expect("what stands before the key");
    let (left, carets) = lines[at + 1].split_at(lines[at + 1].find('^').expect("a caret"));
    assert_eq!(left.width(), before.width(), "\n{}", said.out);
    assert_eq!(carets.trim(), "^".repeat("\"说明\"".width()), "\n{}", said.out);
}

#[test]
fn one_broken_community_does_not_hide_what_is_wrong_in_another() {
    let site = Site::new().file("content/community.toml", "name = 甲\n").file("content/b/community.toml", COMMUNITY);
    let said = site.file("content/b/notice/x.md", "x\n").check().exits(1);
    assert_eq!(said.codes(), ["L004", "L006"]);
}
