//! Front matter: what TOML, the schemas and the calendar do not bear.

use super::spoiled;
use crate::support::{Site, record};

/// Where the second record lies.
const A: &str = "content/notice/a.md";

/// A second record with `front` in its front matter, from line 2 on.
fn front(site: Site, front: &str) -> Site {
    site.record("notice/a.md", front, "正文。\n")
}

/// A second record that is a meeting with a count; it stands in line 5.
fn present(site: Site, count: &str) -> Site {
    front(site, &format!("kind = \"meeting\"\nform = \"other\"\nheld_on = 2026-10-01\npresent = {count}"))
}

/// A register of assets with cash of `amount`, in line 4 from column 19 on.
fn cash(site: Site, amount: &str) -> Site {
    front(site, &format!("kind = \"finance\"\nform = \"assets\"\nassets = {{ cash = {amount} }}"))
}

fn raw(site: Site, path: &str, text: &str) -> Site {
    site.file(path, text)
}

/// A draft with this line, without anything signed.
fn as_it_is(site: Site, line: &str) -> Site {
    let status = if line.starts_with("status") { "" } else { "status = \"draft\"\n" };
    let text = format!("+++\nkind = \"notice\"\ntitle = \"公告\"\n{line}\n{status}form = \"plan\"\n+++\n正文。\n");
    site.put_as_it_is(A, text);
    site
}

fn without_settings(site: Site) -> Site {
    site.remove("mingbai.toml");
    site
}

const TWO_DATES: &str = "approval = { body = \"rwc\", date = 2026-10-01, who = \"p01\" }";
const SIGNED_A: &str = "content/notice/a.sign.toml";
const SIGNED_BY_NOBODY: &str = "sign_off = [{ step = \"settled\", person = \"p09\", date = 2026-10-10 }]";
const POST: &str = "[[person]]\nid = \"p01\"\nname = \"甲\"\n\n[[post]]\nperson = \"p02\"\nbody = \"rwc\"\nrole = \"director\"\nstart = 2024-01-01\n";

fn two_claims(site: Site) -> Site {
    let claim = "former_addresses = [\"notice/b\"]";
    front(site, claim).record("notice/z.md", claim, "正文。\n")
}

