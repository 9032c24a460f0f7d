//! Notices: what it is, how many days there are for objections and whom to object to.

use super::invitation::{until_closed, ways};
use super::records;
use crate::record::Record;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::window::Window;

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    let closes = record.fields.date("objections_until");
    let window = Window::of(record).at_most_until(record.fields.date("expires_on")).at_least_until(closes);
    let mut item = maker.record("notices", "text", record, window);
    item.blocks = records::blocks(maker, record);
    if let Some(day) = closes.filter(|day| *day >= maker.today()) {
        item.important = true;
        item.layout = "open";
        item.blocks.insert(0, until_closed(maker, day));
        item.blocks.extend(Block::paragraphs(objecting(maker, record)));
    }
    item
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
