//! Which steps a record still has to go through: those that its packs ask for, in their order, and being settled at the end.

use crate::finding::Text;
use crate::pack::Active;
use crate::record::Record;
use crate::record::common::SIGN_STEPS;
use crate::record::community::ROSTER;
use crate::record::content::Content;
use crate::record::schema::{Choice, choices};
use crate::record::sign_off::{ORDER, SETTLED};
use crate::rules::steps::NeededStep;

/// A step that has not been taken.
#[derive(Debug)]
pub struct NextStep<'a> {
    /// Which.
    pub step: &'static Choice,
    /// What the packs say of who takes it.
    pub needs: Vec<&'a NeededStep>,
}

impl NextStep<'_> {
    /// What it is called, with those who take it where that is laid down.
    pub fn name(&self) -> Text {
        self.needs.first().map_or_else(|| Text::new(self.step.zh, self.step.en), |need| need.name())
    }

    /// Whether a person of the roster may take it, going by the posts held today.
    pub fn may_take(&self, content: &Content, person: &str, today: chrono::NaiveDate) -> bool {
        let holds = |need: &&NeededStep| content.posts(today).any(|post| post.person == person && need.may_take(&post));
        self.needs.iter().all(|need| need.is_open() || holds(need))
    }
}

/// The steps that the version of a record that lies there now still lacks, in order.
pub fn next_steps<'a>(
    content: &Content,
    active: &Active<'a>,
    record: &Record,
    today: chrono::NaiveDate,
) -> Vec<NextStep<'a>> {
    let day = record.event_on().unwrap_or(today);
    let rules = active.rules.iter().flatten().filter(|active| active.holds(day)).map(|active| active.rule);
    let asking = rules.filter(|rule| rule.records.as_ref().is_some_and(|selector| selector.matches(record)));
    let needs: Vec<&NeededStep> = asking.flat_map(|rule| rule.primitive.steps()).collect();
    let taken = record.version().map(|version| version.standing_steps()).unwrap_or_default();
    let open = |id: &str| {
        let of_step = needs.iter().copied().filter(|need| need.step.id == id);
        let of_step: Vec<&NeededStep> = of_step.collect();
        let asked = id == SETTLED || !of_step.is_empty();
        let met = match of_step.is_empty() {
            true => taken.iter().any(|step| step.step.id == id),
            false => of_step.iter().all(|need| taken.iter().any(|step| need.is_met_by(step, content))),
        };
        let step = SIGN_STEPS.iter().find(|step| step.id == id)?;
        (asked && !met).then_some(NextStep { step, needs: of_step })
    };
    ORDER.into_iter().filter_map(open).collect()
}

/// As what a person of the roster signs: the first post held today, with the body that it is of unless that is the committee, so
/// that nobody takes two directors for one.
pub fn role(content: &Content, person: &str, today: chrono::NaiveDate) -> Option<String> {
    let post = content.posts(today).find(|post| post.person == person)?;
    let role = named("post.role", post.role)?;
    match named("post.body", post.body) {
        Some(body) if post.body != "rwc" => Some(format!("{body}{role}")),
        _ => Some(role.to_string()),
    }
}

/// What the roster's choice with this id is called.
fn named(path: &str, id: &str) -> Option<&'static str> {
    choices(&[ROSTER], path).iter().find(|choice| choice.id == id).map(|choice| choice.zh)
}
