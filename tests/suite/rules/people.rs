//! Checks about people, and about what every entry of an account gives.

use crate::support::{Site, record};

const HEAD: &str = r#"[pack]
id = "own"
title = "本地办法"
title_en = "own"
issuers = ["甲"]
region = ""
authority = "normative"
in_force_from = 2026-01-01

[[rule]]
id = "it"
says = "要求"
says_en = "it"
article = "第1条"
modal = "must"
"#;

const ROSTER: &str = r#"person = [
  { id = "p01", name = "甲", group = "g1" },
  { id = "p02", name = "乙", group = "g2" },
]
post = [
  { person = "p01", body = "rwc", role = "director", start = 2026-09-01, elected = { on = 2026-08-20 } },
  { person = "p02", body = "supervisory", role = "director", start = 2026-09-01, elected = { on = 2026-08-21 } },
  { person = "p02", body = "assembly", role = "representative", start = 2026-09-01, replaces = "p01" },
]
"#;

fn site(rule: &str, community: &str) -> Site {
    let site = Site::new().packs("\"own\"").file("rules/own.toml", format!("{HEAD}{rule}"));
    let path = site.path("content/community.toml");
    let text = std::fs::read_to_string(path).expect("the register");
    site.file("content/community.toml", format!("{text}{community}")).file("content/roster.toml", ROSTER)
}

const KEEPER: &str = "check = \"holds\"\nfield = \"seal_keeper\"\none_of = [\"rwc:director\"]\n";

#[test]
fn who_is_named_must_have_the_post() {
    site(KEEPER, "seal_keeper = \"p01\"\n").check().exits(0);
    let run = site(KEEPER, "seal_keeper = \"p02\"\n").check().exits(1);
    run.finds("R331", "content/community.toml:7:15", "印章保管人乙现在不是居民委员会主任");
}

#[test]
fn who_has_a_post_must_have_one_of_others_too() {
    let rule = |one_of: &str| {
        format!("check = \"holds\"\nregister = \"roster\"\npost = \"supervisory:director\"\none_of = [{one_of}]\n")
    };
    site(&rule("\"assembly\", \"rwc:director\""), "").check().exits(0);
    let run = site(&rule("\"rwc:director\", \"party_org:secretary\""), "").check().exits(1);
    run.finds("R331", "content/roster.toml:7:3", "居务监督委员会主任乙现在不是居民委员会主任或社区党组织书记");
}

#[test]
fn bodies_are_elected_together() {
    let rule = "check = \"together\"\nposts = [\"rwc:director\", \"supervisory:director\"]\n";
    let run = site(rule, "").check();
    run.finds(
        "R332",
        "content/roster.toml:7:99",
        "居民委员会主任于2026年8月20日选举产生，居务监督委员会主任是2026年8月21日",
    );
    let same = ROSTER.replace("2026-08-21", "2026-08-20");
    site(rule, "").file("content/roster.toml", same).check().exits(0);
}

#[test]
fn powers_belong_to_different_bodies() {
    let rule = "check = \"distinct\"\nfields = [\"powers.decides\", \"powers.executes\"]\n";
    site(rule, "powers = { decides = \"assembly\", executes = \"rwc\" }\n").check().exits(0);
    let run = site(rule, "powers = { decides = \"rwc\", executes = \"rwc\" }\n").check().exits(1);
    run.finds("R308", "content/community.toml:7:40", "居民委员会同时是");
}

#[test]
fn a_rule_about_a_register_speaks_only_where_the_register_says_so() {
    let rule = "where = { \"party.sort\" = \"branch\" }\ncheck = \"range\"\nvalue = \"party.members\"\nmax = 50\n";
    let party = |sort: &str| format!("party = {{ sort = \"{sort}\", members = 60 }}\n");
    site(rule, &party("general_branch")).check().exits(0);
    site(rule, &party("branch")).check().exits(1).finds("R304", "content/community.toml:7:38", "60");
}

const ACCOUNT: &str = r#"kind = "finance"
form = "statement"
period = "2026-09"
opening = "100.00"
closing = "60.00""#;

