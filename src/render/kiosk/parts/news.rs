//! What was made public lately.

use chrono::Days;

use crate::record::Record;
use crate::render::kiosk::block::{Block, Card};
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::window::NEWS;

/// At least so many are listed, however old, and at most so many.
const LEAST: usize = 4;
const MOST: usize = 12;

pub(super) fn item(maker: &Maker<'_>) -> Option<Item> {
    let records: Vec<&Record> = maker
        .subject
        .released
        .iter()
        .map(|released| released.record())
        .filter(|record| !record.is_prepared())
        .collect();
    let since = maker.today().checked_sub_days(Days::new(NEWS));
    let fresh = records.iter().filter(|record| record.published_on() > since).count();
    let cards: Vec<Card> = records.iter().take(fresh.clamp(LEAST, MOST)).map(|record| card(maker, record)).collect();
    if cards.is_empty() {
        return None;
    }
    let title = maker.lang().pick("最近公开", "New");
    let sentence = maker.lang().fill(
        "{days}天里新公开了{count}项。",
        "{count} items were made public in the last {days} days.",
        &[("days", &NEWS), ("count", &fresh)],
    );
    let sentence = Block::sentence(sentence).filter(|_| fresh > 0);
    Some(Item {
        blocks: sentence.into_iter().chain([Block::Cards { cards }]).collect(),
        ..maker.sum("news", "list", title)
    })
}

fn card(maker: &Maker<'_>, record: &Record) -> Card {
    let kind = maker.lang().pick(record.kind.zh, record.kind.en);
    let above = record.published_on().map(|day| format!("{} {kind}", maker.day(day)));
    Card { title: maker.subject.content.short(record.title()).to_string(), above, lines: Vec::new() }
}
