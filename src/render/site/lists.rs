//! Lists of records: by kind, and by year.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;
use tera::Value;

use super::Pages;
use crate::record::kinds::kind;
use crate::record::{Kind, Record};
use crate::render::Printer;
use crate::render::address::encode;
use crate::render::view::{Link, NavItem, Tally, tallies};

/// A group of cards under a heading.
#[derive(Debug, Serialize)]
pub struct Group {
    /// Heading.
    pub title: String,
    /// Anchor.
    pub id: String,
    /// Cards.
    pub cards: Vec<Value>,
}

/// A link with a count.
#[derive(Debug, Serialize)]
pub(super) struct Count {
    id: String,
    title: String,
    year: String,
    href: String,
    count: usize,
}

/// A list of records with what stands around it.
struct List<'a> {
    current: &'a str,
    title: &'a str,
    tallies: Vec<Tally>,
    groups: Vec<Group>,
    siblings: Vec<NavItem>,
    /// Pages that say more about the whole list.
    ways: Vec<Link>,
}

impl Pages<'_> {
    pub(super) fn counts_by_kind(&self) -> Vec<Count> {
        let count = |kind: &Kind| self.shown.iter().filter(|(_, record)| record.kind == kind).count();
        self.kinds()
            .map(|kind| Count {
                id: kind.id.to_string(),
                title: self.lang().pick(kind.zh, kind.en).to_string(),
                year: String::new(),
                href: encode(&self.path(&format!("{}/index.html", kind.id))),
                count: count(kind),
            })
            .collect()
    }

    pub(super) fn counts_by_year(&self) -> Vec<Count> {
        let count = |year: i32| self.shown.iter().filter(|(_, record)| year_of(record) == Some(year)).count();
        self.years()
            .into_iter()
            .map(|year| Count {
                id: year.to_string(),
                title: self.lang().year(year),
                year: year.to_string(),
                href: encode(&self.path(&format!("years/{year}.html"))),
                count: count(year),
            })
            .collect()
    }

    pub(super) fn print_kind(&self, kind: &'static Kind, printer: &mut Printer<'_>) {
        if kind.id == "meeting" {
            return self.print_meetings(kind, printer);
        }
        let path = self.path(&format!("{}/index.html", kind.id));
        let title = self.lang().pick(kind.zh, kind.en);
        let mut groups: BTreeMap<Reverse<Option<i32>>, Vec<Value>> = BTreeMap::new();
        for (record, card) in self.listed().filter(|(record, _)| record.kind == kind) {
            groups.entry(Reverse(year_of(record))).or_default().push(card.clone());
        }
        let groups: Vec<Group> = groups
            .into_iter()
            .map(|(year, cards)| Group {
                title: year
                    .0
                    .map_or_else(|| self.lang().pick("未定日期", "no date").to_string(), |year| self.lang().year(year)),
                id: year.0.map_or_else(|| "y0".to_string(), |year| format!("y{year}")),
                cards,
            })
            .collect();
        let siblings = self.nav(kind.id).into_iter().filter(|item| item.id != "home" && item.id != "duties").collect();
        let list =
            List { current: kind.id, title, tallies: self.tallies(kind), groups, siblings, ways: self.ways(kind) };
        self.print_list(&path, &list, printer);
    }

    pub(super) fn print_year(&self, year: i32, printer: &mut Printer<'_>) {
        let path = self.path(&format!("years/{year}.html"));
        let title = self.lang().year(year);
        let of_kind = |kind: &'static Kind| {
            let records = self.listed().filter(move |(record, _)| record.kind == kind && year_of(record) == Some(year));
            records.map(|(_, card)| card.clone()).collect::<Vec<_>>()
        };
        let groups = self
            .kinds()
            .map(|kind| Group {
                title: self.lang().pick(kind.zh, kind.en).to_string(),
                id: kind.id.to_string(),
                cards: of_kind(kind),
            })
            .filter(|group| !group.cards.is_empty())
            .collect();
        let siblings = self.counts_by_year().into_iter().map(|count| NavItem {
            main: true,
            current: count.year == year.to_string(),
            id: count.id,
            title: count.title,
            href: count.href,
        });
        let siblings = siblings.collect();
        let list = List { current: "years", title: &title, tallies: Vec::new(), groups, siblings, ways: Vec::new() };
        self.print_list(&path, &list, printer);
    }

    /// What is counted above the list of a kind: opinions, and what became of them.
    fn tallies(&self, kind: &'static Kind) -> Vec<Tally> {
        let records = self.shown.iter().map(|(_, record)| *record).filter(|record| record.kind == kind);
        match kind.id {
            "opinion" => tallies(records, self.build.clock.today, self.lang()),
            _ => Vec::new(),
        }
    }

    /// The years of money beside the list of accounts.
    fn ways(&self, kind: &'static Kind) -> Vec<Link> {
        let years = if kind.id == "finance" { self.money_years() } else { Vec::new() };
        years.into_iter().map(|year| self.money_link(year)).collect()
    }

    fn print_list(&self, path: &str, list: &List<'_>, printer: &mut Printer<'_>) {
        let mut context = self.context(path, list.current, &[(list.title, None)]);
        context.insert("heading", list.title);
        let about = kind(list.current).map(|kind| kind.column.about);
        context.insert("intro", &about.map(|(zh, en)| self.lang().pick(zh, en)));
        context.insert("tallies", &list.tallies);
        context.insert("groups", &list.groups);
        context.insert("siblings", &list.siblings);
        context.insert("ways", &list.ways);
        printer.print_framed(self.target, "list.html", path, list.current, context);
    }
}

/// The year in which a record was made public.
fn year_of(record: &Record) -> Option<i32> {
    record.published_on().map(|day| day.year())
}
