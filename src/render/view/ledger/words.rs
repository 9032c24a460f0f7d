//! What an account says in plain sentences.

use super::compare::Shelf;
use crate::check::accounts::Account;
use crate::money::Money;
use crate::record::ledger::Entry;
use crate::record::{Ledger, Record};
use crate::render::Words;
use crate::render::chart::percent;
use crate::render::view::groups::{Side, by_category};

/// The one sentence that says it all.
pub(super) fn sentence(record: &Record, account: &Account, lang: Words<'_>) -> String {
    let period = record.period().map(|period| lang.period(period)).unwrap_or_default();
    let Account { opening, income, spending, closing } = account;
    lang.fill(
        "{period}期初有{opening}元，收入{income}元，支出{spending}元，期末还有{closing}元。",
        "{period}: {opening} in hand at first, {income} in, {spending} out, {closing} yuan in hand at the end.",
        &[("period", &period), ("opening", opening), ("income", income), ("spending", spending), ("closing", closing)],
    )
}

/// What else is worth saying: what most was spent on, and what has changed.
pub(super) fn more(record: &Record, ledger: &Ledger, account: &Account, shelf: &Shelf<'_>) -> Vec<String> {
    let lang = shelf.lang;
    let names = [lang.pick("上期", "the period before"), lang.pick("去年同期", "the same period last year")];
    let compared = Shelf::periods(record).into_iter().zip(names).filter_map(|(period, name)| {
        let (_, then) = shelf.find(record, period?)?;
        Some(changed(account, &then, name, &lang.period(period?), lang))
    });
    largest_category(&ledger.entries, account, lang)
        .into_iter()
        .chain(largest_entry(&ledger.entries, account, lang))
        .chain(compared)
        .collect()
}

/// The largest of several categories; where it is a single entry, that says as much.
fn largest_category(entries: &[Entry], account: &Account, lang: Words<'_>) -> Option<String> {
    let groups = by_category(entries.iter().map(|entry| (entry, ())), Side::Spending);
    let first = groups.first().filter(|group| group.entries.len() > 1 && groups.len() > 1)?;
    let (name, part) = (first.name?, percent(first.amount, account.spending, lang)?);
    Some(lang.fill(
        "花得最多的是“{name}”，共{amount}元，占支出的{part}。",
        "Most was spent on {name}: {amount} yuan, {part} of all spending.",
        &[("name", &name), ("amount", &first.amount), ("part", &part)],
    ))
}

fn largest_entry(entries: &[Entry], account: &Account, lang: Words<'_>) -> Option<String> {
    let largest = entries.iter().filter(|entry| entry.spending > Money::ZERO).rev().max_by_key(|entry| entry.spending);
    let Some(largest) = largest else { return Some(lang.pick("没有支出。", "Nothing was spent.").to_string()) };
    let part = percent(largest.spending, account.spending, lang)?;
    Some(lang.fill(
        "最大的一笔支出是“{item}”，{amount}元，占{part}。",
        "The largest single expense is {item}: {amount} yuan, {part}.",
        &[("item", &largest.item), ("amount", &largest.spending), ("part", &part)],
    ))
}

/// What has changed since another period.
fn changed(now: &Account, then: &Account, name: &str, period: &str, lang: Words<'_>) -> String {
    let part = |zh: &str, en: &str, now: Money, then: Money| {
        let what = lang.pick(zh, en);
        let change = now.checked_sub(then).unwrap_or(Money::ZERO);
        let (zh, en) = match change.fen() {
            0 => ("{what}一样", "{what} is the same"),
            fen if fen > 0 => ("{what}多了{change}元", "{what} is {change} yuan more"),
            _ => ("{what}少了{change}元", "{what} is {change} yuan less"),
        };
        lang.fill(zh, en, &[("what", &what), ("change", &change.abs())])
    };
    lang.fill(
        "和{name}（{period}）比：{income}，{spending}，{closing}。",
        "Against {name} ({period}): {income}, {spending}, {closing}.",
        &[
            ("name", &name),
            ("period", &period),
            ("income", &part("收入", "income", now.income, then.income)),
            ("spending", &part("支出", "spending", now.spending, then.spending)),
            ("closing", &part("结余", "what is left", now.closing, then.closing)),
        ],
    )
}
