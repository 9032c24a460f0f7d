//! Which of the files are the pages of which record.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::ledger::{Event, Ledger};
use crate::render::address::join;

/// Digests of the files of each target, by its name.
pub(super) type Sums = BTreeMap<&'static str, BTreeMap<String, String>>;

/// Enters the pages of each record that is made public, with their digests.
pub(super) fn enter(events: &mut [Event], sums: &Sums, ledger: &Ledger) {
    let mut found: HashMap<String, BTreeMap<String, String>> = HashMap::new();
    let wanted: HashSet<String> = events.iter().filter(|event| event.publication().is_some()).map(address).collect();
    let known: HashSet<String> =
        ledger.lines().iter().map(|line| address(&line.event)).chain(wanted.iter().cloned()).collect();
    for (target, files) in sums {
        for (path, digest) in files {
            if let Some(record) = record_of(path, &known).filter(|record| wanted.contains(*record)) {
                found.entry(record.to_string()).or_default().insert(format!("{target}/{path}"), digest.clone());
            }
        }
    }
    for event in events {
        let pages = found.remove(&address(event)).unwrap_or_default();
        if let Some(made) = event.publication_mut() {
            made.pages = pages;
        }
    }
}

/// The path of a record's pages without their endings.
fn address(event: &Event) -> String {
    let (community, record) = event.about();
    join(community, record)
}

/// The record that a file is a page of: `finance/2026-10` of `finance/2026-10.a4.html`.
fn record_of<'p>(path: &'p str, known: &HashSet<String>) -> Option<&'p str> {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    let ends = path[name..].rmatch_indices('.').map(|(at, _)| name + at);
    ends.map(|end| &path[..end]).find(|record| known.contains(*record))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_that_of_the_record_with_the_longest_name() {
        let known: HashSet<String> = ["a/x".to_string(), "a/x.1".to_string()].into();
        assert_eq!(record_of("a/x.a4.html", &known), Some("a/x"));
        assert_eq!(record_of("a/x.1.html", &known), Some("a/x.1"));
        assert_eq!(record_of("a/y.html", &known), None);
    }
}
