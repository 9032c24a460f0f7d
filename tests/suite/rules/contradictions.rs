//! The 36 matters on which the source documents disagree, with each other or with themselves: what comes out with either pack
//! and with both. The cases are in `tests/rules/contradictions.toml`.

use std::collections::{BTreeMap, BTreeSet};

use super::cases;
use super::cases::Case;

/// Matters that one document alone leaves open, so that there are no two packs to lay over each other, and why.
const WITHIN_ONE: &[(&str, &str)] = &[
    ("X-09", "the body of the Sifang opinions says must, its model charter may"),
    ("X-27", "one document gives one amount to two tiers"),
    ("X-28", "one document names two keepers of money"),
    ("X-30", "one document says once or twice a month and once a month"),
    ("X-31", "one document counts 50 and 100 members twice"),
    ("X-34", "one document asks for what another of its parts keeps confidential"),
];

/// Matters that no record can show, and why.
const NO_CHECK: &[(&str, &str)] = &[("X-35", "a difference of wording about what the committee is to the assembly")];

fn shown() -> BTreeMap<String, Vec<Case>> {
    let mut shown: BTreeMap<String, Vec<Case>> = BTreeMap::new();
    for case in cases() {
        if let Some(number) = case.shows.clone() {
            shown.entry(number).or_default().push(case);
        }
    }
    shown
}

fn named(list: &[(&str, &str)], number: &str) -> bool {
    list.iter().any(|(known, _)| *known == number)
}

#[test]
fn every_contradiction_is_shown_by_a_case_or_has_a_reason() {
    let shown = shown();
    let numbers = (1..=36).map(|number| format!("X-{number:02}"));
    let lacking: Vec<String> =
        numbers.filter(|number| !shown.contains_key(number) && !named(NO_CHECK, number)).collect();
    assert_eq!(lacking, Vec::<String>::new());
}

#[test]
fn two_documents_are_shown_each_alone_and_together() {
    let lacking: Vec<String> = shown()
        .iter()
        .filter(|(number, _)| !named(WITHIN_ONE, number))
        .filter_map(|(number, cases)| Some(format!("{number}: {}", lacks(cases)?)))
        .collect();
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

/// What is lacking: each of two packs alone, and both.
fn lacks(cases: &[Case]) -> Option<String> {
    let sets: BTreeSet<BTreeSet<&str>> =
        cases.iter().map(|case| case.packs.iter().map(String::as_str).collect()).collect();
    let together =
        sets.iter().find(|set| set.len() > 1 && set.iter().all(|pack| sets.contains(&BTreeSet::from([*pack]))));
    together.is_none().then(|| format!("no packs are shown alone and together, only {sets:?}"))
}
