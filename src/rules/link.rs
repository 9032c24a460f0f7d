//! `link`: a record is linked with another of a certain sort, and their dates are in order.

use chrono::NaiveDate;

use super::value::given;
use super::{Case, Check, Primitive, Sort, Wrong, keys, other};
use crate::check::zh_day;
use crate::finding::{Finding, Text, code};
use crate::pack::Selector;
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, KINDS, Record, Spanned, Value};
use crate::source::Place;

pub(super) static SORT: Sort = Sort {
    id: "link",
    zh: "所连的记录",
    en: "linked records",
    keys: &[
        Field::new("field", "连到另一份记录的字段", "path of the link", Shape::Text),
        Field::new("back", "由另一份记录连过来", "the other record links to this one", Shape::Flag),
        other::KIND,
        other::WHERE,
        Field::new(
            "dates",
            "先后两个日期：另一份记录的、这一份的",
            "two dates in order: of the other record, of this one",
            Shape::List(&TEXT),
        ),
        Field::new("strict", "两个日期不可同日", "not on the same day", Shape::Flag),
        Field::new("needed", "没有写明也算问题", "not given is a finding too", Shape::Flag),
    ],
    read,
};

#[derive(Debug)]
struct Link {
    /// The path of the link; `None` where the other record links to this one.
    field: Option<String>,
    meant: Selector,
    dates: Option<(String, String)>,
    strict: bool,
    needed: bool,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let (field, back, chosen) = (keys.text("field").map(str::to_string), keys.flag("back"), other::read(keys)?);
    if field.is_some() == back || (back && chosen.is_none()) {
        return Err(Wrong::new(
            "field",
            "写 field，或者写 back = true 和 kind",
            "write field, or back = true with kind",
        ));
    }
    let any = chosen.is_none();
    let meant = chosen.unwrap_or_else(|| Selector { kinds: KINDS.to_vec(), conditions: Vec::new() });
    let dates = match keys::texts(keys, "dates").as_slice() {
        [] => None,
        [first, second] => {
            other::known(&meant, "dates", first)?;
            Some((first.clone(), second.clone()))
        }
        _ => return Err(Wrong::new("dates", "应当正好两个日期", "there have to be two dates")),
    };
    let needed = keys.flag("needed");
    if any && dates.is_none() && !needed {
        return Err(Wrong::new("field", "kind、dates、needed 至少要写一个", "one of kind, dates and needed is needed"));
    }
    Ok(Box::new(Link { field, meant, dates, strict: keys.flag("strict"), needed }))
}

impl Check for Link {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        match &self.field {
            Some(field) => self.forward(case, field).into_iter().collect(),
            None => case.record.and_then(|record| self.back(case, record)).into_iter().collect(),
        }
    }

    fn strictness(&self) -> i64 {
        i64::from(self.needed) + i64::from(self.strict) + i64::from(self.dates.is_some())
    }

    fn paths(&self) -> Vec<String> {
        self.field.iter().chain(self.dates.iter().map(|(_, own)| own)).cloned().collect()
    }
}

impl Link {
    /// What is wrong with the links at a path: of several, one that fits is enough.
    fn forward(&self, case: &Case<'_>, field: &str) -> Option<Finding> {
        let links = given(case, field);
        if links.is_empty() {
            return (self.needed && !case.is_ahead()).then(|| case.missing([field], case.place(field)));
        }
        let linked: Vec<(&Spanned<Value>, &Record)> =
            links.iter().filter_map(|link| Some((*link, target(case, link)?))).collect();
        let (first, other) = linked.first()?;
        let fitting: Vec<_> = linked.iter().filter(|(_, other)| self.meant.matches(other)).collect();
        match fitting.first() {
            None => Some(self.wrong(case, field, other, case.at(&first.span))),
            Some((link, other)) => {
                let all = fitting.iter().all(|(_, other)| self.late(case, other).is_some());
                self.late(case, other)
                    .filter(|_| all)
                    .map(|dates| self.out_of_order(case, other, dates, case.at(&link.span)))
            }
        }
    }

    fn wrong(&self, case: &Case<'_>, field: &str, other: &Record, place: Place) -> Finding {
        let (name, meant, shown) = (case.name(field), other::name(&self.meant), other::shown(other));
        let zh = format!("{}连到{}{}，应连到一份{}", name.zh, other.kind.zh, shown.zh, meant.zh);
        let en =
            format!("{} is the {} {}; it has to be a {}", name.en, other.kind.en.to_lowercase(), shown.en, meant.en);
        let lines = other::lines(&self.meant);
        case.finding(&code::LINK, place, zh, en).help(
            format!("改成那份记录的编号；还没有的，先写一份：{}", lines.zh),
            format!("write the id of that record; if there is none yet, write one with {}", lines.en),
        )
    }

