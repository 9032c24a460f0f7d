//! The table of an account: every figure that does not tie out, at its cell.

use super::spoiled;
use crate::support::Site;

const FRONT: &str =
    "kind = \"finance\"\nform = \"statement\"\nperiod = \"2026-10\"\nopening = \"100.00\"\nclosing = \"150.00\"";

/// An account that adds up; its heading stands in line 12, its first row in line 14.
const BODY: &str = "\
| 日期 | 项目 | 收入（元） | 支出（元） | 余额（元） | 凭证号 |
|---|---|---|---|---|---|
| 2026-10-08 | 租金 | 80.00 | | 180.00 | 记1 |
| 2026-10-09 | 水费 | | 30.00 | 150.00 | 记2 |
| | 合计 | 80.00 | 30.00 | | |
";

/// Where it lies.
const F: &str = "content/finance/2026-10.md";
/// Where a CSV in place of its table lies.
const C: &str = "content/finance/2026-10.csv";

/// The account with `from` written as `to`.
fn with(site: Site, from: &str, to: &str) -> Site {
    assert!(FRONT.contains(from) || BODY.contains(from), "{from}");
    site.record("finance/2026-10.md", &FRONT.replace(from, to), &BODY.replace(from, to))
}

/// The account of the month before, with this closing balance.
fn before(site: Site, closing: &str) -> Site {
    let front = FRONT.replace("2026-10", "2026-09").replace("100.00", "0.00").replace("150.00", closing);
    site.record(
        "finance/2026-09.md",
        &front,
        &format!("| 项目 | 收入 | 支出 |\n|---|---|---|\n| 拨款 | {closing} | |\n"),
    )
}

fn csv(site: Site, rows: &str) -> Site {
    site.record("finance/2026-10.md", FRONT, "见表。\n").file(C, rows)
}

fn twice(site: Site) -> Site {
    with(site, "租金", "房租").record("finance/2026-10-b.md", FRONT, BODY)
}

const STATED: &str = "| | 期末结余 | | | 151.00 | |\n| | 合计";

spoiled! {
    no_table: |s| s.record("finance/2026-10.md", FRONT, "没有表。\n") => "A101", F, ":12:1", "没有收支明细表", HeldBack;
    a_csv_without_rows: |s| csv(s, "") => "A101", C, "", "没有一行数据", HeldBack;
    a_table_without_spending: |s| with(s, "支出（元）", "小计") => "A102", F, ":12:3", "缺少“支出”一列", HeldBack;
    a_csv_without_an_item: |s| csv(s, "日期,收入,支出\n2026-10-08,1.00,\n") => "A102", C, ":1:1", "缺少“项目”一列", HeldBack;
    a_row_with_merged_cells: |s| with(s, "| 水费 | | 30", "| 水费 | 30") => "A103", F, ":15:3", "这一行有 5 格，表头有 6 列", HeldBack;
    a_row_with_a_cell_too_many: |s| with(s, "| 租金 |", "| 租金 | 九月 |") => "A103", F, ":14:3", "这一行有 7 格", HeldBack;
    a_csv_row_with_a_cell_too_few: |s| csv(s, "项目,收入,支出\n拨款,50.00\n") => "A103", C, ":2:1", "这一行有 2 格", HeldBack;
    a_cell_with_one_decimal: |s| with(s, "| 80.00 | | 180", "| 1,200.5 | | 180") => "A104", F, ":14:21", "写成 1,200.50", HeldBack;
    a_cell_in_full_width: |s| with(s, "| 80.00 | | 180", "| １２００ | | 180") => "A104", F, ":14:21", "用了全角字符", HeldBack;
    a_cell_in_chinese: |s| with(s, "| 30.00 | 150", "| 一千 | 150") => "A104", F, ":15:23", "写成 1000", HeldBack;
    a_cell_of_minus_zero: |s| with(s, "| 30.00 | 150", "| -0 | 150") => "A104", F, ":15:23", "是负零", HeldBack;
    a_cell_with_an_exponent: |s| with(s, "| 30.00 | 150", "| 1e5 | 150") => "A104", F, ":15:23", "写成 100000", HeldBack;
    a_cell_of_a_csv: |s| csv(s, "项目,收入,支出\n拨款,５０.00,\n") => "A104", C, ":2:4", "用了全角字符", HeldBack;
    a_mobile_number_in_a_csv: |s| csv(s, "项目,收入,支出,备注\n拨款,50.00,,找13800138000\n") => "S502", C, ":2:", "138****8000", HeldBack;
    a_date_that_does_not_exist: |s| with(s, "2026-10-08", "2026-10-32") => "A104", F, ":14:3", "2026-10-32 不是一个存在的日期", HeldBack;
    a_row_with_both_sides: |s| with(s, "| 80.00 | | 180", "| 80.00 | 1.00 | 180") => "A104", F, ":14:3", "同时写了收入和支出", HeldBack;
    a_row_with_neither_side: |s| with(s, "| 80.00 | | 180", "| | | 180") => "A104", F, ":14:3", "没有写收入，也没有写支出", HeldBack;
    a_total_off_by_one_fen: |s| with(s, "合计 | 80.00", "合计 | 80.01")
        => "A105", F, ":16:", "收入合计写的是 80.01 元，按明细算是 80.00 元，相差 0.01 元", HeldBack;
    a_closing_that_does_not_tie: |s| with(s, "closing = \"150.00\"", "closing = \"150.01\"")
        => "A106", F, ":6:11", "= 150.00 元，期末写的是 150.01 元", HeldBack;
    a_closing_stated_twice: |s| with(s, "| | 合计", STATED) => "A106", F, ":16:", "在信息栏是 150.00 元，在表里是 151.00 元", HeldBack;
    an_opening_other_than_the_last_closing: |s| before(with(s, "租金", "房租"), "99.00")
        => "A107", F, ":5:11", "期初结余是 100.00 元，2026年9月的期末结余是 99.00 元", HeldBack;
    a_running_balance_that_is_wrong: |s| with(s, "| 180.00 |", "| 181.00 |") => "A108", F, ":14:", "“租金”一行的余额", HeldBack;
    a_voucher_booked_twice: |s| with(s, "记2", "记1") => "A109", F, ":15:", "凭证号 记1 已用于“租金”", Built;
    two_records_for_one_period: twice => "T211", F, ":4:10", "已经有一份：content/finance/2026-10-b.md", Fails;
}

