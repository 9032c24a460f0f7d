//! A roster page: people and bodies from the registers as they were on its day. Nothing of a person but the public name,
//! the post and the work phone.

mod listing;

use chrono::NaiveDate;

use super::Source;
use super::tables::TableView;
use crate::record::Record;
use crate::record::value::{Fields, Value};
pub use listing::{Listing, REGISTERS, Says};

/// The tables of a roster page.
pub fn tables(record: &Record, source: &Source<'_>) -> Vec<TableView> {
    listings(record, source).into_iter().map(|listing| listing.table(source.lang)).collect()
}

/// The lists of a roster page that have lines.
pub fn listings(record: &Record, source: &Source<'_>) -> Vec<Listing> {
    let day = record.fields.date("as_of").or_else(|| record.published_on()).unwrap_or(source.today);
    let register = Register { source, day };
    let form = record.fields.text("form").unwrap_or_default();
    let mut listings: Vec<Listing> = register.of_form(form).into_iter().collect();
    let named: Vec<&str> = record.fields.texts("bodies").collect();
    let bodies = if named.is_empty() { own_body(form).into_iter().collect() } else { named };
    listings.extend(bodies.into_iter().map(|body| register.body(body)));
    listings.retain(|listing| !listing.lines.is_empty());
    listings
}

/// The body that a form is about when the page names none.
fn own_body(form: &str) -> Option<&'static str> {
    match form {
        "committee" => Some("rwc"),
        "representatives" => Some("assembly"),
        "supervisory" => Some("supervisory"),
        "workers" => Some("workers"),
        "volunteers" => Some("volunteers"),
        _ => None,
    }
}

/// The registers on a day.
struct Register<'a> {
    source: &'a Source<'a>,
    day: NaiveDate,
}

impl<'a> Register<'a> {
    fn word(&self, zh: &str, en: &str) -> String {
        self.source.lang.pick(zh, en).to_string()
    }

    /// The list of a register of `community.toml`.
    fn listing(&self, register: &'static str, title: (&str, &str), line: impl Fn(&Fields) -> Vec<Says>) -> Listing {
        let fields = REGISTERS.iter().find(|(name, _)| *name == register).map_or(&[][..], |(_, fields)| *fields);
        Listing {
            id: format!("roster-{}", register.replace('_', "-")),
            register,
            title: self.word(title.0, title.1),
            day: self.day,
            fields,
            lines: self.list(register).map(line).collect(),
        }
    }

    fn list(&self, key: &'static str) -> impl Iterator<Item = &'a Fields> + use<'a> {
        self.source.content.community.fields.tables(key)
    }

    /// The posts that were held on the day.
    fn posts(&self) -> impl Iterator<Item = &'a Fields> + use<'a> {
        let day = self.day;
        let posts = self.source.content.roster.fields.tables("post");
        posts.filter(move |post| {
            post.date("start").is_some_and(|start| start <= day) && post.date("end").is_none_or(|end| day <= end)
        })
    }

    fn people(&self, table: &Fields, key: &str) -> Says {
        self.names(match table.get(key).map(|found| &found.value) {
            Some(Value::Text(id)) => vec![id.as_str()],
            _ => table.texts(key).collect(),
        })
    }

