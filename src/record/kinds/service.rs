//! 办事指南: what the community does for residents, how, how soon, and the lists of what it may be asked to do.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::common::TEXT;
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("guide", "办事指南", "service guide"),
    choice("list", "工作事项清单", "list of tasks"),
    choice("promise", "服务承诺", "promise of service"),
];

static CLASSES: &[Choice] = &[
    choice("government", "政府基本公共服务", "basic public service"),
    choice("community", "社区公共事务和公益服务", "community affairs and welfare"),
    choice("personal", "居民个人事项", "personal matters"),
];

static AREAS: &[Choice] = &[
    choice("employment", "就业", "employment"),
    choice("social_security", "社会保障", "social security"),
    choice("relief", "救助", "relief"),
    choice("health", "公共卫生和计划生育", "health"),
    choice("culture", "文化教育体育", "culture, education, sport"),
    choice("legal", "法律服务", "legal service"),
    choice("mobile", "流动人口服务", "floating population"),
    choice("security", "治安", "public security"),
    choice("environment", "环境绿化美化", "environment"),
    choice("housing", "住房", "housing"),
    choice("mediation", "调解仲裁", "mediation"),
    choice("elderly", "养老", "the elderly"),
    choice("fire", "消防", "fire safety"),
    choice("other", "其他", "other"),
];

static LISTS: &[Choice] = &[
    choice("community", "社区工作事项清单", "list of the community's tasks"),
    choice("assist", "协助政府工作事项清单", "list of tasks assisted"),
    choice("none", "清单以外", "outside the lists"),
];

static MODES: &[Choice] = &[
    choice("public_private", "公建民营", "publicly built, privately run"),
    choice("subsidised", "民办公助", "private with subsidy"),
    choice("purchased", "政府购买", "purchased by government"),
    choice("partnership", "政府和社会资本合作", "partnership"),
    choice("volunteer", "志愿服务", "volunteers"),
    choice("donation", "捐赠", "donations"),
    choice("direct", "社区直接办理", "by the community"),
];

static TASK: &[Field] = &[
    Field::new("name", "事项", "task", Shape::Text).required(),
    Field::new("basis", "依据", "basis", Shape::Text),
    Field::new("entrust_doc", "委托文书", "entrusted by", Shape::Text),
    Field::new("funding", "经费", "funding", Shape::Text),
    Field::new("conditions", "工作条件", "working conditions", Shape::Text),
];

/// Service guide 办事指南.
pub static KIND: Kind = Kind {
    id: "service",
    zh: "办事指南",
    en: "Service",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)),
        Field::new("class", "服务类别", "class", Shape::Choice(CLASSES)),
        Field::new("area", "服务领域", "area", Shape::Choice(AREAS)),
        Field::new("basis", "办理依据", "basis", Shape::Text),
        Field::new("conditions", "受理条件", "conditions", Shape::List(&TEXT)),
        Field::new("materials", "所需材料", "papers needed", Shape::List(&TEXT)),
        Field::new("steps", "办理流程", "steps", Shape::List(&TEXT)),
        Field::new("window", "受理窗口", "window", Shape::Text),
        Field::new("handler", "首问责任人", "first contact", Shape::Person),
        Field::new("hours", "办理时间", "hours", Shape::Text),
        Field::new("time_limit", "办理时限", "time limit", Shape::Text),
        Field::new("promise", "承诺时限", "promised time", Shape::Text),
        Field::new("fee", "收费", "fee", Shape::Text),
        Field::new("result", "办理结果", "result", Shape::Text),
        Field::new("contact", "咨询电话", "contact", Shape::Text),
        Field::new("agency", "全程代办", "done on behalf", Shape::Flag),
        Field::new("agency_free_for", "无偿代办对象", "free for", Shape::List(&TEXT)),
        Field::new("online_url", "网上办理地址", "online", Shape::Text),
        Field::new("mode", "提供方式", "provided by", Shape::Choice(MODES)),
        Field::new("on_list", "所属清单", "on the list", Shape::Choice(LISTS)),
        Field::new("entrust_doc", "委托文书", "entrusted by", Shape::Text),
        Field::new("funding", "经费", "funding", Shape::Text),
        Field::new("work_conditions", "工作条件", "working conditions", Shape::Text),
        Field::new("contract", "代办合同", "contract", Shape::Text),
        Field::new("version", "版本", "version", Shape::Count),
        Field::new("tasks", "清单事项", "tasks", Shape::Tables(TASK)),
    ],
    event: None,
    ledger: false,
    stands: true,
    column: Column {
        sort: ColumnType::Services,
        about: (
            "到哪里办、带什么材料、走哪几步、多久办好、收不收费、找谁问。",
            "Where to go, what to bring, which steps, how long it takes, what it costs and whom to ask.",
        ),
        keywords: ("办事指南,材料,流程,办理时限,收费", "services,documents,steps,fees"),
    },
    headings: &["办理依据", "受理条件", "所需材料", "办理流程", "办理时限和收费", "咨询和监督"],
};
