//! Meetings: those to come with the days of notice given, those that were called off, and what the others resolved.

use chrono::NaiveDate;

use super::invitation::{until_held, when_and_where};
use super::resolutions;
use crate::record::Record;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::text;
use crate::render::kiosk::window::Window;
use crate::render::view::untold;

const PART: &str = "meetings";
/// The layout of a meeting to come.
const AHEAD: &str = "meeting";

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    match record.fields.date("held_on") {
        Some(day) if record.is_cancelled() => called_off(maker, record, day),
        Some(day) if record.is_upcoming(maker.today()) => upcoming(maker, record, day),
        _ => held(maker, record),
    }
}

/// Those to come stand first, the next one before the others.
pub(super) fn sort(items: &mut [Item]) {
    let first = items.iter().position(|item| item.part == PART).unwrap_or(0);
    let count = items.iter().filter(|item| item.part == PART).count();
    let ahead = |item: &Item| item.layout == AHEAD;
    items[first..first + count].sort_by_key(|item| (!ahead(item), item.until.filter(|_| ahead(item))));
}

/// A meeting to come is on until its day is over.
fn upcoming(maker: &Maker<'_>, record: &Record, day: NaiveDate) -> Item {
    let mut blocks: Vec<Block> = Block::sentence(when_and_where(maker, record, day)).into_iter().collect();
    blocks.push(until_held(maker, day));
    blocks.extend(Block::paragraphs(notice(maker, record, day)));
    blocks.extend(agenda(record));
    blocks.extend(text::blocks(&untold(record)));
    Item { blocks, ..maker.record(PART, AHEAD, record, Window::of(record).until_end_of(day)) }
}

fn called_off(maker: &Maker<'_>, record: &Record, day: NaiveDate) -> Item {
    let reason = record.fields.text("cancel_reason").unwrap_or_default();
    let cancelled =
        maker.lang().fill("这次会议已经取消。{reason}", "This meeting was cancelled. {reason}", &[("reason", &reason)]);
    let mut blocks: Vec<Block> = Block::sentence(cancelled).into_iter().collect();
    blocks.extend(Block::paragraphs([when_and_where(maker, record, day)]));
    blocks.extend(agenda(record));
    Item { blocks, ..maker.record(PART, AHEAD, record, Window::of(record).until_end_of(day)) }
}

/// What a meeting resolved, and what its text says beside that.
fn held(maker: &Maker<'_>, record: &Record) -> Item {
    let mut blocks: Vec<Block> = record.fields.text("summary").and_then(Block::sentence).into_iter().collect();
    blocks.extend(resolutions::block(maker, record));
    blocks.extend(text::blocks(&untold(record)));
    if blocks.is_empty() {
        blocks.extend(agenda(record));
    }
    Item { blocks, ..maker.record(PART, "text", record, Window::of(record)) }
}

/// When it was announced, and how many days before; and why so few, where somebody says so.
fn notice(maker: &Maker<'_>, record: &Record, day: NaiveDate) -> Vec<String> {
    let Some(announced) = record.fields.date("notice.published_on") else { return Vec::new() };
    let words = maker.lang().fill(
        "会议通知于{on}公布，提前{days}天。",
        "It was announced on {on}, {days} days before.",
        &[("on", &maker.day(announced)), ("days", &(day - announced).num_days())],
    );
    let short = record.fields.text("short_notice_reason");
    let short = short.map(|why| maker.lang().fill("提前不足的原因：{why}", "Why so late: {why}", &[("why", &why)]));
    std::iter::once(words).chain(short).collect()
}

fn agenda(record: &Record) -> Option<Block> {
    let topics = record.fields.tables("agenda").filter_map(|item| item.text("topic"));
    Block::paragraphs(topics.enumerate().map(|(at, topic)| format!("{}. {topic}", at + 1)))
}
