//! The content of the repository: what it is found to say, and that its pages hang together.

use std::collections::BTreeSet;

use crate::support::{SAMPLE, Tree, leads_on, links, pages};

/// The findings of the sample of one severity, as `code path`.
fn found(severity: &str) -> Vec<String> {
    let report = SAMPLE.site.run(&["check", "--format", "json"]).json();
    let findings = report["findings"].as_array().expect("findings").clone();
    let fits = findings.iter().filter(|found| found["severity"] == severity);
    fits.map(|found| {
        format!("{} {}", found["code"].as_str().unwrap_or_default(), found["path"].as_str().unwrap_or_default())
    })
    .collect()
}

#[test]
fn it_has_no_errors() {
    assert_eq!(found("error"), Vec::<String>::new());
}

/// What is meant to be late in the sample, so that one sees how it looks.
const LATE: [&str; 4] = [
    "R315 content/qinghelu/opinion/2026-10-lights.md",
    "R315 content/qinghelu/report/2026-H2-circular.md",
    "T201 content/qinghelu/notice/2026-10-shiwu.md",
    "T201 content/songhuali/evaluation/2026-water.md",
];

#[test]
fn what_is_meant_to_be_late_is_late_and_nothing_else_of_what_is_public_is_wrong() {
    let drafts = ["content/qinghelu/notice/2026-11-zhengwu.md", "content/wutongli/notice/2026-11-charging-check.md"];
    let mut warnings = found("warning");
    warnings.retain(|found| !drafts.iter().any(|draft| found.ends_with(draft)));
    warnings.sort();
    assert_eq!(warnings, LATE);
}

#[test]
fn the_account_of_october_is_due_soon_in_wutongli() {
    let infos = found("info");
    assert!(infos.contains(&"T203 content/wutongli/finance/2026-10.md".to_string()), "{infos:?}");
    let others: Vec<&String> = infos.iter().filter(|found| !found.starts_with("T203")).collect();
    assert_eq!(others, ["R304 content/qinghelu/notice/2026-10-standard.md"], "what is waived stays as a remark");
}

#[test]
fn every_link_within_a_tree_leads_to_a_file() {
    let mut dead = BTreeSet::new();
    for target in ["site", "kiosk", "board", "preview"] {
        let tree = SAMPLE.output.below(target);
        for (page, text) in pages(&tree) {
            let own = links(text).into_iter().filter(|link| !link.is_foreign() && !link.target.starts_with("data:"));
            dead.extend(
                own.filter(|link| link.resolve(page).is_none_or(|path| !tree.has(&path)))
                    .map(|link| format!("{target}/{page}: {}", link.target)),
            );
        }
    }
    assert_eq!(dead, BTreeSet::new());
}

#[test]
fn every_part_of_a_page_that_is_linked_to_is_there() {
    let mut lost = BTreeSet::new();
    let tree = &SAMPLE.output;
    for (page, text) in pages(tree) {
        for link in links(text).into_iter().filter(|link| !link.is_foreign() && link.target.contains('#')) {
            let part = link.target.split('#').nth(1).unwrap_or_default().to_string();
            let there = link
                .resolve(page)
                .filter(|path| tree.has(path))
                .map(|path| tree.text(&path).contains(&format!("id=\"{part}\"")));
            if there == Some(false) {
                lost.insert(format!("{page}: {}", link.target));
            }
        }
    }
    assert_eq!(lost, BTreeSet::new());
}

#[test]
fn no_page_asks_another_host_for_anything() {
    for (page, text) in pages(&SAMPLE.output) {
        let foreign: Vec<_> = links(text).into_iter().filter(|link| link.is_resource() && link.is_foreign()).collect();
        assert_eq!(foreign, [], "{page}");
        assert!(!text.contains("@import") && !text.contains("srcset="), "{page}");
    }
    let styles = SAMPLE.output.files.keys().filter(|path| path.ends_with(".css") || path.ends_with(".js"));
    for path in styles {
        let text = SAMPLE.output.text(path);
        assert!(!text.contains("http://") && !text.contains("https://") && !text.contains("@import"), "{path}");
    }
}

#[test]
fn every_page_is_whole() {
    for (page, text) in pages(&SAMPLE.output) {
        assert!(text.trim_start().to_lowercase().starts_with("<!doctype html>"), "{page}");
        assert!(text.trim_end().ends_with("</html>"), "{page}");
        assert!(!text.contains("{{") && !text.contains("{%"), "{page}");
    }
}

/// Addresses of all records of the content.
fn addresses() -> Vec<String> {
    let content = Tree::read(&SAMPLE.site.path("content"));
    let records = content.files.keys().filter_map(|path| path.strip_suffix(".md"));
    records.map(str::to_string).collect()
}

/// Whether a record of the sample is public on the day of the tests.
fn is_public(address: &str) -> bool {
    let text = std::fs::read_to_string(SAMPLE.site.path(&format!("content/{address}.md"))).expect("a record");
    let until = text.lines().find_map(|line| line.strip_prefix("display_until = "));
    let personal =
        ["kind = \"welfare\"", "form = \"voter_list\"", "form = \"black\""].iter().any(|line| text.contains(line));
    if personal && until.is_some_and(|until| until < crate::support::TODAY) {
        return false;
    }
    let signed = SAMPLE.site.path(&format!("content/{address}.sign.toml")).exists();
    signed && text.contains("status = \"review\"") && !text.contains("visibility = \"internal\"")
}

#[test]
fn every_record_has_a_page_in_the_preview_and_every_public_one_on_the_site_and_for_the_board() {
    for address in addresses() {
        assert!(SAMPLE.output.has(&format!("preview/{address}.html")), "{address}");
        for page in
            [format!("site/{address}.html"), format!("board/{address}.a4.html"), format!("board/{address}.a3.html")]
        {
            assert_eq!(SAMPLE.output.has(&page), is_public(&address), "{page}");
        }
    }
}

#[test]
fn every_public_record_is_reached_from_the_home_page() {
    let tree = SAMPLE.output.below("site");
    let mut reached = BTreeSet::from(["index.html".to_string()]);
    let mut next = vec!["index.html".to_string()];
    while let Some(page) = next.pop() {
        let own =
            links(tree.text(&page)).into_iter().filter(|link| !link.is_foreign() && !link.target.starts_with("data:"));
        let pages = own.filter_map(|link| link.resolve(&page)).filter(|path| path.ends_with(".html") && tree.has(path));
        next.extend(pages.filter(|path| reached.insert(path.clone())));
    }
    let lost = pages(&tree).filter(|(path, text)| !reached.contains(*path) && !leads_on(text));
    assert_eq!(lost.map(|(path, _)| path).collect::<Vec<_>>(), Vec::<&str>::new());
}
