//! Whole small sites of `tests/sites/`: what `check` says of them, which pages they make, and every way to ask.
//!
//! `UPDATE=1` writes the expected texts anew; read the difference before you keep it.

use std::fs;
use std::path::PathBuf;

use crate::support::{Run, Site, record, repository};

fn folder(name: &str) -> PathBuf {
    repository("tests/sites").join(name)
}

fn site(name: &str) -> Site {
    Site::copy_of(&folder(name))
}

/// Asks that `text` is what stands in a file of the site's folder.
#[track_caller]
fn expected(name: &str, file: &str, text: &str) {
    let path = folder(name).join(file);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).expect("the expected text is written");
    }
    let wanted = fs::read_to_string(&path).unwrap_or_default();
    assert!(wanted == text, "{} is not what comes out; UPDATE=1 writes it anew:\n{text}", path.display());
}

/// Asks for the report and the pages of a site.
#[track_caller]
fn comes_out_as_expected(name: &str, exit: i32) {
    let site = site(name);
    let said = site.check().exits(exit);
    expected(name, "expected.txt", &said.out);
    site.build().exits(exit);
    let output = site.output();
    let pages = output.files.keys().filter(|path| path.ends_with(".html"));
    expected(name, "pages.txt", &pages.map(|path| format!("{path}\n")).collect::<String>());
}

#[test]
fn a_community_that_keeps_its_duties() {
    comes_out_as_expected("keeping", 0);
}

#[test]
fn two_communities_of_which_one_is_overdue() {
    comes_out_as_expected("overdue", 1);
}

#[test]
fn a_community_whose_records_are_not_signed() {
    comes_out_as_expected("drafts", 0);
}

#[test]
fn a_community_with_records_of_every_further_kind() {
    comes_out_as_expected("kinds", 0);
}

#[test]
fn warnings_fail_only_where_they_are_denied() {
    let site = site("keeping");
    site.check().exits(0);
    site.put("content/notice/a.md", record("", "**\n"));
    site.check().exits(0);
    site.run(&["check", "--deny", "warnings"]).exits(1);
    site.build().exits(0);
    site.run(&["build", "--quiet", "--deny", "warnings"]).exits(1);
    assert!(site.output().has("site/notice/a.html"));
}

#[test]
fn reminders_do_not_fail_even_where_warnings_are_denied() {
    site("keeping").run(&["check", "--deny", "warnings"]).exits(0).says("T203");
}

#[test]
fn the_report_for_programs_has_its_stable_shape() {
    let report = site("overdue").run(&["check", "--format", "json"]).exits(1).json();
    assert_eq!(
        (&report["version"], &report["today"], &report["lang"]),
        (&1.into(), &"2026-11-06".into(), &"zh".into())
    );
    let findings = report["findings"].as_array().expect("findings");
    let count = |severity: &str| findings.iter().filter(|found| found["severity"] == severity).count();
    for severity in ["error", "warning", "info"] {
        assert_eq!(report["counts"][severity], count(severity), "{severity}");
    }
    for found in findings {
        let texts = ["code", "name", "severity", "path", "message", "help", "community"];
        assert!(texts.iter().all(|key| found[*key].is_string()), "{found}");
        assert!(found["basis"].as_array().is_some_and(|all| all.iter().all(|one| one["rule"].is_string())), "{found}");
    }
}

#[test]
fn every_obligation_is_in_the_report_with_its_day_its_state_and_its_article() {
    let report = site("overdue").run(&["check", "--format", "json"]).json();
    let states = [
        "overdue",
        "due-soon",
        "met-late",
        "too-short",
        "cannot-say",
        "upcoming",
        "met",
        "waived",
        "not-applicable",
        "reminder",
    ];
    let owed = report["obligations"].as_array().expect("obligations");
    assert!(!owed.is_empty());
    for one in owed {
        assert!(states.contains(&one["state"].as_str().unwrap_or_default()), "{one}");
        assert!(["community", "rule", "item", "path"].iter().all(|key| one[*key].is_string()), "{one}");
        assert!(one["basis"][0]["article"].as_str().is_some_and(|article| article.starts_with('第')), "{one}");
        assert_eq!(one["days"].is_null(), one["due"].is_null() || one["state"] == "met", "{one}");
    }
}

/// States of the obligations that `list` names when asked for `what`.
fn listed(what: &str) -> Vec<String> {
    let report = site("overdue").run(&["list", what, "--format", "json"]).exits(0).json();
    let owed = report["obligations"].as_array().expect("obligations").clone();
    let mut states: Vec<String> =
        owed.iter().map(|one| one["state"].as_str().unwrap_or_default().to_string()).collect();
    states.sort();
    states.dedup();
    states
}

#[test]
fn list_names_what_was_asked_for_and_nothing_else() {
    assert_eq!(listed("overdue"), ["overdue"]);
    assert_eq!(listed("due"), ["due-soon"]);
    assert_eq!(listed("upcoming"), ["upcoming"]);
    assert_eq!(listed("open"), ["due-soon", "overdue"]);
    assert!(listed("all").contains(&"met".to_string()));
}

#[test]
fn list_prints_the_day_the_item_the_article_and_the_file() {
    let said = site("overdue").run(&["list", "overdue"]).exits(0);
    said.says("2026-10-15").says("工作经费收支账").says("wutongli-bylaw 第3条").says("content/xi/finance/2026-09.md");
    site("drafts").run(&["list", "overdue", "--lang", "en"]).exits(0).never_says("逾期");
}

#[test]
fn everything_that_check_says_is_english_when_asked_for() {
    let said = site("overdue").run(&["check", "--lang", "en"]).exits(1).says("overdue").says("help");
    said.never_says("已逾期").never_says("帮助").never_says("依据").never_says("共 ");
}

#[test]
fn the_language_may_come_from_the_environment() {
    let site = site("keeping");
    let mut command = site.command(&["check"]);
    command.env("MINGBAI_LANG", "en");
    Run::of(command).exits(0).says("due soon").never_says("快到期");
}

#[test]
fn pages_are_english_when_asked_for() {
    let site = site("keeping");
    site.run(&["build", "--quiet", "--lang", "en"]).exits(0);
    assert!(site.output().text("site/index.html").contains("<html lang=\"en\""));
}

#[test]
fn a_command_works_from_any_folder_of_a_site_and_with_its_root_named() {
    let site = site("keeping");
    let mut inside = site.command(&["check"]);
    inside.current_dir(site.path("content/finance"));
    let mut outside = site.command(&["check"]);
    outside.arg("--root").arg(site.root()).current_dir("/");
    assert_eq!(Run::of(inside).exits(0).out, site.check().out);
    assert_eq!(Run::of(outside).exits(0).out, site.check().out);
}
