//! Which sheets are printed: what has to be put up, everything that belongs on the board, or the records that are named.
//! All come through the one door, so that nothing is printed that is not public.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::super::super::named::{Known, find, of_community};
use super::{Sheet, name};
use crate::check::Standing;
use crate::check::standing::hindrance;
use crate::cli::{Options, Print};
use crate::finding::{Lang, Text};
use crate::posting::{Posting, WEEK, postings};
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
    let wanted = of_community(judged, asked.community.as_deref())?;
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
    asked.records.iter().map(|name| printable(name, &find(judged, name)?)).collect()
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
