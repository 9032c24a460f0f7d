//! Whatever is private stops the build before a byte of it is public, wherever it is planted, and the old pages stay whole.

use super::{files, made};
use crate::support::{Run, Site};

const NUMBER: &str = "13800138000";

/// Builds what is public on the web.
const PUBLIC: &[&str] = &["build", "--quiet", "--target", "site"];

/// A sound site with its pages already built.
fn built() -> Site {
    let site = Site::new().with_notice();
    site.build().exits(0);
    site
}

/// Builds and asks that the build is refused for this reason, and that not a byte of the output has changed.
#[track_caller]
fn refuses(site: &Site, code: &str) -> Run {
    let before = site.output();
    let run = site.build().exits(1).says(code).says("原来的页面没有动");
    site.output().same_as(&before);
    run
}

fn attached(site: &Site, name: &str, bytes: Vec<u8>) {
    site.put(&format!("content/notice/{name}"), bytes);
    let front = format!("title = \"附件\"\nattachments = [\"{name}\"]");
    site.put("content/notice/with.md", crate::support::record(&front, "见附件。\n"));
}

#[test]
fn a_number_in_an_attachment_of_any_sort_stops_the_build() {
    let site = built();
    for (name, bytes) in files::holding(NUMBER) {
        let ending = name.rsplit('.').next().unwrap_or_default();
        if ["txt", "csv", "ofd"].contains(&ending) && name.starts_with('a') {
            continue;
        }
        attached(&site, name, bytes);
        let run = refuses(&site, "S502");
        assert!(run.all().contains("138****8000") && !run.all().contains(NUMBER), "{name}:\n{}", run.all());
        assert!(
            run.all().contains(&format!("site/notice/{name}")) || run.all().contains(&format!("board/notice/{name}")),
            "{name}:\n{}",
            run.all()
        );
    }
}

#[test]
fn a_text_that_the_rule_reads_keeps_its_record_inside() {
    let site = built();
    attached(&site, "a.csv", format!("姓名,电话\n张三,{NUMBER}\n").into_bytes());
    site.check().exits(1).says("S502");
    site.run(PUBLIC).exits(1);
    assert!(site.output().below("site").holding(NUMBER).is_empty());
}

#[test]
fn what_only_the_page_joins_is_found_on_the_page() {
    let plant: &[(&str, &str, &str)] = &[
        ("a text in bold", "找138**0013**8000。\n", "S502"),
        ("an entity", "找138&#48;0138000。\n", "S502"),
        ("a table", "| 姓名 | 出**生**日期 |\n|---|---|\n| 张建国 | 1958-03-12 |\n", "S520"),
        ("a list of illnesses", "| 姓名 | **病**情 |\n|---|---|\n| 张建国 | 尿**毒**症 |\n", "S523"),
        ("an address", "张建国的家：3**幢**2**单**元501**室**。\n", "S521"),
        ("a child", "张小明，8**岁**。\n", "S522"),
        ("an identity number", "张建国11010519*491231002X*。\n", "S501"),
        ("a card", "卡号4111 1111 **1111 1111**\n", "S503"),
        ("a title of a link", "[名单](good.md \"找138&#48;0138000\")\n", "S502"),
    ];
    let site = built();
    for (what, body, code) in plant {
        site.put("content/notice/planted.md", crate::support::record("title = \"公告\"", body));
        let run = refuses(&site, code);
        assert!(run.all().contains("content/notice/planted.md"), "{what}:\n{}", run.all());
        assert!(run.all().contains("个人信息保护法"), "{what}:\n{}", run.all());
    }
}

#[test]
fn a_number_in_a_register_stops_the_build() {
    let site = built();
    site.put("content/roster.toml", "person = [{ id = \"p01\", name = \"甲 13800138000\" }, { id = \"p02\", name = \"乙\" }]\npost = [{ person = \"p01\", body = \"committee\", role = \"member\", start = 2026-01-01 }]\n");
    refuses(&site, "S502");
}

#[test]
fn a_number_in_a_theme_stops_the_build() {
    let site = built();
    let own =
        std::fs::read_to_string(crate::support::repository("themes/bulletin/templates/foot.html")).expect("the foot");
    site.put("themes/bulletin/templates/foot.html", format!("{own}<a href=\"tel:{NUMBER}\">电话</a>"));
    refuses(&site, "S502");
}

#[test]
fn a_photograph_that_says_where_it_was_taken_stops_the_build() {
    let site = built();
    attached(&site, "a.jpg", made::jpeg(&[(0xE1, made::exif(None))]));
    refuses(&site, "S524").says("content/notice/with.md");
}

#[test]
fn a_number_in_the_name_of_a_file_stops_the_build() {
    let site = built();
    attached(&site, "名单_13800138000.txt", b"nothing".to_vec());
    site.check().exits(1).says("S502");
    site.run(PUBLIC).exits(1);
    assert!(site.output().below("site").holding(NUMBER).is_empty());
}

#[test]
fn an_attachment_that_cannot_be_checked_stops_the_build_until_somebody_answers_for_it() {
    let site = built();
    attached(&site, "old.doc", vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    refuses(&site, "S525").says("allow = [\"notice/old.doc\"]");
    site.put("mingbai.toml", "title = \"试验站点\"\n[privacy]\nallow = [\"notice/old.doc\"]\n");
    site.build().exits(0);
}

#[test]
fn work_contacts_may_be_public() {
    let site = Site::new();
    site.put("mingbai.toml", "title = \"试验站点\"\ncontact = \"13900000003\"\n");
    site.put(
        "content/roster.toml",
        "person = [{ id = \"p01\", name = \"张建国\", work_phone = \"138 0013 8000\" }, { id = \"p02\", name = \"乙\" }]\n",
    );
    let community = std::fs::read_to_string(site.path("content/community.toml")).expect("the register");
    site.put("content/community.toml", format!("{community}[contact]\nphone = \"13900000001\"\noffice = \"示例路3幢1单元101室\"\n[[grids]]\nid = \"g1\"\nname = \"第一网格\"\nphone = \"13900000002\"\n"));
    let body = "张建国 138-0013-8000，社区 13900000001，网格 13900000002，网站 13900000003。\n";
    let site = site.record("notice/a.md", "title = \"联系方式\"", body);
    site.build().exits(0);
    assert!(!site.output().holding("138-0013-8000").is_empty());
}

#[test]
fn two_communities_name_their_own_work_contacts_on_the_pages_of_the_site() {
    let site = Site::empty().file("mingbai.toml", "title = \"试验站点\"\n");
    for (folder, phone) in [("a", "13900000001"), ("b", "13900000002")] {
        site.put(&format!("content/{folder}/community.toml"), format!("name = \"{folder}社区\"\nstreet = \"试验街道\"\ndistrict = \"试验区\"\ndivision = \"000000\"\npacks = []\nfirst_day = 2026-09-01\n[contact]\nphone = \"{phone}\"\n"));
        site.put(&format!("content/{folder}/roster.toml"), "person = [{ id = \"p01\", name = \"甲\" }]\n");
        site.put(
            &format!("content/{folder}/notice/x.md"),
            crate::support::record(&format!("title = \"值班电话 {phone}\""), "正文。\n"),
        );
    }
    site.build().exits(0);
    assert!(site.output().holding("13900000001").len() > 2);
}

#[test]
fn the_preview_may_show_what_stops_the_public_targets() {
    let site = Site::new().record("notice/a.md", "title = \"公告\"", "找138**0013**8000。\n");
    site.run(&["build", "--quiet", "--target", "preview"]).exits(0);
    site.run(&["build", "--quiet", "--target", "site"]).exits(1);
}
