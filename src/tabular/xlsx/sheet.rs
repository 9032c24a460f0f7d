//! One sheet: title, note, frozen headings, and rows whose amounts are numbers and whose days are days.

use std::borrow::Cow;
use std::fmt::Write;

use chrono::NaiveDate;

use super::super::{Cell, Row, Table, looks_like_a_formula};
use super::{HEAD, MAIN};

/// The row of the headings; the title and a note stand above.
pub(super) const HEADINGS: usize = 3;
/// The longest text that a cell can hold.
const LONGEST: usize = 32_767;

/// Fonts, fills and number formats; cells name them by their place in `cellXfs`, as [`Style`] does.
pub(super) const STYLES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>",
    "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>",
    "<font><b/><sz val=\"11\"/><name val=\"宋体\"/></font>",
    "<font><b/><sz val=\"14\"/><name val=\"宋体\"/></font></fonts>",
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>",
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EFEC\"/></patternFill></fill></fills>",
    "<borders count=\"2\"><border/><border><bottom style=\"thin\"/></border></borders>",
    "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"10\">",
    "<xf xfId=\"0\"/>",
    "<xf xfId=\"0\" fontId=\"2\" applyFont=\"1\"/>",
    "<xf xfId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"/>",
    "<xf xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>",
    "<xf xfId=\"0\" quotePrefix=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>",
    "<xf xfId=\"0\" numFmtId=\"4\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>",
    "<xf xfId=\"0\" numFmtId=\"164\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"top\"/></xf>",
    "<xf xfId=\"0\" numFmtId=\"1\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>",
    "<xf xfId=\"0\" fontId=\"1\" applyFont=\"1\"/>",
    "<xf xfId=\"0\" fontId=\"1\" numFmtId=\"4\" applyFont=\"1\" applyNumberFormat=\"1\"/>",
    "</cellXfs></styleSheet>"
);

/// The places of `cellXfs`.
#[derive(Clone, Copy)]
enum Style {
    Plain,
    Title,
    Heading,
    Text,
    Quoted,
    Money,
    Day,
    Count,
    SumText,
    SumMoney,
}

/// A table as a worksheet; the first of a workbook is the one that is open.
pub(super) fn sheet(table: &Table<'_>, first: bool) -> String {
    let mut writer = Writer { text: String::with_capacity(12 * 1024), row: 0, column: 0 };
    writer.begin(table, first);
    writer.line([(&Cell::Text(Cow::Borrowed(&table.title)), Style::Title)]);
    writer.line([(&Cell::Text(Cow::Borrowed(&table.note)), Style::Plain)]);
    let headings: Vec<Cell<'_>> = table.columns.iter().map(|column| Cell::from(column.label)).collect();
    writer.line(headings.iter().map(|cell| (cell, Style::Heading)));
    for row in &table.rows {
        writer.line(row.cells.iter().map(|cell| (cell, style(cell, row))));
    }
    writer.end()
}

fn style(cell: &Cell<'_>, row: &Row<'_>) -> Style {
    match cell {
        Cell::Text(text) if looks_like_a_formula(text) => Style::Quoted,
        Cell::Text(_) if row.sum => Style::SumText,
        Cell::Text(_) => Style::Text,
        Cell::Money(_) if row.sum => Style::SumMoney,
        Cell::Money(_) => Style::Money,
        Cell::Day(_) => Style::Day,
        Cell::Count(_) => Style::Count,
        Cell::Empty => Style::Plain,
    }
}

struct Writer {
    text: String,
    row: usize,
    column: usize,
}

impl Writer {
    fn begin(&mut self, table: &Table<'_>, first: bool) {
        let below = HEADINGS + 1;
        let _ = write!(
            self.text,
            "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>\
             <sheetView{} workbookViewId=\"0\"><pane ySplit=\"{HEADINGS}\" topLeftCell=\"A{below}\" \
             activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>",
            if first { " tabSelected=\"1\"" } else { "" },
        );
        for (at, column) in table.columns.iter().enumerate() {
            let (number, width) = (at + 1, column.width);
            let _ = write!(self.text, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");
        }
        self.text += "</cols><sheetData>";
    }

    fn line<'a>(&mut self, cells: impl IntoIterator<Item = (&'a Cell<'a>, Style)>) {
        self.row += 1;
        self.column = 0;
        let _ = write!(self.text, "<row r=\"{}\">", self.row);
        for (cell, style) in cells {
            self.cell(cell, style);
        }
        self.text += "</row>";
    }

    fn cell(&mut self, cell: &Cell<'_>, style: Style) {
        self.column += 1;
        if *cell == Cell::Empty {
            return;
        }
        self.text += "<c r=\"";
        letters(&mut self.text, self.column);
        let _ = write!(self.text, "{}\" s=\"{}\"", self.row, style as usize);
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => {
                self.text += " t=\"inlineStr\"><is><t xml:space=\"preserve\">";
                escape(&mut self.text, text);
                self.text += "</t></is></c>";
            }
            Cell::Money(amount) => self.number(&amount.plain()),
            Cell::Day(day) => self.number(&serial(*day).to_string()),
            Cell::Count(count) => self.number(&count.to_string()),
        }
    }

    fn number(&mut self, digits: &str) {
        self.text += "><v>";
        self.text += digits;
        self.text += "</v></c>";
    }

    fn end(mut self) -> String {
        self.text += "</sheetData><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
                      <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
        self.text
    }
}

/// The letters of a column: 1 is A, 27 is AA.
fn letters(out: &mut String, column: usize) {
    if column > 26 {
        letters(out, (column - 1) / 26);
    }
    out.push(char::from(b'A' + u8::try_from((column - 1) % 26).unwrap_or(0)));
}

/// The day as office programs count them: the last day of 1899 is 1, with a 29 February 1900 that never was.
fn serial(day: NaiveDate) -> i64 {
    NaiveDate::from_ymd_opt(1899, 12, 30).map_or(0, |zero| (day - zero).num_days())
}

/// A text as XML, without the control characters that XML cannot hold.
pub(super) fn escape(out: &mut String, text: &str) {
    for c in text.chars().take(LONGEST) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
}
