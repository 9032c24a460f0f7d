//! Sheets that are not the page of one record, and slides like them: made from registers and released records alone, and only
//! where there is something to show.

mod archive;
mod convention;
mod duty;
mod grids;
mod kiosk;
mod wall;

use crate::support::Site;

/// Pages of the board beside the sheets of records.
fn extra(site: &Site) -> Vec<String> {
    let board = site.output().below("board");
    let own = |path: &&String| {
        path.contains("sheets/") || ["leaflet", "booklet", "pledge", "wall."].iter().any(|word| path.contains(word))
    };
    board.files.keys().filter(own).cloned().collect()
}

#[test]
fn a_site_without_such_data_has_none_of_them() {
    let site = Site::new().with_notice();
    site.build().exits(0);
    assert_eq!(extra(&site), Vec::<String>::new());
    assert!(!site.output().text("board/index.html").contains("<h2"));
}

#[test]
fn fixed_lines_are_asked_for_in_the_settings() {
    let site = Site::new().with_notice();
    site.build().exits(0);
    assert!(!site.output().text("board/notice/good.a4.html").contains("lines-"));
    let site = site.file("mingbai.toml", "title = \"试验站点\"\n\n[board]\nline_height = \"30pt\"\n");
    site.build().exits(0);
    assert!(site.output().text("board/notice/good.a4.html").contains("lines-30pt"));
    let site = site.file("mingbai.toml", "title = \"试验站点\"\n\n[board]\nline_height = \"31pt\"\n");
    assert_ne!(site.build().code, 0);
}

#[test]
fn a_sheet_closes_with_its_unit_its_day_and_its_imprint_where_they_are_given() {
    let front = "issued_by = \"某某居民委员会\"\nissued_on = 2026-10-11\nimprint = { keywords = [\"停水\"], printed_on = 2026-10-13, copies = 40 }";
    let site = Site::new().with_notice().record("notice/a.md", front, "正文。\n");
    site.build().exits(0);
    let sheet = site.output().text("board/notice/a.a4.html").to_string();
    for words in ["某某居民委员会", "2026年10月11日", "主题词：", "停水", "2026年10月13日", "共印40份"]
    {
        assert!(sheet.contains(words), "{words}");
    }
    let without = site.output().text("board/notice/good.a4.html").to_string();
    assert!(!without.contains("主题词") && !without.contains("class=\"issued\""));
}
