//! The whole line for every community: load, check, release, render, write. What has not changed since the last build is
//! neither read nor rendered again.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use rayon::prelude::*;

use crate::check::Clock;
use crate::finding::{Finding, Lang, Text, code};
use crate::load::{self, Folder, references};
use crate::markdown;
use crate::progress::Progress;
use crate::record::Record;
use crate::release::{Released, release};
use crate::render::{self, Build, Sink, Subject, Summary, Target, Theme, ThemeFiles};
use crate::site::Site;
use crate::source::Place;
use crate::world::{Ground, Judged, World, stops_the_build};
use crate::write::{HIDDEN, Tree, Unit, UnitWriter, fingerprint};

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
pub fn build(ground: &Ground, order: &Order<'_>) -> Result<Report, Vec<Finding>> {
    let walk = load::walk(&ground.site.content());
    if !walk.findings.is_empty() {
        return Err(walk.findings);
    }
    let themes = theme_files(&ground.site, order).map_err(|finding| vec![finding])?;
    let trees = open_trees(order).map_err(|error| vec![cannot_write(order.output, &error)])?;
    let seed = seed(ground, order, &themes);
    let survey = Survey { content: ground.site.content(), trees: &trees, seed, settled: settled() };
    let found: Vec<Found<'_>> = walk.folders.par_iter().map(|folder| survey.look(folder)).collect();
    if found.iter().all(|found| matches!(found, Found::Same(..))) && survey.stands(&walk.folders) {
        return Ok(unchanged(found));
    }
    let world = ground.understand()?;
    let themes = compile(themes, order).map_err(|finding| vec![finding])?;
    let shared = Build::new(&world.site, order.clock, order.lang, walk.folders.len() == 1, &themes);
    let (made, report) = Maker { world: &world, order, shared: &shared, trees: &trees }.make_all(found, seed)?;
    replace(trees, made, order)?;
    Ok(report)
}

fn theme_files(site: &Site, order: &Order<'_>) -> Result<BTreeMap<Target, ThemeFiles>, Finding> {
    let name = |target| match target {
        Target::Site | Target::Preview => site.theme.as_str(),
        Target::Kiosk => "kiosk",
        Target::Board => "board",
    };
    let gather = |target: &Target| Ok((*target, ThemeFiles::gather(&site.root, name(*target))?));
    order.targets.iter().map(gather).collect()
}

fn compile(files: BTreeMap<Target, ThemeFiles>, order: &Order<'_>) -> Result<BTreeMap<Target, Theme>, Finding> {
    let cache = order.output.join(HIDDEN);
    files.into_iter().map(|(target, files)| Ok((target, files.compile(order.lang, &cache)?))).collect()
}

fn open_trees(order: &Order<'_>) -> io::Result<BTreeMap<Target, Tree>> {
    order.targets.iter().map(|target| Ok((*target, Tree::open(order.output, target.id())?))).collect()
}

/// A digest of everything that all communities share: the program, settings, packs, calendar, themes, day and language.
fn seed(ground: &Ground, order: &Order<'_>, themes: &BTreeMap<Target, ThemeFiles>) -> u128 {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    let program = std::env::current_exe().ok().and_then(|path| crate::write::stamp(&path).ok());
    hasher.update(format!("{} {program:?} {} {:?}", env!("CARGO_PKG_VERSION"), order.clock.today, order.lang).as_bytes());
    hasher.update(ground.site.source.text.as_bytes());
    for source in &ground.rules {
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

/// Looks at what is there without reading it.
struct Survey<'a> {
    content: PathBuf,
    trees: &'a BTreeMap<Target, Tree>,
    seed: u128,
    settled: i128,
}

/// How a community was found.
enum Found<'a> {
    /// Its inputs are the same and its pages stand as we left them; its folder and summary.
    Same(&'a Folder, Box<Summary>),
    /// It has to be made anew; the digest of its inputs.
    Stale(&'a Folder, Option<u128>),
}

impl Survey<'_> {
    fn look<'f>(&self, folder: &'f Folder) -> Found<'f> {
        let key = fingerprint(&self.content, &folder.files, self.seed, self.settled);
        match key.and_then(|key| self.summary(&folder.path, key)) {
            Some(summary) => Found::Same(folder, Box::new(summary)),
            None => Found::Stale(folder, key),
        }
    }

    /// The summary of a community whose pages stand in every target, made from inputs with this digest.
    fn summary(&self, name: &str, key: u128) -> Option<Summary> {
        let mut summary = None;
        for tree in self.trees.values() {
            let unit = tree.intact(name).filter(|unit| unit.key == Some(key))?;
            summary = Some(&unit.summary);
        }
        postcard::from_bytes(summary?).ok()
    }

    /// Whether every target holds exactly these communities and the pages of the site, made from the same inputs.
    fn stands(&self, folders: &[Folder]) -> bool {
        let mut names: Vec<&str> = folders.iter().map(|folder| folder.path.as_str()).collect();
        names.push(WHOLE);
        self.trees.values().all(|tree| {
            tree.consists_of(&names) && tree.intact(WHOLE).is_some_and(|unit| unit.key == Some(self.seed))
        })
    }
}

