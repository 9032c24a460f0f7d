//! Markdown as plain paragraphs and tables, for screens and for whatever compares texts.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::cjk::{guard, unguard};
use super::options;

/// A heading, paragraph or list item without marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What it says.
    pub text: String,
    /// Whether it is a heading, which must not stand alone.
    pub heading: bool,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A heading, paragraph or list item.
    Paragraph(Paragraph),
    /// The rows of a table, its heading first.
    Table(Vec<Vec<String>>),
}

/// The headings, paragraphs and list items of a text, without marks; tables are left out.
pub fn plain(markdown: &str) -> Vec<Paragraph> {
    let paragraphs = told(markdown, false).into_iter().filter_map(|piece| match piece {
        Piece::Paragraph(paragraph) => Some(paragraph),
        Piece::Table(_) => None,
    });
    paragraphs.collect()
}

/// Between the cells of a row.
const CELL: &str = " ｜ ";

/// The same, where a row of a table is a paragraph too.
pub fn plain_with_tables(markdown: &str) -> Vec<Paragraph> {
    let row = |row: Vec<String>| Paragraph { text: row.join(CELL).trim_end_matches(CELL).to_string(), heading: false };
    let paragraphs = told(markdown, false).into_iter().flat_map(|piece| match piece {
        Piece::Paragraph(paragraph) => vec![paragraph],
        Piece::Table(rows) => rows.into_iter().map(row).collect(),
    });
    paragraphs.collect()
}

/// The headings, paragraphs, list items and tables of a text, without marks but with the numbers of numbered items.
pub fn pieces(markdown: &str) -> Vec<Piece> {
    told(markdown, true)
}

fn told(markdown: &str, numbered: bool) -> Vec<Piece> {
    let guarded = guard(markdown);
    let mut told = Told { numbered, ..Told::default() };
    Parser::new_ext(&guarded, options()).for_each(|event| told.take(event));
    told.pieces
}

/// What was understood so far.
#[derive(Default)]
struct Told {
    pieces: Vec<Piece>,
    words: String,
    rows: Vec<Vec<String>>,
    row: Vec<String>,
    /// Whether items of numbered lists say their number.
    numbered: bool,
    /// The numbers of the next items of the lists that are open.
    next: Vec<Option<u64>>,
}

impl Told {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Table(_)) => self.rows.clear(),
            Event::End(TagEnd::TableCell) => self.row.push(std::mem::take(&mut self.words).trim().to_string()),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => self.rows.push(std::mem::take(&mut self.row)),
            Event::End(TagEnd::Table) => self.pieces.push(Piece::Table(std::mem::take(&mut self.rows))),
            Event::Start(Tag::List(first)) => {
                self.paragraph(false);
                self.next.push(first);
            }
            Event::End(TagEnd::List(_)) => _ = self.next.pop(),
            Event::Start(Tag::Item) if self.numbered => self.number(),
            Event::Text(text) | Event::Code(text) => self.words.push_str(&unguard(&text)),
            Event::HardBreak => self.words.push(' '),
            Event::End(TagEnd::Heading(_)) => self.paragraph(true),
            Event::End(TagEnd::Paragraph | TagEnd::Item) => self.paragraph(false),
            _ => {}
        }
    }

    fn number(&mut self) {
        if let Some(Some(next)) = self.next.last_mut() {
            self.words.push_str(&format!("{next}. "));
            *next += 1;
        }
    }

    fn paragraph(&mut self, heading: bool) {
        let words = std::mem::take(&mut self.words);
        let text = words.trim().to_string();
        if !text.is_empty() {
            self.pieces.push(Piece::Paragraph(Paragraph { text, heading }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_a_piece_of_its_own_between_what_stands_around_it() {
        let text = "## 明细\n\n甲**乙**。\n\n| 项目 | 金额 |\n|---|---|\n| 电费 | 12 |\n\n1. 丙\n   - 丁\n2. 戊\n";
        let paragraph = |text: &str, heading| Piece::Paragraph(Paragraph { text: text.into(), heading });
        let rows = [["项目", "金额"], ["电费", "12"]].map(|row| row.map(str::to_string).to_vec()).to_vec();
        let (before, after) = ([paragraph("明细", true), paragraph("甲乙。", false)], ["1. 丙", "丁", "2. 戊"]);
        let after = after.into_iter().map(|text| paragraph(text, false));
        let told: Vec<Piece> = before.into_iter().chain([Piece::Table(rows)]).chain(after).collect();
        assert_eq!(pieces(text), told);
        assert_eq!(plain(text)[2].text, "丙");
        assert_eq!(plain_with_tables(text)[3].text, "电费 ｜ 12");
    }
}
