//! Whatever else is displayed: its summary, its vote, its text, its facts.

use super::{facts, resolutions};
use crate::record::Record;
use crate::render::kiosk::block::{Block, Para};
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::text;
use crate::render::view::{flow, vote};

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    super::notices::open_or_not(maker, record, "records")
}

/// What the text and the fields of a record say.
pub(super) fn blocks(maker: &Maker<'_>, record: &Record) -> Vec<Block> {
    let mut blocks: Vec<Block> = sentence(record).and_then(Block::sentence).into_iter().collect();
    let question = record.fields.text("question").map(str::to_string);
    blocks.extend(vote(&record.fields).map(|vote| Block::Vote { question, vote }));
    blocks.extend(flow(record, maker.lang()).map(|flow| Block::Flow { steps: flow.steps }));
    blocks.extend(text::blocks(record.text()));
    blocks.extend(resolutions::items(maker, record));
    blocks.extend(facts::blocks(maker, record));
    blocks
}

/// What it comes to: its summary, or what residents raised.
fn sentence(record: &Record) -> Option<&str> {
    record.fields.text("summary").or_else(|| record.fields.text("topic").filter(|_| record.kind.id == "opinion"))
}

/// Lines as paragraphs.
pub(super) fn lines(texts: impl IntoIterator<Item = String>) -> Vec<Para> {
    texts.into_iter().map(|text| Para { text, heading: false }).collect()
}
