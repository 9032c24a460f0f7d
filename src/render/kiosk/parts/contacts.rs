//! How to reach the committee.

use crate::render::kiosk::block::{Block, Table};
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;

pub(super) fn item(maker: &Maker<'_>) -> Option<Item> {
    let (lang, fields) = (maker.lang(), &maker.subject.content.community.fields);
    let rows = [
        (lang.pick("办公地点", "Office"), "contact.office"),
        (lang.pick("工作电话", "Phone"), "contact.phone"),
        (lang.pick("办公时间", "Hours"), "contact.hours"),
        (lang.pick("意见箱", "Opinion box"), "contact.opinion_box"),
    ];
    let row = |(label, path): (&str, &str)| Some(vec![label.to_string(), fields.text(path)?.to_string()]);
    let rows: Vec<Vec<String>> = rows.into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return None;
    }
    let table = Table { rows, numeric: vec![false, false], ..Table::default() };
    Some(Item {
        kicker: lang.pick("有事找居委会", "Whom to turn to").to_string(),
        blocks: vec![Block::Table(table)],
        ..maker.sum("contacts", "contacts", lang.pick("联系方式", "Contacts"))
    })
}
