//! `together`: certain posts are elected on the same day.

use chrono::NaiveDate;

use super::seat::Seat;
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::check::zh_day;
use crate::finding::{Finding, code};
use crate::record::Fields;
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};
use crate::source::Place;

pub(super) static SORT: Sort = Sort {
    id: "together",
    zh: "同时选举产生",
    en: "elected together",
    keys: &[Field::new("posts", "职务或机构", "posts or bodies", Shape::List(&TEXT)).required()],
    read,
};

#[derive(Debug)]
struct Together {
    posts: Vec<Seat>,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let posts: Vec<Seat> =
        keys::texts(keys, "posts").iter().map(|text| Seat::parse("posts", text)).collect::<Result<_, _>>()?;
    if posts.len() < 2 {
        return Err(Wrong::new("posts", "至少要两个职务或机构", "two posts or bodies are needed"));
    }
    Ok(Box::new(Together { posts }))
}

impl Check for Together {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let Some((first, rest)) = self.posts.split_first() else { return Vec::new() };
        let Some((day, _)) = elected(case, first) else { return Vec::new() };
        rest.iter()
            .filter_map(|seat| elected(case, seat).map(|(other, place)| (seat, other, place)))
            .filter(|(_, other, _)| *other != day)
            .map(|(seat, other, place)| {
                let zh = format!("{}于{}选举产生，{}是{}", first.name().zh, zh_day(day), seat.name().zh, zh_day(other));
                let en = format!("{} was elected on {day}, {} on {other}", first.name().en, seat.name().en);
                case.finding(&code::TOGETHER, place, zh, en).help(
                    "核对 roster.toml 里两项职务的选举日 elected.on；中途补选的写 replaces",
                    "check elected.on of both posts in roster.toml; for by-elections, give `replaces`",
                )
            })
            .collect()
    }
}

/// The day on which the holders of a post were elected, by-elections aside, with its place.
fn elected(case: &Case<'_>, seat: &Seat) -> Option<(NaiveDate, Place)> {
    let roster = &case.content.roster;
    let tables = roster.fields.tables("post").filter(|table| table.get("replaces").is_none());
    let days = tables.filter_map(|table| {
        let on = table.get("elected.on")?;
        let held = case.posts().any(|post| {
            seat.is(&post) && table.text("person") == Some(post.person) && table.date("start") == Some(post.start)
        });
        held.then(|| Some((table.date("elected.on")?, roster.source.place(&on.span)))).flatten()
    });
    days.min_by_key(|(day, _)| *day)
}
