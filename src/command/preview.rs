//! `mingbai preview`: a folder and an archive of what is to be signed, for whoever signs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::named::{Known, all, find, of_community};
use super::{complain, refuse, say};
use crate::build::{Order, cannot_write, with_pages};
use crate::cli::{Options, Preview};
use crate::finding::{Finding, Text};
use crate::render::{Build, Target};
use crate::review::{Batch, batches, folder, hindrance, write};
use crate::world::{Judged, World, stops_the_build};
use crate::write::OutputLock;

/// What a record looks like.
const TARGETS: [Target; 3] = [Target::Site, Target::Kiosk, Target::Board];

/// Writes the batches that were asked for.
pub fn run(options: &Options, asked: &Preview) -> u8 {
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    match waiting(options, &world, &asked.records, asked.community.as_deref()) {
        Err(code) => code,
        Ok((batches, _)) if batches.is_empty() => nothing(options),
        Ok((batches, single)) => write_all(options, asked, &world, &batches, single),
    }
}

/// What waits for signatures, and whether the site is one community.
///
/// # Errors
/// The exit code, where content cannot be read or a record that was named is not under review.
pub(super) fn waiting<'w>(
    options: &Options,
    world: &'w World,
    records: &[String],
    community: Option<&str>,
) -> Result<(Vec<Batch<'w>>, bool), u8> {
    let judged = world.judge_all_as_they_lie(world.clock(options.today));
    let single = judged.len() == 1;
    let asked = judged.iter().filter(|one| community.is_none_or(|folder| folder == one.content.folder));
    let findings = asked.flat_map(|one| &one.checked.findings);
    let unread: Vec<Finding> = findings.filter(|finding| stops_the_build(finding)).cloned().collect();
    if !unread.is_empty() {
        return Err(refuse(options, &unread));
    }
    let chosen = chosen(&judged, records, community).map_err(|fault| complain(options, &fault))?;
    Ok((batches(world, judged, &chosen, options.today), single))
}

/// The files of the records that are meant: everything that waits, or those that are named.
fn chosen(judged: &[Judged<'_>], records: &[String], community: Option<&str>) -> Result<BTreeSet<String>, Text> {
    let asked = of_community(judged, community)?;
    let path = |known: &Known<'_>| known.record.source.path.clone();
    if records.is_empty() {
        return Ok(all(&asked).iter().filter(|known| hindrance(known.record).is_none()).map(path).collect());
    }
    let one = |name: &String| {
        let known = find(&asked, name)?;
        match hindrance(known.record) {
            None => Ok(path(&known)),
            Some(why) => Err(Text::new(format!("{name} {}", why.zh), format!("{name}: {}", why.en))),
        }
    };
    records.iter().map(one).collect()
}

/// Hands over what the pages of reviews are made from: the themes, compiled once, on whose pages it says that they are not public.
///
/// # Errors
/// Findings where the themes cannot be used, or whatever `work` found.
pub(super) fn with_themes<R>(
    options: &Options,
    world: &World,
    single: bool,
    work: impl FnOnce(&Build<'_>) -> Result<R, Vec<Finding>>,
) -> Result<R, Vec<Finding>> {
    let output = world.site.output();
    let clock = world.clock(options.today);
    let order = Order { targets: &TARGETS, output: &output, clock, lang: options.lang, quiet: true, publish: None };
    with_pages(world, &order, single, |build| work(&build.marked())).flatten()
}

fn write_all(options: &Options, asked: &Preview, world: &World, batches: &[Batch<'_>], single: bool) -> u8 {
    let output = world.site.output();
    let target = asked.output.clone().unwrap_or_else(|| output.join("review"));
    let lock = OutputLock::take(&output, || ());
    let _lock = match lock {
        Ok(lock) => lock,
        Err(error) => return refuse(options, &[cannot_write(&output, &error)]),
    };
    let write_each = |build: &Build<'_>| batches.iter().map(|batch| write_one(build, world, batch, &target)).collect();
    let written: Vec<[PathBuf; 2]> = match with_themes(options, world, single, write_each) {
        Ok(written) => written,
        Err(findings) => return refuse(options, &findings),
    };
    let lines: String = written.iter().flatten().map(|path| format!("{}\n", path.display())).collect();
    if !options.quiet {
        batches.iter().for_each(|batch| eprintln!("{}", sentence(options, batch)));
    }
    say(&lines)
}

fn write_one(build: &Build<'_>, world: &World, batch: &Batch<'_>, target: &Path) -> Result<[PathBuf; 2], Vec<Finding>> {
    let made = folder(build, batch, &world.content())?;
    write(&made, target).map_err(|error| vec![cannot_write(target, &error)])
}

/// What is in a batch, and the words to read aloud.
fn sentence(options: &Options, batch: &Batch<'_>) -> String {
    let (name, count) = (batch.content.name(), batch.content.records.len());
    let words = crate::digest_words::words(&batch.digest()).join(" ");
    match options.lang {
        crate::finding::Lang::Zh => format!("{name}：{count} 份待审签，摘要词：{words}"),
        crate::finding::Lang::En => format!("{name}: {count} to be signed, digest in words: {words}"),
    }
}

pub(super) fn nothing(options: &Options) -> u8 {
    say(options.lang.pick(
        "没有送审的记录。写好了的，把信息栏里的 status 改成 \"review\"。\n",
        "Nothing is under review. When a record is ready, set its status to \"review\".\n",
    ))
}
