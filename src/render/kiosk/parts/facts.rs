//! What the fields of a record say beside its text: facts by name, and lists.

use crate::record::Record;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::text::tabular;
use crate::render::view::{TableView, own_facts, own_tables};

/// Facts and lists of a record's own fields.
pub(super) fn blocks(maker: &Maker<'_>, record: &Record) -> Vec<Block> {
    let source = maker.source();
    let rows: Vec<Vec<String>> = own_facts(record, &source).into_iter().map(|row| vec![row.label, row.value]).collect();
    let lists = own_tables(record, &source).into_iter().flat_map(lists);
    Block::facts(None, rows).into_iter().chain(lists).collect()
}

/// The lists of a table and of the tables within it.
fn lists(table: TableView) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !table.columns.is_empty() {
        let columns = table.columns.iter().map(|column| column.label.clone()).collect();
        let lines = table.lines.iter().chain(&table.total);
        let rows = lines.map(|line| line.iter().map(|cell| cell.text.clone()).collect()).collect();
        blocks.push(tabular(Some(table.title.clone()), columns, rows));
    }
    let rows = table.rows.iter().map(|row| vec![row.label.clone(), row.value.clone()]).collect();
    blocks.extend(Block::facts(Some(table.title.clone()), rows));
    blocks.extend(table.tables.into_iter().flat_map(lists));
    blocks
}
