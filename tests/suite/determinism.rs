//! The same input gives the same bytes: whatever the threads, the folder, and what was built before.

use crate::support::{Run, SAMPLE, SMALL, Site, pages, record, repository};

#[test]
fn one_thread_in_another_folder_zone_and_locale_makes_the_same_bytes() {
    let site = Site::small_sample();
    let mut command = site.command(&["build", "--quiet"]);
    command.env("RAYON_NUM_THREADS", "1").env("TZ", "America/Los_Angeles").env("LC_ALL", "C");
    Run::of(command).exits(0);
    site.output().same_as(&SMALL.output);
}

#[test]
fn a_build_on_top_of_an_older_one_is_as_if_it_were_the_first() {
    let site = Site::small_sample();
    site.put("content/aolun/notice/extra.md", record("title = \"多余\"", "正文。\n"));
    site.run(&["build", "--quiet", "--today", "2026-10-01"]);
    site.remove("content/aolun/notice/extra.md");
    site.remove("content/aolun/notice/extra.sign.toml");
    for _ in 0..2 {
        site.build().exits(0);
        site.output().same_as(&SMALL.output);
    }
}

#[test]
fn a_target_built_alone_is_the_same_as_built_with_others() {
    let copy = || Site::copy_of(&repository("tests/sites/keeping"));
    let (alone, together) = (copy(), copy());
    for target in ["site", "kiosk", "board", "preview"] {
        alone.run(&["build", "--quiet", "--target", target]).exits(0);
    }
    together.build().exits(0);
    alone.output().same_as(&together.output());
}

#[test]
fn reports_do_not_depend_on_threads() {
    let report = |threads: &str| {
        let mut command = SAMPLE.site.command(&["check", "--format", "json"]);
        command.env("RAYON_NUM_THREADS", threads);
        Run::of(command).out
    };
    assert_eq!(report("1"), report("2"));
}

#[test]
fn another_day_changes_only_what_speaks_of_the_day() {
    let site = Site::small_sample();
    site.run(&["build", "--quiet", "--today", "2026-11-07"]).exits(0);
    let later = site.output();
    assert_eq!(later.files.keys().collect::<Vec<_>>(), SMALL.output.files.keys().collect::<Vec<_>>());
    let dated = |path: &str| path.ends_with("index.html") || path.ends_with("takedown.html");
    let sheets = |path: &str| path.starts_with("board/") && !dated(path);
    let changed: Vec<&str> = later.differing(&SMALL.output).into_iter().filter(|path| sheets(path)).collect();
    assert_eq!(changed, Vec::<&str>::new());
    for (path, text) in pages(&later).filter(|(path, _)| path.starts_with("site/") && is_record(path)) {
        let dayless = |text: &str| text.replace("2026-11-07", "2026-11-06").replace("2026年11月7日", "2026年11月6日");
        assert!(dayless(text) == dayless(SMALL.output.text(path)), "{path}");
    }
}

/// Whether a page is that of a record.
fn is_record(path: &str) -> bool {
    let lists = ["/years/", "/duties/", "/bodies/"];
    let dated = ["index.html", "duties.html", "changes.html", "search.html", "screens.html"];
    !dated.iter().any(|end| path.ends_with(end)) && !lists.iter().any(|folder| path.contains(folder))
}
