//! Front matter as values: through the same rules of what may be named as the page of the record.

use super::out::{Link, Out, Page, Row};
use crate::record::schema::{Field, Shape};
use crate::record::value::{Fields, Spanned, Value};
use crate::render::address::of_page;
use crate::render::view::Teller;

/// Fields that no page shows, by the table that they are in (none for the front matter itself) and their key: what steers
/// the program, and notes for the clerk.
const UNSHOWN: &[(&str, &str)] = &[
    ("", "kind"),
    ("", "id"),
    ("", "status"),
    ("", "visibility"),
    ("", "withdrawn_on"),
    ("", "topics"),
    ("", "areas"),
    ("", "imprint"),
    ("", "waivers"),
    ("channels", "removed_on"),
    ("resolutions", "major"),
    ("resolutions", "all_residents"),
    ("actions", "feedback_on"),
];

/// Whether pages show a field of a table.
pub fn is_shown(table: &str, field: &Field) -> bool {
    !UNSHOWN.contains(&(table, field.key))
}

impl<'a> Teller<'a> {
    /// The fields of a table that pages show, with what may be said of each.
    pub fn told(&self, table: &str, fields: &'a Fields) -> Row<'a> {
        let shown = fields.iter().filter(|(field, _)| is_shown(table, field));
        Row(shown.filter_map(|(field, found)| Some((field, self.value(field, field.shape, &found.value)?))).collect())
    }

    /// A value; none where it says nothing, or names only records that are not public.
    fn value(&self, field: &Field, shape: Shape, value: &'a Value) -> Option<Out<'a>> {
        Some(match (shape, value) {
            (Shape::Person, Value::Text(id)) => Out::text(self.source.content.public_name(id)),
            (Shape::Link, Value::Text(id)) => Out::Page(self.page_of(id)?),
            (Shape::File, Value::Text(path)) => Out::File(Link { name: path, href: self.file(path)?.href }),
            (_, Value::Text(text)) => Out::text(text.as_str()),
            (_, Value::Date(day)) => Out::Day(*day),
            (_, Value::Time(time)) => Out::text(time.to_string()),
            (_, Value::Money(money)) => Out::Money(*money),
            (_, Value::Count(count)) => Out::Count(*count),
            (_, Value::Flag(flag)) => Out::Flag(*flag),
            (_, Value::Period(period)) => Out::Period(*period),
            (_, Value::Choice(choice)) => Out::Choice(choice),
            (_, Value::List(items)) => Out::List(self.values(field, shape, items)?),
            (_, Value::Table(table)) => Out::Row(self.told(field.key, table)),
            (_, Value::Any(_)) => return None,
        })
    }

    fn values(&self, field: &Field, shape: Shape, items: &'a [Spanned<Value>]) -> Option<Vec<Out<'a>>> {
        let inner = match shape {
            Shape::List(inner) => *inner,
            other => other,
        };
        let values: Vec<Out<'a>> = items.iter().filter_map(|item| self.value(field, inner, &item.value)).collect();
        (!values.is_empty()).then_some(values)
    }

    fn page_of(&self, id: &str) -> Option<Page<'a>> {
        let record = self.source.record(id)?;
        Some(Page { id: &record.id, title: record.title(), href: of_page(&self.source.content.folder, record) })
    }
}
