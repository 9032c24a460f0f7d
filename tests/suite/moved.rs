//! Addresses that records had before: they lead on, and what is lost without a word of where it went is named.

use crate::support::{Site, Tree, record};

/// A site whose notice was once called otherwise.
fn renamed() -> Site {
    let front = "title = \"新名字\"\nformer_addresses = [\"notice/old\", \"2026/老地址\"]";
    let settings = "title = \"试验站点\"\naddress = \"https://juwu.example.cn/\"\n";
    Site::new().record("notice/new.md", front, "正文。\n").file("mingbai.toml", settings)
}

fn output(site: &Site) -> Tree {
    site.build().exits(0);
    site.output()
}

#[test]
fn a_former_address_leads_to_the_record_in_the_site_and_the_preview() {
    let output = output(&renamed());
    for target in ["site", "preview"] {
        let page = output.text(&format!("{target}/notice/old.html"));
        assert!(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../notice/new.html\">"));
        assert!(page.contains("<a href=\"../notice/new.html\">新名字</a>"));
        assert!(page.contains("<html lang=\"zh-CN\">") && page.contains("content=\"noindex\""));
        assert_eq!(page.contains("canonical"), target == "site");
        assert!(output.has(&format!("{target}/2026/老地址.html")));
    }
    let canonical = "<link rel=\"canonical\" href=\"https://juwu.example.cn/notice/new.html\">";
    assert!(output.text("site/notice/old.html").contains(canonical));
}

#[test]
fn screens_and_sheets_have_no_former_addresses() {
    let output = output(&renamed());
    assert!(!output.has("kiosk/notice/old.html") && !output.has("board/notice/old.html"));
}

#[test]
fn a_record_that_is_not_public_leads_nowhere() {
    let front = "title = \"草稿\"\nstatus = \"draft\"\nformer_addresses = [\"notice/old\"]";
    let output = output(&Site::new().record("notice/new.md", front, "正文。\n"));
    assert!(output.has("preview/notice/old.html") && !output.has("site/notice/old.html"));
}

#[test]
fn former_addresses_are_not_shown_among_the_particulars_of_a_record() {
    let page = output(&renamed()).text("site/notice/new.html").to_string();
    assert!(!page.contains("notice/old") && !page.contains("以前的网址"));
}

#[test]
fn an_address_in_the_folder_of_another_community_cannot_be_claimed() {
    let other = crate::bad_input::SECOND_COMMUNITY;
    let site = Site::new().file("content/b/community.toml", other).file("content/b/roster.toml", "");
    let site = site.record("notice/new.md", "former_addresses = [\"b/notice/old\"]", "正文。\n");
    site.check().exits(1).finds("L030", "content/notice/new.md:2:21", "在另一个社区的文件夹里");
}

#[test]
fn the_folder_of_the_community_goes_without_saying() {
    let other = crate::bad_input::SECOND_COMMUNITY;
    let site = Site::empty().file("mingbai.toml", "title = \"甲\"\n").file("content/b/community.toml", other);
    let person = "person = [{ id = \"p01\", name = \"甲\" }]\n";
    let site = site.file("content/b/roster.toml", person);
    let site = site.record("b/notice/new.md", "former_addresses = [\"b/notice/old\"]", "正文。\n");
    site.check().exits(1).finds("L029", "content/b/notice/new.md:2:21", "写成 \"notice/old\"");
}

#[test]
fn a_renamed_record_without_its_former_address_is_named_once_with_what_to_type() {
    let site = Site::new().record("notice/2026-9.md", "title = \"甲\"", "正文。\n");
    site.build().exits(0);
    site.remove("content/notice/2026-9.md");
    site.put("content/notice/2026-09.md", record("title = \"甲\"", "正文。\n"));
    let said = site.run(&["build"]).exits(0);
    let help = "在 content/notice/2026-09.md 的信息栏加上一行：former_addresses = [\"notice/2026-9\"]";
    said.finds("S507", "content/notice/2026-9.md", help);
    site.put("content/notice/2026-09.md", record("title = \"乙\"", "正文。\n"));
    site.run(&["build"]).exits(0).never_says("S507");
}

#[test]
fn a_renamed_record_with_its_former_address_is_not_lost() {
    let site = Site::new().record("notice/2026-9.md", "title = \"甲\"", "正文。\n");
    site.build().exits(0);
    site.remove("content/notice/2026-9.md");
    site.put("content/notice/2026-09.md", record("former_addresses = [\"notice/2026-9\"]", "正文。\n"));
    site.run(&["build"]).exits(0).never_says("S507");
}

#[test]
fn a_record_that_was_withdrawn_or_holds_an_error_is_not_lost() {
    let site = Site::new().with_notice().record("notice/b.md", "", "正文。\n");
    site.build().exits(0);
    site.put("content/notice/good.md", record("status = \"withdrawn\"", "正文。\n"));
    site.put("content/notice/b.md", record("", "电话 13800138000。\n"));
    site.run(&["build"]).exits(1).never_says("S507");
    assert!(!site.output().has("site/notice/good.html") && !site.output().has("site/notice/b.html"));
}

#[test]
fn programs_are_told_of_lost_addresses_too() {
    let site = Site::new().with_notice().record("notice/b.md", "", "正文。\n");
    site.build().exits(0);
    site.remove("content/notice/b.md");
    let report = site.run(&["build", "--format", "json"]).exits(0).json();
    assert_eq!(report["lost"][0]["path"], "content/notice/b.md");
    assert_eq!(site.run(&["build", "--format", "json"]).exits(0).json()["lost"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_community_that_is_gone_is_named_as_a_whole() {
    let other = crate::bad_input::SECOND_COMMUNITY;
    let site = Site::new().with_notice().file("content/b/community.toml", other).file("content/b/roster.toml", "");
    site.build().exits(0);
    site.remove("content/b");
    site.run(&["build"]).exits(0).finds("S507", "content/b", "社区 b 公开过的");
}
