//! The whole line for every community: load, check, release, render, write. What has not changed since the last build is
//! neither read nor rendered again.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use rayon::prelude::*;

use crate::check::Clock;
use crate::finding::{Finding, Lang, Text, code};
use crate::load::{self, Folder, references};
use crate::markdown;
use crate::progress::Progress;
use crate::record::Record;
use crate::release::{Released, release};
use crate::render::{self, Build, Sink, Subject, Summary, Target, Theme};
use crate::source::Place;
use crate::world::{Judged, World, stops_the_build};
use crate::write::{Tree, Unit, UnitWriter, fingerprint};

/// Name of the unit that is the site as a whole; no folder can have it.
const WHOLE: &str = "/";

/// What a build is asked to do.
pub struct Order<'a> {
    /// The targets.
    pub targets: &'a [Target],
    /// The output folder.
    pub output: &'a Path,
    /// Today and the days of notice.
    pub clock: Clock,
    /// Language of the pages.
    pub lang: Lang,
    /// Whether to keep still about progress.
    pub quiet: bool,
}

/// What a build did.
#[derive(Debug, Default)]
pub struct Report {
    /// Communities of the site.
    pub communities: usize,
    /// Those that were read and rendered again.
    pub rebuilt: usize,
    /// Findings by severity: errors, warnings, infos.
    pub findings: [usize; 3],
    /// Whether the trees on disk were replaced.
    pub replaced: bool,
}

/// Builds the targets of a site.
///
/// # Errors
/// Findings that stop the build: content that cannot be read, a template that fails, an output that cannot be written.
/// What stood in the output is then untouched.
pub fn build(world: &World, order: &Order<'_>) -> Result<Report, Vec<Finding>> {
    let walk = load::walk(&world.content());
    if !walk.findings.is_empty() {
        return Err(walk.findings);
    }
    let themes = themes(world, order)?;
    let single = walk.folders.len() == 1;
    let shared = Build::new(&world.site, order.clock, order.lang, single, &themes);
    let trees = open_trees(order).map_err(|error| vec![cannot_write(order.output, &error)])?;
    let builder = Builder { world, order, shared, trees, seed: seed(world, order, &themes), settled: settled() };
    builder.run(&walk.folders)
}

fn themes(world: &World, order: &Order<'_>) -> Result<BTreeMap<Target, Theme>, Vec<Finding>> {
    let name = |target| match target {
        Target::Site | Target::Preview => world.site.theme.as_str(),
        Target::Kiosk => "kiosk",
        Target::Board => "board",
    };
    let load = |target: &Target| Ok((*target, render::theme::load(&world.site.root, name(*target), order.lang)?));
    order.targets.iter().map(load).collect::<Result<_, Finding>>().map_err(|finding| vec![finding])
}

fn open_trees(order: &Order<'_>) -> io::Result<BTreeMap<Target, Tree>> {
    order.targets.iter().map(|target| Ok((*target, Tree::open(order.output, target.id())?))).collect()
}

/// A digest of everything that all communities share: the program, settings, packs, calendar, themes, day and language.
fn seed(world: &World, order: &Order<'_>, themes: &BTreeMap<Target, Theme>) -> u128 {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    let program = std::env::current_exe().ok().and_then(|path| crate::write::stamp(&path).ok());
    hasher.update(format!("{} {program:?} {} {:?}", env!("CARGO_PKG_VERSION"), order.clock.today, order.lang).as_bytes());
    hasher.update(world.site.source.text.as_bytes());
    for source in &world.sources {
        hasher.update(source.path.as_bytes());
        hasher.update(source.text.as_bytes());
    }
    for (target, theme) in themes {
        hasher.update(target.id().as_bytes());
        hasher.update(&theme.digest.to_le_bytes());
    }
    hasher.digest128()
}

/// Files changed later than this may change once more within the same tick of the clock.
fn settled() -> i128 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    i128::try_from(now).unwrap_or(i128::MAX) - 20_000_000
}

struct Builder<'a> {
    world: &'a World,
    order: &'a Order<'a>,
    shared: Build<'a>,
    trees: BTreeMap<Target, Tree>,
    seed: u128,
    settled: i128,
}

