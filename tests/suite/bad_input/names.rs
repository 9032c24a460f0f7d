//! File names, links and folders.

use std::os::unix::fs::symlink;

use super::spoiled;
use crate::support::{Site, record};

fn named(site: Site, path: &str) -> Site {
    site.file(&format!("content/{path}"), record("title = \"另一份\"", "正文。\n"))
}

/// A symbolic link in the content.
fn link(site: Site, to: &str, path: &str) -> Site {
    symlink(to, site.path(&format!("content/{path}"))).expect("a link");
    site
}

/// A record beside the content, and a link to it.
fn link_out(site: Site) -> Site {
    link(site.file("secret.md", record("", "正文。\n")), "../../secret.md", "notice/a.md")
}

fn without(site: Site, path: &str) -> Site {
    site.remove(path);
    site
}

/// A second community, in a folder of its own.
pub const COMMUNITY: &str =
    "name = \"乙\"\nstreet = \"甲\"\ndistrict = \"甲\"\ndivision = \"000000\"\npacks = []\nfirst_day = 2026-09-01\n";

fn orphan(site: Site) -> Site {
    without(site, "content/community.toml").file("content/b/community.toml", COMMUNITY)
}

spoiled! {
    a_name_with_a_space: |s| named(s, "notice/a b.md") => "L019", "content/notice/a b.md", "", "改名，例如 a-b.md", Stopped;
    a_name_with_two_dots: |s| named(s, "notice/a..b.md") => "L019", "content/notice/a..b.md", "", "“a..b”不能用作网址", Stopped;
    a_name_that_ends_with_a_dot: |s| named(s, "notice/a..md") => "L019", "content/notice/a..md", "", "不能用作网址", Stopped;
    a_folder_that_ends_with_a_dot: |s| named(s, "notice./a.md") => "L019", "content/notice./a.md", "", "“notice.”不能用作网址", Stopped;
    a_name_with_a_question_mark: |s| named(s, "notice/a?.md") => "L019", "content/notice/a?.md", "", "不能用作网址", Stopped;
    a_name_with_a_quote: |s| named(s, "notice/a\".md") => "L019", "content/notice/a\".md", "", "不能用作网址", Stopped;
    a_name_of_a_page_that_the_program_makes: |s| named(s, "notice/index.md") => "L019", "content/notice/index.md", "", "程序自己生成的页面", Stopped;
    a_folder_of_pages_that_the_program_makes: |s| named(s, "years/2026.md") => "L019", "content/years/2026.md", "", "程序自己生成的页面", Stopped;
    a_chinese_name: |s| named(s, "notice/公告.md") => "L020", "content/notice/公告.md", "", "可以改用周期或日期", Built;
    a_link_out_of_the_content: link_out => "L021", "content/notice/a.md", "", "指到了 content 文件夹之外", Stopped;
    a_linked_folder_outside: |s| link(s, "/etc", "etc") => "L021", "content/etc", "", "指到了 content 文件夹之外", Stopped;
    a_link_that_leads_round: |s| link(s, "..", "notice/up") => "L021", "content/notice/up", "", "绕回了上级文件夹", Stopped;
    a_link_to_itself: |s| link(s, "a.md", "notice/a.md") => "L021", "content/notice/a.md", "", "链接", Stopped;
    a_link_that_leads_nowhere: |s| link(s, "nothing.md", "notice/a.md") => "L002", "content/notice/a.md", "", "链接", Stopped;
    no_community: |s| without(s, "content/community.toml") => "L022", "content", "", "content 里没有 community.toml", Stopped;
    no_content: |s| without(s, "content") => "L022", "content", "", "mingbai init", Stopped;
    a_record_outside_of_every_community: orphan => "L022", "content/notice/good.md", "", "不在任何社区的文件夹里", Stopped;
}

#[test]
fn a_chinese_name_is_a_working_address() {
    let site = named(Site::new(), "notice/公告.md");
    site.build().exits(0);
    assert!(site.output().has("site/notice/公告.html"));
    assert!(site.output().text("site/index.html").contains("notice/%E5%85%AC%E5%91%8A.html"));
}

#[test]
fn a_link_within_the_content_is_followed() {
    let site = link(Site::new().with_notice(), "good.md", "notice/b.md");
    site.build().exits(0);
    assert!(site.output().has("preview/notice/b.html"));
}

#[test]
fn hidden_files_and_files_of_other_sorts_are_let_alone() {
    let site = Site::new().with_notice().file("content/notice/.a.md.swp", "x").file("content/notice/photo.jpg", "x");
    site.file("content/.git/x.md", "x").file("content/notice/.~lock.b.md#", "x").check().exits(0).says("没有发现问题");
}

#[test]
fn an_empty_folder_is_not_a_site() {
    Site::empty().check().exits(2).finds("L002", "mingbai.toml", "不是一个站点");
    Site::empty().build().exits(2).finds("L002", "mingbai.toml", "不是一个站点");
}

#[test]
fn an_empty_community_is_built() {
    let site = Site::new();
    site.build().exits(0);
    assert!(site.output().has("site/index.html") && site.output().has("site/duties.html"));
}
