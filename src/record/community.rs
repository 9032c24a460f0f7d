//! What `community.toml` and `roster.toml` may say.

use super::common::{BODIES, TEXT};
use super::schema::{Choice, Field, Shape, choice};

static SORTS: &[Choice] = &[choice("community", "社区", "urban community"), choice("village", "村", "village")];

static ESTATE: &[Field] = &[
    Field::new("id", "编号", "id", Shape::Text).required(),
    Field::new("name", "小区", "estate", Shape::Text).required(),
    Field::new("households", "户数", "households", Shape::Count),
    Field::new("buildings", "楼栋数", "buildings", Shape::Count),
    Field::new("managed_by", "物业", "managed by", Shape::Text),
];

static GRID: &[Field] = &[
    Field::new("id", "编号", "id", Shape::Text).required(),
    Field::new("name", "网格", "grid", Shape::Text).required(),
    Field::new("leader", "网格长", "leader", Shape::Person),
    Field::new("estates", "小区", "estates", Shape::List(&TEXT)),
];

static GROUP: &[Field] = &[
    Field::new("id", "编号", "id", Shape::Text).required(),
    Field::new("name", "居民小组", "residents' group", Shape::Text).required(),
    Field::new("leader", "组长", "leader", Shape::Person),
    Field::new("households", "户数", "households", Shape::Count),
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

/// `community.toml`.
pub static COMMUNITY: &[Field] = &[
    Field::new("name", "名称", "name", Shape::Text).required(),
    Field::new("sort", "类型", "sort", Shape::Choice(SORTS)),
    Field::new("street", "街道", "street", Shape::Text).required(),
    Field::new("district", "区县", "district", Shape::Text).required(),
    Field::new("division", "行政区划代码", "division code", Shape::Text).required(),
    Field::new("packs", "规则包", "packs", Shape::List(&TEXT)).required(),
    Field::new("first_day", "起始日", "first day of duty", Shape::Date).required(),
    Field::new("term", "本届届期", "term of office, e.g. 2026..2030", Shape::Period),
    Field::new("notice", "说明", "notice", Shape::Text),
    Field::new("households", "户数", "households", Shape::Count),
    Field::new("residents", "常住人口", "residents", Shape::Count),
    Field::new("finance_busy", "财务往来较多", "money moves often", Shape::Flag),
    Field::new("supervision_day", "监督议政日", "supervision day", Shape::Text),
    Field::new("contact", "联系方式", "contact", Shape::Table(CONTACT)),
    Field::new("facility", "综合服务设施", "facility", Shape::Table(FACILITY)),
    Field::new("estates", "小区", "estates", Shape::Tables(ESTATE)),
    Field::new("grids", "网格", "grids", Shape::Tables(GRID)),
    Field::new("groups", "居民小组", "groups", Shape::Tables(GROUP)),
    Field::new("local", "本地约定", "set locally", Shape::Tables(LOCAL)),
    Field::new("waivers", "豁免", "waivers", Shape::Tables(WAIVER)),
];

static REVIEW: &[Field] = &[
    Field::new("year", "评议年度", "year", Shape::Count).required(),
    Field::new("result", "评议结果", "result", Shape::Text).required(),
];

static PERSON: &[Field] = &[
    Field::new("id", "编号", "id", Shape::Text).required(),
    Field::new("name", "姓名", "name", Shape::Text).required(),
    Field::new("public_name", "公开用名", "public name", Shape::Text),
    Field::new("work_phone", "工作电话", "work phone", Shape::Text),
    Field::new("skills", "专长", "skills", Shape::List(&TEXT)),
    Field::new("reviews", "民主评议", "reviews", Shape::Tables(REVIEW)),
];

static POSTS: &[Choice] = &[
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
];

static POST: &[Field] = &[
    Field::new("person", "人员", "person", Shape::Person).required(),
    Field::new("body", "机构", "body", Shape::Choice(BODIES)).required(),
    Field::new("role", "职务", "post", Shape::Choice(POSTS)).required(),
    Field::new("start", "任职日", "from", Shape::Date).required(),
    Field::new("end", "离任日", "until", Shape::Date),
    Field::new("duties", "分工", "duties", Shape::Text),
    Field::new("announced_on", "公告日", "announced on", Shape::Date),
];

/// `roster.toml`.
pub static ROSTER: &[Field] = &[
    Field::new("person", "人员", "people", Shape::Tables(PERSON)),
    Field::new("post", "职务", "posts", Shape::Tables(POST)),
];
