//! Feeds, what changed, the sitemap: what they say of which record, and under which name.

use crate::support::{SAMPLE, Site, Tree, leads_on, pages};

const ADDRESS: &str = "title = \"试验站点\"\naddress = \"https://example.cn/juwu\"\n";

fn built(site: &Site) -> Tree {
    site.build().exits(0);
    site.output().below("site")
}

/// The texts of an element, in their order.
fn texts<'t>(xml: &'t str, name: &str) -> Vec<&'t str> {
    let (begin, end) = (format!("<{name}>"), format!("</{name}>"));
    let parts = xml.split(begin.as_str()).skip(1);
    parts.filter_map(|part| part.split(end.as_str()).next()).collect()
}

/// The entries of a feed.
fn entries(xml: &str) -> Vec<&str> {
    texts(xml, "entry")
}

fn id<'t>(feed: &'t str, title: &str) -> &'t str {
    let entry = entries(feed).into_iter().find(|entry| entry.contains(&format!("<title>{title}</title>")));
    texts(entry.expect("an entry"), "id")[0]
}

#[test]
fn an_entry_keeps_its_name_when_its_file_moves_and_when_the_site_does() {
    let name = |site: &Site| id(built(site).text("feed.xml"), "好公告").to_string();
    let first = Site::new().with_notice();
    let moved = Site::new().file("mingbai.toml", ADDRESS).record(
        "notice/renamed.md",
        "title = \"好公告\"\nid = \"notice/good\"",
        "改过的正文。\n",
    );
    let other = Site::new().record("notice/other.md", "title = \"好公告\"", "正文。\n");
    assert!(name(&first).starts_with("urn:uuid:"));
    assert_eq!(name(&first), name(&moved));
    assert_ne!(name(&first), name(&other));
}

#[test]
fn an_entry_is_dated_by_its_publication_and_changes_when_another_takes_its_place() {
    let site = Site::new().with_notice();
    let entry = |tree: &Tree, title: &str| {
        let feed = tree.text("feed.xml");
        let found = entries(feed).into_iter().find(|entry| entry.contains(title)).expect("an entry");
        [texts(found, "published")[0].to_string(), texts(found, "updated")[0].to_string()]
    };
    assert_eq!(entry(&built(&site), "好公告"), ["2026-10-12T00:00:00+08:00"; 2]);
    let front = "title = \"更正\"\nsupersedes = \"notice/good\"\npublished_on = 2026-10-20";
    let tree = built(&site.record("notice/new.md", front, "正文。\n"));
    assert_eq!(entry(&tree, "好公告"), ["2026-10-12T00:00:00+08:00", "2026-10-20T00:00:00+08:00"]);
    assert_eq!(texts(tree.text("feed.xml"), "updated")[0], "2026-10-20T00:00:00+08:00");
}

#[test]
fn a_feed_has_the_latest_thirty_and_that_of_a_kind_only_its_own() {
    let numbers = 1..=31;
    let site = numbers.fold(Site::new(), |site, day| {
        let front = format!("title = \"第{day}份\"\npublished_on = 2026-10-{day:02}");
        site.record(&format!("notice/{day:02}.md"), &front, "正文。\n")
    });
    let meeting =
        "kind = \"meeting\"\ntitle = \"例会\"\nform = \"rwc_monthly\"\nheld_on = 2026-11-01\npublished_on = 2026-11-02";
    let tree = built(&site.record("meeting/a.md", meeting, "正文。\n"));
    let titles = |path: &str| {
        let feed = entries(tree.text(path));
        feed.into_iter().map(|entry| texts(entry, "title")[0].to_string()).collect::<Vec<_>>()
    };
    let all = titles("feed.xml");
    assert_eq!((all.len(), all[0].as_str(), all[1].as_str()), (30, "例会", "第31份"));
    assert_eq!(titles("meeting/feed.xml"), ["例会"]);
    assert_eq!(titles("notice/feed.xml").last().map(String::as_str), Some("第2份"));
}

