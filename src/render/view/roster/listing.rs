//! The lists that roster pages show, each field declared once: for the columns of pages, and for the data of programs.

use chrono::NaiveDate;

use crate::record::common::PERSON;
use crate::record::community::{ESTATE_SORTS, PARTNERS, POSTS};
use crate::record::schema::{Choice, Field, Shape};
use crate::render::Words;
use crate::render::view::tables::{Cell, Column, TableView};

/// A list of the registers as it was on a day.
#[derive(Debug)]
pub struct Listing {
    /// Anchor of its table.
    pub id: String,
    /// Name of the register, as in [`REGISTERS`].
    pub register: &'static str,
    /// Title.
    pub title: String,
    /// The day.
    pub day: NaiveDate,
    /// Its columns.
    pub fields: &'static [Field],
    /// Its lines, with a value a column.
    pub lines: Vec<Vec<Says>>,
}

/// What a cell says.
#[derive(Debug)]
pub enum Says {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A number.
    Count(i64),
    /// One of a closed set.
    Choice(&'static Choice),
    /// The public names of people.
    Names(Vec<String>),
}

/// The registers with the fields of their lines.
pub static REGISTERS: &[(&str, &[Field])] = &[
    ("posts", POST),
    ("grids", GRID),
    ("groups", GROUP),
    ("committees", COMMITTEE),
    ("leading_groups", LEADING_GROUP),
    ("partners", PARTNER),
    ("estates", ESTATE),
];

static PEOPLE: Shape = Shape::List(&PERSON);

/// Who holds a post in a body.
pub static POST: &[Field] = &[
    Field::new("name", "姓名", "Name", Shape::Person).required(),
    Field::new("role", "职务", "Post", Shape::Choice(POSTS)).required(),
    Field::new("duties", "分工", "Duties", Shape::Text),
    Field::new("unit", "所属", "Belongs to", Shape::Text),
    Field::new("work_phone", "工作电话", "Work phone", Shape::Text),
];

/// Grids with their four roles: leader, workers, heads of buildings, heads of units.
pub static GRID: &[Field] = &[
    Field::new("name", "网格", "Grid", Shape::Text).required(),
    Field::new("leaders", "网格长", "Leader", PEOPLE),
    Field::new("workers", "网格员", "Workers", PEOPLE),
    Field::new("building_heads", "楼栋长", "Heads of buildings", PEOPLE),
    Field::new("unit_heads", "单元长", "Heads of units", PEOPLE),
    Field::new("households", "户数", "Households", Shape::Count),
    Field::new("phone", "公示电话", "Phone", Shape::Text),
];

/// Residents' groups.
pub static GROUP: &[Field] = &[
    Field::new("name", "居民小组", "Group", Shape::Text).required(),
    Field::new("leaders", "组长", "Leader", PEOPLE),
    Field::new("households", "户数", "Households", Shape::Count),
    Field::new("representatives", "居民代表数", "Representatives", Shape::Count),
];

/// Working committees.
pub static COMMITTEE: &[Field] = &[
    Field::new("name", "下属委员会", "Committee", Shape::Text).required(),
    Field::new("heads", "主任", "Head", PEOPLE),
    Field::new("members", "成员", "Members", PEOPLE),
    Field::new("duties", "职责", "Duties", Shape::Text),
];

/// Leading groups.
pub static LEADING_GROUP: &[Field] = &[
    Field::new("name", "领导小组", "Group", Shape::Text).required(),
    Field::new("doc_no", "文号", "Number", Shape::Text),
    Field::new("heads", "组长", "Head", PEOPLE),
    Field::new("deputies", "副组长", "Deputies", PEOPLE),
    Field::new("members", "成员", "Members", PEOPLE),
];

/// Partners without their contacts, which may be somebody's own number.
pub static PARTNER: &[Field] = &[
    Field::new("name", "名称", "Name", Shape::Text).required(),
    Field::new("sort", "类别", "Sort", Shape::Choice(PARTNERS)).required(),
    Field::new("field", "活动领域", "Field", Shape::Text),
    Field::new("members", "人数", "Members", Shape::Count),
];

/// Estates and who manages them.
pub static ESTATE: &[Field] = &[
    Field::new("name", "小区", "Estate", Shape::Text).required(),
    Field::new("sort", "小区类型", "Sort", Shape::Choice(ESTATE_SORTS)),
    Field::new("households", "户数", "Households", Shape::Count),
    Field::new("buildings", "楼栋数", "Buildings", Shape::Count),
    Field::new("managed_by", "物业", "Managed by", Shape::Text),
    Field::new("contacts", "联系人", "Contact", PEOPLE),
];

impl Listing {
    /// As a table of a page.
    pub fn table(self, lang: Words<'_>) -> TableView {
        let columns = self.fields.iter().map(|field| column(field, lang)).collect();
        let cells = |line: Vec<Says>| line.into_iter().map(|says| cell(says, lang)).collect();
        TableView::of(&self.id, &self.title, columns, self.lines.into_iter().map(cells).collect())
    }
}

fn column(field: &Field, lang: Words<'_>) -> Column {
    Column {
        label: lang.pick(field.zh, field.en).to_string(),
        number: matches!(field.shape, Shape::Count),
        fixed: field.key.ends_with("phone"),
    }
}

fn cell(says: Says, lang: Words<'_>) -> Cell {
    Cell::from(match says {
        Says::Nothing => String::new(),
        Says::Text(text) => text,
        Says::Count(count) => count.to_string(),
        Says::Choice(choice) => lang.pick(choice.zh, choice.en).to_string(),
        Says::Names(names) => names.join(lang.pick("、", ", ")),
    })
}
