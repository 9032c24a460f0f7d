//! The fields that every kind of record has: what it is, when it was made public, who signed.

use super::schema::{Choice, Field, Shape, choice};

/// How far a record has come.
pub static STATUS: &[Choice] = &[
    choice("draft", "草稿", "draft"),
    choice("review", "送审", "under review"),
    choice("signed", "已审签", "signed"),
    choice("withdrawn", "已撤回", "withdrawn"),
];

/// Who may see it.
pub static VISIBILITY: &[Choice] = &[choice("public", "公开", "public"), choice("internal", "内部", "internal")];

/// 政务、事务、财务公开 of the three-open system.
pub static CATEGORY: &[Choice] = &[
    choice("zhengwu", "政务", "government affairs"),
    choice("shiwu", "事务", "community affairs"),
    choice("caiwu", "财务", "finance"),
    choice("other", "其他", "other"),
];

/// How important the item is, which decides its period under some packs.
pub static IMPORTANCE: &[Choice] =
    &[choice("routine", "常规", "routine"), choice("important", "重要", "important"), choice("major", "重大", "major")];

/// Ways of making public.
pub static CHANNELS: &[Choice] = &[
    choice("board", "公开栏", "notice board"),
    choice("site", "网站", "website"),
    choice("kiosk", "电子屏", "screen"),
    choice("wechat", "微信群", "WeChat group"),
    choice("forum", "社区论坛", "forum"),
    choice("residents_meeting", "居民会议", "residents' meeting"),
    choice("rep_meeting", "居民代表会议", "representatives' meeting"),
    choice("party_meeting", "党员大会", "party members' meeting"),
    choice("open_letter", "公开信", "open letter"),
    choice("leaflet", "传单", "leaflet"),
    choice("booklet", "手册", "booklet"),
    choice("press", "新闻媒介", "press"),
];

/// Bodies that decide, examine, approve or meet.
pub static BODIES: &[Choice] = &[
    choice("party_org", "社区党组织", "community party organisation"),
    choice("party_committee", "党组织委员会", "party committee"),
    choice("rwc", "居民委员会", "residents' committee"),
    choice("residents_meeting", "居民会议", "residents' meeting"),
    choice("assembly", "居民代表会议", "representatives' meeting"),
    choice("supervisory", "居务监督委员会", "supervisory committee"),
    choice("council", "议事会", "council"),
    choice("street_party_wc", "街道党工委", "street party committee"),
    choice("street_office", "街道办事处", "street office"),
    choice("township_gov", "乡镇人民政府", "township government"),
    choice("county_dept", "区（县）主管部门", "county department"),
    choice("agency", "审计机构", "audit firm"),
];

/// Steps of sign-off.
pub static SIGN_STEPS: &[Choice] = &[
    choice("proposed", "提出", "proposed"),
    choice("examined", "审查", "examined"),
    choice("settled", "审定", "settled"),
    choice("street_review", "街道把关", "street review"),
    choice("party_approval", "党组织研究", "party approval"),
];

/// A recorded step of sign-off.
pub static SIGN_OFF: &[Field] = &[
    Field::new("step", "步骤", "step", Shape::Choice(SIGN_STEPS)).required(),
    Field::new("person", "签字人", "person", Shape::Person).required(),
    Field::new("role", "身份", "role", Shape::Text),
    Field::new("date", "日期", "date", Shape::Date).required(),
];

static CHANNEL: &[Field] = &[
    Field::new("kind", "方式", "kind", Shape::Choice(CHANNELS)).required(),
    Field::new("place", "地点", "place", Shape::Text),
    Field::new("posted_on", "张贴日", "posted on", Shape::Date),
    Field::new("removed_on", "撤下日", "removed on", Shape::Date),
];

static APPROVAL: &[Field] = &[
    Field::new("body", "批准机构", "body", Shape::Choice(BODIES)).required(),
    Field::new("date", "批准日", "date", Shape::Date).required(),
    Field::new("meeting", "会议", "meeting", Shape::Link),
    Field::new("by", "批准人", "by", Shape::Person),
];

static STAGE: &[Field] = &[
    Field::new("name", "阶段", "stage", Shape::Text).required(),
    Field::new("planned", "计划日", "planned", Shape::Date).required(),
    Field::new("done_on", "完成日", "done on", Shape::Date),
    Field::new("disclosed_on", "公布日", "disclosed on", Shape::Date),
];

static WAIVER: &[Field] = &[
    Field::new("rule", "规则", "rule", Shape::Text).required(),
    Field::new("reason", "理由", "reason", Shape::Text).required(),
    Field::new("by", "批准人", "by", Shape::Text).required(),
    Field::new("until", "截止日", "until", Shape::Date).required(),
];

/// Text for lists of text.
pub static TEXT: Shape = Shape::Text;
/// Links for lists of record ids.
pub static LINK: Shape = Shape::Link;
/// Bodies for lists of bodies.
pub static BODY: Shape = Shape::Choice(BODIES);
/// Files for lists of attachments.
pub static FILE: Shape = Shape::File;

/// The fields common to all kinds.
pub static COMMON: &[Field] = &[
    Field::new("kind", "类别", "kind", Shape::Text).required(),
    Field::new("id", "编号", "id", Shape::Text),
    Field::new("title", "标题", "title", Shape::Text).required(),
    Field::new("summary", "摘要", "summary", Shape::Text),
    Field::new("period", "周期", "period", Shape::Period),
    Field::new("status", "状态", "status", Shape::Choice(STATUS)).required(),
    Field::new("visibility", "可见范围", "visibility", Shape::Choice(VISIBILITY)),
    Field::new("published_on", "公开日期", "published on", Shape::Date),
    Field::new("display_from", "展示起", "displayed from", Shape::Date),
    Field::new("display_until", "展示止", "displayed until", Shape::Date),
    Field::new("issued_by", "发布单位", "issued by", Shape::Text),
    Field::new("category", "公开类型", "category", Shape::Choice(CATEGORY)),
    Field::new("importance", "重要程度", "importance", Shape::Choice(IMPORTANCE)),
    Field::new("topics", "公开事项", "topics", Shape::List(&TEXT)),
    Field::new("channels", "公开方式", "channels", Shape::Tables(CHANNEL)),
    Field::new("party_studied_on", "党组织研究日", "studied by the party organisation on", Shape::Date),
    Field::new("released_internal_on", "党内公开日", "released inside the party on", Shape::Date),
    Field::new("approval", "公开审批", "approval", Shape::Table(APPROVAL)),
    Field::new("stages", "阶段", "stages", Shape::Tables(STAGE)),
    Field::new("related", "相关记录", "related", Shape::List(&LINK)),
    Field::new("supersedes", "更正的记录", "supersedes", Shape::Link),
    Field::new("attachments", "附件", "attachments", Shape::List(&FILE)),
    Field::new("waivers", "豁免", "waivers", Shape::Tables(WAIVER)),
    Field::new("sign_off", "审签", "sign-off", Shape::Tables(SIGN_OFF)),
];
