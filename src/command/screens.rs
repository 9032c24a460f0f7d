//! `mingbai list screens`: what each screen shows at a minute, made as a build makes it, with nothing written.

use super::{FAILED, complain, face, refuse, say};
use crate::build::{Order, subject, with_pages};
use crate::cli::{List, ListFormat, Options};
use crate::finding::{Finding, Text};
use crate::ledger::Past;
use crate::load::{did_you_mean, nearest, walk};
use crate::minute::Minute;
use crate::release::release;
use crate::render::{Build, Printer, Shown, Sink, Target, shown};
use crate::report::screens::{OnScreen, json, text};
use crate::screen::programme::Alarm;
use crate::screen::schedule::{Cursors, first_lit, on_air};
use crate::world::{Judged, World};

/// Prints what was asked for.
pub(super) fn run(options: &Options, list: &List, world: &World) -> u8 {
    let all = match on_screens(options, world, Some(list.at)) {
        Ok(screens) => screens,
        Err(findings) => return refuse(options, &findings),
    };
    let wanted = match &list.screen {
        Some(id) => with_id(all, id),
        None => Ok(all),
    };
    match (list.format, wanted) {
        (_, Err(fault)) => complain(options, &fault),
        (ListFormat::Json, Ok(wanted)) => say(&json(&wanted, list.at)),
        (ListFormat::Text, Ok(wanted)) => say(&text(&wanted, face(options))),
        (ListFormat::Ics, _) => FAILED,
    }
}

/// Those of the screens that have this id.
///
/// # Errors
/// What to say where none has.
pub(super) fn with_id(all: Vec<OnScreen>, id: &str) -> Result<Vec<OnScreen>, Text> {
    let (wanted, others): (Vec<OnScreen>, Vec<OnScreen>) = all.into_iter().partition(|one| one.screen.id == id);
    if wanted.is_empty() { Err(no_screen(id, &others)) } else { Ok(wanted) }
}

/// Every screen of every community at a minute; where none is given, at the one of today for which a screen is looked at.
///
/// # Errors
/// Findings where the language of the pages cannot be used.
pub(super) fn on_screens(options: &Options, world: &World, at: Option<Minute>) -> Result<Vec<OnScreen>, Vec<Finding>> {
    let folders = walk(&world.content()).folders;
    let clock = world.clock(options.today);
    let output = world.site.output();
    let order = Order { targets: &[], output: &output, clock, lang: options.lang, quiet: true, publish: None };
    with_pages(world, &order, folders.len() == 1, |build| {
        let judged = folders.iter().map(|folder| {
            let judged = world.judge(folder, clock);
            world.judge_signed(folder, &judged, clock).unwrap_or(judged)
        });
        judged.flat_map(|judged| of_one(&build, &judged, at)).collect()
    })
}

fn of_one(build: &Build<'_>, judged: &Judged<'_>, at: Option<Minute>) -> Vec<OnScreen> {
    let released = release(&judged.content.records, &judged.checked.standings);
    let subject = subject(judged, &released, Past::default());
    let mut nowhere = Nowhere;
    let mut printer = Printer::new(build, &mut nowhere);
    let day = at.map_or(build.clock.today, Minute::day);
    let alarm = Alarm::of(&judged.content, day);
    let on_screen = |shown: Shown| {
        let at = at.unwrap_or_else(|| first_lit(&shown.programme, day, alarm.as_ref()));
        OnScreen {
            folder: judged.content.folder.clone(),
            community: judged.content.name().to_string(),
            at,
            air: on_air(&shown.programme, at, alarm.as_ref(), &mut Cursors::new()),
            alarm: alarm.clone(),
            screen: shown.screen,
            programme: shown.programme,
            items: shown.items,
        }
    };
    shown(&subject, &mut printer).into_iter().map(on_screen).collect()
}

/// Takes what nobody wants.
struct Nowhere;

impl Sink for Nowhere {
    fn file(&mut self, _: Target, _: &str, _: &[u8]) {}

    fn keep(&mut self, _: Target, _: Vec<u8>) {}
}

/// What to say where no screen has this id.
fn no_screen(id: &str, known: &[OnScreen]) -> Text {
    let ids: Vec<&str> = known.iter().map(|one| one.screen.id.as_str()).filter(|id| !id.is_empty()).collect();
    let Text { zh, en } = did_you_mean(nearest(id, ids.iter().copied()));
    Text::new(
        format!("mingbai.toml 里没有编号 {id} 的电子屏。{zh}有：{}", ids.join("、")),
        format!("mingbai.toml has no screen {id}. {en}There are: {}", ids.join(", ")),
    )
}
