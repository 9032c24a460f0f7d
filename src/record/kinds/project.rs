//! 项目: works for the community, from the proposal to the evaluation, with their money.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::common::{DECISION, PARTICIPANT};
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("welfare", "公益事业", "public welfare"),
    choice("facility", "设施建设", "facility"),
    choice("livelihood", "民生实事", "work for the people"),
    choice("economic", "经济项目", "economic project"),
    choice("environment", "环境整治", "environment"),
    choice("standard", "规范化建设", "standardisation"),
    choice("culture", "文明创建", "civility"),
    choice("other", "其他", "other"),
];

static RAISED: &[Field] = &[
    Field::new("source", "资金来源", "source", Shape::Text).required(),
    Field::new("amount", "金额", "amount", Shape::Money).required(),
];

/// 同步设计、施工、验收、交付 of the facilities of a new estate.
static TOGETHER: &[Field] = &[
    Field::new("designed_on", "设计", "designed", Shape::Date),
    Field::new("built_on", "施工", "built", Shape::Date),
    Field::new("accepted_on", "验收", "accepted", Shape::Date),
    Field::new("delivered_on", "交付", "delivered", Shape::Date),
];

/// Project 项目.
pub static KIND: Kind = Kind {
    id: "project",
    zh: "项目",
    en: "Project",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)).required(),
        Field::new("owner", "责任单位", "owner", Shape::Text),
        Field::new("permit", "立项批准", "permit", Shape::Text),
        Field::new("selection", "承包方式", "how the contractor was chosen", Shape::Text),
        Field::new("contractor", "承包单位", "contractor", Shape::Text),
        Field::new("contract_amount", "合同金额", "contract", Shape::Money),
        Field::new("budget", "预算", "budget", Shape::Money),
        Field::new("raised", "资金筹集", "raised", Shape::Tables(RAISED)),
        Field::new("raised_total", "筹集合计", "raised in all", Shape::Money),
        Field::new("spent", "支出", "spent", Shape::Money),
        Field::new("balance", "结余", "balance", Shape::Money),
        Field::new("started_on", "开工日", "started on", Shape::Date),
        Field::new("finished_on", "完工日", "finished on", Shape::Date),
        Field::new("accepted_on", "验收日", "accepted on", Shape::Date),
        Field::new("consultation", "协商记录", "consultation", Shape::Link),
        Field::new("hearing", "听证记录", "hearing", Shape::Link),
        Field::new("decision", "决定", "decision", Shape::Table(DECISION)),
        Field::new("participants", "参加情况", "participants", Shape::Tables(PARTICIPANT)),
        Field::new("together", "四同步", "built together", Shape::Table(TOGETHER)),
    ],
    event: Some("decision.date"),
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::Catalogue,
        about: (
            "服务群众的项目从立项到验收：内容、资金、承接单位、进展和评价。",
            "Projects from the proposal to the final check: contents, money, contractor, progress and evaluation.",
        ),
        keywords: ("服务项目,立项,资金使用,验收,进展", "projects,funding,progress,acceptance"),
    },
    headings: &["项目内容", "资金来源和使用", "进展情况"],
};
