//! A roster page: people and bodies from the registers as they were on its day. Nothing of a person but the public name,
//! the post and the work phone.

use chrono::NaiveDate;

use super::Source;
use super::tables::{Cell, Column, TableView};
use crate::record::Record;
use crate::record::value::{Fields, Value};

/// The tables of a roster page.
pub fn tables(record: &Record, source: &Source<'_>) -> Vec<TableView> {
    let day = record.fields.date("as_of").or_else(|| record.published_on()).unwrap_or(source.today);
    let register = Register { source, day };
    let form = record.fields.text("form").unwrap_or_default();
    let mut tables: Vec<TableView> = register.of_form(form).into_iter().collect();
    let named: Vec<&str> = record.fields.texts("bodies").collect();
    let bodies = if named.is_empty() { own_body(form).into_iter().collect() } else { named };
    tables.extend(bodies.into_iter().map(|body| register.body(body)));
    tables.retain(|table| !table.lines.is_empty());
    tables
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

    fn column(&self, zh: &str, en: &str) -> Column {
        Column { label: self.word(zh, en), number: false, fixed: false }
    }

    fn figure(&self, zh: &str, en: &str) -> Column {
        Column { number: true, ..self.column(zh, en) }
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

    fn person(&self, id: &str) -> String {
        self.source.content.public_name(id).to_string()
    }

    fn people(&self, table: &Fields, key: &str) -> Cell {
        let named = match table.get(key).map(|found| &found.value) {
            Some(Value::Text(id)) => vec![id.as_str()],
            _ => table.texts(key).collect(),
        };
        self.names(named)
    }

    fn names(&self, ids: Vec<&str>) -> Cell {
        let mut names: Vec<String> = Vec::new();
        for name in ids.into_iter().map(|id| self.person(id)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Cell::from(names.join(self.source.lang.pick("、", ", ")))
    }

    fn phone(&self, id: &str) -> Cell {
        let mut people = self.source.content.roster.fields.tables("person");
        let person = people.find(|person| person.text("id") == Some(id));
        text(person.and_then(|person| person.text("work_phone")))
    }

    /// Name of the committee, group, grid or building that a post belongs to; what is no id stands as it is written.
    fn unit(&self, id: &str) -> String {
        let lists = ["committees", "groups", "grids", "estates"];
        let mut all = lists.into_iter().flat_map(|key| self.list(key));
        let found = all.find(|table| table.text("id") == Some(id)).and_then(|table| table.text("name"));
        found.unwrap_or(id).to_string()
    }

    /// The people of a body.
    fn body(&self, body: &str) -> TableView {
        let posts: Vec<&Fields> = self.posts().filter(|post| post.text("body") == Some(body)).collect();
        let name = posts.first().and_then(|post| post.choice("body")).map(|body| self.word(body.zh, body.en));
        let columns = vec![
            self.column("姓名", "Name"),
            self.column("职务", "Post"),
            self.column("分工", "Duties"),
            self.column("所属", "Belongs to"),
            Column { fixed: true, ..self.column("工作电话", "Work phone") },
        ];
        let lines = posts.into_iter().map(|post| self.post(post)).collect();
        TableView::of(&format!("roster-{body}"), &name.unwrap_or_default(), columns, lines)
    }

    fn post(&self, post: &Fields) -> Vec<Cell> {
        let id = post.text("person").unwrap_or_default();
        let role = post.choice("role").map(|role| self.word(role.zh, role.en));
        let unit = post.text("unit").map(|unit| self.unit(unit));
        vec![
            self.person(id).into(),
            role.unwrap_or_default().into(),
            text(post.text("duties")),
            unit.unwrap_or_default().into(),
            self.phone(id),
        ]
    }

    /// The list of `community.toml` that a form is about.
    fn of_form(&self, form: &str) -> Option<TableView> {
        Some(match form {
            "grid" => self.grids(),
            "groups" => self.groups(),
            "committees" => self.committees(),
            "leading_group" => self.leading_groups(),
            "partners" => self.partners(|_| true),
            "volunteers" => self.partners(|partner| partner.text("sort") == Some("volunteers")),
            "estates" => self.estates(),
            _ => return None,
        })
    }

    /// Grids with their four roles: leader, workers, heads of buildings, heads of units.
    fn grids(&self) -> TableView {
        let columns = vec![
            self.column("网格", "Grid"),
            self.column("网格长", "Leader"),
            self.column("网格员", "Workers"),
            self.column("楼栋长", "Heads of buildings"),
            self.column("单元长", "Heads of units"),
            self.figure("户数", "Households"),
            Column { fixed: true, ..self.column("公示电话", "Phone") },
        ];
        let lines = self.list("grids").map(|grid| self.grid(grid)).collect();
        TableView::of("roster-grids", self.source.lang.pick("网格", "Grids"), columns, lines)
    }

    fn grid(&self, grid: &Fields) -> Vec<Cell> {
        let id = grid.text("id").unwrap_or_default();
        let buildings: Vec<&str> = self
            .list("buildings")
            .filter(|one| one.text("grid") == Some(id))
            .filter_map(|one| one.text("id"))
            .collect();
        let heads = self.list("buildings").filter(|one| one.text("grid") == Some(id));
        let units = self.list("units").filter(|unit| unit.text("building").is_some_and(|at| buildings.contains(&at)));
        let in_grid = |unit: &str| unit == id;
        let in_building = |unit: &str| buildings.contains(&unit) || unit == id;
        vec![
            text(grid.text("name")),
            self.names(grid.text("leader").into_iter().chain(self.holders("grid_leader", &in_grid)).collect()),
            self.names(grid.texts("workers").chain(self.holders("grid_worker", &in_grid)).collect()),
            self.names(
                heads.filter_map(|one| one.text("head")).chain(self.holders("building_head", &in_building)).collect(),
            ),
            self.names(
                units.filter_map(|one| one.text("head")).chain(self.holders("unit_head", &in_building)).collect(),
            ),
            count(grid, "households"),
            text(grid.text("phone")),
        ]
    }

    /// Who holds a role in one of the units.
    fn holders(&self, role: &'static str, is_unit: &dyn Fn(&str) -> bool) -> Vec<&'a str> {
        let posts =
            self.posts().filter(|post| post.text("role") == Some(role) && post.text("unit").is_some_and(is_unit));
        posts.filter_map(|post| post.text("person")).collect()
    }

    fn groups(&self) -> TableView {
        let columns = vec![
            self.column("居民小组", "Group"),
            self.column("组长", "Leader"),
            self.figure("户数", "Households"),
            self.figure("居民代表数", "Representatives"),
        ];
        let line = |group: &Fields| {
            vec![
                text(group.text("name")),
                self.people(group, "leader"),
                count(group, "households"),
                count(group, "representatives"),
            ]
        };
        let title = self.source.lang.pick("居民小组", "Groups");
        TableView::of("roster-groups", title, columns, self.list("groups").map(line).collect())
    }

    fn committees(&self) -> TableView {
        let columns = vec![
            self.column("下属委员会", "Committee"),
            self.column("主任", "Head"),
            self.column("成员", "Members"),
            self.column("职责", "Duties"),
        ];
        let line = |committee: &Fields| {
            vec![
                text(committee.text("name")),
                self.people(committee, "head"),
                self.people(committee, "members"),
                text(committee.text("duties")),
            ]
        };
        let title = self.source.lang.pick("下属委员会", "Working committees");
        TableView::of("roster-committees", title, columns, self.list("committees").map(line).collect())
    }

    fn leading_groups(&self) -> TableView {
        let columns = vec![
            self.column("领导小组", "Group"),
            self.column("文号", "Number"),
            self.column("组长", "Head"),
            self.column("副组长", "Deputies"),
            self.column("成员", "Members"),
        ];
        let line = |group: &Fields| {
            vec![
                text(group.text("name")),
                text(group.text("doc_no")),
                self.people(group, "head"),
                self.people(group, "deputies"),
                self.people(group, "members"),
            ]
        };
        let title = self.source.lang.pick("领导小组", "Leading groups");
        TableView::of("roster-leading-groups", title, columns, self.list("leading_groups").map(line).collect())
    }

    /// Partners without their contacts, which may be somebody's own number.
    fn partners(&self, wanted: fn(&Fields) -> bool) -> TableView {
        let columns = vec![
            self.column("名称", "Name"),
            self.column("类别", "Sort"),
            self.column("活动领域", "Field"),
            self.figure("人数", "Members"),
        ];
        let line = |partner: &Fields| {
            let sort = partner.choice("sort").map(|sort| self.word(sort.zh, sort.en));
            vec![
                text(partner.text("name")),
                sort.unwrap_or_default().into(),
                text(partner.text("field")),
                count(partner, "members"),
            ]
        };
        let lines = self.list("partners").filter(|partner| wanted(partner)).map(line).collect();
        TableView::of("roster-partners", self.source.lang.pick("共建单位和组织", "Partners"), columns, lines)
    }

    fn estates(&self) -> TableView {
        let columns = vec![
            self.column("小区", "Estate"),
            self.column("小区类型", "Sort"),
            self.figure("户数", "Households"),
            self.figure("楼栋数", "Buildings"),
            self.column("物业", "Managed by"),
            self.column("联系人", "Contact"),
        ];
        let line = |estate: &Fields| {
            let sort = estate.choice("sort").map(|sort| self.word(sort.zh, sort.en));
            vec![
                text(estate.text("name")),
                sort.unwrap_or_default().into(),
                count(estate, "households"),
                count(estate, "buildings"),
                text(estate.text("managed_by")),
                self.people(estate, "contact"),
            ]
        };
        let title = self.source.lang.pick("小区和物业", "Estates");
        TableView::of("roster-estates", title, columns, self.list("estates").map(line).collect())
    }
}

fn text(text: Option<&str>) -> Cell {
    Cell::from(text.unwrap_or_default())
}

fn count(table: &Fields, key: &str) -> Cell {
    Cell::from(table.count(key).map(|count| count.to_string()).unwrap_or_default())
}
