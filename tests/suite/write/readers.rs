//! Somebody who reads while it is built.

use std::sync::atomic::{AtomicBool, Ordering};

use super::generated::{DAYS, site};

const PAGES: [&str; 3] =
    ["output/site/index.html", "output/site/c00/index.html", "output/site/c05/notice/2026-01.html"];

#[test]
fn a_reader_finds_every_page_whole_at_any_moment_of_twenty_builds() {
    let site = site(6);
    let build = |at: usize| site.run(&["build", "--quiet", "--target", "site", "--today", DAYS[at % 2].0]).exits(0);
    build(0);
    let done = AtomicBool::new(false);
    let read = || {
        let mut seen = [0_usize; 2];
        while !done.load(Ordering::Relaxed) {
            for page in PAGES {
                let text = std::fs::read_to_string(site.path(page)).unwrap_or_else(|error| panic!("{page}: {error}"));
                assert!(text.trim_end().ends_with("</html>"), "{page} is cut off after {} bytes", text.len());
                let day = DAYS.iter().position(|(_, words)| text.contains(words)).expect("a day");
                seen[day] += 1;
            }
        }
        seen
    };
    std::thread::scope(|scope| {
        let reader = scope.spawn(read);
        (1..=20).for_each(|at| drop(build(at)));
        done.store(true, Ordering::Relaxed);
        let seen = reader.join().expect("every page was there and whole");
        assert!(seen[0] > 0 && seen[1] > 0, "the reader saw {seen:?}");
    });
}