fn account(voucher: &str) -> String {
    record(
        ACCOUNT,
        &format!(
            "| 日期 | 项目 | 收入 | 支出 | 凭证号 |\n|---|---|---|---|---|\n| 2026-09-05 | 纸 | | 40.00 | {voucher} |\n"
        ),
    )
}

#[test]
fn every_entry_fills_the_columns() {
    let rule = "record = { kind = \"finance\" }\ncheck = \"entries\"\ncolumns = [\"凭证号\"]\nspending_only = true\n";
    site(rule, "").file("content/finance/a.md", account("12")).check().exits(0);
    let run = site(rule, "").file("content/finance/a.md", account("")).check().exits(1);
    run.finds("R333", "content/finance/a.md:14:3", "“纸”没有填凭证号");
}

#[test]
fn the_text_must_mention_every_problem_that_residents_named() {
    let rule = "record = { kind = \"convention\" }\ncheck = \"text\"\nfrom = \"steps.solicit.problems\"\n";
    let convention = |body: &str| {
        record(
            "kind = \"convention\"\nadopted_by = \"居民会议\"\neffective_on = 2026-09-01\nsteps.solicit = { from = 2026-07-01, problems = [\"楼道堆物\", \"飞线充电\"] }",
            body,
        )
    };
    let said = convention("不在楼道堆物，不飞线充电。\n");
    site(rule, "").file("content/convention/a.md", said).check().exits(0);
    let run = site(rule, "").file("content/convention/a.md", convention("不在楼道堆物。\n")).check().exits(1);
    run.finds("R303", "content/convention/a.md:5:58", "征集民意·要解决的问题里的“飞线充电”正文没有提到");
}

#[test]
fn dates_that_an_item_lacks_are_taken_from_around_it() {
    let rule = "record = { kind = \"convention\" }\neach = \"drafts\"\nwhere = { kind = \"deliberation\" }\ncheck = \"order\"\ndates = [\"steps.review.decided\", \"date\"]\n";
    let convention = |day: &str| {
        record(
            &format!(
                "kind = \"convention\"\nadopted_by = \"居民会议\"\neffective_on = 2026-09-01\nsteps.review = {{ submitted = 2026-07-01, decided = 2026-07-10 }}\ndrafts = [{{ kind = \"draft\", date = 2026-06-01 }}, {{ kind = \"deliberation\", date = {day} }}]"
            ),
            "正文。\n",
        )
    };
    site(rule, "").file("content/convention/a.md", convention("2026-07-11")).check().never_says("R301");
    let run = site(rule, "").file("content/convention/a.md", convention("2026-07-09")).check().exits(1);
    run.finds("R301", "content/convention/a.md:6:82", "早于提请审核·审核日");
}

#[test]
fn a_headcount_counts_only_those_of_whom_something_is_said() {
    let rule = "check = \"range\"\nvalue = \"posts:supervisory[skills=finance]\"\nmin = 1\n";
    let run = site(rule, "").check().exits(1);
    run.finds("R304", "content/roster.toml:7:3", "居务监督委员会现任成员（skills = finance） 0 人");
    let skilled = ROSTER.replace("group = \"g2\"", "group = \"g2\", skills = [\"finance\"]");
    site(rule, "").file("content/roster.toml", skilled).check().exits(0);
}

fn evaluation(front: &str) -> String {
    record(&format!("kind = \"evaluation\"\nform = \"satisfaction\"\n{front}"), "测评。\n")
}

#[test]
fn figures_are_added_up_before_they_are_compared() {
    let rule = "record = { kind = \"evaluation\" }\ncheck = \"ratio\"\nvalue = \"satisfied+basically_satisfied\"\nto = \"responses\"\nat_least = \"95%\"\n";
    let said = |satisfied| evaluation(&format!("responses = 100\nsatisfied = {satisfied}\nbasically_satisfied = 15"));
    site(rule, "").file("content/evaluation/a.md", said(80)).check().exits(0);
    let run = site(rule, "").file("content/evaluation/a.md", said(79)).check().exits(1);
    run.finds("R305", "content/evaluation/a.md:5:13", "满意和基本满意");
}

