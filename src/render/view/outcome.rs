//! What came of a consultation or hearing, in one sentence.

use super::Source;
use super::ballot::{attendance, vote};
use crate::record::Record;
use crate::render::Words;

/// The sentence; none for other kinds.
pub fn outcome(record: &Record, source: &Source<'_>) -> Option<String> {
    let lang = source.lang;
    let field = match record.kind.id {
        "hearing" => "held_on",
        "consultation" => "steps.held_on",
        _ => return None,
    };
    let held_on = record.fields.date(field)?;
    let (zh, en) = match (record.kind.id, held_on > source.today) {
        ("hearing", false) => ("{day}召开听证会", "Heard on {day}"),
        ("hearing", true) => ("将于{day}召开听证会", "Will be heard on {day}"),
        (_, false) => ("{day}召开协商", "Talked over on {day}"),
        (_, true) => ("将于{day}协商", "Will be talked over on {day}"),
    };
    let mut parts = vec![lang.fill(zh, en, &[("day", &lang.day(held_on))])];
    parts.extend(who(record, lang));
    parts.extend(votes(record, lang));
    parts.extend(result(record, lang));
    Some(format!("{}{}", parts.join(lang.pick("，", ", ")), lang.pick("。", ".")))
}

fn who(record: &Record, lang: Words<'_>) -> Option<String> {
    let present = vote(&record.fields).and_then(|vote| vote.in_favour().0);
    let present = present.or_else(|| attendance(&record.fields).map(|all| all.present()))?;
    Some(lang.fill("{present}人参加", "{present} took part", &[("present", &present)]))
}

fn votes(record: &Record, lang: Words<'_>) -> Option<String> {
    let vote = vote(&record.fields)?;
    let (_, votes, share) = vote.in_favour();
    Some(lang.fill("{votes}票赞成（{share}）", "{votes} in favour ({share})", &[("votes", &votes), ("share", &share?)]))
}

fn result(record: &Record, lang: Words<'_>) -> Option<String> {
    let outcome = record.fields.choice("outcome").map(|outcome| lang.pick(outcome.zh, outcome.en));
    let passed = record.fields.get("passed").map(|_| match record.fields.flag("passed") {
        true => lang.pick("表决通过", "carried"),
        false => lang.pick("表决没有通过", "not carried"),
    });
    outcome.or(passed).map(str::to_string)
}
