//! Screens: what is set up for each and what it plays; emergencies that are switched on and off.

use crate::support::Site;

const SETTINGS: &str = r#"title = "试验站点"

[[screens]]
id = "east-gate"
name = "东门竖屏"
place = "东门门厅"
size = "1080x1920"
letters = "large"
contrast = "high"
quiet = ["22:00-06:30"]
idle = 60

[[screens.plays]]
part = "cover"

[[screens.plays]]
part = "公告公示"
weight = 2
hours = ["07:00-10:00"]
days = ["周五"]
"#;

fn with_screen() -> Site {
    Site::new().with_notice().file("mingbai.toml", SETTINGS).record(
        "notice/standby-flood.md",
        "form = \"emergency\"\nstandby = true\ntitle = \"台风来了\"",
        "请到高处去。\n",
    )
}

fn read(site: &Site, path: &str) -> String {
    std::fs::read_to_string(site.path(path)).unwrap_or_default()
}

/// The turns of the screen at a minute, by the first item of each.
fn loop_at(site: &Site, at: &str) -> (String, Vec<String>) {
    let said = site.run(&["list", "screens", "--screen", "east-gate", "--at", at, "--format", "json"]).exits(0).json();
    let screen = &said["screens"][0];
    let first = |turn: &serde_json::Value| turn["items"][0].as_str().unwrap_or_default().to_string();
    let turns = screen["turns"].as_array().into_iter().flatten().map(first).collect();
    (screen["state"].as_str().unwrap_or_default().to_string(), turns)
}

const ON: [&str; 8] =
    ["emergency", "on", "notice/standby-flood", "--until", "2026-11-06 20:00", "--person", "p01", "--at"];

fn on(site: &Site, at: &str) -> crate::support::Run {
    site.run(&[&ON[..], &[at]].concat())
}

#[test]
fn a_screen_has_its_own_folder_and_its_own_programme() {
    let site = with_screen();
    site.build().exits(0);
    let output = site.output();
    for name in ["index.html", "programme.html", "build.js", "single.html"] {
        assert!(output.has(&format!("kiosk/east-gate/{name}")) && output.has(&format!("kiosk/{name}")), "{name}");
    }
    let programme = read(&site, "output/kiosk/east-gate/programme.html");
    for said in [r#""letters":"large""#, r#""contrast":"high""#, r#""idle":60"#, r#""from":"22:00","until":"06:30""#] {
        assert!(programme.contains(said), "{said}");
    }
}

#[test]
fn list_tells_what_a_screen_plays_at_a_minute() {
    let site = with_screen();
    let state = |state: &str, turns: &[&str]| (state.to_string(), turns.iter().map(ToString::to_string).collect());
    // 2026-11-06 is a Friday.
    assert_eq!(loop_at(&site, "2026-11-06 09:59"), state("loop", &["cover", "notice-good", "notice-good"]));
    assert_eq!(loop_at(&site, "2026-11-06 10:00"), state("loop", &["cover"]));
    assert_eq!(loop_at(&site, "2026-11-05 09:00"), state("loop", &["cover"]));
    assert_eq!(loop_at(&site, "2026-11-06 22:00"), state("quiet", &[]));
    let said = site.run(&["list", "screens", "--at", "2026-11-06 09:00"]).exits(0);
    said.says("东门竖屏（east-gate），东门门厅  2026-11-06 09:00").says("一轮 3 次").says("好公告");
    site.run(&["list", "screens", "--screen", "eastgate"]).exits(2).says("你是不是想写 east-gate？");
    site.run(&["list", "screens", "--at", "9点半"]).exits(2).says("请写成 \"2026-11-06 18:00\" 这样");
}

#[test]
fn list_screens_writes_nothing() {
    let site = with_screen();
    site.run(&["list", "screens"]).exits(0);
    assert!(!site.path("output").exists());
}

