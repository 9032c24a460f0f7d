//! Rule packs: source documents as data. A pack says what has to be made public, when, under which article.

mod adopted;
mod layer;
mod limit_faults;
mod read;
pub mod schema;
mod scope;
mod selector;
mod shelf;
pub mod systems;
mod when;

use chrono::NaiveDate;

use crate::finding::{Basis, Severity};
use crate::period::Period;
use crate::record::schema::{Choice, choice};
use crate::rules::{Primitive, Requirement};
use crate::time_limit::TimeLimit;

pub use layer::{ALWAYS, Active, ActiveDuty, ActiveRule, layer};
pub use scope::{Items, RegisterName, holds};
pub use selector::Selector;
pub use shelf::{Packs, read_packs};
pub use systems::System;

/// What sort of text a pack is; a text that does not bind cannot make an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Authority {
    /// Charter, rules or catalogue of the community itself.
    Bylaw,
    /// A catalogue of items.
    Catalogue,
    /// Guidance: 指引、意见.
    Guidance,
    /// Normative document of an office: 规范性文件.
    Normative,
    /// Rule of a ministry or government: 规章.
    Rule,
    /// Administrative or local regulation: 法规.
    Regulation,
    /// Law.
    Law,
}

/// How strongly an article asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Modal {
    /// 可、提倡、鼓励.
    May,
    /// 一般、原则上、建议.
    Should,
    /// 应当、必须、不得.
    Must,
}

/// One source document.
#[derive(Debug)]
pub struct Pack {
    /// Name, as in `community.toml`.
    pub id: String,
    /// Title without 《》.
    pub title: String,
    /// English title.
    pub title_en: String,
    /// Number of the document, or empty.
    pub doc_no: String,
    /// Who issued it.
    pub issuers: Vec<String>,
    /// Prefix of the division codes it is for.
    pub region: String,
    /// Whether it is for urban communities or for villages alone: the id of a sort of `community.toml`.
    pub sort: Option<String>,
    /// What sort of text it is.
    pub authority: Authority,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force; open when `None`.
    pub until: Option<NaiveDate>,
    /// Packs that are active with it.
    pub extends: Vec<String>,
    /// Days that its users agreed on for "promptly".
    pub promptly: Option<String>,
    /// A remark.
    pub note: String,
    /// What has to be made public.
    pub duties: Vec<Duty>,
    /// What must be satisfied besides.
    pub rules: Vec<Rule>,
    /// Duties and rules of other packs set aside, `pack/id` and why.
    pub loosens: Vec<(String, String)>,
}

