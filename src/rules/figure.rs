//! Figures that packs compare: a field, the posts held today, the length of a text, the number of items.

use std::collections::BTreeSet;

use super::Case;
use super::words::{bodies, choice_name, is_choice, roles};
use crate::finding::{Finding, Text, code};
use crate::money::Money;
use crate::record::{Fields, Value};
use crate::source::Place;

/// Where a figure comes from: `PATH`, `posts:BODY`, `posts:BODY:ROLE`, `length:PATH`, `count:PATH` or `community:PATH`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Figure {
    /// The counts or amounts at a path; several where it passes through a list.
    Path(String),
    /// The number of people with a post in a body, or with one post of it.
    Posts(String, Option<String>),
    /// The number of characters of a text.
    Length(String),
    /// The number of items of a list.
    Items(String),
    /// A figure of `community.toml`, whatever the rule is about.
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
        match text.split_once(':') {
            None if text.is_empty() => Err(Text::new("没有写取哪个数", "it names no figure")),
            None => Ok(Figure::Path(path(text))),
            Some(("posts", rest)) => posts(rest),
            Some(("length", rest)) => Ok(Figure::Length(path(rest))),
            Some(("count", rest)) => Ok(Figure::Items(path(rest))),
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
                let found = case.fields().all(path).into_iter();
                found.filter_map(|found| Some((amount(&found.value)?, case.at(&found.span)))).collect()
            }
            Figure::Posts(body, role) => holders(case, body, role.as_deref()).into_iter().collect(),
            Figure::Length(path) => {
                let length = case.fields().text(path).map(|text| text.chars().count());
                length.map(|length| (counted(length, "字"), case.place(path))).into_iter().collect()
            }
            Figure::Items(path) => {
                let items = items(case.fields(), path);
                items.map(|items| (counted(items, "项"), case.place(path))).into_iter().collect()
            }
            Figure::Community(path) => {
                let community = &case.content.community;
                let found = community.fields.get(path).and_then(|found| amount(&found.value));
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
            Figure::Posts(body, role) => {
                let role = role.as_deref().unwrap_or("director");
                let lines =
                    format!("[[post]]\nperson = \"p01\"\nbody = \"{body}\"\nrole = \"{role}\"\nstart = {}", case.today);
                Text::new(
                    format!("在 roster.toml 登记，一人一段，人员先写 [[person]]：\n{lines}"),
                    format!("enter each in roster.toml, after their [[person]]:\n{lines}"),
                )
            }
            Figure::Community(path) => {
                let field = crate::record::schema::find(&[crate::record::community::COMMUNITY], path);
                let line = field.map(crate::load::example).unwrap_or_default();
                Text::new(
                    format!("在 community.toml 写上，例如：{line}"),
                    format!("add it to community.toml, e.g. {line}"),
                )
            }
            Figure::Path(path) | Figure::Length(path) | Figure::Items(path) => case.to_add(path),
        }
    }

    /// What the figure is called.
    pub(super) fn name(&self, case: &Case<'_>) -> Text {
        match self {
            Figure::Path(path) => case.name(path),
            Figure::Posts(body, role) => {
                let (zh, en) = choice_name(bodies(), body);
                let (role_zh, role_en) =
                    role.as_deref().map_or(("成员", "members"), |role| choice_name(roles(), role));
                Text::new(format!("{zh}现任{role_zh}"), format!("{en}: {role_en} in office"))
            }
            Figure::Length(path) => case.name(path),
            Figure::Items(path) => case.name(path),
            Figure::Community(path) => {
                let found = crate::record::schema::find(&[crate::record::community::COMMUNITY], path);
                found.map_or(Text::new(path, path), |field| Text::new(field.zh, field.en))
            }
        }
    }

    /// The path in the record or register that it looks at.
    pub(super) fn path(&self) -> Option<&str> {
        match self {
            Figure::Path(path) | Figure::Length(path) | Figure::Items(path) => Some(path),
            Figure::Posts(..) | Figure::Community(_) => None,
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

fn posts(text: &str) -> Result<Figure, Text> {
    let (body, role) = text.split_once(':').map_or((text, None), |(body, role)| (body, Some(role)));
    if !is_choice(bodies(), body) {
        return Err(Text::new(format!("没有“{body}”这个机构"), format!("there is no body `{body}`")));
    }
    match role {
        Some(role) if !is_choice(roles(), role) => {
            Err(Text::new(format!("没有“{role}”这个职务"), format!("there is no post `{role}`")))
        }
        role => Ok(Figure::Posts(body.to_string(), role.map(str::to_string))),
    }
}

/// How many people hold a post; nothing when the roster has nobody of the whole body, for then it is not kept yet.
fn holders(case: &Case<'_>, body: &str, role: Option<&str>) -> Option<(Amount, Place)> {
    let members: Vec<_> = case.posts().filter(|post| post.body == body).collect();
    let place = case.post_place(members.first()?);
    let people: BTreeSet<&str> = members
        .iter()
        .filter(|post| role.map_or(is_seat(post.role), |role| post.role == role))
        .map(|post| post.person)
        .collect();
    Some((counted(people.len(), "人"), place))
}

/// Whether a post is a seat in its body; accountants, keepers and workers serve a body without sitting in it.
fn is_seat(role: &str) -> bool {
    matches!(role, "director" | "deputy" | "secretary" | "member" | "leader" | "representative" | "vice_director")
}

fn items(fields: &Fields, path: &str) -> Option<usize> {
    match &fields.get(path)?.value {
        Value::List(items) => Some(items.len()),
        _ => None,
    }
}

fn counted(number: usize, unit: &'static str) -> Amount {
    Amount::Count(i64::try_from(number).unwrap_or(i64::MAX), unit)
}
