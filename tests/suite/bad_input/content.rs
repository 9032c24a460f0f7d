//! Files as a whole: what cannot be read, and what a text refers to.

use super::spoiled;
use crate::support::{Site, record};

/// Where the second record lies.
const A: &str = "content/notice/a.md";

fn text(site: Site, text: impl AsRef<[u8]>) -> Site {
    site.file(A, text)
}

/// A second record with this text; it begins in line 9.
fn body(site: Site, body: &str) -> Site {
    site.record("notice/a.md", "", body)
}

/// Bytes of GBK in the title, from line 3 column 10 on.
fn gbk() -> Vec<u8> {
    [b"+++\nkind = \"notice\"\ntitle = \"".as_slice(), b"\xb9\xab\xb8\xe6\"\n+++\n"].concat()
}

/// A record of 50 MB that takes no room on the disk.
fn large(site: Site) -> Site {
    let site = text(site, "+++\n");
    let file = std::fs::File::options().write(true).open(site.path(A)).expect("the file");
    file.set_len(50 * 1024 * 1024).expect("a large file");
    site
}

fn undated(site: Site) -> Site {
    let text = record("", "正文。\n").replace("published_on = 2026-10-12\n", "");
    site.file(A, text)
}

spoiled! {
    a_file_in_gbk: |s| text(s, gbk()) => "L001", A, ":3:10", "第 3 行起读不懂", Stopped;
    a_register_in_gbk: |s| s.file("content/roster.toml", b"# \xc3\xfb\n") => "L001", "content/roster.toml", ":1:3", "编码选 UTF-8", Stopped;
    settings_in_gbk: |s| s.file("mingbai.toml", b"title = \"\xc3\xfb\"\n") => "L001", "mingbai.toml", ":1:10", "编码选 UTF-8", Refused;
    a_file_of_fifty_megabytes: large => "L003", A, "", "文件有 50 MB，超过 4 MB", Stopped;
    a_text_without_front_matter: |s| text(s, "# 公告\n\n正文。\n") => "L004", A, ":1:1", "第一行应当是 +++", Stopped;
    an_empty_file: |s| text(s, "") => "L004", A, ":1:1", "第一行应当是 +++", Stopped;
    front_matter_in_yaml: |s| text(s, "---\ntitle: 公告\n---\n正文。\n") => "L004", A, ":1:1", "mingbai new", Stopped;
    front_matter_that_is_not_closed: |s| text(s, "+++\nkind = \"notice\"\n正文。\n") => "L005", A, ":1:1", "没有以单独一行 +++ 结束", Stopped;
    front_matter_closed_within_a_line: |s| text(s, "+++\nkind = \"notice\" +++\n正文。\n") => "L005", A, ":1:1", "加一行：+++", Stopped;
    a_text_that_is_empty: |s| body(s, "\n \n") => "L026", A, "", "正文是空的", Built;
    asterisks_that_do_not_pair: |s| body(s, "注意：**明天停水。\n") => "L025", A, ":9:4", "照样显示", Built;
    a_picture_that_is_missing: |s| body(s, "![门口](door.png)\n") => "L023", A, ":9:1", "找不到文件 door.png", HeldBack;
    a_picture_on_another_host: |s| body(s, "见 ![门](https://example.com/a.png)\n") => "L024", A, ":9:3", "在别的网站上", HeldBack;
    a_picture_outside_of_the_content: |s| body(s, "![门口](../../door.png)\n") => "L021", A, ":9:1", "指到了 content 之外", Stopped;
    a_picture_that_could_run: |s| body(s.file("content/notice/a.svg", "<svg/>"), "![图](a.svg)\n") => "L027", A, ":9:1", "可能带有程序", HeldBack;
    an_attachment_that_could_run: |s| s.file("content/notice/a.html", "<p>").record("notice/a.md", "attachments = [\"a.html\"]", "正文。\n")
        => "L027", A, ":2:16", "可能带有程序", HeldBack;
    a_linked_file_that_is_missing: |s| body(s, "见[附件](list.pdf)。\n") => "L023", A, ":9:2", "找不到文件 list.pdf", HeldBack;
    a_signed_record_without_a_day: |s| undated(s) => "S504", A, ":5:10", "没有写公开日期", Built;
    an_identity_number: |s| body(s, "张三，11010519491231002X。\n") => "S501", A, ":9:4", "11*************02X", HeldBack;
    a_mobile_number: |s| body(s, "电话 13800138000。\n") => "S502", A, ":9:4", "138****8000", HeldBack;
    a_bank_card: |s| body(s, "卡号 4111 1111 1111 1111。\n") => "S503", A, ":9:4", "************1111", HeldBack;
    a_day_of_birth: |s| body(s, "张建国，1958年3月12日出生。\n") => "S520", A, ":9:5", "1958年*月**日", HeldBack;
    a_home: |s| body(s, "张建国家住3幢2单元501室。\n") => "S521", A, ":9:6", "*幢*单元***室", HeldBack;
    a_child: |s| body(s, "张小明，8岁。\n") => "S522", A, ":9:1", "张**", HeldBack;
    an_illness: |s| body(s, "张建国患肺癌。\n") => "S523", A, ":9:1", "张**", HeldBack;
    a_telephone_at_home: |s| body(s, "家庭电话 0513-85281234。\n") => "S502", A, ":9:6", "个人座机号码", HeldBack;
    a_mobile_number_in_the_title: |s| s.record("notice/a.md", "title = \"找 13800138000\"", "正文。\n") => "S502", A, ":2:12", "138****8000", HeldBack;
    a_mobile_number_in_the_file_name: |s| s.record("notice/13800138000.md", "", "正文。\n") => "S502", "content/notice/13800138000.md", "", "138****8000", HeldBack;
    a_mobile_number_in_an_attachment: |s| s.file("content/notice/list.csv", "姓名,电话\n张三,13800138000\n").record("notice/a.md", "attachments = [\"list.csv\"]", "正文。\n")
        => "S502", A, ":2:16", "138****8000", HeldBack;
    a_mobile_number_in_a_deep_field: |s| s.record("notice/a.md", "channels = [{ kind = \"board\", place = \"找13800138000\" }]", "正文。\n")
        => "S502", A, ":2:41", "138****8000", HeldBack;
}

