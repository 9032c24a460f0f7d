//! Figures that packs compare: a field, the posts held today, the length of a text, the number of items.

use pulldown_cmark::{Event, Options, Parser};

use super::Case;
use super::headcount::Headcount;
use super::words::join;
use crate::finding::{Finding, Text, code};
use crate::money::Money;
use crate::record::community::COMMUNITY;
use crate::record::schema;
use crate::record::{Fields, Spanned, Value};
use crate::source::{Place, Span};

/// Where a figure comes from: `PATH`, `posts:BODY`, `posts:BODY:ROLE`, `length:PATH`, `length:body`, `count:PATH` or
/// `community:PATH`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Figure {
    /// The counts or amounts at a path; several where it passes through a list.
    Path(String),
    /// The number of people with a post in a body, or with one post of it.
    Posts(Headcount),
    /// Several figures added up, `satisfied+basically_satisfied`.
    Sum(Vec<Figure>),
    /// The number of characters of a text; of each, where the path passes through a list.
    Length(String),
    /// The number of characters of the record's text.
    Body,
    /// The number of items of a list; of each, where the path passes through another list.
    Items(String),
    /// A figure of `community.toml`, whatever the rule is about; of a list there, the number of its items.
    Community(String),
}

/// A figure's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amount {
    /// A number with its Chinese unit.
    Count(i64, &'static str),
    /// Money.
    Money(Money),
}

impl Amount {
    /// The bare number; money in fen.
    pub(super) fn number(self) -> i64 {
        match self {
            Amount::Count(count, _) => count,
            Amount::Money(money) => money.fen(),
        }
    }

    /// Its Chinese unit, or nothing.
    pub(super) fn unit(self) -> &'static str {
        match self {
            Amount::Count(_, unit) => unit,
            Amount::Money(_) => "元",
        }
    }

    /// A number of whole units, yuan for money, to compare [`Amount::number`] with.
    pub(super) fn whole(self, units: i64) -> i64 {
        match self {
            Amount::Count(..) => units,
            Amount::Money(_) => units.saturating_mul(100),
        }
    }

    /// With its unit, `31 人`.
    pub(super) fn zh(self) -> String {
        match self {
            Amount::Count(count, "") => count.to_string(),
            Amount::Count(count, unit) => format!("{count} {unit}"),
            Amount::Money(money) => format!("{money} 元"),
        }
    }

    /// Another number of the same sort.
    pub(super) fn with(self, number: i128) -> Amount {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        match self {
            Amount::Count(_, unit) => Amount::Count(number, unit),
            Amount::Money(_) => Amount::Money(Money::from_fen(number)),
        }
    }

    /// For English text.
    pub(super) fn en(self) -> String {
        match self {
            Amount::Count(count, _) => count.to_string(),
            Amount::Money(money) => format!("{money} yuan"),
        }
    }
}

