//! Entries of accounts by what they were for.

use std::collections::BTreeMap;

use crate::money::Money;
use crate::record::ledger::Entry;
use crate::render::Words;
use crate::render::chart::Bars;

/// Money in, or money out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Money in.
    Income,
    /// Money out.
    Spending,
}

impl Side {
    /// What an entry has on this side.
    pub fn of(self, entry: &Entry) -> Money {
        match self {
            Side::Income => entry.income,
            Side::Spending => entry.spending,
        }
    }
}

/// The entries of a category, each with whatever its reader wants to know of it.
pub struct Group<'a, T> {
    /// Its name; none for entries without one.
    pub name: Option<&'a str>,
    /// All of them together.
    pub amount: Money,
    /// The entries, in their order.
    pub entries: Vec<(&'a Entry, T)>,
}

impl<T> Group<'_, T> {
    /// Its name for readers.
    pub fn label(&self, lang: Words<'_>) -> String {
        self.name.unwrap_or(lang.pick("未分类", "Not classified")).to_string()
    }
}

/// Entries of one side by category, the largest first; those without a category come last.
pub fn by_category<'a, T>(entries: impl Iterator<Item = (&'a Entry, T)>, side: Side) -> Vec<Group<'a, T>> {
    let mut groups: BTreeMap<Option<&str>, Vec<(&Entry, T)>> = BTreeMap::new();
    for (entry, more) in entries.filter(|(entry, _)| side.of(entry) != Money::ZERO) {
        groups.entry(entry.category.as_deref().map(str::trim)).or_default().push((entry, more));
    }
    let sum = |entries: &[(&Entry, T)]| Money::checked_sum(entries.iter().map(|(entry, _)| side.of(entry)));
    let mut groups: Vec<Group<'a, T>> = groups
        .into_iter()
        .filter_map(|(name, entries)| Some(Group { name, amount: sum(&entries)?, entries }))
        .collect();
    groups.sort_by_key(|group| (group.name.is_none(), std::cmp::Reverse(group.amount)));
    groups
}

/// Bars for one side of an account: by category or, where no entry has one, its largest entries.
pub fn bars(entries: &[Entry], side: Side, lang: Words<'_>) -> Option<Bars> {
    let own = || entries.iter().filter(|entry| side.of(entry) != Money::ZERO);
    if own().any(|entry| entry.category.is_some()) {
        let groups = by_category(own().map(|entry| (entry, ())), side);
        let row = |group: &Group<'_, ()>| (group.label(lang), group.amount, group.entries.len());
        return Bars::new(groups.iter().map(row).collect(), true, lang);
    }
    Bars::new(largest(own().collect(), side, lang)?, false, lang)
}

/// Entries that have a bar of their own where there are no categories.
const LARGEST: usize = 6;

fn largest(mut entries: Vec<&Entry>, side: Side, lang: Words<'_>) -> Option<Vec<(String, Money, usize)>> {
    entries.sort_by_key(|entry| std::cmp::Reverse(side.of(entry)));
    let own = if entries.len() == LARGEST + 1 { entries.len() } else { entries.len().min(LARGEST) };
    let (shown, rest) = entries.split_at(own);
    let mut rows: Vec<_> = shown.iter().map(|entry| (entry.item.clone(), side.of(entry), 1)).collect();
    if !rest.is_empty() {
        let label = lang.fill("其余{count}笔", "{count} others", &[("count", &rest.len())]);
        rows.push((label, Money::checked_sum(rest.iter().map(|entry| side.of(entry)))?, rest.len()));
    }
    Some(rows)
}
