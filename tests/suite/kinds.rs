//! Pages of the further kinds: their tables, people, shares and sums, in `tests/sites/kinds` and in sites of one record.

use std::sync::LazyLock;

use crate::support::{Built, Site, repository};

static KINDS: LazyLock<Built> = LazyLock::new(|| {
    let site = Site::copy_of(&repository("tests/sites/kinds"));
    site.build().exits(0);
    let output = site.output();
    Built { site, output }
});

/// The text of a page without its elements, words parted by blanks.
fn words(page: &str) -> String {
    let text = regex::Regex::new("<[^>]*>").expect("a pattern").replace_all(page, " ").into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page(path: &str) -> String {
    KINDS.output.text(path).to_string()
}

#[track_caller]
fn shows(path: &str, wanted: &[&str]) {
    let text = words(&page(path));
    for piece in wanted {
        assert!(text.contains(piece), "{path} lacks \"{piece}\":\n{text}");
    }
}

#[track_caller]
fn hides(path: &str, unwanted: &[&str]) {
    let text = page(path);
    for piece in unwanted {
        assert!(!text.contains(piece), "{path} shows \"{piece}\"");
    }
}

#[test]
fn lists_of_tables_are_tables_with_names_of_fields_as_columns_and_sums_of_amounts() {
    shows(
        "site/project/2026-carport.html",
        &["资金筹集 共 3 项 资金来源 金额（元）", "驻区单位捐助 16,500.00", "合计 126,500.00"],
    );
    shows("site/welfare/2026-q3.html", &["张* 第一居民小组 3 2,400.00", "合计 5,400.00"]);
    shows("site/archive/2026-assets.html", &["A001 会议桌 2 3,200.00 2023年5月10日 海棠 会议室", "合计 10,700.00"]);
    shows("site/report/2026-09-disputes.html", &["村（社区） 人民调解 8 8", "示例派出所"]);
    let table = page("site/archive/2026-assets.html");
    assert!(table.contains("<caption>") && table.contains("scope=\"col\"") && table.contains("scope=\"row\""));
    assert!(table.contains("datetime=\"2023-05-10\"") && table.contains("data-label=\"价值（元）\""));
}

#[test]
fn single_tables_are_lists_of_facts_and_lead_to_the_records_that_they_name() {
    shows("site/plan/2026-livelihood.html", &["通过 决定机构 居民代表会议 决定日 2026年2月20日 决定记录"]);
    assert!(page("site/plan/2026-livelihood.html").contains("<a href=\"../meeting/2026-02-assembly.html\">"));
    shows("site/archive/2026-assets.html", &["移交人 紫苏 接收人 海棠 监交人 石竹"]);
}

#[test]
fn a_record_that_is_not_released_is_neither_linked_to_nor_named() {
    let link = "form = \"annual\"\nkind = \"plan\"\nadopted = { body = \"rwc\", date = 2026-10-01, record = \"notice/secret\" }\nconsultation = \"notice/secret\"";
    let site = Site::new().record("plan/a.md", link, "正文。\n");
    let site = site.record("notice/secret.md", "title = \"还没有审签的事\"\nstatus = \"draft\"", "正文。\n");
    site.build().exits(0);
    let output = site.output();
    for target in ["site", "board", "kiosk"] {
        assert_eq!(output.below(target).holding("还没有审签的事"), Vec::<&str>::new());
        assert_eq!(output.below(target).holding("notice/secret"), Vec::<&str>::new());
    }
    assert!(output.text("preview/plan/a.html").contains("还没有审签的事"));
    assert!(words(output.text("site/plan/a.html")).contains("决定机构 居民委员会 决定日 2026年10月1日"));
}

#[test]
fn a_plan_says_how_far_each_item_has_come_in_words_and_figures() {
    shows(
        "site/plan/2026-livelihood.html",
        &["已完成 完成 2026年6月18日 100%", "进行中 65%", "进行中、已过期限 40%", "未开始 0%", "合计 204,500.00"],
    );
}

#[test]
fn an_evaluation_gives_counts_and_exact_shares() {
    shows("site/evaluation/2026-h1.html", &["满意 275 85.7%", "基本满意 39 12.1%", "不满意 7 2.2%"]);
    shows("site/evaluation/2026-h1.html", &["石竹 2026年7月10日 30 68.2% 12 27.3% 2 4.5% 0 0.0% 44 优秀"]);
    shows("site/evaluation/2026-h1.html", &["木老师 2026年7月10日 14"]);
}

#[test]
fn an_opinion_says_when_it_came_when_an_answer_was_due_and_what_it_was() {
    let days = "收到 2026年9月1日 答复期限 2026年9月16日 答复 2026年9月20日";
    shows("site/opinion/2026-09-noise.html", &["已答复，晚4天", days, "施工单位已停止夜间施工。"]);
    shows("site/opinion/2026-10-bins.html", &["逾期14天未答复", "还没有答复"]);
    shows("site/opinion/2026-10-seat.html", &["办理中", "联名情况 提出日 2026年10月30日 户数 41"]);
    hides("site/opinion/2026-10-seat.html", &["逾期0"]);
}

#[test]
fn the_list_of_opinions_counts_cases_received_answered_and_overdue() {
    shows("site/opinion/index.html", &["件收到 6 件已答复 4 件办理中 1 件逾期未答复 1"]);
    hides("site/meeting/index.html", &["件收到"]);
}

#[test]
fn a_roster_shows_the_people_of_its_day_by_public_name_with_post_and_work_phone_and_nothing_else() {
    let path = "site/roster/committee.html";
    shows(path, &["石竹 主任 主持全面工作，财务审批 0000-00000111", "海棠 副主任 居务公开、民政救助 社区服务委员会"]);
    shows(path, &["木老师 委员 环境物业、人民调解 第一网格 0000-00000113"]);
    hides(path, &["旧人", "木槿", "9幢", "党员"]);
    shows("site/roster/duty.html", &["2026年10月2日 木老师 全天"]);
}

#[test]
fn a_grid_roster_has_the_four_roles() {
    shows("site/roster/grid.html", &["网格 网格长 网格员 楼栋长 单元长 户数 公示电话"]);
    shows("site/roster/grid.html", &["第一网格 木老师 紫苏、茯苓 鸢尾 菖蒲 410 0000-00000101"]);
    shows("site/roster/grid.html", &["第二网格 紫苏 茯苓 鸢尾 850"]);
}

#[test]
fn a_black_list_says_until_when_it_is_shown_and_writes_names_as_they_were_masked() {
    shows("site/honor/2026-10-black.html", &["本榜展示到 2026年11月12日 ，到期撤下。", "3幢某户 楼道堆物"]);
    shows("site/honor/2026-10-red.html", &["赵* 长期义务清扫楼道 20"]);
}

#[test]
fn systems_and_services_show_their_steps_in_order() {
    shows("site/system/first-contact.html", &["流程 接待 当场 首问责任人 登记 当日 窗口 写明来意", "职责 一次告知"]);
    shows(
        "site/service/elderly-card.html",
        &["办理流程 窗口提交材料 社区核对 街道制证", "所需材料 身份证原件 一寸照片一张"],
    );
}

#[test]
fn sheets_for_the_board_have_the_tables_too() {
    shows("board/roster/grid.a4.html", &["第一网格 木老师 紫苏、茯苓"]);
    shows("board/welfare/2026-q3.a4.html", &["合计 5,400.00"]);
    shows("board/opinion/2026-09-noise.a3.html", &["施工单位已停止夜间施工。"]);
    shows("board/plan/2026-livelihood.a4.html", &["儿童活动角"]);
}