fn unchanged(found: Vec<Found<'_>>) -> Report {
    let mut report = Report { communities: found.len(), ..Report::default() };
    for found in found {
        if let Found::Same(_, summary) = found {
            report.count(&summary);
        }
    }
    report
}

impl Report {
    fn count(&mut self, summary: &Summary) {
        for (sum, count) in self.findings.iter_mut().zip(summary.findings) {
            *sum += count;
        }
    }
}

/// The next trees: units that were made, and names of those taken over as they are.
#[derive(Default)]
struct Made {
    units: BTreeMap<Target, Vec<Unit>>,
    carried: Vec<String>,
}

/// What became of one community.
enum Outcome {
    /// It stands; its folder.
    Carried(String, Box<Summary>),
    /// It was made anew: a unit a target.
    Made(BTreeMap<Target, Unit>, Box<Summary>),
}

/// Makes communities anew.
struct Maker<'a> {
    world: &'a World,
    order: &'a Order<'a>,
    shared: &'a Build<'a>,
    trees: &'a BTreeMap<Target, Tree>,
}

impl Maker<'_> {
    /// Makes what is stale and the pages of the whole site.
    fn make_all(&self, found: Vec<Found<'_>>, seed: u128) -> Result<(Made, Report), Vec<Finding>> {
        let progress = Progress::begin(self.order.lang.pick("生成", "building"), found.len(), self.order.quiet);
        let outcomes: Vec<Result<Outcome, Vec<Finding>>> = found
            .into_par_iter()
            .map(|found| {
                let outcome = match found {
                    Found::Same(folder, summary) => Ok(Outcome::Carried(folder.path.clone(), summary)),
                    Found::Stale(folder, key) => self.community(folder, key),
                };
                progress.step();
                outcome
            })
            .collect();
        drop(progress);
        self.gather(all_or_findings(outcomes)?, seed)
    }

    fn gather(&self, outcomes: Vec<Outcome>, seed: u128) -> Result<(Made, Report), Vec<Finding>> {
        let mut report = Report { communities: outcomes.len(), replaced: true, ..Report::default() };
        let mut made = Made::default();
        let mut summaries = Vec::with_capacity(outcomes.len());
        for outcome in outcomes {
            let summary = match outcome {
                Outcome::Carried(name, summary) => {
                    made.carried.push(name);
                    summary
                }
                Outcome::Made(units, summary) => {
                    report.rebuilt += 1;
                    units.into_iter().for_each(|(target, unit)| made.units.entry(target).or_default().push(unit));
                    summary
                }
            };
            report.count(&summary);
            summaries.push(*summary);
        }
        for (target, unit) in self.whole(&summaries, seed)? {
            made.units.entry(target).or_default().push(unit);
        }
        Ok((made, report))
    }

    /// The pages of the site as a whole.
    fn whole(&self, summaries: &[Summary], seed: u128) -> Result<BTreeMap<Target, Unit>, Vec<Finding>> {
        let mut writers = Writers::new(self.trees, WHOLE);
        let findings = render::site_pages(self.shared, summaries, &mut writers);
        if !findings.is_empty() {
            return Err(findings);
        }
        writers.finish(WHOLE, Some(seed), &[]).map_err(|error| vec![cannot_write(self.order.output, &error)])
    }

    /// The five words for one community.
    fn community(&self, folder: &Folder, key: Option<u128>) -> Result<Outcome, Vec<Finding>> {
        let judged = self.world.judge(folder, self.order.clock);
        let stopping: Vec<Finding> =
            judged.checked.findings.iter().filter(|finding| stops_the_build(finding)).cloned().collect();
        if !stopping.is_empty() {
            return Err(stopping);
        }
        self.make(folder, &judged, key)
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
        let mut writers = Writers::new(self.trees, &folder.path);
        let findings = render::community_pages(self.shared, &subject, &mut writers);
        if !findings.is_empty() {
            return Err(findings);
        }
        self.copy_assets(&subject, &mut writers)?;
        let summary = render::summarize(self.shared, &subject, &judged.checked.findings);
        let bytes = postcard::to_stdvec(&summary).unwrap_or_default();
        let units = writers.finish(&folder.path, key, &bytes).map_err(|error| vec![cannot_write(self.order.output, &error)])?;
        Ok(Outcome::Made(units, Box::new(summary)))
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
}

/// All of them, or everything that went wrong in any of them.
fn all_or_findings(outcomes: Vec<Result<Outcome, Vec<Finding>>>) -> Result<Vec<Outcome>, Vec<Finding>> {
    let (good, bad): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    let findings: Vec<Finding> = bad.into_iter().filter_map(Result::err).flatten().collect();
    if findings.is_empty() { Ok(good.into_iter().filter_map(Result::ok).collect()) } else { Err(findings) }
}

/// Puts the next trees in the place of the live ones.
fn replace(trees: BTreeMap<Target, Tree>, mut made: Made, order: &Order<'_>) -> Result<(), Vec<Finding>> {
    for (target, tree) in trees {
        let units = made.units.remove(&target).unwrap_or_default();
        tree.commit(units, &made.carried).map_err(|error| vec![cannot_write(order.output, &error)])?;
    }
    Ok(())
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