#[test]
fn a_private_number_is_never_repeated_in_a_report_for_programs() {
    let said =
        body(Site::new(), "电话 13800138000，11010519491231002X。\n").run(&["check", "--format", "json"]).exits(1);
    said.never_says("13800138000").never_says("11010519491231002X");
}

#[test]
fn lines_and_columns_are_the_same_for_programs() {
    let site = Site::new().record("notice/a.md", "issued_by = \"居委会\"\ntitel = \"甲\"", "正文。\n");
    let found = site.run(&["check", "--format", "json"]).exits(1).json()["findings"][0].clone();
    let place = ["path", "line", "column", "end_column"].map(|key| found[key].to_string());
    assert_eq!(place, ["\"content/notice/a.md\"", "3", "1", "6"]);
}

#[test]
fn links_to_pages_to_parts_of_one_and_to_mail_are_no_attachments() {
    let text = record("", "[甲](https://example.com) [乙](#x) [丙](mailto:a@example.com) [丁](good.html)\n");
    Site::new().with_notice().file(A, text).check().exits(0).says("没有发现问题");
}

#[test]
fn markup_in_any_field_is_shown_and_never_runs() {
    let evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    let site = Site::new();
    let front = format!("title = '{evil}'\nsummary = '{evil}'\nissued_by = '{evil}'");
    let site = site.record(
        "notice/a.md",
        &front,
        &format!("## {evil}\n\n{evil}\n\n| {evil} | b |\n|---|---|\n| {evil} | c |\n"),
    );
    site.build();
    for page in [
        "site/notice/a.html",
        "site/notice/index.html",
        "site/index.html",
        "kiosk/programme.html",
        "board/notice/a.a4.html",
    ] {
        let html = site.output().text(page).to_string();
        assert!(html.contains("alert(1)"), "{page} shows the text");
        assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{page} would run it");
    }
}
