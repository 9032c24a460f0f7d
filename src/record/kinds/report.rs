//! 报送: what is reported upwards at fixed times, also when there is nothing to report (零报告), and circulars of inspections.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::common::{PERSON, TEXT};
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("zero", "零报告", "zero report"),
    choice("disputes", "矛盾纠纷排查", "inspection of disputes"),
    choice("dispute_summary", "矛盾纠纷月度汇总", "monthly summary of disputes"),
    choice("security", "社会治安形势分析", "analysis of public security"),
    choice("circular", "检查通报", "circular of an inspection"),
    choice("work", "工作汇报", "report on work"),
    choice("visits", "走访情况", "visits"),
    choice("emergency", "突发事件信息", "emergency"),
    choice("training", "培训情况", "training"),
    choice("feedback", "表现反馈", "feedback to the unit"),
    choice("activity", "活动情况", "activities"),
    choice("implementation", "政策落实情况", "how policy is carried out"),
];

static LEVELS: &[Choice] = &[
    choice("village", "村（社区）", "village or community"),
    choice("township", "乡镇（街道）", "township or street"),
    choice("county", "县（区）", "county"),
];

static MEDIATION: &[Choice] = &[
    choice("people", "人民调解", "people's mediation"),
    choice("administrative", "行政调解", "administrative mediation"),
    choice("judicial", "司法调解", "judicial mediation"),
];

/// Disputes of one level: figures only.
static DISPUTE: &[Field] = &[
    Field::new("level", "处理层级", "level", Shape::Choice(LEVELS)).required(),
    Field::new("mediation", "调解方式", "mediation", Shape::Choice(MEDIATION)),
    Field::new("count", "件数", "cases", Shape::Count).required(),
    Field::new("resolved", "化解", "resolved", Shape::Count),
    Field::new("escalated", "上报", "passed up", Shape::Count),
];

static REVISIT: &[Field] = &[
    Field::new("date", "回访日", "date", Shape::Date).required(),
    Field::new("count", "回访件数", "cases", Shape::Count),
    Field::new("result", "情况", "result", Shape::Text),
];

static UNIT_RESULTS: &[Choice] =
    &[choice("good", "好", "good"), choice("fair", "一般", "fair"), choice("poor", "差", "poor")];

static UNIT: &[Field] = &[
    Field::new("name", "单位", "unit", Shape::Text).required(),
    Field::new("result", "检查结果", "result", Shape::Choice(UNIT_RESULTS)),
    Field::new("due", "整改期限", "due", Shape::Date),
    Field::new("done_on", "整改完成日", "done on", Shape::Date),
];

static VISIT: &[Field] = &[
    Field::new("group", "走访对象", "group", Shape::Text).required(),
    Field::new("people", "应访人数", "people", Shape::Count),
    Field::new("visited", "已访人数", "visited", Shape::Count),
];

/// Report 报送.
pub static KIND: Kind = Kind {
    id: "report",
    zh: "报送",
    en: "Report",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)).required(),
        Field::new("count", "件数", "cases", Shape::Count),
        Field::new("resolved", "化解件数", "resolved", Shape::Count),
        Field::new("escalated", "上报件数", "passed up", Shape::Count),
        Field::new("pending", "在办件数", "pending", Shape::Count),
        Field::new("people", "参加人员", "people", Shape::List(&PERSON)),
        Field::new("level", "级别", "level", Shape::Choice(LEVELS)),
        Field::new("forms", "报表", "forms", Shape::List(&TEXT)),
        Field::new("recipients", "报送单位", "recipients", Shape::List(&TEXT)),
        Field::new("inspected_on", "检查日", "inspected on", Shape::Date),
        Field::new("sent_on", "报送日", "sent on", Shape::Date),
        Field::new("signer", "签发人", "signed by", Shape::Person),
        Field::new("disputes", "分级情况", "by level", Shape::Tables(DISPUTE)),
        Field::new("revisits", "回访", "revisits", Shape::Tables(REVISIT)),
        Field::new("units", "受检单位", "units inspected", Shape::Tables(UNIT)),
        Field::new("visits", "走访", "visits", Shape::Tables(VISIT)),
    ],
    event: Some("sent_on"),
    ledger: false,
    stands: false,
    column: Column {
        sort: ColumnType::Catalogue,
        about: (
            "按时报送的工作汇报、排查和检查通报，没有情况也如实报。",
            "Reports sent upwards on time, inspections and circulars, also when there is nothing to report.",
        ),
        keywords: ("工作汇报,排查,检查通报,零报告", "reports,inspections,circulars"),
    },
    headings: &["基本情况", "主要问题", "下一步工作"],
};
