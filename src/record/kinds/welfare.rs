//! 救助公示: relief, subsidies and donations handed out in a batch, with figures for all and names for nobody.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::schema::{Choice, Field, Shape, choice};

static PROGRAMS: &[Choice] = &[
    choice("minimum_living", "最低生活保障", "minimum living allowance"),
    choice("special_hardship", "特困供养", "support in special hardship"),
    choice("temporary", "临时救助", "temporary relief"),
    choice("periodic", "定期补助", "periodic aid"),
    choice("disaster", "救灾", "disaster relief"),
    choice("donation", "捐赠发放", "donations handed out"),
    choice("subsidy", "补贴", "subsidy"),
    choice("other", "其他", "other"),
];

static GRANT: &[Field] = &[
    Field::new("name", "姓名（隐去）", "name, masked", Shape::Text).required(),
    Field::new("group", "楼组或小组", "group", Shape::Text),
    Field::new("people", "人数", "people", Shape::Count),
    Field::new("amount", "金额", "amount", Shape::Money),
];

/// Welfare 救助公示.
pub static KIND: Kind = Kind {
    id: "welfare",
    zh: "救助公示",
    en: "Welfare",
    fields: &[
        Field::new("program", "救助项目", "programme", Shape::Choice(PROGRAMS)).required(),
        Field::new("batch", "批次", "batch", Shape::Text),
        Field::new("standard", "标准（元/人·月）", "standard, yuan a person a month", Shape::Money),
        Field::new("households", "户数", "households", Shape::Count),
        Field::new("people", "人数", "people", Shape::Count),
        Field::new("amount", "金额合计", "amount", Shape::Money),
        Field::new("list", "名单", "list", Shape::Tables(GRANT)),
        Field::new("publicity_from", "公示起", "publicised from", Shape::Date),
        Field::new("publicity_until", "公示止", "publicised until", Shape::Date),
        Field::new("hotline", "监督电话", "hotline", Shape::Text),
        Field::new("archived", "材料已归档", "papers archived", Shape::Flag),
    ],
    event: Some("publicity_from"),
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::Catalogue,
        about: (
            "低保、救助、补贴和捐赠物资的标准、批次和发放总数，不列个人。",
            "Standards, batches and totals of relief, subsidies and donations; no persons are listed.",
        ),
        keywords: ("低保,救助,补贴,捐赠,发放情况", "relief,subsidies,donations"),
    },
    headings: &["救助项目和标准", "发放情况", "监督方式"],
};
