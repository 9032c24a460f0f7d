//! 社区协商: a question talked over with those it concerns, its outcome and what became of it.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::common::{BODY, DECISION, PARTICIPANT};
use crate::record::schema::{Choice, Field, Shape, choice};

static TOPICS: &[Choice] = &[
    choice("public_affairs", "公共事务和公益事业", "public affairs"),
    choice("complaint_dispute", "居民反映强烈的问题和矛盾纠纷", "complaints and disputes"),
    choice("policy_implementation", "政策落实", "carrying out policy"),
    choice("meeting_vote_matter", "需提交居民会议表决的事项", "matters for the residents' meeting"),
    choice("law_required", "法律法规规定的事项", "matters required by law"),
    choice("party_requested", "各方提出的事项", "requested by the parties"),
];

static BODIES: &[Choice] = &[
    choice("party_council", "党员议事会", "party members' council"),
    choice("residents_council", "居民议事会", "residents' council"),
    choice("residents_board", "居民理事会", "residents' board"),
    choice("talk", "民情恳谈会", "heart-to-heart meeting"),
    choice("decision_hearing", "居民决策听证会", "decision hearing"),
    choice("property_meeting", "社区物业联席会", "joint property meeting"),
    choice("special", "专题议事会", "special meeting"),
];

static ATTENTION: &[Choice] = &[choice("normal", "一般", "normal"), choice("high", "关注度较高", "of wide concern")];

static LEVELS: &[Choice] = &[
    choice("community", "社区", "community"),
    choice("group_grid", "居民小组（网格）", "group or grid"),
    choice("building", "楼栋", "building"),
    choice("owners", "业主", "owners"),
    choice("cross_community", "跨社区", "across communities"),
];

static STEPS: &[Field] = &[
    Field::new("topic_confirmed_on", "确认议题", "topic confirmed on", Shape::Date),
    Field::new("opinions_solicited_on", "征求意见", "opinions solicited on", Shape::Date),
    Field::new("informed_on", "提前通报", "participants informed on", Shape::Date),
    Field::new("held_on", "召开协商", "held on", Shape::Date).required(),
    Field::new("outcome_on", "形成成果", "outcome on", Shape::Date),
];

static OUTCOMES: &[Choice] = &[
    choice("agreed", "达成一致", "agreed"),
    choice("partly", "部分达成", "partly agreed"),
    choice("unresolved", "未达成一致", "unresolved"),
];

/// State of something that was decided.
pub static PROGRESS: &[Choice] = &[
    choice("open", "未开始", "not begun"),
    choice("doing", "进行中", "under way"),
    choice("done", "已完成", "done"),
    choice("dropped", "不再办理", "dropped"),
];

static ACTION: &[Field] = &[
    Field::new("what", "落实事项", "what", Shape::Text).required(),
    Field::new("owner", "责任方", "owner", Shape::Text).required(),
    Field::new("due", "期限", "due", Shape::Date),
    Field::new("state", "进展", "state", Shape::Choice(PROGRESS)).required(),
    Field::new("done_on", "完成日", "done on", Shape::Date),
    Field::new("disclosed_on", "公布日", "disclosed on", Shape::Date),
    Field::new("feedback_on", "反馈日", "feedback on", Shape::Date),
];

static VOTE: &[Field] = &[
    Field::new("present", "实到", "present", Shape::Count),
    Field::new("for", "赞成", "for", Shape::Count),
    Field::new("against", "反对", "against", Shape::Count),
    Field::new("abstain", "弃权", "abstain", Shape::Count),
];

/// Consultation 协商.
pub static KIND: Kind = Kind {
    id: "consultation",
    zh: "协商",
    en: "Consultation",
    fields: &[
        Field::new("topic_kind", "议题类型", "kind of topic", Shape::Choice(TOPICS)),
        Field::new("question", "协商议题", "question", Shape::Text).required(),
        Field::new("body", "协商组织", "body", Shape::Choice(BODIES)),
        Field::new("level", "层级", "level", Shape::Choice(LEVELS)),
        Field::new("procedure_set_by", "确定程序的机构", "procedure set by", Shape::List(&BODY)),
        Field::new("online", "线上协商", "online", Shape::Flag),
        Field::new("attention", "关注程度", "attention", Shape::Choice(ATTENTION)),
        Field::new("hearing", "听证记录", "hearing", Shape::Link),
        Field::new("place", "地点", "place", Shape::Text),
        Field::new("steps", "过程", "steps", Shape::Table(STEPS)).required(),
        Field::new("participants", "参加情况", "participants", Shape::Tables(PARTICIPANT)),
        Field::new("vote", "表决", "vote", Shape::Table(VOTE)),
        Field::new("outcome", "结果", "outcome", Shape::Choice(OUTCOMES)),
        Field::new("disagreement", "居委会和业委会意见不一致", "committee and owners disagree", Shape::Flag),
        Field::new("decision", "决定", "decision", Shape::Table(DECISION)),
        Field::new("escalated_to", "提交的会议", "escalated to", Shape::Link),
        Field::new("actions", "落实情况", "actions", Shape::Tables(ACTION)),
    ],
    event: Some("steps.held_on"),
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::Consultation,
        about: (
            "大家关心的事怎样商量：议题、参加的人、各方意见、结果和落实情况。",
            "How matters of common concern were talked over: topic, participants, views, outcome and what followed.",
        ),
        keywords: ("民主协商,议题,征求意见,协商结果", "consultation,topic,opinions,outcome"),
    },
    headings: &["议题", "协商过程", "协商结果", "落实安排"],
};
