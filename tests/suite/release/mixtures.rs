//! Any mixture of records.

use proptest::prelude::*;

use super::hidden;
use super::marked::{KINDS, Standing, afterwards, one, site};
use crate::support::Site;

/// Records of some kinds and standings.
fn mixture() -> impl Strategy<Value = Vec<(&'static str, Standing)>> {
    let record = (prop::sample::select(&KINDS[..]), prop::sample::select(&Standing::ALL[..]));
    prop::collection::vec(record, 1..10)
}

fn word(at: usize) -> String {
    format!("QXZ{}WORD", char::from(b'A' + u8::try_from(at).unwrap_or_default()))
}

/// What is written into a record after it was signed.
fn later(at: usize) -> String {
    word(at).replace("QXZ", "ZXQ")
}

fn mixed(records: &[(&str, Standing)]) -> Site {
    let numbered = || records.iter().enumerate();
    let site = numbered().fold(site(), |site, (at, (kind, standing))| one(site, kind, &word(at), *standing));
    site.sign_and_keep();
    numbered().for_each(|(at, (kind, standing))| afterwards(&site, kind, &word(at), &later(at), *standing));
    site
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, max_shrink_iters: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_any_mixture_only_the_public_records_are_public(records in mixture()) {
        let site = mixed(&records);
        site.build();
        let output = site.output();
        for (at, (kind, standing)) in records.iter().enumerate() {
            let word = word(at);
            let page = format!("{kind}/{word}.html");
            let there = |target: &str| output.has(&format!("{target}/{page}"));
            prop_assert!(there("preview") || *standing == Standing::Deleted, "no {} in the preview", page);
            hidden(&output, &later(at));
            match standing.is_public() {
                true => {
                    prop_assert!(there("site"), "no {} on the site", page);
                    for file in ["data/records.json", "feed.xml", "changes.html", "sitemap-1.xml"] {
                        prop_assert!(output.text(&format!("site/{file}")).contains(&word), "{} is not in {}", word, file);
                    }
                }
                false => hidden(&output, &word),
            }
        }
    }
}
