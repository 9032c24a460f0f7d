//! Hearings: to come, or their result with the votes.

use super::consultations::{open, question};
use crate::record::Record;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::text;
use crate::render::kiosk::window::Window;
use crate::render::view::{outcome, vote};

const PART: &str = "hearings";

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    let heard = record.fields.get("passed").is_some() || vote(&record.fields).is_some();
    match record.fields.date("held_on").filter(|day| !heard && *day >= maker.today()) {
        Some(day) => open(maker, record, PART, day),
        None => result(maker, record),
    }
}

fn result(maker: &Maker<'_>, record: &Record) -> Item {
    let mut blocks: Vec<Block> = outcome(record, &maker.source()).and_then(Block::sentence).into_iter().collect();
    blocks.push(question(record));
    blocks.extend(Block::paragraphs(decision(maker, record)));
    blocks.extend(text::blocks(record.text()));
    Item { blocks, ..maker.record(PART, "text", record, Window::of(record)) }
}

/// Who decided afterwards, and when.
fn decision(maker: &Maker<'_>, record: &Record) -> Option<String> {
    let (body, day) = (maker.choice(&record.fields, "decision.body")?, maker.day_of(&record.fields, "decision.date")?);
    Some(maker.lang().fill(
        "{body}已于{day}作出决定。",
        "Decided by {body} on {day}.",
        &[("body", &body), ("day", &day)],
    ))
}
