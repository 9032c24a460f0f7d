//! `mingbai emergency`: lists the prepared emergency notices, and switches them on and off.

mod list;
mod log;
mod screens;
mod words;

use std::path::PathBuf;

use super::build::build_into;
use super::named::{Known, find, of_community};
use super::{CLEAN, complain, refuse, say};
use crate::check::Standing;
use crate::cli::{Emergency as Asked, Options, Switching, Target};
use crate::finding::Text;
use crate::ledger::Ledger;
use crate::minute::Minute;
use crate::record::emergency::Emergency;
use crate::world::{Ground, Judged, World};
use log::Entry;

/// Days for which something can be switched on at most: beyond that a date is mistyped.
const MOST_DAYS: i64 = 31;

/// Lists, or switches on or off.
pub fn run(options: &Options, asked: &Asked) -> u8 {
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    let (judged, _) = world.judge_all(world.clock(options.today));
    let wanted = match of_community(&judged, asked.community.as_deref()) {
        Ok(wanted) => wanted,
        Err(why) => return complain(options, &why),
    };
    let Some(switching) = asked.switching else { return say(&list::list(&wanted, asked, options.lang)) };
    let done = match switching {
        Switching::On => switch_on(options, asked, &wanted),
        Switching::Off => switch_off(options, asked, &wanted),
    };
    match done {
        Ok(changed) if changed.is_empty() => say(words::nothing_is_on(options.lang)),
        Ok(changed) => spread(options, asked, &changed),
        Err(why) => complain(options, &why),
    }
}

/// A notice that was switched, and the folder of its community.
struct Changed {
    folder: String,
    address: String,
}

fn switch_on(options: &Options, asked: &Asked, judged: &[&Judged<'_>]) -> Result<Vec<Changed>, Text> {
    let until = asked.until.ok_or_else(|| words::no_end(asked.at))?;
    if until <= asked.at || until > asked.at.later(MOST_DAYS * 24 * 60) {
        return Err(words::bad_end(asked.at, until));
    }
    let person = asked.person.as_deref().ok_or_else(words::no_person)?;
    if asked.records.is_empty() {
        return Err(words::no_notice(judged));
    }
    let notices: Result<Vec<Known<'_>>, Text> = asked.records.iter().map(|name| notice(judged, name)).collect();
    let notices = notices?;
    notices.iter().try_for_each(|known| of_roster(known.judged, person))?;
    let mut changed = Vec::new();
    for known in &notices {
        let entry = Entry { notice: &known.record.address, at: asked.at, until, person };
        let folder = known.judged.content.folder.clone();
        log::add(&options.root, &folder, &entry).map_err(|error| words::unwritable(&error))?;
        changed.push(Changed { folder, address: known.record.address.clone() });
    }
    Ok(changed)
}

fn switch_off(options: &Options, asked: &Asked, judged: &[&Judged<'_>]) -> Result<Vec<Changed>, Text> {
    let person = asked.person.as_deref().ok_or_else(words::no_person)?;
    let named: Result<Vec<Known<'_>>, Text> = asked.records.iter().map(|name| find(judged, name)).collect();
    let named = named?;
    let mut changed = Vec::new();
    for one in judged {
        let wanted = |notice: &str| {
            let is_meant = |known: &Known<'_>| std::ptr::eq(known.judged, *one) && known.record.address == notice;
            named.is_empty() || named.iter().any(is_meant)
        };
        let on = one.content.switches.iter().filter(|switch| switch.until > asked.at && wanted(&switch.notice));
        let notices: Vec<String> = on.map(|switch| switch.notice.clone()).collect();
        if notices.is_empty() {
            continue;
        }
        of_roster(one, person)?;
        let folder = &one.content.folder;
        log::close(&options.root, folder, &notices, asked.at, person).map_err(|error| words::unwritable(&error))?;
        changed.extend(notices.into_iter().map(|address| Changed { folder: folder.clone(), address }));
    }
    Ok(changed)
}

/// The prepared notice that was named, if it may be shown.
fn notice<'a>(judged: &[&'a Judged<'a>], name: &str) -> Result<Known<'a>, Text> {
    let known = find(judged, name)?;
    match Emergency::of(known.record) {
        Some(Emergency { standby: true, .. }) if known.standing == Standing::Public => Ok(known),
        Some(Emergency { standby: true, .. }) => Err(words::not_public(&known)),
        Some(emergency) => Err(words::by_itself(&known, &emergency)),
        None => Err(words::not_prepared(&known)),
    }
}

fn of_roster(judged: &Judged<'_>, person: &str) -> Result<(), Text> {
    match judged.content.people().contains_key(person) {
        true => Ok(()),
        false => Err(words::stranger(person, &judged.content)),
    }
}

/// Brings what the log says onto the screens: into their markers at once, which no other content can keep from happening, and
/// then, where nothing was published yet, by building them.
fn spread(options: &Options, asked: &Asked, changed: &[Changed]) -> u8 {
    let ground = match Ground::open(&options.root) {
        Ok(ground) => ground,
        Err(findings) => return refuse(options, &findings),
    };
    let output: PathBuf = asked.output.clone().unwrap_or_else(|| ground.site.output());
    let marked = screens::mark(&ground.site, &output, changed, asked.at.day());
    let published = Ledger::open(&options.root).is_ok_and(|ledger| !ledger.is_empty());
    let built = published || build_into(options, &ground, &[Target::Kiosk], &output).is_ok();
    let lacking = if built && !published { Vec::new() } else { screens::lacking(&ground.site, &output, changed) };
    let told = words::told(asked, changed, &marked, options.lang);
    let code = if options.quiet { CLEAN } else { say(&told) };
    match (marked, lacking.first()) {
        (Err(error), _) if !built => complain(options, &words::unwritable(&error)),
        (_, Some(address)) => complain(options, &words::lacking(address, published)),
        _ => code,
    }
}

/// Whether something that is on at a minute is this notice.
fn is_on(judged: &Judged<'_>, address: &str, at: Minute) -> Option<Minute> {
    let on = judged.content.switches.iter().filter(|switch| switch.notice == address && switch.holds(at));
    on.map(|switch| switch.until).max()
}
