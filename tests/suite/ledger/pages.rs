//! The page of the ledger on the website.

use super::{published, published_twice};
use crate::support::{Site, pages};

#[test]
fn the_page_lists_what_was_published_and_every_page_leads_to_it() {
    let site = published_twice();
    let output = site.output();
    let page = output.text("site/ledger.html");
    for wanted in ["公开台账", "notice/third.html", "sha256sum -c SHA256SUMS", "href=\"ledger.jsonl\""] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    assert!(output.text("site/notice/good.html").contains("../ledger.html"));
    assert!(output.text("site/index.html").contains("ledger.html"));
}

#[test]
fn the_page_has_the_digest_of_the_last_line_of_the_publish_before() {
    let site = published();
    let last = super::lines(&site).last().expect("a line").clone();
    assert!(!site.output().text("site/ledger.html").contains("到上一次发布为止"));
    site.put("content/notice/third.md", crate::support::record("title = \"第三份\"", "正文三。\n"));
    site.run(&["publish"]).exits(0);
    assert!(site.output().text("site/ledger.html").contains(&mingbai::ledger::sha256(last.as_bytes())));
}

#[test]
fn a_site_without_a_ledger_has_no_link_to_one() {
    let site = Site::new().with_notice();
    site.build().exits(0);
    let output = site.output();
    for (path, text) in pages(&output) {
        assert!(!text.contains("ledger.html"), "{path}");
    }
}

#[test]
fn screens_sheets_and_the_preview_have_no_copy_and_no_page() {
    let site = published();
    site.build().exits(0);
    let output = site.output();
    for target in ["kiosk", "board", "preview"] {
        assert!(!output.has(&format!("{target}/ledger.html")) && !output.has(&format!("{target}/ledger.jsonl")));
    }
    assert!(output.has("kiosk/SHA256SUMS") && output.has("board/SHA256SUMS") && !output.has("preview/SHA256SUMS"));
}
