//! The trees of the output: what is equal stays, what is gone goes, and nobody ever sees half of one.

mod copied;
mod generated;
mod interrupted;
mod readers;

use std::fs;
use std::os::unix::fs::MetadataExt;

use crate::support::{Site, record};

/// A site of two records that was built.
fn built() -> Site {
    let site = Site::new().with_notice().record("notice/other.md", "title = \"另一份\"", "正文。\n");
    site.build().exits(0);
    site
}

/// Inode and time of last change of a page.
fn identity(site: &Site, page: &str) -> (u64, i64, i64) {
    let found = fs::metadata(site.path(page)).expect("a page");
    (found.ino(), found.mtime(), found.mtime_nsec())
}

#[test]
fn a_page_that_says_the_same_stays_the_same_file() {
    let site = built();
    let before = identity(&site, "output/board/notice/good.a4.html");
    site.put("content/notice/other.md", record("title = \"改过的\"", "正文。\n"));
    site.build().exits(0);
    assert_eq!(identity(&site, "output/board/notice/good.a4.html"), before);
    site.put("content/notice/other.md", record("title = \"再改过的\"", "正文。\n"));
    site.build().exits(0);
    assert_eq!(identity(&site, "output/board/notice/good.a4.html"), before);
    assert!(site.output().text("board/notice/other.a4.html").contains("再改过的"));
}

#[test]
fn a_build_without_changes_touches_nothing_and_says_so() {
    let site = built();
    std::thread::sleep(std::time::Duration::from_millis(30));
    site.build().exits(0);
    let page = "output/site/notice/good.html";
    let (tree, page_before) = (identity(&site, "output/site"), identity(&site, page));
    site.run(&["build"]).exits(0).says("没有变化");
    assert_eq!((identity(&site, "output/site"), identity(&site, page)), (tree, page_before));
}

#[test]
fn the_page_of_a_record_that_is_gone_goes_and_its_empty_folder_too() {
    let site = built().record("meeting/m.md", "kind = \"meeting\"\nform = \"other\"\nheld_on = 2026-10-01", "正文。\n");
    site.build().exits(0);
    assert!(site.output().has("site/meeting/m.html"));
    site.remove("content/meeting");
    site.build().exits(0);
    assert_eq!(site.output().holding("meeting/m"), Vec::<&str>::new());
    assert!(!site.path("output/site/meeting").exists(), "the folder is still there");
}

#[test]
fn the_page_of_a_record_that_is_signed_back_goes_from_the_public_trees() {
    let site = built();
    site.put("content/notice/other.md", record("title = \"另一份\"\nstatus = \"withdrawn\"", "正文。\n"));
    site.build().exits(0);
    assert!(!site.output().has("site/notice/other.html") && !site.output().has("board/notice/other.a4.html"));
    assert!(site.output().has("preview/notice/other.html"));
}

#[test]
fn a_record_that_moved_and_was_signed_there_has_its_page_at_the_new_place_alone() {
    let site = built();
    site.remove("content/notice/other.md");
    site.remove("content/notice/other.sign.toml");
    site.put("content/notice/moved.md", record("title = \"另一份\"", "正文。\n"));
    site.build().exits(0);
    assert!(site.output().has("site/notice/moved.html") && !site.output().has("site/notice/other.html"));
}

#[test]
fn files_that_others_put_into_a_tree_stay() {
    let site = built().file("output/site/CNAME", "juwu.example.cn").file("output/site/.well-known/x", "y");
    for title in ["甲", "乙", "丙"] {
        site.put("content/notice/other.md", record(&format!("title = \"{title}\""), "正文。\n"));
        site.build().exits(0);
        assert_eq!(site.output().text("site/CNAME"), "juwu.example.cn");
        assert_eq!(site.output().text("site/.well-known/x"), "y");
    }
}

#[test]
fn a_file_that_others_took_away_again_does_not_come_back() {
    let site = built().file("output/site/CNAME", "juwu.example.cn");
    site.put("content/notice/other.md", record("title = \"甲\"", "正文。\n"));
    site.build().exits(0);
    site.remove("output/site/CNAME");
    for title in ["乙", "丙"] {
        site.put("content/notice/other.md", record(&format!("title = \"{title}\""), "正文。\n"));
        site.build().exits(0);
        assert!(!site.output().has("site/CNAME"));
    }
}

#[test]
fn a_page_that_was_edited_by_hand_is_made_right() {
    let site = built();
    let before = site.output();
    site.put("output/site/notice/good.html", "<p>改过</p>");
    site.build().exits(0);
    site.output().same_as(&before);
}

#[test]
fn a_page_that_was_deleted_by_hand_comes_back() {
    let site = built();
    let before = site.output();
    site.remove("output/site/notice/good.html");
    site.build().exits(0);
    site.output().same_as(&before);
}

#[test]
fn a_tree_that_was_deleted_comes_back_and_so_does_all_of_the_output() {
    let site = built();
    let before = site.output();
    for folder in ["output/site", "output/.mingbai", "output"] {
        site.remove(folder);
        site.build().exits(0);
        site.output().same_as(&before);
    }
}

#[test]
fn what_the_program_remembers_may_be_broken() {
    let site = built();
    let before = site.output();
    for entry in fs::read_dir(site.path("output/.mingbai")).expect("the folder").flatten() {
        if entry.path().is_file() {
            fs::write(entry.path(), b"\x01\x02\x03").expect("broken");
        }
    }
    site.build().exits(0);
    site.output().same_as(&before);
}

#[test]
fn an_output_elsewhere_leaves_that_of_the_site_alone() {
    let site = built();
    let before = site.output();
    site.run(&["build", "--quiet", "-o", "elsewhere", "--today", "2026-11-07"]).exits(0);
    site.output().same_as(&before);
    assert!(site.path("elsewhere/site/index.html").is_file());
}