    /// What is wrong when no record links to this one, or only ones whose dates are out of order.
    fn back(&self, case: &Case<'_>, record: &Record) -> Option<Finding> {
        let linking: Vec<&Record> = case.content.records.iter().filter(|other| self.links(other, record)).collect();
        let Some(first) = linking.first() else { return Some(self.alone(case, record)) };
        let all = linking.iter().all(|other| self.late(case, other).is_some());
        let dates = self.late(case, first).filter(|_| all)?;
        let place = self.dates.as_ref().map_or_else(|| case.place("title"), |(_, own)| case.place(own));
        Some(self.out_of_order(case, first, dates, place))
    }

    /// Whether another record is meant, holds, and links to this one.
    fn links(&self, other: &Record, record: &Record) -> bool {
        other.id != record.id
            && other.fields.text("status") != Some("withdrawn")
            && self.meant.matches(other)
            && names(&other.fields, &record.id)
    }

    fn alone(&self, case: &Case<'_>, record: &Record) -> Finding {
        let (meant, lines) = (other::name(&self.meant), other::lines(&self.meant));
        let zh = format!("没有一份{}连到这份记录", meant.zh);
        let en = format!("no {} links to this record", meant.en);
        let line = format!("related = [\"{}\"]", record.id);
        case.finding(&code::LINK, case.place("title"), zh, en).help(
            format!("写一份，或在已有的一份里连过来：{}、{line}", lines.zh),
            format!("write one, or link to this record in one that is there: {}, {line}", lines.en),
        )
    }

    /// The two dates, where they are known and out of order.
    fn late(&self, case: &Case<'_>, other: &Record) -> Option<(NaiveDate, NaiveDate)> {
        let (theirs, own) = self.dates.as_ref()?;
        let (first, second) = (other.fields.date(theirs)?, case.date(own)?);
        (first > second || (self.strict && first == second)).then_some((first, second))
    }

    fn out_of_order(
        &self,
        case: &Case<'_>,
        other: &Record,
        (first, second): (NaiveDate, NaiveDate),
        place: Place,
    ) -> Finding {
        let (theirs, own) = self.dates.as_ref().map_or(("", ""), |(theirs, own)| (theirs.as_str(), own.as_str()));
        let (name, own_name, shown) = (other::label(&self.meant, theirs), case.name(own), other::shown(other));
        let (word, word_en) = if self.strict {
            ("应当早于", "it has to come before")
        } else {
            ("应当不晚于", "it must not come after")
        };
        let zh = format!("{}的{}是{}，{word}{}（{}）", shown.zh, name.zh, zh_day(first), own_name.zh, zh_day(second));
        let en = format!("{} of {} is {first}; {word_en} {} ({second})", name.en, shown.en, own_name.en);
        let Text { zh: help, en: help_en } = Text::new(
            format!("核对那份记录的 {theirs} 和这里的 {own}；连错了就改成另一份"),
            format!("check {theirs} of that record and {own} here; link another record if this is the wrong one"),
        );
        case.finding(&code::LINK, place, zh, en).help(help, help_en)
    }
}

fn target<'a>(case: &Case<'a>, link: &Spanned<Value>) -> Option<&'a Record> {
    match &link.value {
        Value::Text(id) => case.content.record(id),
        _ => None,
    }
}

/// Whether a field of these, or of tables inside, links to a record.
fn names(fields: &Fields, id: &str) -> bool {
    fields.iter().any(|(field, found)| is_link(field.shape, &found.value, id))
}

fn is_link(shape: Shape, value: &Value, id: &str) -> bool {
    match (shape, value) {
        (Shape::Link, Value::Text(text)) => text == id,
        (Shape::List(inner), Value::List(items)) => items.iter().any(|item| is_link(*inner, &item.value, id)),
        (_, Value::List(items)) => items.iter().any(|item| is_link(shape, &item.value, id)),
        (_, Value::Table(table)) => names(table, id),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, Spanned, Value, is_link};
    use crate::record::common::LINK;

    fn text(text: &str) -> Value {
        Value::Text(text.to_string())
    }

    #[test]
    fn a_text_links_only_where_its_field_is_a_link() {
        assert!(
            is_link(Shape::Link, &text("notice/a"), "notice/a") && !is_link(Shape::Text, &text("notice/a"), "notice/a")
        );
        assert!(!is_link(Shape::Link, &text("notice/b"), "notice/a"));
    }

    #[test]
    fn one_of_several_links_is_enough() {
        let links = ["notice/b", "notice/a"].map(|id| Spanned { value: text(id), span: 0..0 });
        assert!(is_link(Shape::List(&LINK), &Value::List(links.to_vec()), "notice/a"));
    }
}
