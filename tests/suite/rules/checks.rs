//! What each check asks, seen from outside: a small community that keeps a rule with it, and one that breaks it.

use crate::support::Site;

/// A pack of the community's own with one rule.
const PACK: &str = r#"[pack]
id = "own"
title = "示例·本地办法"
title_en = "own"
issuers = ["甲"]
region = ""
authority = "normative"
in_force_from = 2026-01-01

[[rule]]
id = "asked"
says = "按办法办"
says_en = "as asked"
article = "第1条"
modal = "must"
"#;

/// Where the community keeps its register.
const K: &str = "content/community.toml";

/// A rule that one community keeps and another breaks.
struct Told {
    /// The rule, from `record` on.
    rule: &'static str,
    kept: fn(Site) -> Site,
    broken: fn(Site) -> Site,
    code: &'static str,
    at: &'static str,
    /// The message of the finding, after what the rule says.
    says: &'static str,
}

impl Told {
    /// Asks that nothing is said of the one and the very words of the other.
    #[track_caller]
    fn judge(&self) {
        let site = || Site::new().packs("\"own\"").file("rules/own.toml", format!("{PACK}{}", self.rule));
        let kept = (self.kept)(site()).check();
        assert_eq!(kept.codes(), Vec::<String>::new(), "\n{}", kept.all());
        let said = (self.broken)(site()).check();
        said.finds(self.code, self.at, &format!("按办法办：{}", self.says));
    }
}

/// Makes a test of every row, and a list of the codes that the rows show.
macro_rules! told {
    ($($name:ident: $rule:literal, kept $kept:expr, broken $broken:expr => $code:literal, $at:expr, $says:literal;)*) => {
        /// The codes that the rows show.
        pub const CODES: &[&str] = &[$($code),*];
        $(#[test]
        fn $name() {
            Told { rule: $rule, kept: $kept, broken: $broken, code: $code, at: $at, says: $says }.judge();
        })*
    };
}

/// A notice with `front`, which begins in line 2.
fn notice(site: Site, front: &str) -> Site {
    site.record("notice/a.md", front, "正文。\n")
}

/// Two notices with numbers.
fn numbered(site: Site, one: &str, other: &str) -> Site {
    let front = |no: &str| format!("doc_no = \"{no}\"");
    site.record("notice/a.md", &front(one), "正文。\n").record("notice/b.md", &front(other), "正文。\n")
}

/// A meeting of the assembly on 20 October with `front` besides, which begins in line 5.
fn meeting(site: Site, front: &str) -> Site {
    let head = "kind = \"meeting\"\nform = \"assembly\"\nheld_on = 2026-10-20\npublished_on = 2026-10-23";
    site.record("meeting/m.md", &format!("{head}\n{front}"), "正文。\n")
}

/// A community with more in its register.
fn with(site: Site, more: &str) -> Site {
    let community = std::fs::read_to_string(site.path(K)).expect("the register");
    site.file(K, format!("{community}{more}\n"))
}

/// A rota from Friday, 16 to Monday, 19 October with these days on duty.
fn rota(site: Site, days: &[u32]) -> Site {
    let rows: Vec<String> = days.iter().map(|day| format!("{{ date = 2026-10-{day}, person = \"p01\" }}")).collect();
    let front = "kind = \"roster\"\nform = \"duty\"\nfrom = 2026-10-16\nuntil = 2026-10-19";
    site.record("roster/duty.md", &format!("{front}\nduty = [{}]", rows.join(", ")), "正文。\n")
}

/// A convention whose text is `text`, with the digest of the text "正文。", in line 5.
fn convention(site: Site, text: &str) -> Site {
    let head = "kind = \"convention\"\nadopted_by = \"居民会议\"\neffective_on = 2026-10-20";
    let digest = "161e31179fd4e7a47f19924407074d259e2d6790f11ac19aef9bb02ba435f322";
    site.record("convention/c.md", &format!("{head}\ndigest = \"{digest}\""), text)
}

