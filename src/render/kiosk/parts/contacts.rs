//! How to reach the committee, and those who supervise it.

use crate::record::value::Fields;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::view::Official;

pub(super) fn item(maker: &Maker<'_>) -> Option<Item> {
    let (lang, fields) = (maker.lang(), &maker.subject.content.community.fields);
    let rows = [
        (lang.pick("办公地点", "Office"), "contact.office"),
        (lang.pick("工作电话", "Phone"), "contact.phone"),
        (lang.pick("办公时间", "Hours"), "contact.hours"),
        (lang.pick("意见箱", "Opinion box"), "contact.opinion_box"),
    ];
    let row = |(label, path): (&str, &str)| Some(vec![label.to_string(), said(fields, path)?]);
    let rows: Vec<Vec<String>> = rows.into_iter().filter_map(row).chain(supervisors(maker)).collect();
    let facts = Block::facts(None, rows)?;
    Some(Item {
        kicker: lang.pick("有事找谁", "Whom to turn to").to_string(),
        blocks: vec![facts],
        ..maker.sum("contacts", "contacts", lang.pick("联系方式", "Contacts"))
    })
}

fn said(fields: &Fields, path: &str) -> Option<String> {
    fields.text(path).map(str::to_string)
}

/// The members of the supervisory committee, the one at its head first.
fn supervisors(maker: &Maker<'_>) -> Option<Vec<String>> {
    let (lang, content) = (maker.lang(), maker.subject.content);
    let mut posts: Vec<_> = content.posts(maker.today()).filter(|post| post.body == "supervisory").collect();
    posts.sort_by_key(|post| post.role != "director");
    let people: Vec<String> = posts.iter().map(|post| Official::new(content, post.person).called()).collect();
    let label = lang.pick("居务监督委员会", "Supervisory committee").to_string();
    (!people.is_empty()).then(|| vec![label, people.join(lang.pick("、", ", "))])
}
