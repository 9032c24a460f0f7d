//! 意见: what residents raise, by when it has to be answered, and the answer; never who raised it.

use super::Kind;
use super::meeting::PETITION;
use crate::record::column::{Column, ColumnType};
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("opinion", "意见建议", "opinion"),
    choice("complaint", "投诉", "complaint"),
    choice("petition", "联名提议", "joint proposal"),
    choice("supervision", "监督意见", "opinion of a supervisor"),
    choice("deputy", "代表建议", "deputy's suggestion"),
];

static SOURCES: &[Choice] = &[
    choice("box", "意见箱", "opinion box"),
    choice("supervision_day", "监督议政日", "supervision day"),
    choice("grid", "网格上报", "grid"),
    choice("visit", "来访", "visit"),
    choice("phone", "来电", "telephone"),
    choice("online", "网上", "online"),
    choice("meeting", "会议", "meeting"),
    choice("supervisor", "社区监督员", "supervisor"),
];

/// Opinion 意见.
pub static KIND: Kind = Kind {
    id: "opinion",
    zh: "意见",
    en: "Opinion",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)),
        Field::new("source", "来源", "source", Shape::Choice(SOURCES)),
        Field::new("topic", "事项", "topic", Shape::Text).required(),
        Field::new("count", "同类件数", "cases of this sort", Shape::Count),
        Field::new("received_on", "收到日", "received on", Shape::Date).required(),
        Field::new("studied_on", "研究日", "studied on", Shape::Date),
        Field::new("owner", "承办单位", "handled by", Shape::Text),
        Field::new("due", "办理期限", "due", Shape::Date),
        Field::new("answered_on", "答复日", "answered on", Shape::Date),
        Field::new("answer", "答复", "answer", Shape::Text),
        Field::new("satisfied", "提出人满意", "satisfied", Shape::Flag),
        Field::new("petition", "联名情况", "who proposes", Shape::Table(PETITION)),
        Field::new("meeting", "讨论的会议", "meeting", Shape::Link),
    ],
    event: Some("received_on"),
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::Answers,
        about: (
            "大家反映的问题和得到的答复：何时收到、谁在办、办得怎样。",
            "What residents raised and the answers they got: when received, who is at it, with what result.",
        ),
        keywords: ("意见建议,答复,办理情况,诉求", "opinions,answers,complaints"),
    },
    headings: &["反映的问题", "办理情况"],
};