told! {
    a_text_that_was_changed_without_a_new_version:
        "record = { kind = \"convention\" }\ncheck = \"digest\"\nfield = \"digest\"\n",
        kept |s| convention(s, "正文。\r\n\n"),
        broken |s| convention(s, "改过的正文。\n")
        => "R323", "content/convention/c.md:5:10", "正文与登记的文本摘要不符（登记的是 161e3117…，现在的正文是 ";
    values_that_must_all_be_there:
        "record = { kind = \"notice\" }\ncheck = \"values\"\nfield = \"channels.kind\"\nall_of = [\"board\", \"site\"]\n",
        kept |s| notice(notice(s, ""), "channels = [{ kind = \"site\" }, { kind = \"board\" }, { kind = \"kiosk\" }]"),
        broken |s| notice(s, "channels = [{ kind = \"site\" }]")
        => "R313", "content/notice/a.md:2:22", "公开方式·方式缺少“公开栏”，现有“网站”";
    one_of_several_values:
        "record = { kind = \"notice\" }\ncheck = \"values\"\nfield = \"audience\"\nany_of = [\"all\", \"party\"]\nneeded = true\n",
        kept |s| notice(s, "audience = \"party\""),
        broken |s| notice(s, "audience = \"unit\"")
        => "R313", "content/notice/a.md:2:12", "公开对象应有“全体居民”、“党员”中的至少一个，现有“有关单位”";
    a_value_that_is_needed_and_not_given:
        "record = { kind = \"notice\" }\ncheck = \"values\"\nfield = \"audience\"\nonly = [\"all\"]\nneeded = true\n",
        kept |s| notice(s, "audience = \"all\""),
        broken |s| notice(s, "")
        => "R302", "content/notice/a.md:1:1", "没有写明公开对象（audience）";
    a_value_that_must_not_be_there:
        "record = { kind = \"notice\" }\ncheck = \"values\"\nfield = \"topics\"\nnone_of = [\"白条\"]\n",
        kept |s| notice(s, "topics = [\"收据\"]"),
        broken |s| notice(s, "topics = [\"收据\", \"白条\"]")
        => "R313", "content/notice/a.md:2:17", "公开事项不应是“白条”";
    a_value_besides_the_only_ones:
        "record = { kind = \"notice\" }\ncheck = \"values\"\nfield = \"sealed\"\nonly = [\"true\"]\n",
        kept |s| notice(s, "sealed = true"),
        broken |s| notice(s, "sealed = false")
        => "R313", "content/notice/a.md:2:10", "加盖公章是“否”，只能是“是”";

    a_link_to_a_record_of_another_sort:
        "record = { kind = \"evaluation\" }\ncheck = \"link\"\nfield = \"meeting\"\nkind = \"meeting\"\nwhere = { form = \"assembly\" }\n",
        kept |s| evaluated(meeting(s, ""), "meeting/m"),
        broken |s| evaluated(notice(s, ""), "notice/a")
        => "R314", "content/evaluation/e.md:4:11",
        "评议会议连到公告公示《一份公告》（content/notice/a.md），应连到一份会议（会议种类：居民代表会议）";
    a_link_to_a_record_of_a_later_day:
        "record = { kind = \"evaluation\" }\ncheck = \"link\"\nfield = \"meeting\"\nkind = \"meeting\"\ndates = [\"held_on\", \"issued_on\"]\nstrict = true\n",
        kept |s| evaluated(meeting(s, ""), "meeting/m\"\nissued_on = 2026-10-21\nsubject = \""),
        broken |s| evaluated(meeting(s, ""), "meeting/m\"\nissued_on = 2026-10-20\nsubject = \"")
        => "R314", "content/evaluation/e.md:4:11",
        "《一份公告》（content/meeting/m.md）的召开日是2026年10月20日，应当早于落款日期（2026年10月20日）";
    a_record_to_which_no_other_links:
        "record = { kind = \"notice\" }\ncheck = \"link\"\nback = true\nkind = \"evaluation\"\n",
        kept |s| evaluated(notice(s, ""), "notice/a"),
        broken |s| evaluated(notice(meeting(s, ""), ""), "meeting/m")
        => "R314", "content/notice/a.md:4:9", "没有一份评议连到这份记录";

    a_sort_of_record_that_is_not_there:
        "check = \"collection\"\nkind = \"notice\"\nfield = \"category\"\nall_of = [\"caiwu\", \"shiwu\"]\n",
        kept |s| notice(s, "category = \"caiwu\"").record("notice/b.md", "category = \"shiwu\"", "正文。\n"),
        broken |s| notice(s, "category = \"caiwu\"").record("notice/b.md", "category = \"shiwu\"\nstatus = \"draft\"", "正文。\n")
        => "R320", K, "公开的公告公示中，公开类型缺少“事务”";
    too_few_records_of_a_sort:
        "check = \"collection\"\nkind = \"notice\"\nat_least = 2\nthis = \"year\"\ninternal = true\n",
        kept |s| notice(s, "published_on = 2025-03-01").record("notice/b.md", "visibility = \"internal\"", "正文。\n"),
        broken |s| notice(s, "").record("notice/b.md", "published_on = 2024-12-31", "正文。\n")
        => "R320", K, "今年和上一年已审签的公告公示有 1 份，应至少有 2 份";

    a_payment_that_lacks_a_signature:
        "record = { kind = \"finance\" }\ncheck = \"signers\"\nspending_only = true\nneeds = [\"经手人\", \"主任\", \"书记\"]\n",
        kept |s| signed(s, "主任乙、书记丙"),
        broken |s| signed(s, "副主任乙、书记丙")
        => "R321", "content/finance/a.md:15:3",
        "“维修” 20.00 元，应由经手人、主任、书记签字，缺主任的签字；现有“经手人甲”、“副主任乙”、“书记丙”";
    a_payment_that_one_person_signed_twice:
        "record = { kind = \"finance\" }\ncheck = \"signers\"\nspending_only = true\nneeds = [\"经手人\", \"主任\"]\n",
        kept |s| signed(s, "主任乙"),
        broken |s| signed(s, "主任甲")
        => "R321", "content/finance/a.md:15:3",
        "“维修” 20.00 元，应由经手人、主任签字，“甲”一人签了几样，应是不同的人；现有“经手人甲”、“主任甲”";
    other_signatures_where_one_person_holds_two_posts:
        "record = { kind = \"finance\" }\ncheck = \"signers\"\nspending_only = true\nneeds = [\"主任\", \"书记\"]\n\
            combined = { posts = [\"rwc:director\", \"party_committee:secretary\"], needs = [\"主任\", \"副主任\"] }\n",
        kept |s| signed(combined(s, "p01"), "甲、副主任乙"),
        broken |s| signed(combined(s, "p01"), "甲、书记乙")
        => "R321", "content/finance/a.md:15:3", "“维修” 20.00 元，应由主任、副主任签字，缺副主任的签字";

    money_spent_on_something_else:
        "record = { kind = \"finance\" }\ncheck = \"earmark\"\npurposes = \"funds.purposes\"\n",
        kept |s| fund(s, "维修"),
        broken |s| fund(s, "宴请")
        => "R322", "content/finance/a.md:15:3", "“维修”支出 20.00 元，类别是“宴请”，不在规定用途“维修”、“绿化”之内";

    a_date_of_an_item_beside_one_of_the_record:
        "record = { kind = \"meeting\" }\neach = \"resolutions\"\ncheck = \"within\"\nfrom = \"held_on\"\nto = \"disclosed_on\"\nat_most = \"3 days\"\n",
        kept |s| meeting(s, "resolutions = [{ text = \"甲\", disclosed_on = 2026-10-23 }]"),
        broken |s| meeting(s, "resolutions = [{ text = \"甲\", disclosed_on = 2026-10-24 }]")
        => "R315", "content/meeting/m.md:6:45",
        "“甲”公布日（2026年10月24日）距召开日（2026年10月20日）4 日，应在3日内，最晚 2026年10月23日";

    two_dates_that_are_too_far_apart:
        "record = { kind = \"meeting\" }\ncheck = \"within\"\nfrom = \"held_on\"\nto = \"published_on\"\nat_most = \"3 days\"\n",
        kept |s| meeting(s, ""),
        broken |s| meeting(s, "").record("meeting/m.md", "kind = \"meeting\"\nform = \"assembly\"\nheld_on = 2026-10-20\npublished_on = 2026-10-24", "正文。\n")
        => "R315", "content/meeting/m.md:5:16",
        "公开日期（2026年10月24日）距召开日（2026年10月20日）4 日，应在3日内，最晚 2026年10月23日";
    two_dates_that_are_too_near:
        "record = { kind = \"meeting\" }\ncheck = \"within\"\nfrom = \"notice.published_on\"\nto = \"held_on\"\nat_least = \"10 days\"\n",
        kept |s| meeting(s, "notice = { published_on = 2026-10-10 }"),
        broken |s| meeting(s, "notice = { published_on = 2026-10-12 }")
        => "R315", "content/meeting/m.md:4:11",
        "召开日（2026年10月20日）距会议通知·通知公布日（2026年10月12日）8 日，应至少隔10日，最早 2026年10月22日";
    a_day_after_the_last:
        "record = { kind = \"notice\" }\ncheck = \"within\"\nto = \"issued_on\"\nby = \"published_on\"\n",
        kept |s| notice(s, "issued_on = 2026-10-12"),
        broken |s| notice(s, "issued_on = 2026-10-13")
        => "R315", "content/notice/a.md:2:13", "落款日期（2026年10月13日）晚于公开日期（2026年10月12日），应不晚于 2026年10月12日";
    a_day_that_is_not_given_when_the_last_is_past:
        "record = { kind = \"meeting\" }\ncheck = \"within\"\nfrom = \"held_on\"\nto = \"reported_on\"\nat_most = \"5 workdays\"\nneeded = true\n",
        kept |s| meeting(s, "reported_on = 2026-10-21"),
        broken |s| meeting(s, "")
        => "R315", "content/meeting/m.md:1:1",
        "没有写明会前书面报告日（reported_on）；召开日是2026年10月20日，应在5个工作日内，最晚 2026年10月27日，已过 10 日";

    a_value_twice_in_one_list:
        "record = { kind = \"notice\" }\ncheck = \"unique\"\nfield = \"topics\"\n",
        kept |s| notice(s, "topics = [\"甲\", \"乙\"]"),
        broken |s| notice(s, "topics = [\"甲\", \"乙\", \"甲\"]")
        => "R316", "content/notice/a.md:2:21", "公开事项“甲”写了 2 次";
    a_number_that_another_record_has:
        "record = { kind = \"notice\" }\ncheck = \"unique\"\nfield = \"doc_no\"\nacross = true\n",
        kept |s| numbered(s, "1号", "2号"),
        broken |s| numbered(s, "1号", "1号")
        => "R316", "content/notice/b.md:2:10", "文号“1号”与《一份公告》（content/notice/a.md）的相同";

    a_share_that_asks_for_more:
        "record = { kind = \"meeting\" }\ncheck = \"trigger\"\nneeds = [\"notice\"]\nany_of = [{ value = \"petition.households\", to = \"community:households\", at_least = \"1/5\" }]\n",
        kept |s| meeting(with(s, "households = 500"), "petition = { households = 99 }"),
        broken |s| meeting(with(s, "households = 500"), "petition = { households = 100 }")
        => "R317", "content/meeting/m.md:6:27",
        "联名提议·户数 100，合户数 500 的五分之一以上（至少 100），却没有写明会议通知（notice）";
    a_number_that_asks_for_more:
        "record = { kind = \"meeting\" }\ncheck = \"trigger\"\nneeds = [\"place\"]\nany_of = [{ value = \"count:agenda\", min = 2 }]\n",
        kept |s| meeting(s, "place = \"活动室\"\nagenda = [{ topic = \"甲\" }, { topic = \"乙\" }]"),
        broken |s| meeting(s, "agenda = [{ topic = \"甲\" }, { topic = \"乙\" }]")
        => "R317", "content/meeting/m.md:6:10", "议程 2 项，达到 2 项，却没有写明地点（place）";

    a_working_day_that_is_left_out:
        "record = { kind = \"roster\" }\ncheck = \"covers\"\ndates = \"duty.date\"\nfrom = \"from\"\nuntil = \"until\"\ndays = \"workdays\"\n",
        kept |s| rota(s, &[16, 19]),
        broken |s| rota(s, &[16, 17])
        => "R318", "content/roster/duty.md:6:8", "值班应排到每个工作日，共 2 日，缺 1 日：2026年10月19日";
    a_weekend_that_is_left_out:
        "record = { kind = \"roster\" }\ncheck = \"covers\"\ndates = \"duty.date\"\nfrom = \"from\"\nuntil = \"until\"\ndays = \"weekends\"\n",
        kept |s| rota(s, &[17, 18]),
        broken |s| rota(s, &[16, 17, 19])
        => "R318", "content/roster/duty.md:6:8", "值班应排到每个双休日，共 2 日，缺 1 日：2026年10月18日";

    two_values_that_must_be_equal:
        "record = { kind = \"meeting\" }\ncheck = \"same\"\nfields = [\"eligible\", \"present\"]\n",
        kept |s| meeting(s, "eligible = 30\npresent = 30"),
        broken |s| meeting(s, "eligible = 30\npresent = 29")
        => "R319", "content/meeting/m.md:7:11", "应到是30，实到是29，两处应当相同";

    a_fixed_total:
        "record = { kind = \"evaluation\" }\ncheck = \"sums\"\ntotal_is = 100\nparts = [\"items.weight\"]\n",
        kept |s| weights(s, 40),
        broken |s| weights(s, 30)
        => "R309", "content/evaluation/e.md:4:33", "权重（%） 90，比应有的 100 少 10";
    a_text_that_is_too_long:
        "record = { kind = \"notice\" }\ncheck = \"range\"\nvalue = \"length:body\"\nmax = 5\n",
        kept |s| s.record("notice/a.md", "", "## 通知\n\n**开会**。\n"),
        broken |s| s.record("notice/a.md", "", "## 通知\n\n**开会了**。\n")
        => "R304", "content/notice/a.md:9:1", "正文字数 6 字，应不超过 5 字";
    each_of_several_texts:
        "record = { kind = \"meeting\" }\ncheck = \"range\"\nvalue = \"length:agenda.topic\"\nmin = 2\n",
        kept |s| meeting(s, "agenda = [{ topic = \"绿化\" }, { topic = \"停车\" }]"),
        broken |s| meeting(s, "agenda = [{ topic = \"绿化\" }, { topic = \"车\" }]")
        => "R304", "content/meeting/m.md:6:39", "议程·议题 1 字，应不少于 2 字";
}

