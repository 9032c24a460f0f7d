//! The index put together and read back, as the page of search does.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_bytes::{ByteBuf, Bytes};

use super::code::reading;
use super::collect::Collector;
use super::gram::Runs;
use super::merge::{Shard, shards};
use super::share::Share;
use super::{CHUNK, SHARD};

/// Title and text of a record.
type Said = (String, String);
/// Where a gram stands: community, record, whether in the title.
type Places = BTreeSet<(usize, usize, bool)>;

fn share(records: &[Said]) -> Vec<u8> {
    let mut collector = Collector::default();
    let mut chunk = |records: &[Said]| {
        for (title, text) in records {
            collector.begin();
            collector.title(title);
            collector.text(text);
        }
        ByteBuf::from(collector.finish())
    };
    let chunks = records.chunks(CHUNK).map(&mut chunk).collect();
    let days = (0..records.len() as u32).collect();
    Share { chunks, days, kinds: vec![0; records.len()], documents: 0 }.to_bytes()
}

fn index(shares: &[Vec<u8>]) -> Vec<Shard> {
    let shares: Vec<Share<&Bytes>> = shares.iter().map(|bytes| Share::from_bytes(bytes)).collect();
    shards(&shares)
}

/// What stands where, found out without an index.
fn expected(communities: &[Vec<Said>]) -> BTreeMap<String, Places> {
    let mut places: BTreeMap<String, Places> = BTreeMap::new();
    for (community, records) in communities.iter().enumerate() {
        for (record, (title, text)) in records.iter().enumerate() {
            for (text, titled) in [(title, false), (text, false), (title, true)] {
                let mut found = |gram: super::gram::Gram| {
                    places.entry(gram.to_string()).or_default().insert((community, record, titled));
                };
                Runs::default().read(text, &mut found);
            }
        }
    }
    places
}

/// What the shards say.
fn read(shards: &[Shard], communities: &[Vec<Said>]) -> BTreeMap<String, Places> {
    let chunks: Vec<(usize, usize, usize)> = communities
        .iter()
        .enumerate()
        .flat_map(|(community, records)| {
            records.chunks(CHUNK).enumerate().map(move |(at, chunk)| (community, at * CHUNK, chunk.len()))
        })
        .collect();
    let mut places = BTreeMap::new();
    for entry in shards.iter().flat_map(|shard| shard.text.split(' ')) {
        let (gram, sets) = entry.split_once('=').expect("a gram");
        let (anywhere, title) = sets.split_once(':').unwrap_or((sets, ""));
        let mut found = Places::new();
        for (letters, titled) in [(anywhere, false), (title, true)] {
            let (mut letters, mut next) = (letters.as_bytes(), 0);
            while !letters.is_empty() {
                next += reading::number(&mut letters) as usize;
                let (community, first, records) = chunks[next];
                let bits = reading::set(records, &mut letters);
                let members = (0..records).filter(|member| bits >> member & 1 == 1);
                found.extend(members.map(|member| (community, first + member, titled)));
                next += 1;
            }
        }
        assert!(places.insert(gram.to_string(), found).is_none(), "{gram} has two entries");
    }
    places
}

fn communities() -> impl Strategy<Value = Vec<Vec<Said>>> {
    let said = ("[物业费公示12a., ，]{0,5}", "[物业费公示电梯维修0-9a-c., ，]{0,12}");
    prop::collection::vec(prop_oneof![prop::collection::vec(said, 0..4), prop::collection::vec(said, 55..130)], 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn every_gram_is_found_where_it_stands_and_nowhere_else(communities in communities()) {
        let shares: Vec<Vec<u8>> = communities.iter().map(|records| share(records)).collect();
        prop_assert_eq!(read(&index(&shares), &communities), expected(&communities));
    }
}

/// Many communities whose records say much.
fn many() -> Vec<Vec<Said>> {
    let said = |number: usize| {
        let letter = |step: usize| char::from_u32(0x4E00 + (number * step % 700) as u32).unwrap_or('一');
        let text: String = (1..60).map(|at| letter(at * 7 + 1)).collect();
        (format!("{}年第{}期", 2020 + number % 7, number), text)
    };
    (0..40).map(|community| (0..70).map(|record| said(community * 70 + record)).collect()).collect()
}

#[test]
fn shards_are_in_order_and_of_one_size() {
    let shares: Vec<Vec<u8>> = many().iter().map(|records| share(records)).collect();
    let shards = index(&shares);
    assert!(shards.len() > 20, "{}", shards.len());
    assert!(shards.is_sorted_by_key(|shard| shard.first));
    assert!(shards.iter().all(|shard| shard.text.len() <= SHARD));
    assert!(shards.iter().rev().skip(1).all(|shard| shard.text.len() > SHARD / 2 - SHARD / 8));
    let names = shards.iter().all(|shard| shard.text.starts_with(&format!("{}=", shard.first)));
    assert!(names, "a shard is named after its first gram");
}

#[test]
fn the_index_is_the_same_on_any_number_of_threads() {
    let shares: Vec<Vec<u8>> = many().iter().map(|records| share(records)).collect();
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| index(&shares))
    };
    assert_eq!(on(1), on(5));
}

#[test]
fn one_word_more_changes_the_shards_of_its_grams_alone() {
    let mut communities = many();
    let before = index(&communities.iter().map(|records| share(records)).collect::<Vec<_>>());
    communities[7][30].1.push_str("，融雪");
    let after = index(&communities.iter().map(|records| share(records)).collect::<Vec<_>>());
    let changed = after.iter().filter(|shard| !before.contains(shard)).count();
    assert!((1..=2).contains(&changed), "{changed} of {}", after.len());
}

#[test]
fn a_share_that_cannot_be_read_adds_nothing() {
    assert!(index(&[vec![7, 1, 2], Vec::new()]).is_empty());
}
