//! 红黑榜、积分榜: praise, points and, where a text allows it, criticism, with names masked and an end.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("red", "红榜", "praise"),
    choice("black", "黑榜", "criticism"),
    choice("points", "积分榜", "points"),
    choice("award", "评选表彰", "award"),
    choice("deeds", "好人好事", "good deeds"),
];

static ENTRY: &[Field] = &[
    Field::new("name", "对象（隐去姓名）", "who, masked", Shape::Text).required(),
    Field::new("deed", "事由", "deed", Shape::Text).required(),
    Field::new("points", "积分", "points", Shape::Count),
    Field::new("date", "日期", "date", Shape::Date),
    Field::new("consent", "本人同意公开", "consented", Shape::Flag),
];

/// Honour list 红黑榜.
pub static KIND: Kind = Kind {
    id: "honor",
    zh: "红黑榜",
    en: "Honours",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)).required(),
        Field::new("award", "称号", "title", Shape::Text),
        Field::new("entries", "名单", "entries", Shape::Tables(ENTRY)),
        Field::new("basis", "评定依据", "basis", Shape::Text),
        Field::new("objections_until", "异议截止日", "objections until", Shape::Date),
        Field::new("contact", "联系方式", "contact", Shape::Text),
    ],
    event: None,
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::News,
        about: (
            "好人好事、积分和评选结果：评的办法、名单和展示时间。",
            "Good deeds, points and awards: how they are judged, the list and how long it is shown.",
        ),
        keywords: ("红黑榜,积分,评选,表彰", "honours,points,awards"),
    },
    headings: &["评定办法", "名单"],
};
