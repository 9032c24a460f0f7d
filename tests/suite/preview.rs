//! The folder for whoever signs: what is in it, that nothing else is, and that it needs nothing from elsewhere.

use std::collections::BTreeMap;
use std::fs;

use proptest::prelude::*;

use crate::support::Site;

/// Every file of the one batch of a site, by path from its folder.
fn batch(site: &Site, args: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let mut all = vec!["preview", "--quiet"];
    all.extend(args);
    let run = site.run(&all).exits(0);
    let folder = std::path::PathBuf::from(run.out.lines().next().expect("a folder"));
    let entries = walkdir::WalkDir::new(&folder).into_iter().map(|entry| entry.expect("an entry"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    let path =
        |entry: &walkdir::DirEntry| entry.path().strip_prefix(&folder).expect("below").to_string_lossy().into_owned();
    files.map(|entry| (path(&entry), fs::read(entry.path()).expect("a file"))).collect()
}

fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path} in {:?}", files.keys()))).expect("UTF-8")
}

/// What a page says, without marks and without what only screen readers hear.
fn text_of(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let marks = regex::Regex::new(r"<span class=.unseen.>[^<]*</span>|<[^>]*>").expect("a pattern");
    marks.replace_all(text(files, path), "").into_owned()
}

fn says(file: &[u8], word: &str) -> bool {
    file.windows(word.len()).any(|window| window == word.as_bytes())
}

/// A site with a correction of an account under review, a new notice under review, and others that are not.
fn site() -> Site {
    let account = |closing: &str| {
        format!(
            "kind = \"finance\"\nform = \"statement\"\nperiod = \"2026-09\"\nopening = \"10.00\"\nclosing = \"{closing}\""
        )
    };
    let table = |amount: &str, balance: &str| {
        format!(
            "| 日期 | 项目 | 收入 | 支出 | 余额 |\n| --- | --- | --- | --- | --- |\n| 2026-09-02 | 电费 | | {amount} | {balance} |\n"
        )
    };
    Site::new()
        .record("finance/2026-09.md", &format!("title = \"九月账\"\n{}", account("8.00")), &table("2.00", "8.00"))
        .record(
            "finance/2026-09-again.md",
            &format!(
                "title = \"九月账更正\"\nstatus = \"review\"\nsupersedes = \"finance/2026-09\"\nsign_off = []\n{}",
                account("7.00")
            ),
            &table("3.00", "7.00"),
        )
        .record(
            "notice/water.md",
            "title = \"停水通知\"\nstatus = \"review\"\nsign_off = []\nattachments = [\"plan.txt\"]",
            "## 事项\n\n周三停水，请**储水。\n\n![示意](water.png)\n\n[别处](https://example.com/elsewhere)\n",
        )
        .file("content/notice/plan.txt", "停水安排\n")
        .file("content/notice/water.png", PIXEL)
        .record("notice/secret.md", "title = \"草稿甲\"\nstatus = \"draft\"\nsummary = \"草稿摘要\"", "草稿正文。\n")
        .record("notice/public.md", "title = \"已公开乙\"", "公开正文。\n")
}

/// A picture of one pixel.
const PIXEL: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196,
    137, 0, 0, 0, 13, 73, 68, 65, 84, 120, 156, 99, 248, 15, 4, 0, 9, 251, 3, 253, 167, 148, 38, 47, 0, 0, 0, 0, 73,
    69, 78, 68, 174, 66, 96, 130,
];

#[test]
fn each_record_has_its_page_and_the_three_ways_it_will_look() {
    let files = batch(&site(), &[]);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "01-finance-2026-09-again-board.html",
            "01-finance-2026-09-again-kiosk.html",
            "01-finance-2026-09-again-site.html",
            "01-finance-2026-09-again.html",
            "02-notice-water-board.html",
            "02-notice-water-kiosk.html",
            "02-notice-water-site.html",
            "02-notice-water.html",
            "digests.txt",
            "files/02-plan.txt",
            "files/02-water.png",
            "index.html",
            "sign-off.html",
            "预览.html",
        ]
    );
    for look in ["site", "kiosk", "board"] {
        assert!(text(&files, &format!("02-notice-water-{look}.html")).contains("周三停水"), "{look}");
    }
    assert!(text(&files, "index.html").contains("停水通知") && text(&files, "index.html").contains("九月账更正"));
}

#[test]
fn every_page_says_that_it_is_not_signed_and_is_not_to_be_found() {
    let files = batch(&site(), &[]);
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("UTF-8");
        assert!(html.contains("预览 未审签") && html.contains("class=\"watermark\""), "{path}");
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
    }
}

#[test]
fn nothing_is_asked_of_any_host_and_every_link_leads_into_the_folder() {
    let files = batch(&site(), &[]);
    let attribute = regex::Regex::new(r#"\b(?:href|src|action|poster|srcset)="([^"]*)""#).expect("a pattern");
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("UTF-8").replace("&quot;", "\"");
        for address in attribute.captures_iter(&html).map(|found| found[1].to_string()) {
            let inside = ["#", "data:", "tel:"].iter().any(|start| address.starts_with(start));
            let file = address.split('#').next().unwrap_or_default().replace("%E9%A2%84%E8%A7%88", "预览");
            assert!(inside || files.contains_key(&file), "{path}: {address}");
        }
        assert!(!html.contains("@import") && !html.contains("url(http"), "{path}");
        assert!(!html.contains("example.com"), "{path}");
    }
}

