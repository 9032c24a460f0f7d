//! The grids with all four roles.

use crate::render::Words;
use crate::render::kiosk::block::{Block, Table};
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::view::{GridView, Official, grids as all_grids};

/// Heads of buildings or units on one line.
const HEADS: usize = 3;

pub(super) fn item(maker: &Maker<'_>) -> Option<Item> {
    let lang = maker.lang();
    let grids = all_grids(maker.subject.content, maker.today());
    let rows: Vec<Vec<String>> = grids.iter().flat_map(|grid| rows(grid, lang)).collect();
    if rows.is_empty() {
        return None;
    }
    let columns =
        [lang.pick("网格", "Grid"), lang.pick("职责", "Role"), lang.pick("姓名、工作电话", "Name, work phone")];
    let columns = columns.map(str::to_string).to_vec();
    let table = Table { columns, rows, numeric: vec![false; 3], ..Table::default() };
    Some(Item {
        kicker: lang.pick("有事找网格", "Whom to turn to").to_string(),
        blocks: vec![Block::Table(table)],
        ..maker.sum("grids", "people", lang.pick("网格公示", "Grids"))
    })
}

fn rows(grid: &GridView, lang: Words<'_>) -> Vec<Vec<String>> {
    let people = |people: &[Official]| people.iter().map(Official::called).collect::<Vec<_>>();
    let heads = grid.buildings.iter().flat_map(|building| building.heads.iter().map(|head| at(&building.name, head)));
    let units = grid.buildings.iter().flat_map(|building| {
        building
            .units
            .iter()
            .flat_map(|unit| unit.heads.iter().map(|head| at(&format!("{}{}", building.name, unit.name), head)))
    });
    let roles = [
        (lang.pick("网格长", "Leader"), people(&grid.leaders)),
        (lang.pick("网格员", "Workers"), people(&grid.workers)),
        (lang.pick("楼栋长", "Buildings"), heads.collect()),
        (lang.pick("单元长", "Units"), units.collect()),
    ];
    let rows = roles.iter().flat_map(|(role, people)| {
        people.chunks(HEADS).map(|some| vec![grid.name.clone(), (*role).to_string(), some.join(lang.pick("、", ", "))])
    });
    rows.collect()
}

fn at(place: &str, person: &Official) -> String {
    format!("{place}\u{a0}{}", person.name)
}
