//! Reads the ledger of a finance record: finds the table, understands its headings, and marks errors at the cell.

use chrono::NaiveDate;

use super::complaints as complain;
use crate::finding::{Finding, Text, code};
use crate::money::Money;
use crate::record::ledger::{Entry, Ledger};
use crate::source::{Place, SourceFile, Span};

/// A cell: its text without marks, and its bytes in the file.
pub struct Cell {
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// A table of cells, the heading first.
type Rows = Vec<Vec<Cell>>;

/// A ledger, or nothing where there is none, and everything wrong with it.
pub type Outcome = (Option<Ledger>, Vec<Finding>);

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Column {
    Date,
    Item,
    Income,
    Spending,
    Amount,
    Direction,
    Balance,
    Voucher,
    Handler,
    Approvals,
    Payee,
    Category,
    Note,
    Other,
}

/// Headings that are recognised, blanks and units in brackets left away.
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::Date, &["日期", "时间", "记账日期", "发生日期"]),
    (Column::Item, &["项目", "摘要", "事项", "用途", "内容", "收支项目", "事由", "名称"]),
    (Column::Income, &["收入", "收入金额", "本期收入", "借方"]),
    (Column::Spending, &["支出", "支出金额", "本期支出", "贷方"]),
    (Column::Amount, &["金额", "发生额"]),
    (Column::Direction, &["收支", "类型", "收/支", "收支类型", "方向"]),
    (Column::Balance, &["余额", "结余", "结存"]),
    (Column::Voucher, &["凭证号", "凭证", "票据号", "单据号", "凭证编号"]),
    (Column::Handler, &["经手人", "经办人", "经手"]),
    (Column::Approvals, &["审批人", "审批", "批准人", "签批", "审批情况"]),
    (Column::Payee, &["收款人", "付款人", "对方单位", "收款单位", "来源"]),
    (Column::Category, &["类别", "科目", "分类"]),
    (Column::Note, &["备注", "说明"]),
];

const OPENING: &[&str] = &["期初结余", "期初余额", "上期结余", "上月结余", "上年结余"];
const CLOSING: &[&str] = &["期末结余", "期末余额", "本期结余", "本月结余"];
const TOTAL: &[&str] = &["合计", "本期合计", "本月合计", "总计", "小计合计"];

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

fn csv_rows(source: &SourceFile, findings: &mut Vec<Finding>) -> Rows {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(source.text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let start = record.position().map_or(0, |at| at.byte() as usize);
                rows.push(record.iter().map(|text| csv_cell(source, start, text)).collect());
            }
            Err(error) => {
                let at = error.position().map_or(0, |at| at.byte() as usize);
                findings.push(
                    Finding::new(
                        &code::LEDGER_ROW,
                        source.place(&(at..at + 1)),
                        Text::new("CSV 的这一行读不懂", format!("this CSV row cannot be read: {error}")),
                    )
                    .help("检查引号是否成对", "check that quotes are paired"),
                );
            }
        }
    }
    rows
}

/// A CSV cell; it points at its text in the row.
fn csv_cell(source: &SourceFile, row: usize, text: &str) -> Cell {
    let end = source.text[row..].find('\n').map_or(source.text.len(), |at| row + at);
    let at = source.text[row..end].find(text).map_or(row, |at| row + at);
    Cell { text: text.trim().to_string(), span: at..at + text.len().max(1) }
}

/// Every table of the text, as cells: a heading row, a row of dashes, and the rows that follow without a gap.
fn tables(source: &SourceFile, body: &Span) -> Vec<Rows> {
    let mut tables = Vec::new();
    let mut current: Rows = Vec::new();
    let mut heading: Option<Span> = None;
    for line in lines(source, body) {
        let text = &source.text[line.clone()];
        if !text.as_bytes().contains(&b'|') {
            heading = None;
            tables.extend(Some(std::mem::take(&mut current)).filter(|rows| !rows.is_empty()));
        } else if !current.is_empty() {
            current.push(cells(source, &line));
        } else if let (Some(head), true) = (&heading, is_rule(text)) {
            current.push(cells(source, head));
        } else {
            heading = Some(line);
        }
    }
    tables.extend(Some(current).filter(|rows| !rows.is_empty()));
    tables
}

fn lines(source: &SourceFile, body: &Span) -> impl Iterator<Item = Span> {
    let mut at = body.start;
    source.text[body.clone()].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        start..start + line.trim_end().len()
    })
}

/// Whether a line is the row of dashes below a heading.
fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// The cells of a row between its bars; a bar after a backslash is part of its cell.
fn cells(source: &SourceFile, line: &Span) -> Vec<Cell> {
    let text = &source.text[line.clone()];
    let indent = text.len() - text.trim_start().len();
    let lead = if text[indent..].starts_with('|') { indent + 1 } else { indent };
    let mut out = Vec::new();
    let mut start = lead;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(lead) {
        if byte == b'|' && !escaped {
            out.push(cell(source, line.start + start..line.start + at));
            start = at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    if !text[start.min(text.len())..].trim().is_empty() {
        out.push(cell(source, line.start + start..line.end));
    }
    out
}

/// A cell without the blanks and marks around it, in text and in bytes.
fn cell(source: &SourceFile, span: Span) -> Cell {
    let raw = &source.text[span.clone()];
    let inner = raw.trim().trim_matches(['*', '`', '~']).trim();
    let start = span.start + (inner.as_ptr() as usize - raw.as_ptr() as usize);
    let marked = inner.bytes().any(|byte| matches!(byte, b'\\' | b'*' | b'`'));
    let text = if marked { inner.replace(['\\', '*', '`'], "") } else { inner.to_string() };
    Cell { text, span: start..start + inner.len().max(1) }
}

/// The columns of a heading row.
fn understand(head: &[Cell]) -> Vec<Column> {
    head.iter().map(|cell| column(&cell.text)).collect()
}

fn column(heading: &str) -> Column {
    let bare: String = heading.split(['（', '(']).next().unwrap_or_default().split_whitespace().collect();
    HEADINGS.iter().find(|(_, names)| names.contains(&bare.as_str())).map_or(Column::Other, |(column, _)| *column)
}

fn looks_like_a_ledger(columns: &[Column]) -> bool {
    let has = |column| columns.contains(&column);
    let money = [Column::Income, Column::Spending, Column::Amount, Column::Balance];
    money.into_iter().filter(|column| has(*column)).count() >= 1 && has(Column::Item)
        || has(Column::Income) && has(Column::Spending)
}

/// The first column that is missing, by its usual name.
fn missing_column(columns: &[Column]) -> Option<&'static str> {
    let has = |column| columns.contains(&column);
    if !has(Column::Item) {
        return Some("项目");
    }
    if has(Column::Amount) && has(Column::Direction) {
        return None;
    }
    match (has(Column::Income), has(Column::Spending)) {
        (true, true) => None,
        (false, _) => Some("收入"),
        (true, false) => Some("支出"),
    }
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

fn read_rows(source: &SourceFile, columns: &[Column], rows: &Rows, findings: &mut Vec<Finding>) -> Ledger {
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
