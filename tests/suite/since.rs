//! What happened since: records that name another are found from that other, and nothing is named that is not public.

use crate::support::{Site, Tree};

const HEARING: &str = "kind = \"hearing\"\ntitle = \"广场听证会\"\nquestion = \"甲还是乙\"\nheld_on = 2026-09-16\npublished_on = 2026-09-17\n\
    passed = true\nresult_published_on = 2026-09-17\ndecision = { body = \"rwc\", date = 2026-10-09, record = \"meeting/m\" }\n\
    vote = { eligible = 41, present = 38, for = 27, against = 9, abstain = 2 }\n\
    participants = [{ group = \"业主\", present = 24 }, { group = \"代表\", present = 14 }]\n\
    cc = [{ org = \"街道办\", date = 2026-09-18, doc_no = \"9号\" }]\n";

const TALK: &str = "kind = \"consultation\"\ntitle = \"食堂协商\"\nquestion = \"办不办\"\npublished_on = 2026-09-10\noutcome = \"partly\"\n\
    steps = { held_on = 2026-09-08 }\nparticipants = [{ group = \"居民\", invited = 20, present = 19 }]\n\
    actions = [{ what = \"考察\", owner = \"黄芩\", due = 2026-09-30, state = \"done\", done_on = 2026-10-03, disclosed_on = 2026-10-05 },\
    { what = \"测算\", owner = \"单位\", due = 2026-10-31, state = \"doing\" }, { what = \"表决\", owner = \"居委会\", due = 2026-12-31, state = \"open\" }]\n";

fn site() -> Site {
    let meeting = "kind = \"meeting\"\nform = \"rwc_monthly\"\ntitle = \"十月例会\"\nheld_on = 2026-10-09\npublished_on = 2026-10-12\n";
    let site = Site::new().record("hearing/h.md", HEARING, "听证。\n").record("meeting/m.md", meeting, "例会。\n");
    let site = site.record("consultation/c.md", TALK, "协商。\n");
    let site = site.record(
        "notice/later.md",
        "title = \"开工公告\"\npublished_on = 2026-11-01\nrelated = [\"hearing/h\"]",
        "开工。\n",
    );
    let site = site.record(
        "notice/before.md",
        "title = \"听证公告\"\npublished_on = 2026-09-07\nrelated = [\"hearing/h\"]",
        "公告。\n",
    );
    site.record("notice/secret.md", "title = \"没有审签\"\nstatus = \"draft\"\nrelated = [\"hearing/h\"]", "草稿。\n")
}

fn built() -> Tree {
    let site = site();
    site.run(&["build", "--quiet"]);
    site.output()
}

fn words(page: &str) -> String {
    let text = regex::Regex::new("<[^>]*>").expect("a pattern").replace_all(page, " ").into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn part<'a>(page: &'a str, from: &str) -> &'a str {
    let start = page.find(&format!("id=\"{from}\"")).expect(from);
    page[start..].split("</section>").next().unwrap_or_default()
}

#[test]
fn a_hearing_says_its_outcome_in_a_sentence_and_what_happened_since_day_by_day() {
    let output = built();
    let page = output.text("site/hearing/h.html");
    let text = words(page);
    assert!(text.contains("2026年9月16日召开听证会，38人参加，27票赞成（71.1%），表决通过。"), "{text}");
    assert!(text.contains("业主 24 63.2%") && text.contains("合计 38"), "{text}");
    let since = words(part(page, "since"));
    let told = [
        "2026年9月17日 公布 结果公布",
        "2026年9月18日 抄送 抄送街道办（9号）",
        "2026年10月9日 决定 居民委员会作出决定：十月例会",
        "2026年11月1日 公告公示 开工公告",
    ];
    let places: Vec<_> = told.iter().map(|told| since.find(told)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{since}");
    assert!(!since.contains("听证公告"), "what came before is no consequence");
}

#[test]
fn a_consultation_shows_each_thing_to_be_done_with_its_state_and_lateness() {
    let output = built();
    let page = output.text("site/consultation/c.html");
    assert!(words(page).contains("2026年9月8日召开协商，19人参加，部分达成。"));
    let since = words(part(page, "since"));
    for wanted in [
        "2026年10月3日 落实 考察 已完成 负责 黄芩 期限 2026年9月30日 完成 2026年10月3日 晚 3 天 公开 2026年10月5日",
        "2026年10月31日 落实 测算 进行中、已过期限 负责 单位 期限 2026年10月31日 晚 6 天",
        "2026年12月31日 落实 表决 未开始 负责 居委会",
    ] {
        assert!(since.contains(wanted), "{wanted}: {since}");
    }
    let ahead = regex::Regex::new("<li class=\"?ahead").expect("a pattern");
    assert_eq!(ahead.find_iter(page).count(), 1, "only the last is still to come");
}

#[test]
fn a_record_leads_to_those_that_name_it_and_names_none_that_is_not_public() {
    let output = built();
    let meeting = words(part(output.text("site/meeting/m.html"), "mentions"));
    assert!(meeting.contains("广场听证会 2026年9月17日 决定记录"), "{meeting}");
    let hearing = words(part(output.text("site/hearing/h.html"), "mentions"));
    assert!(hearing.contains("听证公告 2026年9月7日 相关记录") && !hearing.contains("开工公告"), "{hearing}");
    for target in ["site", "kiosk", "board"] {
        assert_eq!(output.below(target).holding("没有审签"), Vec::<&str>::new(), "{target}");
    }
    assert!(output.text("preview/hearing/h.html").contains("没有审签"));
    assert!(!output.text("site/notice/later.html").contains("id=\"mentions\""));
}
