//! What the packs ask of a new record, as comments: by which day, and what it must say.

use super::{Known, Plan};
use crate::finding::Lang;
use crate::pack::{ALWAYS, ActiveDuty, Selector};
use crate::period::{Period, PeriodKind};
use crate::report::explain_pack::limit;
use crate::time_limit::{Every, covered_period, periodic_dues};

/// One line for every duty that the record meets and for every rule that it is held to; what holds for every record goes without
/// saying.
pub(super) fn comments(known: Known<'_>, plan: &Plan<'_>) -> Vec<String> {
    let duties = known.active.duties.iter().filter(|active| active.holds(known.today));
    let duties =
        duties.filter(|active| is_meant(&active.duty.records, plan)).filter_map(|active| due(known, plan, active));
    let rules = known.active.rules.iter().filter_map(|group| group.first()).filter(|active| active.holds(known.today));
    let rules = rules.filter(|active| {
        let always = active.rule.floor || ALWAYS.contains(&active.pack.id.as_str());
        !always && active.rule.records.as_ref().is_some_and(|records| is_meant(records, plan))
    });
    let rules = rules.map(|active| {
        format!(
            "要求：{}（《{}》{}）",
            active.rule.asks.says.zh, active.rule.asks.basis.document, active.rule.asks.basis.article
        )
    });
    duties.chain(rules).collect()
}

/// Whether the record will be one that the selector means. Conditions on what is not written yet count as unmet.
pub(super) fn is_meant(records: &Selector, plan: &Plan<'_>) -> bool {
    let holds = |(path, wanted): &(String, Vec<String>)| {
        plan.says(path).is_some_and(|said| wanted.iter().any(|value| value == said))
    };
    records.kinds.contains(&plan.kind) && records.conditions.iter().all(holds)
}

/// The day or the time limit of a duty; `None` for a period that the duty leaves out.
fn due(known: Known<'_>, plan: &Plan<'_>, active: &ActiveDuty<'_>) -> Option<String> {
    let duty = active.duty;
    let period = plan.period.filter(|period| period.kind() != PeriodKind::Day);
    let when = match (duty.limit.every(), period) {
        (Some(every), Some(period)) => format!("{}前", day(known, every, period)?),
        _ => limit(&duty.limit, &[plan.kind], Lang::Zh),
    };
    Some(format!("期限：{when}（{}，《{}》{}）", duty.item, duty.basis.document, duty.basis.article))
}

/// The day by which the record of a period is due.
fn day(known: Known<'_>, every: &Every, period: Period) -> Option<String> {
    let condition = every.when.as_deref();
    if condition.is_some_and(|flag| !known.content.community.fields.flag(flag)) {
        return None;
    }
    let owed_in = [Some(period), period.next()];
    let owed_in = owed_in.into_iter().flatten().find(|owed_in| covered_period(every, *owed_in) == Some(period))?;
    periodic_dues(every, owed_in, known.calendar).last().map(|due| due.day.to_string())
}
