//! Items of disclosure as rows, under the documents that ask for them: cycle, last and next, and how each stands.

use serde::Serialize;

use super::due::says;
use super::item::Item;
use super::{Base, Day, Source};
use crate::check::{Obligation, State};
use crate::render::Words;
use crate::render::address::{encode, join, of_page};

/// Rows that are shown without being asked for, all groups together.
const OPEN_UP_TO: usize = 15;

/// One item with its last and next.
#[derive(Debug, Serialize)]
pub struct DutyRow {
    /// What is to be made public.
    pub item: String,
    /// Its page; none while nothing has ever been owed.
    pub page: Option<String>,
    /// How often.
    pub cycle: String,
    /// How strongly.
    pub modal: String,
    /// Articles.
    pub bases: Vec<Base>,
    /// The record that met it last.
    pub last: Option<Last>,
    /// The next due day.
    pub next: Option<Day>,
    /// Id of the state.
    pub state: String,
    /// Name of the state.
    pub state_label: String,
    /// A plain sentence, when there is something to say.
    pub says: Option<String>,
}

/// The record that met a duty last.
#[derive(Debug, Serialize)]
pub struct Last {
    /// Title.
    pub title: String,
    /// Address.
    pub href: String,
    /// Day.
    pub date: Day,
}

/// A state, and how many stand so.
#[derive(Debug, Clone, Serialize)]
pub struct StateCount {
    /// Id of the state.
    pub id: String,
    /// Its name.
    pub label: String,
    /// How many.
    pub count: usize,
}

/// The items that rest on one document.
#[derive(Debug, Serialize)]
pub struct DutyGroup {
    /// Title of the document.
    pub document: String,
    /// How its items stand, what needs to be seen first.
    pub states: Vec<StateCount>,
    /// Whether the rows are shown without being asked for.
    pub open: bool,
    /// The items.
    pub duties: Vec<DutyRow>,
}

/// The items of a community under their documents, and how all of them stand.
pub fn duty_groups(items: &[Item<'_>], source: &Source<'_>) -> (Vec<DutyGroup>, Vec<StateCount>) {
    let mut groups: Vec<(DutyGroup, Vec<State>)> = Vec::new();
    for item in items {
        let (state, row) = row(item, source);
        let document = &item.active.duty.basis.document;
        let at = groups.iter().position(|(group, _)| group.document == *document).unwrap_or(groups.len());
        if at == groups.len() {
            let open = items.len() <= OPEN_UP_TO;
            let group = DutyGroup { document: document.clone(), states: Vec::new(), open, duties: Vec::new() };
            groups.push((group, Vec::new()));
        }
        groups[at].0.duties.push(row);
        groups[at].1.push(state);
    }
    let all = counted(groups.iter().flat_map(|(group, states)| group.duties.iter().zip(states)));
    let of_document = |(group, states): (DutyGroup, Vec<State>)| {
        let states = counted(group.duties.iter().zip(&states));
        DutyGroup { states, ..group }
    };
    (groups.into_iter().map(of_document).collect(), all)
}

/// How many stand how, in the order of urgency.
fn counted<'r>(rows: impl Iterator<Item = (&'r DutyRow, &'r State)>) -> Vec<StateCount> {
    let mut counts: Vec<(State, StateCount)> = Vec::new();
    for (row, state) in rows {
        match counts.iter_mut().find(|(_, known)| known.label == row.state_label) {
            Some((_, known)) => known.count += 1,
            None => {
                let (id, label) = (row.state.clone(), row.state_label.clone());
                counts.push((*state, StateCount { id, label, count: 1 }));
            }
        }
    }
    counts.sort_by_key(|(state, _)| *state);
    counts.into_iter().map(|(_, count)| count).collect()
}

/// The row of an item, and the state that it is sorted by.
fn row(item: &Item<'_>, source: &Source<'_>) -> (State, DutyRow) {
    let lang = source.lang;
    let duty = item.active.duty;
    let (speaks, last) = (speaks(item), last(item));
    let state = speaks.map_or(State::NotApplicable, |obligation| obligation.state);
    let (modal_zh, modal_en) = duty.modal.names();
    let row = DutyRow {
        item: lang.pick(&duty.item, &duty.item_en).to_string(),
        page: item.address().map(|address| encode(&format!("{}.html", join(&source.content.folder, &address)))),
        cycle: lang.get(&duty.when()).to_string(),
        modal: lang.pick(modal_zh, modal_en).to_string(),
        bases: item.bases().map(Base::from).collect(),
        last: last.and_then(|obligation| last_record(obligation, source)),
        next: next(item).map(|day| Day::new(day, lang)),
        state: speaks.map_or("nothing-yet", |_| state.id()).to_string(),
        state_label: label(speaks, lang).to_string(),
        says: speaks
            .filter(|obligation| !matches!(obligation.state, State::Met))
            .map(|obligation| says(obligation, lang)),
    };
    (state, row)
}

/// The obligation that says how an item stands: the one that presses most, else the one that was met last.
pub(super) fn speaks<'a>(item: &Item<'a>) -> Option<&'a Obligation<'a>> {
    let open = item.owed.iter().copied().filter(|obligation| !obligation.state.is_met());
    open.min_by_key(|obligation| obligation.state).or_else(|| last(item))
}

/// The obligation that was met last.
pub(super) fn last<'a>(item: &Item<'a>) -> Option<&'a Obligation<'a>> {
    let met = item.owed.iter().copied().filter(|obligation| obligation.met_on.is_some());
    met.max_by_key(|obligation| obligation.met_on)
}

/// The next due day of what is open.
pub(super) fn next(item: &Item<'_>) -> Option<chrono::NaiveDate> {
    let open = item.owed.iter().filter(|obligation| !obligation.state.is_met());
    open.filter_map(|obligation| obligation.due).min()
}

fn label<'t>(speaks: Option<&Obligation<'_>>, lang: Words<'t>) -> &'t str {
    let (zh, en) = speaks.map_or(("尚无记录", "nothing yet"), Obligation::state_names);
    lang.pick(zh, en)
}

fn last_record(obligation: &Obligation<'_>, source: &Source<'_>) -> Option<Last> {
    let record = source.content.records.get(obligation.record?).filter(|record| (source.visible)(record))?;
    Some(Last {
        title: record.title().to_string(),
        href: of_page(&source.content.folder, record),
        date: Day::new(obligation.met_on?, source.lang),
    })
}
