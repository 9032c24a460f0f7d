//! The rows of a ledger: entries, opening, closing and total, with errors at the cell.

use chrono::NaiveDate;

use super::headings::{CLOSING, Column, OPENING, TOTAL};
use super::table::{Cell, Rows};
use crate::finding::{Finding, Text, code};
use crate::load::complaints as complain;
use crate::money::Money;
use crate::record::ledger::{Entry, Ledger};
use crate::source::{Place, SourceFile};

/// Reads the rows below the heading.
pub(super) fn read_rows(source: &SourceFile, columns: &[Column], rows: &Rows, findings: &mut Vec<Finding>) -> Ledger {
    let mut ledger =
        Ledger { csv: None, opening: None, closing: None, total: None, entries: Vec::new(), broken: false };
    let before = findings.len();
    for row in rows.iter().skip(1) {
        let mut reader = RowReader { source, columns, row, findings };
        if reader.fits() {
            reader.read_into(&mut ledger);
        }
    }
    ledger.broken = findings.len() > before;
    ledger
}

/// One row against the columns.
struct RowReader<'a> {
    source: &'a SourceFile,
    columns: &'a [Column],
    row: &'a [Cell],
    findings: &'a mut Vec<Finding>,
}

impl RowReader<'_> {
    fn place(&self) -> Place {
        let start = self.row.first().map_or(0, |cell| cell.span.start);
        let end = self.row.last().map_or(start + 1, |cell| cell.span.end);
        self.source.place(&(start..end.max(start + 1)))
    }

    /// Whether the row has as many cells as the heading.
    fn fits(&mut self) -> bool {
        let (cells, wanted) = (self.row.len(), self.columns.len());
        if cells == wanted {
            return true;
        }
        let place = self.place();
        self.findings.push(
            Finding::new(
                &code::LEDGER_ROW,
                place,
                Text::new(
                    format!("这一行有 {cells} 格，表头有 {wanted} 列"),
                    format!("this row has {cells} cells and the heading {wanted} columns"),
                ),
            )
            .help("不要合并单元格；空的格子也要留出竖线", "do not merge cells; keep the bars of empty cells"),
        );
        false
    }

    fn cell(&self, column: Column) -> Option<&Cell> {
        let at = self.columns.iter().position(|found| *found == column)?;
        self.row.get(at).filter(|cell| !cell.text.is_empty() && cell.text != "-" && cell.text != "—")
    }

    fn text(&self, column: Column) -> Option<String> {
        self.cell(column).map(|cell| cell.text.clone())
    }

    fn money(&mut self, column: Column) -> Option<Money> {
        let cell = self.cell(column)?;
        match Money::parse(&cell.text) {
            Ok(money) => Some(money),
            Err(error) => {
                let mut finding = complain::bad_amount(&cell.text, &error, self.source.place(&cell.span));
                finding.code = &code::LEDGER_CELL;
                self.findings.push(finding);
                None
            }
        }
    }

    fn date(&mut self) -> Option<NaiveDate> {
        let cell = self.cell(Column::Date)?;
        let parsed = NaiveDate::parse_from_str(&cell.text, "%Y-%m-%d").ok();
        if parsed.is_none() && cell.text.contains(|c: char| c.is_ascii_digit()) {
            let mut finding = complain::not_a_day(&cell.text, self.source.place(&cell.span));
            finding.code = &code::LEDGER_CELL;
            self.findings.push(finding);
        }
        parsed
    }

    fn read_into(&mut self, ledger: &mut Ledger) {
        let item = self.text(Column::Item).unwrap_or_default();
        let before = self.findings.len();
        let (income, spending) = self.both_sides();
        let balance = self.money(Column::Balance);
        let stated = balance.or(income).or(spending).map(|money| (money, self.place()));
        if OPENING.contains(&item.as_str()) {
            ledger.opening = stated;
        } else if CLOSING.contains(&item.as_str()) {
            ledger.closing = stated;
        } else if TOTAL.contains(&item.as_str()) {
            ledger.total = Some((income, spending, self.place()));
        } else {
            let broken = self.findings.len() > before;
            self.entry(ledger, item, (income, spending), balance, broken);
        }
    }

    /// Income and spending, from two columns or from an amount with its direction.
    fn both_sides(&mut self) -> (Option<Money>, Option<Money>) {
        if !self.columns.contains(&Column::Amount) || !self.columns.contains(&Column::Direction) {
            return (self.money(Column::Income), self.money(Column::Spending));
        }
        let amount = self.money(Column::Amount);
        match self.text(Column::Direction).as_deref() {
            Some(way) if way.contains('收') => (amount, None),
            Some(way) if way.contains('支') => (None, amount),
            _ => (None, None),
        }
    }

    fn entry(
        &mut self,
        ledger: &mut Ledger,
        item: String,
        sides: (Option<Money>, Option<Money>),
        balance: Option<Money>,
        broken: bool,
    ) {
        let both = sides.0.is_some() && sides.1.is_some();
        if (both || sides == (None, None)) && !broken {
            let place = self.place();
            self.findings.push(one_side(&item, both, place));
        }
        let date = self.date();
        ledger.entries.push(Entry {
            place: self.place(),
            date,
            item,
            income: sides.0.unwrap_or(Money::ZERO),
            spending: sides.1.unwrap_or(Money::ZERO),
            balance,
            voucher: self.text(Column::Voucher),
            handler: self.text(Column::Handler),
            approvals: self.text(Column::Approvals),
            signers: self.text(Column::Signers),
            payee: self.text(Column::Payee),
            category: self.text(Column::Category),
            note: self.text(Column::Note),
        });
    }
}

fn one_side(item: &str, both: bool, place: Place) -> Finding {
    let (zh, en) = if both {
        (format!("“{item}”同时写了收入和支出"), format!("\"{item}\" has both income and spending"))
    } else {
        (format!("“{item}”没有写收入，也没有写支出"), format!("\"{item}\" has neither income nor spending"))
    };
    Finding::new(&code::LEDGER_CELL, place, Text::new(zh, en))
        .help("一行只记一笔：收入或支出", "one entry a row: income or spending")
}
