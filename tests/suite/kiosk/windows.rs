//! From when until when items are on, so that they come and go without a new build.

use serde_json::{Value, json};

use super::{item, played, programme, told};
use crate::support::Site;

/// The window of one notice.
fn window(front: &str) -> Value {
    let page = programme(&Site::new().record("notice/a.md", front, "正文。\n"));
    told(&page)["items"]["notice-a"].clone()
}

#[track_caller]
fn holds(front: &str, from: &str, until: Value) {
    let window = window(front);
    assert_eq!((&window["from"], &window["until"]), (&json!(from), &until), "{front}");
}

#[test]
fn a_record_is_on_from_its_minute_until_its_last_day_is_over() {
    let shown = "published_on = 2026-11-06\npublished_time = \"18:00\"\ndisplay_until = 2026-11-20";
    holds(shown, "2026-11-06T18:00", json!("2026-11-21T00:00"));
    holds(
        "published_on = 2026-11-01\ndisplay_from = 2026-11-10\ndisplay_until = 2026-11-12",
        "2026-11-10T00:00",
        json!("2026-11-13T00:00"),
    );
}

#[test]
fn a_record_without_a_last_day_is_on_for_thirty_days_and_objections_to_their_end() {
    holds("published_on = 2026-11-01", "2026-11-01T00:00", json!("2026-12-02T00:00"));
    let open = "published_on = 2026-11-01\ndisplay_until = 2026-11-08\nobjections_until = 2026-11-20";
    holds(open, "2026-11-01T00:00", json!("2026-11-21T00:00"));
    holds("published_on = 2026-11-01\nexpires_on = 2026-11-09", "2026-11-01T00:00", json!("2026-11-10T00:00"));
}

#[test]
fn what_is_over_is_found_by_browsing_alone_and_after_thirteen_months_not_at_all() {
    let of = |day: &str| programme(&Site::new().record("notice/a.md", &format!("published_on = {day}"), "正文。\n"));
    let (recent, old) = (of("2026-03-01"), of("2025-09-30"));
    assert!(!item(&recent, "notice-a").is_empty() && played(&recent, "notices").is_empty());
    assert!(item(&old, "notice-a").is_empty());
}

#[test]
fn what_was_corrected_is_not_on_any_more() {
    let site = Site::new().record("notice/a.md", "", "正文。\n").record(
        "notice/b.md",
        "supersedes = \"notice/a\"",
        "正文。\n",
    );
    let page = programme(&site);
    assert!(item(&page, "notice-a").is_empty());
    assert_eq!(played(&page, "notices"), ["notice-b"]);
}

#[test]
fn an_emergency_stands_in_for_all_else_until_its_end_and_without_one_for_a_day() {
    let alarm = |more: &str| window(&format!("form = \"emergency\"\npublished_on = 2026-11-06\n{more}"));
    assert_eq!(alarm("expires_on = 2026-11-08")["until"], "2026-11-09T00:00");
    assert_eq!(alarm("published_time = \"17:20\"")["until"], "2026-11-07T17:20");
    assert_eq!(alarm("")["emergency"], true);
    let page =
        programme(&Site::new().record("notice/a.md", "form = \"emergency\"\npublished_on = 2026-11-06", "正文。\n"));
    assert!(played(&page, "notices").is_empty(), "it is no play of the loop");
}

#[test]
fn an_emergency_that_is_over_cannot_come_back_by_a_clock_that_is_wrong() {
    let over = window("form = \"emergency\"\npublished_on = 2026-10-12\nexpires_on = 2026-10-13");
    assert_eq!(over["emergency"], false);
}

#[test]
fn the_bar_is_told_the_days_to_come_that_differ_from_the_plain_week() {
    let site = Site::new();
    site.run(&["build", "--today", "2026-09-30"]).exits(0);
    let holidays = told(site.output().text("kiosk/programme.html"))["holidays"].clone();
    assert_eq!((&holidays["2026-10-01"], &holidays["2026-10-10"]), (&json!("放假"), &json!("调休上班")));
    assert_eq!((&holidays["2026-10-09"], &holidays["2026-09-25"]), (&Value::Null, &Value::Null));
}
