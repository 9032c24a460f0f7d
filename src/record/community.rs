//! What `community.toml` and `roster.toml` may say.

use super::common::{BODIES, PERSON as PEOPLE, TEXT};
use super::kinds::evaluation::RESULTS;
use super::schema::{Choice, Field, Shape, choice};

/// Urban communities and villages.
pub static SORTS: &[Choice] = &[choice("community", "社区", "urban community"), choice("village", "村", "village")];

/// Sorts of estates.
pub static ESTATE_SORTS: &[Choice] = &[
    choice("ordinary", "一般小区", "ordinary"),
    choice("old", "老旧小区", "old"),
    choice("resettlement", "拆迁安置小区", "resettlement"),
    choice("urban_village", "城中村小区", "village in the city"),
    choice("migrant", "流动人口集中居住区", "many migrants"),
    choice("large", "特大型小区", "very large"),
];

static ESTATE: &[Field] = &[
    Field::new("id", "编号", "id", Shape::Text).required(),
    Field::new("name", "小区", "estate", Shape::Text).required(),
    Field::new("sort", "小区类型", "sort", Shape::Choice(ESTATE_SORTS)),
    Field::new("contact", "联系人", "contact", Shape::Person),
    Field::new("households", "户数", "households", Shape::Count),
    Field::new("buildings", "楼栋数", "buildings", Shape::Count),
    Field::new("managed_by", "物业", "managed by", Shape::Text),
];

static BUILDING: &[Field] = &[
    Field::new("id", "楼栋", "building", Shape::Text).required(),
    Field::new("estate", "小区", "estate", Shape::Text),
    Field::new("grid", "网格", "grid", Shape::Text),
    Field::new("head", "楼栋长", "head of the building", Shape::Person),
];

static UNIT: &[Field] = &[
    Field::new("building", "楼栋", "building", Shape::Text).required(),
    Field::new("name", "单元", "unit", Shape::Text).required(),
    Field::new("head", "单元长", "head of the unit", Shape::Person),
];

static GRID_SORTS: &[Choice] = &[choice("estate", "小区网格", "estate"), choice("special", "专属网格", "special")];

static GRID: &[Field] = &[
    Field::new("id", "编号", "id", Shape::Text).required(),
    Field::new("name", "网格", "grid", Shape::Text).required(),
    Field::new("sort", "网格类型", "sort", Shape::Choice(GRID_SORTS)),
    Field::new("households", "户数", "households", Shape::Count),
    Field::new("phone", "公示电话", "public phone", Shape::Text),
    Field::new("workers", "网格员", "workers", Shape::List(&PEOPLE)),
    Field::new("leader", "网格长", "leader", Shape::Person),
    Field::new("estates", "小区", "estates", Shape::List(&TEXT)),
];

static GROUP: &[Field] = &[
    Field::new("id", "编号", "id", Shape::Text).required(),
    Field::new("name", "居民小组", "residents' group", Shape::Text).required(),
    Field::new("leader", "组长", "leader", Shape::Person),
    Field::new("households", "户数", "households", Shape::Count),
    Field::new("representatives", "居民代表数", "representatives", Shape::Count),
];

/// Working committees: eight of the Sifang system, four and four of the Jiangsu guide.
static COMMITTEES: &[Choice] = &[
    choice("social_service", "社区服务", "community service"),
    choice("security_mediation", "治安调解", "security and mediation"),
    choice("family_planning", "计划生育", "family planning"),
    choice("culture_education", "文化教育", "culture and education"),
    choice("public_health", "公共卫生", "public health"),
    choice("women_children", "妇女儿童", "women and children"),
    choice("army_support", "双拥", "army support"),
    choice("ageing", "老龄", "the elderly"),
    choice("mediation", "人民调解", "mediation"),
    choice("security", "治安保卫", "public security"),
    choice("environment_property", "环境和物业管理", "environment and property"),
    choice("other", "其他", "other"),
];

static COMMITTEE: &[Field] = &[
    Field::new("id", "编号", "id", Shape::Text).required(),
    Field::new("name", "名称", "name", Shape::Text).required(),
    Field::new("sort", "类别", "sort", Shape::Choice(COMMITTEES)).required(),
    Field::new("head", "主任", "head", Shape::Person),
    Field::new("members", "成员", "members", Shape::List(&PEOPLE)),
    Field::new("duties", "职责", "duties", Shape::Text),
];

/// Sorts of partners.
pub static PARTNERS: &[Choice] = &[
    choice("unit", "驻区单位", "stationed unit"),
    choice("social_organisation", "社会组织", "social organisation"),
    choice("social_work", "社会工作机构", "social work"),
    choice("volunteers", "志愿者队伍", "volunteers"),
    choice("charity", "公益慈善组织", "charity"),
    choice("property", "物业服务企业", "property firm"),
    choice("owners", "业主委员会", "owners' committee"),
];

