//! The other records of the community that a check looks at: read from its keys `kind` and `where`, and in words.

use super::Wrong;
use super::value::named;
use super::words::{join, list_en, list_zh};
use crate::finding::Text;
use crate::pack::Selector;
use crate::record::schema::{Choice, Field, Shape};
use crate::record::{Fields, KINDS, Record};

/// The key `kind`.
pub(super) const KIND: Field =
    Field::new("kind", "另一份记录的类别，一个或几个", "kind or kinds of the other record", Shape::Any);
/// The key `where`.
pub(super) const WHERE: Field =
    Field::new("where", "另一份记录的字段条件", "fields of the other record and the values that will do", Shape::Any);

/// The records that `kind` and `where` mean, if there is a `kind`.
pub(super) fn read(keys: &Fields) -> Result<Option<Selector>, Wrong> {
    if keys.get("kind").is_none() {
        return match keys.get("where") {
            Some(_) if keys.get("each").is_none() => {
                Err(Wrong::new("where", "写了 where 就要写 kind", "`where` needs `kind`"))
            }
            _ => Ok(None),
        };
    }
    let selector = Selector::read(keys).map_err(|fault| Wrong { key: "kind", fault })?;
    for (path, wanted) in &selector.conditions {
        known(&selector, "where", path)?;
        wanted.iter().try_for_each(|wanted| allowed(&selector, "where", path, wanted))?;
    }
    Ok(Some(selector))
}

/// Complains about a path that none of the kinds has.
pub(super) fn known(selector: &Selector, key: &'static str, path: &str) -> Result<(), Wrong> {
    match selector.field(path) {
        Some(_) => Ok(()),
        None => Err(Wrong::new(key, format!("没有 {path} 这个字段"), format!("there is no field {path}"))),
    }
}

/// Complains about a value that is none of a field's choices.
pub(super) fn allowed(selector: &Selector, key: &'static str, path: &str, wanted: &str) -> Result<(), Wrong> {
    let mut fields = selector.kinds.iter().filter_map(|kind| field(kind.fields, path));
    let fits = |field: &'static Field| {
        let choices = choices(field);
        choices.is_empty() || choices.iter().any(|choice| choice.id == wanted)
    };
    match selector.field(path) {
        Some(field) if fits(field) || fields.any(fits) => Ok(()),
        _ => Err(Wrong::new(key, format!("{path} 没有 {wanted} 这个值"), format!("{path} has no value {wanted}"))),
    }
}

fn field(fields: &'static [Field], path: &str) -> Option<&'static Field> {
    crate::record::schema::find(&[fields], path)
}

/// The choices of a field or of the items of its list.
fn choices(field: &Field) -> &'static [Choice] {
    match field.shape {
        Shape::Choice(choices) => choices,
        Shape::List(Shape::Choice(choices)) => choices,
        _ => &[],
    }
}

/// A value of a field of these records, for messages.
pub(super) fn value(selector: &Selector, path: &str, wanted: &str) -> Text {
    named(selector.field(path).map_or(&[], choices), wanted)
}

/// What a field of these records is called; the path for an unknown one.
pub(super) fn label(selector: &Selector, path: &str) -> Text {
    selector.field(path).map_or_else(|| Text::new(path, path), |field| Text::new(field.zh, field.en))
}

/// These records in words, `会议（会议种类：居民代表会议）`.
pub(super) fn name(selector: &Selector) -> Text {
    let (kinds, kinds_en) = if selector.kinds.len() == KINDS.len() {
        ("记录".to_string(), "record".to_string())
    } else {
        let kinds = &selector.kinds;
        (join(kinds.iter().map(|kind| kind.zh), "或"), join(kinds.iter().map(|kind| kind.en.to_lowercase()), " or "))
    };
    let conditions: Vec<Text> = selector.conditions.iter().map(|condition| said(selector, condition)).collect();
    if conditions.is_empty() {
        return Text::new(kinds, kinds_en);
    }
    Text::new(
        format!("{kinds}（{}）", join(conditions.iter().map(|text| &text.zh), "；")),
        format!("{kinds_en} ({})", join(conditions.iter().map(|text| &text.en), "; ")),
    )
}

fn said(selector: &Selector, (path, wanted): &(String, Vec<String>)) -> Text {
    let label = label(selector, path);
    let values: Vec<Text> = wanted.iter().map(|wanted| value(selector, path, wanted)).collect();
    Text::new(
        format!("{}：{}", label.zh, join(values.iter().map(|text| &text.zh), "或")),
        format!("{}: {}", label.en, join(values.iter().map(|text| &text.en), " or ")),
    )
}

/// What is typed into the front matter of such a record, `kind = "meeting"，form = "assembly"`.
pub(super) fn lines(selector: &Selector) -> Text {
    let kind = (selector.kinds.len() < KINDS.len()).then(|| format!("kind = \"{}\"", selector.first_kind().id));
    let plain = selector.conditions.iter().filter(|(path, _)| !path.contains('.'));
    let conditions = plain.filter_map(|(path, wanted)| Some(format!("{path} = \"{}\"", wanted.first()?)));
    let lines: Vec<String> = kind.into_iter().chain(conditions).collect();
    Text::new(list_zh(&lines), list_en(&lines))
}

/// A record as messages name it: its title and its file.
pub(super) fn shown(record: &Record) -> Text {
    let (title, path) = (record.title(), &record.source.path);
    Text::new(format!("《{title}》（{path}）"), format!("\"{title}\" ({path})"))
}
