//! `mingbai list`: what is owed, by how it stands; what belongs on the notice board and what may come off; what is on
//! the screens.

use super::{FAILED, communities, face, refuse, say, screens};
use crate::check::Standing;
use crate::cli::{self, ListFormat, Options, What};
use crate::posting::{Posting, WEEK, postings, strays};
use crate::record::Record;
use crate::release::release;
use crate::report::expiring::{Expiring, Persons, json as expiring_json, text as expiring_text};
use crate::report::postings::{OnBoard, coming_off, hanging, json as board_json};
use crate::report::{ics, json, obligations};
use crate::sign_off::{Kept, expired_files};
use crate::world::{Judged, World};

/// Prints what was asked for.
pub fn run(options: &Options, list: &cli::List) -> u8 {
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    match (list.what, list.format) {
        (What::Screens, ListFormat::Ics) => return no_calendar(options),
        (What::Screens, _) => return screens::run(options, list, &world),
        _ => {}
    }
    let (judged, _) = world.judge_all(world.clock(options.today));
    match list.what {
        What::Board | What::Takedown => board(options, list, &judged),
        What::Expiring => expiring(options, list, &judged),
        _ => owed(options, list, judged),
    }
}

fn owed(options: &Options, list: &cli::List, mut judged: Vec<Judged<'_>>) -> u8 {
    for judged in &mut judged {
        judged.checked.obligations.retain(|obligation| obligations::is_asked(obligation.state, list.what));
    }
    let communities = communities(&judged);
    match list.format {
        ListFormat::Json => say(&json::report(&[], &communities, options.today, options.lang)),
        ListFormat::Ics => say(&ics::list(&judged, options.today, options.lang)),
        ListFormat::Text => say(&obligations::list(&communities, list.what, face(options))),
    }
}

fn expiring(options: &Options, list: &cli::List, judged: &[Judged<'_>]) -> u8 {
    let kept = Kept::of(&options.root);
    let communities: Vec<Persons<'_>> = judged.iter().map(|judged| persons(options, judged, &kept)).collect();
    match list.format {
        ListFormat::Json => say(&expiring_json(&communities, options.today, options.lang)),
        ListFormat::Text => say(&expiring_text(&communities, options.today, face(options))),
        ListFormat::Ics => no_calendar(options),
    }
}

/// The records of a community that are or were public and are about persons, by their last days.
fn persons<'a>(options: &Options, judged: &'a Judged<'_>, kept: &Kept) -> Persons<'a> {
    let content = &judged.content;
    let left = expired_files(content, kept, options.today);
    let records = content.records.iter().zip(&judged.checked.standings);
    let public = records.filter(|(_, standing)| matches!(standing, Standing::Public | Standing::Expired));
    let personal = public.map(|(record, _)| record).filter(|record| record.is_personal());
    let is_kept = |record: &Record| {
        record.sign_off.versions.iter().flat_map(|version| version.seen.files.values()).any(|file| left.contains(file))
    };
    let mut records: Vec<Expiring<'a>> =
        personal.map(|record| Expiring { record, until: record.expires_on(), kept: is_kept(record) }).collect();
    records.sort_by_key(|one| (one.until, &one.record.address));
    Persons { folder: &content.folder, name: content.name(), records }
}

fn no_calendar(options: &Options) -> u8 {
    let words = options.lang.pick(
        "这一项没有日历，可以写 --format text 或 json",
        "there is no calendar of this; write --format text or json",
    );
    eprintln!("{words}");
    FAILED
}

fn board(options: &Options, list: &cli::List, judged: &[Judged<'_>]) -> u8 {
    let communities: Vec<OnBoard<'_>> = judged.iter().map(|judged| on_board(options, list.what, judged)).collect();
    match list.format {
        ListFormat::Json => say(&board_json(&communities, options.today, options.lang)),
        ListFormat::Text if list.what == What::Board => say(&hanging(&communities, options.today, face(options))),
        ListFormat::Text => say(&coming_off(&communities, options.today, face(options))),
        ListFormat::Ics => no_calendar(options),
    }
}

/// What is listed of the board of a community.
fn on_board<'a>(options: &Options, what: What, judged: &'a Judged<'_>) -> OnBoard<'a> {
    let (content, today) = (&judged.content, options.today);
    let released = release(&content.records, &judged.checked.standings);
    let mut all: Vec<Posting<'a>> = postings(&released, today);
    if what == What::Board {
        all.retain(|posting| posting.hangs_on(today));
        all.sort_by_key(Posting::order_on_board);
    } else {
        all.extend(strays(content, &judged.checked.standings, today));
        all.retain(|posting| posting.is_to_come_off(today, WEEK));
        all.sort_by_key(Posting::order_off_board);
    }
    OnBoard { folder: &content.folder, name: content.name(), postings: all }
}
