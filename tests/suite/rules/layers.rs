//! Packs laid over each other.

use mingbai::finding::Finding;
use mingbai::load;
use mingbai::pack::{Active, Packs, layer, read_packs};
use mingbai::record::content::Content;
use mingbai::source::SourceFile;

use super::{PACKS, pack_files};
use crate::support::Site;

/// A community with these packs.
fn community(packs: &str) -> Content {
    let site = Site::new().packs(packs);
    let walk = load::walk(&site.path("content"));
    load::load(&site.path("content"), &walk.folders[0]).content
}

fn ids<'a>(active: &Active<'a>) -> Vec<&'a str> {
    active.packs.iter().map(|pack| pack.id.as_str()).collect()
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code.code).collect()
}

/// A pack with one monthly duty on `subject`.
fn pack(id: &str, from: &str, limit: &str) -> SourceFile {
    let text = format!(
        r#"[pack]
id = "{id}"
title = "{id}"
title_en = "{id}"
issuers = ["甲"]
region = ""
authority = "normative"
in_force_from = {from}

[[duty]]
id = "account"
item = "账"
item_en = "account"
subject = "account"
article = "第1条"
modal = "must"
limit = {limit}
record = {{ kind = "finance" }}
"#
    );
    SourceFile::new(format!("rules/{id}.toml"), text)
}

/// The packs of `rules/` with one more.
fn with(text: &str) -> Packs {
    let mut files = pack_files();
    files.push(SourceFile::new("rules/own.toml", text));
    read_packs(&files)
}

const OWN: &str = r#"[pack]
id = "own"
title = "本地办法"
title_en = "own"
issuers = ["甲"]
region = "3201"
authority = "bylaw"
in_force_from = 2026-01-01
extends = ["jiangsu-2023"]
"#;

#[test]
fn the_floor_holds_without_being_named_and_only_once() {
    assert_eq!(ids(&layer(&PACKS, &community(""))), ["floor", "wording"]);
    assert_eq!(
        ids(&layer(&PACKS, &community("\"floor\", \"national-2026\", \"floor\""))),
        ["floor", "wording", "national-2026"]
    );
}

#[test]
fn a_pack_brings_those_it_extends_before_itself() {
    let packs = with(OWN);
    assert_eq!(ids(&layer(&packs, &community("\"own\""))), ["floor", "wording", "jiangsu-2023", "own"]);
}

#[test]
fn a_pack_for_another_region_is_a_warning_and_an_unknown_one_an_error() {
    let packs = with(OWN);
    assert_eq!(codes(&layer(&packs, &community("\"own\"")).findings), ["P403"]);
    let unknown = layer(&PACKS, &community("\"national-2025\"")).findings;
    assert_eq!(codes(&unknown), ["P402"]);
    assert!(unknown[0].help.zh.contains("你是不是想写 national-2026？"), "{}", unknown[0].help.zh);
}

#[test]
fn a_pack_may_set_aside_a_duty_of_another_but_nothing_of_the_floor() {
    let loosen = |what: &str| format!("{OWN}\n[[loosen]]\nwhat = \"{what}\"\nreason = \"第9条\"\n").replace("3201", "");
    let packs = with(&loosen("jiangsu-2023/routine"));
    let content = community("\"own\"");
    let active = layer(&packs, &content);
    assert_eq!(codes(&active.findings), Vec::<&str>::new());
    assert!(!active.duties.iter().any(|duty| duty.duty.name == "jiangsu-2023/routine"));

    let packs = with(&loosen("floor/privacy"));
    let active = layer(&packs, &content);
    assert_eq!(codes(&active.findings), ["P404"]);
    assert!(active.rules.iter().flatten().any(|rule| rule.rule.name == "floor/privacy"));
}

