use std::path::Path;

use super::*;
use crate::cli::New;
use crate::load::{Loaded, load, walk};
use crate::pack::read_packs;
use crate::source::SourceFile;

const COMMUNITY: &str = "name = \"梧桐里社区\"\nstreet = \"街道\"\ndistrict = \"区\"\ndivision = \"320106\"\npacks = [\"p\"]\nfirst_day = 2026-01-01\n";
const ROSTER: &str = "[[person]]\nid = \"p21\"\nname = \"陈皮\"\n[[post]]\nperson = \"p21\"\nbody = \"rwc\"\nrole = \"accountant\"\nstart = 2025-01-01\n";
const OCTOBER: &str = "+++\nkind = \"finance\"\ntitle = \"t\"\nperiod = \"2026-10\"\nstatus = \"draft\"\nform = \"statement\"\naccount = \"工作经费账\"\nopening = \"1\"\nclosing = \"1,234.50\"\n+++\nx\n";
const PACK: &str = r#"
[pack]
id = "p"
title = "某办法"
title_en = "Measures"
issuers = ["x"]
region = ""
authority = "normative"
in_force_from = 2026-01-01
[[duty]]
id = "monthly"
item = "财务收支"
item_en = "accounts"
article = "第3条"
modal = "must"
limit = { every = "month", covers = "previous", due = { day = 15 } }
record = { kind = "finance", where = { importance = "important" } }
[[duty]]
id = "rwc"
item = "例会"
item_en = "meeting"
article = "第4条"
modal = "must"
limit = { every = "month" }
record = { kind = "meeting", where = { form = "rwc_monthly", "agenda.kind" = "other" } }
done = "held_on"
[[duty]]
id = "charter"
item = "章程"
item_en = "charter"
article = "第5条"
modal = "must"
limit = { standing = true }
record = { kind = "charter" }
[[rule]]
id = "parts"
says = "章程应写明监督"
says_en = "parts"
article = "第6条"
modal = "must"
record = { kind = "charter" }
check = "text"
parts = [{ name = "民主监督" }, { name = "附则" }]
"#;

fn site(root: &Path) {
    std::fs::create_dir_all(root.join("content/finance")).unwrap();
    for (path, text) in [("community.toml", COMMUNITY), ("roster.toml", ROSTER), ("finance/2026-10.md", OCTOBER)] {
        std::fs::write(root.join("content").join(path), text).unwrap();
    }
}

fn loaded(root: &Path) -> Loaded {
    let content = root.join("content");
    load(&content, &walk(&content).folders[0])
}

fn new(root: &Path, kind: &str, name: &str) -> Result<Text, Text> {
    made(root, &New { kind: Some(kind.into()), name: Some(name.into()), ..New::default() })
}

fn for_duty(root: &Path, duty: &str, name: Option<&str>) -> Result<Text, Text> {
    made(root, &New { duty: Some(duty.into()), name: name.map(str::to_string), ..New::default() })
}

fn read(root: &Path, path: &str) -> String {
    std::fs::read_to_string(root.join("content").join(path)).unwrap()
}

fn made(root: &Path, wanted: &New) -> Result<Text, Text> {
    let packs = read_packs(&[SourceFile::new("rules/p.toml", PACK)]);
    assert!(packs.findings.is_empty(), "{:?}", packs.findings);
    let calendar = WorkCalendar::default();
    create(root, &[loaded(root).content], &packs, &calendar, NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), wanted)
}

#[test]
fn what_is_known_is_filled_in() {
    let dir = tempfile::tempdir().unwrap();
    site(dir.path());
    new(dir.path(), "财务", "2026年11月").unwrap();
    let text = std::fs::read_to_string(dir.path().join("content/finance/2026-11.md")).unwrap();
    for line in [
        "# 期限：2026-12-15前（财务收支，《某办法》第3条）\n",
        "title = \"梧桐里社区2026年11月财务收支公开\"\n",
        "importance = \"important\"",
        "display_until = 2026-12-21",
        "account = \"工作经费账\"",
        "opening = \"1,234.50\"  # 期初结余，finance/2026-10 的期末结余",
        "accountant = \"p21\"  # 会计，陈皮",
        "| 2026-11-30 | 期末结余 | | | 1,234.50 |",
    ] {
        assert!(text.contains(line), "{line} not in {text}");
    }
}

#[test]
fn every_kind_makes_a_record_that_can_be_read() {
    let dir = tempfile::tempdir().unwrap();
    site(dir.path());
    for kind in crate::record::KINDS {
        new(dir.path(), kind.id, "2026-12").unwrap();
    }
    let findings: Vec<String> = loaded(dir.path())
        .findings
        .iter()
        .map(|finding| format!("{:?} {}", finding.place, finding.message.zh))
        .collect();
    let new: Vec<&String> = findings.iter().filter(|finding| !finding.contains("2026-10.md")).collect();
    assert!(new.is_empty(), "{new:#?}");
}

#[test]
fn nothing_is_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    site(dir.path());
    assert!(new(dir.path(), "finance", "2026-10").unwrap_err().zh.contains("已经有了"));
    assert_eq!(std::fs::read_to_string(dir.path().join("content/finance/2026-10.md")).unwrap(), OCTOBER);
}

#[test]
fn wrong_wishes_are_answered() {
    let dir = tempfile::tempdir().unwrap();
    site(dir.path());
    assert!(new(dir.path(), "finanse", "2026-10").unwrap_err().zh.contains("你是不是想写 finance？"));
    assert!(new(dir.path(), "notice", "../x").unwrap_err().zh.contains("不能作文件名"));
}

#[test]
fn a_record_for_a_duty_says_what_the_duty_selects_by() {
    let dir = tempfile::tempdir().unwrap();
    site(dir.path());
    for_duty(dir.path(), "p/rwc", Some("2026-10")).unwrap();
    let text = read(dir.path(), "meeting/2026-10-rwc.md");
    for line in ["form = \"rwc_monthly\"", "held_on = 2026-10-31", "\n[[agenda]]", "\nkind = \"other\""] {
        assert!(text.contains(line), "{line} not in {text}");
    }
    let found = loaded(dir.path()).findings;
    assert!(found.iter().all(|finding| !finding.place.path.contains("meeting")), "{found:?}");
}

#[test]
fn what_stands_has_a_name_no_end_and_the_parts_that_rules_ask_for() {
    let dir = tempfile::tempdir().unwrap();
    site(dir.path());
    for_duty(dir.path(), "p/charter", None).unwrap();
    let text = read(dir.path(), "charter/2026.md");
    assert!(!text.contains("\ndisplay_until") && text.contains("\n# [steps.vote]") && text.contains("## 民主监督"));
    assert_eq!(text.matches("附则").count(), 1);
}

#[test]
fn a_duty_is_named_right_and_with_a_period_of_its_sort() {
    let dir = tempfile::tempdir().unwrap();
    site(dir.path());
    assert!(for_duty(dir.path(), "p/rwcc", Some("2026-10")).unwrap_err().zh.contains("你是不是想写 p/rwc？"));
    assert!(for_duty(dir.path(), "p/rwc", Some("2026-Q4")).unwrap_err().zh.contains("例如 2026-10"));
    assert!(for_duty(dir.path(), "p/rwc", None).unwrap_err().zh.contains("每月一次"));
}
