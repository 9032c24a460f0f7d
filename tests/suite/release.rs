//! What is not released is in no byte of a public tree: a word of its own in every field, text and file says so.

mod marked;
mod mixtures;

use crate::support::{Site, Tree};
use marked::{Standing, marked, site};

const PUBLIC: [&str; 3] = ["site", "kiosk", "board"];

/// Asks that a word is nowhere in the public trees.
#[track_caller]
pub fn hidden(output: &Tree, word: &str) {
    for target in PUBLIC {
        assert_eq!(output.below(target).holding(word), Vec::<&str>::new(), "{target} shows {word}");
    }
}

/// Builds a site with records of every kind that stand so, and asks that only the preview shows them.
#[track_caller]
fn only_in_the_preview(standing: Standing) {
    let site = marked(site(), "QXZWORD", standing);
    let said = site.build();
    let preview = site.output().below("preview");
    for kind in marked::KINDS {
        assert!(preview.has(&format!("{kind}/QXZWORD.html")), "{kind} is not in the preview:\n{}", said.all());
    }
    assert!(preview.has("notice/QXZWORD.txt"), "the attachment is not in the preview");
    hidden(&site.output(), "QXZWORD");
}

#[test]
fn what_is_public_is_on_the_site_and_on_the_board_with_its_attachment() {
    let site = marked(site(), "QXZWORD", Standing::Public);
    let said = site.build();
    for kind in marked::KINDS {
        for page in [format!("site/{kind}/QXZWORD.html"), format!("board/{kind}/QXZWORD.a4.html")] {
            assert!(site.output().has(&page), "there is no {page}:\n{}", said.all());
        }
    }
    assert!(site.output().has("site/notice/QXZWORD.txt"));
}

#[test]
fn a_draft_is_only_in_the_preview() {
    only_in_the_preview(Standing::Draft);
}

#[test]
fn a_record_under_review_is_only_in_the_preview() {
    only_in_the_preview(Standing::Review);
}

#[test]
fn an_internal_record_is_only_in_the_preview() {
    only_in_the_preview(Standing::Internal);
}

#[test]
fn a_withdrawn_record_is_only_in_the_preview() {
    only_in_the_preview(Standing::Withdrawn);
}

#[test]
fn a_record_of_a_day_to_come_is_only_in_the_preview() {
    only_in_the_preview(Standing::Future);
}

#[test]
fn a_record_without_a_day_is_only_in_the_preview() {
    only_in_the_preview(Standing::Undated);
}

#[test]
fn a_record_that_is_signed_without_a_step_is_only_in_the_preview() {
    only_in_the_preview(Standing::Unstepped);
}

#[test]
fn a_record_that_is_held_back_is_only_in_the_preview() {
    only_in_the_preview(Standing::HeldBack);
}

#[test]
fn a_public_record_does_not_name_those_it_relates_to_that_are_not() {
    let site = marked(site(), "QXZWORD", Standing::Draft);
    let site =
        site.record("notice/a.md", "related = [\"notice-QXZWORD\"]\nsupersedes = \"meeting/QXZWORD\"", "正文。\n");
    let site = site.record("notice/b.md", "subject = \"hearing/QXZWORD\"", "正文。\n");
    let site = site.record(
        "notice/c.md",
        "approval = { body = \"rwc\", date = 2026-10-01, meeting = \"meeting/QXZWORD\" }",
        "正文。\n",
    );
    let hearing = "kind = \"hearing\"\nquestion = \"甲\"\nheld_on = 2026-10-01\ndecision = { body = \"rwc\", date = 2026-10-02, record = \"meeting/QXZWORD\" }";
    let talk = "kind = \"consultation\"\nquestion = \"甲\"\nsteps = { held_on = 2026-10-01 }\nescalated_to = \"meeting/QXZWORD\"";
    let site = site.record("hearing/d.md", hearing, "正文。\n").record("consultation/e.md", talk, "正文。\n");
    site.build();
    assert!(site.output().has("site/notice/a.html"));
    hidden(&site.output(), "QXZWORD");
}

#[test]
fn a_draft_that_corrects_a_public_record_is_not_named_by_it() {
    let site = Site::new().with_notice();
    let front = "title = \"QXZWORD\"\nstatus = \"draft\"\nsupersedes = \"notice/good\"";
    let site = site.record("notice/new.md", front, "正文。\n");
    site.build().exits(0);
    assert!(site.output().has("site/notice/good.html"));
    hidden(&site.output(), "QXZWORD");
}

#[test]
fn a_person_is_public_by_the_public_name_alone() {
    let roster = "person = [{ id = \"p01\", name = \"QXZWORD\", public_name = \"甲主任\" }]\n";
    let site = Site::new().file("content/roster.toml", roster).with_notice();
    site.build().exits(0);
    assert!(site.output().text("site/notice/good.html").contains("甲主任"));
    hidden(&site.output(), "QXZWORD");
}

#[test]
fn a_sheet_is_listed_for_the_board_only_while_it_is_displayed() {
    let site = Site::new().record("notice/a.md", "display_from = 2026-10-12\ndisplay_until = 2026-10-30", "正文。\n");
    for (day, listed) in [("2026-10-11", false), ("2026-10-12", true), ("2026-10-30", true), ("2026-10-31", false)] {
        site.run(&["build", "--quiet", "--target", "board", "--today", day]).exits(0);
        assert_eq!(site.output().text("board/index.html").contains("notice/a.a4.html"), listed, "{day}");
    }
}

#[test]
fn a_record_becomes_public_on_its_day_and_not_before() {
    let site = Site::new().record("notice/a.md", "published_on = 2026-11-20", "正文。\n");
    for (day, public) in [("2026-11-19", false), ("2026-11-20", true), ("2026-11-19", false)] {
        site.run(&["build", "--quiet", "--today", day]).exits(0);
        assert_eq!(site.output().has("site/notice/a.html"), public, "{day}");
    }
}

#[test]
fn mending_the_error_releases_the_record() {
    let site = Site::new().record("notice/a.md", "", "电话 13800138000。\n");
    site.build().exits(1);
    assert!(!site.output().has("site/notice/a.html"));
    site.record("notice/a.md", "", "电话 138****8000。\n").build().exits(0);
}

#[test]
fn a_work_number_of_the_roster_is_public() {
    let roster = "person = [{ id = \"p01\", name = \"甲\", work_phone = \"13800138000\" }]\n";
    let site = Site::new().file("content/roster.toml", roster).record("notice/a.md", "", "电话 13800138000。\n");
    site.build().exits(0);
    assert!(site.output().text("site/notice/a.html").contains("13800138000"));
}

#[test]
fn the_preview_says_that_it_is_one_and_the_site_does_not() {
    let site = marked(site(), "QXZWORD", Standing::Draft).with_notice();
    site.build();
    let output = site.output();
    assert!(output.text("preview/notice/good.html").contains("noindex"));
    assert!(!output.text("site/notice/good.html").contains("noindex"));
}
