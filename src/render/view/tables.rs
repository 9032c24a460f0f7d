//! Tables of front matter as tables of a page: every field that is one and that no template lays out.

use chrono::NaiveDate;
use serde::Serialize;

use super::rows::{Anchor, Row, Teller};
use crate::money::Money;
use crate::record::schema::{Field, Shape};
use crate::record::value::{Fields, Spanned, Value};
use crate::render::Words;

/// A table with its heading: the fields of one table as rows, or a list of tables as columns and lines.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TableView {
    /// Anchor.
    pub id: String,
    /// Name of the field.
    pub title: String,
    /// The fields of a single table.
    pub rows: Vec<Row>,
    /// The columns of a list.
    pub columns: Vec<Column>,
    /// The lines of a list, each with a cell a column.
    pub lines: Vec<Vec<Cell>>,
    /// Sums of the amounts, with a cell a column; none where nothing is to be added up.
    pub total: Option<Vec<Cell>>,
    /// The tables within a single table.
    pub tables: Vec<TableView>,
}

/// A column.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Name of the field, with its unit.
    pub label: String,
    /// Whether it holds figures.
    pub number: bool,
    /// Whether what it holds must not break, as telephone numbers.
    pub fixed: bool,
}

/// A cell.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Cell {
    /// Name of its column.
    pub label: String,
    /// Whether it holds a figure.
    pub number: bool,
    /// Whether it must not break.
    pub fixed: bool,
    /// What it says; empty when the field is not given.
    pub text: String,
    /// The day that it says, for machines.
    pub iso: Option<String>,
    /// The pages or files that it names.
    pub links: Vec<Anchor>,
    /// What stands small behind it.
    pub note: Option<String>,
}

impl Cell {
    /// The cell in a column.
    fn under(self, column: &Column) -> Cell {
        Cell { label: column.label.clone(), number: column.number, fixed: column.fixed, ..self }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell { text, ..Cell::default() }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::from(text.to_string())
    }
}

impl TableView {
    /// A list with these columns; columns in which no line says anything are left out.
    pub fn of(id: &str, title: &str, columns: Vec<Column>, lines: Vec<Vec<Cell>>) -> TableView {
        let speaks = |at: &usize| lines.iter().any(|line| line.get(*at).is_some_and(|cell| !cell.text.is_empty()));
        let kept: Vec<usize> = (0..columns.len()).filter(speaks).collect();
        let cell = |line: &Vec<Cell>, at: usize| Some(line.get(at)?.clone().under(columns.get(at)?));
        let pick = |line: &Vec<Cell>| kept.iter().filter_map(|at| cell(line, *at)).collect();
        TableView {
            id: id.to_string(),
            title: title.to_string(),
            columns: kept.iter().map(|at| columns[*at].clone()).collect(),
            lines: lines.iter().map(pick).collect(),
            ..TableView::default()
        }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.columns.is_empty() && self.tables.is_empty()
    }

    /// Columns of the widest list in it.
    pub fn width(&self) -> usize {
        self.tables.iter().map(TableView::width).max().unwrap_or(0).max(self.columns.len())
    }
}

