//! Makes sites of many communities and builds them with the released program: cold, with nothing changed, with one record
//! changed. Whole processes are timed; their peak memory is what GNU time says, where it is installed.
//!
//! `cargo bench --bench build` measures about 1,000 and 10,000 pages; `cargo bench --bench build -- 100000` another number.
//! Sites lie in `MINGBAI_BENCH` or on the memory file system, so that the disk does not speak.

mod corpus;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// Builds of each sort; the median counts.
const RUNS: usize = 3;

fn main() {
    let asked: Vec<usize> = std::env::args().skip(1).filter_map(|arg| arg.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![1_000, 10_000] } else { asked };
    println!("{:>8} {:>24} {:>9} {:>9}", "pages", "build", "seconds", "MiB");
    for pages in sizes {
        measure(pages);
    }
}

fn measure(pages: usize) {
    let root = folder().join(format!("site-{pages}"));
    let communities = pages.div_ceil(corpus::PAGES);
    corpus::write(&root, communities).expect("the site can be written");
    std::thread::sleep(Duration::from_millis(50));
    let pages = communities * corpus::PAGES;
    let cold: Vec<Run> = (0..RUNS).map(|_| cold(&root)).collect();
    report(pages, "cold", &cold);
    report(pages, "nothing changed", &(0..RUNS).map(|_| run(&root)).collect::<Vec<_>>());
    change(&root, 0);
    report(pages, "first change", &[run(&root)]);
    report(pages, "one record changed", &(1..=RUNS).map(|turn| changed(&root, turn)).collect::<Vec<_>>());
    std::fs::remove_dir_all(&root).expect("the site can be removed");
}

/// A build into an empty output.
fn cold(root: &Path) -> Run {
    let _ = std::fs::remove_dir_all(root.join("output"));
    run(root)
}

fn changed(root: &Path, turn: usize) -> Run {
    change(root, turn);
    run(root)
}

/// Changes a word of one record, and waits until its time of change is past.
fn change(root: &Path, turn: usize) {
    let path = root.join("content/c0001/finance/2025-06.md");
    let text = std::fs::read_to_string(&path).expect("the record can be read");
    let (head, _) = text.split_once("<!-- ").unwrap_or((&text, ""));
    let changed = format!("{head}<!-- {turn} -->\n");
    let community = root.join("content/c0001");
    corpus::signed(&community, "finance/2025-06", &changed, "2026-01-10").expect("the record can be written");
    std::thread::sleep(Duration::from_millis(50));
}

struct Run {
    seconds: f64,
    peak_mib: f64,
}

fn run(root: &Path) -> Run {
    let arguments = ["build", "--quiet", "--target", "site", "--today", "2026-01-15", "--root"];
    let mut command = timed();
    let start = Instant::now();
    let output = command.args(arguments).arg(root).output().expect("the program can be run");
    let seconds = start.elapsed().as_secs_f64();
    assert_ne!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8_lossy(&output.stderr);
    let peak = said.lines().rev().find_map(|line| line.trim().parse::<f64>().ok()).unwrap_or(f64::NAN);
    Run { seconds, peak_mib: peak / 1024.0 }
}

/// The program, under GNU time where there is one.
fn timed() -> Command {
    let program = env!("CARGO_BIN_EXE_mingbai");
    let time = Path::new("/usr/bin/time");
    if !time.is_file() {
        return Command::new(program);
    }
    let mut command = Command::new(time);
    command.args(["-f", "%M", program]);
    command
}

fn report(pages: usize, what: &str, runs: &[Run]) {
    let median = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let seconds = median(runs.iter().map(|run| run.seconds).collect());
    let peak = median(runs.iter().map(|run| run.peak_mib).collect());
    println!("{pages:>8} {what:>24} {seconds:>9.3} {peak:>9.0}");
}

fn folder() -> PathBuf {
    let shared = Path::new("/dev/shm");
    let default = if shared.is_dir() { shared.to_path_buf() } else { std::env::temp_dir() };
    std::env::var_os("MINGBAI_BENCH").map_or(default.join("mingbai-sites"), PathBuf::from)
}
