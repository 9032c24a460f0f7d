//! 居民公约: the residents' own norm of conduct, and how it was made.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::common::{BODY, TEXT};
use crate::record::schema::{Choice, Field, Shape, choice};

/// The content areas of a convention (东胜办法第六条 has seven, the Jiangsu guide item 14 the first five).
pub static AREAS: &[Choice] = &[
    choice("daily_conduct", "规范日常行为", "daily conduct"),
    choice("public_order", "维护公共秩序", "public order"),
    choice("rights", "保障群众权益", "rights of residents"),
    choice("mediation", "调解群众纠纷", "settling disputes"),
    choice("customs", "引导民风民俗", "customs"),
    choice("environment", "提升居住环境", "living environment"),
    choice("fire_safety", "加强消防安全工作", "fire safety"),
];

static OWNER_MEETING: &[Field] = &[
    Field::new("estate", "小区", "estate", Shape::Text).required(),
    Field::new("building", "楼栋", "building", Shape::Text),
    Field::new("date", "日期", "date", Shape::Date).required(),
    Field::new("attendees", "参加人数", "attendees", Shape::Count),
];

static SOLICIT: &[Field] = &[
    Field::new("from", "开始", "from", Shape::Date).required(),
    Field::new("to", "结束", "to", Shape::Date),
    Field::new("actors", "组织者", "by", Shape::List(&BODY)),
    Field::new("opinions_received", "收到意见", "opinions received", Shape::Count),
    Field::new("topics", "征集内容", "topics", Shape::List(&TEXT)),
    Field::new("methods", "征集方式", "methods", Shape::List(&TEXT)),
    Field::new("problems", "要解决的问题", "problems", Shape::List(&TEXT)),
    Field::new("owner_meetings", "业主会议", "owners' meetings", Shape::Tables(OWNER_MEETING)),
];

static DRAFT: &[Field] = &[
    Field::new("date", "日期", "date", Shape::Date).required(),
    Field::new("actors", "组织者", "by", Shape::List(&BODY)),
    Field::new("heard", "听取意见", "heard", Shape::List(&TEXT)),
    Field::new("consultation", "协商记录", "consultation", Shape::Link),
];

static REVIEW: &[Field] = &[
    Field::new("submitted", "提请日", "submitted", Shape::Date).required(),
    Field::new("actors", "组织者", "by", Shape::List(&BODY)),
    Field::new("reviewers", "审核机构", "reviewers", Shape::List(&BODY)),
    Field::new("decided", "审核日", "decided", Shape::Date),
    Field::new("opinion", "审核意见", "opinion", Shape::Text),
];

static VOTE: &[Field] = &[
    Field::new("body", "表决机构", "body", Shape::Choice(crate::record::common::BODIES)).required(),
    Field::new("meeting", "会议", "meeting", Shape::Link),
    Field::new("deliberated_on", "审议日", "deliberated on", Shape::Date),
    Field::new("voted_on", "表决日", "voted on", Shape::Date).required(),
    Field::new("eligible", "应到", "eligible", Shape::Count),
    Field::new("present", "实到", "present", Shape::Count),
    Field::new("for", "赞成", "for", Shape::Count),
    Field::new("against", "反对", "against", Shape::Count),
    Field::new("abstain", "弃权", "abstain", Shape::Count),
    Field::new("passed", "是否通过", "passed", Shape::Flag),
    Field::new("actors", "组织者", "by", Shape::List(&BODY)),
];

static FILING: &[Field] = &[
    Field::new("date", "备案日", "filed on", Shape::Date).required(),
    Field::new("actors", "组织者", "by", Shape::List(&BODY)),
    Field::new("to", "备案机构", "filed with", Shape::List(&BODY)),
    Field::new("receipt_no", "回执号", "receipt", Shape::Text),
    Field::new("cleared_on", "把关同意日", "cleared on", Shape::Date),
];

/// The five steps: 征集民意、拟定草案、提请审核、审议表决、备案公布.
pub static STEPS: &[Field] = &[
    Field::new("solicit", "征集民意", "opinions solicited", Shape::Table(SOLICIT)),
    Field::new("draft", "拟定草案", "drafted", Shape::Table(DRAFT)),
    Field::new("review", "提请审核", "submitted for review", Shape::Table(REVIEW)),
    Field::new("vote", "审议表决", "voted", Shape::Table(VOTE)),
    Field::new("file", "备案公布", "filed and published", Shape::Table(FILING)),
];

