//! The page of search and the files of its index.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike};
use serde::Serialize;
use serde_bytes::Bytes;
use xxhash_rust::xxh3::Xxh3;

use super::documents::script;
use super::merge::{Shard, lines, shards};
use super::share::Share;
use super::{BLOCK, CHUNK};
use crate::record::{KINDS, Kind};
use crate::render::address::{encode, join};
use crate::render::view::{Crumb, frame_of_site};
use crate::render::{Build, Language, Printer, Summary, Target};

/// `search/index.js`.
#[derive(Debug, Serialize)]
struct Index<'a> {
    /// Records of a chunk.
    chunk: usize,
    /// Records in a file of documents.
    block: usize,
    /// Ids of the kinds, by their numbers.
    kinds: Vec<&'a str>,
    /// The first grams of the shards.
    shards: Vec<String>,
    /// Address, name, number of records, their days and their kinds.
    communities: Vec<(String, &'a str, usize, String, String)>,
}

/// A community to choose.
#[derive(Debug, Serialize)]
struct Place<'a> {
    id: &'a str,
    name: &'a str,
    href: String,
    kinds: Vec<Choice>,
    years: Vec<Choice>,
}

/// A kind or a year to choose; without an address where it stands for several communities.
#[derive(Debug, Serialize)]
struct Choice {
    id: String,
    title: String,
    href: Option<String>,
}

/// Prints the page of search and its index from what the communities have kept, in the order of their summaries.
pub fn print_search(build: &Build<'_>, summaries: &[Summary], kept: &[&[u8]], printer: &mut Printer<'_>) {
    let shares: Vec<Share<&Bytes>> = kept.iter().map(|bytes| Share::from_bytes(bytes)).collect();
    let version = print_index(summaries, &shares, printer);
    print_letters(build, printer);
    let title = build.lang.pick("查找", "Search").to_string();
    let crumbs =
        [Crumb { title: build.site.title.clone(), href: Some("index.html".to_string()) }, Crumb { title, href: None }];
    let mut context = frame_of_site(build, Target::Site, "search.html", &crumbs);
    let places: Vec<Place<'_>> =
        summaries.iter().zip(&shares).map(|(summary, share)| place(build, summary, share)).collect();
    context.insert("version", &version);
    context.insert(
        "kinds",
        &all(&shares, kinds).into_iter().map(|kind| kind_choice(build, kind, None)).collect::<Vec<_>>(),
    );
    context.insert(
        "years",
        &all(&shares, years).into_iter().rev().map(|year| year_choice(build, year, None)).collect::<Vec<_>>(),
    );
    context.insert("communities", &places);
    printer.print_framed(Target::Site, "search.html", "search.html", "search", context);
}

/// Prints the letters by which a question in traditional characters is asked again in simplified ones.
fn print_letters(build: &Build<'_>, printer: &mut Printer<'_>) {
    let path = "search/letters.js";
    let traditional = Language::open(&build.site.root, "zh-Hant");
    let rows = traditional.as_ref().map(Language::letters).unwrap_or_default();
    printer.sink.file(Target::Site, path, &script(path, &rows));
}

/// Prints the index and answers a word that changes with it.
fn print_index(summaries: &[Summary], shares: &[Share<&Bytes>], printer: &mut Printer<'_>) -> String {
    let shards = shards(shares);
    let mut digest = Xxh3::new();
    shares.iter().for_each(|share| digest.update(&share.documents.to_le_bytes()));
    let index = script("search/index.js", &index(summaries, shares, &shards));
    let mut put = |path: &str, bytes: &[u8]| {
        digest.update(bytes);
        printer.sink.file(Target::Site, path, bytes);
    };
    put("search/index.js", &index);
    for Shard { first, text } in &shards {
        let path = format!("search/{:x}.js", first.number());
        put(&path, format!("mingbaiSearch(\"{path}\",\"{text}\");\n").as_bytes());
    }
    format!("{:08x}", digest.digest() >> 32)
}

fn index<'a>(summaries: &'a [Summary], shares: &[Share<&Bytes>], shards: &[Shard]) -> Index<'a> {
    let communities = summaries.iter().zip(shares).map(|(summary, share)| {
        let [days, kinds] = lines(share);
        (encode(&summary.folder), summary.name.as_str(), share.days.len(), days, kinds)
    });
    Index {
        chunk: CHUNK,
        block: BLOCK,
        kinds: KINDS.iter().map(|kind| kind.id).collect(),
        shards: shards.iter().map(|shard| shard.first.to_string()).collect(),
        communities: communities.collect(),
    }
}

fn place<'a>(build: &Build<'_>, summary: &'a Summary, share: &Share<&Bytes>) -> Place<'a> {
    let folder = Some(summary.folder.as_str());
    Place {
        id: &summary.folder,
        name: &summary.name,
        href: encode(&join(&summary.folder, "index.html")),
        kinds: kinds(share).into_iter().map(|kind| kind_choice(build, kind, folder)).collect(),
        years: years(share).into_iter().rev().map(|year| year_choice(build, year, folder)).collect(),
    }
}

fn kind_choice(build: &Build<'_>, number: u8, folder: Option<&str>) -> Choice {
    let kind: &Kind = KINDS[usize::from(number).min(KINDS.len() - 1)];
    Choice {
        id: kind.id.to_string(),
        title: build.lang.pick(kind.zh, kind.en).to_string(),
        href: folder.map(|folder| encode(&join(folder, &format!("{}/index.html", kind.id)))),
    }
}

fn year_choice(build: &Build<'_>, year: i32, folder: Option<&str>) -> Choice {
    Choice {
        id: year.to_string(),
        title: build.lang.year(year),
        href: folder.map(|folder| encode(&join(folder, &format!("years/{year}.html")))),
    }
}

fn kinds(share: &Share<&Bytes>) -> BTreeSet<u8> {
    share.kinds.iter().copied().collect()
}

fn years(share: &Share<&Bytes>) -> BTreeSet<i32> {
    let days = share.days.iter().collect::<BTreeSet<_>>().into_iter();
    days.filter_map(|day| Some(DateTime::from_timestamp(i64::from(*day) * 86_400, 0)?.year())).collect()
}

/// What any of the communities has.
fn all<T: Ord>(shares: &[Share<&Bytes>], has: fn(&Share<&Bytes>) -> BTreeSet<T>) -> BTreeSet<T> {
    shares.iter().flat_map(has).collect()
}
