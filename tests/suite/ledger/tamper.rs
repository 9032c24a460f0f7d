//! Every way to change what was public without a word, and what `verify` says of it.

use super::{LEDGER, lines, published, published_twice, text};
use crate::support::Site;

/// Writes the ledger anew with other lines.
fn rewrite(site: &Site, change: impl FnOnce(&mut Vec<String>)) {
    let mut lines = lines(site);
    change(&mut lines);
    site.put(LEDGER, lines.iter().map(|line| format!("{line}\n")).collect::<String>());
}

#[test]
fn an_edited_page_is_named_with_both_digests() {
    let site = published();
    let page = text(&site, "output/site/notice/good.html");
    site.put("output/site/notice/good.html", page.replace("正文。", "正文！"));
    let said = site.run(&["verify"]).exits(1);
    assert_eq!(said.codes(), ["V722"]);
    said.finds("V722", "output/site/notice/good.html", "应为");
}

#[test]
fn an_edited_page_is_found_whatever_its_size_and_time() {
    let site = published();
    let path = site.path("output/site/notice/good.html");
    let time = std::fs::metadata(&path).and_then(|found| found.modified()).expect("a time");
    let page = std::fs::read_to_string(&path).expect("a page");
    std::fs::write(&path, page.replace("正文。", "正义。")).expect("edited");
    std::fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(time)).expect("a time");
    site.run(&["verify"]).exits(1).finds("V722", "output/site/notice/good.html", "应为");
    site.run(&["publish"]).exits(0);
    site.run(&["verify"]).exits(0);
    assert_eq!(text(&site, "output/site/notice/good.html"), page);
}

#[test]
fn an_edited_sheet_and_an_edited_screen_are_named() {
    let site = published();
    site.put("output/board/notice/good.a4.html", "<p>改过</p>");
    site.put("output/kiosk/index.html", "<p>改过</p>");
    let said = site.run(&["verify"]).exits(1);
    let said = said.finds("V722", "output/board/notice/good.a4.html", "应为");
    said.finds("V722", "output/kiosk/index.html", "应为");
}

#[test]
fn a_page_that_was_put_in_is_named() {
    let site = published().file("output/site/notice/forged.html", "<p>伪造</p>");
    let said = site.run(&["verify"]).exits(1);
    assert_eq!(said.codes(), ["V724"]);
    said.finds("V724", "output/site/notice/forged.html", "台账里却没有");
}

#[test]
fn a_page_that_was_put_in_and_listed_is_named_by_the_list() {
    let site = published().file("output/site/notice/forged.html", "<p>伪造</p>");
    let list = text(&site, "output/site/SHA256SUMS");
    site.put(
        "output/site/SHA256SUMS",
        format!("{list}{}  notice/forged.html\n", mingbai::ledger::sha256("<p>伪造</p>".as_bytes())),
    );
    let said = site.run(&["verify"]).exits(1);
    assert_eq!(said.codes(), ["V725"]);
    said.finds("V725", "output/site/SHA256SUMS", "台账第 4 行");
}

#[test]
fn a_page_and_a_list_that_are_gone_are_named() {
    let site = published();
    site.remove("output/site/notice/good.html");
    site.run(&["verify"]).exits(1).finds("V723", "output/site/notice/good.html", "不见了");
    site.remove("output/board/SHA256SUMS");
    site.run(&["verify"]).exits(1).finds("V725", "output/board/SHA256SUMS", "不见了");
}

#[test]
fn an_edited_record_is_named_and_one_that_is_gone() {
    let site = published();
    let record = text(&site, "content/notice/other.md").replace("正文一", "正文二");
    site.put("content/notice/other.md", record);
    let said = site.run(&["verify"]).exits(1);
    assert_eq!(said.codes(), ["V726"]);
    said.finds("V726", "content/notice/other.md", "ledger/kept");
    site.remove("content/notice/other.md");
    site.run(&["verify"]).exits(1).finds("V726", "content/notice/other.md", "不见了");
}

#[test]
fn an_edited_kept_version_is_named_and_one_that_is_gone() {
    let site = published();
    let event: serde_json::Value = serde_json::from_str(&lines(&site)[1]).expect("JSON");
    let digest = event["files"]["notice/good.md"].as_str().expect("a digest").to_string();
    let path = format!("ledger/kept/{}/{digest}", &digest[..2]);
    let kept = text(&site, &path);
    site.put(&path, kept.replace("正文", "假文"));
    site.run(&["verify"]).exits(1).finds("V727", &path, &format!("应为 {digest}"));
    site.remove(&path);
    site.run(&["verify"]).exits(1).finds("V727", &path, "台账第 2 行的 notice/good.md");
}

#[test]
fn an_edited_line_is_named_whichever_it_is() {
    let count = lines(&published_twice()).len();
    for number in 1..=count {
        let site = published_twice();
        rewrite(&site, |lines| lines[number - 1] = lines[number - 1].replacen("2026-11-06", "2026-11-05", 1));
        let said = site.run(&["verify"]).exits(1);
        let found: Vec<String> =
            said.found().iter().filter(|found| found.code == "V728").map(|found| found.at.clone()).collect();
        assert_eq!(found, [format!("{LEDGER}:{number}:1")], "{}", said.all());
        assert!(!said.all().contains("V732"), "{}", said.all());
    }
}

