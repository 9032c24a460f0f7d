//! `mingbai print`: what is chosen, how files are named, and a browser that works, fails, hangs or is not there.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use crate::support::{Run, Site};

/// A browser that keeps its arguments and writes a PDF of two pages.
const GOOD: &str = r#"echo "$@" >> "$(dirname "$0")/asked"
for word in "$@"; do case "$word" in --print-to-pdf=*) printf '%%PDF-1.4\n/Producer (Skia/PDF m156)\n/Type /Pages\n/Count 2\n%%%%EOF\n' > "${word#--print-to-pdf=}";; esac; done
"#;

/// A site whose browser does this.
fn with_browser(site: Site, script: &str) -> Site {
    let site = site.file("browser", format!("#!/bin/sh\n{script}"));
    fs::set_permissions(site.path("browser"), fs::Permissions::from_mode(0o755)).expect("a mode");
    site
}

/// A site with a notice whose window is open, and one of each that is not printed.
fn site() -> Site {
    let window = "display_from = 2026-11-01\ndisplay_until = 2026-12-01";
    let posted = "channels = [{ kind = \"board\", posted_on = 2026-11-01 }]";
    Site::new()
        .record("notice/now.md", &format!("title = \"现在要贴\"\n{window}"), "正文。\n")
        .record(
            "notice/soon.md",
            "title = \"下周要贴\"\ndisplay_from = 2026-11-13\ndisplay_until = 2026-12-13",
            "正文。\n",
        )
        .record(
            "notice/later.md",
            "title = \"以后要贴\"\ndisplay_from = 2026-11-14\ndisplay_until = 2026-12-14",
            "正文。\n",
        )
        .record("notice/over.md", "title = \"已经过期\"\ndisplay_until = 2026-11-05", "正文。\n")
        .record("notice/posted.md", &format!("title = \"已经贴了\"\n{window}\n{posted}"), "正文。\n")
        .record("notice/draft.md", &format!("title = \"还是草稿\"\nstatus = \"draft\"\n{window}"), "正文。\n")
        .record("notice/review.md", &format!("title = \"还在送审\"\nstatus = \"review\"\n{window}"), "正文。\n")
        .record("notice/inside.md", &format!("title = \"内部的\"\nvisibility = \"internal\"\n{window}"), "正文。\n")
        .record("notice/back.md", &format!("title = \"撤回的\"\nstatus = \"withdrawn\"\n{window}"), "正文。\n")
        .record("notice/coming.md", "title = \"过三天公开\"\npublished_on = 2026-11-09", "正文。\n")
}

fn print(site: &Site, args: &[&str]) -> Run {
    let browser = site.path("browser");
    let mut all = vec!["print", "--browser", browser.to_str().expect("UTF-8")];
    all.extend(args);
    site.run(&all)
}

/// Names of what was printed, without the day and the name of the community.
fn printed(site: &Site) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(site.path("output/print"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().replace("2026-11-06 试验社区 ", ""))
        .collect();
    names.sort();
    names
}

#[test]
fn it_prints_what_is_to_be_put_up_within_seven_days_and_never_what_is_not_public() {
    let site = with_browser(site(), GOOD);
    print(&site, &[]).exits(0).says("共 2 份，4 页").says("2026-11-09 过三天公开");
    assert_eq!(printed(&site), ["下周要贴 A4.pdf", "清单.txt", "现在要贴 A4.pdf"]);
    let asked = fs::read_to_string(site.path("asked")).expect("it was called");
    for flag in [
        "--headless",
        "--no-pdf-header-footer",
        "--user-data-dir=",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "file:///",
    ] {
        assert_eq!(asked.matches(flag).count(), 2, "{flag} in {asked}");
    }
    assert_eq!(asked.contains("--no-sandbox"), rustix::process::geteuid().is_root());
}

#[test]
fn days_look_further_or_not_at_all() {
    let site = with_browser(site(), GOOD);
    print(&site, &["--days", "8"]).exits(0).says("以后要贴");
    print(&site, &["--days", "0"]).exits(0).never_says("下周要贴").says("现在要贴");
    print(&site, &["--days", "x"]).exits(2).says("请写 0 到 366 之间的整数");
}

#[test]
fn papers_and_the_folder_are_chosen() {
    let site = with_browser(site(), GOOD);
    print(&site, &["--days", "0", "--paper", "both", "--output", "墙上"]).exits(0);
    let names: Vec<bool> =
        ["A4", "A3"].map(|paper| site.path(&format!("墙上/2026-11-06 试验社区 现在要贴 {paper}.pdf")).is_file()).into();
    assert_eq!(names, [true, true]);
    assert!(!site.path("output/print").exists());
}

#[test]
fn all_prints_what_was_posted_too_and_a_record_is_named_in_three_ways() {
    let site = with_browser(site(), GOOD);
    print(&site, &["--all"]).exits(0);
    assert_eq!(printed(&site), ["已经贴了 A4.pdf", "清单.txt", "现在要贴 A4.pdf"]);
    for name in ["notice/over", "content/notice/over.md", "./output/board/notice/over.a4.html"] {
        print(&site, &[name]).exits(0).says("已经过期 A4.pdf").never_says("现在要贴");
    }
    print(&site, &["--all", "notice/over"]).exits(2);
}

