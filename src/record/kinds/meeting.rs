//! 会议: notice, attendance, resolutions and what became of them.

use super::Kind;
use super::consultation::PROGRESS;
use crate::record::common::{BODIES, CHANNELS};
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
    choice("other", "其他", "other"),
];

static AGENDA: &[Field] = &[
    Field::new("topic", "议题", "topic", Shape::Text).required(),
    Field::new("kind", "议题类型", "kind", Shape::Choice(AGENDA_KINDS)),
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
];

/// Meeting 会议.
pub static KIND: Kind = Kind {
    id: "meeting",
    zh: "会议",
    en: "Meeting",
    fields: &[
        Field::new("form", "会议种类", "form", Shape::Choice(FORMS)).required(),
        Field::new("body", "召开机构", "body", Shape::Choice(BODIES)),
        Field::new("held_on", "召开日", "held on", Shape::Date).required(),
        Field::new("time", "时间", "time", Shape::Text),
        Field::new("place", "地点", "place", Shape::Text),
        Field::new("notice", "会议通知", "notice", Shape::Table(NOTICE)),
        Field::new("short_notice_reason", "提前不足的原因", "reason for short notice", Shape::Text),
        Field::new("chair", "主持人", "chair", Shape::Person),
        Field::new("recorder", "记录人", "recorder", Shape::Person),
        Field::new("eligible", "应到", "entitled", Shape::Count),
        Field::new("present", "实到", "present", Shape::Count),
        Field::new("observers", "列席和旁听", "observers", Shape::Count),
        Field::new("agenda", "议程", "agenda", Shape::Tables(AGENDA)),
        Field::new("resolutions", "决议", "resolutions", Shape::Tables(RESOLUTION)),
    ],
    event: Some("held_on"),
    ledger: false,
    stands: false,
    headings: &["会议议题", "会议情况", "形成的决定"],
};
