//! The page of duties of the whole site: every community, what is open, and the items that several communities have.

use std::cmp::Reverse;

use serde::Serialize;

use super::figures::Open;
use super::items::{Held, ItemRow};
use super::{District, OPEN_LISTED};
use crate::render::address::{encode, join};
use crate::render::view::item::address;
use crate::render::view::{Base, Day, OnTime, StateCount};
use crate::render::{Printer, Summary, Target};

/// A community.
#[derive(Debug, Serialize)]
struct CommunityRow<'a> {
    name: &'a str,
    street: &'a str,
    href: String,
    duties: u32,
    on_time: OnTime,
    rate: String,
    sort: u32,
    last: Option<&'a Day>,
}

/// What is open somewhere.
#[derive(Debug, Serialize)]
struct OpenRow<'a> {
    community: &'a str,
    street: &'a str,
    href: String,
    item: String,
    about: Option<&'a str>,
    basis: Option<Base>,
    due: Option<Day>,
    left: i64,
    state: &'static str,
    by: String,
}

impl District<'_> {
    /// Prints the page.
    pub(super) fn print_overview(&self, held: &[Held<'_>], printer: &mut Printer<'_>) {
        let mut context = self.context("duties.html", &[(self.title(), None)]);
        let on_time = self.on_time();
        let shared = held.iter().filter(|held| held.has_page());
        let items: Vec<ItemRow> = shared.map(|held| self.item_row(held)).collect();
        context.insert("on_time", &on_time);
        context.insert("rate", &on_time.rate_text(self.build.lang));
        context.insert("communities", &self.communities());
        context.insert("streets", &self.streets());
        context.insert("open", &self.open());
        context.insert("open_all", &(on_time.overdue + on_time.soon));
        context.insert("items", &items);
        context.insert("csv", &(self.target == Target::Site).then_some("duties.csv"));
        printer.print_framed(self.target, "duties-of-all.html", "duties.html", "site", context);
    }

    fn on_time(&self) -> OnTime {
        let mut on_time = OnTime::default();
        self.summaries.iter().for_each(|summary| on_time.add(summary.duties.on_time));
        on_time
    }

    /// The communities, those with most overdue first.
    fn communities(&self) -> Vec<CommunityRow<'_>> {
        let mut rows: Vec<&Summary> = self.summaries.iter().collect();
        let presses = |summary: &Summary| (summary.duties.on_time.overdue, summary.duties.on_time.late);
        rows.sort_by_key(|summary| Reverse(presses(summary)));
        rows.into_iter().map(|summary| self.community(summary)).collect()
    }

    fn community<'s>(&self, summary: &'s Summary) -> CommunityRow<'s> {
        let on_time = summary.duties.on_time;
        CommunityRow {
            name: &summary.name,
            street: &summary.street,
            href: encode(&join(&summary.folder, "duties.html")),
            duties: summary.duties.count,
            on_time,
            rate: on_time.rate_text(self.build.lang),
            sort: on_time.rate().unwrap_or_default(),
            last: summary.latest.first().and_then(|card| card.date.as_ref()),
        }
    }

    /// The streets with the number of their communities.
    fn streets(&self) -> Vec<StateCount> {
        let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
        for summary in self.summaries {
            *counts.entry(&summary.street).or_default() += 1;
        }
        let count =
            |(street, count): (&str, usize)| StateCount { id: street.to_string(), label: street.to_string(), count };
        counts.into_iter().map(count).collect()
    }

    /// What is open, the longest overdue first.
    fn open(&self) -> Vec<OpenRow<'_>> {
        let all = self.summaries.iter().flat_map(|summary| summary.duties.open.iter().map(move |open| (summary, open)));
        let mut all: Vec<(&Summary, &Open)> = all.collect();
        all.sort_by_key(|(_, open)| open.left);
        all.into_iter().take(OPEN_LISTED).filter_map(|(summary, open)| self.open_row(summary, open)).collect()
    }

    fn open_row<'s>(&self, summary: &'s Summary, open: &'s Open) -> Option<OpenRow<'s>> {
        let lang = self.build.lang;
        let name = summary.duties.items.get(open.item as usize)?.name.as_str();
        let days = open.left.abs();
        let (zh, en) = match open.left {
            ..0 => ("逾期 {days} 天", "{days} days overdue"),
            0 => ("今天到期", "today"),
            1.. => ("还有 {days} 天", "in {days} days"),
        };
        Some(OpenRow {
            community: &summary.name,
            street: &summary.street,
            href: encode(&format!("{}.html", join(&summary.folder, &address(name)))),
            item: self.item(name),
            about: open.about.as_deref(),
            basis: self.duties.get(name).map(|(_, duty)| Base::from(&duty.basis)),
            due: open.due.map(|due| Day::new(due.day(), lang)),
            left: open.left,
            state: if open.left < 0 { "overdue" } else { "due-soon" },
            by: lang.fill(zh, en, &[("days", &days)]),
        })
    }
}
