//! `mingbai sign`: records a step of sign-off beside a record, or says what is waiting to be signed.

mod waiting;
mod words;

use super::named::{self, Known, find, of_community};
use super::{CLEAN, complain, refuse, say};
use crate::cli::{Options, Sign};
use crate::finding::Text;
use crate::record::common::SIGN_STEPS;
use crate::record::schema::Choice;
use crate::record::sign_off::{SENT_BACK, Step};
use crate::render::address::join;
use crate::sign_off::{NextStep, NotRecorded, Request, next_steps, record_step, role};
use crate::signature;
use crate::world::{Judged, World};

/// Signs what was named, or lists what is waiting.
pub fn run(options: &Options, asked: &Sign) -> u8 {
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    let judged = world.judge_all_as_they_lie(world.clock(options.today));
    let wanted = match of_community(&judged, asked.community.as_deref()) {
        Ok(wanted) => wanted,
        Err(why) => return complain(options, &why),
    };
    match &asked.person {
        Some(person) if asked.all || !asked.records.is_empty() => sign_all(options, asked, person, &wanted),
        _ => say(&waiting::list(&wanted, asked, options)),
    }
}

/// Signs one after the other; what cannot be signed is said, and the others are signed all the same.
fn sign_all(options: &Options, asked: &Sign, person: &str, judged: &[&Judged<'_>]) -> u8 {
    let records: Result<Vec<Known<'_>>, Text> = match asked.all {
        true => Ok(named::all(judged).into_iter().filter(|known| is_waiting_for(known, person, options)).collect()),
        false => asked.records.iter().map(|name| find(judged, name)).collect(),
    };
    let records = match records {
        Ok(records) => records,
        Err(why) => return complain(options, &why),
    };
    let mut code = CLEAN;
    for known in &records {
        match sign(options, asked, person, known) {
            Ok(step) => code = code.max(say(&words::signed(known, &step, options))),
            Err(why) => code = complain(options, &why),
        }
    }
    if records.is_empty() { say(words::nothing(options.lang)) } else { code }
}

/// Whether the next step of a record under review is one that the person may take.
fn is_waiting_for(known: &Known<'_>, person: &str, options: &Options) -> bool {
    let next = next(known, options);
    waiting::is_under_review(known)
        && next.first().is_some_and(|step| step.may_take(&known.judged.content, person, options.today))
}

fn next<'a>(known: &Known<'a>, options: &Options) -> Vec<NextStep<'a>> {
    next_steps(&known.judged.content, &known.judged.active, known.record, options.today)
}

fn sign(options: &Options, asked: &Sign, person: &str, known: &Known<'_>) -> Result<Step, Text> {
    let content = &known.judged.content;
    if !content.people().contains_key(person) {
        return Err(words::stranger(person, content));
    }
    let sort = sort(options, asked, person, known)?;
    let mut step = Step {
        step: sort,
        person: person.to_string(),
        role: asked.role.clone().or_else(|| role(content, person, options.today)),
        date: options.today,
        reason: asked.back.clone(),
        signature: None,
    };
    let digest = known.record.seen.digest();
    if let Some(key) = &asked.key {
        let message = step.message(&join(&content.folder, &known.record.address), &digest);
        step.signature = Some(signature::sign(key, &message).map_err(|why| words::no_signature(&why))?);
    }
    let request =
        Request { root: &options.root, folder: &content.folder, record: known.record, digest: &digest, step: &step };
    record_step(&request).map_err(|why| not_recorded(known, &why))?;
    Ok(step)
}

fn not_recorded(known: &Known<'_>, why: &NotRecorded) -> Text {
    match why {
        NotRecorded::Changed => words::changed(known),
        NotRecorded::NotUnderReview => words::not_under_review(known),
        NotRecorded::Disk(error) => words::unwritable(error),
    }
}

/// The step that is taken: the one asked for, sending back, or the next one.
fn sort(options: &Options, asked: &Sign, person: &str, known: &Known<'_>) -> Result<&'static Choice, Text> {
    if asked.back.is_some() {
        return step(SENT_BACK).ok_or_else(|| words::no_step(SENT_BACK));
    }
    let next = next(known, options);
    let wanted = match &asked.step {
        Some(id) => next.iter().find(|next| next.step.id == *id),
        None => next.first(),
    };
    match (wanted, &asked.step) {
        (Some(wanted), _) if wanted.may_take(&known.judged.content, person, options.today) => Ok(wanted.step),
        (Some(wanted), _) => Err(words::may_not(known, wanted, person)),
        (None, Some(id)) => step(id).filter(|step| step.id != SENT_BACK).ok_or_else(|| words::no_step(id)),
        (None, None) => Err(words::complete(known)),
    }
}

fn step(id: &str) -> Option<&'static Choice> {
    SIGN_STEPS.iter().find(|step| step.id == id || step.zh == id)
}