static PARTNER: &[Field] = &[
    Field::new("name", "名称", "name", Shape::Text).required(),
    Field::new("sort", "类别", "sort", Shape::Choice(PARTNERS)).required(),
    Field::new("field", "活动领域", "field", Shape::Text),
    Field::new("contact", "联系方式", "contact", Shape::Text),
    Field::new("members", "人数", "members", Shape::Count),
    Field::new("registered", "已登记或备案", "registered", Shape::Flag),
];

static LEADING_GROUP: &[Field] = &[
    Field::new("name", "名称", "name", Shape::Text).required(),
    Field::new("doc_no", "文号", "number", Shape::Text),
    Field::new("head", "组长", "head", Shape::Person),
    Field::new("deputies", "副组长", "deputies", Shape::List(&PEOPLE)),
    Field::new("members", "成员", "members", Shape::List(&PEOPLE)),
];

static SPECIAL_GROUP: &[Field] = &[
    Field::new("name", "对象", "group", Shape::Text).required(),
    Field::new("people", "人数", "people", Shape::Count).required(),
];

static PARTY_SORTS: &[Choice] = &[
    choice("branch", "党支部", "branch"),
    choice("general_branch", "党总支", "general branch"),
    choice("committee", "党委", "committee"),
];

static PARTY: &[Field] = &[
    Field::new("sort", "党组织类型", "sort", Shape::Choice(PARTY_SORTS)),
    Field::new("members", "党员人数", "members", Shape::Count),
    Field::new("members_in_grids", "纳入网格的党员", "members in grids", Shape::Count),
    Field::new("groups", "党小组数", "groups", Shape::Count),
];

/// 决策、议事、执行三者分立.
static POWERS: &[Field] = &[
    Field::new("decides", "决策机构", "decides", Shape::Choice(BODIES)),
    Field::new("deliberates", "议事机构", "deliberates", Shape::Choice(BODIES)),
    Field::new("executes", "执行机构", "executes", Shape::Choice(BODIES)),
];

static MAILBOX: &[Field] = &[
    Field::new("address", "单位邮箱", "address", Shape::Text).required(),
    Field::new("keeper", "查收人", "read by", Shape::Person),
    Field::new("receipts", "读信回执", "read receipts", Shape::Flag),
];

static CONTACT: &[Field] = &[
    Field::new("office", "办公地点", "office", Shape::Text),
    Field::new("phone", "工作电话", "work phone", Shape::Text),
    Field::new("hours", "办公时间", "office hours", Shape::Text),
    Field::new("opinion_box", "意见箱", "opinion box", Shape::Text),
];

static FACILITY: &[Field] = &[
    Field::new("total_m2", "综合服务设施面积（平方米）", "facility area, m2", Shape::Count),
    Field::new("service_m2", "居民活动面积（平方米）", "residents' area, m2", Shape::Count),
    Field::new("office_m2", "办公面积（平方米）", "office area, m2", Shape::Count),
    Field::new("rooms", "办公用房间数", "office rooms", Shape::Count),
    Field::new("desks", "桌椅套数", "sets of desks and chairs", Shape::Count),
    Field::new("cabinet", "有档案柜", "archive cabinet", Shape::Flag),
    Field::new("zones", "功能区", "zones", Shape::List(&Shape::Choice(ZONES))),
];

/// 五个功能区 (通化条例第九条).
static ZONES: &[Choice] = &[
    choice("government", "政务服务", "government service"),
    choice("party", "党群活动", "party and masses"),
    choice("security", "综合治理", "public security"),
    choice("deliberation", "协商议事", "deliberation"),
    choice("culture_health", "文体康养", "culture, sport, care"),
];

/// A number that the texts leave open and the community sets: days for "promptly" and the like.
static LOCAL: &[Field] = &[
    Field::new("duty", "事项", "duty", Shape::Text).required(),
    Field::new("within", "期限", "within", Shape::Text).required(),
    Field::new("by", "依据", "set by", Shape::Text).required(),
];

static WAIVER: &[Field] = &[
    Field::new("duty", "事项", "duty or rule", Shape::Text).required(),
    Field::new("period", "周期", "period", Shape::Period),
    Field::new("reason", "理由", "reason", Shape::Text).required(),
    Field::new("by", "批准人", "by", Shape::Text).required(),
    Field::new("until", "截止日", "until", Shape::Date).required(),
];

static ADOPTED: &[Field] = &[
    Field::new("pack", "规则包", "pack", Shape::Text).required(),
    Field::new("on", "起始日", "from", Shape::Date).required(),
];

