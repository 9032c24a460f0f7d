//! Charts of the screens: bars with their amounts, few enough to be read from three metres.

use serde::Serialize;

use crate::money::Money;
use crate::render::Words;
use crate::render::chart::Bar;
use crate::render::view::{CompareRow, LedgerView, about};

/// Bars with a heading.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Chart {
    title: String,
    /// What it shows, for those who do not see it.
    pub(super) summary: String,
    rows: Vec<Row>,
}

/// What is measured, with a bar or with two to compare.
#[derive(Debug, Clone, Serialize)]
struct Row {
    label: String,
    bars: Vec<Length>,
}

/// A bar.
#[derive(Debug, Clone, Serialize)]
struct Length {
    /// What it is where a row has two.
    name: Option<String>,
    /// Length in thousandths of the longest.
    part: i64,
    amount: String,
    note: Option<String>,
    /// Whether it is what was before.
    before: bool,
}

/// Bars that a screen has room for.
const MOST: usize = 5;
/// The figures that are compared: income and spending. What is in hand would make both look small.
const FLOWS: usize = 2;

impl Chart {
    /// Where the money went; none where there is nothing to compare.
    pub(super) fn spent(ledger: &LedgerView, lang: Words<'_>) -> Option<Chart> {
        let spent = ledger.spent.as_ref().filter(|bars| bars.rows.len() > 1)?;
        let title = match spent.rows.len() {
            0..=MOST => lang.pick("钱花在哪里", "Where the money went").to_string(),
            _ => lang.fill("钱花在哪里（前{most}项）", "Where the money went (the {most} largest)", &[("most", &MOST)]),
        };
        Some(Chart {
            title,
            summary: lang.fill("支出共{total}元。", "{total} yuan in all.", &[("total", &spent.total)]),
            rows: spent.rows.iter().take(MOST).map(|bar| part_of_whole(bar, lang)).collect(),
        })
    }

    /// This period beside the one before; none where that was not made public.
    pub(super) fn compared(ledger: &LedgerView, period: &str, lang: Words<'_>) -> Option<Chart> {
        let compare = ledger.compare.as_ref()?;
        let before = &compare.before.as_ref()?.period_text;
        let flows = &compare.rows[..compare.rows.len().min(FLOWS)];
        let rows: Vec<[Money; 2]> = flows.iter().map(both).collect::<Option<_>>()?;
        let longest = rows.iter().flatten().map(|amount| amount.fen()).max().filter(|fen| *fen > 0)?;
        let row = |(row, [now, then]): (&CompareRow, [Money; 2])| Row {
            label: row.label.clone(),
            bars: vec![length(period, now, longest, false, lang), length(before, then, longest, true, lang)],
        };
        Some(Chart {
            title: lang.fill("和{before}比", "Beside {before}", &[("before", before)]),
            summary: changed(ledger, before).unwrap_or_default().to_string(),
            rows: flows.iter().zip(rows).map(row).collect(),
        })
    }
}

/// The sentence that says what has changed since a period.
fn changed<'a>(ledger: &'a LedgerView, before: &str) -> Option<&'a str> {
    ledger.more.iter().map(String::as_str).find(|said| said.contains(before))
}

fn part_of_whole(bar: &Bar, lang: Words<'_>) -> Row {
    let amount = Money::parse(&bar.amount).map_or_else(|_| bar.amount.clone(), |amount| spoken(amount, lang));
    let length = Length { name: None, part: bar.part, amount, note: bar.percent.clone(), before: false };
    Row { label: bar.label.clone(), bars: vec![length] }
}

/// A figure now and in the period before.
fn both(row: &CompareRow) -> Option<[Money; 2]> {
    Some([Money::parse(&row.now).ok()?, Money::parse(&row.before.as_ref()?.amount).ok()?])
}

fn length(name: &str, amount: Money, longest: i64, before: bool, lang: Words<'_>) -> Length {
    let part = i128::from(amount.fen().max(0)) * 1000 / i128::from(longest);
    Length {
        name: Some(name.to_string()),
        part: i64::try_from(part).unwrap_or(1000),
        amount: spoken(amount, lang),
        note: None,
        before,
    }
}

/// An amount as one says it, with its unit.
pub(super) fn spoken(amount: Money, lang: Words<'_>) -> String {
    about(amount, lang).unwrap_or_else(|| lang.fill("{amount}元", "{amount} yuan", &[("amount", &amount)]))
}