/// An evaluation whose weights are 60 and another.
fn weights(site: Site, other: u32) -> Site {
    let items = format!("[{{ name = \"甲\", weight = 60 }}, {{ name = \"乙\", weight = {other} }}]");
    let front = format!("kind = \"evaluation\"\nform = \"inspection\"\nitems = {items}");
    site.record("evaluation/e.md", &front, "正文。\n")
}

/// An evaluation that links to a meeting.
fn evaluated(site: Site, link: &str) -> Site {
    let front = format!("kind = \"evaluation\"\nform = \"inspection\"\nmeeting = \"{link}\"");
    site.record("evaluation/e.md", &front, "正文。\n")
}

/// An account with one payment, in line 15: what the last column is called and what stands in it, and more front matter.
fn account(site: Site, front: &str, column: &str, cell: &str) -> Site {
    let head = "kind = \"finance\"\nform = \"fund\"\nperiod = \"2026-09\"\nopening = \"50.00\"\nclosing = \"30.00\"";
    let table = format!(
        "| 项目 | 收入 | 支出 | 经手人 | {column} |\n|---|---|---|---|---|\n| 维修 | | 20.00 | 甲 | {cell} |\n"
    );
    let settled = "sign_off = [{ step = \"settled\", person = \"p02\", date = 2026-10-10 }]";
    site.record("finance/a.md", &format!("{head}\n{front}\n{settled}"), &table)
}

