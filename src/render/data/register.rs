//! The registers as far as public pages show them: the community, and the lists of its roster pages.

use super::About;
use super::out::{Out, Row};
use crate::record::community::SORTS;
use crate::record::schema::{Field, Shape};
use crate::render::view::{Listing, REGISTERS, Says, listings};

/// What all files say of the community that they are about.
pub static COMMUNITY: &[Field] = &[
    Field::new("name", "名称", "name", Shape::Text).required(),
    Field::new("folder", "文件夹", "folder", Shape::Text).required(),
    Field::new("sort", "类型", "sort", Shape::Choice(SORTS)),
    Field::new("district", "区县", "district", Shape::Text).required(),
    Field::new("street", "街道", "street", Shape::Text).required(),
    Field::new("division", "行政区划代码", "division code", Shape::Text).required(),
    Field::new("households", "户数", "households", Shape::Count),
    Field::new("contact", "联系方式", "contact", Shape::Table(CONTACT)),
];

static CONTACT: &[Field] = &[
    Field::new("office", "办公地点", "office", Shape::Text),
    Field::new("phone", "工作电话", "work phone", Shape::Text),
    Field::new("hours", "办公时间", "office hours", Shape::Text),
    Field::new("opinion_box", "意见箱", "opinion box", Shape::Text),
];

/// A list of a roster page; its lines have the fields of the register that it names.
pub static LIST: &[Field] = &[
    Field::new("register", "名册", "register", Shape::Text).required(),
    Field::new("title", "标题", "title", Shape::Text).required(),
    Field::new("as_of", "截至", "as of", Shape::Date).required(),
    Field::new("record", "名册页", "roster page", Shape::Link).required(),
    Field::new("lines", "各行", "lines", Shape::List(&Shape::Any)).required(),
];

/// The community of the files.
pub fn community<'a>(about: &About<'a>) -> Row<'a> {
    let fields = &about.subject.content.community.fields;
    let text = |path: &str| fields.text(path).map(Out::text);
    let contact = ["contact.office", "contact.phone", "contact.hours", "contact.opinion_box"];
    Row::of(
        COMMUNITY,
        [
            text("name"),
            Some(Out::text(about.subject.content.folder.as_str())),
            fields.choice("sort").map(Out::Choice),
            text("district"),
            text("street"),
            text("division"),
            fields.count("households").map(Out::Count),
            fields.get("contact").map(|_| Out::Row(Row::of(CONTACT, contact.map(text)))),
        ],
    )
}

/// The lists of the roster pages that hold, each as the latest of them has it.
pub fn lists<'a>(about: &'a About<'a>) -> Vec<Row<'a>> {
    let mut seen: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    for released in about.subject.current("roster") {
        for listing in listings(released.record(), &about.source) {
            if !seen.contains(&listing.id) {
                seen.push(listing.id.clone());
                rows.push(row(listing, about.page(released.record())));
            }
        }
    }
    rows
}

fn row<'a>(listing: Listing, page: super::out::Page<'a>) -> Row<'a> {
    let lines = listing.lines.into_iter().map(|line| Out::Row(Row::of(listing.fields, line.into_iter().map(said))));
    let values = [
        Out::text(listing.register),
        Out::text(listing.title),
        Out::Day(listing.day),
        Out::Page(page),
        Out::List(lines.collect()),
    ];
    Row::of(LIST, values.map(Some))
}

fn said<'a>(says: Says) -> Option<Out<'a>> {
    Some(match says {
        Says::Nothing => return None,
        Says::Text(text) => Out::text(text),
        Says::Count(count) => Out::Count(count),
        Says::Choice(choice) => Out::Choice(choice),
        Says::Names(names) => Out::List(names.into_iter().map(Out::text).collect()),
    })
}

/// The registers with the fields of their lines.
pub fn registers() -> impl Iterator<Item = (&'static str, &'static [Field])> {
    REGISTERS.iter().copied()
}
