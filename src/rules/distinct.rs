//! `distinct`: different people hold certain posts, sign, or sit in certain bodies.

use super::words::{bodies, choice_name, is_choice, roles};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, Text, code};
use crate::record::common::TEXT;
use crate::record::content::Post;
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Spanned, Value};
use crate::source::Place;

pub(super) static SORT: Sort = Sort {
    id: "distinct",
    zh: "由不同的人担任",
    en: "different persons",
    keys: &[
        Field::new(
            "roles",
            "不得一人兼任的职务，可写 机构:职务",
            "posts that one person must not combine; BODY:POST for one body's",
            Shape::List(&TEXT),
        ),
        Field::new(
            "fields",
            "不得是同一人的字段",
            "fields of the record that must name different persons",
            Shape::List(&TEXT),
        ),
        Field::new(
            "apart",
            "成员不得交叉的机构",
            "groups of bodies that share no member",
            Shape::List(&Shape::List(&TEXT)),
        ),
    ],
    read,
};

#[derive(Debug)]
struct Distinct {
    /// Groups of seats of which one person may hold only one.
    groups: Vec<Vec<Seat>>,
    fields: Vec<String>,
}

/// A post of any body, any post of a body, or one post of one body.
#[derive(Debug, PartialEq, Eq)]
struct Seat {
    body: Option<String>,
    role: Option<String>,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let roles = keys::texts(keys, "roles").iter().map(|text| seat(text)).collect::<Result<Vec<_>, _>>()?;
    let mut groups = if roles.is_empty() { Vec::new() } else { vec![roles] };
    for group in keys::lists(keys, "apart") {
        groups.push(group.iter().map(|text| body(text)).collect::<Result<_, _>>()?);
    }
    let fields = keys::texts(keys, "fields");
    if (groups.is_empty() && fields.is_empty()) || groups.iter().any(|group| group.len() < 2) || fields.len() == 1 {
        return Err(Wrong::new(
            "roles",
            "至少要两个职务、两个字段或两个机构",
            "two posts, fields or bodies are needed",
        ));
    }
    Ok(Box::new(Distinct { groups, fields }))
}

/// Reads `accountant` or `rwc:director`.
fn seat(text: &str) -> Result<Seat, Wrong> {
    let (body, role) = text.split_once(':').map_or((None, text), |(body, role)| (Some(body), role));
    if !is_choice(roles(), role) || body.is_some_and(|body| !is_choice(bodies(), body)) {
        return Err(Wrong::new("roles", format!("没有“{text}”这个职务"), format!("there is no post `{text}`")));
    }
    Ok(Seat { body: body.map(str::to_string), role: Some(role.to_string()) })
}

fn body(text: &str) -> Result<Seat, Wrong> {
    if !is_choice(bodies(), text) {
        return Err(Wrong::new("apart", format!("没有“{text}”这个机构"), format!("there is no body `{text}`")));
    }
    Ok(Seat { body: Some(text.to_string()), role: None })
}

impl Check for Distinct {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let posts: Vec<Post<'_>> = case.posts().collect();
        let in_posts = self.groups.iter().flat_map(|group| pairs(group)).flat_map(|(a, b)| clashes(case, &posts, a, b));
        let in_fields = pairs(&self.fields).into_iter().flat_map(|(a, b)| same(case, a, b));
        in_posts.chain(in_fields).collect()
    }

    fn strictness(&self) -> i64 {
        i64::try_from(self.groups.iter().map(Vec::len).sum::<usize>() + self.fields.len()).unwrap_or(i64::MAX)
    }

    fn paths(&self) -> Vec<String> {
        self.fields.clone()
    }
}

/// Every two of a list.
fn pairs<T>(items: &[T]) -> Vec<(&T, &T)> {
    items.iter().enumerate().flat_map(|(at, a)| items[at + 1..].iter().map(move |b| (a, b))).collect()
}

/// The people who hold two seats, each once.
fn clashes(case: &Case<'_>, posts: &[Post<'_>], a: &Seat, b: &Seat) -> Vec<Finding> {
    let mut named: Vec<&str> = Vec::new();
    let mut out = Vec::new();
    for post in posts.iter().filter(|post| b.is(post)) {
        let twice = posts.iter().any(|other| a.is(other) && other.person == post.person);
        if twice && !named.contains(&post.person) {
            named.push(post.person);
            out.push(finding(case, post.person, &a.name(), &b.name(), case.post_place(post)));
        }
    }
    out
}

/// The people whom two fields of the record name both.
fn same(case: &Case<'_>, a: &str, b: &str) -> Vec<Finding> {
    let (first, second) = (case.fields().all(a), case.fields().all(b));
    let both = second
        .into_iter()
        .filter(|found| first.iter().any(|other| person(other).is_some() && person(other) == person(found)));
    let found = both.filter_map(|found| Some((person(found)?, case.at(&found.span))));
    found.map(|(person, place)| finding(case, person, &case.name(a), &case.name(b), place)).collect()
}

fn person(found: &Spanned<Value>) -> Option<&str> {
    match &found.value {
        Value::Text(id) => Some(id),
        _ => None,
    }
}

fn finding(case: &Case<'_>, person: &str, a: &Text, b: &Text, place: Place) -> Finding {
    let name = case.content.public_name(person);
    let zh = format!("{name}同时是{}和{}，应由不同的人担任", a.zh, b.zh);
    let en = format!("{name} is both {} and {}; they must be different persons", a.en, b.en);
    case.finding(&code::DISTINCT, place, zh, en).help(
        "其中一项换人；已经离任的，在名册里写上离任日 end",
        "let another person have one of them; for a past post, enter `end` in the roster",
    )
}

impl Seat {
    fn is(&self, post: &Post<'_>) -> bool {
        self.body.as_deref().is_none_or(|body| body == post.body)
            && self.role.as_deref().is_none_or(|role| role == post.role)
    }

    fn name(&self) -> Text {
        let body = self.body.as_deref().map_or(("", ""), |body| choice_name(bodies(), body));
        let role = self.role.as_deref().map_or(("成员", "member"), |role| choice_name(roles(), role));
        let between = if body.1.is_empty() { "" } else { " " };
        Text::new(format!("{}{}", body.0, role.0), format!("{}{between}{}", body.1, role.1))
    }
}
