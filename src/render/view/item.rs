//! What a community has to make public, item by item: duties of several texts on one matter are one item, that of the
//! strictest text, with every obligation of all of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::check::Obligation;
use crate::finding::Basis;
use crate::pack::{Active, ActiveDuty, Duty};
use crate::time_limit::TimeLimit;

/// An item with its obligations.
#[derive(Debug)]
pub struct Item<'a> {
    /// The duty that asks for most; its name is the item's.
    pub active: &'a ActiveDuty<'a>,
    /// The duties that ask for less, the item's own left out.
    pub looser: Vec<&'a Duty>,
    /// What is owed, in the order of the checks.
    pub owed: Vec<&'a Obligation<'a>>,
}

impl Item<'_> {
    /// `pack/id`.
    pub fn name(&self) -> &str {
        &self.active.duty.name
    }

    /// Address of its page within the community, without the ending; none while nothing has ever been owed.
    pub fn address(&self) -> Option<String> {
        (!self.owed.is_empty()).then(|| address(self.name()))
    }

    /// All its duties, the strictest first.
    pub fn duties(&self) -> impl Iterator<Item = &Duty> {
        std::iter::once(self.active.duty).chain(self.looser.iter().copied())
    }

    /// The articles it rests on, the strictest first.
    pub fn bases(&self) -> impl Iterator<Item = &Basis> {
        self.duties().map(|duty| &duty.basis)
    }
}

/// Address of the page of a duty within its community: the name by which `mingbai explain` knows it.
pub fn address(name: &str) -> String {
    format!("duties/{name}")
}

/// The day by which an obligation is looked up: its last day in time. What must stay for some time is looked up by the day on
/// which it began, and what has no last day by the day on which it was made public.
pub fn day_of(obligation: &Obligation<'_>) -> Option<NaiveDate> {
    match obligation.duty.limit {
        TimeLimit::Display { .. } | TimeLimit::Open { .. } => obligation.met_on.or(obligation.due),
        _ => obligation.due.or(obligation.met_on),
    }
}

/// The items of the public, in the order of the packs.
pub fn items<'a>(active: &'a Active<'a>, obligations: &'a [Obligation<'a>]) -> Vec<Item<'a>> {
    let public = || active.duties.iter().filter(|duty| duty.duty.is_public());
    let known: BTreeMap<&str, &ActiveDuty<'_>> = public().map(|duty| (duty.duty.name.as_str(), duty)).collect();
    let mut owed: BTreeMap<&str, Vec<&Obligation<'_>>> = BTreeMap::new();
    for obligation in obligations.iter().filter(|obligation| obligation.duty.is_public()) {
        owed.entry(obligation.duty.name.as_str()).or_default().push(obligation);
    }
    let mut merged: BTreeMap<&str, Vec<&ActiveDuty<'_>>> = BTreeMap::new();
    for duty in public() {
        merged.entry(strictest(duty, &known).duty.name.as_str()).or_default().push(duty);
    }
    public().filter_map(|duty| item(duty, merged.remove(duty.duty.name.as_str())?, &mut owed)).collect()
}

/// The item of a duty and those that lead to it; one that another, internal duty stands for has none.
fn item<'a>(
    active: &'a ActiveDuty<'a>,
    merged: Vec<&'a ActiveDuty<'a>>,
    owed: &mut BTreeMap<&str, Vec<&'a Obligation<'a>>>,
) -> Option<Item<'a>> {
    let mut looser: Vec<&Duty> = active.looser.clone();
    looser.extend(merged.iter().map(|duty| duty.duty).filter(|duty| !std::ptr::eq(*duty, active.duty)));
    let mut names = std::collections::BTreeSet::new();
    looser.retain(|duty| names.insert(duty.name.as_str()));
    let all: Vec<&Obligation<'_>> =
        merged.iter().filter_map(|duty| owed.remove(duty.duty.name.as_str())).flatten().collect();
    (!all.is_empty() || active.stricter.is_empty()).then_some(Item { active, looser, owed: all })
}

/// The duty that asks for most on the matter of another: its stricter one, and that one's, as far as the way leads.
fn strictest<'a>(duty: &'a ActiveDuty<'a>, known: &BTreeMap<&str, &'a ActiveDuty<'a>>) -> &'a ActiveDuty<'a> {
    let mut at = duty;
    for _ in 0..known.len() {
        let stricter = at.stricter.iter().find_map(|(_, other, _)| known.get(other.name.as_str()));
        match stricter {
            Some(other) => at = other,
            None => break,
        }
    }
    at
}
