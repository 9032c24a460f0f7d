//! `consecutive`: a result that came several years in a row has had its consequence.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::words::{bodies, choice_name, join, roles};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, code};
use crate::record::Fields;
use crate::record::common::BODY;
use crate::record::content::Post;
use crate::record::schema::{Field, Shape};

pub(super) static SORT: Sort = Sort {
    id: "consecutive",
    zh: "连续几年的评议结果",
    en: "the same review result several years in a row",
    keys: &[
        Field::new("result", "评议结果，如 不称职", "result of a review", Shape::Text).required(),
        Field::new("times", "连续几年；不写则 2", "years in a row; 2 if left out", Shape::Count),
        Field::new("bodies", "只看这些机构的职务", "only posts in these bodies", Shape::List(&BODY)),
    ],
    read,
};

#[derive(Debug)]
struct Consecutive {
    result: String,
    times: i64,
    bodies: Vec<String>,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let times = keys.count("times").unwrap_or(2);
    if times < 1 {
        return Err(Wrong::new("times", "至少是 1", "at least 1"));
    }
    let result = keys.text("result").unwrap_or_default().to_string();
    Ok(Box::new(Consecutive { result, times, bodies: keys::texts(keys, "bodies") }))
}

impl Check for Consecutive {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let people = case.content.people();
        let failed = people.into_iter().filter_map(|(id, person)| Some((id, self.run(person)?)));
        failed.flat_map(|(id, years)| self.posts(case, id, &years)).collect()
    }

    fn strictness(&self) -> i64 {
        -self.times
    }
}

impl Consecutive {
    /// The latest years in a row with the result, if there are enough of them.
    fn run(&self, person: &Fields) -> Option<Vec<i64>> {
        let reviews = person.tables("reviews").filter(|review| {
            review.choice("result").is_some_and(|result| result.id == self.result || result.zh == self.result)
        });
        latest_run(reviews.filter_map(|review| review.count("year")).collect(), self.times)
    }

    /// A finding for each post that the person already had and still has.
    fn posts(&self, case: &Case<'_>, person: &str, years: &[i64]) -> Vec<Finding> {
        let last = years.last().copied().unwrap_or_default();
        let kept = case.posts().filter(|post| {
            post.person == person
                && post.end.is_none()
                && i64::from(post.start.year()) <= last
                && (self.bodies.is_empty() || self.bodies.iter().any(|body| body == post.body))
        });
        kept.map(|post| self.finding(case, &post, years)).collect()
    }

    fn finding(&self, case: &Case<'_>, post: &Post<'_>, years: &[i64]) -> Finding {
        let name = case.content.public_name(post.person);
        let (body, role) = (choice_name(bodies(), post.body), choice_name(roles(), post.role));
        let years: Vec<String> = years.iter().map(i64::to_string).collect();
        let zh = format!(
            "{name} {} 年连续 {} 年评议为“{}”，仍任{}{}",
            join(&years, "、"),
            years.len(),
            self.result,
            body.0,
            role.0
        );
        let en = format!(
            "{name} was found `{}` in {} and is still {} of the {}",
            self.result,
            join(&years, ", "),
            role.1,
            body.1
        );
        case.finding(&code::CONSECUTIVE, case.post_place(post), zh, en).help(
            "职务终止的，在这一项写上离任日 end = 年-月-日，并公告",
            "if the post has ended, enter `end` and announce it",
        )
    }
}

/// The latest run of years that follow each other, if it is long enough.
fn latest_run(years: BTreeSet<i64>, times: i64) -> Option<Vec<i64>> {
    let mut runs: Vec<Vec<i64>> = Vec::new();
    for year in years {
        match runs.last_mut() {
            Some(run) if run.last() == Some(&(year - 1)) => run.push(year),
            _ => runs.push(vec![year]),
        }
    }
    runs.into_iter().rev().find(|run| i64::try_from(run.len()).is_ok_and(|length| length >= times))
}

#[cfg(test)]
mod tests {
    use super::latest_run;

    #[test]
    fn a_year_between_breaks_the_run() {
        assert_eq!(latest_run([2022, 2024].into(), 2), None);
        assert_eq!(latest_run([2021, 2022, 2024, 2025].into(), 2), Some(vec![2024, 2025]));
        assert_eq!(latest_run([2021, 2022, 2024].into(), 2), Some(vec![2021, 2022]));
    }
}