#[test]
fn a_day_of_the_next_month_is_moved_off_days_off() {
    let rule = "record = { kind = \"report\" }\ncheck = \"within\"\nfrom = \"inspected_on\"\nto = \"sent_on\"\nnext_month_day = 5\n";
    let sent = |day: &str| {
        record(
            &format!("kind = \"report\"\nform = \"circular\"\ninspected_on = 2026-08-20\nsent_on = {day}"),
            "通报。\n",
        )
    };
    site(rule, "").file("content/report/a.md", sent("2026-09-07")).check().exits(0);
    let run = site(rule, "").file("content/report/a.md", sent("2026-09-08")).check().exits(1);
    run.finds("R315", "content/report/a.md:5:11", "应在次月5日前，最晚 2026年9月7日");
}

#[test]
fn values_stand_in_the_order_of_the_procedure() {
    let rule = "record = { kind = \"hearing\" }\ncheck = \"values\"\nfield = \"steps.name\"\nin_order = [\"report_topic\", \"brief\", \"vote\"]\n";
    let hearing = |steps: &str| {
        let steps: Vec<String> = steps.split(' ').map(|name| format!("{{ name = \"{name}\" }}")).collect();
        let front =
            format!("kind = \"hearing\"\nquestion = \"停车\"\nheld_on = 2026-10-09\nsteps = [{}]", steps.join(", "));
        record(&front, "听证。\n")
    };
    site(rule, "").file("content/hearing/a.md", hearing("report_topic discuss vote")).check().exits(0);
    let run = site(rule, "").file("content/hearing/a.md", hearing("report_topic vote brief")).check().exits(1);
    run.finds("R313", "content/hearing/a.md:5:65", "“居委会通报情况”的位置不对");
}

#[test]
fn one_value_is_that_of_another_field() {
    let rule = "record = { kind = \"convention\" }\ncheck = \"values\"\nfield = \"steps.solicit.owner_meetings.estate\"\nof = \"estate\"\n";
    let convention = |estate: &str| {
        let front = format!(
            "kind = \"convention\"\nestate = \"{estate}\"\nadopted_by = \"居民会议\"\neffective_on = 2026-09-01\nsteps.solicit = {{ from = 2026-07-01, owner_meetings = [{{ estate = \"甲苑\", date = 2026-07-02 }}] }}"
        );
        record(&front, "正文。\n")
    };
    site(rule, "").file("content/convention/a.md", convention("甲苑")).check().exits(0);
    site(rule, "").file("content/convention/a.md", convention("乙苑")).check().exits(1).says("应有“乙苑”");
}

#[test]
fn the_item_with_the_largest_weight_is_the_one_that_the_article_names() {
    let rule = "record = { kind = \"evaluation\" }\ncheck = \"largest\"\nlist = \"items\"\nvalue = \"weight\"\nfield = \"group\"\nany_of = [\"satisfaction\"]\n";
    let items = |weight: u32| {
        evaluation(&format!(
            "items = [{{ name = \"满意度\", group = \"satisfaction\", weight = {weight} }}, {{ name = \"目标\", group = \"targets\", weight = 40 }}]"
        ))
    };
    site(rule, "").file("content/evaluation/a.md", items(60)).check().exits(0);
    let run = site(rule, "").file("content/evaluation/a.md", items(30)).check();
    run.finds("R334", "content/evaluation/a.md:4:108", "权重（%）最大的是“目标”（40），应是“居民满意度”");
}

#[test]
fn a_list_holds_every_value_of_another() {
    let rule = "check = \"values\"\nfield = \"grids.estates\"\nevery = \"estates.id\"\n";
    let grids = |estates: &str| {
        format!(
            "grids = [{{ id = \"w1\", name = \"一网格\", estates = [{estates}] }}]\nestates = [{{ id = \"x1\", name = \"甲苑\" }}, {{ id = \"x2\", name = \"乙苑\" }}]\n"
        )
    };
    site(rule, &grids("\"x1\", \"x2\"")).check().exits(0);
    site(rule, &grids("\"x1\"")).check().exits(1).finds("R313", "content/community.toml:7:48", "缺少“x2”");
}
