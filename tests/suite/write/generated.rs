//! A larger site, made up: many communities with a few records each.

use crate::support::{Site, Tree, pages};

/// A site of so many communities.
pub fn site(communities: usize) -> Site {
    (0..communities).fold(Site::empty().file("mingbai.toml", "title = \"许多社区\"\n"), community)
}

fn community(site: Site, at: usize) -> Site {
    let folder = format!("c{at:02}");
    let register = format!(
        "name = \"第{at}社区\"\nstreet = \"甲\"\ndistrict = \"乙\"\ndivision = \"000000\"\npacks = []\nfirst_day = 2026-09-01\n"
    );
    let site = site.file(&format!("content/{folder}/community.toml"), register);
    let site = site.file(&format!("content/{folder}/roster.toml"), "person = [{ id = \"p01\", name = \"甲\" }]\n");
    (1..=3).fold(site, |site, month| {
        let front = format!("title = \"{at}社区{month}月公告\"\npublished_on = 2026-0{month}-12");
        site.record(&format!("{folder}/notice/2026-0{month}.md"), &front, "正文。\n")
    })
}

/// The days on which the pages of a tree say they were made; whole and of one build, there is one.
#[track_caller]
pub fn days(tree: &Tree) -> Vec<&'static str> {
    let mut days = Vec::new();
    for (page, text) in pages(tree) {
        assert!(text.trim_end().ends_with("</html>"), "{page} is cut off after {} bytes", text.len());
        let day = DAYS.iter().find(|(_, words)| text.contains(words));
        days.push(day.unwrap_or_else(|| panic!("{page} does not say when it was made")).0);
    }
    days.sort_unstable();
    days.dedup();
    days
}

/// Two days, and how pages write them.
pub const DAYS: [(&str, &str); 2] = [("2026-11-06", "2026年11月6日"), ("2026-11-07", "2026年11月7日")];