#[test]
fn a_record_that_is_not_public_is_refused_with_the_reason() {
    let site = with_browser(site(), GOOD);
    for (name, reason) in [
        ("notice/draft", "还是草稿"),
        ("notice/review", "还在送审"),
        ("notice/inside", "只在内部看"),
        ("notice/back", "已经撤回"),
        ("notice/coming", "还没有到"),
    ] {
        print(&site, &[name]).exits(2).says(&format!("{name} 不能打印")).says(reason);
    }
    print(&site, &["notice/nov"]).exits(2).says("没有 notice/nov 这份记录，你是不是想写 notice/now？");
    print(&site, &["--community", "x"]).exits(2).says("没有 x 这个社区");
    assert!(!site.path("output/print").exists() && !site.path("asked").exists());
}

#[test]
fn the_list_says_what_where_until_when_and_how_many_pages_for_any_editor() {
    let site = with_browser(site(), GOOD);
    print(&site, &["--days", "0"]).exits(0);
    let list = fs::read_to_string(site.path("output/print/清单.txt")).expect("a list");
    assert!(list.starts_with('\u{feff}') && list.lines().count() > 5 && !list.replace("\r\n", "").contains('\n'));
    for words in [
        "1. 现在要贴",
        "公示 2026-11-01 至 2026-12-01，A4 2 页",
        "文件：2026-11-06 试验社区 现在要贴 A4.pdf",
        "记录：content/notice/now.md",
        "mingbai posted 记录",
    ] {
        assert!(list.contains(words), "{words} in\n{list}");
    }
    print(&site, &["--days", "0", "--lang", "en"]).exits(0).says("Printed 1 sheet, 2 pages.");
    assert!(
        fs::read_to_string(site.path("output/print/list.txt")).expect("a list").contains("on display from 2026-11-01")
    );
}

#[test]
fn the_list_to_tick_off_is_printed_where_something_comes_off() {
    let up =
        "title = \"挂着的\"\ndisplay_until = 2026-11-08\nchannels = [{ kind = \"board\", posted_on = 2026-10-12 }]";
    let site = with_browser(Site::new().record("notice/up.md", up, "正文。\n"), GOOD);
    print(&site, &[]).exits(0).says("取下清单 A4.pdf").says("共 1 份");
}

#[test]
fn nothing_to_print_is_said_and_needs_no_browser() {
    let site = Site::new().record("notice/over.md", "display_until = 2026-11-01", "正文。\n");
    site.run(&["print", "--browser", "/none"]).exits(0).says("没有要打印的").says("mingbai print --all");
    assert!(!site.path("output/print").exists());
}

#[test]
fn without_a_browser_it_says_what_to_install_and_which_pages_to_open() {
    let site = site();
    let mut command = site.command(&["print"]);
    command.env("MINGBAI_BROWSER", "/none/chromium");
    let run = Run::of(command).exits(2).says("MINGBAI_BROWSER 写的浏览器 /none/chromium 不存在");
    let run = ["Debian", "Ubuntu", "统信", "麒麟", "Windows", "macOS", "Ctrl+P"]
        .into_iter()
        .fold(run, |run, words| run.says(words));
    run.says("output/board/notice/now.a4.html").never_says("draft");
    site.run(&["print", "--browser", "/none/b", "--lang", "en"])
        .exits(2)
        .says("--browser names a browser that is not there")
        .says("apt install chromium");
}

/// A site whose browser does this, which ends with exit code 2, these words, and no file.
fn fails(script: &str, args: &[&str], words: &str) -> Site {
    let site = with_browser(site(), script);
    print(&site, args).exits(2).says(words).says("output/board");
    assert_eq!(printed(&site), Vec::<String>::new(), "{script}");
    site
}

#[test]
fn a_browser_that_fails_or_writes_nothing_whole_leaves_no_file() {
    fails("echo 'cannot open display' >&2; exit 1", &[], "浏览器出错退出（1）：cannot open display");
    fails("exit 0", &[], "浏览器没有写出完整的 PDF");
    fails(&GOOD.replace("%%%%EOF", ""), &[], "浏览器没有写出完整的 PDF");
}

#[test]
fn a_browser_that_hangs_is_stopped_with_everything_that_it_began() {
    let began = Instant::now();
    let hangs = "sleep 77 & echo $! >> \"$(dirname \"$0\")/children\"; wait";
    let site = fails(hangs, &["--timeout", "1"], "等了 1 秒");
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
    let children = fs::read_to_string(site.path("children")).expect("it began one");
    let alive = |id: &str| fs::read_to_string(format!("/proc/{id}/stat")).is_ok_and(|stat| !stat.contains(") Z "));
    assert!(!children.is_empty() && !children.lines().any(alive), "{children}");
}

#[test]
fn an_old_browser_is_told_that_its_pages_have_no_numbers() {
    let site = with_browser(site(), &GOOD.replace("m156", "m109"));
    print(&site, &[]).exits(0).says("低于 131");
}

#[test]
fn quietly_it_prints_the_names_alone() {
    let site = with_browser(site(), GOOD);
    let run = print(&site, &["--quiet", "--days", "0"]).exits(0);
    assert_eq!(run.err, "");
    assert_eq!(run.out.lines().count(), 2, "{}", run.out);
}

#[test]
fn a_sheet_that_was_posted_is_not_printed_again_and_its_record_need_not_be_signed_again() {
    let site = with_browser(site(), GOOD);
    site.run(&["posted", "notice/now"]).exits(0).says("已记下：notice/now 2026-11-06 张贴");
    print(&site, &["--days", "0"]).exits(0).says("没有要打印的");
    assert!(!site.check().all().contains("V702"));
    site.run(&["posted", "notice/now", "--removed", "--today", "2026-12-03"]).exits(0).says("取下");
    let said = fs::read_to_string(site.path("content/notice/now.posted.toml")).expect("a file of postings");
    assert!(said.contains("posted_on = 2026-11-06") && said.contains("removed_on = 2026-12-03"), "{said}");
}
