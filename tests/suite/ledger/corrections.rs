//! Records that were public and are changed, renamed or taken back: never without a reason, and never without a trace.

use super::{LEDGER, events, names, published, removed, text};
use crate::support::{Site, record};

const ENTRY: &str = "[[corrections]]\ndate = 2026-11-06\nreason = \"数字写错了\"";

/// The other notice with another text and more in its front matter.
fn changed(site: &Site, more: &str, body: &str) {
    let front = record("title = \"另一份\"", body).replacen("+++\n正文", &format!("{more}\n+++\n正文"), 1);
    site.put("content/notice/other.md", front);
}

fn words(page: &str) -> String {
    let text = regex::Regex::new("<[^>]*>").expect("a pattern").replace_all(page, " ").into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_change_without_a_reason_is_refused_and_nothing_moves() {
    let site = published();
    let (ledger, output) = (text(&site, LEDGER), site.output());
    changed(&site, "", "正文二。\n");
    let said = site.run(&["publish"]).exits(1).says("没有发布");
    said.finds("V721", "content/notice/other.md:1:1", "[[corrections]]");
    assert_eq!(text(&site, LEDGER), ledger);
    site.output().same_as(&output);
}

#[test]
fn a_correction_shows_before_and_after_with_its_reason() {
    let site = published();
    changed(&site, ENTRY, "正文二。\n");
    site.run(&["publish"]).exits(0).says("更正 1 份").says("更正 notice/other（数字写错了）");
    assert_eq!(names(&site)[4..], ["corrected", "built"]);
    let lines = events(&site);
    assert_eq!((&lines[4]["reason"], &lines[4]["before"]), (&"数字写错了".into(), &lines[2]["version"]));
    let page = site.output().text("site/notice/other.html").to_string();
    assert!(
        page.contains("<del><span class=\"unseen\">（删去：</span>一<span class=\"unseen\">）</span></del>"),
        "{page}"
    );
    assert!(page.contains("（新增：</span>二<span"), "{page}");
    assert!(words(&page).contains("理由： 数字写错了"), "{}", words(&page));
    site.run(&["verify"]).exits(0);
}

#[test]
fn a_second_correction_wants_a_reason_of_its_own_and_both_are_shown() {
    let site = published();
    changed(&site, ENTRY, "正文二。\n");
    site.run(&["publish"]).exits(0);
    changed(&site, ENTRY, "正文三。\n");
    site.run(&["publish"]).exits(1).says("V721");
    let second = format!("{ENTRY}\n[[corrections]]\ndate = 2026-11-07\nreason = \"又写错了\"");
    changed(&site, &second, "正文三。\n");
    site.run(&["publish", "--today", "2026-11-07"]).exits(0);
    let page = words(site.output().text("site/notice/other.html"));
    assert!(page.contains("2026年11月7日 更正 理由： 又写错了"), "{page}");
    assert!(page.contains("2026年11月6日 更正 理由： 数字写错了"), "{page}");
    site.run(&["verify"]).exits(0);
}

#[test]
fn a_reason_may_be_given_on_the_command_line() {
    let site = published();
    changed(&site, "", "正文二。\n");
    site.run(&["publish", "--reason", "统一说法"]).exits(0);
    assert_eq!(events(&site)[4]["reason"], "统一说法");
    assert!(site.output().text("site/notice/other.html").contains("统一说法"));
}

#[test]
fn what_was_there_before_is_not_shown_where_the_correction_says_so() {
    let site = published();
    changed(&site, &format!("{ENTRY}\nwithheld = true"), "正文二。\n");
    site.run(&["publish"]).exits(0);
    let page = site.output().text("site/notice/other.html").to_string();
    assert!(
        page.contains("更正前的内容不再展示") && page.contains("数字写错了") && !page.contains("<del>一"),
        "{page}"
    );
}

#[test]
fn rows_of_a_table_and_fields_are_compared_too() {
    let site = Site::new().record("notice/t.md", "title = \"旧标题\"", "| 项 | 数 |\n|---|---|\n| 甲 | 10 |\n");
    site.run(&["publish"]).exits(0);
    site.put("content/notice/t.md", record("title = \"新标题\"", "| 项 | 数 |\n|---|---|\n| 甲 | 12 |\n"));
    site.run(&["publish", "--reason", "算错了"]).exits(0);
    let page = words(site.output().text("site/notice/t.html"));
    assert!(page.contains("标题 （删去： 旧标题 ） （新增： 新标题 ）"), "{page}");
    assert!(
        page.contains("甲 ｜ 1 （删去： 0 ） （新增： 2 ）") || page.contains("甲 ｜ （删去： 10 ） （新增： 12 ）"),
        "{page}"
    );
}

#[test]
fn a_withdrawn_record_keeps_a_page_that_says_so_and_nothing_of_it() {
    let site = published();
    let front =
        "title = \"另一份\"\nstatus = \"withdrawn\"\nwithdrawn_on = 2026-11-06\nwithdrawn_reason = \"涉及个人\"";
    site.put("content/notice/other.md", record(front, "正文一。\n"));
    site.run(&["publish"]).exits(0).says("撤回 1 份");
    assert_eq!(names(&site)[4..], ["withdrawn", "built"]);
    let output = site.output();
    let page = words(output.text("site/notice/other.html"));
    assert!(page.contains("本页内容已于 2026年11月6日 撤回。") && page.contains("涉及个人"), "{page}");
    assert_eq!(output.below("site").holding("另一份"), Vec::<&str>::new());
    assert!(!output.has("board/notice/other.a4.html"));
    site.run(&["verify"]).exits(0);
    site.run(&["publish"]).exits(0).says("没有变化");
    site.run(&["publish", "--today", "2026-11-08"]).exits(0);
    assert!(words(site.output().text("site/notice/other.html")).contains("已于 2026年11月6日 撤回"));
}

#[test]
fn a_record_that_goes_without_a_word_is_refused_unless_a_reason_is_given() {
    let site = published();
    site.put("content/notice/other.md", record("title = \"另一份\"\nstatus = \"withdrawn\"", "正文一。\n"));
    site.run(&["publish"]).exits(1).finds("V721", "content/notice/other.md:3:10", "withdrawn_reason");
    removed(&site, "notice/other");
    site.run(&["publish"]).exits(1).finds("V721", "content/notice/other.md", "former_addresses = [\"notice/other\"]");
    site.run(&["publish", "--reason", "登错了地方"]).exits(0).says("撤回 1 份");
    assert!(words(site.output().text("site/notice/other.html")).contains("登错了地方"));
    site.run(&["verify"]).exits(0);
}

#[test]
fn a_record_that_comes_back_is_published_anew() {
    let site = published();
    removed(&site, "notice/other");
    site.run(&["publish", "--reason", "撤错了"]).exits(0);
    site.put("content/notice/other.md", record("title = \"另一份\"", "正文一。\n"));
    site.run(&["publish"]).exits(0).says("新公开 1 份");
    assert!(site.output().text("site/notice/other.html").contains("正文一"));
    site.run(&["verify"]).exits(0);
}

#[test]
fn a_record_with_another_name_is_moved_and_needs_no_reason() {
    let site = published();
    removed(&site, "notice/other");
    let front = "title = \"另一份\"\nformer_addresses = [\"notice/other\"]";
    site.put("content/notice/moved.md", record(front, "正文一。\n"));
    site.run(&["publish"]).exits(0).says("改网址 1 份");
    let line = &events(&site)[4];
    assert_eq!((line["event"].as_str(), line["from"].as_str()), (Some("moved"), Some("notice/other")));
    assert!(site.output().text("site/notice/other.html").contains("url=../notice/moved.html"));
    site.run(&["verify"]).exits(0);
    changed_moved(&site);
}

#[test]
fn another_name_is_no_way_round_the_reason_for_another_text() {
    let site = published();
    removed(&site, "notice/other");
    let front = "title = \"另一份\"\nformer_addresses = [\"notice/other\"]";
    site.put("content/notice/moved.md", record(front, "改过的正文。\n"));
    site.run(&["publish"]).exits(1).finds("V721", "content/notice/moved.md:1:1", "没有写更正理由");
    site.run(&["publish", "--reason", "补正"]).exits(0).says("改网址 1 份");
}

/// A correction after the move is shown against the version from before it.
fn changed_moved(site: &Site) {
    let front = "title = \"另一份\"\nformer_addresses = [\"notice/other\"]";
    site.put("content/notice/moved.md", record(front, "正文九。\n"));
    site.run(&["publish", "--reason", "改正"]).exits(0);
    assert!(site.output().text("site/notice/moved.html").contains("（新增：</span>九<span"));
    site.run(&["verify"]).exits(0);
}

#[test]
fn a_community_that_is_gone_takes_nothing_along_in_silence() {
    let other = crate::bad_input::SECOND_COMMUNITY;
    let site = published()
        .file("content/b/community.toml", other)
        .file("content/b/roster.toml", "person = [{ id = \"p01\", name = \"甲\" }]\n");
    let site = site.record("b/notice/x.md", "title = \"乙社区的\"", "正文。\n");
    site.run(&["publish"]).exits(0);
    site.remove("content/b");
    site.run(&["publish"]).exits(1).says("V721");
    site.run(&["publish", "--reason", "社区撤并"]).exits(0);
    assert!(words(site.output().text("site/b/notice/x.html")).contains("社区撤并"));
    site.run(&["verify"]).exits(0);
}

#[test]
fn corrections_and_reasons_are_no_particulars_of_the_page() {
    let site = published();
    changed(&site, ENTRY, "正文二。\n");
    site.run(&["publish"]).exits(0);
    let page = site.output().text("site/notice/other.html").to_string();
    assert!(!page.contains("更正记录"));
}

#[test]
fn what_is_about_persons_goes_when_its_time_is_over_and_the_fact_stays() {
    let site = published();
    let front = "title = \"救助名单\"\npersonal = true\ndisplay_until = 2026-11-10";
    site.put("content/notice/help.md", record(front, "张某某五百元。\n"));
    site.run(&["publish"]).exits(0);
    site.put("content/notice/help.md", record(&format!("{front}\nsummary = \"改\""), "张某某六百元。\n"));
    site.run(&["publish", "--reason", "金额"]).exits(0);
    site.run(&["publish", "--today", "2026-11-11"]).exits(0).says("期满撤下 1 份");
    assert_eq!(names(&site).last_chunk::<2>().map(|[a, b]| (a.as_str(), b.as_str())), Some(("expired", "built")));
    let page = words(site.output().text("site/notice/help.html"));
    assert!(page.contains("已于 2026年11月11日 从网站上撤下"), "{page}");
    // Neither in what is kept, nor in the trees that were live, nor in what was noted of them.
    for folder in ["ledger", "output/site", "output/kiosk", "output/board", "output/.mingbai"] {
        let tree = crate::support::Tree::read(&site.path(folder));
        assert_eq!(tree.holding("张某某"), Vec::<&str>::new(), "{folder}");
        assert_eq!(tree.holding("救助名单"), Vec::<&str>::new(), "{folder}");
    }
    site.run(&["verify"]).exits(0);
    site.run(&["publish", "--today", "2026-11-11"]).exits(0).says("没有变化");
}

#[test]
fn a_check_asks_for_the_reason_before_the_change_is_signed() {
    let site = published();
    let text = text(&site, "content/notice/other.md").replace("正文一", "正文二");
    site.put_as_it_is("content/notice/other.md", text);
    site.check().finds("V721", "content/notice/other.md:1:1", "[[corrections]]");
    changed(&site, ENTRY, "正文二。\n");
    site.check().never_says("V721");
}

#[test]
fn a_correction_is_among_what_changed_lately_with_its_reason() {
    let site = published();
    changed(&site, ENTRY, "正文二。\n");
    site.run(&["publish"]).exits(0);
    let page = words(site.output().text("site/changes.html"));
    assert!(page.contains("更正 公告公示 另一份 数字写错了"), "{page}");
    assert!(words(site.output().text("site/notice/other.html")).contains("本页内容于 2026年11月6日 更正过。"));
}
