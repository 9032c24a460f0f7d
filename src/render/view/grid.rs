//! Grids with the people who look after them: leader, workers, heads of buildings, heads of units.

use chrono::NaiveDate;
use serde::Serialize;

use super::people::{Official, Officials};
use crate::record::content::Content;
use crate::record::value::Fields;

/// A grid as its plate and the screen show it.
#[derive(Debug, Clone, Serialize)]
pub struct GridView {
    /// Name.
    pub name: String,
    /// Names of its estates.
    pub estates: Vec<String>,
    /// Households.
    pub households: Option<i64>,
    /// Number to call.
    pub phone: Option<String>,
    /// 网格长.
    pub leaders: Vec<Official>,
    /// 网格员.
    pub workers: Vec<Official>,
    /// Its buildings that have somebody at their head.
    pub buildings: Vec<BuildingView>,
}

/// A building with its heads.
#[derive(Debug, Clone, Serialize)]
pub struct BuildingView {
    /// Name.
    pub name: String,
    /// Name of its estate.
    pub estate: Option<String>,
    /// 楼栋长.
    pub heads: Vec<Official>,
    /// Its units.
    pub units: Vec<UnitView>,
}

/// A unit of a building with its head.
#[derive(Debug, Clone, Serialize)]
pub struct UnitView {
    /// Name; empty when the register does not say which unit.
    pub name: String,
    /// 单元长.
    pub heads: Vec<Official>,
}

/// The grids of a community that have people, as the registers say on `today`.
pub fn grids(content: &Content, today: NaiveDate) -> Vec<GridView> {
    let register = &content.community.fields;
    if register.tables("grids").next().is_none() {
        return Vec::new();
    }
    let maker = Maker { register, officials: Officials::new(content, today) };
    let grids = register.tables("grids").map(|grid| maker.grid(grid));
    grids.filter(|grid| !(grid.leaders.is_empty() && grid.workers.is_empty() && grid.buildings.is_empty())).collect()
}

struct Maker<'a> {
    register: &'a Fields,
    officials: Officials<'a>,
}

impl Maker<'_> {
    fn grid(&self, grid: &Fields) -> GridView {
        let id = grid.text("id").unwrap_or_default();
        let estates: Vec<&Fields> = grid.texts("estates").filter_map(|estate| self.estate(estate)).collect();
        let counted: Option<i64> = estates.iter().map(|estate| estate.count("households")).sum();
        GridView {
            name: grid.text("name").unwrap_or(id).to_string(),
            households: grid.count("households").or(counted.filter(|_| !estates.is_empty())),
            phone: grid.text("phone").map(str::to_string),
            leaders: self.officials.of(grid.text("leader"), "grid_leader", id),
            workers: self.officials.of(grid.texts("workers"), "grid_worker", id),
            buildings: self.buildings(id, grid),
            estates: grid.texts("estates").map(|estate| self.estate_name(estate)).collect(),
        }
    }

    fn estate(&self, id: &str) -> Option<&Fields> {
        self.register.tables("estates").find(|estate| estate.text("id") == Some(id))
    }

    fn estate_name(&self, id: &str) -> String {
        self.estate(id).and_then(|estate| estate.text("name")).unwrap_or(id).to_string()
    }

    /// The buildings that name the grid, and those that name none but stand in one of its estates.
    fn buildings(&self, id: &str, grid: &Fields) -> Vec<BuildingView> {
        let belongs = |building: &&Fields| match building.text("grid") {
            Some(named) => named == id,
            None => building.text("estate").is_some_and(|own| grid.texts("estates").any(|estate| estate == own)),
        };
        let buildings = self.register.tables("buildings").filter(belongs).map(|building| self.building(building));
        buildings.filter(|building| !(building.heads.is_empty() && building.units.is_empty())).collect()
    }

    fn building(&self, building: &Fields) -> BuildingView {
        let id = building.text("id").unwrap_or_default();
        BuildingView {
            name: id.to_string(),
            estate: building.text("estate").map(|estate| self.estate_name(estate)),
            heads: self.officials.of(building.text("head"), "building_head", id),
            units: self.units(id),
        }
    }

    fn units(&self, building: &str) -> Vec<UnitView> {
        let own = self.register.tables("units").filter(|unit| unit.text("building") == Some(building));
        let mut units: Vec<UnitView> = own
            .map(|unit| UnitView {
                name: unit.text("name").unwrap_or_default().to_string(),
                heads: self.officials.named(unit.text("head")),
            })
            .filter(|unit| !unit.heads.is_empty())
            .collect();
        let others = self.officials.of(None, "unit_head", building);
        let known = |other: &Official| units.iter().any(|unit| unit.heads.contains(other));
        let others: Vec<Official> = others.into_iter().filter(|other| !known(other)).collect();
        if !others.is_empty() {
            units.push(UnitView { name: String::new(), heads: others });
        }
        units
    }
}
