//! `steps`: a record went through certain steps of sign-off, each signed by somebody of a certain body, before it is public.

use super::seat::Seat;
use super::words::{list_en, list_zh};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, code};
use crate::record::Fields;
use crate::record::common::{SIGN_STEPS, TEXT};
use crate::record::content::{Content, Post};
use crate::record::schema::{Choice, Field, Shape};
use crate::record::sign_off::{SENT_BACK, Step};

pub(super) static SORT: Sort = Sort {
    id: "steps",
    zh: "审签的步骤",
    en: "steps of sign-off",
    keys: &[Field::new(
        "needs",
        "应有的步骤，依先后，写成 步骤 或 步骤:机构",
        "steps in order, STEP or STEP:BODY",
        Shape::List(&TEXT),
    )
    .required()],
    read,
};

/// A step that is asked for.
#[derive(Debug)]
pub struct NeededStep {
    /// Which.
    pub step: &'static Choice,
    /// Whose members take it; anybody's where none is named.
    seat: Option<Seat>,
}

#[derive(Debug)]
struct Steps(Vec<NeededStep>);

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let needs = keys::texts(keys, "needs").iter().map(|text| needed(text)).collect::<Result<Vec<_>, _>>()?;
    if needs.is_empty() {
        return Err(Wrong::new("needs", "没有写步骤", "it names no steps"));
    }
    Ok(Box::new(Steps(needs)))
}

fn needed(text: &str) -> Result<NeededStep, Wrong> {
    let (step, body) = text.split_once(':').map_or((text, None), |(step, body)| (step, Some(body)));
    let found = SIGN_STEPS.iter().find(|choice| choice.id == step && choice.id != SENT_BACK);
    let step = found
        .ok_or_else(|| Wrong::new("needs", format!("没有“{step}”这一步"), format!("there is no step `{step}`")))?;
    Ok(NeededStep { step, seat: body.map(|body| Seat::of_body("needs", body)).transpose()? })
}

impl NeededStep {
    /// Whether holding a post is enough to take the step.
    pub fn may_take(&self, post: &Post<'_>) -> bool {
        self.seat.as_ref().is_none_or(|seat| seat.is(post))
    }

    /// Whether a step that was taken is this one, by somebody who held such a post on its day.
    pub fn is_met_by(&self, step: &Step, content: &Content) -> bool {
        let mut posts = content.posts(step.date).filter(|post| post.person == step.person);
        step.step.id == self.step.id && (self.seat.is_none() || posts.any(|post| self.may_take(&post)))
    }

    /// Whether anybody may take it.
    pub fn is_open(&self) -> bool {
        self.seat.is_none()
    }

    /// What it is called: `审查（居务监督委员会成员）`.
    pub fn name(&self) -> crate::finding::Text {
        let (step, Some(seat)) = (self.step, &self.seat) else {
            return crate::finding::Text::new(self.step.zh, self.step.en);
        };
        let seat = seat.name();
        crate::finding::Text::new(format!("{}（{}）", step.zh, seat.zh), format!("{} ({})", step.en, seat.en))
    }
}

impl Check for Steps {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let Some(record) = case.record.filter(|record| record.is_signed()) else { return Vec::new() };
        let taken = record.version().map(|version| version.standing_steps()).unwrap_or_default();
        let missing: Vec<&NeededStep> =
            self.0.iter().filter(|need| !taken.iter().any(|step| need.is_met_by(step, case.content))).collect();
        if missing.is_empty() { Vec::new() } else { vec![finding(case, &missing, taken)] }
    }

    fn strictness(&self) -> i64 {
        keys::number(&self.0)
    }

    fn steps(&self) -> &[NeededStep] {
        &self.0
    }
}

fn finding(case: &Case<'_>, missing: &[&NeededStep], taken: &[Step]) -> Finding {
    let (lacks, lacks_en) =
        (list_zh(missing.iter().map(|need| need.name().zh)), list_en(missing.iter().map(|need| need.name().en)));
    let (has, has_en) =
        (list_zh(taken.iter().map(|step| said(step, case))), list_en(taken.iter().map(|step| step.step.en)));
    let zh = format!("审签少了一步：{lacks}；现有{has}");
    let en = format!("the sign-off lacks {lacks_en}; it has {has_en}");
    let id = &case.record.map(|record| record.id.clone()).unwrap_or_default();
    let step = missing.first().map_or("", |need| need.step.id);
    case.finding(&code::SIGN_OFF_STEP, case.place("status"), zh, en).help(
        format!("这一步办完以后记上：mingbai sign {id} --step {step} --person 编号"),
        format!("once it is done, record it: mingbai sign {id} --step {step} --person ID"),
    )
}

fn said(step: &Step, case: &Case<'_>) -> String {
    format!("{}（{}）", step.step.zh, case.content.public_name(&step.person))
}
