//! What a screen is made of: four files, of which one stands alone.

use std::collections::BTreeSet;

use super::{built, item, played, told};
use crate::support::Site;

const SCREENS: &str = r#"title = "试验站点"
[[screens]]
id = "east"
name = "东门竖屏"
letters = "large"
touch = false
quiet = ["22:00-06:30"]
[[screens.plays]]
part = "notices"
weight = 2
hours = ["07:00-10:00"]
days = ["周一"]
[[screens.plays]]
part = "records"
kinds = ["report"]
"#;

fn screens() -> Site {
    let report = "kind = \"report\"\ntitle = \"报告\"\nform = \"zero\"";
    let site = Site::new().file("mingbai.toml", SCREENS).record("notice/a.md", "", "正文。\n");
    let site =
        site.record("report/a.md", report, "正文。\n").record("notice/b.md", "published_on = 2026-03-01", "旧。\n");
    site.record(
        "system/a.md",
        "kind = \"system\"\ntitle = \"制度\"\nform = \"rules\"\ntopic = \"first_contact\"",
        "正文。\n",
    )
}

#[test]
fn each_screen_has_four_files_in_a_folder_of_its_own() {
    let output = built(&screens());
    for file in ["index.html", "programme.html", "build.js", "single.html"] {
        assert!(output.has(&format!("kiosk/{file}")) && output.has(&format!("kiosk/east/{file}")), "{file}");
    }
}

#[test]
fn a_screen_plays_what_it_is_set_up_to_play() {
    let output = built(&screens());
    let page = output.text("kiosk/east/programme.html");
    let programme = told(page);
    assert_eq!((&programme["letters"], &programme["touch"]), (&"large".into(), &false.into()));
    assert_eq!(programme["quiet"][0]["from"], "22:00");
    assert_eq!((&programme["plays"][0]["weight"], &programme["plays"][0]["days"][0]), (&2.into(), &1.into()));
    assert_eq!((played(page, "notices"), played(page, "records")), (vec!["notice-a".into()], vec!["report-a".into()]));
    assert!(item(page, "system-a").is_empty() && item(page, "notice-b").is_empty(), "nobody can browse here");
    assert!(!item(page, "cover").is_empty(), "it stands in when nothing else is on");
    let usual = output.text("kiosk/programme.html");
    assert!(!item(usual, "system-a").is_empty() && !item(usual, "notice-b").is_empty());
}

#[test]
fn every_item_that_a_programme_names_is_in_its_page_once() {
    let site = Site::sample();
    let output = built(&site);
    for page in output.files.keys().filter(|path| path.starts_with("kiosk/") && path.ends_with("programme.html")) {
        let html = output.text(page);
        let programme = told(html);
        let named: BTreeSet<&String> = programme["items"].as_object().expect("items").keys().collect();
        for id in &named {
            assert_eq!(html.matches(&format!("id=\"{id}\" data-part")).count(), 1, "{page}: {id}");
        }
        assert_eq!(html.matches("<section class=\"item ").count(), named.len(), "{page}");
    }
}

#[test]
fn the_single_file_asks_for_nothing_and_runs_nothing_but_itself() {
    let output = built(&screens());
    let elements = regex::Regex::new("<(link|script|img|iframe|object|source)\\b[^>]*>").expect("a pattern");
    for page in ["kiosk/single.html", "kiosk/east/single.html"] {
        let html = output.text(page);
        for element in elements.find_iter(html) {
            let asks = ["src=", "href="].iter().any(|key| element.as_str().contains(key));
            assert!(!asks || element.as_str().contains("href=\"data:,\""), "{page}: {}", element.as_str());
        }
        let (_, policy) = html.split_once("default-src 'none'; style-src 'sha256-").expect("a policy with digests");
        assert!(
            policy.contains("script-src 'sha256-") && !policy.split_once('"').expect("its end").0.contains("file:")
        );
        assert_eq!(
            html.matches("<section class=\"item ").count(),
            output.text(&page.replace("single", "programme")).matches("<section class=\"item ").count()
        );
    }
}

#[test]
fn the_marker_changes_with_what_is_shown_and_with_nothing_else() {
    let site = screens();
    let marks = |site: &Site| built(site).text("kiosk/build.js").to_string();
    let (first, again) = (marks(&site), marks(&site));
    assert_eq!(first, again);
    site.put("content/notice/a.md", crate::support::record("title = \"另一份\"", "正文。\n"));
    let changed = marks(&site);
    assert_ne!(first, changed);
    let shell = |mark: &str| mark.split_once("\"shell\":").map(|(_, rest)| rest.to_string());
    assert_eq!(shell(&first), shell(&changed), "the shell is the same");
    let stamp = told(site.output().text("kiosk/programme.html"))["build"].clone();
    assert!(changed.contains(stamp.as_str().expect("a stamp")));
}

#[test]
fn no_title_can_end_the_block_of_data() {
    let site = Site::new().record("notice/a.md", "title = \"</script><!--\"", "正文。\n");
    let output = built(&site);
    assert!(told(output.text("kiosk/programme.html"))["plays"].is_array());
}
