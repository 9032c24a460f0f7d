//! Records about persons: a screen in a hall is stricter than the website. It names nobody: what it is, in figures, and where
//! the list can be read; neither entries nor text.

use super::invitation::until_closed;
use crate::record::Record;
use crate::render::kiosk::block::{Block, Figure};
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::window::Window;

pub(super) fn item(maker: &Maker<'_>, record: &Record, part: &'static str) -> Item {
    let part = if part == "emergency" { "notices" } else { part };
    let closes = ["publicity_until", "objections_until"].into_iter().find_map(|key| record.fields.date(key));
    let open = closes.filter(|day| *day >= maker.today());
    let mut blocks: Vec<Block> = Block::sentence(programme(maker, record)).into_iter().collect();
    blocks.extend(open.map(|day| until_closed(maker, day)));
    blocks.extend(figures(maker, record));
    blocks.extend(Block::paragraphs(where_to_read(maker, record)));
    Item { blocks, ..maker.record(part, "personal", record, Window::of(record)) }
}

/// The programme and the batch, where it is about relief.
fn programme(maker: &Maker<'_>, record: &Record) -> String {
    let batch = record.fields.text("batch").map(str::to_string);
    let parts: Vec<String> = maker.choice(&record.fields, "program").into_iter().chain(batch).collect();
    parts.join(maker.lang().pick("，", ", "))
}

fn figures(maker: &Maker<'_>, record: &Record) -> Option<Block> {
    let (lang, fields) = (maker.lang(), &record.fields);
    let count = |key: &str| fields.count(key).map(|count| count.to_string());
    let money = |key: &str| fields.money(key).map(|amount| amount.to_string());
    let figures = [
        (lang.pick("户数", "Households"), count("households"), lang.pick("户", "")),
        (lang.pick("人数", "People"), count("people"), lang.pick("人", "")),
        (lang.pick("金额合计", "Amount"), money("amount"), lang.pick("元", "yuan")),
        (lang.pick("标准（每人每月）", "Standard a month"), money("standard"), lang.pick("元", "yuan")),
    ];
    let figure = |(label, value, unit): (&str, Option<String>, &str)| Some(Figure::new(label, value?, unit));
    let figures: Vec<Figure> = figures.into_iter().filter_map(figure).collect();
    (!figures.is_empty()).then_some(Block::Figures { figures })
}

/// The boards on which it hangs, the page that the code leads to, and the number to call.
fn where_to_read(maker: &Maker<'_>, record: &Record) -> Vec<String> {
    let lang = maker.lang();
    let boards = record.fields.tables("channels").filter(|channel| channel.text("kind") == Some("board"));
    let places: Vec<&str> = boards.filter_map(|channel| channel.text("place")).collect();
    let place = if places.is_empty() {
        lang.pick("公开栏", "the notice board").to_string()
    } else {
        places.join(lang.pick("、", ", "))
    };
    let list = lang.fill(
        "涉及居民个人，屏幕上不列名单和详情。请到{place}查看，或扫码看网站。",
        "It is about persons, so that no names are shown here. Read it at {place}, or on the website.",
        &[("place", &place)],
    );
    let hotline = record.fields.text("hotline");
    let hotline = hotline.map(|phone| lang.fill("监督电话：{phone}", "To complain: {phone}", &[("phone", &phone)]));
    std::iter::once(list).chain(hotline).collect()
}
