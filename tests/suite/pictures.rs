//! `mingbai print --screens`: a picture of every page that a screen shows at a moment, and a browser that fails, hangs, does
//! not listen or is not there. What a real browser makes is only looked at on a machine that has one.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::support::{Run, Site};

const SETTINGS: &str = r#"title = "试验站点"
address = "https://juwu.example.cn/"

[[screens]]
id = "hall"
name = "大厅横屏"
place = "一楼"
size = "800x600"
quiet = ["20:00-07:00"]

[[screens.plays]]
part = "cover"
seconds = 9

[[screens.plays]]
part = "notices"
"#;

/// A site with a screen, a notice of several pages, one whose window ends, and one for an emergency.
fn site() -> Site {
    Site::new()
        .file("mingbai.toml", SETTINGS)
        .record(
            "notice/long.md",
            "title = \"长的通知\"\ndisplay_until = 2026-12-31",
            &"请各位居民相互转告，以便早作安排。\n\n".repeat(40),
        )
        .record("notice/over.md", "title = \"月底结束的\"\ndisplay_until = 2026-11-20", "正文。\n")
        .record("notice/flood.md", "form = \"emergency\"\nstandby = true\ntitle = \"台风来了\"", "请到高处去。\n")
}

/// The names of the pictures of the hall, in order, with their bytes.
type Pictures = BTreeMap<String, Vec<u8>>;

fn pictures(site: &Site) -> Pictures {
    let folder = site.path("output/print/screens/hall");
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let named = |path: PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
    entries.map(|path| (named(path.clone()), fs::read(path).expect("a picture"))).collect()
}

fn names(pictures: &Pictures) -> Vec<&str> {
    pictures.keys().map(String::as_str).collect()
}

/// A browser of this machine, as far as the suite looks for one.
fn browser() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let known = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
    std::env::split_paths(&folders).flat_map(|folder| known.map(|name| folder.join(name))).find(|path| path.is_file())
}

fn print(site: &Site, browser: &std::path::Path, args: &[&str]) -> Run {
    let browser = browser.to_str().expect("UTF-8");
    site.run(&[&["print", "--screens", "--browser", browser], args].concat())
}

fn sheet(site: &Site) -> String {
    fs::read_to_string(site.path("output/print/screens/index.html")).expect("a contact sheet")
}

#[test]
fn every_page_that_a_screen_shows_is_a_picture_of_its_size_and_the_same_the_next_time() {
    let Some(browser) = browser() else { return };
    let site = site();
    let at = ["--at", "2026-11-06 09:30"];
    print(&site, &browser, &at).exits(0).says("做好了，共 1 块屏").says("output/print/screens/index.html");
    let first = pictures(&site);
    let pages = first.keys().filter(|name| name.contains("notice-long")).count();
    assert!(pages > 1 && names(&first)[0] == "01-cover-1.png" && first.len() == pages + 2, "{:?}", names(&first));
    assert!(first.keys().any(|name| name.contains("notice-over")));
    for (name, bytes) in &first {
        let size = imagesize::blob_size(bytes).expect(name);
        assert_eq!((size.width, size.height), (800, 600), "{name}");
    }
    let distinct: std::collections::BTreeSet<&Vec<u8>> = first.values().collect();
    assert_eq!(distinct.len(), first.len(), "no two pages are the same");
    let sheet_of_first = sheet(&site);
    for said in [
        "试验社区 大厅横屏（hall） <small>一楼</small>",
        "2026-11-06 09:30，800×600",
        &format!("第 2/{pages} 页"),
        "9 秒",
        "https://juwu.example.cn/notice/long.html",
    ] {
        assert!(sheet_of_first.contains(said), "{said} in {sheet_of_first}");
    }
    assert!(first.keys().all(|name| sheet_of_first.contains(&format!("src=\"hall/{name}\""))));
    print(&site, &browser, &at).exits(0);
    assert_eq!(names(&pictures(&site)), names(&first));
    assert!(pictures(&site) == first && sheet(&site) == sheet_of_first, "two runs differ");
    let left = fs::read_dir(site.path("output/print")).expect("a folder").count();
    assert_eq!(left, 1, "nothing is left beside the folder");
}