#[test]
fn pictures_and_attachments_are_inside_the_single_page() {
    let files = batch(&site(), &[]);
    let single = text(&files, "预览.html");
    assert!(single.contains("data:image/png;base64,iVBORw0KGgo") && single.contains("download=\"plan.txt\""));
    assert!(text(&files, "02-notice-water-site.html").contains("data:image/png;base64,"));
    assert_eq!(files["files/02-plan.txt"], "停水安排\n".as_bytes());
}

#[test]
fn what_a_correction_changes_is_told_in_text_fields_and_lines_of_the_account() {
    let files = batch(&site(), &[]);
    let plain = text_of(&files, "01-finance-2026-09-again.html");
    for line in ["九月账", "电费 支出 2.00 余额 8.00", "电费 支出 3.00 余额 7.00", "期末结余8.00元7.00元"]
    {
        assert!(plain.contains(line), "{line}\n{plain}");
    }
    assert!(text(&files, "02-notice-water.html").contains("以前没有公开过"));
}

#[test]
fn a_record_that_was_changed_after_it_was_signed_stands_beside_its_signed_version() {
    let front = "title = \"办公时间\"\nstatus = \"review\"\nsign_off = []";
    let site = Site::new().record("notice/hours.md", front, "周一到周五上午九点开门。\n");
    site.run(&["sign", "notice/hours", "--person", "p01"]).exits(0);
    let text = fs::read_to_string(site.path("content/notice/hours.md")).expect("a record");
    site.put_as_it_is("content/notice/hours.md", text.replace("九点", "八点半").replace("办公时间", "新的办公时间"));
    let page = text_of(&batch(&site, &[]), "01-notice-hours.html");
    for line in ["周一到周五上午九点八点半开门。", "标题办公时间新的办公时间"] {
        assert!(page.contains(line), "{line}\n{page}");
    }
}

#[test]
fn findings_stand_beside_the_words_they_mean() {
    let files = batch(&site(), &[]);
    let page = text(&files, "02-notice-water.html");
    let found = page.find("piece-found").expect("a piece with findings");
    assert!(page[found..].contains("储水") && page[found..].contains("<mark>"), "{}", &page[found..]);
}

#[test]
fn words_of_the_digest_are_the_same_on_every_page_and_change_with_one_character() {
    let words = |site: &Site| {
        let run = site.run(&["preview"]).exits(0);
        run.err.split('：').next_back().expect("words").trim().to_string()
    };
    let site = site();
    let said = words(&site);
    assert_eq!(said.split(' ').count(), 6, "{said}");
    let files = batch(&site, &[]);
    for path in ["index.html", "sign-off.html", "预览.html"] {
        assert!(said.split(' ').all(|word| text(&files, path).contains(word)), "{path}");
    }
    site.put("content/notice/plan.txt", "停水安排。\n");
    assert_ne!(words(&site), said);
}

#[test]
fn the_same_batch_is_the_same_bytes() {
    let site = site();
    let zip = |site: &Site| {
        let run = site.run(&["preview", "--quiet"]).exits(0);
        fs::read(run.out.lines().nth(1).expect("an archive")).expect("an archive")
    };
    let first = zip(&site);
    assert_eq!(zip(&site), first);
    assert_eq!(&first[..4], b"PK\x03\x04");
}

#[test]
fn a_record_is_named_by_its_path_and_only_it_is_in_the_batch() {
    let files = batch(&site(), &["content/notice/water.md"]);
    assert!(files.values().all(|bytes| !says(bytes, "九月账")));
    assert!(text(&files, "index.html").contains("停水通知"));
}

#[test]
fn what_is_not_under_review_is_refused_with_what_to_do() {
    let site = site();
    site.run(&["preview", "notice/secret"]).exits(2).says("还没有送审").says("status");
    site.run(&["preview", "notice/public"]).exits(2).says("notice/public");
    site.run(&["preview", "notice/wter"]).exits(2).says("你是不是想写 notice/water");
    site.run(&["preview", "--community", "nowhere"]).exits(2).says("没有 nowhere 这个社区");
    Site::new().with_notice().run(&["preview"]).exits(0).says("没有送审的记录");
}

#[test]
fn in_english_the_pages_of_the_review_are_english() {
    let files = batch(&site(), &["--lang", "en"]);
    let index = text(&files, "index.html");
    assert!(index.contains("To be signed") && index.contains("PREVIEW not signed off"));
    assert!(text(&files, "sign-off.html").contains("send back") && files.contains_key("preview.html"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn nothing_but_the_batch_is_in_the_folder(standing in prop::collection::vec(0..4usize, 2..7)) {
        let mut site = Site::new();
        for (at, standing) in standing.iter().enumerate() {
            let status = ["draft", "review", "signed", "withdrawn"][*standing];
            let others: Vec<String> = (0..at).map(|other| format!("\"notice/n{other}\"")).collect();
            let front = format!(
                "title = \"标题字{at}号\"\nsummary = \"摘要字{at}号\"\nstatus = \"{status}\"\nrelated = [{}]\n{}",
                others.join(", "),
                if status == "review" { "sign_off = []" } else { "" },
            );
            site = site.record(&format!("notice/n{at}.md"), &front, &format!("## 小标题{at}号\n\n正文字{at}号。\n"));
        }
        prop_assume!(standing.contains(&1));
        let files = batch(&site, &[]);
        for (at, standing) in standing.iter().enumerate() {
            for word in ["标题字", "摘要字", "小标题", "正文字"].map(|word| format!("{word}{at}号")) {
                let found = files.values().any(|bytes| says(bytes, &word));
                prop_assert_eq!(found, *standing == 1, "{} {}", word, standing);
            }
        }
    }
}
