//! The pages of duties: what is merged, what has a page, what is said of all communities, and how much is listed.

use crate::support::{Site, record};

fn pack(id: &str, from: &str, duties: &str) -> String {
    format!(
        "[pack]\nid = \"{id}\"\ntitle = \"{id}办法\"\ntitle_en = \"{id}\"\nissuers = [\"甲\"]\nregion = \"\"\nauthority = \"normative\"\nin_force_from = {from}\n{duties}"
    )
}

fn account(limit: &str) -> String {
    format!(
        "[[duty]]\nid = \"account\"\nitem = \"收支账\"\nitem_en = \"account\"\nsubject = \"account\"\narticle = \"第1条\"\nmodal = \"must\"\nlimit = {limit}\nrecord = {{ kind = \"finance\" }}\n"
    )
}

const MONTHLY: &str = "{ every = \"month\", covers = \"previous\", due = { day = 15 } }";

fn community(name: &str, first_day: &str, packs: &str) -> String {
    format!(
        "name = \"{name}\"\nstreet = \"试验街道\"\ndistrict = \"试验区\"\ndivision = \"000000\"\npacks = [{packs}]\nfirst_day = {first_day}\n"
    )
}

fn words(html: &str) -> String {
    let words = regex::Regex::new("<[^>]*>").expect("a pattern").replace_all(html, " ").into_owned();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Two communities that owe a monthly account.
fn two() -> Site {
    let site = Site::empty()
        .file("mingbai.toml", "title = \"试验区\"\n")
        .file("rules/own.toml", pack("own", "2020-01-01", &account(MONTHLY)))
        .file("content/dong/community.toml", community("东社区", "2025-01-01", "\"own\""))
        .file("content/xi/community.toml", community("西社区", "2026-09-01", "\"own\""));
    for folder in ["dong", "xi"] {
        site.put(&format!("content/{folder}/roster.toml"), "person = [{ id = \"p01\", name = \"甲\" }]\n");
    }
    let late = "kind = \"finance\"\ntitle = \"9月收支\"\nperiod = \"2026-09\"\nopening = \"0.00\"\nclosing = \"0.00\"\npublished_on = 2026-10-18\n";
    site.put("content/xi/finance/2026-09.md", record(late, "| 日期 | 项目 | 收入 | 支出 |\n|---|---|---|---|\n"));
    site
}

#[test]
fn a_duty_and_the_stricter_one_that_took_its_place_share_a_page() {
    let loose = pack("loose", "2020-01-01", &account("{ every = \"quarter\", covers = \"previous\" }"));
    let strict = pack("strict", "2026-07-01", &account(MONTHLY));
    let site = Site::new()
        .file("rules/loose.toml", loose)
        .file("rules/strict.toml", strict)
        .file("content/community.toml", community("试验社区", "2026-01-01", "\"loose\", \"strict\""));
    site.run(&["build", "--quiet"]);
    let output = site.output();
    assert!(output.has("site/duties/strict/account.html") && !output.has("site/duties/loose/account.html"));
    let page = words(output.text("site/duties/strict/account.html"));
    for said in ["2026年第一季度", "2026年9月", "《strict办法》 第1条", "《loose办法》 第1条"] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let list = output.text("site/duties.html");
    assert_eq!(list.matches("<tr class=\"row-").count(), 1, "{list}");
}

#[test]
fn what_is_internal_is_on_no_page_and_in_no_figure() {
    let party = "[[duty]]\nid = \"party\"\nitem = \"组织生活会\"\nitem_en = \"party\"\narticle = \"第2条\"\nmodal = \"must\"\ninternal = true\nlimit = { every = \"month\" }\nrecord = { kind = \"meeting\" }\ndone = \"held_on\"\n";
    let site = two();
    site.put("rules/own.toml", pack("own", "2020-01-01", &format!("{}{party}", account(MONTHLY))));
    site.run(&["build", "--quiet"]);
    let output = site.output();
    assert_eq!(output.below("site").holding("组织生活会"), Vec::<&str>::new());
    assert!(!output.has("site/dong/duties/own/party.html"));
}

#[test]
fn a_duty_that_never_arose_stands_in_the_list_and_has_no_page() {
    let never = "[[duty]]\nid = \"never\"\nitem = \"听证结果\"\nitem_en = \"never\"\narticle = \"第2条\"\nmodal = \"must\"\nlimit = { after = \"held_on\", within = \"3 days\" }\nrecord = { kind = \"hearing\" }\n";
    let site = Site::new().file("rules/own.toml", pack("own", "2020-01-01", never)).packs("\"own\"");
    site.build().exits(0);
    assert!(words(site.output().text("site/duties.html")).contains("听证结果 尚无记录"));
    assert!(!site.output().has("site/duties/own/never.html"));
}

#[test]
fn all_communities_are_compared_in_figures_that_are_those_of_their_own_pages() {
    let site = two();
    site.run(&["build", "--quiet"]);
    let output = site.output();
    let csv = output.text("site/duties.csv");
    let rows: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().skip(1).collect();
    assert_eq!(rows[0], "东社区,试验区,试验街道,1,23,0,0,21,0,1,1,0.00,");
    assert_eq!(rows[1], "西社区,试验区,试验街道,1,3,0,1,0,0,1,1,0.00,2026-10-18");
    let own = words(output.text("site/xi/duties.html"));
    assert!(own.contains("0 项按时公开 1 项晚公开 0 项逾期未公开 1 项快到期 按时率 0%（0/1）"), "{own}");
    assert!(words(output.text("site/xi/duties/own/account.html")).contains("已公开，晚于期限 晚 3 天"));
    let both = words(output.text("site/duty/own/account.html"));
    assert!(both.contains("东社区 试验街道 0 0 21") && both.contains("西社区 试验街道 0 1 0"), "{both}");
}

#[test]
fn of_one_community_not_more_than_ten_open_matters_are_listed_and_the_page_says_of_how_many() {
    let site = two();
    site.run(&["build", "--quiet"]);
    let output = site.output();
    let page = output.text("site/duties.html");
    assert_eq!(page.matches("dong/duties/own/account.html").count(), 10);
    assert!(words(page).contains("这里列出 11 / 23 项，每个社区最多十项"), "{}", words(page));
}

#[test]
fn the_pages_of_all_communities_are_the_same_whether_a_community_was_read_again_or_not() {
    let site = two();
    site.run(&["build", "--quiet"]);
    std::thread::sleep(std::time::Duration::from_millis(60));
    site.put("content/xi/community.toml", community("西湖社区", "2026-09-01", "\"own\""));
    site.run(&["build", "--quiet"]);
    let again = site.output();
    site.remove("output");
    site.run(&["build", "--quiet"]);
    again.same_as(&site.output());
}

#[test]
fn a_site_of_one_community_has_no_pages_of_all() {
    let site = Site::new().file("rules/own.toml", pack("own", "2020-01-01", &account(MONTHLY))).packs("\"own\"");
    site.run(&["build", "--quiet"]);
    let output = site.output();
    assert!(output.has("site/duties.html") && !output.has("site/duties.csv"));
    assert!(!output.files.keys().any(|path| path.starts_with("site/duty/")));
}