#[test]
fn what_is_over_is_gone_an_emergency_is_alone_and_the_night_is_one_picture() {
    let Some(browser) = browser() else { return };
    let site = site();
    print(&site, &browser, &["--at", "2026-11-21 09:30", "--screen", "hall", "--lang", "en"]).exits(0);
    assert!(!pictures(&site).keys().any(|name| name.contains("notice-over")));
    assert!(pictures(&site).keys().any(|name| name.contains("notice-long")));
    assert!(sheet(&site).contains("What the screens show") && sheet(&site).contains("<html lang=\"en\">"));
    let on = ["emergency", "on", "notice/flood", "--until", "2026-11-06 22:00", "--person", "p01"];
    site.run(&[&on[..], &["--at", "2026-11-06 18:00"]].concat()).exits(0);
    print(&site, &browser, &["--at", "2026-11-06 21:00"]).exits(0).says("紧急通知，别的都不放");
    assert_eq!(names(&pictures(&site)), ["01-notice-flood-1.png"]);
    print(&site, &browser, &["--at", "2026-11-06 22:00"]).exits(0).says("熄屏").says("1 张图片");
    assert_eq!(names(&pictures(&site)), ["01-quiet-1.png"]);
}

/// A site whose pictures of a former run stand there, and a browser that does this instead.
fn with_browser(script: &str) -> (Site, PathBuf) {
    let site = site().file("browser", format!("#!/bin/sh\n{script}\n"));
    site.put("output/print/screens/hall/01-old-1.png", "old");
    let browser = site.path("browser");
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).expect("a mode");
    (site, browser)
}

fn fails(script: &str, words: &str) {
    let (site, browser) = with_browser(script);
    let run = print(&site, &browser, &["--timeout", "2", "--at", "2026-11-06 09:30"]);
    run.exits(2).says(words).says("原来的图片没有动").says("output/kiosk");
    assert_eq!(names(&pictures(&site)), ["01-old-1.png"], "{script}");
    let entries = fs::read_dir(site.path("output/print")).expect("a folder").count();
    assert_eq!(entries, 1, "nothing is left of what was begun: {script}");
}

#[test]
fn a_browser_that_fails_goes_away_or_refuses_leaves_the_old_pictures() {
    fails("echo 'cannot open display' >&2; exit 1", "浏览器出错退出（1）：cannot open display");
    fails("exit 0", "浏览器没有做完就自己关了");
    fails("printf 'no JSON\\0' >&4; exec 4>&-", "浏览器没有做完就自己关了");
    let refuses = r#"printf '{"id":1,"error":{"message":"no such thing"}}\0' >&4; cat <&3 >/dev/null"#;
    fails(refuses, "浏览器做不了 Target.createTarget：no such thing");
}

#[test]
fn a_browser_that_hangs_is_stopped_with_everything_that_it_began() {
    let began = Instant::now();
    let (site, browser) = with_browser("sleep 77 & echo $! > \"$(dirname \"$0\")/child\"; wait");
    print(&site, &browser, &["--timeout", "1"]).exits(2).says("等了 1 秒");
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
    let child = fs::read_to_string(site.path("child")).expect("it began one");
    let alive = fs::read_to_string(format!("/proc/{}/stat", child.trim())).is_ok_and(|stat| !stat.contains(") Z "));
    assert!(!child.is_empty() && !alive, "{child}");
    assert_eq!(names(&pictures(&site)), ["01-old-1.png"]);
}

#[test]
fn without_a_browser_it_says_what_to_install_and_which_screens_to_open() {
    let (site, _) = with_browser("");
    let run = site.run(&["print", "--screens", "--browser", "/none/b"]).exits(2);
    run.says("--browser 写的浏览器 /none/b 不存在").says("统信").says("output/kiosk/hall/programme.html");
    assert_eq!(names(&pictures(&site)), ["01-old-1.png"]);
}

#[test]
fn what_cannot_be_pictured_is_said_before_anything_is_built() {
    let site = site();
    let said = |args: &[&str], words: &str| {
        site.run(&[&["print", "--screens"], args].concat()).exits(2).says(words);
    };
    said(&["--at", "2026-11-05 09:00"], "要看那天的，加 --today 2026-11-05");
    said(&["--at", "2036-11-05 09:00"], "太远");
    said(&["--at", "九点"], "请写成 \"2026-11-06 18:00\" 这样");
    said(&["--all"], "不能与别的选项同时用");
    said(&["--paper", "a3"], "不能与别的选项同时用");
    site.run(&["print", "--at", "2026-11-06 09:00"]).exits(2).says("--screens");
    assert!(!site.path("output").exists());
    said(&["--screen", "hal"], "你是不是想写 hall？");
    said(&["--community", "x"], "没有 x 这个社区");
}

#[test]
fn a_screen_whose_folder_would_lie_elsewhere_is_refused() {
    let site = site().file("mingbai.toml", SETTINGS.replace("\"hall\"", "\"../../evil\""));
    site.run(&["print", "--screens", "--browser", "/none"]).exits(2).says("S508");
    assert!(!site.path("output").exists());
}
