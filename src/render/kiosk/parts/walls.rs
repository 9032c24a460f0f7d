//! The systems that hang on the wall: the flow chart, the numbered duties and, where there is neither, the text.

use crate::record::Record;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::text;
use crate::render::kiosk::window::Window;
use crate::render::view::flow;

/// A system has its turn every day; the bar of the screen names the community already.
pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    let chart = flow(record, maker.lang()).map(|flow| Block::Flow { steps: flow.steps });
    let number = maker.lang().pick("．", ". ");
    let duties = record.fields.texts("duties").enumerate().map(|(at, duty)| format!("{}{number}{duty}", at + 1));
    let mut blocks: Vec<Block> = chart.into_iter().chain(Block::paragraphs(duties)).collect();
    if blocks.is_empty() {
        blocks = text::blocks(record.text());
    }
    let title = maker.subject.content.short(record.title()).to_string();
    Item { title, blocks, ..maker.record("walls", "wall", record, Window::of(record).open()) }
}
