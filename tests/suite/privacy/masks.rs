//! Masks that the program puts: no byte of any target says what they hide.

use crate::support::Site;

const NUMBER: &str = "13800138000";
const CARD: &str = "4111111111111111";
const IDENTITY: &str = "11010519491231002X";

fn masking(what: &str) -> Site {
    Site::new().file("mingbai.toml", format!("title = \"试验站点\"\n[privacy]\nmask = [{what}]\n"))
}

/// Asks that no file of the output says one of the numbers.
#[track_caller]
fn hides(site: &Site) {
    for number in [NUMBER, CARD, IDENTITY, "1380013", "0013 8000"] {
        assert_eq!(site.output().holding(number), Vec::<&str>::new(), "{number}");
    }
}

#[test]
fn text_fields_accounts_data_and_attachments_are_masked_in_one_place() {
    let site = masking("\"phone\", \"identity\", \"bank_card\"");
    let table = format!(
        "| 日期 | 项目 | 收入 | 支出 | 结余 | 备注 |\n|---|---|---|---|---|---|\n| 2026-10-01 | 上期结余 | | | 0.00 | |\n| 2026-10-02 | 拨款 | 50.00 | | 50.00 | 找{NUMBER}，卡{CARD} |\n"
    );
    let site = site
        .record("finance/2026-10.md", "kind = \"finance\"\ntitle = \"收支\"\nperiod = \"2026-10\"", &table)
        .record(
            "notice/a.md",
            &format!("title = \"找 {NUMBER}\"\nattachments = [\"b.csv\"]"),
            &format!("张建国 {IDENTITY}，电话 138 0013 8000 和 {NUMBER}，卡 {CARD}。\n"),
        )
        .file("content/notice/b.csv", format!("姓名,电话\n张三,{NUMBER}\n"));
    site.check().says("公开时自动遮盖");
    site.build().exits(0);
    hides(&site);
    let page = site.output().text("site/notice/a.html").to_string();
    for masked in ["11*************02X", "138 **** 8000", "138****8000", "************1111"] {
        assert!(page.contains(masked), "{masked} is not in\n{page}");
    }
    assert!(!page.contains('\\'), "{page}");
    assert!(site.output().text("site/notice/b.csv").contains("138****8000"));
    assert!(site.output().holding("138****8000").len() > 4);
}

#[test]
fn days_of_birth_and_addresses_can_be_masked_too() {
    let site = masking("\"birth_date\", \"address\"").record(
        "notice/a.md",
        "",
        "张建国，1958年3月12日出生，住3幢2单元501室。\n",
    );
    site.build().exits(0);
    let page = site.output().text("site/notice/a.html").to_string();
    assert!(page.contains("1958年*月**日") && page.contains("*幢*单元***室"), "{page}");
}

#[test]
fn only_what_is_asked_for_is_masked() {
    let site = masking("\"bank_card\"").with_notice().record("notice/a.md", "", &format!("找{NUMBER}。\n"));
    site.build().exits(1);
    assert!(site.output().below("site").holding(NUMBER).is_empty());
    assert!(!site.output().has("site/notice/a.html"), "the record is held back");
}

#[test]
fn work_numbers_and_exceptions_are_not_masked() {
    let site = Site::new()
        .file("mingbai.toml", "title = \"试验站点\"\n[privacy]\nmask = [\"phone\"]\nallow = [\"13911112222\"]\n");
    let site = site
        .file(
            "content/roster.toml",
            format!("person = [{{ id = \"p01\", name = \"甲\", work_phone = \"{NUMBER}\" }}]\n"),
        )
        .record("notice/a.md", "", &format!("值班 {NUMBER}，热线 13911112222，别的 13900001111。\n"));
    site.build().exits(0);
    let page = site.output().text("site/notice/a.html").to_string();
    assert!(page.contains(NUMBER) && page.contains("13911112222") && page.contains("139****1111"), "{page}");
}

#[test]
fn a_template_masks_with_a_filter() {
    let site = Site::new().with_notice();
    let own =
        std::fs::read_to_string(crate::support::repository("themes/bulletin/templates/foot.html")).expect("the foot");
    let filtered = format!("{own}<i>{{{{ \"找13800138000或1958年3月12日出生\" | mask }}}}</i>");
    site.put("themes/bulletin/templates/foot.html", filtered);
    site.build().exits(0);
    assert!(site.output().text("site/notice/good.html").contains("找138****8000或1958年*月**日出生"));
}

#[test]
fn a_key_that_nobody_knows_is_a_mistake() {
    masking("\"telephone\"").build().says("phone");
}
