//! What pages say of themselves: the tags of government sites, cards for sharing, publication times, the foot.

use std::collections::BTreeMap;

use crate::support::{Site, Tree, pages, repository};

/// A site with an address and everything that settings may say of who runs it.
const SETTINGS: &str = r#"title = "试验站点"
address = "https://juwu.example.cn/gov/"
id_code = "0000000001"
icp = "示例备00000000号"
police = "示例公网安备 00000000000000号"
organizer = "试验街道办事处"
contact = "0000-00000000"
"#;

const SITE_TAGS: &[&str] = &["SiteName", "SiteDomain", "SiteIDCode"];
const COLUMN_TAGS: &[&str] = &["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
const ARTICLE_TAGS: &[&str] = &["ArticleTitle", "PubDate", "ContentSource"];

/// The values that `ColumnType` may have.
const TYPES: &[&str] = &[
    "首页",
    "概况信息",
    "机构职能",
    "负责人信息",
    "工作动态",
    "政策文件",
    "信息公开指南",
    "信息公开目录",
    "信息公开年报",
    "依法申请公开",
    "数据发布",
    "数据开放",
    "政策解读",
    "回应关切",
    "办事服务",
    "咨询投诉",
    "征集调查",
    "在线访谈",
];

/// The contents of a page's meta elements by their name or property.
fn tags(page: &str) -> BTreeMap<&str, &str> {
    let value = |tag: &'_ str, key: &str| {
        let at = tag.find(&format!("{key}=\""))? + key.len() + 2;
        Some((at, at + tag[at..].find('"')?))
    };
    let metas = page.split("<meta ").skip(1).filter_map(|rest| rest.split('>').next());
    let named = metas.filter_map(|tag| {
        let (from, to) = value(tag, " name").or_else(|| value(tag, "name")).or_else(|| value(tag, "property"))?;
        let (start, end) = value(tag, "content")?;
        Some((&tag[from..to], &tag[start..end]))
    });
    named.collect()
}

fn built(site: &Site) -> Tree {
    site.build();
    site.output().below("site")
}

/// The sites of `tests/sites/kinds`, which has a record of nearly every kind, with full settings.
fn every_kind() -> Tree {
    let site = Site::copy_of(&repository("tests/sites/kinds")).file("mingbai.toml", SETTINGS);
    built(&site)
}

#[test]
fn every_page_has_the_tags_of_its_sort_and_none_is_empty() {
    let site = every_kind();
    for (path, page) in pages(&site) {
        let tags = tags(page);
        let is_record = page.contains("<article class=\"record\">");
        let wanted = SITE_TAGS.iter().chain(COLUMN_TAGS).chain(ARTICLE_TAGS.iter().filter(|_| is_record));
        let lacking: Vec<&&str> = wanted.filter(|name| !tags.contains_key(**name)).collect();
        assert!(lacking.is_empty(), "{path}: {lacking:?}");
        let said = tags.iter().filter(|(_, said)| said.trim().is_empty() || **said == "null" || said.contains("{"));
        assert_eq!(said.collect::<Vec<_>>(), Vec::new(), "{path}");
        assert!(TYPES.contains(&tags["ColumnType"]), "{path}");
        let column: std::collections::BTreeSet<&str> = COLUMN_TAGS.iter().map(|name| tags[name]).collect();
        assert_eq!(column.len(), 4, "{path}");
        assert_eq!(is_record, tags.contains_key("ArticleTitle"), "{path}");
    }
}

#[test]
fn kinds_describe_themselves_each_in_its_own_words() {
    let kinds = mingbai::record::KINDS;
    let said: std::collections::BTreeSet<&str> = kinds.iter().map(|kind| kind.column.about.0).collect();
    assert_eq!(said.len(), kinds.len());
    assert!(kinds.iter().all(|kind| TYPES.contains(&kind.column.sort.tag())));
    assert!(kinds.iter().all(|kind| kind.column.about.1.is_ascii() && kind.column.keywords.1.is_ascii()));
}

fn notice(front: &str, settings: &str) -> Tree {
    built(&Site::new().record("notice/a.md", front, "第一段说的是这件事。\n").file("mingbai.toml", settings))
}

#[test]
fn a_time_of_publication_is_shown_where_it_is_given() {
    let site = notice("published_time = \"09:30\"", SETTINGS);
    let page = site.text("notice/a.html");
    assert_eq!(tags(page)["PubDate"], "2026-10-12 09:30");
    assert!(page.contains("<time datetime=\"2026-10-12T09:30:00+08:00\">2026-10-12 09:30</time>"));
}

#[test]
fn without_a_time_the_page_shows_the_day_and_the_tag_its_beginning() {
    let site = notice("", SETTINGS);
    let page = site.text("notice/a.html");
    assert_eq!(tags(page)["PubDate"], "2026-10-12 00:00");
    assert!(page.contains("<time datetime=\"2026-10-12\">2026-10-12</time>"));
}

#[test]
fn of_one_day_the_later_record_is_listed_first() {
    let morning = ("notice/a.md", "title = \"早上\"\npublished_time = \"08:00\"");
    let evening = ("notice/b.md", "title = \"晚上\"\npublished_time = \"20:00\"");
    let site = [morning, evening].iter().fold(Site::new(), |site, (path, front)| site.record(path, front, "正文。\n"));
    let list = built(&site).text("notice/index.html").to_string();
    assert!(list.find("晚上</a>") < list.find("早上</a>"));
}

