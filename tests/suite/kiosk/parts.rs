//! What each part of a screen says.

use super::{item, played, programme, says};
use crate::support::Site;

/// What a screen says of one record.
fn shown(path: &str, front: &str, body: &str) -> String {
    let page = programme(&Site::new().record(path, front, body));
    item(&page, &path.trim_end_matches(".md").replace('/', "-"))
}

const LEDGER: &str = "| 日期 | 项目 | 类别 | 收入（元） | 支出（元） |\n|---|---|---|---|---|\n\
    | 2026-10-05 | 拨款 | 拨款 | 20,000.00 | |\n| 2026-10-08 | 水电费 | 水电 | | 1,200.00 |\n| 2026-10-20 | 修灯 | 维修 | | 300.00 |\n";

#[test]
fn an_account_is_one_sentence_a_chart_and_every_entry() {
    let front = "kind = \"finance\"\ntitle = \"10月收支\"\nperiod = \"2026-10\"\nopening = \"5,000.00\"\nclosing = \"23,500.00\"";
    let text = shown("finance/2026-10.md", front, &format!("## 收支明细\n\n{LEDGER}\n## 情况说明\n\n灯修好了。\n"));
    says(&text, &["2026年10月收入2万元，支出1,500.00元，期末还有约2.4万元。"]);
    says(&text, &["钱花在哪里", "水电 1,200.00元 80%", "修灯 −300.00 23,500.00", "期初结余 5,000.00", "灯修好了。"]);
    assert!(!text.contains("收支明细") && text.contains("情况说明"), "a heading of a table that is not shown: {text}");
}

#[test]
fn an_upcoming_meeting_says_when_where_and_how_early_it_was_announced() {
    let front = "kind = \"meeting\"\ntitle = \"代表会议\"\nform = \"assembly\"\nheld_on = 2026-11-20\ntime = \"14:30—16:00\"\nplace = \"二楼\"\n\
        notice = { published_on = 2026-11-02 }\nagenda = [{ topic = \"预算\" }]\npublished_on = 2026-11-02";
    let page = programme(&Site::new().record("meeting/a.md", front, "欢迎旁听。\n"));
    let text = item(&page, "meeting-a");
    says(&text, &["2026年11月20日，星期五，14:30—16:00，二楼", "提前18天", "1. 预算", "欢迎旁听。"]);
    says(&page, &["data-until=\"2026-11-20\" data-days=\"还有 {days} 天\""]);
}

#[test]
fn the_next_meeting_comes_first_and_one_that_was_held_says_what_became_of_it() {
    let ahead = |day: u32| {
        format!(
            "kind = \"meeting\"\ntitle = \"会\"\nform = \"council\"\nheld_on = 2026-11-{day}\npublished_on = 2026-11-02"
        )
    };
    let held = "kind = \"meeting\"\ntitle = \"例会\"\nform = \"council\"\nheld_on = 2026-11-03\npresent = 7\npublished_on = 2026-11-05\n\
        resolutions = [{ text = \"换路灯\", for = 6, against = 1, passed = true, owner = \"物业\", due = 2026-12-01, state = \"doing\" }]";
    let site =
        Site::new().record("meeting/a.md", &ahead(28), "正文。\n").record("meeting/b.md", &ahead(20), "正文。\n");
    let page = programme(&site.record("meeting/c.md", held, "正文。\n"));
    assert_eq!(played(&page, "meetings"), ["meeting-b", "meeting-a", "meeting-c"]);
    says(
        &item(&page, "meeting-c"),
        &["1. 换路灯", "赞成6票，反对1票，弃权0票，通过", "责任方 物业", "期限 2026年12月1日", "进展 进行中"],
    );
}

fn consultation(more: &str) -> String {
    format!("kind = \"consultation\"\ntitle = \"停车协商\"\nquestion = \"车往哪里停\"\nplace = \"凉亭\"\n{more}")
}

#[test]
fn an_open_consultation_says_what_is_asked_until_when_and_how_to_take_part() {
    let contact = "\n[contact]\noffice = \"一楼大厅\"\nphone = \"0000-00000001\"\nopinion_box = \"门口\"\n";
    let community = "name = \"试验社区\"\nstreet = \"试验街道\"\ndistrict = \"试验区\"\ndivision = \"000000\"\npacks = []\nfirst_day = 2026-09-01\n";
    let site = Site::new().file("content/community.toml", format!("{community}{contact}"));
    let page = programme(&site.record(
        "consultation/a.md",
        &consultation("steps = { held_on = 2026-11-15 }"),
        "先听大家的。\n",
    ));
    let text = item(&page, "consultation-a");
    says(
        &text,
        &[
            "车往哪里停",
            "2026年11月15日，星期日，凉亭",
            "到一楼大厅当面说；打电话 0000-00000001；写下来投进意见箱（门口）",
            "先听大家的。",
        ],
    );
    says(&item(&page, "contacts"), &["办公地点 一楼大厅", "工作电话 0000-00000001", "意见箱 门口"]);
}

#[test]
fn what_became_of_a_consultation_is_said_with_its_votes_and_what_is_done() {
    let more = "steps = { held_on = 2026-10-15 }\noutcome = \"agreed\"\nvote = { present = 10, for = 9, against = 1, abstain = 0 }\n\
        actions = [{ what = \"划线\", owner = \"物业\", state = \"done\", done_on = 2026-11-01 }]";
    let text = shown("consultation/a.md", &consultation(more), "正文。\n");
    says(
        &text,
        &[
            "2026年10月15日召开协商，10人参加，9票赞成（90.0%），达成一致。",
            "车往哪里停",
            "赞成 9",
            "落实情况 划线 责任方 物业 完成 2026年11月1日",
        ],
    );
}