/// `community.toml`.
pub static COMMUNITY: &[Field] = &[
    Field::new("name", "名称", "name", Shape::Text).required(),
    Field::new("sort", "类型", "sort", Shape::Choice(SORTS)),
    Field::new("street", "街道", "street", Shape::Text).required(),
    Field::new("district", "区县", "district", Shape::Text).required(),
    Field::new("division", "行政区划代码", "division code", Shape::Text).required(),
    Field::new("packs", "规则包", "packs", Shape::List(&TEXT)).required(),
    Field::new("adopted", "规则包起始日", "first days of packs", Shape::Tables(ADOPTED)),
    Field::new("first_day", "起始日", "first day of duty", Shape::Date).required(),
    Field::new("term", "本届届期", "term of office, e.g. 2026..2030", Shape::Period),
    Field::new("notice", "说明", "notice", Shape::Text),
    Field::new("households", "户数", "households", Shape::Count),
    Field::new("residents", "常住人口", "residents", Shape::Count),
    Field::new("voters", "十八周岁以上居民", "residents of 18 and over", Shape::Count),
    Field::new("finance_busy", "财务往来较多", "money moves often", Shape::Flag),
    Field::new("has_assembly", "设有居民（村民）代表会议", "has an assembly", Shape::Flag),
    Field::new("supervision_day", "监督议政日", "supervision day", Shape::Text),
    Field::new("contact", "联系方式", "contact", Shape::Table(CONTACT)),
    Field::new("facility", "综合服务设施", "facility", Shape::Table(FACILITY)),
    Field::new("estates", "小区", "estates", Shape::Tables(ESTATE)),
    Field::new("grids", "网格", "grids", Shape::Tables(GRID)),
    Field::new("groups", "居民小组", "groups", Shape::Tables(GROUP)),
    Field::new("buildings", "楼栋", "buildings", Shape::Tables(BUILDING)),
    Field::new("units", "单元", "units", Shape::Tables(UNIT)),
    Field::new("committees", "下属委员会", "working committees", Shape::Tables(COMMITTEE)),
    Field::new("leading_groups", "领导小组", "leading groups", Shape::Tables(LEADING_GROUP)),
    Field::new("partners", "共建单位和组织", "partners", Shape::Tables(PARTNER)),
    Field::new("special_groups", "特殊困难群体", "special groups", Shape::Tables(SPECIAL_GROUP)),
    Field::new("party", "党组织", "party organisation", Shape::Table(PARTY)),
    Field::new("powers", "机构分工", "powers", Shape::Table(POWERS)),
    Field::new("seal_keeper", "印章保管人", "keeper of the seal", Shape::Person),
    Field::new("mailbox", "电子邮箱", "mailbox", Shape::Table(MAILBOX)),
    Field::new("local", "本地约定", "set locally", Shape::Tables(LOCAL)),
    Field::new("waivers", "豁免", "waivers", Shape::Tables(WAIVER)),
];

static REVIEW: &[Field] = &[
    Field::new("year", "评议年度", "year", Shape::Count).required(),
    Field::new("result", "评议结果", "result", Shape::Choice(RESULTS)).required(),
];

/// A person of the roster.
pub static PERSON: &[Field] = &[
    Field::new("id", "编号", "id", Shape::Text).required(),
    Field::new("name", "姓名", "name", Shape::Text).required(),
    Field::new("public_name", "公开用名", "public name", Shape::Text),
    Field::new("work_phone", "工作电话", "work phone", Shape::Text),
    Field::new("skills", "专长", "skills", Shape::List(&TEXT)),
    Field::new("group", "居民小组", "group", Shape::Text),
    Field::new("building", "居住楼栋", "lives in the building", Shape::Text),
    Field::new("party_member", "党员", "party member", Shape::Flag),
    Field::new("reviews", "民主评议", "reviews", Shape::Tables(REVIEW)),
];

/// Posts in a body.
pub static POSTS: &[Choice] = &[
    choice("director", "主任", "director"),
    choice("deputy", "副主任", "deputy director"),
    choice("secretary", "书记", "secretary"),
    choice("member", "委员", "member"),
    choice("worker", "社区工作者", "community worker"),
    choice("accountant", "会计", "accountant"),
    choice("cashier", "出纳", "cashier"),
    choice("goods_keeper", "物资保管", "keeper of goods"),
    choice("representative", "居民代表", "representative"),
    choice("leader", "组长", "leader"),
    choice("vice_director", "分管主任", "vice director in charge"),
    choice("vice_secretary", "副书记", "vice secretary"),
    choice("archivist", "档案管理员", "archivist"),
    choice("grid_leader", "网格长", "grid leader"),
    choice("grid_worker", "网格员", "grid worker"),
    choice("building_head", "楼栋长", "head of a building"),
    choice("unit_head", "单元长", "head of a unit"),
    choice("supervisor", "监督员", "supervisor"),
    choice("mediator", "调解员", "mediator"),
    choice("chair", "主席", "chair"),
    choice("vice_chair", "副主席", "vice chair"),
];

