//! Waivers on the page of duties: those in force, with reason, approver, last day and article; never those of internal matters.

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

[[rule]]
id = "contact"
says = "应当写明联系方式"
says_en = "a contact must be given"
article = "第3条"
modal = "must"
record = { kind = "notice" }
check = "fields"
fields = ["contact"]
"#;

fn site(until: &str) -> Site {
    let site = Site::new().file("rules/own.toml", PACK).packs("\"own\"");
    let community = std::fs::read_to_string(site.path("content/community.toml")).expect("the register");
    let waivers = format!(
        "\n[[waivers]]\nduty = \"own/account\"\nperiod = \"2026-09\"\nreason = \"搬迁停账\"\nby = \"示例街道\"\nuntil = {until}\n\
         \n[[waivers]]\nduty = \"own/party\"\nreason = \"换届不开会\"\nby = \"示例街道\"\nuntil = {until}\n"
    );
    site.file("content/community.toml", community + &waivers)
}

fn duties(site: &Site) -> String {
    site.run(&["build", "--quiet"]);
    let text = site.output().text("site/duties.html").to_string();
    let words = regex::Regex::new("<[^>]*>").expect("a pattern").replace_all(&text, " ").into_owned();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_waiver_in_force_is_listed_with_reason_approver_last_day_and_article() {
    let page = duties(&site("2027-01-31"));
    let line = "收支账 2026年9月 搬迁停账 示例街道 2027年1月31日 《本地办法》 第1条";
    assert!(page.contains("正在执行的豁免 1 条") && page.contains(line), "{page}");
    assert!(!page.contains("快结束"), "{page}");
}

#[test]
fn what_is_internal_is_not_named_even_where_it_is_waived() {
    let page = duties(&site("2027-01-31"));
    assert!(!page.contains("换届不开会") && !page.contains("组织生活会"), "{page}");
}

#[test]
fn a_waiver_that_ends_within_thirty_days_is_said_to_end_soon() {
    assert!(duties(&site("2026-12-06")).contains("2026年12月6日 快结束，还有 30 天"));
    assert!(!duties(&site("2026-12-07")).contains("快结束"));
    assert!(duties(&site("2026-11-06")).contains("今天到期"));
}

#[test]
fn a_waiver_past_its_end_leaves_the_page_and_is_a_finding() {
    let site = site("2026-11-05");
    assert!(!duties(&site).contains("搬迁停账"));
    let said = site.check().exits(1);
    said.finds("T215", "content/community.toml:13:9", "2026年9月“收支账”的豁免到2026年11月5日为止，已经结束");
}

#[test]
fn a_waiver_of_one_record_is_listed_where_the_record_is_public_and_leads_to_it() {
    let waiver = "waivers = [{ rule = \"own/contact\", reason = \"应急\", by = \"示例街道\", until = 2026-12-31 }]";
    let public = site("2027-01-31").record("notice/a.md", waiver, "正文。\n");
    let draft = format!("{waiver}\ntitle = \"未审签的一份\"\nstatus = \"draft\"");
    let public = public.record("notice/b.md", &draft, "正文。\n");
    let page = duties(&public);
    assert!(page.contains("应当写明联系方式 一份公告 应急 示例街道 2026年12月31日"), "{page}");
    assert!(!page.contains("未审签的一份"), "{page}");
    assert!(public.output().text("site/duties.html").contains("href=\"notice/a.html\""));
}
