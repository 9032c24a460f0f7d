//! An account: one big sentence, its figures, where the money went, beside the period before, and every entry.

use crate::money::Money;
use crate::record::Record;
use crate::render::kiosk::block::{Block, Figure, Table};
use crate::render::kiosk::chart::{Chart, spoken};
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::text;
use crate::render::kiosk::window::Window;
use crate::render::view::{LedgerView, entries_of};

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    let Some(ledger) = maker.ledger(record) else { return super::notices::open_or_not(maker, record, "finance") };
    let period = record.period().map(|period| maker.lang().period(period)).unwrap_or_default();
    let charts = [Chart::spent(&ledger, maker.lang()), Chart::compared(&ledger, &period, maker.lang())];
    let mut blocks: Vec<Block> = Block::sentence(sentence(maker, &ledger, &period)).into_iter().collect();
    blocks.push(Block::Figures { figures: figures(maker, &ledger) });
    let said = charts.iter().flatten().map(|chart| chart.summary.clone()).collect::<Vec<_>>();
    let more = ledger.more.iter().filter(|more| !said.contains(more)).cloned();
    blocks.extend(Block::paragraphs(more));
    blocks.extend(charts.into_iter().flatten().map(Block::Chart));
    blocks.push(Block::Table(entries(maker, record, &ledger)));
    blocks.extend(text::paragraphs(record.text()));
    Item { blocks, ..maker.record("finance", "finance", record, Window::of(record)) }
}

/// What it comes to, in amounts as one says them.
fn sentence(maker: &Maker<'_>, ledger: &LedgerView, period: &str) -> String {
    let said =
        |amount: &str| Money::parse(amount).map_or_else(|_| amount.to_string(), |amount| spoken(amount, maker.lang()));
    maker.lang().fill(
        "{period}收入{income}，支出{spending}，期末还有{closing}。",
        "{period}: {income} in, {spending} out, {closing} in hand at the end.",
        &[
            ("period", &period),
            ("income", &said(&ledger.income)),
            ("spending", &said(&ledger.spending)),
            ("closing", &said(&ledger.closing)),
        ],
    )
}

fn figures(maker: &Maker<'_>, ledger: &LedgerView) -> Vec<Figure> {
    let lang = maker.lang();
    let figure = |label: &str, value: &str| Figure {
        label: label.to_string(),
        value: value.to_string(),
        unit: Some(lang.pick("元", "yuan").to_string()),
        note: change(maker, ledger, label),
    };
    vec![
        figure(lang.pick("期初结余", "Opening balance"), &ledger.opening),
        figure(lang.pick("收入", "Income"), &ledger.income),
        figure(lang.pick("支出", "Spending"), &ledger.spending),
        figure(lang.pick("期末结余", "Closing balance"), &ledger.closing),
    ]
}

/// What a figure has changed by since the period before.
fn change(maker: &Maker<'_>, ledger: &LedgerView, label: &str) -> Option<String> {
    let compare = ledger.compare.as_ref()?;
    let then = compare.rows.iter().find(|row| row.label == label)?.before.as_ref()?;
    let period = &compare.before.as_ref()?.period_text;
    Some(format!("{}{period} {}", maker.lang().pick("比", "against "), then.change))
}

/// Every entry with its amount, below what was in hand at first.
fn entries(maker: &Maker<'_>, record: &Record, ledger: &LedgerView) -> Table {
    let lang = maker.lang();
    let columns = [lang.pick("项目", "Item"), lang.pick("收支（元）", "In or out"), lang.pick("余额（元）", "Balance")];
    let opening = vec![lang.pick("期初结余", "Opening balance").to_string(), String::new(), ledger.opening.clone()];
    let entries = entries_of(record).into_iter().map(|entry| {
        let (income, spending) =
            (entry.income.map(|amount| format!("+{amount}")), entry.spending.map(|amount| format!("−{amount}")));
        let amounts: Vec<String> = income.into_iter().chain(spending).collect();
        vec![entry.item, amounts.join(" "), entry.balance]
    });
    Table {
        title: Some(lang.pick("每一笔", "Every entry").to_string()),
        columns: columns.map(str::to_string).to_vec(),
        rows: std::iter::once(opening).chain(entries).collect(),
        numeric: vec![false, true, true],
        last_bold: true,
    }
}
