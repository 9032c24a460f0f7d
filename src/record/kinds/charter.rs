//! 居民自治章程: how the community governs itself, made by the same five steps as a convention.

use super::Kind;
use super::convention::{STEPS, VERSION};
use crate::record::column::{Column, ColumnType};
use crate::record::schema::{Choice, Field, Shape, choice};

static AREAS: &[Choice] = &[
    choice("rights_duties", "居民权利和义务", "rights and duties"),
    choice("organs_rules", "组织和议事规则", "bodies and rules of procedure"),
    choice("economy_code_archives", "经济、证书和档案管理", "economy, certificate and archive"),
    choice("culture_morality", "文化道德建设", "culture and morality"),
    choice("security_family", "治安、家庭和邻里", "security, family and neighbours"),
    choice("other", "其他", "other"),
];

static DEMOCRACY: &[Choice] = &[
    choice("election", "民主选举", "election"),
    choice("consultation", "民主协商", "consultation"),
    choice("decision", "民主决策", "decision"),
    choice("management", "民主管理", "management"),
    choice("supervision", "民主监督", "supervision"),
];

static ADOPTED: &[Field] = &[
    Field::new("on", "通过日期", "adopted on", Shape::Date).required(),
    Field::new("body", "通过机构", "by", Shape::Choice(crate::record::common::BODIES)).required(),
    Field::new("term_no", "届次", "term", Shape::Count),
    Field::new("meeting_no", "会次", "session", Shape::Count),
];

/// Charter 自治章程.
pub static KIND: Kind = Kind {
    id: "charter",
    zh: "自治章程",
    en: "Charter",
    fields: &[
        Field::new("version", "版本", "version", Shape::Count),
        Field::new("adopted", "题注", "adoption note", Shape::Table(ADOPTED)).required(),
        Field::new("effective_on", "施行日期", "effective on", Shape::Date).required(),
        Field::new("interpreted_by", "解释机构", "interpreted by", Shape::Text),
        Field::new("areas", "内容范围", "areas", Shape::List(&Shape::Choice(AREAS))),
        Field::new("democracy", "五个民主", "five democracies", Shape::List(&Shape::Choice(DEMOCRACY))),
        Field::new("steps", "制定过程", "how it was made", Shape::Table(STEPS)),
        Field::new("drafts", "各稿", "drafts", Shape::Tables(VERSION)),
        Field::new("digest", "文本摘要", "digest of the text", Shape::Text),
    ],
    event: Some("steps.vote.voted_on"),
    ledger: false,
    stands: true,
    column: Column {
        sort: ColumnType::Policy,
        about: (
            "自治章程全文：组织、议事、财务、监督等规矩，以及制定和修订的经过。",
            "The charter of self-government in full: bodies, procedure, money, supervision, and how it was made.",
        ),
        keywords: ("自治章程,议事规则,民主管理,民主监督", "charter,self-government,procedure"),
    },
    headings: &["第一章　总则", "第二章　居民会议和居民代表会议", "第三章　居民委员会", "第四章　附则"],
};
