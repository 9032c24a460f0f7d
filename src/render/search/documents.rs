//! What a community prints for search: the titles and summaries of its records, and its share of the index.

use std::collections::BTreeSet;

use chrono::Datelike;
use serde::Serialize;
use serde_bytes::ByteBuf;
use xxhash_rust::xxh3::Xxh3;

use super::collect::Collector;
use super::share::Share;
use super::{BLOCK, CHUNK, html, said};
use crate::record::{KINDS, Record};
use crate::release::Released;
use crate::render::address::{encode, join, of_page};
use crate::render::view::{Source, rows::Teller, superseded};
use crate::render::{Printer, Subject, Target, Words};

/// Characters of a summary that a list of hits shows.
const SUMMARY: usize = 80;

/// A record in a list of hits: title, address from the root, name of the kind, day in words, summary, and whether another
/// record has taken its place.
#[derive(Debug, Serialize)]
struct Document<'a>(&'a str, String, &'a str, String, String, u8);

/// Prints the documents of a community, and hands its share of the index to whoever keeps it for the pages of the site.
pub fn print_documents(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let lang = printer.build.lang.of(subject.content);
    let today = printer.build.clock.today;
    let visible = |record: &Record| subject.is_public(record);
    let Subject { content, active, mentions, .. } = subject;
    let source = Source { content, active, mentions, visible: &visible, lang, today };
    let reader = Reader { subject, source, lang, old: superseded(subject.released.iter().map(Released::record)) };
    let oldest_first: Vec<&Released<'_>> = subject.released.iter().rev().collect();
    let mut share = reader.share(&oldest_first);
    let mut digest = Xxh3::new();
    for (number, records) in oldest_first.chunks(BLOCK).enumerate() {
        let path = join(&subject.content.folder, &format!("search/d{number}.js"));
        let documents: Vec<Document<'_>> = records.iter().map(|released| reader.document(released)).collect();
        let script = script(&path, &documents);
        digest.update(&script);
        printer.sink.file(Target::Site, &path, &script);
    }
    share.documents = digest.digest();
    printer.sink.keep(Target::Site, share.to_bytes());
}

/// A script that hands a value to the page of search, under its own address.
pub fn script<T: Serialize>(path: &str, value: &T) -> Vec<u8> {
    let value = serde_json::to_string(&(encode(path), value)).unwrap_or_default();
    // Two separators that JSON may hold as they are, and scripts could not for long.
    let value = value.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    let arguments = value.strip_prefix('[').and_then(|value| value.strip_suffix(']')).unwrap_or_default();
    format!("mingbaiSearch({arguments});\n").into_bytes()
}

/// Reads the records of a community.
struct Reader<'a> {
    subject: &'a Subject<'a>,
    source: Source<'a>,
    lang: Words<'a>,
    old: BTreeSet<&'a str>,
}

impl Reader<'_> {
    fn share(&self, oldest_first: &[&Released<'_>]) -> Share<ByteBuf> {
        let mut collector = Collector::default();
        let mut chunk = |records: &[&Released<'_>]| {
            records.iter().for_each(|released| self.collect(released, &mut collector));
            ByteBuf::from(collector.finish())
        };
        let records = || oldest_first.iter().map(|released| released.record());
        Share {
            chunks: oldest_first.chunks(CHUNK).map(&mut chunk).collect(),
            days: records().map(day).collect(),
            kinds: records().map(kind).collect(),
            documents: 0,
        }
    }

    fn collect(&self, released: &Released<'_>, collector: &mut Collector) {
        let record = released.record();
        collector.begin();
        collector.title(record.title());
        collector.text(self.subject.content.name());
        collector.text(self.lang.pick(record.kind.zh, record.kind.en));
        record.period().iter().for_each(|period| collector.text(&self.lang.period(*period)));
        record.fields.text("summary").iter().for_each(|summary| collector.text(summary));
        let mut tell = |text: &str| collector.text(text);
        said::fields(&record.fields, &Teller { source: &self.source, record }, &mut tell);
        said::account(record, &mut tell);
        collector.html(&self.subject.bodies[released.index()].html);
    }

    fn document<'d>(&'d self, released: &'d Released<'_>) -> Document<'d> {
        let record = released.record();
        let summary = record.fields.text("summary").map(|summary| html::shortened(summary, SUMMARY));
        Document(
            record.title(),
            of_page(&self.subject.content.folder, record),
            self.lang.pick(record.kind.zh, record.kind.en),
            record.published_on().map(|day| self.lang.day(day)).unwrap_or_default(),
            summary.unwrap_or_else(|| html::opening(&self.subject.bodies[released.index()].html, SUMMARY)),
            u8::from(self.old.contains(record.id.as_str())),
        )
    }
}

/// Days from the first of the common era to 1970.
const EPOCH: i32 = 719_163;

fn day(record: &Record) -> u32 {
    let day = record.published_on().map_or(0, |day| day.num_days_from_ce() - EPOCH);
    u32::try_from(day).unwrap_or(0)
}

fn kind(record: &Record) -> u8 {
    let place = KINDS.iter().position(|kind| *kind == record.kind).unwrap_or(0);
    u8::try_from(place).unwrap_or(0)
}
