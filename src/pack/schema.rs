//! What a rule pack's TOML may say. The keys of a check's numbers stand with the check, in `rules/`.

use crate::record::common::TEXT;
use crate::record::community::SORTS;
use crate::record::schema::{Choice, Field, Shape, Tagged, choice};
use crate::rules;

/// What sort of text a pack is.
pub static AUTHORITIES: &[Choice] = &[
    choice("law", "法律", "law"),
    choice("regulation", "法规", "regulation"),
    choice("rule", "规章", "rule"),
    choice("normative", "规范性文件", "normative document"),
    choice("guidance", "指导意见", "guidance"),
    choice("catalogue", "公开目录", "catalogue"),
    choice("bylaw", "社区自己的规定", "by-law"),
];

/// How strongly an article asks.
pub static MODALS: &[Choice] =
    &[choice("must", "应当", "must"), choice("should", "一般应当", "should"), choice("may", "可以", "may")];

static REGISTERS: &[Choice] =
    &[choice("community", "社区登记", "community.toml"), choice("roster", "名册", "roster.toml")];

static HEAD: &[Field] = &[
    Field::new("id", "名称", "name, the same as the file's", Shape::Text).required(),
    Field::new("title", "文件标题，不加书名号", "title of the document", Shape::Text).required(),
    Field::new("title_en", "英文标题", "English title", Shape::Text).required(),
    Field::new("doc_no", "文号", "number", Shape::Text),
    Field::new("issuers", "发文机关", "issuers", Shape::List(&TEXT)).required(),
    Field::new(
        "region",
        "适用地区的区划代码前缀，全国为空",
        "prefix of division codes, empty for the country",
        Shape::Text,
    )
    .required(),
    Field::new("sort", "只适用于社区或村", "only for urban communities or villages", Shape::Choice(SORTS)),
    Field::new("authority", "文件性质", "sort of text", Shape::Choice(AUTHORITIES)).required(),
    Field::new("in_force_from", "施行日期", "in force from", Shape::Date).required(),
    Field::new("in_force_until", "失效前最后一日", "last day in force", Shape::Date),
    Field::new("extends", "一并适用的规则包", "packs active with it", Shape::List(&TEXT)),
    Field::new(
        "promptly",
        "对“及时”的约定天数，只用于提醒",
        "days agreed for \"promptly\", a reminder only",
        Shape::Text,
    ),
    Field::new("note", "说明", "note", Shape::Text),
];

/// `{ kind = "meeting", where = { form = "rwc_monthly" } }`.
pub static SELECTOR: &[Field] = &[
    Field::new("kind", "记录类别，一个或几个", "kind or kinds of record", Shape::Any).required(),
    Field::new("where", "字段条件", "fields and the values that will do", Shape::Any),
];

/// `[[duty]]`.
pub static DUTY: &[Field] = &[
    Field::new("id", "名称", "name", Shape::Text).required(),
    Field::new("item", "公开事项", "item", Shape::Text).required(),
    Field::new("item_en", "英文", "English", Shape::Text).required(),
    Field::new("subject", "与其他规则包共有的事项", "item shared with other packs", Shape::Text),
    Field::new("article", "条款", "article", Shape::Text).required(),
    Field::new("modal", "语气", "modal", Shape::Choice(MODALS)).required(),
    Field::new("limit", "时限", "time limit", Shape::Any).required(),
    Field::new("record", "由哪些记录履行或引起", "records that meet it or make it arise", Shape::Table(SELECTOR)),
    Field::new("done", "以哪个日期为完成", "date that fulfils it", Shape::Text),
    Field::new("systems", "所属制度", "systems that it belongs to", Shape::List(&TEXT)),
    Field::new("internal", "内部事项，不对外公开", "internal, never shown to the public", Shape::Flag),
    Field::new("remind", "只提醒，不算逾期", "a reminder, never overdue", Shape::Flag),
    Field::new("for_each", "逐项要求的列表：字段，或 roster:post", "list of which every item owes it", Shape::Text),
    Field::new("for_each_where", "列表里哪些项", "which items of the list", Shape::Any),
    Field::new("by", "记录里写明是哪一项的字段", "field of the record that names the item", Shape::Text),
    Field::new("unless", "写明哪个字段就不再要求", "field that sets it aside when it is given", Shape::Text),
    Field::new("note", "说明", "note", Shape::Text),
];

/// `[[rule]]`, besides the keys of its check.
pub static RULE: &[Field] = &[
    Field::new("id", "名称", "name", Shape::Text).required(),
    Field::new("subject", "与其他规则包共有的要求", "matter shared with other packs", Shape::Text),
    Field::new("says", "要求", "what is asked", Shape::Text).required(),
    Field::new("says_en", "英文", "English", Shape::Text).required(),
    Field::new("article", "条款", "article", Shape::Text).required(),
    Field::new("modal", "语气", "modal", Shape::Choice(MODALS)).required(),
    Field::new(
        "record",
        "针对的记录；不写则针对社区登记",
        "records; the registers if left out",
        Shape::Table(SELECTOR),
    ),
    Field::new("systems", "所属制度", "systems that it belongs to", Shape::List(&TEXT)),
    Field::new("register", "针对的登记", "register", Shape::Choice(REGISTERS)),
    Field::new("each", "逐项检查的列表", "list whose every table is checked", Shape::Text),
    Field::new("where", "列表里哪些项", "which tables of the list", Shape::Any),
    Field::new("each_where", "列表里哪些项", "which tables of the list", Shape::Any),
    Field::new("given", "写了这些字段的项", "only tables that give these fields", Shape::List(&TEXT)),
    Field::new("absent", "没有写这些字段的项", "only tables that do not give these fields", Shape::List(&TEXT)),
    Field::new("floor", "不可放宽", "cannot be loosened", Shape::Flag),
    Field::new("check", "检查方法", "check", Shape::Text).required(),
    Field::new("note", "说明", "note", Shape::Text),
];

static LOOSEN: &[Field] = &[
    Field::new("what", "放宽的事项或规则", "duty or rule", Shape::Text).required(),
    Field::new("reason", "理由和条款", "why", Shape::Text).required(),
];

/// Rules have the keys of their check besides their own.
static RULES: Tagged = Tagged {
    common: RULE,
    tag: "check",
    keys: |id| rules::sort(id).map(|sort| sort.keys),
    names: || rules::SORTS.iter().map(|sort| sort.id).collect(),
};

/// The whole file.
pub static PACK: &[Field] = &[
    Field::new("pack", "文件", "document", Shape::Table(HEAD)).required(),
    Field::new("duty", "公开事项", "duties", Shape::Tables(DUTY)),
    Field::new("rule", "规则", "rules", Shape::Tagged(&RULES)),
    Field::new("loosen", "放宽", "loosened", Shape::Tables(LOOSEN)),
];
