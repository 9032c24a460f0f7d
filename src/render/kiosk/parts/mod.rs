//! The parts of a programme, one file each: what it shows, and from when until when.

mod browse;
mod consultations;
mod contacts;
mod convention;
mod cover;
mod duty;
mod emergency;
mod facts;
mod finance;
mod grids;
mod hearings;
mod invitation;
mod meetings;
mod news;
mod notices;
mod overdue;
mod personal;
mod records;
mod resolutions;
mod walls;

use std::collections::BTreeSet;

use super::item::Item;
use super::maker::Maker;
use crate::record::Record;
use crate::render::view::{on_wall, superseded};
use crate::screen::part::PARTS;

/// The items of a community in the order of their parts, what takes the place of all others first.
pub(super) fn items(maker: &Maker<'_>) -> Vec<Item> {
    let mut items: Vec<Item> = sums(maker);
    let records = maker.subject.released.iter().map(|released| released.record());
    let old = superseded(records.clone());
    let current = records.filter(|record| !old.contains(record.id.as_str()));
    for record in current {
        let own = of_record(maker, record).into_iter();
        items.extend(own.filter(|item| item.in_loop || item.stands_in() || browse::is_found(record, maker.today())));
    }
    items.retain(|item| !item.blocks.is_empty());
    items.sort_by_key(|item| PARTS.iter().position(|part| part.id == item.part));
    meetings::sort(&mut items);
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

/// The items of a record, whether or not it is displayed today: one, but for a convention.
pub(super) fn of_record(maker: &Maker<'_>, record: &Record) -> Vec<Item> {
    if record.is_personal() {
        return vec![personal::item(maker, record, part_of(record))];
    }
    let make = match part_of(record) {
        "emergency" => emergency::item,
        "notices" => notices::item,
        "finance" => finance::item,
        "meetings" => meetings::item,
        "consultations" => consultations::item,
        "hearings" => hearings::item,
        "convention" => return convention::items(maker, record),
        "walls" => walls::item,
        _ => records::item,
    };
    vec![make(maker, record)]
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