fn signed(site: Site, signers: &str) -> Site {
    account(site, "account = \"专款\"", "签字", signers)
}

fn fund(site: Site, category: &str) -> Site {
    account(site, "funds = [{ name = \"专款\", purposes = [\"维修\", \"绿化\"] }]", "类别", category)
}

/// A community whose director p01 is also, or is not, the secretary.
fn combined(site: Site, secretary: &str) -> Site {
    let roster = std::fs::read_to_string(site.path("content/roster.toml")).expect("the roster");
    let posts =
        [("p01", "rwc", "director"), (secretary, "party_committee", "secretary")].map(|(person, body, role)| {
            format!("[[post]]\nperson = \"{person}\"\nbody = \"{body}\"\nrole = \"{role}\"\nstart = 2026-01-01\n")
        });
    site.file("content/roster.toml", format!("{roster}\n{}", posts.concat()))
}

#[test]
fn the_other_signatures_are_only_needed_where_one_person_holds_both_posts() {
    let rule = "record = { kind = \"finance\" }\ncheck = \"signers\"\nneeds = [\"主任\", \"书记\"]\n\
        combined = { posts = [\"rwc:director\", \"party_committee:secretary\"], needs = [\"主任\", \"副主任\"] }\n";
    let site = Site::new().packs("\"own\"").file("rules/own.toml", format!("{PACK}{rule}"));
    signed(combined(site, "p02"), "甲、乙").check().exits(0).says("没有发现问题");
}

