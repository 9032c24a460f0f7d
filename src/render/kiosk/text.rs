//! The text of a record as blocks: paragraphs, and its tables, where they are too wide for a screen, as lists.

use super::block::{Block, Card, Line, Para, Table};
use crate::markdown::{Paragraph, Piece, pieces};

/// The text as blocks.
pub(super) fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for piece in pieces(markdown) {
        match (piece, blocks.last_mut()) {
            (Piece::Paragraph(said), Some(Block::Paras { paragraphs })) => paragraphs.push(para(said)),
            (Piece::Paragraph(said), _) => blocks.push(Block::Paras { paragraphs: vec![para(said)] }),
            (Piece::Table(rows), _) => blocks.extend(table(rows)),
        }
    }
    blocks
}

/// The paragraphs of a text without its tables, and without the headings that have nothing but tables below them.
pub(super) fn paragraphs(markdown: &str) -> Option<Block> {
    let mut kept: Vec<Para> = Vec::new();
    let mut table_last = false;
    for piece in pieces(markdown) {
        match piece {
            Piece::Table(_) => table_last = true,
            Piece::Paragraph(said) => {
                if said.heading && table_last {
                    drop_bare_heading(&mut kept);
                }
                table_last = false;
                kept.push(para(said));
            }
        }
    }
    if table_last {
        drop_bare_heading(&mut kept);
    }
    (!kept.is_empty()).then_some(Block::Paras { paragraphs: kept })
}

fn drop_bare_heading(paragraphs: &mut Vec<Para>) {
    paragraphs.pop_if(|last| last.heading);
}

fn para(said: Paragraph) -> Para {
    Para { text: said.text, heading: said.heading }
}

fn table(rows: Vec<Vec<String>>) -> Option<Block> {
    let (columns, rows) = rows.split_first()?;
    Some(tabular(None, columns.to_vec(), rows.to_vec()))
}

/// Ems that a screen has room for: 1080 points upright, in large letters.
const WIDTH: f32 = 21.0;
/// Letters of a text after which it may be broken.
const BREAK: usize = 6;
/// Ems at both sides of a cell.
const SIDES: f32 = 0.9;

/// Rows as a table, or where it is too wide, as a list whose entries say every cell with the name of its column.
pub(super) fn tabular(title: Option<String>, columns: Vec<String>, rows: Vec<Vec<String>>) -> Block {
    let numeric: Vec<bool> =
        (0..columns.len()).map(|at| rows.iter().all(|row| row.get(at).is_none_or(|cell| is_figure(cell)))).collect();
    let width: f32 = (0..columns.len()).map(|at| ems(&columns[at], &rows, at, numeric[at])).sum();
    if width <= WIDTH {
        return Block::Table(Table { title, columns, rows, numeric, last_bold: false });
    }
    Block::Cards { cards: rows.into_iter().map(|row| card(title.as_deref(), &columns, row)).collect() }
}

/// How wide a column has to be.
fn ems(name: &str, rows: &[Vec<String>], at: usize, numeric: bool) -> f32 {
    let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count());
    let longest = cells.max().unwrap_or(0);
    let cells = if numeric { longest as f32 * 0.55 } else { longest.min(BREAK) as f32 };
    cells.max(name.chars().count().min(BREAK) as f32) + SIDES
}

/// Whether a cell is a figure, or says nothing.
fn is_figure(cell: &str) -> bool {
    cell.chars().all(|letter| letter.is_ascii_digit() || ",.-−+%—/ ".contains(letter))
}

fn card(title: Option<&str>, columns: &[String], row: Vec<String>) -> Card {
    let mut cells = columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
    let first = cells.next().map(|(_, cell)| cell).unwrap_or_default();
    let lines = cells.map(|(label, text)| Line { label: label.clone(), text }).collect();
    Card { title: first, above: title.map(str::to_string), lines }
}
