//! Waivers in force as the public sees them: what is set aside, why, by whom, until when, under which article.

use serde::Serialize;

use super::{Base, Day, Source};
use crate::check::{Waiver, Waivers};
use crate::finding::{Basis, Text};
use crate::pack::{Active, Duty, Rule};
use crate::record::Record;
use crate::render::address::of_page;

/// Days before its last one on which a waiver is said to end soon.
const SOON: i64 = 30;

/// One waiver.
#[derive(Debug, Clone, Serialize)]
pub struct WaiverRow {
    /// What is set aside.
    pub what: String,
    /// The article that it sets aside.
    pub basis: Base,
    /// The only period for which it holds, in words.
    pub period_text: Option<String>,
    /// Title of the record that carries it; none for the whole community.
    pub record_title: Option<String>,
    /// Page of that record.
    pub href: Option<String>,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub by: String,
    /// Its last day.
    pub until: Day,
    /// Days left, its last one not counted.
    days: i64,
    soon: bool,
}

/// The waivers in force, the first to end first. Those of internal matters, of records that this target does not show, and
/// those without effect stay out.
pub fn waiver_rows(active: &Active<'_>, source: &Source<'_>) -> Vec<WaiverRow> {
    let waivers = Waivers::of(source.content, source.today);
    let mut rows: Vec<WaiverRow> = waivers.iter().filter_map(|waiver| row(waiver, active, source)).collect();
    rows.sort_by(|a, b| a.until.cmp(&b.until));
    rows
}

fn row(waiver: &Waiver<'_>, active: &Active<'_>, source: &Source<'_>) -> Option<WaiverRow> {
    let (what, basis) = covered(waiver.name, active)?;
    let record = match waiver.record {
        Some(path) => Some(carrier(path, source)?),
        None => None,
    };
    let days = (waiver.until - source.today).num_days();
    Some(WaiverRow {
        what: source.lang.get(&what).to_string(),
        basis: Base::from(basis),
        period_text: waiver.period.map(|period| source.lang.period(period)),
        record_title: record.map(|record| record.title().to_string()),
        href: record.map(|record| of_page(&source.content.folder, record)),
        reason: waiver.reason.to_string(),
        by: waiver.by.to_string(),
        until: Day::new(waiver.until, source.lang),
        days,
        soon: days <= SOON,
    })
}

fn carrier<'a>(path: &str, source: &Source<'a>) -> Option<&'a Record> {
    let record = source.content.records.iter().find(|record| record.source.path == path)?;
    Some(record).filter(|record| (source.visible)(record))
}

/// The public duty or the rule of this name; nothing that cannot be waived.
fn covered<'a>(name: &str, active: &Active<'a>) -> Option<(Text, &'a Basis)> {
    let of_duty = |duty: &'a Duty| (Text::new(&duty.item, &duty.item_en), &duty.basis);
    let of_rule = |rule: &'a Rule| (rule.asks.says.clone(), &rule.asks.basis);
    let mut duties = active.packs.iter().flat_map(|pack| &pack.duties);
    let mut rules = active.packs.iter().flat_map(|pack| &pack.rules);
    let duty = duties.find(|duty| duty.name == name);
    let rule = rules.find(|rule| rule.name == name && !rule.floor);
    match duty {
        Some(duty) => Some(of_duty(duty)).filter(|_| duty.is_public()),
        None => rule.map(of_rule),
    }
}
