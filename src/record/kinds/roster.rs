//! 名册: who holds which post, as a page; the people come from the register, so that a name stands in one place.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::common::BODY;
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("committee", "居委会成员和分工", "members and their duties"),
    choice("representatives", "居民代表", "representatives"),
    choice("supervisory", "居务监督委员会", "supervisory committee"),
    choice("grid", "网格公示", "grids"),
    choice("workers", "社区工作者", "community workers"),
    choice("groups", "居民小组长", "group leaders"),
    choice("committees", "下属委员会", "working committees"),
    choice("leading_group", "领导小组", "leading group"),
    choice("partners", "共建单位和社会组织", "partners"),
    choice("volunteers", "志愿者队伍", "volunteers"),
    choice("duty", "值班表", "duty roster"),
    choice("estates", "小区和物业", "estates"),
];

static DUTY: &[Field] = &[
    Field::new("date", "日期", "date", Shape::Date).required(),
    Field::new("person", "值班人", "on duty", Shape::Person).required(),
    Field::new("shift", "班次", "shift", Shape::Text),
    Field::new("place", "去向", "whereabouts", Shape::Text),
];

/// Roster page 名册.
pub static KIND: Kind = Kind {
    id: "roster",
    zh: "名册",
    en: "Roster",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)).required(),
        Field::new("bodies", "机构", "bodies", Shape::List(&BODY)),
        Field::new("as_of", "截至", "as of", Shape::Date),
        Field::new("from", "值班起", "from", Shape::Date),
        Field::new("until", "值班止", "until", Shape::Date),
        Field::new("duty", "值班", "duty", Shape::Tables(DUTY)),
        Field::new("contact", "联系方式", "contact", Shape::Text),
    ],
    event: Some("as_of"),
    ledger: false,
    stands: true,
    column: Column {
        sort: ColumnType::Leaders,
        about: (
            "谁任什么职务、负责什么、怎样找到：干部、委员、代表、网格和值班。",
            "Who holds which post, what for and how to reach them: officials, representatives, grids, people on duty.",
        ),
        keywords: ("人员名单,职务分工,联系方式,网格员,值班", "people,posts,contacts,grids"),
    },
    headings: &["人员和分工", "联系方式"],
};
