//! Which sheets are printed: what has to be put up, everything that belongs on the board, or the records that are named.
//! All come through the one door, so that nothing is printed that is not public.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{Sheet, name};
use crate::check::Standing;
use crate::check::standing::hindrance;
use crate::cli::{Options, Print};
use crate::finding::{Lang, Text};
use crate::load::nearest;
use crate::posting::{Posting, WEEK, postings};
use crate::record::Record;
use crate::release::release;
use crate::render::address::join;
use crate::report::postings::until;
use crate::world::Judged;

/// What is printed, and what will have to be.
pub(super) struct Choice {
    /// The sheets, each a file, in the order of the list.
    pub(super) sheets: Vec<Sheet>,
    /// Records that are signed and become public within the days: the day and the title.
    pub(super) waiting: Vec<(NaiveDate, String)>,
}

/// Chooses from all communities, or from the one that was asked for.
pub(super) fn choose(judged: &[Judged<'_>], options: &Options, asked: &Print) -> Result<Choice, Text> {
    let wanted: Vec<&Judged<'_>> = judged
        .iter()
        .filter(|one| asked.community.as_ref().is_none_or(|folder| *folder == one.content.folder))
        .collect();
    if let (true, Some(folder)) = (wanted.is_empty(), &asked.community) {
        return Err(no_community(folder, judged));
    }
    let named = named(&wanted, asked)?;
    let mut choice = Choice { sheets: Vec::new(), waiting: Vec::new() };
    for one in wanted {
        choice.add(one, options, asked, &named);
    }
    name::name(&mut choice.sheets, options.today);
    Ok(choice)
}

impl Choice {
    fn add(&mut self, one: &Judged<'_>, options: &Options, asked: &Print, named: &BTreeSet<&str>) {
        let (content, today) = (&one.content, options.today);
        let released = release(&content.records, &one.checked.standings);
        let all = postings(&released, today);
        let is_wanted = |posting: &&Posting<'_>| match (named.is_empty(), asked.all) {
            (false, _) => named.contains(posting.record.source.path.as_str()),
            (true, true) => posting.hangs_on(today),
            (true, false) => posting.is_to_be_posted(today, asked.days),
        };
        let mut chosen: Vec<&Posting<'_>> = all.iter().filter(is_wanted).collect();
        chosen.sort_by_key(|posting| (posting.from, &posting.record.address));
        for posting in chosen {
            self.sheets.extend(asked.paper.names().iter().map(|paper| sheet(one, posting, paper, options)));
        }
        if named.is_empty() && !asked.all {
            self.sheets.extend(takedown(one, &all, options));
            self.waiting.extend(waiting(one, today, asked.days));
        }
    }
}

fn sheet(one: &Judged<'_>, posting: &Posting<'_>, paper: &'static str, options: &Options) -> Sheet {
    let (content, record) = (&one.content, posting.record);
    Sheet {
        community: content.name().to_string(),
        title: content.short(record.title()).to_string(),
        window: Some(window(posting, options.today, options.lang)),
        record: Some(record.source.path.clone()),
        page: join(&content.folder, &format!("{}.{paper}.html", record.address)),
        paper,
        file: String::new(),
    }
}

fn window(posting: &Posting<'_>, today: NaiveDate, lang: Lang) -> String {
    let (from, until) = (posting.from, until(posting, today, lang));
    match (posting.until, lang) {
        (Some(_), Lang::Zh) => format!("公示 {from} 至 {until}"),
        (Some(_), Lang::En) => format!("on display from {from} to {until}"),
        (None, Lang::Zh) => format!("公示 {from} 起，{until}"),
        (None, Lang::En) => format!("on display from {from}, {until}"),
    }
}

/// The list of what comes off, where anything does within a week.
fn takedown(one: &Judged<'_>, postings: &[Posting<'_>], options: &Options) -> Option<Sheet> {
    postings.iter().any(|posting| posting.is_to_come_off(options.today, WEEK)).then(|| Sheet {
        community: one.content.name().to_string(),
        title: options.lang.pick("取下清单", "take-down list").to_string(),
        window: None,
        record: None,
        page: join(&one.content.folder, "takedown.html"),
        paper: "a4",
        file: String::new(),
    })
}

