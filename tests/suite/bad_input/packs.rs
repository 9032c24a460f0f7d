//! Rule packs, the calendar, themes.

use super::spoiled;
use crate::support::Site;

const PACK: &str = r#"[pack]
id = "own"
title = "本地办法"
title_en = "own"
issuers = ["甲"]
region = ""
authority = "normative"
in_force_from = 2026-01-01

[[duty]]
id = "account"
item = "收支账"
item_en = "account"
article = "第1条"
modal = "must"
limit = { every = "month", covers = "previous", due = { day = 15 } }
record = { kind = "finance" }

[[rule]]
id = "contact"
says = "应当写明联系方式"
says_en = "a contact must be given"
article = "第2条"
modal = "must"
record = { kind = "notice", where = { form = "plan" } }
check = "fields"
fields = ["contact"]
"#;

/// Where the pack lies.
const P: &str = "rules/own.toml";
/// Where it is named.
const K: &str = "content/community.toml";

/// The site with a pack of its own in which `from` is written as `to`.
fn pack(site: Site, from: &str, to: &str) -> Site {
    assert!(PACK.contains(from), "{from}");
    site.file(P, PACK.replace(from, to))
}

/// The site under the pack.
fn under(site: Site) -> Site {
    site.file(P, PACK).packs("\"own\"")
}

/// The site under the pack, with nothing owed, and with more in `community.toml`, from line 7 on.
fn arranged(site: Site, more: &str) -> Site {
    let site = account(under(site), "2026-09");
    let community = std::fs::read_to_string(site.path(K)).expect("the register");
    site.file(K, format!("{community}{more}\n"))
}

/// A waiver of a duty or rule until a day.
fn waiver(name: &str, until: &str) -> String {
    format!("waivers = [{{ duty = \"{name}\", reason = \"搬迁\", by = \"街道\", until = {until} }}]")
}

/// An account for `period`, in line 4.
fn account(site: Site, period: &str) -> Site {
    let front = format!(
        "kind = \"finance\"\nform = \"statement\"\nperiod = \"{period}\"\nopening = \"0.00\"\nclosing = \"50.00\""
    );
    site.record("finance/a.md", &front, "| 项目 | 收入 | 支出 |\n|---|---|---|\n| 拨款 | 50.00 | |\n")
}

const HEARING: &str = "kind = \"hearing\"\nquestion = \"停车\"\nheld_on = 2026-10-08";
const MONTHLY: &str = "every = \"month\", covers = \"previous\", due = { day = 15 }";
const LOOSEN: &str = "\n[[loosen]]\nwhat = \"floor/privacy\"\nreason = \"x\"\n";
const OTHER_YEAR: &str = "[2026]\nsource = \"x\"\noff = [2025-01-01]\nwork = []\n";

spoiled! {
    an_unknown_check: |s| pack(s, "\"fields\"", "\"felds\"") => "L016", P, ":26:9", "你是不是想写 fields？", Refused;
    an_unknown_field_in_a_check: |s| pack(s, "[\"contact\"]", "[\"contakt\"]") => "P401", P, ":26:9", "没有 contakt 这个字段", Refused;
    an_unknown_field_in_a_condition: |s| pack(s, "{ form =", "{ from =") => "P401", P, ":25:37", "没有 from 这个字段", Refused;
    an_unknown_key_in_a_rule: |s| pack(s, "says_en", "say_en") => "L007", P, ":22:1", "你是不是想写 says_en？", Refused;
    an_impossible_day: |s| pack(s, "day = 15", "day = 32") => "P401", P, ":16:9", "没有第 32 日，最多到 31 日", Refused;
    an_unknown_period: |s| pack(s, "\"month\"", "\"moon\"") => "P401", P, ":16:9", "moon", Refused;
    two_limits_at_once: |s| pack(s, "limit = {", "limit = { standing = true,") => "P401", P, ":16:9", "同时写了几种时限", Refused;
    an_unknown_kind_in_a_pack: |s| pack(s, "\"finance\"", "\"finanse\"") => "P401", P, ":17:10", "没有这样的类别：finanse", Refused;
    an_unknown_authority: |s| pack(s, "\"normative\"", "\"normativ\"") => "L016", P, ":7:13", "你是不是想写 normative？", Refused;
    a_duty_without_an_article: |s| pack(s, "article = \"第1条\"\n", "") => "L010", P, ":10:1", "缺少 article", Refused;
    a_syntax_error_in_a_pack: |s| pack(s, "\"第1条\"", "第1条") => "L006", P, ":14:11", "文字没有加引号", Refused;
    a_calendar_with_a_day_of_another_year: |s| s.file("rules/workdays.toml", OTHER_YEAR)
        => "P401", "rules/workdays.toml", "", "工作日历写得不对", Refused;
    a_pack_that_does_not_exist: |s| s.packs("\"national-2025\"") => "P402", K, ":5:9", "你是不是想写 national-2026？", Stopped;
    a_pack_for_another_region: |s| account(pack(s, "region = \"\"", "region = \"32\""), "2026-09").packs("\"own\"")
        => "P403", K, ":5:9", "适用于区划代码 32 开头的地区", Built;
    a_pack_that_loosens_the_floor: |s| s.file(P, format!("{PACK}{LOOSEN}")).packs("\"own\"") => "P404", K, ":5:9", "放宽了 floor/privacy", Stopped;
    a_record_that_is_owed: |s| under(s) => "T201", "content/finance/2026-09.md", "", "2026年9月“收支账”应于2026年10月15日前完成，还没有，已逾期 22 日", Fails;
    a_local_number_for_an_unknown_duty: |s| arranged(s, "local = [{ duty = \"own/acount\", within = \"10 days\", by = \"x\" }]")
        => "T212", K, ":7:", "own/account", Built;
    a_local_number_in_another_spelling: |s| arranged(s, "local = [{ duty = \"own/account\", within = \"10日\", by = \"x\" }]")
        => "T213", K, ":7:", "10日", Built;
    a_waiver_of_the_floor: |s| arranged(s, &waiver("floor/privacy", "2026-12-31")) => "T214", K, ":7:", "不能豁免", Built;
    a_waiver_that_has_ended: |s| arranged(s, &waiver("own/account", "2026-10-31"))
        => "T215", K, ":7:", "“收支账”的豁免到2026年10月31日为止，已经结束；现在照常要求：每月", Built;
    a_waiver_of_a_rule_that_has_ended: |s| arranged(s, &waiver("own/contact", "2026-10-31"))
        => "T215", K, ":7:", "现在照常要求：应当写明联系方式", Built;
    a_record_that_will_be_owed_soon: |s| account(under(s), "2026-09") => "T203", "content/finance/2026-10.md", "", "还有 10 日", Built;
    a_duty_without_a_number: |s| s.packs("\"national-2026\"").record("hearing/h.md", HEARING, "正文。\n")
        => "T208", "content/hearing/h.md", ":4:11", "条文没有给出天数，本地也没有约定", Fails;
    too_long_between_two_records: |s| pack(s, MONTHLY, "max_gap = \"15 days\"").packs("\"own\"")
        => "T206", "content/finance/2026-11-06.md", "", "已逾期", Fails;
    a_period_that_does_not_fit_its_duty: |s| account(under(s), "2026-Q3") => "T210", "content/finance/a.md", ":4:10", "周期写的是2026年第三季度", Fails;
    particulars_that_a_rule_asks_for: |s| account(under(s), "2026-09").record("notice/a.md", "form = \"plan\"", "正文。\n")
        => "R302", "content/notice/a.md", ":1:1", "应当写明联系方式", Fails;
}

