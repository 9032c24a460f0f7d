//! Rules held against each item of a list, duties that each item of a register owes, internal matters and reminders.

use crate::support::{Site, record};

const HEAD: &str = r#"[pack]
id = "own"
title = "本地办法"
title_en = "own"
issuers = ["甲"]
region = ""
authority = "normative"
in_force_from = 2026-01-01
"#;

/// A site whose community goes by a pack with these duties and rules.
fn site(rest: &str) -> Site {
    Site::new().packs("\"own\"").file("rules/own.toml", format!("{HEAD}\n{rest}"))
}

fn community(site: Site, more: &str) -> Site {
    let path = site.path("content/community.toml");
    let text = std::fs::read_to_string(path).expect("the register");
    site.file("content/community.toml", format!("{text}{more}"))
}

fn roster(site: Site, more: &str) -> Site {
    let path = site.path("content/roster.toml");
    let text = std::fs::read_to_string(path).expect("the register");
    site.file("content/roster.toml", format!("{text}{more}"))
}

const ANNOUNCED: &str = r#"[[rule]]
id = "announced"
says = "监督委员会成员变动应公告"
says_en = "changes are announced"
article = "第1条"
modal = "must"
register = "roster"
each = "post"
where = { body = "supervisory" }
absent = ["end"]
check = "fields"
fields = ["announced_on"]
"#;

#[test]
fn a_rule_is_held_against_each_item_that_it_means_and_names_the_item() {
    let posts = r#"post = [
  { person = "p01", body = "supervisory", role = "director", start = 2026-09-01 },
  { person = "p02", body = "supervisory", role = "member", start = 2026-09-01, announced_on = 2026-09-03 },
  { person = "p02", body = "rwc", role = "member", start = 2026-09-01 },
  { person = "p02", body = "supervisory", role = "deputy", start = 2026-01-01, end = 2026-08-31 },
]
"#;
    let run = roster(site(ANNOUNCED), posts).check().exits(1);
    assert_eq!(run.codes(), ["R302"]);
    run.finds("R302", "content/roster.toml:6:3", "“甲居务监督委员会主任”没有写明公告日（announced_on）");
}

const COMMITTEES: &str = r#"[[duty]]
id = "committee-meeting"
item = "委员会会议"
item_en = "the committee's meeting"
article = "第2条"
modal = "must"
limit = { every = "month" }
record = { kind = "meeting", where = { form = "committee" } }
done = "held_on"
for_each = "committees"
by = "unit"
"#;

const TWO: &str = r#"committees = [
  { id = "health", name = "卫生委员会", sort = "public_health" },
  { id = "culture", name = "文化委员会", sort = "culture_education" },
]
"#;

#[test]
fn each_committee_owes_a_meeting_of_its_own() {
    let meeting = "kind = \"meeting\"\nform = \"committee\"\nunit = \"health\"\nheld_on = 2026-10-09";
    let run = community(site(COMMITTEES), TWO).record("meeting/health.md", meeting, "开会。\n").run(&["list", "all"]);
    let run = run.exits(0).says("委员会会议（卫生委员会）").says("委员会会议（文化委员会）");
    let met: Vec<&str> = run.out.lines().filter(|line| line.contains("按时公开")).collect();
    assert_eq!(met.len(), 1, "{}", run.out);
    assert!(met[0].contains("卫生") && met[0].contains("2026年10月"), "{}", met[0]);
    let late = run.out.lines().filter(|line| line.contains("逾期")).count();
    assert_eq!(late, 3, "September of both and October of culture\n{}", run.out);
}

#[test]
fn a_duty_for_each_item_needs_the_field_that_names_the_item() {
    site(&COMMITTEES.replace("by = \"unit\"\n", "")).check().exits(2).finds("P401", "rules/own.toml:19:12", "by");
    let lost = site(&COMMITTEES.replace("\"committees\"", "\"comittees\"")).check().exits(2);
    lost.finds("P401", "rules/own.toml:19:12", "没有 comittees 这个字段");
}

const PARTY: &str = r#"[[duty]]
id = "party-assembly"
item = "党员大会"
item_en = "the party members' meeting"
article = "第3条"
modal = "must"
limit = { every = "quarter" }
record = { kind = "meeting", where = { form = "party_assembly" } }
done = "held_on"
internal = true
"#;

/// Schemas name every form that a meeting can have, held here or not.
fn is_schema(path: &str) -> bool {
    path.starts_with("site/data/schema/")
}

#[test]
fn an_internal_duty_is_met_by_an_internal_record_and_stands_on_no_public_page() {
    let front = "kind = \"meeting\"\nform = \"party_assembly\"\nheld_on = 2026-10-09\nvisibility = \"internal\"";
    let site = site(PARTY).with_notice().record("meeting/party.md", front, "开会。\n");
    site.run(&["list", "all"]).exits(0).says("按时完成").never_says("逾期");
    site.build().exits(0);
    let pages = site.output();
    let naming: Vec<&str> = pages
        .holding("党员大会")
        .into_iter()
        .filter(|path| !path.starts_with("preview/") && !is_schema(path))
        .collect();
    assert_eq!(naming, Vec::<&str>::new());
}

#[test]
fn a_reminder_names_the_next_day_and_is_never_overdue() {
    let remind = PARTY.replace("internal = true", "remind = true").replace("\"quarter\"", "\"month\"");
    let run = site(&remind).run(&["list", "all"]).exits(0).never_says("逾期");
    let lines: Vec<&str> = run.out.lines().filter(|line| line.contains("党员大会")).collect();
    assert_eq!(lines.len(), 1, "{}", run.out);
    assert!(lines[0].contains("2026-11-30") && lines[0].contains("提醒"), "{}", lines[0]);
    assert_eq!(site(&remind).check().exits(0).codes(), Vec::<String>::new());
}

#[test]
fn a_star_means_every_kind() {
    let rule = r#"[[rule]]
id = "archived"
says = "每份记录应归档"
says_en = "every record is filed"
article = "第4条"
modal = "should"
systems = ["S-76"]
record = { kind = "*" }
check = "fields"
fields = ["archive.category"]
"#;
    let plan = record("kind = \"plan\"\nform = \"annual\"", "计划。\n");
    let site = site(rule).with_notice().file("content/plan/2026.md", plan);
    assert_eq!(site.check().exits(0).codes(), ["R302", "R302"]);
    site.run(&["explain", "own/archived"]).exits(0).says("S-76 档案管理");
    site.run(&["explain", "s-76"]).exits(0).says("own/archived").says("每份记录应归档");
}

#[test]
fn a_system_that_does_not_exist_is_a_fault_of_the_pack() {
    site(&ANNOUNCED.replace("register =", "systems = [\"S-99\"]\nregister =")).check().exits(2).finds(
        "P401",
        "rules/own.toml:16:11",
        "S-99",
    );
}