#[test]
fn an_account_that_adds_up_is_shown_and_nothing_is_said() {
    let site = before(Site::new(), "100.00").record("finance/2026-10.md", FRONT, BODY);
    site.check().exits(0).says("没有发现问题");
    site.build().exits(0);
    assert!(site.output().text("site/finance/2026-10.html").contains("150.00"));
}

#[test]
fn a_csv_beside_the_record_stands_in_for_the_table() {
    let site = csv(Site::new(), "项目,收入,支出\n拨款,50.00,\n");
    site.check().exits(0).says("没有发现问题");
    site.build().exits(0);
    assert!(site.output().text("site/finance/2026-10.html").contains("拨款"));
}

#[test]
fn an_amount_with_its_direction_is_income_or_spending() {
    let rows = "| 项目 | 金额 | 收支 |\n|---|---|---|\n| 租金 | 80.00 | 收入 |\n| 水费 | 30.00 | 支出 |\n";
    Site::new().record("finance/2026-10.md", FRONT, rows).check().exits(0).says("没有发现问题");
}

#[test]
fn an_amount_without_its_direction_is_not_left_out_in_silence() {
    let rows = "| 项目 | 金额 | 收支 |\n|---|---|---|\n| 租金 | 50.00 | 收入 |\n| 水费 | 30.00 | |\n";
    let said = Site::new().record("finance/2026-10.md", FRONT, rows).check().exits(1);
    assert_eq!(said.codes(), ["A104"]);
}

#[test]
fn a_total_in_bold_and_a_bar_within_a_cell_are_read() {
    with(Site::new(), "合计 | 80.00 | 30.00", "**合计** | **80.00** | **30.00**").check().exits(0).says("没有发现问题");
    with(Site::new(), "租金", "租金\\|九月").check().exits(0).says("没有发现问题");
}

#[test]
fn a_cell_that_cannot_be_read_makes_no_further_errors() {
    let said = with(Site::new(), "| 80.00 | | 180", "| 八十 | | 180").check().exits(1);
    assert_eq!(said.codes(), ["A104"]);
}

#[test]
fn a_correction_may_stand_beside_the_account_that_it_corrects() {
    let correction = format!("{FRONT}\nsupersedes = \"finance/2026-10\"");
    let site = Site::new().record("finance/2026-10.md", FRONT, BODY);
    site.record("finance/2026-10-b.md", &correction, BODY).check().exits(0).says("没有发现问题");
}
