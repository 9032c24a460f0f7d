//! A year as tables of a file: its periods, what money was for, and every entry.

use super::{Book, title};
use crate::money::Money;
use crate::render::Words;
use crate::render::view::ledger::{category_table, entry_cells, entry_columns};
use crate::tabular::{Cell, Column, Row, Table};

/// The tables of a year: every entry first, then what they were for, then period by period.
pub fn sheets<'a>(heading: &str, books: &'a [Book<'a>], lang: Words<'a>) -> Vec<Table<'a>> {
    let all = || books.iter().flat_map(|book| &book.statements).flat_map(|statement| &statement.ledger.entries);
    let mut tables = vec![entries(books, lang), category_table(all, lang), periods(books, lang)];
    for table in &mut tables {
        table.title = heading.to_string().into();
        table.note = lang.pick("单位：元", "Unit: yuan").into();
    }
    tables
}

fn column<'a>(zh: &'a str, en: &'a str, width: u8, lang: Words<'a>) -> Column<'a> {
    Column { label: lang.pick(zh, en), width }
}

fn entries<'a>(books: &'a [Book<'a>], lang: Words<'a>) -> Table<'a> {
    let mut columns = vec![column("账目", "Account", 24, lang), column("账期", "Period", 16, lang)];
    columns.extend(entry_columns(lang));
    let rows = books.iter().flat_map(|book| {
        let name = title(book, lang);
        book.statements.iter().flat_map(move |statement| {
            let name = name.clone();
            let period = lang.period(statement.period);
            let mut balance = statement.account.opening;
            statement.ledger.entries.iter().map(move |entry| {
                let after = balance.checked_add(entry.income).and_then(|sum| sum.checked_sub(entry.spending));
                balance = after.unwrap_or(balance);
                let mut cells = vec![name.clone().into(), period.clone().into()];
                cells.extend(entry_cells(entry, Some(balance)));
                Row { cells, sum: false }
            })
        })
    });
    Table { name: lang.pick("明细", "Entries").into(), columns, rows: rows.collect(), ..Table::default() }
}

fn periods<'a>(books: &'a [Book<'a>], lang: Words<'a>) -> Table<'a> {
    let mut rows = Vec::new();
    for book in books {
        let name = title(book, lang);
        let row = |period: String, account: &crate::check::accounts::Account, sum| {
            let figures = [account.opening, account.income, account.spending, account.closing];
            let mut cells = vec![Cell::from(name.clone()), period.into()];
            cells.extend(figures.map(|figure: Money| Cell::from(figure)));
            Row { cells, sum }
        };
        rows.extend(book.statements.iter().map(|found| row(lang.period(found.period), &found.account, false)));
        rows.extend(book.sums().map(|sums| row(lang.pick("合计", "Total").to_string(), &sums, true)));
    }
    Table {
        name: lang.pick("各期", "Periods").into(),
        columns: vec![
            column("账目", "Account", 24, lang),
            column("账期", "Period", 16, lang),
            column("期初结余", "Opening balance", 16, lang),
            column("收入", "Income", 16, lang),
            column("支出", "Spending", 16, lang),
            column("期末结余", "Closing balance", 16, lang),
        ],
        rows,
        ..Table::default()
    }
}