#[test]
fn links_are_absolute_with_an_address_and_lead_from_the_file_without() {
    let with = built(&Site::new().file("mingbai.toml", ADDRESS).with_notice());
    let without = built(&Site::new().with_notice());
    assert!(with.text("notice/feed.xml").contains("href=\"https://example.cn/juwu/notice/good.html\""));
    assert!(with.text("notice/feed.xml").contains("rel=\"self\" type=\"application/atom+xml\" href=\"https://"));
    assert!(without.text("notice/feed.xml").contains("href=\"../notice/good.html\""));
    assert!(!without.text("notice/feed.xml").contains("https://"));
}

#[test]
fn a_feed_without_entries_is_as_of_the_day() {
    let tree = built(&Site::new());
    assert_eq!(texts(tree.text("feed.xml"), "updated"), ["2026-11-06T00:00:00+08:00"]);
}

#[test]
fn marks_in_a_title_are_no_marks_of_the_feed() {
    let tree = built(&Site::new().record("notice/a.md", "title = \"<b>甲</b> & “乙”\\u0001\"", "正文。\n"));
    assert!(tree.text("feed.xml").contains("<title>&lt;b&gt;甲&lt;/b&gt; &amp; “乙”</title>"));
}

#[test]
fn only_the_website_has_what_programs_read() {
    let site = Site::new().file("mingbai.toml", ADDRESS).with_notice();
    site.build().exits(0);
    let is_for_programs = |path: &&String| path.ends_with(".xml") || path.ends_with(".json") || path.contains("/data/");
    let found: Vec<String> = site.output().files.keys().filter(is_for_programs).cloned().collect();
    assert!(found.len() > 10 && found.iter().all(|path| path.starts_with("site/")), "{found:?}");
    let output = site.output();
    assert!(output.text("site/index.html").contains("rel=\"alternate\"") && output.has("site/changes.html"));
    assert!(!output.text("preview/index.html").contains("rel=\"alternate\"") && !output.has("preview/changes.html"));
}

#[test]
fn the_sitemap_of_the_sample_has_its_public_pages_and_no_other() {
    let tree = SAMPLE.output.below("site");
    let address = "https://juwu.example.cn/";
    let mut named: Vec<String> = Vec::new();
    for part in texts(tree.text("sitemap.xml"), "loc") {
        let part = tree.text(part.strip_prefix(address).expect("an address of the site"));
        named.extend(texts(part, "loc").into_iter().map(|page| page.replace(address, "")));
    }
    named.sort();
    let pages = pages(&tree).filter(|(_, text)| !leads_on(text)).map(|(path, _)| path);
    assert_eq!(named, pages.collect::<Vec<_>>());
    assert!(tree.text("robots.txt").contains("Sitemap: https://juwu.example.cn/sitemap.xml"));
}

#[test]
fn without_an_address_there_is_no_sitemap() {
    let tree = built(&Site::new().with_notice());
    assert_eq!(tree.files.keys().filter(|path| path.contains("sitemap")).count(), 0);
    assert_eq!(tree.text("robots.txt"), "User-agent: *\nDisallow:\n");
}

#[test]
fn a_page_in_the_sitemap_is_dated_by_its_publication_or_correction() {
    let front = "title = \"更正\"\nsupersedes = \"notice/good\"\npublished_on = 2026-10-20";
    let site = Site::new().file("mingbai.toml", ADDRESS).with_notice().record("notice/new.md", front, "正文。\n");
    let tree = built(&site);
    let line = "<loc>https://example.cn/juwu/notice/good.html</loc>\n<lastmod>2026-10-20T00:00:00+08:00</lastmod>";
    assert!(tree.text("sitemap-1.xml").contains(line), "{}", tree.text("sitemap-1.xml"));
}