#[test]
fn the_source_is_who_wrote_it_who_issued_it_or_the_committee() {
    let source = |front: &str| tags(notice(front, SETTINGS).text("notice/a.html"))["ContentSource"].to_string();
    assert_eq!(source("source = \"区气象台\"\nissued_by = \"街道\""), "区气象台");
    assert_eq!(source("issued_by = \"街道\""), "街道");
    assert_eq!(source(""), "试验社区居民委员会");
}

#[test]
fn a_card_has_absolute_addresses_where_the_site_has_one() {
    let site = notice("summary = \"一句话。\"", SETTINGS);
    let page = site.text("notice/a.html");
    let tags = tags(page);
    assert_eq!(tags["og:url"], "https://juwu.example.cn/gov/notice/a.html");
    assert_eq!([tags["og:type"], tags["og:title"], tags["og:description"]], ["article", "一份公告", "一句话。"]);
    let card = tags["og:image"].strip_prefix("https://juwu.example.cn/gov/").expect("an absolute address");
    assert!(site.has(card) && tags["og:image:width"] == "600");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://juwu.example.cn/gov/notice/a.html\">"));
}

#[test]
fn without_an_address_nothing_is_absolute_and_the_domain_is_left_out() {
    let site = notice("", "title = \"试验站点\"\n");
    let page = site.text("notice/a.html");
    assert!(!page.contains("https://juwu") && !page.contains("canonical") && !page.contains("og:url"));
    assert!(!page.contains("SiteDomain") && !page.contains("SiteIDCode") && !page.contains("og:image"));
    assert!(page.contains("itemprop=\"image\" content=\"../card."));
    assert_eq!(tags(page)["og:description"], "第一段说的是这件事。");
}

#[test]
fn the_preview_has_no_public_addresses() {
    let site = Site::new().with_notice().file("mingbai.toml", SETTINGS);
    site.build().exits(0);
    let output = site.output();
    let page = output.text("preview/notice/good.html");
    assert!(page.contains("noindex") && !page.contains("canonical") && !page.contains("og:url"));
}

/// A PNG of this size, as far as anybody reads it who only wants to know its size.
fn png(size: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend([size.to_be_bytes(), size.to_be_bytes()].concat());
    bytes.extend([8, 0, 0, 0, 0, 0, 0, 0, 0]);
    bytes
}

#[test]
fn the_first_large_picture_of_a_record_is_its_card() {
    let site = Site::new().file("mingbai.toml", SETTINGS);
    let site = site.file("content/notice/s.png", png(120)).file("content/notice/l.png", png(400));
    let site = built(&site.record("notice/a.md", "", "![章](s.png)\n\n![新的活动室](l.png)\n"));
    let page = tags(site.text("notice/a.html"));
    assert_eq!(page["og:image"], "https://juwu.example.cn/gov/notice/l.png");
    assert_eq!([page["Image"], page["og:image:alt"]], [page["og:image"], "新的活动室"]);
    assert_eq!([page["og:image:width"], page["og:image:height"]], ["400", "400"]);
    assert!(!tags(site.text("notice/index.html"))["og:image"].contains("l.png"));
}

#[test]
fn a_site_may_have_a_card_of_its_own() {
    let settings = format!("{SETTINGS}[card]\nimage = \"card/own.png\"\n");
    let site = Site::new().with_notice().file("mingbai.toml", &settings).file("card/own.png", png(500));
    let output = built(&site);
    assert_eq!(tags(output.text("index.html"))["og:image:width"], "500");
    let card = tags(output.text("index.html"))["og:image"].rsplit('/').next().expect("a name").to_string();
    assert_eq!(output.files[&card], png(500));
    site.put("card/own.png", png(510));
    assert_eq!(tags(built(&site).text("index.html"))["og:image:width"], "510");
}

#[test]
fn a_card_that_is_no_picture_stops_the_build_and_says_what_to_write() {
    for image in ["none.png", "content/community.toml", "../x.png"] {
        let site =
            Site::new().with_notice().file("mingbai.toml", format!("title = \"甲\"\n[card]\nimage = \"{image}\"\n"));
        site.build().exits(1).finds("L023", "mingbai.toml", "在站点文件夹里的路径");
    }
}

#[test]
fn a_domain_of_its_own_goes_before_that_of_the_address() {
    let settings = format!("domain = \"https://www.example.cn/\"\n{SETTINGS}");
    assert_eq!(tags(notice("", &settings).text("index.html"))["SiteDomain"], "www.example.cn");
    assert_eq!(tags(notice("", SETTINGS).text("index.html"))["SiteDomain"], "juwu.example.cn");
}

#[test]
fn the_foot_says_who_runs_the_site_and_its_filing_numbers() {
    let page = notice("", SETTINGS).text("index.html").to_string();
    let foot = page.split("<footer").nth(1).expect("a foot");
    for words in
        ["主办单位 试验街道办事处", "联系方式 0000-00000000", "网站标识码 0000000001", "示例公网安备 00000000000000号"]
    {
        assert!(foot.contains(words), "{words}");
    }
    assert!(foot.contains("<a href=\"https://beian.miit.gov.cn/\" rel=\"noreferrer\">示例备00000000号</a>"));
    assert!(!notice("", "title = \"甲\"\n").text("index.html").contains("class=\"filing\""));
}
