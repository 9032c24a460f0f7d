//! Publishes that are killed: at every call to the system by which something comes to be on the disk, one after the other. What is
//! left verifies, or is named as an interrupted publish, and the next publish makes it whole.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use super::{LEDGER, names, removed, text};
use crate::support::{Run, Site, Tree, record};

/// The calls that change something on the disk. At those that happen by the dozen, while pages are made, not every one is tried.
const CALLS: &[(&str, usize)] = &[
    ("rename", 1),
    ("renameat2", 1),
    ("fsync", 1),
    ("syncfs", 1),
    ("unlink", 7),
    ("linkat", 3),
    ("mkdir", 5),
    ("write", 17),
];

/// A site that was published, and has a correction, a new record and a withdrawal to be published next.
fn site() -> Site {
    let site = Site::new().with_notice().record("notice/other.md", "title = \"另一份\"", "正文一。\n");
    let site = site.record("notice/gone.md", "title = \"要撤回的\"", "正文二。\n");
    site.run(&["publish", "--quiet"]).exits(0);
    site.put("content/notice/other.md", record("title = \"另一份\"", "改过的正文。\n"));
    site.put("content/notice/new.md", record("title = \"新的\"", "正文三。\n"));
    removed(&site, "notice/gone");
    site.sign();
    site
}

fn copy(from: &Path) -> Site {
    let site = Site::empty();
    let done = Command::new("cp").arg("-a").arg(from.join(".")).arg(site.root()).status().expect("cp runs");
    assert!(done.success());
    site
}

/// The publish, watched by strace with these options.
fn watched(site: &Site, options: &[&str]) -> Option<std::process::Output> {
    let program = site.command(&["publish", "--quiet", "--reason", "改正"]);
    let mut strace = Command::new("strace");
    strace.current_dir(site.root()).args(["-f", "-qq"]).args(options);
    strace.arg(program.get_program()).args(program.get_args()).env("RAYON_NUM_THREADS", "1");
    strace.output().ok()
}

/// How often each call happens, in the thread that makes it most often; none where this machine cannot tell.
fn counts(site: &Site) -> Option<BTreeMap<String, usize>> {
    let calls: Vec<&str> = CALLS.iter().map(|(call, _)| *call).collect();
    let log = site.path("strace.log");
    let trace = format!("trace={}", calls.join(","));
    let done = watched(site, &["-o", log.to_str()?, "-e", &trace])?;
    let text = std::fs::read_to_string(&log).ok().filter(|_| done.status.success())?;
    let mut by_thread: BTreeMap<(String, String), usize> = BTreeMap::new();
    for line in text.lines() {
        let (thread, rest) = line.split_once(' ')?;
        if let Some((call, _)) = rest.trim().split_once('(').filter(|(call, _)| calls.contains(call)) {
            *by_thread.entry((call.to_string(), thread.to_string())).or_default() += 1;
        }
    }
    let mut most = BTreeMap::new();
    for ((call, _), count) in by_thread {
        let known: &mut usize = most.entry(call).or_default();
        *known = count.max(*known);
    }
    Some(most)
}

/// What is left by a publish that was killed at the `at`th call.
fn killed(ready: &Site, call: &str, at: usize) -> bool {
    let site = copy(ready.root());
    let inject = format!("inject={call}:signal=KILL:when={at}");
    let trace = format!("trace={call}");
    let done = watched(&site, &["-o", "/dev/null", "-e", &trace, "-e", &inject]).expect("strace runs");
    let left = site.run(&["verify"]);
    // Records lie there that are not published yet.
    let bad: Vec<String> = left.codes().into_iter().filter(|code| code != "V726" && code != "V732").collect();
    assert_eq!(bad, Vec::<String>::new(), "killed at {call} {at}: {}", left.all());
    assert!(!left.all().contains("V732") || left.all().contains("再运行一次 mingbai publish"));
    whole_again(&site, &format!("killed at {call} {at}"));
    !done.status.success()
}

/// The next publish leaves what one would that was never interrupted.
fn whole_again(site: &Site, after: &str) {
    let again: Run = site.run(&["publish", "--quiet", "--reason", "改正"]);
    assert_eq!(again.code, 0, "{after}: {}", again.all());
    let left = site.run(&["verify"]);
    assert_eq!(left.code, 0, "{after}: {}", left.all());
    let expected =
        ["registered", "published", "published", "published", "built", "withdrawn", "published", "corrected", "built"];
    assert_eq!(names(site), expected, "{after}");
}

#[test]
fn a_publish_that_is_killed_at_any_call_leaves_a_ledger_that_verifies_or_says_so() {
    let ready = site();
    let probe = copy(ready.root());
    let Some(counts) = counts(&probe) else {
        println!("left out: this machine lets nobody watch a program");
        return;
    };
    let (mut tried, mut ended) = (0, 0);
    for (call, step) in CALLS {
        for at in (1..=counts.get(*call).copied().unwrap_or(0)).step_by(*step) {
            tried += 1;
            ended += usize::from(killed(&ready, call, at));
        }
    }

    assert!(counts["rename"] >= 7 && ended * 10 >= tried * 9, "{ended} of {tried} were killed: {counts:?}");
}

#[test]
fn a_first_publish_that_was_killed_between_lines_and_head_is_only_interrupted() {
    let site = Site::new().with_notice();
    site.run(&["publish", "--quiet"]).exits(0);
    site.remove("ledger/head");
    site.run(&["verify"]).exits(1).finds("V732", "ledger/head", "再运行一次 mingbai publish");
    let ledger = text(&site, LEDGER);
    site.run(&["publish"]).exits(0).says("没有变化");
    assert_eq!(text(&site, LEDGER), ledger);
    site.run(&["verify"]).exits(0);
}

/// What lies in the folder of the program after a publish that takes a name away was killed at the `at`th exchange of trees, and
/// another one was run; none where this machine cannot kill it.
fn hidden_after_a_kill(at: usize) -> Option<Tree> {
    let front = "title = \"救助\"\npersonal = true\ndisplay_until = 2026-11-05";
    let site = Site::new().with_notice().record("notice/help.md", front, "张某某五百元。\n");
    ["2026-11-04", "2026-11-05"].iter().for_each(|day| drop(site.run(&["publish", "--today", day]).exits(0)));
    let inject = format!("inject=renameat2:signal=KILL:when={at}");
    let done = watched(&site, &["-o", "/dev/null", "-e", "trace=renameat2", "-e", &inject])?;
    assert!(!done.status.success());
    site.run(&["publish"]).exits(0);
    site.run(&["verify"]).exits(0);
    Some(Tree::read(&site.path("output/.mingbai")))
}

#[test]
fn what_a_killed_publish_was_to_take_away_for_good_is_taken_away_by_the_next() {
    for at in 1..=3 {
        let Some(hidden) = hidden_after_a_kill(at) else { return };
        assert_eq!(hidden.holding("张某某"), Vec::<&str>::new(), "killed at exchange {at}");
    }
}