impl Teller<'_> {
    /// The tables among `fields` whose keys are not in `skip`; their anchors begin with `above`.
    pub fn tables(&self, fields: &Fields, skip: &[&str], above: &str) -> Vec<TableView> {
        let wanted = fields.iter().filter(|(field, _)| !skip.contains(&field.key));
        let tables = wanted.filter_map(|(field, found)| self.table(field, &found.value, above));
        tables.filter(|table| !table.is_empty()).collect()
    }

    fn table(&self, field: &Field, value: &Value, above: &str) -> Option<TableView> {
        let (id, title) = (format!("{above}-{}", field.key), self.source.lang.pick(field.zh, field.en));
        match (field.shape, value) {
            (Shape::Table(_), Value::Table(table)) => Some(TableView {
                rows: self.rows(table.iter()),
                tables: self.tables(table, &[], &id),
                title: title.to_string(),
                id,
                ..TableView::default()
            }),
            (Shape::Tables(schema), Value::List(items)) => Some(self.list(&id, title, schema, items)),
            _ => None,
        }
    }

    /// A list of tables whose fields are the columns.
    pub fn list(&self, id: &str, title: &str, schema: &'static [Field], items: &[Spanned<Value>]) -> TableView {
        let tables: Vec<&Fields> = items.iter().filter_map(|item| table_of(&item.value)).collect();
        let columns = schema.iter().map(|field| column(field, self.source.lang)).collect();
        let line = |table: &&Fields| schema.iter().map(|field| self.cell(field, table)).collect();
        let mut view = TableView::of(id, title, columns, tables.iter().map(line).collect());
        let kept = schema.iter().filter(|field| tables.iter().any(|table| !self.cell(field, table).text.is_empty()));
        let sums: Vec<Option<Money>> = kept.map(|field| sum(field, &tables)).collect();
        view.total = total(&sums, &view.columns, self.source.lang);
        view
    }

    fn cell(&self, field: &Field, table: &Fields) -> Cell {
        let Some(found) = table.get(field.key) else { return Cell::default() };
        let text = match &found.value {
            Value::Money(money) => Some(money.to_string()),
            Value::Table(inner) => Some(self.inline(inner)),
            value => self.words(field, value),
        };
        Cell {
            text: text.unwrap_or_default(),
            iso: day(&found.value).map(|day| day.to_string()),
            links: self.links(field, &found.value),
            ..Cell::default()
        }
    }

    /// A table within a cell: its fields one after the other.
    fn inline(&self, table: &Fields) -> String {
        let lang = self.source.lang;
        let rows = self.rows(table.iter());
        let parts: Vec<String> = rows.iter().map(|row| format!("{} {}", row.label, row.value)).collect();
        parts.join(lang.pick("；", "; "))
    }
}

fn table_of(value: &Value) -> Option<&Fields> {
    match value {
        Value::Table(table) => Some(table),
        _ => None,
    }
}

fn day(value: &Value) -> Option<NaiveDate> {
    match value {
        Value::Date(day) => Some(*day),
        _ => None,
    }
}

/// The column of a field; amounts name their unit in the heading.
fn column(field: &Field, lang: Words<'_>) -> Column {
    let label = lang.pick(field.zh, field.en);
    let unit = match field.shape {
        Shape::Money if !label.contains(lang.pick("元", "yuan")) => lang.pick("（元）", ", yuan"),
        _ => "",
    };
    Column {
        label: format!("{label}{unit}"),
        number: matches!(field.shape, Shape::Money | Shape::Count),
        fixed: matches!(field.shape, Shape::Date),
    }
}

/// What stands in hand on a day: adding that up says nothing.
const IN_HAND: [&str; 2] = ["opening", "closing"];

/// The sum of a column of amounts, where at least two lines give one.
fn sum(field: &Field, tables: &[&Fields]) -> Option<Money> {
    let amounts: Vec<Money> = match field.shape {
        Shape::Money if !IN_HAND.contains(&field.key) => {
            tables.iter().filter_map(|table| table.money(field.key)).collect()
        }
        _ => return None,
    };
    Money::checked_sum(amounts.iter().copied()).filter(|_| amounts.len() > 1)
}

/// The line of sums, its first cell the word for it; none where a sum would stand in the first column or there is none.
fn total(sums: &[Option<Money>], columns: &[Column], lang: Words<'_>) -> Option<Vec<Cell>> {
    let (first, rest) = sums.split_first()?;
    if first.is_some() || rest.iter().all(Option::is_none) {
        return None;
    }
    let amounts = rest.iter().map(|sum| Cell::from(sum.map(|sum| sum.to_string()).unwrap_or_default()));
    let cells = std::iter::once(Cell::from(lang.pick("合计", "Total"))).chain(amounts);
    Some(cells.zip(columns).map(|(cell, column)| cell.under(column)).collect())
}