#[test]
fn an_account_without_the_column_is_said_once() {
    let rule = "record = { kind = \"finance\" }\ncheck = \"signers\"\nneeds = [\"经手人\", \"主任\"]\n";
    let site = Site::new().packs("\"own\"").file("rules/own.toml", format!("{PACK}{rule}"));
    account(site, "account = \"专款\"", "备注", "").check().finds(
        "R321",
        "content/finance/a.md:15:3",
        "1 笔收支都没有写谁签字，应由经手人、主任签字",
    );
    let rule = "record = { kind = \"finance\" }\ncheck = \"earmark\"\npurposes = \"funds.purposes\"\n";
    let site = Site::new().packs("\"own\"").file("rules/own.toml", format!("{PACK}{rule}"));
    let funds = "funds = [{ name = \"专款\", purposes = [\"维修\"] }]";
    account(site, funds, "备注", "").check().finds("R322", "content/finance/a.md:15:3", "1 笔支出都没有写类别");
}

#[test]
fn a_date_may_still_come_as_long_as_its_last_day_is_not_past() {
    let rule = "record = { kind = \"meeting\" }\ncheck = \"within\"\nfrom = \"held_on\"\nto = \"reported_on\"\nat_most = \"20 days\"\nneeded = true\n";
    let site = Site::new().packs("\"own\"").file("rules/own.toml", format!("{PACK}{rule}"));
    meeting(site, "").check().exits(0).says("没有发现问题");
}