#[test]
fn a_line_whose_bond_was_edited_is_the_one_that_is_named() {
    let count = lines(&published_twice()).len();
    for number in 1..=count {
        let site = published_twice();
        rewrite(&site, |lines| {
            let at = lines[number - 1].rfind("\"prev\":\"").expect("a bond") + 8;
            lines[number - 1].replace_range(at..at + 4, "abcd");
        });
        let said = site.run(&["verify"]).exits(1);
        let found: Vec<String> =
            said.found().iter().filter(|found| found.code == "V728").map(|found| found.at.clone()).collect();
        assert_eq!(found, [format!("{LEDGER}:{number}:1")], "{}", said.all());
    }
}

#[test]
fn lines_that_were_swapped_are_both_named() {
    let site = published_twice();
    rewrite(&site, |lines| lines.swap(1, 2));
    let said = site.run(&["verify"]).exits(1);
    let said = said.finds("V729", &format!("{LEDGER}:2:1"), "第 3 条");
    said.finds("V729", &format!("{LEDGER}:3:1"), "第 2 条").never_says("V728").never_says("V730");
}

#[test]
fn a_last_line_that_was_dropped_is_named_with_its_digest() {
    let site = published_twice();
    let last = lines(&site).last().expect("a line").clone();
    rewrite(&site, |lines| drop(lines.pop()));
    let digest = mingbai::ledger::sha256(last.as_bytes());
    let said = site.run(&["verify"]).exits(1).finds("V730", LEDGER, &digest);
    said.finds("V731", "output/site/ledger.jsonl", "副本比台账多 1 行").never_says("V732");
}

#[test]
fn lines_that_were_dropped_with_the_head_put_right_are_told_by_the_copy() {
    let site = published_twice();
    rewrite(&site, |lines| lines.truncate(4));
    let last = lines(&site).last().expect("a line").clone();
    site.put("ledger/head", format!("4 {}\n", mingbai::ledger::sha256(last.as_bytes())));
    site.run(&["verify"]).exits(1).finds("V731", "output/site/ledger.jsonl", "从第 5 行起不见了").never_says("V732");
}

#[test]
fn a_middle_line_that_was_dropped_is_named() {
    let site = published_twice();
    rewrite(&site, |lines| drop(lines.remove(2)));
    site.run(&["verify"]).exits(1).finds("V730", LEDGER, "第 3 行不见了").never_says("V729");
}

#[test]
fn a_line_that_was_put_in_is_named() {
    let site = published_twice();
    rewrite(&site, |lines| {
        let copy = lines[1].replace("notice/good", "notice/forged");
        lines.insert(2, copy);
    });
    site.run(&["verify"]).exits(1).finds("V728", &format!("{LEDGER}:3:1"), "多出来的");
}

#[test]
fn text_that_is_no_line_and_a_line_without_its_end_are_named() {
    let site = published();
    rewrite(&site, |lines| lines[1] = "{}".to_string());
    site.run(&["verify"]).exits(1).finds("V728", &format!("{LEDGER}:2:1"), "被改动过");
    let site = published();
    site.put(LEDGER, text(&site, LEDGER).trim_end());
    site.run(&["verify"]).exits(1).finds("V728", &format!("{LEDGER}:4:1"), "没有写完");
}

#[test]
fn a_copy_that_differs_is_named_with_its_line() {
    let site = published();
    let copy = text(&site, "output/site/ledger.jsonl").replacen("notice/good", "notice/evil", 1);
    site.put("output/site/ledger.jsonl", copy);
    site.run(&["verify"]).exits(1).finds("V731", "output/site/ledger.jsonl", "副本第 2 行");
    site.remove("output/site/ledger.jsonl");
    site.run(&["verify"]).exits(1).finds("V731", "output/site/ledger.jsonl", "没有台账的副本");
}

#[test]
fn a_head_that_is_gone_or_wrong_is_named() {
    let site = published_twice();
    site.remove("ledger/head");
    site.run(&["verify"]).exits(1).finds("V730", "ledger/head", "不见了");
    site.put("ledger/head", format!("3 {}\n", "0".repeat(64)));
    site.run(&["verify"]).exits(1).finds("V730", "ledger/head", "只记到第 3 行");
}

#[test]
fn an_old_tree_that_was_put_back_is_not_taken_for_an_interrupted_publish() {
    let site = published();
    let old = site.path("old");
    std::process::Command::new("cp").arg("-r").arg(site.path("output/site")).arg(&old).status().expect("a copy");
    for day in ["2026-11-09", "2026-11-10"] {
        site.run(&["publish", "--today", day]).exits(0);
    }
    site.remove("output/site");
    std::fs::rename(&old, site.path("output/site")).expect("moved");
    let said = site.run(&["verify"]).exits(1).finds("V725", "output/site/SHA256SUMS", "台账第 6 行");
    said.finds("V731", "output/site/ledger.jsonl", "副本").never_says("V732");
}

#[test]
fn a_publish_does_not_go_on_from_a_ledger_that_was_changed() {
    let site = published_twice();
    rewrite(&site, |lines| drop(lines.pop()));
    let ledger = text(&site, LEDGER);
    site.run(&["publish"]).exits(1).says("V730").says("没有发布");
    assert_eq!(text(&site, LEDGER), ledger);
}

#[test]
fn programs_are_told_what_differs() {
    let site = published().file("output/site/x.html", "x");
    let report = site.run(&["verify", "--format", "json"]).exits(1).json();
    assert_eq!(report["findings"][0]["code"], "V724");
    assert_eq!(report["findings"][0]["path"], "output/site/x.html");
}
