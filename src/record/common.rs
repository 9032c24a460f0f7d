//! The fields that every kind of record has: what it is, when it was made public, who signed.

use super::schema::{Choice, Field, Shape, choice};

/// How far a record has come.
pub static STATUS: &[Choice] = &[
    choice("draft", "草稿", "draft"),
    choice("review", "送审", "under review"),
    choice("withdrawn", "已撤回", "withdrawn"),
];

/// How far a record has come once it is signed: nobody types it.
pub static SIGNED: Choice = choice("signed", "已审签", "signed");

/// Who may see it.
pub static VISIBILITY: &[Choice] = &[
    choice("public", "公开", "public"),
    choice("internal", "内部", "internal"),
    choice("sensitive", "保密", "sensitive"),
];

/// Whom it is told.
pub static AUDIENCE: &[Choice] = &[
    choice("all", "全体居民", "all residents"),
    choice("representatives", "居民代表", "representatives"),
    choice("party", "党员", "party members"),
    choice("unit", "有关单位", "units concerned"),
];

/// Files of the archive: 十档 of the Sifang system, 六大块 and 四方面 of Dingyuan, and what every community keeps.
pub static ARCHIVES: &[Choice] = &[
    choice("superior_docs", "上级文件", "documents from above"),
    choice("plans", "计划总结", "plans and summaries"),
    choice("party", "社区党建", "party building"),
    choice("service", "社区服务", "service"),
    choice("health", "社区卫生", "health"),
    choice("culture", "社区文化", "culture"),
    choice("security", "社区治安", "public security"),
    choice("environment", "社区环境", "environment"),
    choice("education", "社区教育", "education"),
    choice("women_disabled", "妇联残联", "women and disabled persons"),
    choice("elections", "换届选举", "elections"),
    choice("finance", "财务", "finance"),
    choice("meetings", "会议", "meetings"),
    choice("convention", "公约章程", "convention and charter"),
    choice("residents", "居民档案", "residents"),
    choice("organisation", "组织领导", "organisation"),
    choice("stability", "社会稳定", "social stability"),
    choice("prevention", "治安防范", "prevention"),
    choice("disputes", "矛盾纠纷", "disputes"),
    choice("network", "综治组织网络", "security network"),
    choice("office_norms", "综治工作室规范", "norms of the security office"),
    choice("peace", "平安创建", "safe community"),
    choice("law", "法制宣传", "law publicity"),
    choice("other", "其他", "other"),
];

/// Record books: 六簿.
pub static BOOKS: &[Choice] = &[
    choice("minutes", "会议记录", "minutes"),
    choice("phone", "电话记录", "telephone calls"),
    choice("letters", "来信来访调解记录", "letters, visits and mediation"),
    choice("activities", "社区活动记录", "activities"),
    choice("registration", "居民及驻区单位登记", "residents and stationed units"),
    choice("seal", "印章使用登记", "use of the seal"),
];

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
    choice("circular", "通报", "circular"),
    choice("opinion_box", "意见箱", "opinion box"),
    choice("sign_plate", "公示牌", "sign plate"),
    choice("radio", "广播", "radio"),
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
    choice("voters", "有选举权的居民", "voters"),
    choice("election_committee", "居民选举委员会", "election committee"),
    choice("committee", "下属委员会", "working committee"),
    choice("group", "居民小组", "residents' group"),
    choice("grid", "网格", "grid"),
    choice("workers", "社区工作者队伍", "community workers"),
    choice("service_centre", "社区事务受理中心", "service centre"),
    choice("zongzhi_office", "综治办", "public security office"),
    choice("zongzhi_committee", "综治委", "public security commission"),
    choice("leading_group", "领导小组", "leading group"),
    choice("mediation", "人民调解委员会", "mediation committee"),
    choice("owners_committee", "业主委员会", "owners' committee"),
    choice("property", "物业服务企业", "property firm"),
    choice("party_coordination", "党建协调小组", "party coordination group"),
    choice("work_station", "在职党员工作站", "station of in-service party members"),
    choice("volunteers", "志愿者队伍", "volunteers"),
    choice("supervisors", "社区监督员", "community supervisors"),
    choice("township_congress", "乡镇人民代表大会", "township congress"),
    choice("presidium", "乡镇人大主席团", "presidium of the township congress"),
];

