use std::path::Path;

use chrono::NaiveDate;

use super::*;
use crate::check::{Clock, check};
use crate::load::{load, walk};
use crate::pack::{Packs, layer};
use crate::release::release;
use crate::sign_off::sample::sign_all;
use crate::workdays::WorkCalendar;

const COMMUNITY: &str = "name = \"甲\"\nstreet = \"乙\"\ndistrict = \"丙\"\ndivision = \"320106\"\npacks = []\n";
const SIGNED: &str = "status = \"review\"";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn notice(lines: &str) -> String {
    let lines =
        if lines.contains("published_on") { lines.to_string() } else { format!("published_on = 2026-10-01\n{lines}") };
    format!("+++\nkind = \"notice\"\nform = \"announcement\"\ntitle = \"t\"\n{SIGNED}\n{lines}\n+++\n正文。\n")
}

fn board(lines: &str) -> String {
    format!("channels = [{{ kind = \"board\", {lines} }}]")
}

/// Hands the postings of records, and the strays, to `look`.
fn with<T>(records: &[(&str, String)], today: &str, look: impl FnOnce(&[Posting<'_>], &[Posting<'_>]) -> T) -> T {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "community.toml", COMMUNITY);
    write(dir.path(), "roster.toml", "person = [{ id = \"p01\", name = \"甲\" }]\n");
    records.iter().for_each(|(path, text)| write(dir.path(), path, text));
    sign_all(dir.path());
    let content = load(dir.path(), &walk(dir.path()).folders[0]).content;
    let (packs, calendar, today) = (Packs::default(), WorkCalendar::default(), day(today));
    let checked = check(&content, &layer(&packs, &content), &calendar, Clock { today, soon: 14 });
    let released = release(&content.records, &checked.standings);
    look(&postings(&released, today), &strays(&content, &checked.standings, today))
}