#[test]
fn of_two_duties_on_one_item_the_stricter_holds_and_names_the_other() {
    let packs = read_packs(&[
        pack("loose", "2020-01-01", "{ every = \"quarter\", covers = \"previous\" }"),
        pack("strict", "2020-01-01", "{ every = \"month\", covers = \"previous\" }"),
    ]);
    let content = community("\"loose\", \"strict\"");
    let active = layer(&packs, &content);
    let day = "2026-05-05".parse().expect("a day");
    let holding: Vec<_> = active.duties.iter().filter(|duty| duty.holds(day)).collect();
    assert_eq!(holding.len(), 1);
    assert_eq!(holding[0].duty.name, "strict/account");
    assert_eq!(holding[0].looser.iter().map(|duty| duty.name.as_str()).collect::<Vec<_>>(), ["loose/account"]);
}

#[test]
fn before_the_stricter_document_is_in_force_the_looser_holds() {
    let packs = read_packs(&[
        pack("loose", "2020-01-01", "{ every = \"quarter\", covers = \"previous\" }"),
        pack("strict", "2026-07-01", "{ every = \"month\", covers = \"previous\" }"),
    ]);
    let content = community("\"loose\", \"strict\"");
    let active = layer(&packs, &content);
    let holding = |day: &str| {
        let day = day.parse().expect("a day");
        active.duties.iter().filter(|duty| duty.holds(day)).map(|duty| duty.duty.name.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(holding("2026-06-30"), ["loose/account"]);
    assert_eq!(holding("2026-07-01"), ["strict/account"]);
}

#[test]
fn of_two_duties_that_ask_for_the_same_only_the_first_holds() {
    let limit = "{ every = \"month\", covers = \"previous\" }";
    let packs = read_packs(&[pack("a", "2020-01-01", limit), pack("b", "2020-01-01", limit)]);
    let content = community("\"b\", \"a\"");
    let active = layer(&packs, &content);
    let day = "2026-05-05".parse().expect("a day");
    let holding = active.duties.iter().filter(|duty| duty.holds(day)).map(|duty| duty.duty.name.as_str());
    assert_eq!(holding.collect::<Vec<_>>(), ["b/account"]);
}

#[test]
fn a_sites_own_pack_replaces_the_built_in_one_of_the_same_name() {
    let own =
        OWN.replace("\"own\"", "\"wutongli-bylaw\"").replace("3201", "").replace("extends = [\"jiangsu-2023\"]\n", "");
    let site = Site::new().packs("\"wutongli-bylaw\"");
    site.check().exits(0).finds("T201", "content/finance/2026-09.md", "工作经费收支账");
    site.file("rules/wutongli-bylaw.toml", own).check().says("没有发现问题");
}

#[test]
fn a_community_owes_nothing_by_a_pack_before_the_day_on_which_it_took_it_on() {
    let site = Site::new().packs("\"own\"").file(
        "rules/own.toml",
        pack("own", "2020-01-01", "{ every = \"month\", covers = \"previous\" }")
            .text
            .replace("\"normative\"", "\"bylaw\""),
    );
    site.check().finds("T201", "content/finance/2026-09.md", "2026年9月");
    let register = std::fs::read_to_string(site.path("content/community.toml")).expect("the register");
    let adopted = |pack: &str| format!("{register}adopted = [{{ pack = \"{pack}\", on = 2026-11-01 }}]\n");
    let site = site.file("content/community.toml", adopted("own"));
    site.check().exits(0).never_says("2026年9月");
    let site = site.file("content/community.toml", adopted("other"));
    site.check().finds("T212", "content/community.toml:7:11", "不在 packs 里").says("2026年9月");
}

#[test]
fn a_pack_for_villages_is_reported_in_an_urban_community_and_not_in_a_village() {
    let site = Site::new().packs("\"village-2026\"");
    site.check().finds("P403", "content/community.toml:5:9", "只适用于村，这里登记的是社区");
    let register = std::fs::read_to_string(site.path("content/community.toml")).expect("the register");
    site.file("content/community.toml", format!("{register}sort = \"village\"\n")).check().never_says("只适用于");
}