/// Steps of sign-off.
pub static SIGN_STEPS: &[Choice] = &[
    choice("proposed", "提出", "proposed"),
    choice("examined", "审查", "examined"),
    choice("settled", "审定", "settled"),
    choice("street_review", "街道把关", "street review"),
    choice("party_approval", "党组织研究", "party approval"),
    choice("sent_back", "退回", "sent back"),
];

/// A recorded step of sign-off, as pages and data show it.
pub static SIGN_OFF: &[Field] = &[
    Field::new("step", "步骤", "step", Shape::Choice(SIGN_STEPS)).required(),
    Field::new("person", "签字人", "person", Shape::Person).required(),
    Field::new("role", "身份", "role", Shape::Text),
    Field::new("date", "日期", "date", Shape::Date).required(),
];

/// A step as it stands in the file of sign-off beside the record.
static SIGNED_STEP: &[Field] = &[
    Field::new("step", "步骤", "step", Shape::Choice(SIGN_STEPS)).required(),
    Field::new("person", "签字人", "person", Shape::Person).required(),
    Field::new("role", "身份", "role", Shape::Text),
    Field::new("date", "日期", "date", Shape::Date).required(),
    Field::new("reason", "退回的理由", "why it was sent back", Shape::Text),
    Field::new("signature", "SSH 签名", "SSH signature", Shape::Text),
];

static SIGNED_VERSION: &[Field] = &[
    Field::new("digest", "摘要", "digest", Shape::Text).required(),
    Field::new("files", "看过的文件", "files that were seen", Shape::Any).required(),
    Field::new("step", "步骤", "steps", Shape::Tables(SIGNED_STEP)),
];

static POSTED: &[Field] = &[
    Field::new("kind", "方式", "kind", Shape::Choice(CHANNELS)).required(),
    Field::new("place", "地点，与记录里写的一样", "place, as the record names it", Shape::Text),
    Field::new("posted_on", "张贴日", "posted on", Shape::Date),
    Field::new("removed_on", "撤下日", "removed on", Shape::Date),
];

/// The file of postings beside a record.
pub static POSTED_FILE: &[Field] = &[Field::new("posted", "张贴", "postings", Shape::Tables(POSTED))];

/// The file of sign-off beside a record.
pub static SIGN_FILE: &[Field] = &[Field::new("version", "版本", "versions", Shape::Tables(SIGNED_VERSION))];

