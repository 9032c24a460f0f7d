//! An item of disclosure in all the communities that have it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::figures::ItemFigures;
use super::{District, HOLDERS_LISTED};
use crate::render::address::{encode, join};
use crate::render::view::item::address;
use crate::render::view::{Base, Day, OnTime};
use crate::render::{Printer, Summary};

/// An item, and the communities that have it.
pub(super) struct Held<'a> {
    /// Name of the duty.
    pub(super) name: &'a str,
    /// The communities with their figures of it.
    by: Vec<(&'a Summary, &'a ItemFigures)>,
    /// The figures of all.
    pub(super) on_time: OnTime,
}

/// An item in a list.
#[derive(Debug, Serialize)]
pub(super) struct ItemRow {
    item: String,
    href: String,
    basis: Option<Base>,
    communities: usize,
    on_time: OnTime,
    rate: String,
    sort: u32,
}

/// A community on the page of an item.
#[derive(Debug, Serialize)]
struct Holder {
    name: String,
    street: String,
    href: String,
    cycle: String,
    basis: Option<Base>,
    on_time: OnTime,
    rate: String,
    sort: u32,
    last: Option<Day>,
}

impl Held<'_> {
    /// An item that several communities have gets a page.
    pub(super) fn has_page(&self) -> bool {
        self.by.len() > 1
    }

    fn path(&self) -> String {
        format!("duty/{}.html", self.name)
    }
}

impl<'a> District<'a> {
    /// The items that are a community's own, each with all that have it, also under a stricter text; what presses most first.
    pub(super) fn held(&self) -> Vec<Held<'a>> {
        let figures = || self.summaries.iter().flat_map(|one| one.duties.items.iter().map(move |item| (one, item)));
        let own: BTreeSet<&str> = figures().map(|(_, item)| item.name.as_str()).collect();
        let mut held: BTreeMap<&str, Vec<(&Summary, &ItemFigures)>> = BTreeMap::new();
        for (summary, item) in figures() {
            let names = std::iter::once(&item.name).chain(&item.looser);
            for name in names.filter(|name| own.contains(name.as_str())) {
                held.entry(name).or_default().push((summary, item));
            }
        }
        let mut held: Vec<Held<'_>> = held.into_iter().map(|(name, by)| together(name, by)).collect();
        held.sort_by_key(|held| std::cmp::Reverse((held.on_time.overdue, held.on_time.late, held.by.len())));
        held
    }

    pub(super) fn item_row(&self, held: &Held<'_>) -> ItemRow {
        ItemRow {
            item: self.item(held.name),
            href: encode(&held.path()),
            basis: self.duties.get(held.name).map(|(_, duty)| Base::from(&duty.basis)),
            communities: held.by.len(),
            on_time: held.on_time,
            rate: held.on_time.rate_text(self.build.lang),
            sort: held.on_time.rate().unwrap_or_default(),
        }
    }

    /// Prints the page of an item.
    pub(super) fn print_item(&self, held: &Held<'_>, printer: &mut Printer<'_>) {
        let path = held.path();
        let item = self.item(held.name);
        let way = [(self.title(), Some("duties.html".to_string())), (item.as_str(), None)];
        let mut context = self.context(&path, &way);
        let mut by = held.by.clone();
        by.sort_by_key(|(_, item)| std::cmp::Reverse((item.on_time.overdue, item.on_time.late, item.on_time.soon)));
        let rows: Vec<Holder> =
            by.iter().take(HOLDERS_LISTED).map(|(summary, item)| self.holder(summary, item)).collect();
        context.insert("item", &item);
        context.insert("basis", &self.duties.get(held.name).map(|(_, duty)| Base::from(&duty.basis)));
        context.insert("on_time", &held.on_time);
        context.insert("rate", &held.on_time.rate_text(self.build.lang));
        context.insert("communities", &rows);
        context.insert("all", &held.by.len());
        printer.print_framed(self.target, "duty-of-all.html", &path, "site", context);
    }

    fn holder(&self, summary: &Summary, item: &ItemFigures) -> Holder {
        let lang = self.build.lang;
        let duty = self.duties.get(item.name.as_str()).map(|(_, duty)| *duty);
        Holder {
            name: summary.name.clone(),
            street: summary.street.clone(),
            href: encode(&format!("{}.html", join(&summary.folder, &address(&item.name)))),
            cycle: duty.map(|duty| lang.get(&duty.when()).to_string()).unwrap_or_default(),
            basis: duty.map(|duty| Base::from(&duty.basis)),
            on_time: item.on_time,
            rate: item.on_time.rate_text(lang),
            sort: item.on_time.rate().unwrap_or_default(),
            last: item.last.map(|last| Day::new(last.day(), lang)),
        }
    }
}

fn together<'a>(name: &'a str, by: Vec<(&'a Summary, &'a ItemFigures)>) -> Held<'a> {
    let mut on_time = OnTime::default();
    by.iter().for_each(|(_, item)| on_time.add(item.on_time));
    Held { name, by, on_time }
}