/// What became of one community.
enum Outcome {
    /// Its pages stand as they are; its folder and summary.
    Unchanged(String, Summary),
    /// It was made anew: a unit a target.
    Made(BTreeMap<Target, Unit>, Summary),
    /// It could not be made.
    Failed(Vec<Finding>),
}

impl Builder<'_> {
    fn run(self, folders: &[Folder]) -> Result<Report, Vec<Finding>> {
        let progress = Progress::begin(self.order.lang.pick("生成", "building"), folders.len(), self.order.quiet);
        let outcomes: Vec<Outcome> = folders
            .par_iter()
            .map(|folder| {
                let outcome = self.community(folder);
                progress.step();
                outcome
            })
            .collect();
        drop(progress);
        let failed: Vec<Finding> = outcomes.iter().flat_map(failures).collect();
        if !failed.is_empty() {
            return Err(failed);
        }
        self.finish(outcomes)
    }

    fn community(&self, folder: &Folder) -> Outcome {
        let key = fingerprint(&self.world.content(), &folder.files, self.seed, self.settled);
        if let Some(summary) = key.and_then(|key| self.unchanged(&folder.path, key)) {
            return Outcome::Unchanged(folder.path.clone(), summary);
        }
        let judged = self.world.judge(folder, self.order.clock);
        let stopping: Vec<Finding> =
            judged.checked.findings.iter().filter(|finding| stops_the_build(finding)).cloned().collect();
        if !stopping.is_empty() {
            return Outcome::Failed(stopping);
        }
        self.make(folder, &judged, key).unwrap_or_else(Outcome::Failed)
    }

    /// The summary of a community whose inputs are the same and whose pages stand as we left them in every target.
    fn unchanged(&self, name: &str, key: u128) -> Option<Summary> {
        let mut summary = None;
        for tree in self.trees.values() {
            let unit = tree.intact(name).filter(|unit| unit.key == Some(key))?;
            summary = Some(&unit.summary);
        }
        postcard::from_bytes(summary?).ok()
    }

    fn make(&self, folder: &Folder, judged: &Judged<'_>, key: Option<u128>) -> Result<Outcome, Vec<Finding>> {
        let released = release(&judged.content.records, &judged.checked.standings);
        let subject = Subject {
            content: &judged.content,
            active: &judged.active,
            checked: &judged.checked,
            released: &released,
            bodies: judged.content.records.iter().map(|record| markdown::render(record.text())).collect(),
        };
        let mut writers = Writers::new(&self.trees, &folder.path);
        let findings = render::community_pages(&self.shared, &subject, &mut writers);
        if !findings.is_empty() {
            return Err(findings);
        }
        self.copy_assets(&subject, &mut writers)?;
        let summary = render::summarize(&self.shared, &subject, &judged.checked.findings);
        let bytes = postcard::to_stdvec(&summary).unwrap_or_default();
        let units = writers.finish(&folder.path, key, &bytes).map_err(|error| vec![cannot_write(self.order.output, &error)])?;
        Ok(Outcome::Made(units, summary))
    }

    /// Copies the pictures and attachments of the records that a target shows.
    fn copy_assets(&self, subject: &Subject<'_>, writers: &mut Writers<'_>) -> Result<(), Vec<Finding>> {
        let public: Vec<&Record> = subject.released.iter().map(Released::record).collect();
        let all: Vec<&Record> = subject.content.records.iter().collect();
        for target in self.order.targets {
            let records = if *target == Target::Preview { &all } else { &public };
            for file in records.iter().flat_map(|record| assets(record)) {
                let bytes = std::fs::read(self.world.content().join(&file)).map_err(|error| vec![unreadable(&file, &error)])?;
                writers.file(*target, &file, &bytes);
            }
        }
        Ok(())
    }

    fn finish(self, outcomes: Vec<Outcome>) -> Result<Report, Vec<Finding>> {
        let mut report = Report { communities: outcomes.len(), ..Report::default() };
        let mut carried = Vec::new();
        let mut made: BTreeMap<Target, Vec<Unit>> = BTreeMap::new();
        let mut summaries = Vec::with_capacity(outcomes.len());
        for outcome in outcomes {
            match outcome {
                Outcome::Unchanged(name, summary) => {
                    carried.push(name);
                    summaries.push(summary);
                }
                Outcome::Made(units, summary) => {
                    report.rebuilt += 1;
                    units.into_iter().for_each(|(target, unit)| made.entry(target).or_default().push(unit));
                    summaries.push(summary);
                }
                Outcome::Failed(_) => {}
            }
        }
        for (sum, counts) in summaries.iter().map(|summary| summary.findings).flat_map(|counts| counts.into_iter().enumerate()) {
            report.findings[sum] += counts;
        }
        if report.rebuilt == 0 && self.stands(&carried) {
            return Ok(report);
        }
        report.replaced = true;
        self.replace(made, &carried, &summaries)?;
        Ok(report)
    }

    /// Whether every target holds exactly the carried communities and the pages of the site, made from the same inputs.
    fn stands(&self, carried: &[String]) -> bool {
        let mut names: Vec<&str> = carried.iter().map(String::as_str).collect();
        names.push(WHOLE);
        self.trees.values().all(|tree| {
            tree.consists_of(&names) && tree.intact(WHOLE).is_some_and(|unit| unit.key == Some(self.seed))
        })
    }

    fn replace(self, mut made: BTreeMap<Target, Vec<Unit>>, carried: &[String], summaries: &[Summary]) -> Result<(), Vec<Finding>> {
        let failed = |error: &io::Error| vec![cannot_write(self.order.output, error)];
        let mut writers = Writers::new(&self.trees, WHOLE);
        let findings = render::site_pages(&self.shared, summaries, &mut writers);
        if !findings.is_empty() {
            return Err(findings);
        }
        let whole = writers.finish(WHOLE, Some(self.seed), &[]).map_err(|error| failed(&error))?;
        for (target, unit) in whole {
            made.entry(target).or_default().push(unit);
        }
        for (target, tree) in self.trees {
            let units = made.remove(&target).unwrap_or_default();
            tree.commit(units, carried).map_err(|error| failed(&error))?;
        }
        Ok(())
    }
}

