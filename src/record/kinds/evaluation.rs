//! 评议: how residents and others judge the committee, its members and the services, with the figures and what follows.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::common::{BODIES, PARTICIPANT, TEXT};
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("democratic", "民主评议", "democratic evaluation"),
    choice("duty_report", "述职述廉述法", "report on duties"),
    choice("service_unit", "公共服务单位评议", "evaluation of a service unit"),
    choice("department", "职能部门评议", "evaluation of a department"),
    choice("satisfaction", "满意度测评", "satisfaction"),
    choice("convention_report", "公约执行情况报告", "report on the convention"),
    choice("inspection", "半年检查", "half-yearly inspection"),
    choice("summary", "工作总结", "summary of work"),
    choice("standard_award", "规范化达标创建", "award of the standard"),
    choice("safe_village", "平安村（零案村）创建", "safe village"),
    choice("merit_file", "实绩档案", "file of achievements"),
    choice("hygiene", "卫生检查评比", "hygiene inspection"),
    choice("civility", "文明评选", "civility award"),
    choice("moral", "道德评议", "moral review"),
    choice("member", "党员评议", "review of party members"),
];

/// Results of a person's evaluation.
pub static RESULTS: &[Choice] = &[
    choice("excellent", "优秀", "excellent"),
    choice("competent", "称职", "competent"),
    choice("basic", "基本称职", "basically competent"),
    choice("incompetent", "不称职", "not competent"),
];

static ITEM: &[Field] = &[
    Field::new("name", "评议内容", "item", Shape::Text).required(),
    Field::new("group", "内容类别", "group", Shape::Choice(GROUPS)),
    Field::new("weight", "权重（%）", "weight, %", Shape::Count),
    Field::new("score", "得分", "score", Shape::Count),
    Field::new("max", "满分", "full marks", Shape::Count),
];

static GROUPS: &[Choice] = &[
    choice("targets", "年度目标完成情况", "yearly targets"),
    choice("promises", "承诺事项办理情况", "promises kept"),
    choice("conduct", "工作人员态度、能力和实绩", "attitude, ability, results"),
    choice("special", "专项工作", "special tasks"),
    choice("satisfaction", "居民满意度", "satisfaction of residents"),
];

static MEMBER: &[Field] = &[
    Field::new("person", "人员", "person", Shape::Person).required(),
    Field::new("reported_on", "述职日", "reported on", Shape::Date),
    Field::new("excellent", "优秀票", "excellent", Shape::Count),
    Field::new("competent", "称职票", "competent", Shape::Count),
    Field::new("basic", "基本称职票", "basically competent", Shape::Count),
    Field::new("incompetent", "不称职票", "not competent", Shape::Count),
    Field::new("cast", "票数", "ballots", Shape::Count),
    Field::new("result", "评议结果", "result", Shape::Choice(RESULTS)),
];

static RESPONSE: &[Field] = &[
    Field::new("date", "回应日", "date", Shape::Date).required(),
    Field::new("by", "回应单位", "by", Shape::Text),
    Field::new("text", "回应内容", "text", Shape::Text).required(),
];

static RECTIFY: &[Field] = &[
    Field::new("what", "整改事项", "what", Shape::Text).required(),
    Field::new("owner", "责任单位", "owner", Shape::Text),
    Field::new("due", "整改期限", "due", Shape::Date),
    Field::new("done_on", "完成日", "done on", Shape::Date),
];

static CRITERION: &[Field] =
    &[Field::new("name", "标准", "criterion", Shape::Text).required(), Field::new("met", "达到", "met", Shape::Flag)];

/// 自荐自评、初审、民主测评、公示、审查验收、审批.
static AWARD: &[Field] = &[
    Field::new("self_assessed_on", "自荐自评", "self-assessed", Shape::Date),
    Field::new("first_review_on", "街道初审", "reviewed by the street", Shape::Date),
    Field::new("vote_on", "民主测评", "put to the vote", Shape::Date),
    Field::new("publicised_on", "公示", "publicised", Shape::Date),
    Field::new("inspected_on", "审查验收", "inspected", Shape::Date),
    Field::new("approved_on", "审批", "approved", Shape::Date),
];

/// Evaluation 评议.
pub static KIND: Kind = Kind {
    id: "evaluation",
    zh: "评议",
    en: "Evaluation",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)).required(),
        Field::new("subject", "评议对象", "subject", Shape::Text),
        Field::new("unit", "所属委员会", "committee", Shape::Text),
        Field::new("person", "评议人员", "person", Shape::Person),
        Field::new("evaluator", "评议机构", "evaluated by", Shape::Choice(BODIES)),
        Field::new("held_on", "评议日", "held on", Shape::Date),
        Field::new("meeting", "评议会议", "meeting", Shape::Link),
        Field::new("convention", "所报告的公约", "convention", Shape::Link),
        Field::new("participants", "参加情况", "participants", Shape::Tables(PARTICIPANT)),
        Field::new("items", "评议内容", "items", Shape::Tables(ITEM)),
        Field::new("score", "总分", "score", Shape::Count),
        Field::new("members", "逐人评议", "person by person", Shape::Tables(MEMBER)),
        Field::new("responses", "回收问卷", "answers", Shape::Count),
        Field::new("satisfied", "满意", "satisfied", Shape::Count),
        Field::new("basically_satisfied", "基本满意", "basically satisfied", Shape::Count),
        Field::new("dissatisfied", "不满意", "dissatisfied", Shape::Count),
        Field::new("opinion", "书面评定意见", "written opinion", Shape::Text),
        Field::new("response_due", "回应期限", "response due", Shape::Date),
        Field::new("response", "回应", "response", Shape::Table(RESPONSE)),
        Field::new("rectify", "整改", "to be put right", Shape::Tables(RECTIFY)),
        Field::new("criteria", "验收标准", "criteria", Shape::Tables(CRITERION)),
        Field::new("award", "创建程序", "steps of the award", Shape::Table(AWARD)),
        Field::new("parts", "总结内容", "parts", Shape::List(&TEXT)),
        Field::new("signed_on", "本人审签日", "signed on", Shape::Date),
        Field::new("submitted_on", "报送日", "submitted on", Shape::Date),
    ],
    event: Some("held_on"),
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::Consultation,
        about: (
            "对干部、部门和工作的民主评议：评了谁、多少人参加、满意度和整改。",
            "How officials, offices and work were rated: who took part, how satisfied they were and what is mended.",
        ),
        keywords: ("民主评议,满意度,测评,整改", "evaluation,satisfaction,rating"),
    },
    headings: &["评议内容", "评议情况", "评议结果", "整改安排"],
};