#[test]
fn a_year_without_a_calendar_is_a_warning_and_never_a_guess() {
    let said = under(Site::new()).run(&["check", "--today", "2027-03-20"]);
    said.finds("T209", "content/community.toml", "2027 年的工作日历还没有");
}

#[test]
fn a_waiver_sets_a_duty_aside_until_its_last_day() {
    let site = arranged(Site::new(), &waiver("own/account", "2026-11-30"));
    site.remove("content/finance");
    site.run(&["check", "--today", "2026-11-30"]).exits(0);
    site.run(&["check", "--today", "2026-12-01"]).exits(1).finds("T201", "content/finance/2026-09.md", "逾期");
}

#[test]
fn a_waiver_of_the_floor_releases_nothing() {
    let site = arranged(Site::new(), &waiver("floor/privacy", "2026-12-31"));
    site.record("notice/a.md", "", "电话 13800138000。\n").check().exits(1).finds(
        "S502",
        "content/notice/a.md:9:4",
        "138****8000",
    );
}

#[test]
fn a_fault_of_the_calendar_is_said_in_words() {
    let site = Site::new().file("rules/workdays.toml", OTHER_YEAR);
    site.check().exits(2).says("2025-01-01").never_says("WrongYear");
}

#[test]
fn packs_and_rules_are_explained_even_where_the_content_is_broken() {
    let site = under(Site::new()).file("content/community.toml", "x");
    site.run(&["explain", "own/account"]).exits(0).says("收支账").says("第1条");
    site.run(&["packs"]).exits(0).says("本地办法");
}

/// A site that was built, with a template of its own put in afterwards.
fn themed(template: &str) -> Site {
    let site = Site::new().with_notice();
    site.build().exits(0);
    site.file("themes/bulletin/templates/record.html", template)
}

#[test]
fn a_template_that_fails_stops_the_build_and_leaves_the_pages() {
    let site = themed("{{ page.title }}{{ nothing.at.all }}");
    let before = site.output();
    let said = site.build().exits(1).says("nothing").says("原来的页面没有动");
    assert!(said.codes().iter().all(|code| code == "S505"), "{}", said.all());
    site.output().same_as(&before);
}

#[test]
fn a_template_that_cannot_be_parsed_stops_the_build_and_leaves_the_pages() {
    let site = themed("{% if page %}没有结束");
    let before = site.output();
    let said = site.build().exits(1).says("record.html");
    assert!(said.codes().iter().all(|code| code == "S505"), "{}", said.all());
    site.output().same_as(&before);
}

#[test]
fn words_that_cannot_be_read_and_a_theme_that_is_not_there_are_named() {
    let site = Site::new().file("themes/bulletin/strings/zh-CN.toml", "a = 甲\n");
    site.build().exits(1).finds("S505", "themes/bulletin/strings/zh-CN.toml:1:5", "词语文件写得不对");
    let site = Site::new().file("mingbai.toml", "title = \"甲\"\ntheme = \"buletin\"\n");
    site.build().exits(1).finds("S505", "themes/buletin", "没有主题 buletin");
}