    fn names(&self, ids: Vec<&str>) -> Says {
        let mut names: Vec<String> = Vec::new();
        for name in ids.into_iter().map(|id| self.source.content.public_name(id)) {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_string());
            }
        }
        if names.is_empty() { Says::Nothing } else { Says::Names(names) }
    }

    fn phone(&self, id: &str) -> Says {
        let mut people = self.source.content.roster.fields.tables("person");
        let person = people.find(|person| person.text("id") == Some(id));
        person.map_or(Says::Nothing, |person| text(person, "work_phone"))
    }

    /// Name of the committee, group, grid or building that a post belongs to; what is no id stands as it is written.
    fn unit(&self, id: &str) -> String {
        let lists = ["committees", "groups", "grids", "estates"];
        let mut all = lists.into_iter().flat_map(|key| self.list(key));
        let found = all.find(|table| table.text("id") == Some(id)).and_then(|table| table.text("name"));
        found.unwrap_or(id).to_string()
    }

    /// The people of a body.
    fn body(&self, body: &str) -> Listing {
        let posts: Vec<&Fields> = self.posts().filter(|post| post.text("body") == Some(body)).collect();
        let name = posts.first().and_then(|post| post.choice("body")).map(|body| self.word(body.zh, body.en));
        Listing {
            id: format!("roster-{body}"),
            register: "posts",
            title: name.unwrap_or_default(),
            day: self.day,
            fields: listing::POST,
            lines: posts.into_iter().map(|post| self.post(post)).collect(),
        }
    }

    fn post(&self, post: &Fields) -> Vec<Says> {
        let id = post.text("person").unwrap_or_default();
        vec![
            Says::Text(self.source.content.public_name(id).to_string()),
            choice(post, "role"),
            text(post, "duties"),
            post.text("unit").map_or(Says::Nothing, |unit| Says::Text(self.unit(unit))),
            self.phone(id),
        ]
    }

    /// The list of `community.toml` that a form is about.
    fn of_form(&self, form: &str) -> Option<Listing> {
        Some(match form {
            "grid" => self.listing("grids", ("网格", "Grids"), |grid| self.grid(grid)),
            "groups" => self.listing("groups", ("居民小组", "Groups"), |group| self.group(group)),
            "committees" => {
                self.listing("committees", ("下属委员会", "Working committees"), |one| self.committee(one))
            }
            "leading_group" => {
                self.listing("leading_groups", ("领导小组", "Leading groups"), |group| self.leading_group(group))
            }
            "partners" => self.partners(),
            "volunteers" => self.volunteers(),
            "estates" => self.listing("estates", ("小区和物业", "Estates"), |estate| self.estate(estate)),
            _ => return None,
        })
    }

    fn grid(&self, grid: &Fields) -> Vec<Says> {
        let id = grid.text("id").unwrap_or_default();
        let own = || self.list("buildings").filter(|one| one.text("grid") == Some(id));
        let buildings: Vec<&str> = own().filter_map(|one| one.text("id")).collect();
        let units = self.list("units").filter(|unit| unit.text("building").is_some_and(|at| buildings.contains(&at)));
        let in_grid = |unit: &str| unit == id;
        let in_building = |unit: &str| buildings.contains(&unit) || unit == id;
        let heads = own().filter_map(|one| one.text("head"));
        vec![
            text(grid, "name"),
            self.names(grid.text("leader").into_iter().chain(self.holders("grid_leader", &in_grid)).collect()),
            self.names(grid.texts("workers").chain(self.holders("grid_worker", &in_grid)).collect()),
            self.names(heads.chain(self.holders("building_head", &in_building)).collect()),
            self.names(
                units.filter_map(|one| one.text("head")).chain(self.holders("unit_head", &in_building)).collect(),
            ),
            count(grid, "households"),
            text(grid, "phone"),
        ]
    }

    /// Who holds a role in one of the units.
    fn holders(&self, role: &'static str, is_unit: &dyn Fn(&str) -> bool) -> Vec<&'a str> {
        let posts =
            self.posts().filter(|post| post.text("role") == Some(role) && post.text("unit").is_some_and(is_unit));
        posts.filter_map(|post| post.text("person")).collect()
    }

    fn group(&self, group: &Fields) -> Vec<Says> {
        vec![
            text(group, "name"),
            self.people(group, "leader"),
            count(group, "households"),
            count(group, "representatives"),
        ]
    }

    fn committee(&self, committee: &Fields) -> Vec<Says> {
        vec![
            text(committee, "name"),
            self.people(committee, "head"),
            self.people(committee, "members"),
            text(committee, "duties"),
        ]
    }

    fn leading_group(&self, group: &Fields) -> Vec<Says> {
        vec![
            text(group, "name"),
            text(group, "doc_no"),
            self.people(group, "head"),
            self.people(group, "deputies"),
            self.people(group, "members"),
        ]
    }

    fn partners(&self) -> Listing {
        self.listing("partners", ("共建单位和组织", "Partners"), |partner| {
            vec![text(partner, "name"), choice(partner, "sort"), text(partner, "field"), count(partner, "members")]
        })
    }

    fn volunteers(&self) -> Listing {
        let all = self.partners();
        let is_team = |line: &Vec<Says>| matches!(line.get(1), Some(Says::Choice(sort)) if sort.id == "volunteers");
        let lines = all.lines.into_iter().filter(is_team).collect();
        Listing { id: "roster-volunteer-teams".to_string(), lines, ..all }
    }

    fn estate(&self, estate: &Fields) -> Vec<Says> {
        vec![
            text(estate, "name"),
            choice(estate, "sort"),
            count(estate, "households"),
            count(estate, "buildings"),
            text(estate, "managed_by"),
            self.people(estate, "contact"),
        ]
    }
}

fn text(table: &Fields, key: &str) -> Says {
    table.text(key).filter(|text| !text.is_empty()).map_or(Says::Nothing, |text| Says::Text(text.to_string()))
}

fn count(table: &Fields, key: &str) -> Says {
    table.count(key).map_or(Says::Nothing, Says::Count)
}

fn choice(table: &Fields, key: &str) -> Says {
    table.choice(key).map_or(Says::Nothing, Says::Choice)
}