impl Pack {
    /// Whether the document was in force on `day`.
    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// What has to be made public, and when.
#[derive(Debug)]
pub struct Duty {
    /// `pack/id`.
    pub name: String,
    /// What is to be made public.
    pub item: String,
    /// English.
    pub item_en: String,
    /// The item that duties of several packs share.
    pub subject: Option<String>,
    /// Document and article.
    pub basis: Basis,
    /// How strongly.
    pub modal: Modal,
    /// Heaviest finding that the text supports.
    pub cap: Severity,
    /// When.
    pub limit: TimeLimit,
    /// Which records meet it or make it arise.
    pub records: Selector,
    /// The date that fulfils it.
    pub done: String,
    /// Ids of the systems that it belongs to.
    pub systems: Vec<String>,
    /// Whether it is a matter inside the organisation: records that are not public meet it, and no public page names it.
    pub internal: bool,
    /// Whether it is only a reminder: never overdue.
    pub remind: bool,
    /// The items of a register of which each one owes it.
    pub for_each: Option<ForEach>,
    /// The field that sets it aside when a record gives it, such as the reason for a short notice.
    pub unless: Option<String>,
    /// A remark.
    pub note: String,
}

impl Duty {
    /// Whether pages for the public may name it.
    pub fn is_public(&self) -> bool {
        !self.internal && !self.remind
    }
}

/// The items of a register of which each one owes a duty: every committee its monthly meeting.
#[derive(Debug)]
pub struct ForEach {
    /// The register.
    pub register: RegisterName,
    /// The items.
    pub items: Items,
    /// The field of a record that names its item.
    pub by: String,
}

/// What a record or a register must satisfy besides being on time.
#[derive(Debug)]
pub struct Rule {
    /// `pack/id`.
    pub name: String,
    /// The matter that rules of several packs share.
    pub subject: Option<String>,
    /// What is asked, by which article, and how much it can weigh.
    pub asks: Requirement,
    /// How strongly.
    pub modal: Modal,
    /// Ids of the systems that it belongs to.
    pub systems: Vec<String>,
    /// Records it is about; `None` for a register of the community.
    pub records: Option<Selector>,
    /// The register it is about when there are no records.
    pub register: RegisterName,
    /// Fields of the register with the values that make the rule speak at all.
    pub when: Vec<(String, Vec<String>)>,
    /// The tables that it is held against one by one; `None` for the whole.
    pub each: Option<Items>,
    /// Privacy and arithmetic: no pack can loosen it.
    pub floor: bool,
    /// Name of the check.
    pub check: &'static str,
    /// The check with its numbers.
    pub primitive: Primitive,
}

impl Duty {
    /// Name, without its ending, of the file that should meet the duty: the period, or for what stands the year, else
    /// the day; and a word that sets it apart from other records of its kind.
    pub fn file_stem(&self, period: Option<Period>, today: NaiveDate) -> String {
        let when = match (period, &self.limit) {
            (Some(period), _) => period.to_string(),
            (None, TimeLimit::Standing { .. }) => today.format("%Y").to_string(),
            (None, _) => today.to_string(),
        };
        self.records.word().map_or_else(|| when.clone(), |word| format!("{when}-{word}"))
    }
}

impl Authority {
    /// The authority that a pack names.
    pub fn parse(id: &str) -> Option<Authority> {
        Some(match id {
            "law" => Authority::Law,
            "regulation" => Authority::Regulation,
            "rule" => Authority::Rule,
            "normative" => Authority::Normative,
            "guidance" => Authority::Guidance,
            "catalogue" => Authority::Catalogue,
            "bylaw" => Authority::Bylaw,
            _ => return None,
        })
    }

    /// Chinese and English name.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Authority::Law => ("法律", "law"),
            Authority::Regulation => ("法规", "regulation"),
            Authority::Rule => ("规章", "ministerial rule"),
            Authority::Normative => ("规范性文件", "normative document"),
            Authority::Guidance => ("指导意见", "guidance"),
            Authority::Catalogue => ("公开目录", "catalogue"),
            Authority::Bylaw => ("社区自己的规定", "by-law"),
        }
    }

    /// Heaviest finding that a text of this sort supports.
    fn cap(self) -> Severity {
        if self >= Authority::Normative { Severity::Error } else { Severity::Warning }
    }
}

/// The names of the modals, in the order of [`Modal`].
pub static MODALS: &[Choice] =
    &[choice("may", "可以", "may"), choice("should", "一般应当", "should"), choice("must", "应当", "must")];

impl Modal {
    /// The modal that an article uses.
    pub fn parse(id: &str) -> Option<Modal> {
        [Modal::May, Modal::Should, Modal::Must].into_iter().find(|modal| modal.choice().id == id)
    }

    /// Its names.
    pub fn choice(self) -> &'static Choice {
        &MODALS[self as usize]
    }

    /// Chinese and English name.
    pub fn names(self) -> (&'static str, &'static str) {
        (self.choice().zh, self.choice().en)
    }

    fn cap(self) -> Severity {
        match self {
            Modal::Must => Severity::Error,
            Modal::Should => Severity::Warning,
            Modal::May => Severity::Info,
        }
    }
}

/// The heaviest finding that a text supports: the lighter of what its authority and its wording allow.
pub fn cap(authority: Authority, modal: Modal) -> Severity {
    authority.cap().min(modal.cap())
}
