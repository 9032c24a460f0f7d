//! Meetings: announced before they are held, with what came of them afterwards, on a page and in a calendar.

use crate::support::{Site, Tree};

const PACK: &str = r#"[pack]
id = "own"
title = "本地办法"
title_en = "own"
issuers = ["甲"]
region = ""
authority = "normative"
in_force_from = 2026-01-01

[[duty]]
id = "assembly"
item = "代表会议"
item_en = "assembly"
article = "第1条"
modal = "must"
limit = { every = "quarter" }
record = { kind = "meeting", where = { form = "assembly" } }
done = "held_on"

[[duty]]
id = "decisions"
item = "会议决定"
item_en = "decisions"
article = "第2条"
modal = "must"
limit = { after = "held_on", within = "10 days" }
record = { kind = "meeting", where = { form = "assembly" } }
done = "published_on"

[[rule]]
id = "quorum"
says = "应有三分之二以上到会"
says_en = "two thirds must attend"
article = "第3条"
modal = "must"
record = { kind = "meeting", where = { form = "assembly" } }
check = "vote"
each = "resolutions"
quorum = { ratio = "2/3", strict = false }
pass = { base = "present", ratio = "1/2", strict = true }
needed = true
"#;

/// A meeting of the assembly; `more` stands in its front matter.
fn meeting(more: &str) -> String {
    format!("kind = \"meeting\"\nform = \"assembly\"\ntitle = \"代表会议\"\nplace = \"二楼\"\n{more}")
}

const AHEAD: &str = "published_on = 2026-11-02\nheld_on = 2026-11-20\ntime = \"14:30—16:00\"\n\
                     notice = { published_on = 2026-11-02, channels = [\"board\"] }\nagenda = [{ topic = \"预算\" }]\n";

fn site(more: &str, text: &str) -> Site {
    let site = Site::new().file("rules/own.toml", PACK).packs("\"own\"");
    site.record("meeting/a.md", &meeting(more), text)
}

fn built(site: &Site) -> Tree {
    site.run(&["build", "--quiet"]);
    site.output()
}