fn write(root: &Path, path: &str, text: &str) {
    let file = root.join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

fn one<T>(lines: &str, today: &str, look: impl FnOnce(&Posting<'_>) -> T) -> T {
    with(&[("notice/a.md", notice(lines))], today, |all, _| look(&all[0]))
}

/// Last day on the board, and the first without it.
fn ends(lines: &str, today: &str) -> (Option<String>, Option<String>) {
    one(lines, today, |posting| {
        (posting.until.map(|day| day.to_string()), posting.comes_off().map(|(day, _)| day.to_string()))
    })
}

fn days(until: &str, off: &str) -> (Option<String>, Option<String>) {
    (Some(until.to_string()), Some(off.to_string()))
}

#[test]
fn a_window_is_never_under_fifteen_days_and_the_first_is_not_counted() {
    let posted = board("posted_on = 2026-10-01");
    assert_eq!(ends(&format!("display_until = 2026-10-31\n{posted}"), "2026-10-05"), days("2026-10-31", "2026-11-01"));
    assert_eq!(ends(&format!("display_until = 2026-10-16\n{posted}"), "2026-10-05"), days("2026-10-16", "2026-10-17"));
    assert_eq!(ends(&format!("display_until = 2026-10-08\n{posted}"), "2026-10-05"), days("2026-10-16", "2026-10-17"));
    assert!(one(&format!("display_until = 2026-10-08\n{posted}"), "2026-10-05", |posting| posting.short));
    assert!(one(&format!("display_until = 2026-10-16\n{posted}"), "2026-10-05", |posting| !posting.short));
    assert_eq!(ends(&posted, "2026-10-05"), (None, None));
}

#[test]
fn what_was_posted_late_stays_until_its_own_fifteenth_day() {
    let until = "display_until = 2026-10-20";
    assert_eq!(
        ends(&format!("{until}\n{}", board("posted_on = 2026-10-10")), "2026-10-12"),
        days("2026-10-25", "2026-10-26")
    );
    assert_eq!(ends(until, "2026-10-12"), days("2026-10-27", "2026-10-28"), "it cannot be put up before today");
    assert_eq!(ends(until, "2026-11-12"), days("2026-10-20", "2026-10-21"), "its time is over");
}

#[test]
fn it_is_to_be_posted_from_some_days_before_its_window_to_its_last_day_unless_that_is_done() {
    let window = "display_from = 2026-10-15\ndisplay_until = 2026-11-02";
    let asked = |lines: &str, today: &str| one(lines, today, |posting| posting.is_to_be_posted(day(today), 7));
    for (today, wanted) in
        [("2026-10-07", false), ("2026-10-08", true), ("2026-10-15", true), ("2026-11-02", true), ("2026-11-03", false)]
    {
        assert_eq!(asked(window, today), wanted, "{today}");
    }
    assert!(!asked(&format!("{window}\n{}", board("posted_on = 2026-10-15")), "2026-10-16"));
    assert!(asked(&format!("{window}\n{}", board("posted_on = 2026-10-17")), "2026-10-16"), "only tomorrow");
    assert!(asked(&format!("{window}\nchannels = [{{ kind = \"site\", posted_on = 2026-10-15 }}]"), "2026-10-16"));
    assert!(!asked(&format!("{window}\n{}", board("posted_on = 2026-10-15, removed_on = 2026-10-31")), "2026-11-01"));
}

#[test]
fn it_may_come_off_the_day_after_its_last_if_it_hangs() {
    let lines = format!("display_until = 2026-10-31\n{}", board("posted_on = 2026-10-01"));
    let off = |lines: &str, today: &str, days| one(lines, today, |posting| posting.is_to_come_off(day(today), days));
    assert_eq!(
        [off(&lines, "2026-10-31", 0), off(&lines, "2026-10-31", 1), off(&lines, "2026-11-01", 0)],
        [false, true, true]
    );
    assert!(!off("display_until = 2026-10-31", "2026-11-05", 0), "it was never put up");
    assert!(!off(
        &format!("display_until = 2026-10-31\n{}", board("posted_on = 2026-10-01, removed_on = 2026-11-02")),
        "2026-11-05",
        0
    ));
    assert!(one(&lines, "2026-11-05", |posting| !posting.must_come_off()));
}

#[test]
fn what_is_replaced_or_taken_back_must_come_off_at_once() {
    let old = notice(&board("posted_on = 2026-10-01"));
    let new = notice("supersedes = \"notice/a\"\npublished_on = 2026-10-05");
    with(&[("notice/a.md", old.clone()), ("notice/b.md", new)], "2026-10-06", |all, _| {
        assert_eq!(all[1].comes_off(), Some((day("2026-10-05"), Reason::Replaced)));
        assert!(all[1].must_come_off() && !all[1].hangs_on(day("2026-10-06")) && all[0].hangs_on(day("2026-10-06")));
    });
    let withdrawn = old.replace("status = \"review\"", "status = \"withdrawn\"");
    with(&[("notice/a.md", withdrawn)], "2026-10-06", |all, strays| {
        assert!(all.is_empty());
        assert_eq!(strays[0].comes_off(), Some((day("2026-10-06"), Reason::Withdrawn)));
    });
}

#[test]
fn what_is_about_persons_keeps_its_own_end_and_must_come_off() {
    let welfare = |lines: &str| {
        format!(
            "+++\nkind = \"welfare\"\ntitle = \"t\"\nprogram = \"temporary\"\npublished_on = 2026-10-01\n{SIGNED}\n{lines}\n+++\n正文。\n"
        )
    };
    let until = |lines: &str| {
        let lines = format!("{lines}\n{}", board("posted_on = 2026-10-01"));
        with(&[("welfare/a.md", welfare(&lines))], "2026-10-06", |all, _| {
            assert!(all[0].personal && all[0].must_come_off() && !all[0].short);
            all[0].until.map(|day| day.to_string())
        })
    };
    assert_eq!(until("display_until = 2026-10-08").as_deref(), Some("2026-10-08"), "seven days are enough for relief");
    assert_eq!(until("").as_deref(), Some("2026-10-16"), "never without an end");
}

#[test]
fn a_draft_is_no_posting() {
    let draft = notice("").replace("review", "draft");
    with(&[("notice/a.md", draft)], "2026-10-06", |all, strays| assert!(all.is_empty() && strays.is_empty()));
}