static DELEGATES: &[Choice] = &[
    choice("group", "居民小组推选", "elected by a group"),
    choice("unit", "驻区单位推荐", "delegated by a stationed unit"),
    choice("organisation", "社会组织推荐", "delegated by a social organisation"),
];

static ELECTION_MODES: &[Choice] = &[
    choice("voters", "全体有选举权的居民选举", "by all voters"),
    choice("households", "每户代表选举", "by households"),
    choice("representatives", "居民代表选举", "by representatives"),
];

static ROUNDS: &[Choice] = &[choice("first", "首次投票", "first ballot"), choice("runoff", "另行选举", "runoff")];

static ELECTION: &[Field] = &[
    Field::new("on", "选举日", "on", Shape::Date).required(),
    Field::new("meeting", "选举会议", "meeting", Shape::Link),
    Field::new("mode", "选举方式", "mode", Shape::Choice(ELECTION_MODES)),
    Field::new("candidates", "候选人数", "candidates", Shape::Count),
    Field::new("seats", "应选人数", "seats", Shape::Count),
    Field::new("round", "轮次", "ballot", Shape::Choice(ROUNDS)),
    Field::new("secret", "无记名投票", "secret ballot", Shape::Flag),
    Field::new("eligible", "有选举权人数", "entitled", Shape::Count),
    Field::new("voted", "参加投票人数", "voted", Shape::Count),
    Field::new("votes_for", "得票", "votes", Shape::Count),
];

static EXIT: &[Field] = &[
    Field::new("reason", "离任原因", "reason", Shape::Text),
    Field::new("audit", "离任审计", "audit", Shape::Link),
    Field::new("handover_on", "交接日", "handed over on", Shape::Date),
];

static POST: &[Field] = &[
    Field::new("person", "人员", "person", Shape::Person).required(),
    Field::new("body", "机构", "body", Shape::Choice(BODIES)).required(),
    Field::new("role", "职务", "post", Shape::Choice(POSTS)).required(),
    Field::new("start", "任职日", "from", Shape::Date).required(),
    Field::new("end", "离任日", "until", Shape::Date),
    Field::new("duties", "分工", "duties", Shape::Text),
    Field::new("announced_on", "公告日", "announced on", Shape::Date),
    Field::new("unit", "所属委员会、小组、网格或楼栋", "committee, group, grid or building", Shape::Text),
    Field::new("sort", "产生方式", "delegated by", Shape::Choice(DELEGATES)),
    Field::new("fulltime", "专职", "full-time", Shape::Flag),
    Field::new("handles_funds", "经手财务", "handles funds", Shape::Flag),
    Field::new("approved_by", "批准机构", "approved by", Shape::Choice(BODIES)),
    Field::new("approved_on", "批准日", "approved on", Shape::Date),
    Field::new("confirmed_by", "资格审查机构", "confirmed by", Shape::Choice(BODIES)),
    Field::new("filed_on", "备案日", "filed on", Shape::Date),
    Field::new("filed_no", "备案号", "filing number", Shape::Text),
    Field::new("elected", "选举", "elected", Shape::Table(ELECTION)),
    Field::new("replaces", "接替的人", "replaces", Shape::Person),
    Field::new("exit", "离任", "leaving", Shape::Table(EXIT)),
];

/// `roster.toml`.
pub static ROSTER: &[Field] = &[
    Field::new("person", "人员", "people", Shape::Tables(PERSON)),
    Field::new("post", "职务", "posts", Shape::Tables(POST)),
];

static SWITCHED: &[Field] = &[
    Field::new("notice", "备用的紧急通知", "the prepared notice", Shape::Text).required(),
    Field::new("at", "打开的时刻", "switched on at", Shape::Text).required(),
    Field::new("until", "到什么时候为止", "until", Shape::Text).required(),
    Field::new("person", "谁打开的", "by whom", Shape::Text).required(),
    Field::new("off_at", "提前关闭的时刻", "switched off at", Shape::Text),
    Field::new("off_person", "谁关闭的", "switched off by", Shape::Text),
];

/// `emergency.toml`, the log of `mingbai emergency`.
pub static EMERGENCY: &[Field] = &[Field::new("switched", "打开过的", "what was switched on", Shape::Tables(SWITCHED))];
