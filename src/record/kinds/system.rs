//! 制度上墙: a standing system, a body's duties or a flow chart, shown on the wall, the screen and the site from one text.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::common::{BODIES, TEXT};
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("rules", "制度", "rules"),
    choice("duties", "职责", "duties"),
    choice("flow", "流程图", "flow chart"),
    choice("network", "组织网络图", "organisation chart"),
    choice("promise", "承诺", "promise"),
];

static TOPICS: &[Choice] = &[
    choice("party_procedure", "党组织议事规则", "rules of procedure of the party organisation"),
    choice("democratic_life", "民主生活会制度", "democratic life meeting"),
    choice("three_meetings", "三会一课制度", "three meetings and one lecture"),
    choice("party_zone", "党员责任区制度", "zones of party members"),
    choice("work_station", "在职党员工作站制度", "station of in-service party members"),
    choice("card_book_slip", "一卡一簿一单制度", "card, book and slip"),
    choice("assembly", "社区成员代表大会制度", "representatives' assembly"),
    choice("committee_meeting", "居委会会议制度", "meetings of the committee"),
    choice("code_of_conduct", "工作守则", "code of conduct"),
    choice("target_responsibility", "岗位目标责任制", "responsibility for targets"),
    choice("three_disclosures", "三公开一监督制度", "three disclosures, one supervision"),
    choice("finance", "财务管理制度", "finance"),
    choice("archive", "档案管理制度", "archive"),
    choice("disclosure", "居务公开制度", "disclosure"),
    choice("consultation", "协商制度", "consultation"),
    choice("hearing", "听证会制度", "hearing"),
    choice("daily_work", "日常工作制度", "daily work"),
    choice("study", "学习教育制度", "study"),
    choice("integrity", "廉洁自律制度", "integrity"),
    choice("attendance", "考勤值班制度", "attendance"),
    choice("security_network", "综治网络图", "security network"),
    choice("disputes", "矛盾纠纷排查调处机制", "handling of disputes"),
    choice("dispute_flow", "排查调处工作流程图", "flow of handling disputes"),
    choice("mediation", "调解制度", "mediation"),
    choice("security_duties", "综治办、综调中心和司法所工作职责", "duties of the security offices"),
    choice("security_tasks", "综治工作任务", "tasks of public security"),
    choice("security_leaders", "综治领导小组", "leading group of public security"),
    choice("body_duties", "机构职责", "duties of a body"),
    choice("first_contact", "首问负责制", "first contact"),
    choice("one_window", "一窗受理", "one window"),
    choice("agency", "全程代办", "done on behalf"),
    choice("promise", "服务承诺", "promise of service"),
    choice("mobile_service", "流动服务", "mobile service"),
    choice("grid", "网格管理制度", "grids"),
    choice("admission", "社区工作事项准入制度", "admission of tasks"),
    choice("emergency", "应急处置制度", "emergency"),
    choice("hygiene", "卫生检查评比制度", "hygiene"),
    choice("other", "其他", "other"),
];

static STEP: &[Field] = &[
    Field::new("name", "步骤", "step", Shape::Text).required(),
    Field::new("by", "办理人", "by", Shape::Text),
    Field::new("within", "时限", "within", Shape::Text),
    Field::new("note", "说明", "note", Shape::Text),
];

/// System on the wall 制度上墙.
pub static KIND: Kind = Kind {
    id: "system",
    zh: "制度",
    en: "System",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)).required(),
        Field::new("topic", "制度名称", "system", Shape::Choice(TOPICS)).required(),
        Field::new("body", "机构", "body", Shape::Choice(BODIES)),
        Field::new("wall", "上墙", "on the wall", Shape::Flag),
        Field::new("duties", "职责", "duties", Shape::List(&TEXT)),
        Field::new("flow", "流程", "flow", Shape::Tables(STEP)),
        Field::new("adopted_on", "通过日", "adopted on", Shape::Date),
        Field::new("version", "版本", "version", Shape::Count),
    ],
    event: Some("adopted_on"),
    ledger: false,
    stands: true,
    column: Column {
        sort: ColumnType::Policy,
        about: (
            "上墙的各项制度、职责和流程图，从谁做起、多久办完。",
            "Standing systems, duties and flow charts: who does what, and how long it may take.",
        ),
        keywords: ("规章制度,职责,流程图", "systems,duties,flow charts"),
    },
    headings: &["制度内容"],
};
