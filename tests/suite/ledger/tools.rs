//! The lines of `docs/clerk/publish.md`, run as they stand there: nobody needs the program to check it.

use std::process::Command;

use super::{lines, published_twice};
use crate::support::{Site, repository};

/// What a line for a shell says, run in the folder of the website.
fn shell(site: &Site, line: &str) -> String {
    let done = Command::new("sh").current_dir(site.path("output/site")).args(["-c", line]).output().expect("a shell");
    assert!(done.status.success(), "{line}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("UTF-8")
}

/// The lines that the page for clerks gives, those that begin with a word.
fn documented(word: &str) -> Vec<String> {
    let page = std::fs::read_to_string(repository("docs/clerk/publish.md")).expect("the page");
    let lines = page.lines().map(str::trim).filter(|line| line.starts_with(word)).map(str::to_string);
    lines.collect()
}

#[test]
fn sha256sum_checks_every_file() {
    let site = published_twice();
    for line in documented("sha256sum -c") {
        shell(&site, &line);
    }
    assert!(!documented("sha256sum -c").is_empty());
    site.put("output/site/notice/good.html", "<p>改过</p>");
    let done = Command::new("sha256sum").current_dir(site.path("output/site")).args(["-c", "SHA256SUMS"]).output();
    assert!(!done.expect("the program").status.success());
}

#[test]
fn the_digest_of_each_line_is_in_the_next() {
    let site = published_twice();
    let asked = documented("sed -n 5p");
    assert!(!asked.is_empty());
    for line in asked {
        let digest = shell(&site, &line);
        let digest = digest.split_whitespace().next().expect("a digest").to_string();
        assert!(lines(&site)[5].contains(&format!("\"prev\":\"{digest}\"")), "{line}");
    }
}

#[test]
fn the_list_of_files_is_the_one_in_the_last_line() {
    let site = published_twice();
    let digest = shell(&site, "sha256sum SHA256SUMS");
    let digest = digest.split_whitespace().next().expect("a digest").to_string();
    let last = shell(&site, "tail -n 1 ledger.jsonl");
    assert!(last.contains(&format!("\"site/SHA256SUMS\":\"{digest}\"")), "{last}");
}

#[test]
fn the_loop_over_the_whole_chain_finds_a_line_that_was_changed() {
    let site = published_twice();
    let page = std::fs::read_to_string(repository("docs/clerk/publish.md")).expect("the page");
    let from = page.find("prev=0000").expect("the loop");
    let script = &page[from..from + page[from..].find("```").expect("its end")];
    assert!(shell(&site, script).contains("台账完好"));
    let copy = site.path("output/site/ledger.jsonl");
    let text = std::fs::read_to_string(&copy).expect("a copy").replacen("notice/good", "notice/evil", 1);
    std::fs::write(&copy, text).expect("written");
    assert!(shell(&site, script).contains("第 3 行对不上"));
}

#[test]
fn rsync_puts_the_new_pages_up_before_it_takes_the_old_away() {
    if Command::new("rsync").arg("--version").output().is_err() {
        println!("left out: there is no rsync on this machine");
        return;
    }
    let site = published_twice();
    let page = std::fs::read_to_string(repository("docs/deploy.md")).expect("the page");
    let from = page.find("rsync -a --checksum --delay-updates").expect("the lines");
    let script =
        page[from..from + page[from..].find("```").expect("their end")].replace("user@server:/srv/www/", "there/");
    for _ in 0..2 {
        let done = Command::new("sh").current_dir(site.root()).args(["-ec", &script]).output().expect("a shell");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        crate::support::Tree::read(&site.path("there")).same_as(&site.output().below("site"));
        site.put("content/notice/fourth.md", crate::support::record("title = \"四\"", "正文。\n"));
        site.run(&["publish"]).exits(0);
    }
}
