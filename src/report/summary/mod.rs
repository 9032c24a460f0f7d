//! What a community published in a period, and how it kept its duties: a summary to be sent upwards, of public records and
//! public duties alone.

mod csv;
mod json;
mod text;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::check::{Checked, Obligation, Standing, State};
use crate::finding::{Basis, Lang, Text};
use crate::period::Period;
use crate::record::schema::{Choice, choices};
use crate::record::{KINDS, Kind, Record, common};
use crate::world::Judged;
pub use csv::csv;
pub use json::json;
pub use text::text;

/// What is summed up, as of which day, in which language.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// The period.
    pub period: Period,
    /// The day on which it is looked at.
    pub today: NaiveDate,
    /// Language of the words.
    pub lang: Lang,
}

/// The facts of one community.
#[derive(Debug)]
pub struct Facts<'a> {
    /// Path of its folder from `content/`.
    pub folder: &'a str,
    /// Its name.
    pub name: &'a str,
    /// What was published, by kind, in the order of menus.
    pub kinds: Vec<OfKind>,
    /// How many records were published by each way.
    pub channels: Vec<Count>,
    /// What was due, by duty.
    pub items: Vec<Item<'a>>,
}

/// The records of a kind.
#[derive(Debug)]
pub struct OfKind {
    /// The kind.
    pub kind: &'static Kind,
    /// How many.
    pub count: usize,
    /// How many of each form; empty for kinds without forms.
    pub forms: Vec<Count>,
}

/// How many of a choice.
#[derive(Debug)]
pub struct Count {
    /// The choice.
    pub choice: &'static Choice,
    /// How many.
    pub count: usize,
}

/// A duty and what was due under it.
#[derive(Debug)]
pub struct Item<'a> {
    /// Name of the duty, `pack/id`.
    pub rule: &'a str,
    /// What is to be made public.
    pub item: Text,
    /// How often.
    pub when: Text,
    /// Document and article.
    pub basis: &'a Basis,
    /// What became of it.
    pub tally: Tally,
}

/// Obligations by what became of them; together they are what was due.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Met in time.
    pub in_time: usize,
    /// Met late.
    pub late: usize,
    /// Due and not met.
    pub missing: usize,
    /// Not due yet.
    pub open: usize,
    /// On display or open for objections for too few days.
    pub short: usize,
    /// Waived.
    pub waived: usize,
}

impl Tally {
    /// All of them.
    pub fn due(self) -> usize {
        self.in_time + self.late + self.missing + self.open + self.short + self.waived
    }

    /// The figures in the order in which they are printed, with their names.
    pub fn figures(self, lang: Lang) -> [(&'static str, usize); 7] {
        [
            (lang.pick("应公开", "due"), self.due()),
            (lang.pick("按时", "in time"), self.in_time),
            (lang.pick("晚公开", "late"), self.late),
            (lang.pick("未公开", "missing"), self.missing),
            (lang.pick("未到期", "not due yet"), self.open),
            (lang.pick("期限不足", "too short"), self.short),
            (lang.pick("豁免", "waived"), self.waived),
        ]
    }

    fn add(&mut self, other: Tally) {
        self.in_time += other.in_time;
        self.late += other.late;
        self.missing += other.missing;
        self.open += other.open;
        self.short += other.short;
        self.waived += other.waived;
    }

    /// One obligation in this state; `None` for those of which nothing can be said.
    fn of(state: State) -> Option<Tally> {
        let mut tally = Tally::default();
        *match state {
            State::Met => &mut tally.in_time,
            State::MetLate(_) => &mut tally.late,
            State::Overdue(_) => &mut tally.missing,
            State::DueSoon(_) | State::Upcoming(_) => &mut tally.open,
            State::TooShort(_) => &mut tally.short,
            State::Waived => &mut tally.waived,
            State::CannotSay | State::NotApplicable | State::Reminder => return None,
        } = 1;
        Some(tally)
    }
}

impl Facts<'_> {
    /// Records published.
    pub fn published(&self) -> usize {
        self.kinds.iter().map(|kind| kind.count).sum()
    }

    /// All that was due.
    pub fn tally(&self) -> Tally {
        let mut sum = Tally::default();
        self.items.iter().for_each(|item| sum.add(item.tally));
        sum
    }
}

/// The facts of a community in a period.
pub fn facts<'a>(judged: &'a Judged<'a>, period: Period) -> Facts<'a> {
    let content = &judged.content;
    let published = published(&content.records, &judged.checked, period);
    Facts {
        folder: &content.folder,
        name: content.name(),
        kinds: KINDS.iter().filter_map(|kind| of_kind(kind, &published)).collect(),
        channels: channels(&published),
        items: items(&judged.checked.obligations, period),
    }
}

/// The public records whose day of publication lies in the period.
fn published<'r>(records: &'r [Record], checked: &Checked<'_>, period: Period) -> Vec<&'r Record> {
    let records = records.iter().zip(&checked.standings).filter(|(_, standing)| **standing == Standing::Public);
    records.map(|(record, _)| record).filter(|one| one.published_on().is_some_and(|day| period.contains(day))).collect()
}

fn of_kind(kind: &'static Kind, published: &[&Record]) -> Option<OfKind> {
    let own: Vec<&Record> = published.iter().copied().filter(|record| record.kind == kind).collect();
    if own.is_empty() {
        return None;
    }
    let count = |choice: &'static Choice| Count {
        choice,
        count: own.iter().filter(|record| record.fields.text("form") == Some(choice.id)).count(),
    };
    let forms = choices(&[kind.fields], "form").iter().map(count).filter(|form| form.count > 0);
    Some(OfKind { kind, count: own.len(), forms: forms.collect() })
}

/// How many records name each way; one that names a way twice counts once.
fn channels(published: &[&Record]) -> Vec<Count> {
    let uses = |record: &Record, id: &str| record.fields.tables("channels").any(|one| one.text("kind") == Some(id));
    let count = |choice: &'static Choice| Count {
        choice,
        count: published.iter().filter(|record| uses(record, choice.id)).count(),
    };
    common::CHANNELS.iter().map(count).filter(|way| way.count > 0).collect()
}

/// What was due in the period, each duty once, in the order of the packs.
fn items<'a>(obligations: &'a [Obligation<'a>], period: Period) -> Vec<Item<'a>> {
    let mut items: Vec<Item<'a>> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let due = obligations.iter().filter(|one| one.duty.is_public() && one.due.is_some_and(|day| period.contains(day)));
    for obligation in due {
        let (Some(tally), duty) = (Tally::of(obligation.state), obligation.duty) else { continue };
        let place = *places.entry(&duty.name).or_insert_with(|| {
            items.push(Item {
                rule: &duty.name,
                item: Text::new(&duty.item, &duty.item_en),
                when: duty.when(),
                basis: &duty.basis,
                tally: Tally::default(),
            });
            items.len() - 1
        });
        items[place].tally.add(tally);
    }
    items
}
