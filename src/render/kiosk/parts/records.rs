//! Whatever else is displayed: its summary, its vote, its text.

use crate::record::Record;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::text;
use crate::render::view::vote;

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    super::told(maker, "records", "text", record)
}

/// What the text and the fields of a record say.
pub(super) fn blocks(_maker: &Maker<'_>, record: &Record) -> Vec<Block> {
    let mut blocks: Vec<Block> = record.fields.text("summary").and_then(Block::sentence).into_iter().collect();
    let question = record.fields.text("question").map(str::to_string);
    blocks.extend(vote(&record.fields).map(|vote| Block::Vote { question, vote }));
    blocks.extend(text::blocks(record.text()));
    blocks
}
