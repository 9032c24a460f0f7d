//! Publishes at the same time.

use std::process::{Child, Stdio};

use super::{names, published};
use crate::support::record;

#[test]
fn publishes_at_the_same_time_wait_for_each_other_and_leave_one_ledger() {
    let site = published();
    site.put("content/notice/third.md", record("title = \"第三份\"", "正文三。\n"));
    let days = ["2026-11-06", "2026-11-07", "2026-11-08", "2026-11-09"];
    let begin = |day: &&str| -> Child {
        let mut command = site.command(&["publish", "--quiet", "--today", day]);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program runs")
    };
    let running: Vec<Child> = days.iter().map(begin).collect();
    for mut child in running {
        assert!(child.wait().expect("an end").success());
    }
    let names = names(&site);
    assert_eq!(names.iter().filter(|name| *name == "published").count(), 3, "{names:?}");
    assert_eq!(names.iter().filter(|name| *name == "built").count(), 5, "{names:?}");
    site.run(&["verify"]).exits(0);
}

#[test]
fn a_publish_that_waits_says_so() {
    let site = published();
    let lock = std::fs::File::open(site.path("ledger")).expect("the folder");
    lock.lock().expect("locked");
    let mut command = site.command(&["publish"]);
    let child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program runs");
    std::thread::sleep(std::time::Duration::from_millis(300));
    lock.unlock().expect("unlocked");
    let done = child.wait_with_output().expect("an end");
    assert!(done.status.success());
    assert!(String::from_utf8_lossy(&done.stderr).contains("等它结束"));
}
