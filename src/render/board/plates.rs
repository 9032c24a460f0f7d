//! Sign plates 公示牌: one page a grid, one page a building.

use serde::Serialize;

use super::index::{Entry, Group, Link};
use super::{Paper, Sheet};
use crate::render::view::{BuildingView, GridView, Issue, grids};
use crate::render::{Printer, Subject};

/// Lines that have room on the plate of a grid; more buildings go on on a further page.
const LINES: usize = 17;
/// People who have room beside the buildings in large letters.
const PEOPLE: usize = 4;
/// Units whose heads have no phone stand together on one line.
const UNITS: usize = 3;

/// A page of the plate of a grid.
#[derive(Debug, Serialize)]
struct Plate<'a> {
    grid: &'a GridView,
    page: usize,
    pages: usize,
    buildings: &'a [BuildingView],
    /// How much room a building has: `few` of them, `some`, or `many`.
    room: &'static str,
    /// Whether leaders and workers have to stand closer.
    crowd: bool,
}

/// The plate of a building, with the grid that it belongs to.
#[derive(Debug, Serialize)]
struct Door<'a> {
    grid: &'a GridView,
    building: &'a BuildingView,
}

/// Prints the plates of a community that has grids.
pub(super) fn print(subject: &Subject<'_>, printer: &mut Printer<'_>) -> Option<Group> {
    let grids = grids(subject.content, printer.build.clock.today);
    let plates: Vec<Plate<'_>> = grids.iter().flat_map(plates).collect();
    let doors: Vec<Door<'_>> = grids.iter().flat_map(doors).collect();
    let entries = [("grids", !plates.is_empty()), ("buildings", !doors.is_empty())];
    let entries = entries.into_iter().filter(|(_, any)| *any);
    let issue = issue(subject, printer);
    let print = |(id, _)| {
        let links = [Paper::A4Wide, Paper::A3Wide].map(|paper| {
            let title = format!("{} {}", subject.content.name(), paper.id());
            let sheet = Sheet::new(subject, &format!("sheets/{id}.{}.html", paper.id()), &title, paper);
            let href = sheet.print(&format!("{id}.html"), printer, |context| {
                context.insert("issue", &issue);
                context.insert("plates", &plates);
                context.insert("doors", &doors);
            });
            Link { label: paper.id(), href }
        });
        Entry { id, title: None, year: None, links: links.into() }
    };
    Group::new("plates", entries.map(print).collect())
}

/// A released page of the register of grids says who put the plates up and when.
fn issue(subject: &Subject<'_>, printer: &Printer<'_>) -> Issue {
    let lang = printer.build.lang.of(subject.content);
    let mut rosters = subject.current("roster").map(|released| released.record());
    let page = rosters.find(|record| record.fields.text("form") == Some("grid"));
    page.map_or_else(|| Issue::by_committee(None, lang), |record| Issue::of(record, lang))
}

fn plates(grid: &GridView) -> Vec<Plate<'_>> {
    let parts = if grid.buildings.is_empty() { vec![&grid.buildings[..]] } else { parts(&grid.buildings) };
    let pages = parts.len();
    let crowd = grid.leaders.len() + grid.workers.len() > PEOPLE;
    let plate = |(at, buildings)| Plate { grid, page: at + 1, pages, buildings, room: room(buildings), crowd };
    parts.into_iter().enumerate().map(plate).collect()
}

/// The buildings of a grid, page by page.
fn parts(mut buildings: &[BuildingView]) -> Vec<&[BuildingView]> {
    let mut parts = Vec::new();
    while !buildings.is_empty() {
        let mut left = LINES;
        let fitting = buildings.iter().take_while(|building| {
            let fits = lines(building) <= left;
            left = left.saturating_sub(lines(building));
            fits
        });
        let (part, rest) = buildings.split_at(fitting.count().max(1));
        parts.push(part);
        buildings = rest;
    }
    parts
}

/// Lines that a building takes up: two for its own row at least, and one for each unit head with a phone.
fn lines(building: &BuildingView) -> usize {
    let phones = building.units.iter().flat_map(|unit| &unit.heads).filter(|head| head.phone.is_some()).count();
    (phones + (building.units.len().saturating_sub(phones)).div_ceil(UNITS)).max(2)
}

fn room(buildings: &[BuildingView]) -> &'static str {
    match buildings.iter().map(lines).sum() {
        0..=8usize => "few",
        9..=12 => "some",
        _ => "many",
    }
}

fn doors(grid: &GridView) -> impl Iterator<Item = Door<'_>> {
    grid.buildings.iter().map(move |building| Door { grid, building })
}