impl Figure {
    /// Reads the notation; a fault says what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Figure, Text> {
        let path = |path: &str| path.to_string();
        if text.contains('+') {
            return text.split('+').map(|part| Figure::parse(part.trim())).collect::<Result<_, _>>().map(Figure::Sum);
        }
        match text.split_once(':') {
            None if text.is_empty() => Err(Text::new("没有写取哪个数", "it names no figure")),
            None => Ok(Figure::Path(path(text))),
            Some(("posts", rest)) => Headcount::parse(rest).map(Figure::Posts),
            Some(("length", "body")) => Ok(Figure::Body),
            Some(("length", rest)) => Ok(Figure::Length(path(rest))),
            Some(("count", rest)) => Ok(Figure::Items(path(rest))),
            Some(("community", rest)) if schema::find(&[COMMUNITY], rest).is_none() => Err(Text::new(
                format!("community.toml 没有 {rest} 这个字段"),
                format!("community.toml has no field {rest}"),
            )),
            Some(("community", rest)) => Ok(Figure::Community(path(rest))),
            Some((other, _)) => Err(Text::new(
                format!("没有“{other}:”这种写法，只有 posts:、length:、count:、community:"),
                format!("there is no `{other}:`; there are posts:, length:, count: and community:"),
            )),
        }
    }

    /// The figure, or several where the path passes through a list, each with its place. None where nothing is known.
    pub(super) fn values(&self, case: &Case<'_>) -> Vec<(Amount, Place)> {
        match self {
            Figure::Path(path) => {
                let found = case.all(path).into_iter();
                found.filter_map(|found| Some((amount(&found.value)?, case.at(&found.span)))).collect()
            }
            Figure::Sum(figures) => added(case, figures).into_iter().collect(),
            Figure::Posts(posts) => {
                posts.count(case).map(|(number, place)| (counted(number, "人"), place)).into_iter().collect()
            }
            Figure::Length(path) => {
                let texts = case.all(path).into_iter();
                texts.filter_map(|found| Some((length(&found.value)?, case.at(&found.span)))).collect()
            }
            Figure::Body => case.record.map(|record| (body_length(record.text()), case.body())).into_iter().collect(),
            Figure::Items(path) => {
                let lists = lists(case.fields(), path).into_iter();
                lists.map(|(items, span)| (counted(items.len(), "项"), case.at(span))).collect()
            }
            Figure::Community(path) => {
                let community = &case.content.community;
                let found = community.fields.get(path).and_then(|found| match &found.value {
                    Value::List(items) => Some(counted(items.len(), "个")),
                    value => amount(value),
                });
                found.map(|found| (found, community.place(path))).into_iter().collect()
            }
        }
    }

    /// The first of its values.
    pub(super) fn value(&self, case: &Case<'_>) -> Option<(Amount, Place)> {
        self.values(case).into_iter().next()
    }

    /// The finding that it is needed and not given.
    pub(super) fn missing(&self, case: &Case<'_>) -> Finding {
        if let Some(path) = self.path() {
            return case.missing([path], case.place(path));
        }
        let (name, add) = (self.name(case), self.to_add(case));
        let register = match self {
            Figure::Community(path) => case.content.community.place(path),
            _ => case.content.roster.source.whole(),
        };
        let (zh, en) = (format!("没有登记{}", name.zh), format!("{} not registered", name.en));
        case.finding(&code::REQUIRED_FIELDS, register, zh, en).help(add.zh, add.en)
    }

    /// What to type into which register.
    fn to_add(&self, case: &Case<'_>) -> Text {
        match self {
            Figure::Posts(Headcount { body, role, .. }) => {
                let role = role.as_deref().unwrap_or("director");
                let lines =
                    format!("[[post]]\nperson = \"p01\"\nbody = \"{body}\"\nrole = \"{role}\"\nstart = {}", case.today);
                Text::new(
                    format!("在 roster.toml 登记，一人一段，人员先写 [[person]]：\n{lines}"),
                    format!("enter each in roster.toml, after their [[person]]:\n{lines}"),
                )
            }
            Figure::Community(path) => {
                let field = schema::find(&[COMMUNITY], path);
                let line = field.map(crate::load::example).unwrap_or_default();
                Text::new(
                    format!("在 community.toml 写上，例如：{line}"),
                    format!("add it to community.toml, e.g. {line}"),
                )
            }
            Figure::Sum(figures) => figures.first().map(|figure| figure.to_add(case)).unwrap_or_default(),
            Figure::Path(path) | Figure::Length(path) | Figure::Items(path) => case.to_add(path),
            Figure::Body => Text::new("在信息栏下面写上正文", "write the text below the front matter"),
        }
    }

    /// What the figure is called.
    pub(super) fn name(&self, case: &Case<'_>) -> Text {
        match self {
            Figure::Path(path) => case.name(path),
            Figure::Posts(posts) => posts.name(),
            Figure::Sum(figures) => {
                let names: Vec<Text> = figures.iter().map(|figure| figure.name(case)).collect();
                Text::new(
                    join(names.iter().map(|name| &name.zh), "和"),
                    join(names.iter().map(|name| &name.en), " and "),
                )
            }
            Figure::Length(path) => case.name(path),
            Figure::Body => Text::new("正文字数", "length of the text"),
            Figure::Items(path) => case.name(path),
            Figure::Community(path) => {
                let found = schema::find(&[COMMUNITY], path);
                found.map_or(Text::new(path, path), |field| Text::new(field.zh, field.en))
            }
        }
    }

    /// Every path in the record or register that it looks at.
    pub(super) fn paths(&self) -> Vec<String> {
        match self {
            Figure::Sum(figures) => figures.iter().flat_map(Figure::paths).collect(),
            other => other.path().into_iter().map(str::to_string).collect(),
        }
    }

    /// The first path in the record or register that it looks at.
    pub(super) fn path(&self) -> Option<&str> {
        match self {
            Figure::Sum(figures) => figures.first().and_then(Figure::path),
            Figure::Path(path) | Figure::Length(path) | Figure::Items(path) => Some(path),
            Figure::Posts(_) | Figure::Community(_) | Figure::Body => None,
        }
    }
}

