//! `mingbai new`: a record with everything filled in that the program already knows. Never overwrites.

mod body;
mod choose;
mod due;
mod front;
mod name;
mod plan;

use std::path::Path;

use chrono::NaiveDate;

use super::new_file::{self, NotMade};
use super::{FAILED, refuse, say};
use crate::cli::{New, Options};
use crate::finding::Text;
use crate::load;
use crate::pack::{Active, Duty, Packs, layer};
use crate::record::content::Content;
use crate::workdays::WorkCalendar;
use crate::world::World;
use plan::Plan;

/// What a new record is made from.
#[derive(Debug, Clone, Copy)]
struct Known<'a> {
    /// The community that it is for.
    content: &'a Content,
    /// The packs that hold there.
    active: &'a Active<'a>,
    /// Working days, for due days.
    calendar: &'a WorkCalendar,
    /// The day on which it is made.
    today: NaiveDate,
}

/// Makes the record that was asked for.
pub fn run(options: &Options, wanted: &New) -> u8 {
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    let folders = load::walk(&world.content()).folders;
    let contents: Vec<Content> = folders.iter().map(|folder| load::load(&world.content(), folder).content).collect();
    match create(&options.root, &contents, &world.packs, &world.calendar, options.today, wanted) {
        Ok(done) => say(&format!("{}\n", done.get(options.lang))),
        Err(fault) => {
            eprintln!("{}", fault.get(options.lang));
            FAILED
        }
    }
}

/// Writes a new record below `root/content`; returns what was done.
fn create(
    root: &Path,
    contents: &[Content],
    packs: &Packs,
    calendar: &WorkCalendar,
    today: NaiveDate,
    wanted: &New,
) -> Result<Text, Text> {
    let content = plan::community(contents, wanted.community.as_deref())?;
    let active = layer(packs, content);
    let known = Known { content, active: &active, calendar, today };
    let plan = Plan::new(known, wanted)?;
    write(root, &plan.path, &scaffold(known, &plan))?;
    Ok(done(&plan))
}

/// The text of a new record.
fn scaffold(known: Known<'_>, plan: &Plan<'_>) -> String {
    format!("+++\n{}+++\n\n{}", front::front(known, plan), body::body(known, plan))
}

/// Writes the text unless the file is there.
fn write(root: &Path, path: &str, text: &str) -> Result<(), Text> {
    new_file::make(&root.join(path), text).map_err(|fault| match fault {
        NotMade::Exists => exists(path),
        NotMade::Failed(error) => cannot_write(path, &error),
    })
}

fn done(plan: &Plan<'_>) -> Text {
    let (path, duty, others) = (&plan.path, meant(plan), others(plan));
    Text::new(
        format!("新建了草稿 {path}{}\n填好以后运行 mingbai check，有问题会指到行。{}", duty.zh, others.zh),
        format!("Made the draft {path}{}\nFill it in, then run `mingbai check`.{}", duty.en, others.en),
    )
}

/// The duty that the record is filled in for.
fn meant(plan: &Plan<'_>) -> Text {
    let Some(active) = plan.duty else { return Text::default() };
    let Duty { item, item_en, name, .. } = active.duty;
    Text::new(format!("，已照“{item}”（{name}）填好"), format!(", filled in for \"{item_en}\" ({name})"))
}

/// The duties that it may be meant for instead, with the command for each.
fn others(plan: &Plan<'_>) -> Text {
    let Some(period) = plan.period.filter(|_| !plan.others.is_empty()) else { return Text::default() };
    let commands = plan.others.iter().map(|active| {
        let Duty { item, name, .. } = active.duty;
        format!("\n  mingbai new --duty {name} {period}    {item}")
    });
    let commands: String = commands.collect();
    Text::new(
        format!("\n这一期这一类还有别的公开事项，要照着填的话：{commands}"),
        format!("\nOther duties on this kind and period; to have one filled in:{commands}"),
    )
}

fn exists(path: &str) -> Text {
    Text::new(
        format!("{path} 已经有了，没有动它。要另写一份，请换个名称。"),
        format!("{path} is already there and was left alone; choose another name for another record"),
    )
}

fn cannot_write(path: &str, error: &std::io::Error) -> Text {
    Text::new(format!("写不了 {path}：{error}"), format!("cannot write {path}: {error}"))
}

#[cfg(test)]
mod tests;
