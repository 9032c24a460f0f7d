//! `holds`: whoever is named, or has a certain post, also has one of some posts.

use super::seat::Seat;
use super::words::{list_en, list_zh};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, Text, code};
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Value};
use crate::source::Place;

pub(super) static SORT: Sort = Sort {
    id: "holds",
    zh: "由担任规定职务的人承担",
    en: "done by who has a certain post",
    keys: &[
        Field::new("field", "写明人员的字段", "field that names a person", Shape::Text),
        Field::new("post", "职务，可写 机构:职务", "post, BODY:POST for one body's", Shape::Text),
        Field::new(
            "one_of",
            "应担任其中一项的职务或机构",
            "posts or bodies, one of which they must have",
            Shape::List(&TEXT),
        )
        .required(),
        Field::new("needed", "没有写明也算问题", "not given is a finding too", Shape::Flag),
    ],
    read,
};

#[derive(Debug)]
struct Holds {
    who: Who,
    one_of: Vec<Seat>,
    needed: bool,
}

/// Whom the check is about.
#[derive(Debug)]
enum Who {
    Field(String),
    Post(Seat),
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let who = match (keys.text("field"), keys.text("post")) {
        (Some(path), None) => Who::Field(path.to_string()),
        (None, Some(post)) => Who::Post(Seat::of_role("post", post)?),
        _ => return Err(Wrong::new("field", "field 和 post 写一个", "one of field and post is needed")),
    };
    let one_of: Vec<Seat> =
        keys::texts(keys, "one_of").iter().map(|text| Seat::parse("one_of", text)).collect::<Result<_, _>>()?;
    if one_of.is_empty() {
        return Err(Wrong::new("one_of", "没有写应担任哪些职务", "it names no posts"));
    }
    Ok(Box::new(Holds { who, one_of, needed: keys.flag("needed") }))
}

impl Check for Holds {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let people = self.people(case);
        if people.is_empty() && self.needed {
            return match &self.who {
                Who::Field(path) => vec![case.missing([path.as_str()], case.place(path))],
                Who::Post(seat) => vec![self.nobody(case, &seat.name())],
            };
        }
        let wrong = people.into_iter().filter(|(person, _)| !self.is_one(case, person));
        wrong.map(|(person, place)| self.finding(case, person, place)).collect()
    }

    fn paths(&self) -> Vec<String> {
        match &self.who {
            Who::Field(path) => vec![path.clone()],
            Who::Post(_) => Vec::new(),
        }
    }
}

impl Holds {
    /// The people it is about, each with the place that names them.
    fn people<'c>(&self, case: &Case<'c>) -> Vec<(&'c str, Place)> {
        match &self.who {
            Who::Field(path) => {
                let found = case.fields().all(path).into_iter();
                found
                    .filter_map(|found| match &found.value {
                        Value::Text(id) => Some((id.as_str(), case.at(&found.span))),
                        _ => None,
                    })
                    .collect()
            }
            Who::Post(seat) => {
                let held = case.posts().filter(|post| seat.is(post));
                held.map(|post| (post.person, case.post_place(&post))).collect()
            }
        }
    }

    fn is_one(&self, case: &Case<'_>, person: &str) -> bool {
        case.posts().any(|post| post.person == person && self.one_of.iter().any(|seat| seat.is(&post)))
    }

    fn finding(&self, case: &Case<'_>, person: &str, place: Place) -> Finding {
        let (name, asks) = (case.content.public_name(person), self.asks());
        let as_what = match &self.who {
            Who::Field(path) => case.name(path),
            Who::Post(seat) => seat.name(),
        };
        let zh = format!("{}{name}现在不是{}", as_what.zh, asks.zh);
        let en = format!("{} {name} is not {}", as_what.en, asks.en);
        case.finding(&code::HOLDS, place, zh, en).help(
            "换成担任这一职务的人；确实担任的，在 roster.toml 登记这项职务",
            "name somebody who has that post, or enter the post in roster.toml",
        )
    }

    fn nobody(&self, case: &Case<'_>, post: &Text) -> Finding {
        let place = case.content.roster.source.whole();
        case.finding(&code::HOLDS, place, format!("没有登记{}", post.zh), format!("there is no {}", post.en))
            .help("在 roster.toml 用 [[post]] 登记", "enter it in roster.toml as [[post]]")
    }

    fn asks(&self) -> Text {
        let names: Vec<Text> = self.one_of.iter().map(Seat::name).collect();
        Text::new(
            list_zh(names.iter().map(|name| &name.zh)).replace('、', "或"),
            list_en(names.iter().map(|name| &name.en)).replace(", ", " or "),
        )
    }
}