fn failures(outcome: &Outcome) -> Vec<Finding> {
    match outcome {
        Outcome::Failed(findings) => findings.clone(),
        _ => Vec::new(),
    }
}

/// Paths from `content/` of the files that a record refers to.
fn assets(record: &Record) -> Vec<String> {
    let beside = record.source.path.strip_prefix("content/").unwrap_or(&record.source.path);
    let named = record.fields.texts("attachments").map(str::to_string);
    let linked = markdown::targets(record.text()).into_iter();
    let linked = linked.filter(|(target, picture, _)| !target.contains("://") && (*picture || references::is_asset(target)));
    named.chain(linked.map(|(target, ..)| target)).filter_map(|target| references::resolve(beside, &target)).collect()
}

/// A writer a target, for one unit.
struct Writers<'a>(BTreeMap<Target, UnitWriter<'a>>);

impl<'a> Writers<'a> {
    fn new(trees: &'a BTreeMap<Target, Tree>, unit: &str) -> Writers<'a> {
        Writers(trees.iter().map(|(target, tree)| (*target, tree.unit(unit))).collect())
    }

    fn finish(self, name: &str, key: Option<u128>, summary: &[u8]) -> io::Result<BTreeMap<Target, Unit>> {
        self.0.into_iter().map(|(target, writer)| Ok((target, writer.finish(name, key, summary.to_vec())?))).collect()
    }
}

impl Sink for Writers<'_> {
    fn file(&mut self, target: Target, path: &str, bytes: &[u8]) {
        if let Some(writer) = self.0.get_mut(&target) {
            writer.put(path, bytes);
        }
    }
}

fn cannot_write(output: &Path, error: &io::Error) -> Finding {
    let folder = output.display();
    let words = Text::new(format!("写不进 {folder}：{error}"), format!("cannot write {folder}: {error}"));
    Finding::new(&code::OUTPUT, Place::file(output.to_string_lossy()), words)
        .help("检查文件夹权限和磁盘空间；原来的页面没有动", "check permissions and free space; the old pages are untouched")
}

fn unreadable(file: &str, error: &io::Error) -> Finding {
    let words = Text::new(format!("附件读不出来：{error}"), format!("the attachment cannot be read: {error}"));
    Finding::new(&code::UNREADABLE, Place::file(format!("content/{file}")), words)
}