fn words(page: &str) -> String {
    let text = regex::Regex::new("<[^>]*>").expect("a pattern").replace_all(page, " ").into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_meeting_is_public_before_it_is_held_and_nothing_is_missed_in_it() {
    let site = site(AHEAD, "欢迎旁听。\n");
    site.run(&["check"]).never_says("没有写明");
    let output = built(&site);
    let list = words(output.text("site/meeting/index.html"));
    for wanted in [
        "将要召开 1 次",
        "2026年11月20日 星期五 14:30—16:00",
        "还有 14 天",
        "地点 二楼",
        "议题 预算",
        "2026年11月2日 提前 18 天 公开栏",
    ] {
        assert!(list.contains(wanted), "{wanted}: {list}");
    }
    let page = words(output.text("site/meeting/a.html"));
    assert!(page.contains("将要召开、还有 14 天") && page.contains("欢迎旁听。"), "{page}");
    assert!(words(output.text("board/meeting/a.a4.html")).contains("时间 2026年11月20日 星期五 14:30—16:00 地点 二楼"));
    assert!(output.text("kiosk/programme.html").contains("2026年11月20日，星期五，14:30—16:00，二楼"));
    assert!(!output.files.keys().any(|path| path.contains("minutes")), "it is not in the book of meetings yet");
}

#[test]
fn a_meeting_that_is_announced_is_not_taken_for_one_that_was_held() {
    let site = site(AHEAD, "");
    let open = site.run(&["list", "all", "--format", "json"]).exits(0).out;
    assert!(!open.contains("\"met\""), "neither held nor its decisions made public: {open}");
    let after = site.run(&["list", "all", "--format", "json", "--today", "2026-12-05"]).exits(0).out;
    assert!(after.contains("\"overdue\""), "the notice is not the decisions: {after}");
}

#[test]
fn a_meeting_that_was_called_off_owes_nothing_and_says_so() {
    let site =
        site(&format!("{AHEAD}cancelled_on = 2026-11-05\ncancel_reason = \"大风\"\nmoved_from = [2026-11-12]\n"), "");
    let owed = site.run(&["list", "all"]).exits(0).never_says("会议决定");
    assert!(owed.out.contains("代表会议"), "the quarter's meeting is still owed");
    let output = built(&site);
    let page = words(output.text("site/meeting/a.html"));
    assert!(
        page.contains("这次会议已经取消。 2026年11月5日 大风") && page.contains("原定日期 2026年11月12日"),
        "{page}"
    );
    let list = words(output.text("site/meeting/index.html"));
    assert!(list.contains("目前没有已经公告的会议。") && list.contains("已取消"), "{list}");
    let calendar = output.text("site/meetings.ics").replace("\r\n ", "");
    for wanted in ["SUMMARY:已取消：代表会议", "STATUS:CANCELLED", "SEQUENCE:2", "取消的原因：大风\\n原定：2026-11-12"]
    {
        assert!(calendar.contains(wanted), "{wanted}: {calendar}");
    }
    assert!(!calendar.contains("VALARM"));
}

const HELD: &str = "published_on = 2026-10-16\nheld_on = 2026-10-13\neligible = 60\npresent = 49\n\
    agenda = [{ topic = \"预算\" }, { topic = \"安全\" }]\n\
    resolutions = [{ text = \"修灯\", for = 40, against = 5, abstain = 2, passed = true, owner = \"苏木\", due = 2026-11-01, state = \"doing\" },\
    { text = \"同意预算\", state = \"done\", done_on = 2026-10-13 }]\n";

#[test]
fn a_meeting_that_was_held_says_who_came_whether_it_was_enough_and_what_became_of_its_resolutions() {
    let output = built(&site(HELD, "会议情况。\n"));
    let page = words(output.text("site/meeting/a.html"));
    for wanted in [
        "应到 60 人 实到 49 人 81.7%",
        "三分之二以上、至少 40 人 人数够 《 本地办法 》 第3条",
        "赞成 40 81.6% 反对 5 10.2% 弃权 2 4.1% 未投票 2 4.1% 通过",
        "进行中、已过期限 负责 苏木 期限 2026年11月1日",
        "已完成 完成 2026年10月13日",
    ] {
        let bare = page.replace("《 ", "《").replace(" 》", "》");
        assert!(bare.contains(&wanted.replace("《 ", "《").replace(" 》", "》")), "{wanted}: {page}");
    }
    let list = words(output.text("site/meeting/index.html"));
    assert!(list.contains("2026年 1 次") && list.contains("49 / 60 2 条 已完成 1 过期未完成 1"), "{list}");
}

#[test]
fn sections_of_the_text_that_the_fields_say_word_for_word_are_left_out_and_others_stay() {
    let text = "## 会议议题\n\n1. 预算\n2. 安全\n\n## 会议情况\n\n到会49人。\n\n## 形成的决定\n\n\
                1. 修灯（赞成40票、反对5票、弃权2票，由苏木负责，2026年11月1日前办结）。\n2. 同意预算。\n";
    let page = built(&site(HELD, text)).text("site/meeting/a.html").to_string();
    assert!(!page.contains("会议议题") && !page.contains("形成的决定") && page.contains("到会49人。"));
    let main = page.split("<main").nth(1).expect("a main part");
    assert_eq!(main.matches("修灯").count(), 1);
    for more in [
        "1. 修灯，先修三号楼。\n2. 同意预算。\n",
        "1. 修灯（赞成40票，下月复查）。\n2. 同意预算。\n",
        "1. 同意预算\n",
        "另外说明。\n\n1. 修灯\n2. 同意预算\n",
    ] {
        let page = built(&site(HELD, &format!("## 形成的决定\n\n{more}"))).text("site/meeting/a.html").to_string();
        assert!(page.contains("形成的决定"), "{more}");
    }
}

#[test]
fn the_calendar_has_every_public_meeting_at_its_hour_and_no_other() {
    let site = site(AHEAD, "");
    let site = site.record("meeting/b.md", &meeting(HELD).replace("代表会议", "上次会议"), "");
    let site = site.record("meeting/c.md", &meeting(AHEAD).replace("代表会议", "内部会议"), "").file("x", "");
    let draft = meeting(AHEAD).replace("代表会议", "还没有审签的会议");
    let site = site.record("meeting/d.md", &format!("{draft}status = \"draft\"\n"), "");
    let output = built(&site);
    let calendar = output.text("site/meetings.ics");
    assert!(calendar.contains("DTSTART:20261120T063000Z\r\nDTEND:20261120T080000Z\r\n"), "{calendar}");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20261013\r\nDTEND;VALUE=DATE:20261014\r\n"), "{calendar}");
    assert!(calendar.contains("LOCATION:二楼\r\nSTATUS:CONFIRMED\r\nSEQUENCE:0\r\n"));
    assert_eq!((calendar.matches("BEGIN:VEVENT").count(), calendar.matches("BEGIN:VALARM").count()), (3, 2));
    assert!(!calendar.contains("还没有审签"));
    assert!(output.text("site/meeting/index.html").contains("href=\"../meetings.ics\""));
    assert!(output.text("site/meeting/a.html").contains("href=\"../meetings.ics\""));
    for target in ["preview", "kiosk", "board"] {
        assert!(!output.files.keys().any(|path| path.starts_with(target) && path.ends_with(".ics")), "{target}");
    }
}

#[test]
fn the_name_of_an_event_stays_when_the_meeting_is_moved_and_the_number_of_its_version_rises() {
    let uid = |calendar: &str| calendar.lines().find(|line| line.starts_with("UID:")).map(str::to_string);
    let first = built(&site(AHEAD, "")).text("site/meetings.ics").to_string();
    let moved = AHEAD.replace("2026-11-20", "2026-11-27") + "moved_from = [2026-11-20]\n";
    let second = built(&site(&moved, "")).text("site/meetings.ics").to_string();
    assert_eq!(uid(&first), uid(&second));
    assert!(
        first.contains("SEQUENCE:0") && second.contains("SEQUENCE:1") && second.contains("DTSTART:20261127T063000Z")
    );
}
