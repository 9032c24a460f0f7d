//! `distinct`: different people hold certain posts, sign, or sit in certain bodies; different bodies have certain powers.

use super::seat::Seat;
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

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let roles =
        keys::texts(keys, "roles").iter().map(|text| Seat::of_role("roles", text)).collect::<Result<Vec<_>, _>>()?;
    let mut groups = if roles.is_empty() { Vec::new() } else { vec![roles] };
    for group in keys::lists(keys, "apart") {
        groups.push(group.iter().map(|text| Seat::of_body("apart", text)).collect::<Result<_, _>>()?);
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
            out.push(finding(case, case.content.public_name(post.person), &a.name(), &b.name(), case.post_place(post)));
        }
    }
    out
}

/// The people whom two fields of the record name both.
fn same(case: &Case<'_>, a: &str, b: &str) -> Vec<Finding> {
    let (first, second) = (case.fields().all(a), case.fields().all(b));
    let both = second.into_iter().filter(|found| first.iter().any(|other| named(other) == named(found)));
    let found = both.filter_map(|found| Some((who(case, found)?, case.at(&found.span))));
    found.map(|(who, place)| finding(case, &who, &case.name(a), &case.name(b), place)).collect()
}

/// The id of the person or body that a field names.
fn named(found: &Spanned<Value>) -> Option<&str> {
    found.value.as_text()
}

/// Its Chinese name.
fn who(case: &Case<'_>, found: &Spanned<Value>) -> Option<String> {
    match &found.value {
        Value::Choice(choice) => Some(choice.zh.to_string()),
        value => Some(case.content.public_name(value.as_text()?).to_string()),
    }
}

fn finding(case: &Case<'_>, name: &str, a: &Text, b: &Text, place: Place) -> Finding {
    let zh = format!("{name}同时是{}和{}，应由不同的人担任", a.zh, b.zh);
    let en = format!("{name} is both {} and {}; they must be different persons", a.en, b.en);
    case.finding(&code::DISTINCT, place, zh, en).help(
        "其中一项换人；已经离任的，在名册里写上离任日 end",
        "let another person have one of them; for a past post, enter `end` in the roster",
    )
}
