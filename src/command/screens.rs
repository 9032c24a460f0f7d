//! `mingbai list screens`: what each screen shows at a minute, made as a build makes it, with nothing written.

use super::{FAILED, complain, face, refuse, say};
use crate::build::{Order, subject, with_pages};
use crate::cli::{List, ListFormat, Options};
use crate::finding::{Finding, Text};
use crate::ledger::Past;
use crate::load::{did_you_mean, nearest, walk};
use crate::release::release;
use crate::render::{Build, Printer, Shown, Sink, Target, shown};
use crate::report::screens::{OnScreen, json, text};
use crate::screen::programme::Alarm;
use crate::screen::schedule::{Cursors, on_air};
use crate::world::{Judged, World};

/// Prints what was asked for.
pub(super) fn run(options: &Options, list: &List, world: &World) -> u8 {
    let all = match screens(options, list, world) {
        Ok(screens) => screens,
        Err(findings) => return refuse(options, &findings),
    };
    let wanted = |one: &OnScreen| list.screen.as_deref().is_none_or(|id| one.screen.id == id);
    let (wanted, others): (Vec<OnScreen>, Vec<OnScreen>) = all.into_iter().partition(wanted);
    match (list.format, &list.screen) {
        (_, Some(id)) if wanted.is_empty() => complain(options, &no_screen(id, &others)),
        (ListFormat::Json, _) => say(&json(&wanted, list.at)),
        (ListFormat::Text, _) => say(&text(&wanted, list.at, face(options))),
        (ListFormat::Ics, _) => FAILED,
    }
}

/// Every screen of every community.
fn screens(options: &Options, list: &List, world: &World) -> Result<Vec<OnScreen>, Vec<Finding>> {
    let folders = walk(&world.content()).folders;
    let clock = world.clock(options.today);
    let output = world.site.output();
    let order = Order { targets: &[], output: &output, clock, lang: options.lang, quiet: true, publish: None };
    with_pages(world, &order, folders.len() == 1, |build| {
        let judged = folders.iter().map(|folder| {
            let judged = world.judge(folder, clock);
            world.judge_signed(folder, &judged, clock).unwrap_or(judged)
        });
        judged.flat_map(|judged| of_one(&build, &judged, list)).collect()
    })
}

fn of_one(build: &Build<'_>, judged: &Judged<'_>, list: &List) -> Vec<OnScreen> {
    let released = release(&judged.content.records, &judged.checked.standings);
    let subject = subject(judged, &released, Past::default());
    let mut nowhere = Nowhere;
    let mut printer = Printer::new(build, &mut nowhere);
    let alarm = Alarm::of(&judged.content, list.at.day());
    let on_screen = |shown: Shown| OnScreen {
        folder: judged.content.folder.clone(),
        community: judged.content.name().to_string(),
        air: on_air(&shown.programme, list.at, alarm.as_ref(), &mut Cursors::new()),
        screen: shown.screen,
        programme: shown.programme,
        items: shown.items,
    };
    shown(&subject, &mut printer).into_iter().map(on_screen).collect()
}

/// Takes what nobody wants.
struct Nowhere;

impl Sink for Nowhere {
    fn file(&mut self, _: Target, _: &str, _: &[u8]) {}

    fn keep(&mut self, _: Target, _: Vec<u8>) {}
}

fn no_screen(id: &str, known: &[OnScreen]) -> Text {
    let ids: Vec<&str> = known.iter().map(|one| one.screen.id.as_str()).filter(|id| !id.is_empty()).collect();
    let Text { zh, en } = did_you_mean(nearest(id, ids.iter().copied()));
    Text::new(
        format!("mingbai.toml 里没有编号 {id} 的电子屏。{zh}有：{}", ids.join("、")),
        format!("mingbai.toml has no screen {id}. {en}There are: {}", ids.join(", ")),
    )
}
