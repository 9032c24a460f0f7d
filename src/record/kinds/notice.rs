//! 公告公示: what residents are told, or asked about, at one time.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("announcement", "公告", "announcement"),
    choice("publicity", "公示", "publicity for objections"),
    choice("meeting_notice", "会议通知", "notice of a meeting"),
    choice("result", "结果公布", "result"),
    choice("roster_change", "人员变动", "change of persons"),
    choice("progress", "落实进展", "progress"),
    choice("affairs", "政务事务公开", "affairs disclosed"),
    choice("plan", "工作计划", "work plan"),
    choice("emergency", "紧急通知", "emergency"),
    choice("open_letter", "公开信", "open letter"),
    choice("grid_plate", "网格公示牌", "grid sign plate"),
    choice("circular", "检查通报", "circular"),
    choice("voter_list", "选民名单", "voter list"),
    choice("election", "选举公告", "election"),
];

/// Notice 公告公示.
pub static KIND: Kind = Kind {
    id: "notice",
    zh: "公告公示",
    en: "Notice",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)).required(),
        Field::new("event_on", "事项发生日", "event on", Shape::Date),
        Field::new("objections_until", "异议截止日", "objections until", Shape::Date),
        Field::new("expires_on", "失效日", "expires on", Shape::Date),
        Field::new("starts_at", "紧急通知几点开始", "an emergency begins at", Shape::Time),
        Field::new("expires_at", "紧急通知几点结束", "an emergency ends at", Shape::Time),
        Field::new("standby", "备用的紧急通知", "an emergency prepared ahead", Shape::Flag),
        Field::new("source", "信息来源", "source", Shape::Text),
        Field::new("contact", "联系方式", "contact", Shape::Text),
        Field::new("subject", "所涉记录", "about", Shape::Link),
    ],
    event: Some("event_on"),
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::News,
        about: (
            "公告、公示、通知和结果公布：是什么事、到哪天为止、有不同意见找谁。",
            "Announcements, publicity, notices and results: what, until when, and whom to object to.",
        ),
        keywords: ("公告,公示,通知,结果公布,公开信", "announcements,notices,results"),
    },
    headings: &["事项", "依据", "联系方式"],
};
