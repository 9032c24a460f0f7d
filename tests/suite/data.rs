//! Data for programs: typed values of what the pages show, and nothing that they do not. That the files are as their schemas
//! say is asked by an independent validator in `tests/browser/data.test.js`.

use serde_json::{Value, json};

use crate::support::{SAMPLE, Site, Tree};

fn built(site: &Site) -> Tree {
    site.build();
    site.output().below("site")
}

fn data(tree: &Tree, name: &str) -> Value {
    serde_json::from_str(tree.text(&format!("data/{name}.json"))).expect("JSON")
}

/// The record with this id.
fn record(tree: &Tree, id: &str) -> Value {
    let data = data(tree, "records");
    let found = data["records"].as_array().expect("records").iter().find(|record| record["id"] == id);
    found.unwrap_or_else(|| panic!("no {id} in {data:#}")).clone()
}

#[test]
fn a_record_has_its_fields_as_typed_values() {
    let front = "kind = \"finance\"\nform = \"statement\"\ntitle = \"收支\"\nperiod = \"2026-09\"\nopening = \"1,000.00\"\n\
                 accountant = \"p02\"\nclosed_on = 2026-09-30\nassets = { }\nrelated = [\"notice/good\"]";
    let table = "| 日期 | 项目 | 收入 | 支出 |\n|---|---|---|---|\n| 2026-09-02 | 补助 | 1,234.50 | |\n| 2026-09-03 | 维修 | | 200 |\n";
    let site = Site::new().with_notice().record("finance/2026-09.md", front, table);
    let found = record(&built(&site), "finance/2026-09");
    assert_eq!(found["period"], "2026-09");
    assert_eq!(found["opening"], "1000.00");
    assert_eq!(found["accountant"], "乙");
    assert_eq!(found["closed_on"], "2026-09-30");
    assert_eq!(found["related"], json!([{ "id": "notice/good", "title": "好公告", "href": "notice/good.html" }]));
    assert_eq!(found["ledger"]["closing"], "2034.50");
    assert_eq!(
        found["ledger"]["entries"],
        json!([
            { "date": "2026-09-02", "item": "补助", "income": "1234.50", "balance": "2234.50" },
            { "date": "2026-09-03", "item": "维修", "spending": "200.00", "balance": "2034.50" },
        ])
    );
}

#[test]
fn a_record_says_what_took_its_place_and_has_its_text_as_the_page_has_it() {
    let front = "title = \"更正\"\nsupersedes = \"notice/good\"\npublished_on = 2026-10-20";
    let tree = built(&Site::new().with_notice().record("notice/new.md", front, "正文<b>。\n"));
    assert_eq!(record(&tree, "notice/good")["superseded_by"]["id"], "notice/new");
    assert_eq!(record(&tree, "notice/new")["supersedes"]["id"], "notice/good");
    let html = record(&tree, "notice/new")["html"].as_str().expect("a text").to_string();
    assert!(tree.text("notice/new.html").contains(html.trim()), "{html}");
}

#[test]
fn what_steers_the_program_and_notes_for_the_clerk_stay_inside() {
    let front = "visibility = \"public\"\ntopics = [\"某事\"]\nchannels = [{ kind = \"board\", removed_on = 2026-11-01 }]\n\
                 waivers = [{ rule = \"a/b\", reason = \"理由\", by = \"甲\", until = 2026-10-01 }]";
    let site = Site::new().record("notice/a.md", front, "[//]: # (写给自己看的话)\n正文。\n");
    let tree = built(&site);
    let found = record(&tree, "notice/a");
    for key in ["visibility", "status", "topics", "waivers"] {
        assert!(found.get(key).is_none(), "{found:#}");
    }
    assert_eq!(found["channels"], json!([{ "kind": "board" }]));
    assert_eq!(tree.holding("写给自己看的话"), Vec::<&str>::new());
}