/// A count or amount.
pub(super) fn amount(value: &Value) -> Option<Amount> {
    match value {
        Value::Count(count) => Some(Amount::Count(*count, "")),
        Value::Money(money) => Some(Amount::Money(*money)),
        _ => None,
    }
}

/// Several figures added up, at the place of the first that is known; nothing when none is.
fn added(case: &Case<'_>, figures: &[Figure]) -> Option<(Amount, Place)> {
    let known: Vec<(Amount, Place)> = figures.iter().filter_map(|figure| figure.value(case)).collect();
    let (first, place) = known.first()?;
    let total: i128 = known.iter().map(|(amount, _)| i128::from(amount.number())).sum();
    Some((first.with(total), place.clone()))
}

/// The characters of a text.
fn length(value: &Value) -> Option<Amount> {
    match value {
        Value::Text(text) => Some(counted(text.chars().count(), "字")),
        _ => None,
    }
}

/// The characters of a Markdown text as it is read: without its marks and blanks.
fn body_length(markdown: &str) -> Amount {
    let texts = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(|event| match event {
        Event::Text(text) | Event::Code(text) => text.chars().filter(|c| !c.is_whitespace()).count(),
        _ => 0,
    });
    counted(texts.sum(), "字")
}

/// The lists at a path: several where it passes through another list.
fn lists<'a>(fields: &'a Fields, path: &str) -> Vec<(&'a [Spanned<Value>], &'a Span)> {
    let Some((head, rest)) = path.split_once('.') else {
        let found = fields.get(path).and_then(|found| match &found.value {
            Value::List(items) => Some((items.as_slice(), &found.span)),
            _ => None,
        });
        return found.into_iter().collect();
    };
    match fields.get(head).map(|found| &found.value) {
        Some(Value::Table(table)) => lists(table, rest),
        Some(Value::List(_)) => fields.tables(head).flat_map(|table| lists(table, rest)).collect(),
        _ => Vec::new(),
    }
}

fn counted(number: usize, unit: &'static str) -> Amount {
    Amount::Count(i64::try_from(number).unwrap_or(i64::MAX), unit)
}

#[cfg(test)]
mod tests {
    use super::{Amount, Figure, body_length};

    #[test]
    fn marks_and_blanks_of_a_text_are_not_counted() {
        assert_eq!(body_length("## 一、总则\n\n爱护 **公物**。\n"), Amount::Count(9, "字"));
        assert_eq!(body_length("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n"), Amount::Count(4, "字"));
    }

    #[test]
    fn a_figure_of_the_register_that_is_not_there_is_found_when_the_pack_is_read() {
        assert!(Figure::parse("community:households").is_ok() && Figure::parse("community:houshold").is_err());
        assert_eq!(Figure::parse("length:body"), Ok(Figure::Body));
    }

    #[test]
    fn a_sum_looks_at_the_paths_of_all_its_parts() {
        let paths = Figure::parse("vote.for+count:agenda+posts:rwc").map(|sum| sum.paths());
        assert_eq!(paths, Ok(vec!["vote.for".to_string(), "agenda".to_string()]));
    }
}