spoiled! {
    text_without_quotes: |s| front(s, "title = 公告") => "L006", A, ":2:9", "文字没有加引号", Stopped;
    a_quote_that_is_not_closed: |s| front(s, "title = \"公告") => "L006", A, ":2:12", "引号没有配对", Stopped;
    a_full_width_quote: |s| front(s, "title = “公告”") => "L006", A, ":2:9", "加英文双引号", Stopped;
    a_key_without_a_value: |s| front(s, "title =") => "L006", A, ":2:8", "等号后面没有值", Stopped;
    a_key_without_an_equals_sign: |s| front(s, "issued_by \"甲\"") => "L006", A, ":2:11", "没有等号", Stopped;
    an_unknown_key: |s| front(s, "titel = \"公告\"") => "L007", A, ":2:1", "你是不是想写 title？", Stopped;
    an_unknown_key_in_a_table: |s| front(s, TWO_DATES) => "L007", A, ":2:47", "不认识的键 who", Stopped;
    an_unknown_key_in_chinese: |s| front(s, "\"标题\" = \"公告\"") => "L007", A, ":2:1", "不认识的键 标题", Stopped;
    an_unknown_kind: |s| front(s, "kind = \"notise\"") => "L008", A, ":2:8", "你是不是想写 notice？", Stopped;
    a_kind_that_is_not_text: |s| front(s, "kind = 3") => "L008", A, ":2:8", "类别", Stopped;
    no_kind: |s| raw(s, A, "+++\ntitle = \"公告\"\n+++\n正文。\n") => "L008", A, ":1:1", "没有写类别 kind", Stopped;
    a_date_in_quotes: |s| front(s, "published_on = \"2026-10-05\"") => "L009", A, ":2:16", "日期，不加引号", Stopped;
    a_count_with_decimals: |s| present(s, "3.5") => "L009", A, ":5:11", "要写整数", Stopped;
    a_count_below_zero: |s| present(s, "-3") => "L009", A, ":5:11", "不小于 0 的整数，这里是 -3", Stopped;
    a_count_beyond_bounds: |s| present(s, "99999999999999999999") => "L009", A, ":5:11", "99999999999999999999", Stopped;
    a_table_where_text_belongs: |s| front(s, "title = { a = 1 }") => "L009", A, ":2:9", "这里是表", Stopped;
    a_list_with_one_wrong_item: |s| front(s, "topics = [\"a\", 2]") => "L009", A, ":2:16", "这里是整数", Stopped;
    a_number_among_tables: |s| front(s, "waivers = [3]") => "L009", A, ":2:12", "这里是整数", Stopped;
    no_title: |s| raw(s, A, "+++\nkind = \"notice\"\nform = \"plan\"\nstatus = \"draft\"\n+++\n正文。\n")
        => "L010", A, ":1:1", "加上一行：title = ", Stopped;
    a_table_without_a_required_key: |s| front(s, "approval = { body = \"rwc\" }") => "L010", A, ":2:12", "缺少 date", Stopped;
    a_key_that_stands_twice: |s| front(s, "title = \"甲\"\ntitle = \"乙\"") => "L011", A, ":3:1", "键 title 写了两次", Stopped;
    an_id_that_stands_twice: |s| s.record("notice/z.md", "id = \"notice/good\"", "正文。\n")
        => "L012", "content/notice/z.md", ":2:6", "编号 notice/good 已经用在 content/notice/good.md", Stopped;
    the_thirtieth_of_february: |s| front(s, "published_on = 2026-02-30") => "L013", A, ":2:16", "2026-02-30 不是一个存在的日期", Stopped;
    a_leap_day_of_a_common_year: |s| front(s, "published_on = 2026-02-29") => "L013", A, ":2:16", "2026-02-29", Stopped;
    a_thirteenth_month: |s| front(s, "published_on = 2026-13-01") => "L013", A, ":2:16", "2026-13-01", Stopped;
    a_date_with_a_time: |s| front(s, "published_on = 2026-10-05T08:00:00") => "L013", A, ":2:16", "不写时刻", Stopped;
    a_time_of_one_digit: |s| front(s, "published_time = \"9:30\"") => "L028", A, ":2:18", "写成 \"09:30\"", Stopped;
    a_time_with_a_full_width_colon: |s| front(s, "published_time = \"09：30\"") => "L028", A, ":2:18", "写成 \"09:30\"", Stopped;
    a_time_in_words: |s| front(s, "published_time = \"下午3点\"") => "L028", A, ":2:18", "写成 \"15:00\"", Stopped;
    the_end_of_a_day: |s| front(s, "published_time = \"24:00\"") => "L028", A, ":2:18", "第二天的 00:00", Stopped;
    a_time_that_the_clock_does_not_have: |s| front(s, "published_time = \"25:10\"") => "L028", A, ":2:18", "不在 00:00 到 23:59 之间", Stopped;
    a_time_that_is_none: |s| front(s, "published_time = \"早上\"") => "L028", A, ":2:18", "24 小时制", Stopped;
    a_time_without_quotes: |s| front(s, "published_time = 09:30:00") => "L009", A, ":2:18", "加引号的时刻", Stopped;
    a_former_address_with_an_ending: |s| front(s, "former_addresses = [\"notice/b.md\"]") => "L029", A, ":2:21", "写成 \"notice/b\"", Stopped;
    a_former_address_of_the_web: |s| front(s, "former_addresses = [\"https://a.example.cn/notice/b.html\"]") => "L029", A, ":2:21", "写成 \"notice/b\"", Stopped;
    a_former_address_that_leaves_the_folder: |s| front(s, "former_addresses = [\"../b\"]") => "L029", A, ":2:21", "文件在社区文件夹里的路径", Stopped;
    a_former_address_from_the_root: |s| front(s, "former_addresses = [\"/notice/b\"]") => "L029", A, ":2:21", "写成 \"notice/b\"", Stopped;
    a_former_address_with_a_space: |s| front(s, "former_addresses = [\"notice/a b\"]") => "L029", A, ":2:21", "不是本社区网页的地址", Stopped;
    a_former_address_that_is_empty: |s| front(s, "former_addresses = [\"\"]") => "L029", A, ":2:21", "不是本社区网页的地址", Stopped;
    a_former_address_that_is_not_in_a_list: |s| front(s, "former_addresses = \"notice/b\"") => "L009", A, ":2:20", "列表", Stopped;
    a_former_address_of_another_record: |s| front(s, "former_addresses = [\"notice/good\"]") => "L030", A, ":2:21", "已经是 content/notice/good.md 的网址", Stopped;
    a_former_address_that_is_the_present_one: |s| front(s, "former_addresses = [\"notice/a\"]") => "L030", A, ":2:21", "现在的网址", Stopped;
    a_former_address_of_a_page_of_the_program: |s| front(s, "former_addresses = [\"duties\"]") => "L030", A, ":2:21", "程序自己生成的页面", Stopped;
    a_former_address_that_stands_twice: |s| front(s, "former_addresses = [\"notice/b\", \"notice/b\"]") => "L030", A, ":2:33", "已经是 content/notice/a.md 的网址", Stopped;
    a_former_address_that_two_records_claim: two_claims => "L030", "content/notice/z.md", ":2:21", "已经是 content/notice/a.md 的网址", Stopped;
    a_period_in_another_spelling: |s| front(s, "period = \"2026年10月\"") => "L014", A, ":2:10", "写成 2026-10", Stopped;
    a_fifth_quarter: |s| front(s, "period = \"2026-Q5\"") => "L014", A, ":2:10", "“2026-Q5”不是周期", Stopped;
    a_choice_that_does_not_exist: |s| front(s, "status = \"reveiw\"") => "L016", A, ":2:10", "你是不是想写 review？", Stopped;
    a_record_that_calls_itself_signed: |s| as_it_is(s, "status = \"signed\"") => "L016", A, ":4:10", "再用 mingbai sign 审签", Stopped;
    steps_that_are_typed: |s| as_it_is(s, SIGNED_BY_NOBODY) => "L007", A, ":4:12", "不写在信息栏里", Stopped;
    a_signer_who_is_not_in_the_roster: |s| front(s, SIGNED_BY_NOBODY) => "L017", SIGNED_A, ":10:10", "名册里没有编号 p09 的签字人", Stopped;
    a_record_that_is_not_there: |s| front(s, "related = [\"notice/goood\"]") => "L018", A, ":2:12", "你是不是想写 notice/good？", Stopped;
    an_attachment_outside: |s| front(s, "attachments = [\"../../../x.pdf\"]") => "L021", A, ":2:16", "指到了 content 之外", Stopped;
    an_attachment_from_the_root: |s| front(s, "attachments = [\"/etc/passwd\"]") => "L021", A, ":2:16", "指到了 content 之外", Stopped;
    an_attachment_that_is_missing: |s| front(s, "attachments = [\"x.pdf\"]") => "L023", A, ":2:16", "找不到文件 x.pdf", HeldBack;
    an_amount_with_one_decimal: |s| cash(s, "\"1,200.5\"") => "L015", A, ":4:19", "写成 1,200.50", HeldBack;
    an_amount_in_full_width: |s| cash(s, "\"１２００\"") => "L015", A, ":4:19", "用了全角字符", HeldBack;
    an_amount_in_chinese: |s| cash(s, "\"一千\"") => "L015", A, ":4:19", "写成 1000", HeldBack;
    an_amount_of_minus_zero: |s| cash(s, "\"-0\"") => "L015", A, ":4:19", "是负零", HeldBack;
    an_amount_with_an_exponent: |s| cash(s, "\"1e5\"") => "L015", A, ":4:19", "写成 100000", HeldBack;
    an_amount_that_is_empty: |s| cash(s, "\"\"") => "L015", A, ":4:19", "是空的", HeldBack;
    an_amount_beyond_bounds: |s| cash(s, "99999999999999999999") => "L015", A, ":4:19", "太大了", HeldBack;
    an_amount_without_quotes: |s| cash(s, "12.5") => "L009", A, ":4:19", "加引号的金额", Stopped;
    settings_with_an_unknown_key: |s| raw(s, "mingbai.toml", "title = \"甲\"\nthem = \"x\"\n")
        => "L007", "mingbai.toml", ":2:1", "你是不是想写 theme？", Refused;
    settings_without_a_title: |s| raw(s, "mingbai.toml", "latest = 3\n") => "L010", "mingbai.toml", ":1:1", "缺少 title", Refused;
    settings_that_are_not_there: without_settings => "L002", "mingbai.toml", "", "用 mingbai init 新建一个", Refused;
    a_community_without_a_name: |s| raw(s, "content/community.toml", "street = \"甲\"\n")
        => "L010", "content/community.toml", ":1:1", "缺少 name", Stopped;
    a_post_of_somebody_unknown: |s| raw(s, "content/roster.toml", POST) => "L017", "content/roster.toml", ":6:10", "p02", Stopped;
}