#[test]
fn what_was_prepared_is_switched_on_until_it_ends_by_itself() {
    let site = with_screen();
    site.build().exits(0);
    assert!(read(&site, "output/kiosk/east-gate/build.js").contains(r#""emergency":null"#));
    on(&site, "2026-11-06 18:00").exits(0).says("已打开：notice/standby-flood，到 2026-11-06 20:00 为止");
    let switched =
        r#""emergency":[{"item":"notice-standby-flood","from":"2026-11-06T18:00","until":"2026-11-06T20:00"}]"#;
    for marker in ["output/kiosk/build.js", "output/kiosk/east-gate/build.js"] {
        assert!(read(&site, marker).contains(switched), "{marker}: {}", read(&site, marker));
    }
    let state = |at: &str| loop_at(&site, at).0;
    assert_eq!(
        ["17:59", "18:00", "19:59", "20:00"].map(|time| state(&format!("2026-11-06 {time}"))),
        ["loop", "emergency", "emergency", "loop"]
    );
    site.run(&["emergency", "--at", "2026-11-06 18:30"]).exits(0).says("已经打开，到 2026-11-06 20:00 为止");
}

#[test]
fn the_log_says_who_switched_what_and_when() {
    let site = with_screen();
    on(&site, "2026-11-06 18:00").exits(0);
    site.run(&["emergency", "off", "--person", "p02", "--at", "2026-11-06 18:40"]).exits(0).says("已关闭");
    let log = read(&site, "content/emergency.toml");
    for line in [
        "notice = \"notice/standby-flood\"",
        "at = \"2026-11-06 18:00\"",
        "person = \"p01\"",
        "off_at = \"2026-11-06 18:40\"",
        "off_person = \"p02\"",
    ] {
        assert!(log.contains(line), "{line}\n{log}");
    }
    assert_eq!(loop_at(&site, "2026-11-06 18:41").0, "loop");
    site.run(&["emergency", "off", "--person", "p02", "--at", "2026-11-06 18:50"]).exits(0).says("没有打开的紧急通知");
    on(&site, "2026-11-06 19:00").exits(0);
    assert_eq!(read(&site, "content/emergency.toml").matches("[[switched]]").count(), 2);
    site.check().exits(0).says("没有发现问题");
}

#[test]
fn what_cannot_be_switched_on_is_told_why() {
    let site =
        with_screen().record("notice/draft.md", "form = \"emergency\"\nstandby = true\nstatus = \"draft\"", "无。\n");
    let on = |rest: &[&str]| site.run(&[&["emergency", "on", "--at", "2026-11-06 18:00"], rest].concat()).exits(2);
    let end = ["--until", "2026-11-06 20:00"];
    on(&["notice/standby-flood", "--person", "p01"]).says("加上 --until \"2026-11-07 00:00\"");
    on(&["notice/standby-flood", "--until", "2026-11-06 17:00", "--person", "p01"]).says("要晚于现在");
    on(&["notice/standby-flood", "--until", "2027-11-06 17:00", "--person", "p01"]).says("最多 31 天");
    on(&[&["notice/standby-flood"], &end[..]].concat()).says("加上 --person");
    on(&[&["notice/standby-flood", "--person", "p09"], &end[..]].concat()).says("名册里没有编号 p09 的人");
    on(&[&["--person", "p01"], &end[..]].concat()).says("备好的有：");
    on(&[&["notice/good", "--person", "p01"], &end[..]].concat()).says("不是紧急通知");
    on(&[&["notice/draft", "--person", "p01"], &end[..]].concat()).says("还是草稿");
    on(&[&["notice/flood", "--person", "p01"], &end[..]].concat()).says("没有 notice/flood 这份记录");
    assert!(!site.path("content/emergency.toml").exists());
}

#[test]
fn another_record_that_is_broken_does_not_hold_back_an_emergency() {
    let site = with_screen();
    site.build().exits(0);
    site.put("content/notice/bad.md", "+++\nkind = \"notice\"\npublished_on = 2026-13-40\n+++\n坏了。\n");
    on(&site, "2026-11-06 18:00").exits(0).says("2 块屏的标记已经换好");
    assert!(read(&site, "output/kiosk/east-gate/build.js").contains("notice-standby-flood"));
}

#[test]
fn after_a_publish_the_markers_alone_are_changed() {
    let site = with_screen();
    site.sign_and_keep();
    site.run(&["publish", "--quiet"]).exits(0);
    site.put("content/notice/good.md", crate::support::record("title = \"改过的公告\"", "正文。\n"));
    site.sign_and_keep();
    on(&site, "2026-11-06 18:00").exits(0);
    assert!(read(&site, "output/kiosk/east-gate/build.js").contains("notice-standby-flood"));
    assert!(!read(&site, "output/kiosk/east-gate/programme.html").contains("改过的公告"));
    site.run(&["publish", "--quiet", "--reason", "更正标题"]).exits(0);
    assert!(read(&site, "output/kiosk/east-gate/build.js").contains("notice-standby-flood"));
    site.run(&["verify"]).exits(0);
}

#[test]
fn what_no_screen_has_yet_is_told() {
    let site = with_screen();
    site.sign_and_keep();
    site.run(&["publish", "--quiet"]).exits(0);
    site.put(
        "content/notice/standby-fire.md",
        crate::support::record("form = \"emergency\"\nstandby = true", "疏散。\n"),
    );
    site.sign_and_keep();
    let args = [
        "emergency",
        "on",
        "notice/standby-fire",
        "--until",
        "2026-11-06 20:00",
        "--person",
        "p01",
        "--at",
        "2026-11-06 18:00",
    ];
    site.run(&args).exits(2).says("先运行 mingbai publish");
}
