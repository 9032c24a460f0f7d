//! What was resolved or agreed on, and how far each has come.

use crate::record::{Fields, Record};
use crate::render::kiosk::block::{Block, Card, Line};
use crate::render::kiosk::maker::Maker;

/// The resolutions of a meeting; none where it has none.
pub(super) fn block(maker: &Maker<'_>, record: &Record) -> Option<Block> {
    list(record.fields.tables("resolutions").enumerate().map(|(at, resolution)| {
        let title = format!("{}. {}", at + 1, resolution.text("text").unwrap_or_default());
        Card {
            title,
            above: None,
            lines: votes(maker, resolution).into_iter().chain(progress(maker, resolution)).collect(),
        }
    }))
}

/// What is done about the outcome of a consultation; none where nothing is said of that.
pub(super) fn actions(maker: &Maker<'_>, record: &Record) -> Option<Block> {
    let heading = maker.lang().pick("落实情况", "What became of it");
    list(record.fields.tables("actions").map(|action| Card {
        title: action.text("what").unwrap_or_default().to_string(),
        above: Some(heading.to_string()),
        lines: progress(maker, action),
    }))
}

/// The items of a plan; none where it has none.
pub(super) fn items(maker: &Maker<'_>, record: &Record) -> Option<Block> {
    list(record.fields.tables("items").filter(|_| record.kind.id == "plan").map(|item| Card {
        title: item.text("name").unwrap_or_default().to_string(),
        above: None,
        lines: progress(maker, item),
    }))
}

fn list(cards: impl Iterator<Item = Card>) -> Option<Block> {
    let cards: Vec<Card> = cards.collect();
    (!cards.is_empty()).then_some(Block::Cards { cards })
}

fn votes(maker: &Maker<'_>, resolution: &Fields) -> Option<Line> {
    let lang = maker.lang();
    let in_favour = resolution.count("for")?;
    let [against, abstain] = ["against", "abstain"].map(|key| resolution.count(key).unwrap_or(0));
    let passed = resolution.get("passed").map(|_| match resolution.flag("passed") {
        true => lang.pick("，通过", ", carried"),
        false => lang.pick("，未通过", ", not carried"),
    });
    let text = lang.fill(
        "赞成{in_favour}票，反对{against}票，弃权{abstain}票{passed}",
        "{in_favour} for, {against} against, {abstain} abstained{passed}",
        &[
            ("in_favour", &in_favour),
            ("against", &against),
            ("abstain", &abstain),
            ("passed", &passed.unwrap_or_default()),
        ],
    );
    Some(Line { label: lang.pick("表决", "Vote").to_string(), text })
}

/// Who sees to it, until when, and how far it is.
fn progress(maker: &Maker<'_>, fields: &Fields) -> Vec<Line> {
    let lang = maker.lang();
    let said = [
        (lang.pick("责任方", "By"), fields.text("owner").map(str::to_string)),
        (lang.pick("期限", "Until"), maker.day_of(fields, "due").filter(|_| fields.date("done_on").is_none())),
        (lang.pick("进展", "State"), maker.choice(fields, "state").filter(|_| fields.date("done_on").is_none())),
        (lang.pick("完成", "Done on"), maker.day_of(fields, "done_on")),
    ];
    said.into_iter().filter_map(|(label, text)| Some(Line { label: label.to_string(), text: text? })).collect()
}