#[test]
fn an_integer_is_an_amount_and_chinese_names_are_choices() {
    let front = "kind = \"财务\"\nform = \"资产登记\"\nassets = { cash = 1200 }";
    Site::new().record("finance/2026-10.md", front, "正文。\n").check().exits(0).says("没有发现问题");
}

#[test]
fn a_byte_order_mark_is_accepted() {
    let text = format!("\u{feff}{}", record("title = \"有标记\"", "正文。\n"));
    let site = Site::new().file(A, text).file("mingbai.toml", "\u{feff}title = \"甲\"\n");
    site.build().exits(0);
    assert!(site.output().text("site/notice/a.html").contains("有标记"));
}

#[test]
fn lines_ended_by_two_characters_are_accepted() {
    let text = record("title = \"回车\"", "第一行\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n").replace('\n', "\r\n");
    let site = Site::new().file(A, text);
    site.check().exits(0).says("没有发现问题");
    site.build().exits(0);
    assert!(site.output().text("site/notice/a.html").contains(">2</td>"));
}

#[test]
fn lines_ended_by_two_characters_count_as_one() {
    let text = record("title = \"回车\"\ntitel = \"甲\"", "正文。\n").replace('\n', "\r\n");
    Site::new().file(A, text).check().exits(1).finds("L007", "content/notice/a.md:3:1", "titel");
}
