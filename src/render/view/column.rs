//! The columns of the website: those of the kinds, and those that no kind has.

use serde::Serialize;

use crate::record::column::{Column, ColumnType};
use crate::record::kinds::kind;
use crate::render::Words;

/// The column that a list or record belongs to.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnView {
    name: String,
    pub(super) description: String,
    keywords: String,
    sort: &'static str,
}

impl ColumnView {
    /// The column `id` of a community or site called `place`, under its name in menus.
    pub fn new(id: &str, name: &str, place: &str, lang: Words<'_>) -> ColumnView {
        let column = column(id);
        let keywords = lang.pick(column.keywords.0, column.keywords.1);
        ColumnView {
            name: name.to_string(),
            description: lang.fill(column.about.0, column.about.1, &[("name", &name)]),
            keywords: format!("{name},{keywords},{place}"),
            sort: column.sort.tag(),
        }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }
}

static HOME: Column = Column {
    sort: ColumnType::Home,
    about: (
        "最近公开了什么、快到期和逾期的事项、最近一期账目，各类公开内容的入口。",
        "What was made public last, what is due soon or overdue, the latest account, and the way to everything else.",
    ),
    keywords: ("最近公开,逾期事项,账目", "latest,overdue,accounts"),
};

static DUTIES: Column = Column {
    sort: ColumnType::Catalogue,
    about: (
        "应当公开的每一件事：依据哪份文件哪一条、多久公开一次、上次是哪天、下次最迟哪天。",
        "Everything that has to be made public: under which article, how often, when last and when next.",
    ),
    keywords: ("公开目录,公开依据,公开期限", "catalogue,basis,time limits"),
};

static YEARS: Column = Column {
    sort: ColumnType::Catalogue,
    about: ("{name}公开的全部内容，按类别排列。", "Everything that was made public in {name}, by kind."),
    keywords: ("年度公开,历年内容", "yearly list,archive"),
};

static CHANGES: Column = Column {
    sort: ColumnType::News,
    about: (
        "近期新公开的、更正的、撤回的内容，按日期排列，可以订阅。",
        "What was published, corrected or withdrawn of late, day by day; it can be subscribed to.",
    ),
    keywords: ("最近变动,更正,撤回,订阅", "changes,corrections,feeds"),
};

static BODIES: Column = Column {
    sort: ColumnType::Institution,
    about: (
        "各个组织机构有谁、做什么、开过哪些会、作过哪些决定。",
        "The committees and other bodies: who is in them, what they are for, what they met about and decided.",
    ),
    keywords: ("组织机构,成员,职责", "bodies,members,duties"),
};

/// A page that has no column of its own.
static OTHER: Column = Column {
    sort: ColumnType::Catalogue,
    about: (
        "公开内容的整理和查找：把同一件事的记录放在一起看。",
        "What was made public, put in order so that it can be found and compared.",
    ),
    keywords: ("公开内容,查找", "records,finding"),
};

fn column(id: &str) -> &'static Column {
    match id {
        "home" => &HOME,
        "duties" => &DUTIES,
        "years" => &YEARS,
        "changes" => &CHANGES,
        "bodies" => &BODIES,
        id => kind(id).map_or(&OTHER, |kind| &kind.column),
    }
}
