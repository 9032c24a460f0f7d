//! What is waiting to be signed, by whom next.

use super::super::named::{Known, all};
use super::{is_waiting_for, next};
use crate::cli::{Options, Sign};
use crate::finding::Lang;
use crate::sign_off::NextStep;
use crate::world::Judged;

/// Whether somebody is asked to sign it.
pub(super) fn is_under_review(known: &Known<'_>) -> bool {
    known.record.is_handed_over() && !known.record.is_signed()
}

/// The records under review with their next steps; those of one person where one is named.
pub(super) fn list(judged: &[&Judged<'_>], asked: &Sign, options: &Options) -> String {
    let own = |known: &Known<'_>| asked.person.as_ref().is_none_or(|person| is_waiting_for(known, person, options));
    let lines: Vec<String> = all(judged)
        .iter()
        .filter(|known| is_under_review(known) && own(known))
        .map(|known| line(known, options))
        .collect();
    if lines.is_empty() {
        return options.lang.pick("没有等待审签的记录。\n", "Nothing is waiting to be signed.\n").to_string();
    }
    let tail = options.lang.pick(
        "记下审签：mingbai sign 记录 --person 编号；退回：加 --back \"理由\"\n",
        "To sign: mingbai sign RECORD --person ID; to send back, add --back \"REASON\"\n",
    );
    format!("{}\n{tail}", lines.concat())
}

fn line(known: &Known<'_>, options: &Options) -> String {
    let next = next(known, options);
    let step = next.first().map(NextStep::name).unwrap_or_default();
    let count =
        known.judged.checked.findings.iter().filter(|found| found.place.path == known.record.source.path).count();
    let found = match (count, options.lang) {
        (0, _) => String::new(),
        (_, Lang::Zh) => format!("，有 {count} 个问题"),
        (_, Lang::En) => format!(", {count} findings"),
    };
    let wait = options.lang.pick("等待", "waiting for ");
    format!("{}  {}\n    {wait}{}{found}\n", known.address(), known.record.title(), step.get(options.lang))
}
