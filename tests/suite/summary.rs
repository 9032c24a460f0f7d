//! `mingbai summary`: what was published in a period and how the duties were kept, from public records and duties alone.

use crate::support::Site;

const PACK: &str = r#"[pack]
id = "own"
title = "=本地办法"
title_en = "own"
issuers = ["甲"]
region = ""
authority = "normative"
in_force_from = 2026-01-01

[[duty]]
id = "account"
item = "=收支账"
item_en = "account"
article = "第1条"
modal = "must"
limit = { every = "month", covers = "previous", due = { day = 15 } }
record = { kind = "notice" }

[[duty]]
id = "party"
item = "组织生活会"
item_en = "party life"
article = "第2条"
modal = "must"
internal = true
limit = { every = "month" }
record = { kind = "meeting" }
done = "held_on"
"#;

/// A community that published its account of September in time and that of October late, with other records around them.
fn site() -> Site {
    let site = Site::new().file("rules/own.toml", PACK).packs("\"own\"");
    let notice = |period: &str, day: &str, more: &str| {
        format!("period = \"{period}\"\npublished_on = {day}\nkind = \"notice\"\n{more}")
    };
    let channels = "form = \"plan\"\nchannels = [{ kind = \"board\" }, { kind = \"site\" }, { kind = \"board\" }]";
    let site = site.record("notice/09.md", &notice("2026-09", "2026-10-12", channels), "正文。\n");
    let site = site.record("notice/10.md", &notice("2026-10", "2026-11-20", "form = \"plan\""), "正文。\n");
    let site = site.record(
        "notice/x.md",
        &notice("2026-10", "2026-10-20", "form = \"emergency\"\nstatus = \"draft\""),
        "正文。\n",
    );
    let internal = "kind = \"meeting\"\nform = \"party_group\"\nheld_on = 2026-10-11\nvisibility = \"internal\"";
    let site = site.record("meeting/party.md", internal, "正文。\n");
    site.record("roster/workers.md", "kind = \"roster\"\nform = \"workers\"\npublished_on = 2026-10-02", "正文。\n")
}

fn summary(args: &[&str]) -> String {
    let all = [&["summary", "--today", "2026-12-20"], args].concat();
    site().run(&all).exits(0).out
}

fn json(period: &str) -> serde_json::Value {
    let text = summary(&["--period", period, "--format", "json"]);
    serde_json::from_str::<serde_json::Value>(&text).expect("JSON")["communities"][0].clone()
}

#[test]
fn it_counts_what_was_published_in_the_period_by_kind_form_and_way() {
    let october = json("2026-10");
    assert_eq!(october["records"]["count"], 2, "the draft and the internal meeting do not count");
    let kinds = &october["records"]["kinds"];
    assert_eq!((&kinds[0]["id"], &kinds[0]["forms"][0]["id"]), (&"notice".into(), &"plan".into()));
    assert_eq!((&kinds[1]["id"], &kinds[1]["count"]), (&"roster".into(), &1.into()));
    let board = serde_json::json!([{ "id": "board", "name": "公开栏", "count": 1 }, { "id": "site", "name": "网站", "count": 1 }]);
    assert_eq!(october["channels"], board, "a way that a record names twice counts once");
    assert_eq!(json("2026-Q4")["records"]["count"], 3);
    assert_eq!(json("2026-01")["records"]["count"], 0);
}

#[test]
fn it_counts_what_was_due_in_the_period_by_what_became_of_it() {
    let tally = |period: &str| {
        let found = json(period)["obligations"].clone();
        ["due", "in_time", "late", "missing", "open"].map(|key| found[key].as_u64().expect("a count"))
    };
    assert_eq!(tally("2026-10"), [1, 1, 0, 0, 0]);
    assert_eq!(tally("2026-11"), [1, 0, 1, 0, 0]);
    assert_eq!(tally("2026-12"), [1, 0, 0, 1, 0]);
    assert_eq!(tally("2026-Q4"), [3, 1, 1, 1, 0]);
    assert_eq!(tally("2027-Q1"), [1, 0, 0, 0, 1]);
    assert_eq!(json("2026-Q4")["items"][0]["article"], "第1条");
}

#[test]
fn nothing_internal_is_in_any_form_of_it() {
    for format in ["table", "csv", "json"] {
        let text = summary(&["--period", "2026", "--format", format]);
        assert!(!text.contains("组织生活会") && !text.contains("会议"), "{format}: {text}");
    }
}

#[test]
fn the_table_lines_up_and_is_english_when_asked_for() {
    let text = summary(&["--period", "2026-Q4"]);
    for line in ["试验社区  2026年第四季度", "公开的记录  3", "公告公示              2", "应公开的事项  3", "公开栏  1"]
    {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let english = summary(&["--period", "2026-Q4", "--lang", "en"]);
    assert!(english.contains("records published  3") && !english.contains("公开"), "{english}");
}

#[test]
fn the_spreadsheet_opens_as_chinese_and_runs_nothing() {
    let text = summary(&["--period", "2026-Q4", "--format", "csv"]);
    assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"), "{text}");
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row of equal length")).collect();
    assert_eq!(rows.len(), 2 + 2 + 1);
    let duty = rows.last().expect("the duty");
    assert_eq!(&duty[3], "'=收支账");
    assert_eq!([&duty[6], &duty[7], &duty[8], &duty[9]], ["3", "1", "1", "1"]);
    assert!(rows.iter().flat_map(|row| row.iter()).all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
}

#[test]
fn several_communities_are_added_up_and_one_can_be_chosen() {
    let site = Site::copy_of(&crate::support::repository("tests/sites/overdue"));
    let all = site.run(&["summary", "--period", "2026-10"]).exits(0);
    all.says("示例·东社区").says("示例·西社区").says("合计");
    let one = site.run(&["summary", "--period", "2026-10", "--community", "xi"]).exits(0);
    one.says("示例·西社区").never_says("示例·东社区").never_says("合计");
    site.run(&["summary", "--period", "2026-10", "--community", "xii"]).exits(2).says("你是不是想写 xi？");
}

#[test]
fn a_period_is_asked_for_and_must_be_one() {
    site().run(&["summary"]).exits(2).says("--period");
    site().run(&["summary", "--period", "2026Q3"]).exits(2).says("“2026Q3”不是周期");
    site().run(&["summary", "--period", "2026Q3", "--lang", "en"]).exits(2).says("is not a period");
}
