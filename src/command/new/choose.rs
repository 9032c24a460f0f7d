//! Chooses for a new record: the duty that it is to meet, and its form.

use super::Known;
use crate::finding::Text;
use crate::load::nearest;
use crate::pack::{ActiveDuty, Selector};
use crate::period::Period;
use crate::record::Kind;
use crate::record::schema::{Choice, choices};

/// The duty of that name.
pub(super) fn find_duty<'a>(known: Known<'a>, wanted: &str) -> Result<&'a ActiveDuty<'a>, Text> {
    let found = known.active.duties.iter().find(|active| active.duty.name == wanted);
    found.ok_or_else(|| {
        let near = nearest(wanted, known.active.duties.iter().map(|active| active.duty.name.as_str()));
        let (zh, en) = near
            .map(|name| (format!("，你是不是想写 {name}？"), format!("; did you mean {name}?")))
            .unwrap_or_default();
        Text::new(
            format!("适用的规则包里没有 {wanted} 这一项{zh}（欠什么：mingbai list）"),
            format!("the community's packs have no duty {wanted}{en} (what is owed: mingbai list)"),
        )
    })
}

/// The periodic duties that a record of this kind, form and period could meet; those of which the kind is the usual one, if
/// there are any.
pub(super) fn candidates<'a>(
    known: Known<'a>,
    kind: &'static Kind,
    form: Option<&Choice>,
    period: Option<Period>,
) -> Vec<&'a ActiveDuty<'a>> {
    let fits = |active: &&ActiveDuty<'_>| {
        let (records, every) = (&active.duty.records, active.duty.limit.every());
        active.holds(known.today)
            && records.kinds.contains(&kind)
            && every.is_some_and(|every| period.is_some_and(|period| every.kind == period.kind()))
            && form.is_none_or(|form| allows(records, form))
    };
    let all: Vec<&ActiveDuty<'_>> = known.active.duties.iter().filter(fits).collect();
    let usual: Vec<_> = all.iter().copied().filter(|active| active.duty.records.first_kind() == kind).collect();
    if usual.is_empty() { all } else { usual }
}

fn allows(records: &Selector, form: &Choice) -> bool {
    let mut forms = records.conditions.iter().filter(|(path, _)| path == "form");
    forms.all(|(_, wanted)| wanted.iter().any(|id| id == form.id))
}

/// Whether what meets `one` is asked for by `other` too, so that a record for `one` is on the way to both.
pub(super) fn covers(other: &ActiveDuty<'_>, one: &ActiveDuty<'_>) -> bool {
    one.duty.records.conditions.iter().all(|condition| other.duty.records.conditions.contains(condition))
}

/// The form that the duty asks for, or that the name says; else the first.
pub(super) fn form(kind: &'static Kind, stem: &str, records: Option<&Selector>) -> Option<&'static Choice> {
    let named = form_named(kind, stem).filter(|form| records.is_none_or(|records| allows(records, form)));
    let asked = records.and_then(|records| records.wanted("form"));
    let asked = asked.and_then(|id| forms(kind).iter().find(|form| form.id == id));
    named.or(asked).or_else(|| forms(kind).first())
}

/// The form that a word of the name points at.
pub(super) fn form_named(kind: &'static Kind, stem: &str) -> Option<&'static Choice> {
    let says = |form: &&Choice| stem.split('-').any(|word| form.id.split('_').any(|part| part == word));
    forms(kind).iter().find(says)
}

/// The forms of a kind that has forms.
pub(super) fn forms(kind: &'static Kind) -> &'static [Choice] {
    choices(&[kind.fields], "form")
}
