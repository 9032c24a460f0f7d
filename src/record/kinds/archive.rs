//! 档案: what is kept, where, for how long; the registers of the seal and of assets; handover.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::common::{ARCHIVES, BOOKS};
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("catalogue", "年度档案目录", "yearly catalogue"),
    choice("assets", "固定资产登记", "register of assets"),
    choice("seal", "印章使用登记", "use of the seal"),
    choice("handover", "档案交接", "handover"),
    choice("book", "簿册", "book"),
];

static VOLUME: &[Field] = &[
    Field::new("no", "档号", "number", Shape::Text).required(),
    Field::new("title", "案卷题名", "title", Shape::Text).required(),
    Field::new("category", "档案类别", "file", Shape::Choice(ARCHIVES)).required(),
    Field::new("box", "盒号", "box", Shape::Text),
    Field::new("pages", "页数", "pages", Shape::Count),
    Field::new("retention_years", "保管年限", "years kept", Shape::Count),
];

static ASSET: &[Field] = &[
    Field::new("id", "资产编号", "number", Shape::Text).required(),
    Field::new("name", "名称", "name", Shape::Text).required(),
    Field::new("quantity", "数量", "quantity", Shape::Count),
    Field::new("value", "价值", "value", Shape::Money),
    Field::new("acquired_on", "购置日", "acquired on", Shape::Date),
    Field::new("keeper", "保管人", "keeper", Shape::Person),
    Field::new("place", "存放地点", "place", Shape::Text),
];

static SEAL: &[Field] = &[
    Field::new("date", "用印日", "date", Shape::Date).required(),
    Field::new("purpose", "用途", "purpose", Shape::Text).required(),
    Field::new("approver", "批准人", "approved by", Shape::Person),
    Field::new("keeper", "保管人", "keeper", Shape::Person),
    Field::new("copies", "份数", "copies", Shape::Count),
];

static HANDOVER: &[Field] = &[
    Field::new("date", "交接日", "date", Shape::Date).required(),
    Field::new("from", "移交人", "from", Shape::Person).required(),
    Field::new("to", "接收人", "to", Shape::Person).required(),
    Field::new("witness", "监交人", "witness", Shape::Person),
];

/// Archive 档案.
pub static KIND: Kind = Kind {
    id: "archive",
    zh: "档案",
    en: "Archive",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)).required(),
        Field::new("book", "簿册", "book", Shape::Choice(BOOKS)),
        Field::new("volumes", "案卷", "volumes", Shape::Tables(VOLUME)),
        Field::new("assets", "固定资产", "assets", Shape::Tables(ASSET)),
        Field::new("assets_total", "资产合计", "assets in all", Shape::Money),
        Field::new("seal", "用印", "use of the seal", Shape::Tables(SEAL)),
        Field::new("handover", "交接", "handover", Shape::Table(HANDOVER)),
    ],
    event: None,
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::Catalogue,
        about: (
            "有哪些档案、放在哪里、保管多久、怎样查。",
            "Which files are kept, where, for how long, and how to look into them.",
        ),
        keywords: ("档案目录,查阅,保管期限,印章", "archive,catalogue,retention"),
    },
    headings: &["说明"],
};
