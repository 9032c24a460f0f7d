//! People whom residents can turn to: who is on duty today, and who looks after each grid.

use super::slide::{Slide, paged};
use crate::render::Words;
use crate::render::view::{Day, GridView, Official, OnDuty, grids as all_grids, weekday};
use crate::render::{Build, Subject, board};

/// Lines of a table on one slide.
const ROWS: usize = 6;
/// Heads of buildings or units on one line.
const HEADS: usize = 3;

/// Who is on duty on the day of the build.
pub(super) fn on_duty(build: &Build<'_>, subject: &Subject<'_>) -> Vec<Slide> {
    let (today, lang) = (build.clock.today, build.lang.of(subject.content));
    let roster = board::roster(subject);
    let people = roster.on(today);
    let columns = duty_columns(people, lang);
    let rows: Vec<Vec<String>> = people.iter().map(|duty| columns.iter().map(|(_, of)| of(duty)).collect()).collect();
    paged(&rows, ROWS, |rows| Slide {
        id: "duty".into(),
        layout: "duty",
        kicker: format!("{} {}", Day::new(today, lang).text, weekday(today, lang)),
        title: lang.pick("今日值班", "On duty today").into(),
        columns: columns.iter().map(|(name, _)| (*name).to_string()).collect(),
        rows: rows.to_vec(),
        ..Slide::default()
    })
}

type Column<'a> = (&'a str, fn(&OnDuty) -> String);

/// The columns in which somebody has something to say.
fn duty_columns<'a>(people: &[OnDuty], lang: Words<'a>) -> Vec<Column<'a>> {
    let columns: [Column<'a>; 4] = [
        (lang.pick("班次", "Shift"), |duty| duty.shift.clone().unwrap_or_default()),
        (lang.pick("值班人", "On duty"), |duty| duty.person.name.clone()),
        (lang.pick("工作电话", "Work phone"), |duty| duty.person.phone.clone().unwrap_or_default()),
        (lang.pick("去向", "Where"), |duty| duty.place.clone().unwrap_or_default()),
    ];
    columns.into_iter().filter(|(_, of)| people.iter().any(|duty| !of(duty).is_empty())).collect()
}

/// The grids with all four roles.
pub(super) fn grids(build: &Build<'_>, subject: &Subject<'_>) -> Vec<Slide> {
    let lang = build.lang.of(subject.content);
    let grids = all_grids(subject.content, build.clock.today);
    let pages = together(grids.iter().map(|grid| grid_rows(grid, lang)));
    let columns =
        [lang.pick("网格", "Grid"), lang.pick("职责", "Role"), lang.pick("姓名、工作电话", "Name, work phone")];
    paged(&pages, 1, |page| Slide {
        id: "grids".into(),
        layout: "people",
        kicker: lang.pick("有事找网格", "Whom to turn to").into(),
        title: lang.pick("网格公示", "Grids").into(),
        columns: columns.map(str::to_string).to_vec(),
        rows: page.concat(),
        ..Slide::default()
    })
}

/// Rows laid on slides so that a grid is cut only where it is longer than a slide.
fn together(grids: impl Iterator<Item = Vec<Vec<String>>>) -> Vec<Vec<Vec<String>>> {
    let mut pages: Vec<Vec<Vec<String>>> = Vec::new();
    for rows in grids {
        for (at, rows) in rows.chunks(ROWS).enumerate() {
            match pages.last_mut().filter(|page| at == 0 && page.len() + rows.len() <= ROWS) {
                Some(page) => page.extend_from_slice(rows),
                None => pages.push(rows.to_vec()),
            }
        }
    }
    pages
}

fn grid_rows(grid: &GridView, lang: Words<'_>) -> Vec<Vec<String>> {
    let people = |people: &[Official]| people.iter().map(called).collect::<Vec<_>>();
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

/// A name with its phone; the blank between them never ends a line.
fn called(person: &Official) -> String {
    person.phone.as_ref().map_or_else(|| person.name.clone(), |phone| format!("{}\u{a0}{phone}", person.name))
}

fn at(place: &str, person: &Official) -> String {
    format!("{place}\u{a0}{}", person.name)
}
