//! Consultations: what is asked, until when and how to take part, and afterwards what came of it.

use chrono::NaiveDate;

use super::invitation::{until_held, ways, when_and_where};
use super::resolutions;
use crate::record::Record;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::text;
use crate::render::kiosk::window::Window;
use crate::render::view::{outcome, vote};

const PART: &str = "consultations";

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    let day = record.fields.date("steps.held_on").filter(|day| *day >= maker.today());
    match day.filter(|_| record.fields.get("outcome").is_none()) {
        Some(day) => open(maker, record, PART, day),
        None => over(maker, record),
    }
}

/// What is still to be talked over or heard, until its day is over.
pub(super) fn open(maker: &Maker<'_>, record: &Record, part: &'static str, day: NaiveDate) -> Item {
    let mut blocks: Vec<Block> = record.fields.text("question").and_then(Block::sentence).into_iter().collect();
    blocks.push(until_held(maker, day));
    blocks.extend(Block::paragraphs(std::iter::once(when_and_where(maker, record, day)).chain(ways(maker))));
    blocks.extend(text::blocks(record.text()));
    Item { blocks, important: true, ..maker.record(part, "open", record, Window::of(record).until_end_of(day)) }
}

fn over(maker: &Maker<'_>, record: &Record) -> Item {
    let mut blocks: Vec<Block> = outcome(record, &maker.source()).and_then(Block::sentence).into_iter().collect();
    blocks.push(question(record));
    blocks.extend(resolutions::actions(maker, record));
    blocks.extend(text::blocks(record.text()));
    Item { blocks, ..maker.record(PART, "text", record, Window::of(record)) }
}

/// What was asked, with the votes where there were any.
pub(super) fn question(record: &Record) -> Block {
    let question = record.fields.text("question").map(str::to_string);
    match vote(&record.fields) {
        Some(vote) => Block::Vote { question, vote },
        None => Block::Paras { paragraphs: super::records::lines(question) },
    }
}
