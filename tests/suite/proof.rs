//! `mingbai proof`: texts outside of any site.

use std::io::Write;
use std::process::Stdio;

use crate::support::Site;

/// A draft with a blank, half-width punctuation and a day that does not exist.
const DRAFT: &str = "XX社区公告\n\n停水到6月31日,请储水。\n";

#[test]
fn it_tells_file_line_and_column_of_what_it_finds() {
    let site = Site::empty().file("draft.txt", DRAFT).file("other.md", "正文。\n");
    let run = site.run(&["proof", "draft.txt", "other.md"]).exits(0);
    run.finds("W601", "draft.txt:1:1", "XX社区").finds("W608", "draft.txt:3:4", "6月31日");
}

#[test]
fn it_fails_on_warnings_when_told_to() {
    let site = Site::empty().file("draft.txt", DRAFT);
    site.run(&["proof", "draft.txt", "--deny", "warnings"]).exits(1);
    site.run(&["proof", "nowhere.txt"]).exits(2).says("L002");
}

#[test]
fn it_prints_for_programs_and_in_english() {
    let site = Site::empty().file("draft.txt", DRAFT);
    let report = site.run(&["proof", "draft.txt", "--format", "json"]).exits(0).json();
    assert_eq!(report["findings"][0]["code"], "W601");
    site.run(&["proof", "draft.txt", "--lang", "en"]).exits(0).says("has not been filled in");
}

#[test]
fn the_front_matter_of_a_record_gives_the_title_and_is_not_read() {
    let text = "+++\ntitle = \"停水的通知\"\nplace = \"XX社区\"\n+++\n\n本公告张贴三日。\n";
    let run = Site::empty().file("record.md", text).run(&["proof", "record.md"]).exits(0);
    run.finds("W609", "record.md:6:1", "本公告").never_says("W601");
}

#[test]
fn it_reads_standard_input_without_files() {
    let site = Site::empty();
    let mut command = site.command(&["proof"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program");
    child.stdin.take().expect("its input").write_all(DRAFT.as_bytes()).expect("a draft");
    let output = child.wait_with_output().expect("its output");
    assert!(String::from_utf8_lossy(&output.stdout).contains("-:1:1"), "{output:?}");
}
