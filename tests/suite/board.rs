//! What belongs on the notice board and what may come off: the lists of the program and the page to tick off.

use crate::support::{Site, TODAY};

fn posted(title: &str, lines: &str, board: &str) -> String {
    format!("title = \"{title}\"\n{lines}\nchannels = [{{ kind = \"board\", {board} }}]")
}

/// A site whose board has one of each.
fn site() -> Site {
    let up = "posted_on = 2026-10-12";
    let welfare =
        format!("kind = \"welfare\"\nprogram = \"temporary\"\n{}", posted("救助", "display_until = 2026-10-20", up));
    let next = "title = \"新的\"\nsupersedes = \"notice/old\"\npublished_on = 2026-11-05";
    Site::new()
        .record("notice/over.md", &posted("期满", "display_until = 2026-11-05", up), "正文。\n")
        .record("notice/short.md", &posted("太短", "display_until = 2026-10-28", "posted_on = 2026-10-27"), "正文。\n")
        .record("notice/far.md", &posted("还早", "display_until = 2026-12-05", up), "正文。\n")
        .record(
            "notice/gone.md",
            &posted("取下了", "display_until = 2026-11-01", &format!("{up}, removed_on = 2026-11-02")),
            "正文。\n",
        )
        .record("notice/old.md", &posted("旧的", "display_until = 2026-12-05", up), "正文。\n")
        .record("notice/new.md", next, "正文。\n")
        .record("notice/back.md", &posted("撤回的", "status = \"withdrawn\"", up), "正文。\n")
        .record("welfare/a.md", &welfare, "正文。\n")
}

/// Titles in the order of the list, with the day and why.
fn listed(what: &str) -> Vec<String> {
    let said = site().run(&["list", what, "--format", "json"]).exits(0).json();
    let one = |posting: &serde_json::Value| {
        let must = if posting["must"] == true { "!" } else { "" };
        let off = posting["comes_off"].as_str().unwrap_or("-");
        format!(
            "{} {off} {}{must}",
            posting["title"].as_str().unwrap_or("?"),
            posting["reason"].as_str().unwrap_or("-")
        )
    };
    said["postings"].as_array().expect("postings").iter().map(one).collect()
}

#[test]
fn what_must_come_off_comes_first_and_fifteen_days_are_kept() {
    let wanted = [
        "救助 2026-10-21 over!",
        "旧的 2026-11-05 replaced!",
        "撤回的 2026-11-06 withdrawn!",
        "期满 2026-11-06 over",
        "太短 2026-11-12 over",
    ];
    assert_eq!(listed("takedown"), wanted);
}

#[test]
fn what_belongs_on_the_board_is_listed_with_what_is_not_posted_yet_first() {
    assert_eq!(listed("board"), ["新的 - -", "太短 2026-11-12 over", "还早 2026-12-06 over"]);
}

#[test]
fn people_read_why() {
    let run = site().run(&["list", "takedown"]).exits(0);
    let run = run.says("涉及居民个人，期满必须取下").says("已经更正，必须取下").says("不再公开，必须取下");
    run.says("记录写的不足 15 日，按 15 日").never_says("取下了");
    site().run(&["list", "board"]).exits(0).says("还没有张贴");
    site().run(&["list", "board", "--format", "ics"]).exits(2).says("没有日历");
    Site::new().run(&["list", "takedown"]).exits(0).says("没有可以取下的。");
    Site::new().run(&["list", "takedown", "--lang", "en"]).exits(0).says("Nothing may come off.");
}

#[test]
fn the_page_to_tick_off_has_both_lists_and_nothing_that_is_not_public() {
    let site = site();
    site.build().exits(0);
    let output = site.output();
    let page = output.text("board/takedown.html");
    for words in ["救助", "必须取下", "旧的", "期满", "太短", "还没有张贴", "内容更新到2026年11月6日"]
    {
        assert!(page.contains(words), "{words} in\n{page}");
    }
    assert!(!page.contains("撤回的") && !page.contains("取下了"), "{page}");
    assert!(output.text("board/index.html").contains("href=\"takedown.html\""));
}

#[test]
fn a_sheet_shows_a_real_last_day() {
    let site = site().record("notice/open.md", "title = \"没有截止\"\npublished_on = 2026-11-01", "正文。\n").record(
        "roster/a.md",
        "kind = \"roster\"\nform = \"workers\"\ntitle = \"名单\"",
        "正文。\n",
    );
    site.run(&["build", "--quiet", "--target", "board", "--today", TODAY]).exits(0);
    let output = site.output();
    let window = |sheet: &str| {
        let page = output.text(&format!("board/{sheet}.a4.html"));
        let from = page.find("公示时间").expect("a window");
        let text = &page[from..page[from..].find("</p>").map_or(page.len(), |end| from + end)];
        text.replace("<b>", "").replace("</b>", "").replace("</span>", "").replace(' ', "")
    };
    assert_eq!(window("notice/far"), "公示时间2026年10月12日至2026年12月5日");
    assert_eq!(window("notice/short"), "公示时间2026年10月12日至2026年11月11日", "fifteen days from its posting");
    assert_eq!(window("notice/open"), "公示时间2026年11月1日起，至少到2026年11月21日");
    assert_eq!(window("roster/a"), "公示时间2026年10月12日起长期公示");
}
