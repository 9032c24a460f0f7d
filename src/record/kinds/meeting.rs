//! 会议: notice, attendance, resolutions and what became of them.

use super::Kind;
use super::consultation::PROGRESS;
use crate::record::column::{Column, ColumnType};
use crate::record::common::{BODIES, CHANNELS, DATE};
use crate::record::schema::{Choice, Field, Shape, choice};

/// Sorts of meeting.
pub static FORMS: &[Choice] = &[
    choice("residents_meeting", "居民会议", "residents' meeting"),
    choice("assembly", "居民代表会议", "representatives' meeting"),
    choice("council", "议事会", "council"),
    choice("rwc_monthly", "居委会月度例会", "monthly committee meeting"),
    choice("committee", "下属委员会会议", "working committee"),
    choice("group", "居民小组会议", "residents' group"),
    choice("supervisory", "居务监督委员会会议", "supervisory committee"),
    choice("supervision_day", "监督议政日", "supervision day"),
    choice("party_committee", "党组织委员会会议", "party committee"),
    choice("coordination", "联席会议", "joint meeting"),
    choice("party_assembly", "党员大会", "party members' meeting"),
    choice("party_group", "党小组会", "party group"),
    choice("party_lecture", "党课", "party lecture"),
    choice("democratic_life", "民主生活会", "democratic life meeting"),
    choice("party_coordination", "党建协调小组会议", "party coordination group"),
    choice("backbone", "“一管三带一联”骨干会议", "backbone team"),
    choice("work_station", "在职党员工作站会议", "station of in-service party members"),
    choice("workers", "社区工作者例会", "community workers"),
    choice("workers_study", "社区工作者学习", "study of community workers"),
    choice("zongzhi", "综治委全体会议", "public security commission"),
    choice("dispute_joint", "矛盾纠纷联席会议", "joint meeting on disputes"),
    choice("owners_coordination", "业委会和物业联席会", "owners and property firm"),
    choice("grid", "网格协商会", "grid"),
    choice("army_civil", "军地联席会", "army and community"),
    choice("units", "驻区单位座谈会", "stationed units"),
    choice("owners", "业主会议", "owners"),
    choice("evaluation", "民主评议会", "democratic evaluation"),
    choice("township_congress", "乡镇人代会", "township congress"),
    choice("presidium", "主席团会议", "presidium"),
    choice("deputy_group", "代表小组活动", "deputies' group"),
    choice("other", "其他会议", "other"),
];

static NOTICE: &[Field] = &[
    Field::new("published_on", "通知公布日", "announced on", Shape::Date).required(),
    Field::new("channels", "通知方式", "by", Shape::List(&Shape::Choice(CHANNELS))),
];

static AGENDA_KINDS: &[Choice] = &[
    choice("work_report", "工作报告", "work report"),
    choice("finance_report", "财务报告", "finance report"),
    choice("work_plan", "工作计划", "work plan"),
    choice("livelihood", "民生实事", "livelihood projects"),
    choice("evaluation", "民主评议", "evaluation"),
    choice("convention", "公约章程", "convention or charter"),
    choice("convention_report", "公约执行报告", "report on the convention"),
    choice("election", "选举", "election"),
    choice("review", "小结上一阶段", "review of the last stage"),
    choice("next_steps", "部署下一阶段", "next steps"),
    choice("government_report", "政府工作报告", "government report"),
    choice("special_supervision", "专项监督", "special supervision"),
    choice("other", "其他", "other"),
];

static AGENDA: &[Field] = &[
    Field::new("topic", "议题", "topic", Shape::Text).required(),
    Field::new("kind", "议题类型", "kind", Shape::Choice(AGENDA_KINDS)),
    Field::new("record", "所报告的记录", "record", Shape::Link),
];