/// Records that are signed, whose day of publication comes within the days.
fn waiting(one: &Judged<'_>, today: NaiveDate, days: u64) -> Vec<(NaiveDate, String)> {
    let last = today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    let records = one.content.records.iter().zip(&one.checked.standings);
    let waiting = records.filter(|(_, standing)| **standing == Standing::NotYet).map(|(record, _)| record);
    let dated = waiting.filter_map(|record| Some((record.published_on()?, record.title().to_string())));
    let mut soon: Vec<(NaiveDate, String)> = dated.filter(|(day, _)| *day <= last).collect();
    soon.sort();
    soon
}

/// The files of the records that were named.
fn named<'a>(judged: &[&'a Judged<'_>], asked: &Print) -> Result<BTreeSet<&'a str>, Text> {
    asked.records.iter().map(|name| one_named(judged, name)).collect()
}

fn one_named<'a>(judged: &[&'a Judged<'_>], name: &str) -> Result<&'a str, Text> {
    let address = address(name);
    let all: Vec<Known<'a>> = judged.iter().flat_map(|one| known(one)).collect();
    let found: Vec<&Known<'a>> =
        all.iter().filter(|known| known.address == address || known.record.address == address).collect();
    let exact = found.iter().find(|known| known.address == address);
    match (exact, found.as_slice()) {
        (Some(one), _) | (None, [one]) => printable(name, one),
        (None, []) => Err(no_record(name, &all)),
        (None, several) => Err(ambiguous(name, several)),
    }
}

/// A record that can be named.
struct Known<'a> {
    /// With the folder of its community.
    address: String,
    record: &'a Record,
    standing: Standing,
}

fn known<'a>(one: &'a Judged<'_>) -> impl Iterator<Item = Known<'a>> {
    let records = one.content.records.iter().zip(&one.checked.standings);
    records.map(|(record, standing)| {
        let address = join(&one.content.folder, &record.address);
        Known { address, record, standing: *standing }
    })
}

/// What was typed as an address: the path of a file or of a page is one too.
fn address(name: &str) -> &str {
    let name = name.trim_start_matches("./");
    let name = ["content/", "output/board/"].iter().find_map(|start| name.strip_prefix(start)).unwrap_or(name);
    let endings = [".md", ".a4.html", ".a3.html", ".html"];
    endings.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
}

fn printable<'a>(name: &str, known: &Known<'a>) -> Result<&'a str, Text> {
    match hindrance(known.record, known.standing, NaiveDate::MIN) {
        None => Ok(&known.record.source.path),
        Some(hindrance) => Err(Text::new(
            format!("{name} 不能打印：{}", hindrance.fact.zh),
            format!("{name} cannot be printed: {}", hindrance.fact.en),
        )),
    }
}

fn no_record(name: &str, all: &[Known<'_>]) -> Text {
    let near = nearest(address(name), all.iter().map(|known| known.address.as_str()));
    let (zh, en) =
        near.map(|near| (format!("，你是不是想写 {near}？"), format!("; did you mean {near}?"))).unwrap_or_default();
    Text::new(format!("没有 {name} 这份记录{zh}"), format!("there is no record {name}{en}"))
}

fn ambiguous(name: &str, several: &[&Known<'_>]) -> Text {
    let several: Vec<&str> = several.iter().map(|known| known.address.as_str()).collect();
    Text::new(
        format!("几个社区都有 {name}，请写明：{}", several.join("、")),
        format!("several communities have {name}; write {}", several.join(" or ")),
    )
}

fn no_community(folder: &str, judged: &[Judged<'_>]) -> Text {
    let known: Vec<&str> = judged.iter().map(|one| one.content.folder.as_str()).collect();
    Text::new(
        format!("没有 {folder} 这个社区，有 {}", known.join("、")),
        format!("there is no community {folder}; there are {}", known.join(", ")),
    )
}
