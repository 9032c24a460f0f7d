use std::path::Path;

use chrono::NaiveDate;

use super::*;
use crate::load::{load, walk};
use crate::pack::{Packs, layer, read_packs};
use crate::sign_off::sample::sign_all;
use crate::source::SourceFile;

const COMMUNITY: &str = "name = \"甲\"\nstreet = \"乙\"\ndistrict = \"丙\"\ndivision = \"320106\"\npacks = [\"p\"]\nfirst_day = 2026-01-01\n";
const HEAD: &str = "[pack]\nid = \"p\"\ntitle = \"t\"\ntitle_en = \"t\"\nissuers = [\"x\"]\nregion = \"\"\nauthority = \"law\"\nin_force_from = 2020-01-01\n";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn duty(limit: &str, record: &str) -> String {
    format!(
        "{HEAD}[[duty]]\nid = \"d\"\nitem = \"某事\"\nitem_en = \"it\"\narticle = \"第1条\"\nmodal = \"must\"\nlimit = {limit}\nrecord = {record}\n"
    )
}

/// A signed notice with these further lines.
fn notice(lines: &str) -> String {
    format!(
        "+++\nkind = \"notice\"\nform = \"announcement\"\ntitle = \"t\"\nstatus = \"review\"\n{lines}\n+++\n正文。\n"
    )
}

fn packs(pack: &str) -> Packs {
    let packs = read_packs(&[SourceFile::new("rules/p.toml", pack)]);
    assert!(packs.findings.is_empty(), "{:?}", packs.findings);
    packs
}

/// Findings as `code severity message / help` and obligations as `state due`.
fn said(pack: &str, community: &str, records: &[(&str, String)], today: &str) -> (Vec<String>, Vec<String>) {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "community.toml", &format!("{COMMUNITY}{community}"));
    write(dir.path(), "roster.toml", "person = [{ id = \"p01\", name = \"甲\" }]\n");
    records.iter().for_each(|(path, text)| write(dir.path(), path, text));
    sign_all(dir.path());
    let (packs, calendar) = (packs(pack), WorkCalendar::default());
    let content = load(dir.path(), &walk(dir.path()).folders[0]).content;
    let active = layer(&packs, &content);
    let checked = check(&content, &active, &calendar, Clock { today: day(today), soon: 14 });
    let finding = |found: &Finding| {
        format!("{} {} {} / {}", found.code.code, found.severity.id(), found.message.zh, found.help.zh)
    };
    let owed = |owed: &Obligation<'_>| {
        let due = owed.due.map(|due| due.to_string()).unwrap_or_default();
        let why = owed.why.as_ref().map_or("", |why| why.zh.as_str());
        [owed.state.id(), &due, why].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let findings = checked.findings.iter().filter(|found| found.code.code != "T209").map(finding);
    (findings.collect(), checked.obligations.iter().map(owed).collect())
}

