//! Obligations as rows: item, basis, day, how it stands.

use serde::{Deserialize, Serialize};

use super::{Day, Source};
use crate::check::{Obligation, State};
use crate::finding::Basis;
use crate::render::Words;
use crate::render::address::of_page;

/// A document and its article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    /// Title of the document.
    pub document: String,
    /// Article.
    pub article: String,
}

impl From<&Basis> for Base {
    fn from(basis: &Basis) -> Base {
        Base { document: basis.document.clone(), article: basis.article.clone() }
    }
}

/// One obligation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DueRow {
    /// What is to be made public.
    pub item: String,
    /// Document.
    pub document: String,
    /// Article.
    pub article: String,
    /// How often.
    pub cycle: String,
    /// Period in words.
    pub period_text: Option<String>,
    /// Last day in time.
    pub due: Option<Day>,
    /// Days late or left.
    pub days: i64,
    /// Id of the state.
    pub state: String,
    /// Name of the state.
    pub state_label: String,
    /// A plain sentence.
    pub says: String,
    /// Address of the record that met it or made it arise.
    pub href: Option<String>,
    /// Title of that record.
    pub record_title: Option<String>,
    /// Name of the community.
    pub community_name: String,
}

impl DueRow {
    /// The row of an obligation; it leads to its record only where this target shows the record.
    pub fn new(obligation: &Obligation<'_>, source: &Source<'_>) -> DueRow {
        let Source { content, visible, lang, .. } = *source;
        let record = obligation.event.or(obligation.record).and_then(|at| content.records.get(at));
        let record = record.filter(|record| visible(record));
        let (zh, en) = obligation.state_names();
        DueRow {
            item: lang.get(&obligation.item()).to_string(),
            document: obligation.duty.basis.document.clone(),
            article: obligation.duty.basis.article.clone(),
            cycle: lang.get(&obligation.duty.when()).to_string(),
            period_text: obligation.period.map(|period| lang.period(period)),
            due: obligation.due.map(|day| Day::new(day, lang)),
            days: obligation.state.days().unwrap_or_default(),
            state: obligation.state.id().to_string(),
            state_label: lang.pick(zh, en).to_string(),
            says: says(obligation, lang),
            href: record.map(|record| of_page(&content.folder, record)),
            record_title: record.map(|record| record.title().to_string()),
            community_name: content.name().to_string(),
        }
    }
}

/// How an obligation stands, in a plain sentence.
pub fn says(obligation: &Obligation<'_>, lang: Words<'_>) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| Day::new(day, lang).text).unwrap_or_default();
    let (due, met) = (day(obligation.due), day(obligation.met_on));
    let (zh, en) = match obligation.state {
        State::Overdue(_) => {
            ("应于{due}前公开，至今未公开，已逾期{days}天", "due on {due}, not yet made public, {days} days overdue")
        }
        State::DueSoon(0) => ("应于{due}前公开，今天到期", "due on {due}, today"),
        State::DueSoon(_) => ("应于{due}前公开，还有{days}天", "due on {due}, in {days} days"),
        State::Upcoming(_) => ("应于{due}前公开", "due on {due}"),
        State::MetLate(_) => {
            ("应于{due}前公开，{met}公开，晚{days}天", "due on {due}, made public on {met}, {days} days late")
        }
        State::Met => ("{met}公开", "made public on {met}"),
        _ => match &obligation.why {
            Some(why) => return lang.get(why).to_string(),
            None => obligation.state_names(),
        },
    };
    let days = obligation.state.days().unwrap_or_default();
    lang.fill(zh, en, &[("due", &due), ("met", &met), ("days", &days)])
}

/// The period in words, and before it the item of a register that owes it.
pub fn part_and_period(obligation: &Obligation<'_>, lang: Words<'_>) -> Option<String> {
    let period = obligation.period.map(|period| lang.period(period));
    let part = obligation.part.as_ref().map(|part| part.name.clone());
    let parts: Vec<String> = part.into_iter().chain(period).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}
