//! Notices, and whatever else there may be objections to: what it is, how many days are left, and whom to tell.

use super::invitation::{until_closed, ways};
use super::records;
use crate::record::Record;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::window::Window;

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    open_or_not(maker, record, "notices")
}

/// A record that says what its summary, its fields and its text do, and is important while there may be objections.
pub(super) fn open_or_not(maker: &Maker<'_>, record: &Record, part: &'static str) -> Item {
    let closes = record.fields.date("objections_until");
    let window = Window::of(record).at_most_until(record.fields.date("expires_on")).at_least_until(closes);
    let item = Item { blocks: records::blocks(maker, record), ..maker.record(part, "text", record, window) };
    let Some(day) = closes.filter(|day| *day >= maker.today()) else { return item };
    let blocks = std::iter::once(until_closed(maker, day)).chain(item.blocks);
    let blocks = blocks.chain(Block::paragraphs(objecting(maker, record))).collect();
    Item { blocks, important: true, layout: "open", ..item }
}

/// Whom to object to: whoever the notice names, else the committee.
fn objecting(maker: &Maker<'_>, record: &Record) -> Vec<String> {
    match record.fields.text("contact") {
        Some(contact) => {
            let words = maker.lang().fill("有不同意见：{contact}", "To object: {contact}", &[("contact", &contact)]);
            vec![words]
        }
        None => ways(maker),
    }
}