fn write(root: &Path, path: &str, text: &str) {
    let file = root.join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

#[test]
fn a_signed_record_that_would_not_become_public_says_so_once() {
    let (found, _) = said(HEAD, "", &[("notice/a.md", notice(""))], "2026-04-01");
    assert!(found.len() == 1 && found[0].contains("published_on = 2026-04-01"), "{found:?}");
    let (found, _) = said(HEAD, "", &[("notice/a.md", notice("published_on = 2026-05-01"))], "2026-04-01");
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn an_error_of_reading_holds_its_record_back() {
    let text = notice("published_on = 2026-03-01") + "![门](door.png)\n";
    let pack = duty("{ every = \"month\" }", "{ kind = \"notice\" }");
    let (found, _) = said(&pack, "", &[("notice/a.md", text)], "2026-04-10");
    let march = found.iter().find(|found| found.contains("2026年3月“")).unwrap();
    assert!(march.contains("已有 content/notice/a.md，里面有错误，暂不公开"), "{march}");
}

#[test]
fn an_act_before_the_window_opens_does_not_count() {
    let pack = duty("{ every = \"quarter\", due = { month = 1, from = 5, day = 10 } }", "{ kind = \"notice\" }");
    let early = [("notice/a.md", notice("published_on = 2026-04-03"))];
    let (_, owed) = said(&pack, "", &early, "2026-04-20");
    assert!(owed[1].starts_with("overdue 2026-04-10 content/notice/a.md 的日期是2026年4月3日"), "{owed:?}");
    let inside = [("notice/a.md", notice("published_on = 2026-04-06"))];
    assert_eq!(said(&pack, "", &inside, "2026-04-20").1[1], "met 2026-04-10");
}

#[test]
fn a_term_is_owed_once_its_years_are_known_and_named_until_then() {
    let pack = duty("{ every = \"term\", years = 5 }", "{ kind = \"notice\" }");
    let (found, owed) = said(&pack, "", &[], "2026-04-01");
    assert!(owed[0].starts_with("cannot-say") && found[0].contains("term = \"2026..2030\""), "{found:?} {owed:?}");
    let (found, owed) = said(&pack, "term = \"2026..2030\"", &[], "2026-04-01");
    assert_eq!((found.len(), owed), (0, vec!["upcoming 2030-12-31".to_string(), "upcoming 2035-12-31".to_string()]));
}

#[test]
fn a_term_that_was_running_when_the_community_began_is_owed_at_its_end() {
    let pack = duty("{ every = \"term\", years = 5 }", "{ kind = \"notice\" }");
    let (_, owed) = said(&pack, "term = \"2024..2028\"", &[], "2026-04-01");
    assert_eq!(owed, ["upcoming 2028-12-31", "upcoming 2033-12-31"]);
}

#[test]
fn a_display_that_is_owed_is_too_short_or_long_enough() {
    let pack = duty("{ display = \"15 days\" }", "{ kind = \"notice\" }");
    let shown = |until: &str| [("notice/a.md", notice(&format!("published_on = 2026-03-01\ndisplay_until = {until}")))];
    assert_eq!(said(&pack, "", &shown("2026-03-16"), "2026-04-01").1, ["met 2026-03-16"]);
    let (found, owed) = said(&pack, "", &shown("2026-03-11"), "2026-04-01");
    assert_eq!(owed, ["too-short 2026-03-16"]);
    assert!(found[0].starts_with("T205 error") && found[0].contains("display_until = 2026-03-16"), "{found:?}");
}

#[test]
fn a_change_of_what_stands_is_judged_from_the_day_of_the_change() {
    let pack = duty("{ standing = true, on_change = \"10 days\" }", "{ kind = \"notice\" }");
    let first = ("notice/a.md", notice("published_on = 2026-01-05"));
    let second =
        |more: &str| ("notice/b.md", notice(&format!("published_on = 2026-03-20\nsupersedes = \"notice/a\"\n{more}")));
    assert_eq!(
        said(&pack, "", &[first.clone(), second("event_on = 2026-03-01")], "2026-04-01").1,
        ["met-late 2026-03-11"]
    );
    assert_eq!(said(&pack, "", &[first.clone(), second("event_on = 2026-03-15")], "2026-04-01").1, ["met 2026-03-25"]);
    assert!(
        said(&pack, "", &[first, second("")], "2026-04-01").1[0].starts_with("met 没有写变更是哪天"),
        "a row that says why"
    );
}

const RULE: &str = "[[rule]]\nid = \"r\"\nsays = \"要写事由\"\nsays_en = \"s\"\narticle = \"第2条\"\nmodal = \"must\"\nrecord = { kind = \"notice\" }\ncheck = \"fields\"\nfields = [\"contact\"]\n";

#[test]
fn a_waived_rule_is_a_remark_until_the_waiver_ends() {
    let pack = format!("{HEAD}{RULE}");
    let waiver = "waivers = [{ rule = \"p/r\", reason = \"试点\", by = \"街道\", until = 2026-04-30 }]";
    let record = [("notice/a.md", notice(&format!("published_on = 2026-03-01\n{waiver}")))];
    let (found, _) = said(&pack, "", &record, "2026-04-30");
    assert!(
        found.len() == 1 && found[0].starts_with("R302 info") && found[0].contains("已豁免至2026年4月30日：试点，街道"),
        "{found:?}"
    );
    let (found, _) = said(&pack, "", &record, "2026-05-01");
    let codes: Vec<&str> = found.iter().map(|found| &found[..4]).collect();
    assert_eq!(codes, ["R302", "T215"]);
}

#[test]
fn the_floor_is_not_waived_and_names_must_be_right() {
    let pack = format!("{HEAD}{}", RULE.replace("check", "floor = true\ncheck"));
    let waiver =
        |name: &str| format!("waivers = [{{ duty = \"{name}\", reason = \"x\", by = \"y\", until = 2026-12-31 }}]");
    let record = [("notice/a.md", notice("published_on = 2026-03-01"))];
    let codes = |community: &str| {
        let (found, _) = said(&pack, community, &record, "2026-04-01");
        found.iter().map(|found| found[..8].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&waiver("p/r")), ["R302 err", "T214 war"]);
    assert_eq!(codes(&waiver("p/rr")), ["R302 err", "T212 war"]);
    assert_eq!(
        codes("local = [{ duty = \"p/d\", within = \"十日\", by = \"x\" }]"),
        ["R302 err", "T212 war", "T213 war"]
    );
}
