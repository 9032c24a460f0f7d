//! Meetings: those to come with the days of notice given, those that were called off, and what became of the others.

use chrono::NaiveDate;

use crate::record::Record;
use crate::render::kiosk::block::{Block, Left};
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::window::Window;
use crate::render::view::weekday;

const PART: &str = "meetings";

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    match record.fields.date("held_on") {
        Some(day) if record.is_cancelled() => called_off(maker, record, day),
        Some(day) if record.is_upcoming(maker.today()) => upcoming(maker, record, day),
        _ => super::told(maker, PART, "text", record),
    }
}

/// A meeting to come is on until its day is over.
fn upcoming(maker: &Maker<'_>, record: &Record, day: NaiveDate) -> Item {
    let mut blocks: Vec<Block> = Block::sentence(when_and_where(maker, record, day)).into_iter().collect();
    blocks.push(Block::Left(left(maker, day)));
    blocks.extend(Block::paragraphs(notice(maker, record, day)));
    blocks.extend(agenda(maker, record));
    Item { blocks, ..maker.record(PART, "meeting", record, Window::of(record).until_end_of(day)) }
}

fn called_off(maker: &Maker<'_>, record: &Record, day: NaiveDate) -> Item {
    let reason = record.fields.text("cancel_reason").unwrap_or_default();
    let cancelled =
        maker.lang().fill("这次会议已经取消。{reason}", "This meeting was cancelled. {reason}", &[("reason", &reason)]);
    let mut blocks: Vec<Block> = Block::sentence(cancelled).into_iter().collect();
    blocks.extend(Block::paragraphs([when_and_where(maker, record, day)]));
    blocks.extend(agenda(maker, record));
    Item { blocks, ..maker.record(PART, "meeting", record, Window::of(record).until_end_of(day)) }
}

fn when_and_where(maker: &Maker<'_>, record: &Record, day: NaiveDate) -> String {
    let said = ["time", "place"].into_iter().filter_map(|key| record.fields.text(key).map(str::to_string));
    let parts: Vec<String> = [maker.day(day), weekday(day, maker.lang()).to_string()].into_iter().chain(said).collect();
    parts.join(maker.lang().pick("，", ", "))
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

fn agenda(maker: &Maker<'_>, record: &Record) -> Option<Block> {
    let topics = record.fields.tables("agenda").filter_map(|item| item.text("topic"));
    let numbered = topics.enumerate().map(|(at, topic)| format!("{}. {topic}", at + 1));
    let _ = maker;
    Block::paragraphs(numbered)
}

fn left(maker: &Maker<'_>, day: NaiveDate) -> Left {
    let lang = maker.lang();
    Left {
        until: day.to_string(),
        text: String::new(),
        days: lang.pick("还有 {days} 天", "in {days} days").to_string(),
        last: lang.pick("就在今天", "today").to_string(),
        over: lang.pick("会议日期已过", "its day has passed").to_string(),
    }
}
