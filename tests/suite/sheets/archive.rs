//! Catalogue, boxes, covers and the book of meetings.

use super::extra;
use crate::support::Site;

const CATALOGUE: &str = r#"kind = "archive"
form = "catalogue"
title = "2025年度档案目录"
period = "2025"
volumes = [
  { no = "2025-02", title = "财务案卷", category = "finance", box = "甲一", pages = 210, retention_years = 15 },
  { no = "2025-01", title = "上级来文", category = "superior_docs", box = "甲一", retention_years = 10 },
]"#;

const ARCHIVED: &str = "title = \"试验社区停水公告\"\narchive = { category = \"service\", no = \"2026-07\", box = \"乙一\", retention_years = 2 }";

#[test]
fn volumes_and_records_stand_in_the_catalogue_of_their_year() {
    let site = Site::new().record("archive/a.md", CATALOGUE, "说明。\n").record("notice/a.md", ARCHIVED, "正文。\n");
    site.build().exits(0);
    let page = |year: &str| site.output().text(&format!("board/sheets/catalogue-{year}.html")).to_string();
    let old = page("2025");
    assert!(old.contains("财务案卷") && old.contains("15年") && !old.contains("停水"), "{old}");
    assert!(old.find("上级来文") < old.find("财务案卷"), "files stand in the order of the list");
    let new = page("2026");
    for words in ["2026-07", "试验社区停水公告", "2026-10-12", "2年", "社区服务"] {
        assert!(new.contains(words), "{words}\n{new}");
    }
}

#[test]
fn a_box_has_a_spine_with_its_files_its_numbers_and_how_long_it_is_kept() {
    let site = Site::new().record("archive/a.md", CATALOGUE, "说明。\n");
    site.build().exits(0);
    let page = site.output().text("board/sheets/boxes-2025.html").to_string();
    assert_eq!(page.matches("class=\"spine\"").count(), 1);
    for words in ["上级文件、财务", "2025-01", "2025-02", "15年", "甲一"] {
        assert!(page.contains(words), "{words}\n{page}");
    }
}

#[test]
fn a_record_of_the_archive_has_a_cover_with_title_body_and_full_date() {
    let front = format!("{ARCHIVED}\nissued_by = \"某某居民委员会\"\nissued_on = 2026-10-11");
    let site = Site::new().record("notice/a.md", &front, "正文。\n");
    site.build().exits(0);
    let page = site.output().text("board/sheets/covers-2026.html").to_string();
    assert!(page.contains("<h1>停水公告</h1>") && page.contains("某某居民委员会") && page.contains("2026年10月11日"));
}

#[test]
fn the_book_of_meetings_lists_those_of_the_year_that_are_public() {
    let meeting = |title: &str, more: &str| {
        format!(
            "kind = \"meeting\"\ntitle = \"{title}\"\nform = \"rwc_monthly\"\nheld_on = 2026-09-08\nchair = \"p01\"\npresent = 6\n{more}"
        )
    };
    let site = Site::new()
        .record("meeting/a.md", &meeting("九月例会", "agenda = [{ topic = \"取暖\" }]"), "正文。\n")
        .record("meeting/b.md", &meeting("QXZWORD", "visibility = \"internal\""), "正文。\n");
    site.build().exits(0);
    let page = site.output().text("board/sheets/minutes-2026.html").to_string();
    for words in ["2026年度会议记录簿", "九月例会", "取暖", "甲", "实到 6"] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(!page.contains("QXZWORD"));
}

#[test]
fn what_is_not_public_is_neither_catalogued_nor_boxed() {
    for front in ["status = \"draft\"", "visibility = \"internal\"", "published_on = 2026-12-01"] {
        let site = Site::new().record("archive/a.md", &format!("{CATALOGUE}\n{front}"), "说明。\n");
        let site = site.record("notice/a.md", &format!("{ARCHIVED}\n{front}"), "正文。\n");
        site.build();
        assert_eq!(extra(&site), Vec::<String>::new(), "{front}");
    }
}
