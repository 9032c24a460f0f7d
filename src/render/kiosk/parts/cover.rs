//! The cover: whose screen it is, how its disclosure stands in three figures, and when the office is open.

use crate::check::State;
use crate::render::kiosk::block::{Block, Figure};
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;

pub(super) fn item(maker: &Maker<'_>) -> Item {
    let content = maker.subject.content;
    let count = |wanted: fn(State) -> bool| maker.subject.owed().filter(|owed| wanted(owed.state)).count();
    let figures = vec![
        figure(maker, "已公开", "made public", maker.subject.released.len()),
        figure(maker, "即将到期", "due soon", count(|state| matches!(state, State::DueSoon(_)))),
        figure(maker, "逾期未公开", "overdue", count(|state| matches!(state, State::Overdue(_)))),
    ];
    Item {
        kicker: content.community.fields.text("street").unwrap_or_default().to_string(),
        blocks: [Block::Figures { figures }].into_iter().chain(hours(maker)).collect(),
        ..maker.sum("cover", "cover", content.name())
    }
}

/// When the office is open, as the committee wrote it: nobody computes an hour from that.
fn hours(maker: &Maker<'_>) -> Option<Block> {
    let hours = maker.subject.content.community.fields.text("contact.hours")?;
    Block::paragraphs([maker.lang().fill("办公时间：{hours}", "Office hours: {hours}", &[("hours", &hours)])])
}

fn figure(maker: &Maker<'_>, zh: &str, en: &str, count: usize) -> Figure {
    Figure::new(maker.lang().pick(zh, en), count.to_string(), maker.lang().pick("项", ""))
}
