//! An account as tables of a file: its entries, what they were for, and other periods beside it.

use super::compare::{Figure, Shelf};
use crate::check::accounts::Account;
use crate::money::Money;
use crate::record::ledger::Entry;
use crate::record::{Ledger, Record};
use crate::render::Words;
use crate::render::view::Source;
use crate::render::view::groups::{Side, by_category};
use crate::tabular::{Cell, Column, Row, Table};

/// The tables of an account, its entries first; none where it does not add up.
pub fn tables<'a>(record: &'a Record, source: &Source<'a>) -> Option<Vec<Table<'a>>> {
    let (ledger, account) = (record.ledger.as_ref()?, Account::of(record)?);
    let shelf = Shelf { content: source.content, visible: source.visible, lang: source.lang };
    let mut tables = vec![entries(record, ledger, &account, source.lang)];
    tables.push(categories(ledger, source.lang));
    tables.extend(compared(record, &account, &shelf));
    let note = note(record, source.lang);
    for table in &mut tables {
        table.title = record.title().into();
        table.note = note.clone().into();
    }
    Some(tables)
}

/// Who made it public and when, and the unit.
fn note(record: &Record, lang: Words<'_>) -> String {
    let by = record.fields.text("issued_by").unwrap_or_default();
    let on = record.published_on().map(|day| lang.day(day)).unwrap_or_default();
    lang.fill("{by} {on} 单位：元", "{by} {on} unit: yuan", &[("by", &by), ("on", &on)]).trim().to_string()
}

/// The columns of entries; the headings are those that a ledger is read by, so that a file can be a ledger again.
pub fn entry_columns(lang: Words<'_>) -> Vec<Column<'_>> {
    let column = |zh, en, width| Column { label: lang.pick(zh, en), width };
    vec![
        column("日期", "Date", 12),
        column("项目", "Item", 34),
        column("类别", "Category", 12),
        column("收入（元）", "Income (yuan)", 14),
        column("支出（元）", "Spending (yuan)", 14),
        column("余额（元）", "Balance (yuan)", 14),
        column("凭证号", "Voucher", 15),
        column("经手人", "Handler", 10),
        column("审批人", "Approved by", 22),
        column("签字", "Signed by", 22),
        column("收款人", "Payee", 18),
        column("备注", "Note", 34),
    ]
}

/// The cells of an entry below [`entry_columns`].
pub fn entry_cells<'a>(entry: &'a Entry, balance: Option<Money>) -> Vec<Cell<'a>> {
    let amount = |amount: Money| Some(amount).filter(|amount| *amount != Money::ZERO);
    let text = |text: &'a Option<String>| Cell::from(text.as_deref());
    vec![
        entry.date.into(),
        entry.item.as_str().into(),
        text(&entry.category),
        amount(entry.income).into(),
        amount(entry.spending).into(),
        balance.into(),
        text(&entry.voucher),
        text(&entry.handler),
        text(&entry.approvals),
        text(&entry.signers),
        text(&entry.payee),
        text(&entry.note),
    ]
}

fn entries<'a>(record: &'a Record, ledger: &'a Ledger, account: &Account, lang: Words<'a>) -> Table<'a> {
    let period = record.period();
    let sum = |zh, en, day: Option<chrono::NaiveDate>, amounts: [Option<Money>; 3]| {
        let mut cells = vec![day.into(), lang.pick(zh, en).into(), Cell::Empty];
        cells.extend(amounts.map(Cell::from));
        cells.resize(entry_columns(lang).len(), Cell::Empty);
        Row { cells, sum: true }
    };
    let (first, last) = (period.map(|period| period.first_day()), period.map(|period| period.last_day()));
    let mut rows = vec![sum("期初结余", "Opening balance", first, [None, None, Some(account.opening)])];
    let mut balance = account.opening;
    for entry in &ledger.entries {
        balance = balance.checked_add(entry.income).and_then(|sum| sum.checked_sub(entry.spending)).unwrap_or(balance);
        rows.push(Row { cells: entry_cells(entry, Some(balance)), sum: false });
    }
    rows.push(sum("本期合计", "Total", last, [Some(account.income), Some(account.spending), None]));
    rows.push(sum("期末结余", "Closing balance", last, [None, None, Some(account.closing)]));
    Table { name: lang.pick("明细", "Entries").into(), columns: entry_columns(lang), rows, ..Table::default() }
}

fn categories<'a>(ledger: &'a Ledger, lang: Words<'a>) -> Table<'a> {
    category_table(|| ledger.entries.iter(), lang)
}

/// What entries add up to by side and category.
pub fn category_table<'a, I: Iterator<Item = &'a Entry>>(entries: impl Fn() -> I, lang: Words<'a>) -> Table<'a> {
    let column = |zh, en, width| Column { label: lang.pick(zh, en), width };
    let sides = [(Side::Income, lang.pick("收入", "Income")), (Side::Spending, lang.pick("支出", "Spending"))];
    let rows = sides.into_iter().flat_map(|(side, name)| {
        let groups = by_category(entries().map(|entry| (entry, ())), side);
        groups.into_iter().map(move |group| Row {
            cells: vec![name.into(), group.label(lang).into(), group.amount.into(), Cell::Count(group.entries.len())],
            sum: false,
        })
    });
    Table {
        name: lang.pick("分类", "Categories").into(),
        columns: vec![
            column("收支", "Side", 10),
            column("类别", "Category", 18),
            column("金额（元）", "Amount (yuan)", 16),
            column("笔数", "Entries", 10),
        ],
        rows: rows.collect(),
        ..Table::default()
    }
}

fn compared<'a>(record: &Record, now: &Account, shelf: &Shelf<'a>) -> Option<Table<'a>> {
    let lang = shelf.lang;
    let column = |zh, en| Column { label: lang.pick(zh, en), width: 18 };
    let [before, last_year] = Shelf::periods(record).map(|period| Some(shelf.find(record, period?)?.1));
    let row = |(label, figure): (&'a str, Figure)| Row {
        cells: vec![
            label.into(),
            figure(now).into(),
            before.as_ref().map(figure).into(),
            last_year.as_ref().map(figure).into(),
        ],
        sum: false,
    };
    let figures: [(&str, Figure); 4] = [
        (lang.pick("期初结余", "Opening balance"), |account| account.opening),
        (lang.pick("收入", "Income"), |account| account.income),
        (lang.pick("支出", "Spending"), |account| account.spending),
        (lang.pick("期末结余", "Closing balance"), |account| account.closing),
    ];
    Some(Table {
        name: lang.pick("比较", "Comparison").into(),
        columns: vec![
            column("项目", "Item"),
            column("本期", "This period"),
            column("上期", "The period before"),
            column("去年同期", "Same period last year"),
        ],
        rows: figures.into_iter().map(row).collect(),
        ..Table::default()
    })
}