/// The part of the page of changes that is about one day.
fn of_day<'t>(tree: &'t Tree, day: &str) -> Option<&'t str> {
    let page = tree.text("changes.html");
    page.split("<section").find(|part| part.contains(&format!("id=\"d{day}\"")))
}

#[test]
fn the_page_of_changes_tells_day_by_day_what_was_published_corrected_replaced_and_taken_off_the_board() {
    let convention = "kind = \"convention\"\nadopted_by = \"居民会议\"\neffective_on = 2026-10-20\n";
    let site = Site::new()
        .record("notice/a.md", "title = \"甲\"\ndisplay_until = 2026-10-30", "正文。\n")
        .record("notice/b.md", "title = \"乙\"\nsupersedes = \"notice/a\"\npublished_on = 2026-10-20", "正文。\n")
        .record("convention/a.md", &format!("{convention}title = \"旧公约\""), "正文。\n")
        .record(
            "convention/b.md",
            &format!("{convention}title = \"新公约\"\nsupersedes = \"convention/a\"\npublished_on = 2026-10-21"),
            "正文。\n",
        );
    let tree = built(&site);
    let says = |day: &str, words: &[&str]| {
        let part = of_day(&tree, day).unwrap_or_else(|| panic!("nothing on {day}"));
        words.iter().for_each(|word| assert!(part.contains(word), "{day} does not say {word}:\n{part}"));
    };
    says("2026-10-12", &["新公开", "notice/a.html", "甲"]);
    says("2026-10-20", &["更正", "notice/b.html", "被更正的是", "notice/a.html"]);
    says("2026-10-21", &["新版本", "convention/b.html", "上一版", "convention/a.html"]);
    says("2026-10-30", &["展示期满", "notice/a.html"]);
}

#[test]
fn changes_of_more_than_ninety_days_ago_are_not_told() {
    let site = Site::new().record("notice/old.md", "title = \"旧\"\npublished_on = 2026-08-07", "正文。\n").record(
        "notice/new.md",
        "title = \"新\"\npublished_on = 2026-08-08",
        "正文。\n",
    );
    let tree = built(&site);
    assert!(of_day(&tree, "2026-08-08").is_some() && of_day(&tree, "2026-08-07").is_none());
}

#[test]
fn of_a_withdrawn_record_only_its_kind_and_the_day_are_told() {
    let withdrawn = "title = \"不该公开\"\nstatus = \"withdrawn\"\nwithdrawn_on = 2026-11-02";
    let tree = built(&Site::new().with_notice().record("notice/a.md", withdrawn, "正文。\n"));
    let day = of_day(&tree, "2026-11-02").expect("the day");
    assert!(day.contains("撤回了一份公告公示"), "{day}");
    assert_eq!(tree.holding("不该公开"), Vec::<&str>::new());
    assert!(!day.contains("notice/a"), "{day}");
}

#[test]
fn what_was_never_public_is_not_told_when_it_is_withdrawn() {
    let silent = [
        "withdrawn_on = 2026-10-01",
        "withdrawn_on = 2026-12-01",
        "withdrawn_on = 2026-11-02\nsign_off = []",
        "withdrawn_on = 2026-11-02\nvisibility = \"internal\"",
        "",
    ];
    for front in silent {
        let site = Site::new().record("notice/a.md", &format!("status = \"withdrawn\"\n{front}"), "正文。\n");
        let tree = built(&site);
        assert!(!tree.text("changes.html").contains("撤回了一份"), "{front}");
    }
}

#[test]
fn the_changes_of_all_communities_stand_on_the_page_of_the_site() {
    let page = SAMPLE.output.text("site/changes.html");
    for community in ["aolun", "qinghelu", "songhuali", "wutongli"] {
        let latest = entries(SAMPLE.output.text(&format!("site/{community}/feed.xml")))[0];
        let title = texts(latest, "title")[0];
        assert!(page.contains(title), "{community}: {title}");
    }
}
