//! 计划: what the community sets out to do, for a year or a term, and how far the works for the people have come.

use super::Kind;
use super::consultation::PROGRESS;
use crate::record::column::{Column, ColumnType};
use crate::record::common::{BODIES, DECISION, TEXT};
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("annual", "年度工作计划", "yearly plan"),
    choice("term", "任期目标", "goals of the term"),
    choice("development", "发展规划", "development plan"),
    choice("committee", "委员会年度计划", "yearly plan of a committee"),
    choice("responsibility", "目标责任", "responsibility for targets"),
    choice("livelihood", "民生实事清单", "works for the people"),
    choice("pledge", "责任状", "signed pledge"),
    choice("security", "综治和平安创建规划", "plan for public security"),
    choice("publicity", "宣传规划", "plan for publicity"),
    choice("legal", "普法规划", "plan for law publicity"),
    choice("emergency", "应急预案", "emergency plan"),
    choice("training", "培训计划", "training plan"),
    choice("activity", "活动计划", "plan of activities"),
];

static INCIDENTS: &[Choice] = &[
    choice("natural", "自然灾害", "natural disaster"),
    choice("accident", "事故灾难", "accident"),
    choice("health", "公共卫生事件", "public health"),
    choice("security", "社会安全事件", "public security"),
    choice("fire", "火灾", "fire"),
];

static ITEM: &[Field] = &[
    Field::new("name", "事项", "item", Shape::Text).required(),
    Field::new("owner", "责任人", "owner", Shape::Text),
    Field::new("budget", "资金", "budget", Shape::Money),
    Field::new("due", "完成期限", "due", Shape::Date),
    Field::new("state", "进展", "state", Shape::Choice(PROGRESS)),
    Field::new("progress", "完成比例（%）", "progress, %", Shape::Count),
    Field::new("done_on", "完成日", "done on", Shape::Date),
    Field::new("note", "说明", "note", Shape::Text),
];

static DRILL: &[Field] = &[
    Field::new("date", "演练日", "date", Shape::Date).required(),
    Field::new("participants", "参加人数", "participants", Shape::Count),
    Field::new("summary", "情况", "summary", Shape::Text),
];

/// Plan 计划.
pub static KIND: Kind = Kind {
    id: "plan",
    zh: "计划",
    en: "Plan",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)).required(),
        Field::new("unit", "所属委员会", "committee", Shape::Text),
        Field::new("person", "责任人", "who answers for it", Shape::Person),
        Field::new("owner", "责任单位", "owner", Shape::Text),
        Field::new("goals", "目标", "goals", Shape::List(&TEXT)),
        Field::new("measures", "措施", "measures", Shape::List(&TEXT)),
        Field::new("inspection", "检查办法", "inspection", Shape::Text),
        Field::new("assessment", "考核奖惩", "assessment", Shape::Text),
        Field::new("items", "事项", "items", Shape::Tables(ITEM)),
        Field::new("consultation", "协商记录", "consultation", Shape::Link),
        Field::new("adopted", "通过", "adopted", Shape::Table(DECISION)),
        Field::new("settled_on", "确定日", "settled on", Shape::Date),
        Field::new("signed_on", "签订日", "signed on", Shape::Date),
        Field::new("submitted_on", "报送日", "submitted on", Shape::Date),
        Field::new("submitted_to", "报送机构", "submitted to", Shape::Choice(BODIES)),
        Field::new("incident", "突发事件类型", "kind of incident", Shape::Choice(INCIDENTS)),
        Field::new("drills", "演练", "drills", Shape::Tables(DRILL)),
    ],
    event: Some("settled_on"),
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::News,
        about: (
            "年度和专项计划：做哪些事、谁负责、花多少钱、何时完成、做到哪一步。",
            "Yearly and special plans: what, by whom, for how much, until when, and how far it has come.",
        ),
        keywords: ("工作计划,目标,责任人,完成期限,进度", "plans,tasks,deadlines,progress"),
    },
    headings: &["目标", "措施", "进度安排"],
};