/// A way in which a record is made public.
pub static CHANNEL: &[Field] = &[
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

static ARCHIVE: &[Field] = &[
    Field::new("category", "档案类别", "file", Shape::Choice(ARCHIVES)).required(),
    Field::new("no", "档号", "number", Shape::Text),
    Field::new("book", "簿册", "book", Shape::Choice(BOOKS)),
    Field::new("box", "盒号", "box", Shape::Text),
    Field::new("retention_years", "保管年限", "years kept", Shape::Count),
];

static IMPRINT: &[Field] = &[
    Field::new("keywords", "主题词", "keywords", Shape::List(&TEXT)),
    Field::new("printed_on", "印发日期", "printed on", Shape::Date),
    Field::new("copies", "印发份数", "copies", Shape::Count),
];

/// 四议两公开: four deliberations and two disclosures.
pub static FOUR_DELIBERATIONS: &[Field] = &[
    Field::new("proposed_on", "党组织提议", "proposed by the party organisation", Shape::Date),
    Field::new("committees_on", "两委会商议", "discussed by both committees", Shape::Date),
    Field::new("party_meeting_on", "党员大会审议", "deliberated by the party members", Shape::Date),
    Field::new("resolved_on", "居民会议或居民代表会议决议", "resolved by the residents' meeting", Shape::Date),
    Field::new("decision_disclosed_on", "决议公开", "resolution disclosed", Shape::Date),
    Field::new("result_disclosed_on", "实施结果公开", "result disclosed", Shape::Date),
];

/// 民事民提、民议、民决、民评: proposed, discussed, decided and evaluated by the residents.
pub static RESIDENTS_STEPS: &[Field] = &[
    Field::new("proposed_on", "民提", "proposed", Shape::Date),
    Field::new("discussed_on", "民议", "discussed", Shape::Date),
    Field::new("decided_on", "民决", "decided", Shape::Date),
    Field::new("evaluated_on", "民评", "evaluated", Shape::Date),
];

/// A decision: by which body, when, in which record.
pub static DECISION: &[Field] = &[
    Field::new("body", "决定机构", "body", Shape::Choice(BODIES)).required(),
    Field::new("date", "决定日", "date", Shape::Date).required(),
    Field::new("record", "决定记录", "record", Shape::Link),
];

/// Who took part: a group and how many.
pub static PARTICIPANT: &[Field] = &[
    Field::new("group", "参加方", "group", Shape::Text).required(),
    Field::new("invited", "邀请", "invited", Shape::Count),
    Field::new("present", "到场", "present", Shape::Count).required(),
];

/// Text for lists of text.
pub static TEXT: Shape = Shape::Text;
/// Links for lists of record ids.
pub static LINK: Shape = Shape::Link;
/// Bodies for lists of bodies.
pub static BODY: Shape = Shape::Choice(BODIES);
/// People for lists of people.
pub static PERSON: Shape = Shape::Person;
/// Days for lists of days.
pub static DATE: Shape = Shape::Date;
/// Addresses for lists of pages that have moved.
pub static ADDRESS: Shape = Shape::Address;
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
    Field::new("withdrawn_on", "撤回日", "withdrawn on", Shape::Date),
    Field::new("published_time", "公开时刻", "published at", Shape::Time),
    Field::new("display_from", "展示起", "displayed from", Shape::Date),
    Field::new("display_until", "展示止", "displayed until", Shape::Date),
    Field::new("personal", "涉及居民个人", "about persons", Shape::Flag),
    Field::new("issued_by", "发布单位", "issued by", Shape::Text),
    Field::new("issued_on", "落款日期", "issued on", Shape::Date),
    Field::new("doc_no", "文号", "number", Shape::Text),
    Field::new("sealed", "加盖公章", "sealed", Shape::Flag),
    Field::new("audience", "公开对象", "audience", Shape::Choice(AUDIENCE)),
    Field::new("category", "公开类型", "category", Shape::Choice(CATEGORY)),
    Field::new("importance", "重要程度", "importance", Shape::Choice(IMPORTANCE)),
    Field::new("topics", "公开事项", "topics", Shape::List(&TEXT)),
    Field::new("channels", "公开方式", "channels", Shape::Tables(CHANNEL)),
    Field::new("party_studied_on", "党组织研究日", "studied by the party organisation on", Shape::Date),
    Field::new("released_internal_on", "党内公开日", "released inside the party on", Shape::Date),
    Field::new("approval", "公开审批", "approval", Shape::Table(APPROVAL)),
    Field::new("release_approved_by", "同意公开的人", "release approved by", Shape::Person),
    Field::new("all_residents", "涉及全体居民利益", "touches all residents", Shape::Flag),
    Field::new(
        "four_deliberations",
        "四议两公开",
        "four deliberations, two disclosures",
        Shape::Table(FOUR_DELIBERATIONS),
    ),
    Field::new("residents_steps", "民事四民", "by the residents", Shape::Table(RESIDENTS_STEPS)),
    Field::new("stages", "阶段", "stages", Shape::Tables(STAGE)),
    Field::new("archive", "归档", "archive", Shape::Table(ARCHIVE)),
    Field::new("imprint", "版记", "imprint", Shape::Table(IMPRINT)),
    Field::new("related", "相关记录", "related", Shape::List(&LINK)),
    Field::new("supersedes", "更正的记录", "supersedes", Shape::Link),
    Field::new("former_addresses", "以前的网址", "former addresses", Shape::List(&ADDRESS)),
    Field::new("attachments", "附件", "attachments", Shape::List(&FILE)),
    Field::new("waivers", "豁免", "waivers", Shape::Tables(WAIVER)),
    Field::new("sign_off", "审签", "sign-off", Shape::Tables(SIGN_OFF)).recorded(),
];