static PLEDGE: &[Field] = &[
    Field::new("signed_households", "签约户数", "households signed", Shape::Count),
    Field::new("total_households", "总户数", "households", Shape::Count),
    Field::new("as_of", "截至", "as of", Shape::Date),
];

static PRINTED: &[Choice] = &[choice("leaflet", "传单", "leaflet"), choice("booklet", "手册", "booklet")];

static DISTRIBUTION: &[Field] = &[
    Field::new("form", "形式", "form", Shape::Choice(PRINTED)).required(),
    Field::new("copies", "印发份数", "copies", Shape::Count),
    Field::new("households", "送达户数", "households reached", Shape::Count),
    Field::new("date", "日期", "date", Shape::Date).required(),
];

static DRAFTS: &[Choice] = &[
    choice("draft", "草案", "draft"),
    choice("revised", "修改稿", "revised draft"),
    choice("deliberation", "审议稿", "draft put to the vote"),
    choice("adopted", "通过稿", "adopted text"),
];

/// The texts on the way: 草案、修改稿、审议稿、通过稿.
pub static VERSION: &[Field] = &[
    Field::new("kind", "稿次", "draft", Shape::Choice(DRAFTS)).required(),
    Field::new("date", "日期", "date", Shape::Date).required(),
    Field::new("file", "文件", "file", Shape::File),
];

static SUPERVISOR: &[Field] = &[
    Field::new("person", "人员", "person", Shape::Person).required(),
    Field::new("role", "身份", "role", Shape::Choice(SUPERVISORS)).required(),
];

static SUPERVISORS: &[Choice] = &[
    choice("committees", "“两委”成员", "member of both committees"),
    choice("mediator", "人民调解员", "mediator"),
    choice("representative", "群众代表", "residents' representative"),
];

static LEGAL_REVIEW: &[Field] = &[
    Field::new("by", "审查人", "by", Shape::Text).required(),
    Field::new("date", "审查日", "date", Shape::Date).required(),
    Field::new("opinion", "审查意见", "opinion", Shape::Text),
];

/// Convention 居民公约.
pub static KIND: Kind = Kind {
    id: "convention",
    zh: "居民公约",
    en: "Convention",
    fields: &[
        Field::new("estate", "小区", "estate", Shape::Text),
        Field::new("version", "版本", "version", Shape::Count),
        Field::new("adopted_by", "审议主体", "adopted by", Shape::Text).required(),
        Field::new("effective_on", "施行日期", "effective on", Shape::Date).required(),
        Field::new("areas", "内容范围", "areas", Shape::List(&Shape::Choice(AREAS))),
        Field::new("steps", "制定过程", "how it was made", Shape::Table(STEPS)),
        Field::new("pledge", "签约", "pledges", Shape::Table(PLEDGE)),
        Field::new("drafts", "各稿", "drafts", Shape::Tables(VERSION)),
        Field::new("digest", "文本摘要", "digest of the text", Shape::Text),
        Field::new("legal_basis", "制定依据", "legal basis", Shape::List(&TEXT)),
        Field::new("legal_review", "合法性审查", "legal review", Shape::Table(LEGAL_REVIEW)),
        Field::new("distribution", "印发", "distribution", Shape::Tables(DISTRIBUTION)),
        Field::new("supervision_group", "共同监督人", "supervision group", Shape::Tables(SUPERVISOR)),
        Field::new("supervisor", "监督机构", "supervised by", Shape::Choice(crate::record::common::BODIES)),
    ],
    event: Some("steps.vote.voted_on"),
    ledger: false,
    stands: true,
    column: Column {
        sort: ColumnType::Policy,
        about: (
            "共同遵守的约定全文，怎样制定、何时施行、各版改了什么。",
            "The rules that residents agreed on, how they were made, since when they hold and what each version changed.",
        ),
        keywords: ("公约,约定,修订,备案", "convention,rules,versions"),
    },
    headings: &[
        "规范日常行为",
        "维护公共秩序",
        "保障群众权益",
        "调解群众纠纷",
        "引导民风民俗",
        "提升居住环境",
        "加强消防安全工作",
    ],
};
