//! Outputs that were copied from another machine or from a backup: what lies there has other inodes than the program remembers.

use std::process::Command;

use crate::support::{Site, Tree, record};

/// A copy of a site with all of its output.
fn copy(site: &Site) -> Site {
    let copied = Site::empty();
    let done = Command::new("cp").arg("-a").arg(site.root().join(".")).arg(copied.root()).status().expect("cp runs");
    assert!(done.success());
    copied
}

/// A site that was published twice, of which one record is about a person until November 10.
fn published() -> Site {
    let front = "title = \"救助\"\npersonal = true\ndisplay_until = 2026-11-10";
    let site = Site::new().with_notice().record("notice/help.md", front, "张某某五百元。\n");
    ["2026-11-06", "2026-11-07"].iter().for_each(|day| drop(site.run(&["publish", "--today", day]).exits(0)));
    site
}

#[test]
fn what_is_over_goes_from_a_copy_as_it_does_at_home() {
    let (home, copied) = (published(), copy(&published()));
    for site in [&home, &copied] {
        site.run(&["publish", "--today", "2026-11-11"]).exits(0).says("期满撤下 1 份").never_says("不是本程序生成的");
        assert_eq!(Tree::read(&site.path("output")).holding("张某某"), Vec::<&str>::new());
        assert_eq!(Tree::read(&site.path("output/.mingbai")).holding("张某某"), Vec::<&str>::new());
        site.run(&["verify"]).exits(0);
    }
    copied.output().same_as(&home.output());
}

#[test]
fn a_build_in_a_copy_leaves_the_ledger_and_what_others_put_there() {
    let copied = copy(&published().file("output/site/CNAME", "juwu.example.cn"));
    copied.put("content/notice/good.md", record("title = \"好公告\"", "别的正文。\n"));
    let ledger = copied.output().text("site/ledger.jsonl").to_string();
    copied.build().exits(0);
    assert_eq!(copied.output().text("site/ledger.jsonl"), ledger);
    assert_eq!(copied.output().text("site/CNAME"), "juwu.example.cn");
    copied.run(&["publish", "--reason", "改了"]).exits(0).says("1 个不是本程序生成的文件").says("site/CNAME");
    copied.run(&["verify"]).exits(0);
}
