//! The parts of a programme, one file each: what it shows, and from when until when.

mod consultations;
mod contacts;
mod convention;
mod cover;
mod duty;
mod emergency;
mod finance;
mod grids;
mod hearings;
mod meetings;
mod news;
mod notices;
mod overdue;
mod personal;
mod records;
mod walls;

use std::collections::BTreeSet;

use super::item::Item;
use super::maker::Maker;
use super::window::Window;
use crate::record::Record;
use crate::render::view::{on_wall, superseded};

/// The parts in the order in which a programme plays them, the one that takes the place of all others first.
pub(super) const ORDER: [&str; 15] = [
    "emergency",
    "cover",
    "notices",
    "overdue",
    "news",
    "finance",
    "meetings",
    "consultations",
    "hearings",
    "records",
    "duty",
    "contacts",
    "grids",
    "convention",
    "walls",
];

/// The items of a community in the order of their parts.
pub(super) fn items(maker: &Maker<'_>) -> Vec<Item> {
    let mut items: Vec<Item> = sums(maker);
    let records = maker.subject.released.iter().map(|released| released.record());
    let old = superseded(records.clone());
    items.extend(records.filter(|record| !old.contains(record.id.as_str())).map(|record| of_record(maker, record)));
    items.retain(|item| !item.blocks.is_empty());
    let place = |item: &Item| ORDER.iter().position(|part| *part == item.part);
    items.sort_by_key(place);
    named_once(&mut items);
    items
}

/// What is put together from registers and from many records.
fn sums(maker: &Maker<'_>) -> Vec<Item> {
    let sums = [
        Some(cover::item(maker)),
        Some(overdue::overdue(maker)),
        overdue::due_soon(maker),
        news::item(maker),
        duty::item(maker),
        contacts::item(maker),
        grids::item(maker),
    ];
    sums.into_iter().flatten().collect()
}

/// The item of a record, whether or not it is displayed today.
pub(super) fn of_record(maker: &Maker<'_>, record: &Record) -> Item {
    let make = match part_of(record) {
        "emergency" => emergency::item,
        "notices" => notices::item,
        "finance" => finance::item,
        "meetings" => meetings::item,
        "consultations" => consultations::item,
        "hearings" => hearings::item,
        "convention" => convention::item,
        "walls" => walls::item,
        _ => records::item,
    };
    let item = make(maker, record);
    if record.is_personal() { personal::guarded(maker, record, item) } else { item }
}

/// The part that a record belongs to.
fn part_of(record: &Record) -> &'static str {
    match (record.kind.id, record.fields.text("form")) {
        ("notice", Some("emergency")) => "emergency",
        ("notice", _) => "notices",
        ("finance", _) => "finance",
        ("meeting", _) => "meetings",
        ("consultation", _) => "consultations",
        ("hearing", _) => "hearings",
        ("convention", _) => "convention",
        ("system", _) if on_wall(record) => "walls",
        _ => "records",
    }
}

/// A record of no part of its own, with what its text says.
fn told(maker: &Maker<'_>, part: &'static str, layout: &'static str, record: &Record) -> Item {
    Item { blocks: records::blocks(maker, record), ..maker.record(part, layout, record, Window::of(record)) }
}

/// Gives items whose names are the same names of their own.
fn named_once(items: &mut [Item]) {
    let mut given: BTreeSet<String> = BTreeSet::new();
    for item in items {
        let more = (2..).map(|number| format!("{}-{number}", item.id));
        let name = std::iter::once(item.id.clone()).chain(more).find(|name| !given.contains(name));
        item.id = name.unwrap_or_default();
        given.insert(item.id.clone());
    }
}