#[test]
fn a_number_may_stand_again_where_one_record_replaces_the_other_or_is_withdrawn() {
    let rule = "record = { kind = \"notice\" }\ncheck = \"unique\"\nfield = \"doc_no\"\nacross = true\n";
    let site = || Site::new().packs("\"own\"").file("rules/own.toml", format!("{PACK}{rule}"));
    let one = |site: Site, more: &str| site.record("notice/a.md", &format!("doc_no = \"1号\"{more}"), "正文。\n");
    let other = |site: Site, more: &str| site.record("notice/b.md", &format!("doc_no = \"1号\"{more}"), "正文。\n");
    other(one(site(), ""), "\nsupersedes = \"notice/a\"").check().exits(0).never_says("R316");
    other(one(site(), "\nstatus = \"withdrawn\""), "").check().exits(0).never_says("R316");
}

#[test]
fn a_path_that_is_not_there_is_found_in_every_new_check() {
    let rules = [
        "check = \"values\"\nfield = \"chanels\"\nany_of = [\"x\"]\n",
        "check = \"within\"\nto = \"published_on\"\nby = \"held_om\"\n",
        "check = \"unique\"\nfield = \"topic\"\n",
        "check = \"trigger\"\nneeds = [\"metting\"]\nany_of = [{ value = \"count:topics\", min = 1 }]\n",
        "check = \"covers\"\ndates = \"stages.don\"\nfrom = \"published_on\"\nuntil = \"display_until\"\n",
        "check = \"same\"\nfields = [\"title\", \"titel\"]\n",
        "check = \"link\"\nfield = \"suprsedes\"\nneeded = true\n",
        "check = \"link\"\nfield = \"supersedes\"\nkind = \"meeting\"\ndates = [\"held_om\", \"published_on\"]\n",
        "check = \"collection\"\nkind = \"meeting\"\nwhere = { from = \"x\" }\nat_least = 1\n",
        "check = \"collection\"\nkind = \"meeting\"\nfield = \"from\"\nall_of = [\"assembly\"]\n",
        "check = \"earmark\"\npurposes = \"funds\"\n",
        "check = \"digest\"\nfield = \"digst\"\n",
    ];
    for rule in rules {
        let pack = format!("{PACK}record = {{ kind = \"notice\" }}\n{rule}");
        Site::new().packs("\"own\"").file("rules/own.toml", pack).check().exits(2).says("P401").says("这个字段");
    }
}