#[test]
fn registers_have_what_roster_pages_show_and_nothing_else_of_a_person() {
    let roster = r#"
[[person]]
id = "p01"
name = "QXZNAME"
public_name = "甲主任"
work_phone = "0000-1"
skills = ["QXZSKILL"]
building = "QXZHOME"

[[post]]
person = "p01"
body = "rwc"
role = "director"
start = 2026-09-01
announced_on = 2026-09-02
exit = { reason = "QXZREASON" }

[[post]]
person = "p01"
body = "rwc"
role = "member"
start = 2020-01-01
end = 2021-01-01
"#;
    let page = "kind = \"roster\"\nform = \"committee\"\ntitle = \"居委会成员\"\nas_of = 2026-10-01";
    let site = Site::new().file("content/roster.toml", roster).with_notice();
    assert_eq!(data(&built(&site), "registers")["registers"], json!([]), "no roster page shows any");
    let tree = built(&site.record("roster/a.md", page, "正文。\n"));
    let lists = data(&tree, "registers")["registers"].clone();
    assert_eq!(
        lists[0]["lines"],
        json!([{ "name": "甲主任", "role": "director", "work_phone": "0000-1" }]),
        "{lists:#}"
    );
    assert_eq!((lists[0]["register"].as_str(), lists[0]["as_of"].as_str()), (Some("posts"), Some("2026-10-01")));
    for word in ["QXZNAME", "QXZSKILL", "QXZHOME", "QXZREASON"] {
        assert_eq!(tree.holding(word), Vec::<&str>::new(), "{word}");
    }
}

#[test]
fn addresses_lead_from_the_root_that_the_file_names() {
    let with = "title = \"试验站点\"\naddress = \"https://example.cn/juwu\"\n";
    let tree = built(&Site::new().file("mingbai.toml", with).with_notice());
    let found = data(&tree, "records");
    assert_eq!(found["root"], "https://example.cn/juwu/");
    assert_eq!(found["$schema"], "https://example.cn/juwu/data/schema/records.json");
    let tree = built(&Site::new().with_notice());
    let found = data(&tree, "records");
    assert_eq!((found["root"].as_str(), found["$schema"].as_str()), (Some("../"), Some("../data/schema/records.json")));
    let sample: Value = serde_json::from_str(SAMPLE.output.text("site/wutongli/data/records.json")).expect("JSON");
    assert_eq!(sample["records"][0]["href"].as_str().map(|href| href.starts_with("wutongli/")), Some(true));
}

#[test]
fn what_does_not_speak_of_the_day_is_the_same_on_another_day() {
    let site = Site::new().with_notice();
    let first = built(&site);
    site.run(&["build", "--quiet", "--today", "2026-11-07"]).exits(0);
    let second = site.output().below("site");
    for name in ["data/records.json", "data/registers.json", "feed.xml", "data/schema/records.json"] {
        assert!(first.text(name) == second.text(name), "{name}");
    }
}

#[test]
fn obligations_are_those_of_the_page_of_duties_as_data_and_as_a_table() {
    let tree = SAMPLE.output.below("site/qinghelu");
    let owed = data(&tree, "obligations");
    let overdue = owed["obligations"].as_array().expect("a list").iter().filter(|owed| owed["state"] == "overdue");
    let page = tree.text("duties.html");
    let items: Vec<&str> = overdue.map(|owed| owed["item"].as_str().expect("a text")).collect();
    assert!(!items.is_empty() && items.iter().all(|item| page.contains(item)), "{items:?}");
    let table = tree.text("data/obligations.csv").strip_prefix('\u{feff}').expect("a mark");
    let lines = owed["obligations"].as_array().map_or(0, Vec::len) + 1;
    assert_eq!(csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes()).records().count(), lines);
}

#[test]
fn the_list_of_communities_leads_to_their_files() {
    let tree = SAMPLE.output.below("site");
    let communities = data(&tree, "communities");
    let communities = communities["communities"].as_array().expect("a list");
    assert_eq!(communities.len(), 4);
    for community in communities {
        let files =
            community["files"].as_array().expect("files").iter().chain([&community["home"], &community["feed"]]);
        for path in files {
            assert!(tree.has(path.as_str().expect("a path")), "{path}");
        }
    }
}
