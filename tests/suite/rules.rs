//! Every duty and rule of every pack, kept and broken: the cases of `tests/rules/`, and how packs lie over each other.

mod cases;
mod checks;
mod contradictions;
mod items;
mod layers;
mod people;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use mingbai::pack::{Packs, read_packs};
use mingbai::source::SourceFile;
use mingbai::time_limit::TimeLimit;
use mingbai::workdays::WorkCalendar;
use rayon::prelude::*;

use crate::support::repository;
pub use cases::all as cases;
pub use checks::CODES as CHECKED;

/// The packs of `rules/`.
pub static PACKS: LazyLock<Packs> = LazyLock::new(|| read_packs(&pack_files()));

/// The calendar of `rules/`.
static CALENDAR: LazyLock<WorkCalendar> = LazyLock::new(|| {
    let text = std::fs::read_to_string(repository("rules/workdays.toml")).expect("the calendar");
    WorkCalendar::from_toml(&text).expect("a sound calendar")
});

/// Files of `rules/` that are no packs.
const OTHERS: [&str; 2] = ["workdays.toml", "systems.toml"];

fn pack_files() -> Vec<SourceFile> {
    let mut paths: Vec<_> =
        std::fs::read_dir(repository("rules")).expect("rules/").flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| {
        path.extension().is_some_and(|ending| ending == "toml") && !OTHERS.iter().any(|other| path.ends_with(other))
    });
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        SourceFile::new(format!("rules/{name}"), std::fs::read_to_string(path).expect("a pack"))
    };
    paths.iter().map(read).collect()
}

#[test]
fn every_pack_reads_without_findings() {
    let said: Vec<String> =
        PACKS.findings.iter().map(|found| format!("{:?} {}", found.place, found.message.zh)).collect();
    assert_eq!(said, Vec::<String>::new());
    assert_eq!(PACKS.ids().count(), pack_files().len());
}

#[test]
fn every_pack_is_named_like_its_file() {
    for source in pack_files() {
        let id = source.path.trim_start_matches("rules/").trim_end_matches(".toml");
        assert!(PACKS.has(id), "{id}");
    }
}

#[test]
fn every_case_comes_out_as_it_says() {
    let cases = cases();
    let wrong: Vec<String> = cases.par_iter().filter_map(|case| case.judge().err()).collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n\n{}", wrong.len(), cases.len(), wrong.join("\n\n"));
}

#[test]
fn every_rule_and_every_duty_with_a_number_is_kept_once_and_broken_once() {
    let cases = cases();
    let covered = |keeps: bool| -> BTreeSet<&str> {
        cases.iter().filter(|case| case.keeps == keeps).map(|case| case.rule.as_str()).collect()
    };
    let (kept, broken) = (covered(true), covered(false));
    let lacking: Vec<&str> = named().filter(|name| !kept.contains(name) || !broken.contains(name)).collect();
    assert_eq!(lacking, Vec::<&str>::new());
}

#[test]
fn every_case_is_about_a_duty_or_rule_that_exists() {
    let known: BTreeSet<&str> = PACKS.all().flat_map(names).collect();
    let cases = cases();
    let lost: Vec<&str> = cases.iter().map(|case| case.rule.as_str()).filter(|rule| !known.contains(rule)).collect();
    assert_eq!(lost, Vec::<&str>::new());
}

/// Names of all rules, and of the duties whose text gives a number.
fn named() -> impl Iterator<Item = &'static str> {
    let numbered = |limit: &TimeLimit| {
        use TimeLimit::{After, Before, Every, MaxGap, Open, SameDay};
        matches!(limit, Every(_) | After { .. } | Before { .. } | SameDay { .. } | MaxGap(_) | Open { .. })
    };
    PACKS.all().flat_map(move |pack| {
        let duties =
            pack.duties.iter().filter(move |duty| !duty.remind && numbered(&duty.limit)).map(|duty| duty.name.as_str());
        duties.chain(pack.rules.iter().map(|rule| rule.name.as_str()))
    })
}

fn names(pack: &mingbai::pack::Pack) -> impl Iterator<Item = &str> {
    let duties = pack.duties.iter().map(|duty| duty.name.as_str());
    duties.chain(pack.rules.iter().map(|rule| rule.name.as_str()))
}
