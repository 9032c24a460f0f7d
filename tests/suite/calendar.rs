//! Calendars of what is due: for residents what is public, for clerks everything, for both the same names every day.

use std::collections::BTreeMap;

use crate::support::Site;

const PACK: &str = r#"[pack]
id = "own"
title = "本地办法"
title_en = "own"
issuers = ["甲"]
region = ""
authority = "normative"
in_force_from = 2026-01-01

[[duty]]
id = "account"
item = "收支账"
item_en = "account"
article = "第1条"
modal = "must"
limit = { every = "month", covers = "previous", due = { day = 15 } }
record = { kind = "finance" }

[[duty]]
id = "party"
item = "组织生活会"
item_en = "party life"
article = "第2条"
modal = "must"
internal = true
limit = { every = "month" }
record = { kind = "meeting" }
done = "held_on"

[[duty]]
id = "fair"
item = "法治宣传月"
item_en = "law month"
article = "第3条"
modal = "may"
remind = true
limit = { every = "year" }
record = { kind = "notice" }
"#;

fn site() -> Site {
    Site::new().file("rules/own.toml", PACK).packs("\"own\"")
}

/// The events of a calendar: the lines of each by name, unfolded.
fn events(text: &str) -> Vec<BTreeMap<String, String>> {
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    let text = text.replace("\r\n ", "");
    let events = text.split("BEGIN:VEVENT\r\n").skip(1);
    let line = |line: &str| line.split_once(':').map(|(name, value)| (name.to_string(), value.to_string()));
    events
        .map(|event| event.split("BEGIN:VALARM").next().unwrap_or_default().lines().filter_map(line).collect())
        .collect()
}

fn public(site: &Site, today: &str) -> Vec<BTreeMap<String, String>> {
    site.run(&["build", "--quiet", "--today", today]);
    events(site.output().text("site/duties.ics"))
}

fn of(events: &[BTreeMap<String, String>], name: &str) -> Vec<String> {
    events.iter().map(|event| event[name].clone()).collect()
}

#[test]
fn the_calendar_of_the_website_has_what_is_overdue_and_what_comes_with_its_article() {
    let events = public(&site(), "2026-11-06");
    assert_eq!(of(&events, "SUMMARY"), ["逾期：2026年9月收支账", "2026年10月收支账", "2026年11月收支账"]);
    assert_eq!(of(&events, "DTSTART;VALUE=DATE"), ["20261015", "20261116", "20261215"]);
    assert!(of(&events, "DESCRIPTION").iter().all(|text| text.contains("依据：《本地办法》第1条")));
    assert!(of(&events, "DTSTAMP").iter().all(|stamp| stamp == "20261106T000000Z"));
}

#[test]
fn internal_matters_and_reminders_are_in_the_clerks_calendar_alone() {
    let site = site();
    site.run(&["build", "--quiet"]);
    for target in ["site", "kiosk", "board"] {
        let public = site.output().below(target);
        for internal in ["组织生活会", "法治宣传月"] {
            assert_eq!(public.holding(internal), Vec::<&str>::new(), "{target}: {internal}");
        }
    }
    let said = site.run(&["list", "--format", "ics"]).exits(0);
    let clerk = events(&said.out);
    let summaries = of(&clerk, "SUMMARY");
    for wanted in ["逾期：2026年9月组织生活会", "2026年11月组织生活会", "2027年法治宣传月", "逾期：2026年9月收支账"]
    {
        assert!(summaries.contains(&wanted.to_string()), "{summaries:?}");
    }
    assert!(of(&clerk, "DESCRIPTION")[0].contains("文件：content/"));
    let soon = site.run(&["list", "due", "--format", "ics"]).exits(0);
    assert_eq!(of(&events(&soon.out), "SUMMARY"), ["2026年10月收支账"]);
}

#[test]
fn an_event_keeps_its_name_from_day_to_day_and_a_calendar_of_one_day_is_always_the_same() {
    let site = site();
    let uid = |events: &[BTreeMap<String, String>], day: &str| {
        let found = events.iter().find(|event| event["DTSTART;VALUE=DATE"] == day);
        found.map(|event| event["UID"].clone())
    };
    let (first, second) = (public(&site, "2026-11-06"), public(&site, "2026-11-20"));
    for day in ["20261015", "20261116", "20261215"] {
        assert!(uid(&first, day).is_some() && uid(&first, day) == uid(&second, day), "{day}");
    }
    let (one, two) = (site.run(&["list", "--format", "ics"]), site.run(&["list", "--format", "ics"]));
    assert_eq!(one.out, two.out);
}

#[test]
fn a_calendar_is_english_when_asked_for() {
    let said = site().run(&["list", "--format", "ics", "--lang", "en"]).exits(0);
    assert!(said.out.contains("overdue: September 2026 account") && !said.out.contains("逾期"), "{}", said.out);
}

#[test]
fn only_the_website_has_a_calendar_and_its_page_leads_there() {
    let site = site();
    site.run(&["build", "--quiet"]);
    let output = site.output();
    let calendars: Vec<&String> = output.files.keys().filter(|path| path.ends_with(".ics")).collect();
    assert_eq!(calendars, ["site/duties.ics"]);
    assert!(output.text("site/duties.html").contains("href=\"duties.ics\""));
    assert!(!output.text("preview/duties.html").contains("duties.ics"));
}
