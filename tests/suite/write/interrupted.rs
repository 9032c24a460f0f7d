//! Builds that are killed at any moment, and builds at the same time.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::generated::{DAYS, days, site};
use crate::support::{Site, Tree};

const KILLS: u32 = 30;
const COMMUNITIES: usize = 40;

/// A build of the website as it goes on.
fn begin(site: &Site, day: &str) -> Child {
    let mut command = site.command(&["build", "--quiet", "--target", "site", "--today", day]);
    command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program runs")
}

fn build(site: &Site, day: &str) {
    assert!(begin(site, day).wait().expect("an end").success());
}

/// How long something takes.
fn time(act: impl FnOnce()) -> Duration {
    let start = Instant::now();
    act();
    start.elapsed()
}

/// Delays between nothing and all of a build, in an order that does not favour any part of it.
fn delays(whole: Duration) -> impl Iterator<Item = Duration> {
    (0..KILLS).map(move |at| whole * (at * 7 % KILLS) / KILLS)
}

#[test]
fn a_build_that_is_killed_leaves_the_pages_of_one_build() {
    let site = site(COMMUNITIES);
    build(&site, DAYS[0].0);
    let pages = site.output().files.len();
    let whole = [0, 1].map(|at| time(|| build(&site, DAYS[at].0))).into_iter().min().unwrap_or_default();
    let (mut killed, mut day) = (0, DAYS[1].0);
    for (at, delay) in delays(whole).enumerate() {
        let other = DAYS[at % 2].0;
        let mut child = begin(&site, other);
        std::thread::sleep(delay);
        killed += u32::from(child.try_wait().expect("a state").is_none());
        child.kill().expect("killed");
        child.wait().expect("an end");
        let tree = site.output();
        let found = days(&tree.below("site"));
        assert_eq!((found.len(), tree.files.len()), (1, pages), "after {delay:?} of {whole:?}: {found:?}");
        assert!([day, other].contains(&found[0]));
        day = found[0];
    }
    assert!(killed >= KILLS / 6, "only {killed} builds were killed before their end");
    as_if_never_interrupted(&site);
}

/// A build after all that is the same as the first of a fresh copy.
fn as_if_never_interrupted(interrupted: &Site) {
    build(interrupted, DAYS[0].0);
    let fresh = site(COMMUNITIES);
    build(&fresh, DAYS[0].0);
    interrupted.output().same_as(&fresh.output());
}

#[test]
fn two_builds_at_once_both_end_well_and_the_pages_are_of_one_of_them() {
    let site = site(12);
    for _ in 0..4 {
        let both: Vec<Child> = DAYS.iter().map(|(day, _)| begin(&site, day)).collect();
        for child in both {
            let done = child.wait_with_output().expect("an end");
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        }
        assert_eq!(days(&site.output().below("site")).len(), 1);
    }
}

#[test]
fn a_build_that_has_to_wait_says_so() {
    let site = site(1);
    build(&site, DAYS[0].0);
    let lock = std::fs::File::options().write(true).open(site.path("output/.mingbai/lock")).expect("the lock");
    lock.lock().expect("ours");
    let mut child = begin(&site, DAYS[1].0);
    let mut said = String::new();
    BufReader::new(child.stderr.take().expect("its errors")).read_line(&mut said).expect("a line");
    assert!(said.contains("另一个 mingbai") && child.try_wait().expect("a state").is_none(), "{said}");
    lock.unlock().expect("free");
    assert!(child.wait().expect("an end").success());
}

#[test]
fn a_community_that_goes_takes_its_pages_with_it() {
    let site = site(3);
    build(&site, DAYS[0].0);
    site.remove("content/c01");
    build(&site, DAYS[0].0);
    let tree: Tree = site.output();
    assert!(tree.has("site/c00/index.html") && tree.has("site/c02/index.html"));
    assert_eq!(tree.holding("c01/"), Vec::<&str>::new());
}
