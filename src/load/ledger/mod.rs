//! Reads the ledger of a finance record: finds the table, understands its headings, and marks errors at the cell.

mod headings;
mod rows;
mod table;

use crate::finding::{Finding, Text, code};
use crate::record::ledger::Ledger;
use crate::source::{Place, SourceFile, Span};
use headings::{looks_like_a_ledger, missing_column, understand};
use rows::read_rows;
use table::{Cell, csv_rows, tables};

/// A ledger, or nothing where there is none, and everything wrong with it.
pub type Outcome = (Option<Ledger>, Vec<Finding>);

/// The ledger in the Markdown of a record, if a table of it has headings of a ledger.
pub fn from_markdown(source: &SourceFile, body: &Span) -> Outcome {
    let mut findings = Vec::new();
    for rows in tables(source, body) {
        let Some(head) = rows.first() else { continue };
        let columns = understand(head);
        if !looks_like_a_ledger(&columns) {
            continue;
        }
        return match missing_column(&columns) {
            Some(what) => {
                let span = head.first().map_or(body.start..body.start, |cell| cell.span.clone());
                findings.push(lacks_column(what, head, source.place(&span)));
                (Some(Ledger { broken: true, ..Ledger::default() }), findings)
            }
            None => {
                let ledger = read_rows(source, &columns, &rows, &mut findings);
                (Some(ledger), findings)
            }
        };
    }
    (None, findings)
}

/// The ledger in a CSV file with the same headings.
pub fn from_csv(source: &SourceFile) -> Outcome {
    let mut findings = Vec::new();
    let rows = csv_rows(source, &mut findings);
    let columns = rows.first().map(|head| understand(head)).unwrap_or_default();
    let Some(head) = rows.first() else {
        findings.push(no_rows(source));
        return (None, findings);
    };
    if let Some(what) = missing_column(&columns) {
        findings.push(lacks_column(what, head, source.place(&(0..1))));
        let csv = Some(source.path.clone());
        return (Some(Ledger { csv, broken: true, ..Ledger::default() }), findings);
    }
    let mut ledger = read_rows(source, &columns, &rows, &mut findings);
    ledger.csv = Some(source.path.clone());
    ledger.broken = !findings.is_empty();
    (Some(ledger), findings)
}

fn lacks_column(what: &str, head: &[Cell], place: Place) -> Finding {
    let found = head.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("、");
    Finding::new(
        &code::LEDGER_COLUMN,
        place,
        Text::new(
            format!("收支表缺少“{what}”一列，现有的列：{found}"),
            format!("the ledger has no column \"{what}\"; its columns are {found}"),
        ),
    )
    .help(
        "表头写成：日期 | 项目 | 收入（元） | 支出（元） | 余额（元） | 凭证号 | 经手人 | 审批人 | 备注",
        "use the usual headings",
    )
}

fn no_rows(source: &SourceFile) -> Finding {
    Finding::new(&code::LEDGER_MISSING, source.whole(), Text::new("CSV 里没有一行数据", "the CSV has no rows"))
        .help("第一行写表头，以下每行一笔", "put the headings into the first row, then a row an entry")
}
