//! The public ledger: what a publish enters, and that nothing of it can be changed in silence.

mod corrections;
mod crash;
mod markers;
mod pages;
mod tamper;
mod together;
mod tools;

use crate::support::{Site, record};

/// A site of two records that was published.
fn published() -> Site {
    let site = Site::new().with_notice().record("notice/other.md", "title = \"另一份\"", "正文一。\n");
    site.run(&["publish"]).exits(0);
    site.run(&["verify"]).exits(0);
    site
}

/// The same with a second publish, so that there are lines before the last one's.
fn published_twice() -> Site {
    let site = published();
    site.put("content/notice/third.md", record("title = \"第三份\"", "正文三。\n"));
    site.run(&["publish"]).exits(0);
    site.run(&["verify"]).exits(0);
    site
}

/// Takes a record away with its sign-off; without the one the signed version stays public.
fn removed(site: &Site, record: &str) {
    site.sign();
    ["md", "sign.toml"].iter().for_each(|ending| site.remove(&format!("content/{record}.{ending}")));
}

const LEDGER: &str = "ledger/ledger.jsonl";

fn text(site: &Site, path: &str) -> String {
    std::fs::read_to_string(site.path(path)).expect("a text")
}

/// The lines of the ledger.
fn lines(site: &Site) -> Vec<String> {
    text(site, LEDGER).lines().map(str::to_string).collect()
}

/// The lines as they are understood.
fn events(site: &Site) -> Vec<serde_json::Value> {
    lines(site).iter().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// The names of the events, in order.
fn names(site: &Site) -> Vec<String> {
    events(site).iter().map(|event| event["event"].as_str().expect("a name").to_string()).collect()
}

#[test]
fn the_first_publish_enters_registers_records_and_the_lists_of_all_pages() {
    let site = published();
    assert_eq!(names(&site), ["registered", "published", "published", "built"]);
    let event = &events(&site)[1];
    assert_eq!(event["record"], "notice/good");
    assert_eq!(event["day"], crate::support::TODAY);
    let pages: Vec<&String> = event["pages"].as_object().expect("pages").keys().collect();
    assert!(pages.iter().any(|path| *path == "site/notice/good.html"), "{pages:?}");
    assert!(pages.iter().any(|path| *path == "board/notice/good.a4.html"), "{pages:?}");
}

#[test]
fn publishing_the_same_again_adds_nothing() {
    let site = published();
    let (before, output) = (text(&site, LEDGER), site.output());
    site.run(&["publish"]).exits(0).says("没有变化");
    assert_eq!(text(&site, LEDGER), before);
    site.output().same_as(&output);
    site.run(&["verify"]).exits(0).says("相符");
}

#[test]
fn equal_input_makes_an_equal_ledger_whatever_the_threads() {
    let (one, other) = (published_twice(), published_twice());
    assert_eq!(text(&one, LEDGER), text(&other, LEDGER));
    one.output().same_as(&other.output());
}

#[test]
fn another_day_enters_the_new_pages_alone() {
    let site = published();
    site.run(&["publish", "--today", "2026-11-09"]).exits(0).says("记录没有变化");
    assert_eq!(names(&site)[4..], ["built"]);
    site.run(&["publish", "--today", "2026-11-09"]).exits(0).says("没有变化");
    site.run(&["verify"]).exits(0);
}

#[test]
fn registers_that_change_are_entered() {
    let site = published();
    let roster = text(&site, "content/roster.toml").replace('乙', "丙");
    site.put("content/roster.toml", roster);
    site.run(&["verify"]).exits(1).finds("V726", "content/roster.toml", "和公布的版本不同");
    site.run(&["publish"]).exits(0);
    assert_eq!(names(&site)[4..], ["registered", "built"]);
    site.run(&["verify"]).exits(0);
}

#[test]
fn a_build_leaves_the_ledger_and_its_copy_alone() {
    let site = published();
    let (ledger, copy) = (text(&site, LEDGER), text(&site, "output/site/ledger.jsonl"));
    site.put("content/notice/third.md", record("title = \"第三份\"", "正文三。\n"));
    site.build().exits(0);
    assert_eq!((text(&site, LEDGER), text(&site, "output/site/ledger.jsonl")), (ledger, copy));
    let said = site.run(&["verify"]).exits(1);
    said.finds("V724", "output/site/notice/third.html", "接着运行 mingbai publish");
    site.run(&["publish"]).exits(0).says("新公开 1 份");
    site.run(&["verify"]).exits(0);
}

#[test]
fn a_site_that_was_never_published_cannot_be_verified() {
    let site = Site::new().with_notice();
    site.build().exits(0);
    site.run(&["verify"]).exits(2).finds("V733", LEDGER, "先运行 mingbai publish");
    assert!(!site.output().has("site/ledger.html") && !site.path("ledger").exists());
}

#[test]
fn a_publish_elsewhere_is_verified_there() {
    let site = Site::new().with_notice();
    site.run(&["publish", "-o", "elsewhere"]).exits(0);
    site.run(&["verify", "-o", "elsewhere"]).exits(0);
    site.put("elsewhere/site/notice/good.html", "<p>改过</p>");
    site.run(&["verify", "-o", "elsewhere"]).exits(1).finds("V722", "elsewhere/site/notice/good.html", "应为");
}

#[test]
fn content_that_cannot_be_read_is_not_published() {
    let site = published();
    let (ledger, output) = (text(&site, LEDGER), site.output());
    site.put("content/notice/other.md", "no front matter\n");
    site.run(&["publish"]).exits(1).says("没有发布");
    assert_eq!(text(&site, LEDGER), ledger);
    site.output().same_as(&output);
}
