//! 社区听证会: heard before a decision, voted on, the result published.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::common::{BODIES, DECISION, PARTICIPANT, TEXT};
use crate::record::schema::{Choice, Field, Shape, choice};

static TOPICS: &[Choice] = &[
    choice("public_security", "治安防范", "public security"),
    choice("environment", "环境治理", "environment"),
    choice("nuisance", "油烟噪音和占道摊点整治", "smoke, noise and street stalls"),
    choice("illegal_building", "违法建筑整治", "illegal building"),
    choice("facilities", "设施管理", "facilities"),
    choice("hardship_donation", "困难居民捐赠", "donations for residents in hardship"),
    choice("welfare_funds", "公益事业筹资", "raising funds for welfare works"),
    choice("public_policy", "公共政策", "public policy"),
    choice("other", "其他", "other"),
];

static STEPS: &[Choice] = &[
    choice("report_topic", "主持人报告议题", "topic reported"),
    choice("brief", "居委会通报情况", "committee briefed"),
    choice("discuss", "听证会成员讨论", "discussed"),
    choice("consult_gov", "政府部门代表答复", "departments answered"),
    choice("vote", "投票表决", "voted"),
];

static STEP: &[Field] = &[
    Field::new("name", "步骤", "step", Shape::Choice(STEPS)).required(),
    Field::new("summary", "内容", "summary", Shape::Text),
];

static VOTE: &[Field] = &[
    Field::new("eligible", "有听证权", "entitled", Shape::Count).required(),
    Field::new("present", "实到", "present", Shape::Count).required(),
    Field::new("for", "赞成", "for", Shape::Count).required(),
    Field::new("against", "反对", "against", Shape::Count).required(),
    Field::new("abstain", "弃权", "abstain", Shape::Count).required(),
];

static COPY: &[Field] = &[
    Field::new("org", "抄送单位", "sent to", Shape::Text).required(),
    Field::new("date", "抄送日", "date", Shape::Date).required(),
    Field::new("doc_no", "文号", "number", Shape::Text),
];

/// Hearing 听证.
pub static KIND: Kind = Kind {
    id: "hearing",
    zh: "听证",
    en: "Hearing",
    fields: &[
        Field::new("topic_kind", "听证范围", "scope", Shape::Choice(TOPICS)),
        Field::new("question", "听证议题", "question", Shape::Text).required(),
        Field::new("convener", "召集机构", "convened by", Shape::Choice(BODIES)),
        Field::new("chair", "主持人", "chair", Shape::Person),
        Field::new("announced_on", "公告日", "announced on", Shape::Date),
        Field::new("held_on", "召开日", "held on", Shape::Date).required(),
        Field::new("place", "地点", "place", Shape::Text),
        Field::new("involves_gov", "涉及政府部门", "involves departments", Shape::Flag),
        Field::new("involves_law", "涉及法律法规和政策", "involves law or policy", Shape::Flag),
        Field::new("requires_assembly", "属于居民（代表）会议决定的事项", "belongs to the assembly", Shape::Flag),
        Field::new("participants", "参加情况", "participants", Shape::Tables(PARTICIPANT)),
        Field::new("observers", "旁听人数", "observers", Shape::Count),
        Field::new("invited_units", "列席单位", "units attending", Shape::List(&TEXT)),
        Field::new("steps", "程序", "steps", Shape::Tables(STEP)),
        Field::new("vote", "表决", "vote", Shape::Table(VOTE)),
        Field::new("passed", "是否通过", "passed", Shape::Flag),
        Field::new("result_published_on", "结果公布日", "result published on", Shape::Date),
        Field::new("decision", "决定", "decision", Shape::Table(DECISION)),
        Field::new("cc", "书面抄送", "copies", Shape::Tables(COPY)),
    ],
    event: Some("held_on"),
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::Consultation,
        about: (
            "听证的事项、通知、参加人员、各方意见、表决和结果。",
            "Hearings: their topic, notice, participants, views, vote and result.",
        ),
        keywords: ("听证会,听证通知,表决,听证结果", "hearing,notice,vote,result"),
    },
    headings: &["听证议题", "情况通报", "讨论意见", "表决结果"],
};