#[test]
fn a_hearing_shows_its_result_with_votes() {
    let front = "kind = \"hearing\"\ntitle = \"听证结果\"\nquestion = \"撤并吗\"\nheld_on = 2026-10-20\npassed = true\n\
        vote = { eligible = 40, present = 38, for = 27, against = 9, abstain = 2 }\ndecision = { body = \"rwc\", date = 2026-10-25 }";
    let text = shown("hearing/a.md", front, "正文。\n");
    says(
        &text,
        &[
            "撤并吗",
            "应到 40 人",
            "实到 38 人",
            "赞成 27",
            "反对 9",
            "弃权 2",
            "居民委员会已于2026年10月25日作出决定。",
        ],
    );
}

#[test]
fn a_convention_is_shown_clause_by_clause_a_few_at_a_time() {
    let front = "kind = \"convention\"\ntitle = \"公约\"\nadopted_by = \"居民会议\"\neffective_on = 2026-01-01\npublished_on = 2026-01-02";
    let clauses: String =
        ["一", "二", "三", "四"].iter().map(|number| format!("第{number}条　不{number}。\n\n")).collect();
    let page = programme(&Site::new().record("convention/a.md", front, &format!("## 规范日常行为\n\n{clauses}")));
    assert_eq!(played(&page, "convention"), ["convention-a", "convention-a-2"]);
    says(&item(&page, "convention-a"), &["公约", "规范日常行为", "第一条 不一。", "第三条 不三。"]);
    says(&item(&page, "convention-a-2"), &["第四条 不四。"]);
}

#[test]
fn objections_that_are_open_are_important_and_say_how_many_days_are_left_and_whom_to_tell() {
    let front =
        "form = \"publicity\"\nobjections_until = 2026-11-20\ncontact = \"0000-00000002\"\npublished_on = 2026-11-01";
    let page = programme(&Site::new().record("notice/a.md", front, "拟推选。\n"));
    says(&page, &["data-until=\"2026-11-20\" data-days=\"公示还剩 {days} 天\" data-last=\"今天是公示最后一天\""]);
    says(&item(&page, "notice-a"), &["到2026年11月20日", "有不同意见：0000-00000002"]);
    assert_eq!(super::told(&page)["items"]["notice-a"]["important"], true);
}

#[test]
fn nothing_overdue_is_said_as_plainly_as_something() {
    let page = programme(&Site::new());
    says(&item(&page, "overdue"), &["截至2026年11月6日，没有逾期未公开的事项。"]);
    let page = built_overdue();
    says(&item(&page, "overdue"), &["截至", "应当公开而没有公开，已经逾期", "已逾期"]);
}

fn built_overdue() -> String {
    let site = Site::copy_of(&crate::support::repository("tests/sites/overdue"));
    super::built(&site).text("kiosk/dong/programme.html").to_string()
}

#[test]
fn tables_of_a_text_are_shown_too_and_wide_ones_as_lists() {
    let narrow = "| 楼 | 户 |\n|---|---|\n| 1幢 | 40 |\n";
    let wide = "| 项目名称 | 承包单位 | 开工时间 | 完工时间 | 负责人员 |\n|---|---|---|---|---|\n| 修路灯工程 | 某某市政公司 | 十月一日上午 | 十月九日下午 | 社区物业 |\n";
    let page = programme(&Site::new().record("notice/a.md", "", &format!("{narrow}\n再看：\n\n{wide}")));
    says(&item(&page, "notice-a"), &["楼 户 1幢 40", "修路灯工程 承包单位 某某市政公司 开工时间 十月一日上午"]);
}

#[test]
fn characters_beyond_the_basic_plane_come_out_as_they_are() {
    let rare = "𠮷䶮𬭎㛃";
    let text = shown("notice/a.md", &format!("title = \"{rare}路改名\""), &format!("{rare}。\n"));
    assert_eq!(text.matches(rare).count(), 2, "{text}");
}

#[test]
fn drafts_and_what_is_internal_are_in_no_file_of_the_screens() {
    for front in ["status = \"draft\"", "visibility = \"internal\"", "published_on = 2026-11-07"] {
        let site = Site::new().record("notice/a.md", &format!("title = \"机密的事\"\n{front}"), "机密的话。\n");
        assert!(super::built(&site).below("kiosk").holding("机密的").is_empty(), "{front}");
    }
}

#[test]
fn what_fields_say_beside_the_text_is_shown_too() {
    let plan = "kind = \"plan\"\nform = \"annual\"\nitems = [{ name = \"换路灯\", owner = \"物业\", due = 2026-12-01, state = \"doing\" }]";
    says(&shown("plan/a.md", plan, "正文。\n"), &["换路灯 责任方 物业 期限 2026年12月1日 进展 进行中"]);
    let opinion = "kind = \"opinion\"\ntopic = \"堵车\"\nreceived_on = 2026-10-13\nanswered_on = 2026-10-20\nanswer = \"设引导岗\"";
    says(&shown("opinion/a.md", opinion, "正文。\n"), &["堵车", "2026年10月20日", "设引导岗"]);
    let service = "kind = \"service\"\nsteps = [\"到窗口\", \"领证\"]\nmaterials = [\"身份证\", \"照片\"]";
    says(&shown("service/a.md", service, "正文。\n"), &["1 到窗口 2 领证", "所需材料 身份证、照片"]);
}
