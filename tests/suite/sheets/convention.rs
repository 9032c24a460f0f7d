//! Leaflet, booklet and pledge of a convention.

use super::extra;
use crate::support::Site;

const FRONT: &str =
    "kind = \"convention\"\ntitle = \"试验社区居民公约\"\nadopted_by = \"试验社区居民会议\"\neffective_on = 2026-10-20";

fn site(more: &str) -> Site {
    let site =
        Site::new().record("convention/a.md", &format!("{FRONT}\n{more}"), "## 规范日常行为\n\n第一条　见面问声好。\n");
    site.build();
    site
}

#[test]
fn a_convention_is_printed_as_leaflet_booklet_and_pledge_and_the_index_leads_to_them() {
    let site = site("");
    let names = ["booklet", "leaflet", "pledge"].map(|form| format!("convention/a.{form}.html"));
    assert_eq!(extra(&site), names);
    let index = site.output().text("board/index.html").to_string();
    assert!(names.iter().all(|name| index.contains(&format!("href=\"{name}\""))), "{index}");
}

#[test]
fn leaflet_and_booklet_have_the_clauses_who_adopted_them_and_from_when() {
    let site = site("");
    for form in ["leaflet", "booklet"] {
        let page = site.output().text(&format!("board/convention/a.{form}.html")).to_string();
        for words in
            ["<h1>居民公约</h1>", "第一条</a>　见面问声好。", "试验社区居民会议审议通过", "自2026年10月20日起施行"]
        {
            assert!(page.contains(words), "{form}: {words}\n{page}");
        }
    }
}

#[test]
fn a_leaflet_says_how_many_were_printed_and_when() {
    let site = site("distribution = [{ form = \"leaflet\", copies = 2100, date = 2026-10-25 }]");
    let text = |form: &str| site.output().text(&format!("board/convention/a.{form}.html")).to_string();
    assert!(text("leaflet").contains("印发日期：2026年10月25日") && text("leaflet").contains("共印2100份"));
    assert!(!text("booklet").contains("共印"));
}

#[test]
fn a_pledge_has_lines_to_fill_in_and_names_nobody() {
    let site = site("pledge = { signed_households = 1482, total_households = 2016 }");
    let page = site.output().text("board/convention/a.pledge.html").to_string();
    for words in ["遵守承诺书", "《试验社区居民公约》", "楼栋", "单元", "承诺人签名"] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("1482") && !page.contains('甲'));
}

#[test]
fn a_convention_that_is_not_public_or_was_corrected_is_not_handed_out() {
    for front in ["status = \"draft\"", "visibility = \"internal\"", "published_on = 2026-12-01"] {
        assert_eq!(extra(&site(front)), Vec::<String>::new(), "{front}");
    }
    let site = site("").record("convention/b.md", &format!("{FRONT}\nsupersedes = \"convention/a\""), "第一条　新。\n");
    site.build();
    assert!(extra(&site).iter().all(|path| path.starts_with("convention/b.")));
}