#[test]
fn a_choice_that_other_records_do_not_have_is_found_in_the_pack() {
    let rules = [
        "check = \"collection\"\nkind = \"meeting\"\nfield = \"form\"\nall_of = [\"asembly\"]\n",
        "check = \"link\"\nback = true\nkind = \"meeting\"\nwhere = { form = \"asembly\" }\n",
        "check = \"values\"\nfield = \"form\"\nnone_of = [\"asembly\"]\n",
    ];
    for rule in rules {
        let pack = format!("{PACK}record = {{ kind = \"notice\" }}\n{rule}");
        let said = Site::new().packs("\"own\"").file("rules/own.toml", pack).check();
        said.exits(2).says("P401").says("form 没有 asembly 这个值");
    }
}

#[test]
fn a_text_without_a_recorded_digest_is_a_remark_with_the_line_to_type_and_a_draft_is_left_alone() {
    let rule = format!("{PACK}record = {{ kind = \"convention\" }}\ncheck = \"digest\"\nfield = \"digest\"\n");
    let head = "kind = \"convention\"\nadopted_by = \"居民会议\"\neffective_on = 2026-10-20";
    let site = || Site::new().packs("\"own\"").file("rules/own.toml", &rule);
    let said = site().record("convention/c.md", head, "正文。\n").check().exits(0);
    let line = "digest = \"161e31179fd4e7a47f19924407074d259e2d6790f11ac19aef9bb02ba435f322\"";
    let added = site().record("convention/c.md", &format!("{head}\n{line}"), "正文。\n").check();
    assert!(said.all().contains("提示[R323") && said.all().contains(line), "{}", said.all());
    assert_eq!(added.codes(), Vec::<String>::new(), "{}", added.all());
    let draft = format!("{head}\nstatus = \"draft\"\ndigest = \"00\"");
    assert_eq!(site().record("convention/c.md", &draft, "正文。\n").check().codes(), Vec::<String>::new());
}

#[test]
fn a_changed_text_is_told_what_to_do() {
    let rule = format!("{PACK}record = {{ kind = \"convention\" }}\ncheck = \"digest\"\nfield = \"digest\"\n");
    let site = convention(Site::new().packs("\"own\"").file("rules/own.toml", rule), "改过。\n");
    site.check().exits(1).says("另写一份新版，走完五步，写 supersedes = \"convention/c\"");
}