static RESOLUTION: &[Field] = &[
    Field::new("text", "决议", "resolution", Shape::Text).required(),
    Field::new("for", "赞成", "for", Shape::Count),
    Field::new("against", "反对", "against", Shape::Count),
    Field::new("abstain", "弃权", "abstain", Shape::Count),
    Field::new("passed", "是否通过", "passed", Shape::Flag),
    Field::new("owner", "责任人", "owner", Shape::Text),
    Field::new("due", "期限", "due", Shape::Date),
    Field::new("state", "进展", "state", Shape::Choice(PROGRESS)),
    Field::new("done_on", "完成日", "done on", Shape::Date),
    Field::new("disclosed_on", "公布日", "disclosed on", Shape::Date),
    Field::new("major", "重大事项", "major matter", Shape::Flag),
    Field::new("all_residents", "涉及全体居民利益", "touches all residents", Shape::Flag),
    Field::new("party_studied_on", "党组织研究日", "studied by the party organisation on", Shape::Date),
    Field::new("consultation", "协商记录", "consultation", Shape::Link),
    Field::new("hearing", "听证记录", "hearing", Shape::Link),
    Field::new("filed_on", "备案日", "filed on", Shape::Date),
    Field::new("changes", "所改变的决议", "resolution that it changes", Shape::Link),
];

static COMPOSITION: &[Choice] = &[
    choice("voters", "十八周岁以上居民", "residents of 18 and over"),
    choice("households", "每户代表", "one of each household"),
    choice("group_delegates", "居民小组推选的代表", "delegates of the groups"),
    choice("representatives", "居民代表", "representatives"),
];

/// How many ask for something together.
pub static PETITION: &[Field] = &[
    Field::new("received_on", "提出日", "received on", Shape::Date),
    Field::new("residents", "十八周岁以上居民人数", "residents of 18 and over", Shape::Count),
    Field::new("households", "户数", "households", Shape::Count),
    Field::new("groups", "居民小组数", "groups", Shape::Count),
    Field::new("representatives", "居民代表人数", "representatives", Shape::Count),
];

static AFTER: &[Field] = &[
    Field::new("announced_on", "公告", "announced on", Shape::Date),
    Field::new("reported_on", "上报", "reported on", Shape::Date),
    Field::new("archived_on", "存档", "archived on", Shape::Date),
];

/// Meeting 会议.
pub static KIND: Kind = Kind {
    id: "meeting",
    zh: "会议",
    en: "Meeting",
    fields: &[
        Field::new("form", "会议种类", "form", Shape::Choice(FORMS)).required(),
        Field::new("body", "召开机构", "body", Shape::Choice(BODIES)),
        Field::new("unit", "所属委员会、小组或网格", "committee, group or grid", Shape::Text),
        Field::new("held_on", "召开日", "held on", Shape::Date).required(),
        Field::new("moved_from", "原定召开日", "first set for", Shape::List(&DATE)),
        Field::new("cancelled_on", "取消公告日", "cancelled on", Shape::Date),
        Field::new("cancel_reason", "取消的原因", "why it was cancelled", Shape::Text),
        Field::new("days", "会期（天）", "days", Shape::Count),
        Field::new("adhoc", "临时召开", "extraordinary", Shape::Flag),
        Field::new("petition", "联名提议", "on proposal of", Shape::Table(PETITION)),
        Field::new("composition", "组成方式", "composition", Shape::Choice(COMPOSITION)),
        Field::new("time", "时间", "time", Shape::Text),
        Field::new("place", "地点", "place", Shape::Text),
        Field::new("notice", "会议通知", "notice", Shape::Table(NOTICE)),
        Field::new("short_notice_reason", "提前不足的原因", "reason for short notice", Shape::Text),
        Field::new("chair", "主持人", "chair", Shape::Person),
        Field::new("recorder", "记录人", "recorder", Shape::Person),
        Field::new("eligible", "应到", "entitled", Shape::Count),
        Field::new("present", "实到", "present", Shape::Count),
        Field::new("observers", "列席和旁听", "observers", Shape::Count),
        Field::new("solicited_on", "会前征求意见日", "opinions solicited on", Shape::Date),
        Field::new("reported_on", "会前书面报告日", "reported in writing on", Shape::Date),
        Field::new("materials_on", "材料送达日", "papers sent on", Shape::Date),
        Field::new("after", "会后办理", "after the meeting", Shape::Table(AFTER)),
        Field::new("agenda", "议程", "agenda", Shape::Tables(AGENDA)),
        Field::new("resolutions", "决议", "resolutions", Shape::Tables(RESOLUTION)),
    ],
    event: Some("held_on"),
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::News,
        about: (
            "开了哪些会、议了什么、怎么表决、定了哪些事、落实到哪一步。",
            "Which meetings were held, what was voted on and decided, and what became of it.",
        ),
        keywords: ("会议记录,代表会议,例会,议题,决议", "meetings,agenda,votes,resolutions"),
    },
    headings: &["会议议题", "会议情况", "形成的决定"],
};
