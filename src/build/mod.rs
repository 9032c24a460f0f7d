//! The whole line for every community: load, check, release, render, write. What has not changed since the last build is
//! neither read nor rendered again.

mod gate;
mod lost;
mod maker;
mod prepared;
mod survey;
mod writers;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use rayon::prelude::*;

use crate::check::Clock;
use crate::finding::{Finding, Lang, Text, code, count};
use crate::ledger::Ledger;
use crate::load;
use crate::render::{Build, Language, Target, Theme, ThemeFiles};
use crate::signature::SIGNERS_FILE;
use crate::site::Site;
use crate::source::Place;
use crate::world::{Ground, World};
use crate::write::{HIDDEN, Tree};
use maker::Maker;
pub use maker::subject;
pub use prepared::{Prepared, Staging};
use survey::{Found, Survey};

/// Name of the unit that is the site as a whole; no folder can have it.
const WHOLE: &str = "/";

/// Name of the unit of what a publish makes when all pages stand: the list of digests and the copy of the ledger. A build that
/// publishes nothing takes it over as it is.
pub const PROOF: &str = "//";

/// What a build is asked to do.
pub struct Order<'a> {
    /// The targets.
    pub targets: &'a [Target],
    /// The output folder.
    pub output: &'a Path,
    /// Today and the days of notice.
    pub clock: Clock,
    /// Language of the pages, unless the site has its own.
    pub lang: Lang,
    /// Whether to keep still about progress.
    pub quiet: bool,
    /// Whether the pages are to be published: everything is then made anew, and a change wants a reason.
    pub publish: Option<Publish<'a>>,
}

/// How a build is to be published.
#[derive(Debug, Clone, Copy)]
pub struct Publish<'a> {
    /// The reason of whatever has none of its own.
    pub reason: Option<&'a str>,
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
    /// Addresses of the website that were public and lead nowhere any more.
    pub lost: Vec<Finding>,
}

/// Builds the targets of a site.
///
/// # Errors
/// Findings that stop the build: content that cannot be read, a template that fails, an output that cannot be written.
/// What stood in the output is then untouched.
pub fn build(ground: &Ground, order: &Order<'_>) -> Result<Report, Vec<Finding>> {
    let ledger = Ledger::open(&ground.site.root).map_err(|error| vec![cannot_read(&error)])?;
    prepare(ground, order, &ledger)?.commit(order)
}

/// Makes the next trees of the targets beside those that readers see, from content and from what the ledger says was public.
///
/// # Errors
/// As [`build`].
pub fn prepare(ground: &Ground, order: &Order<'_>, ledger: &Ledger) -> Result<Prepared, Vec<Finding>> {
    let walk = load::walk(&ground.site.content());
    if !walk.findings.is_empty() {
        return Err(walk.findings);
    }
    let language = language(&ground.site, order).map_err(|finding| vec![finding])?;
    let themes = theme_files(&ground.site, order).map_err(|finding| vec![finding])?;
    let trees = open_trees(order).map_err(|error| vec![cannot_write(order.output, &error)])?;
    let of_screens = ground.site.check_screens(&walk.folders);
    let seed = seed(ground, order, &themes, &language, ledger);
    let history = ledger.history();
    let survey = Survey { content: ground.site.content(), trees: &trees, seed, settled: settled(), history: &history };
    let found: Vec<Found<'_>> = walk.folders.par_iter().map(|folder| survey.look(folder, order)).collect();
    if found.iter().all(|found| matches!(found, Found::Same(..))) && survey.stands(&walk.folders) {
        let mut report = unchanged(found);
        report.add(count(&of_screens));
        return Ok(Prepared::unchanged(report));
    }
    let (world, themes) = rayon::join(|| ground.understand(), || compile(themes, &language, order));
    let (world, themes) = (world?, themes.map_err(|finding| vec![finding])?);
    let shared = Build::new(&world, order.clock, language.words(), walk.folders.len() == 1, &themes);
    let shared = if ledger.is_empty() && order.publish.is_none() { shared } else { shared.with_ledger() };
    let maker = Maker { world: &world, order, shared: &shared, trees: &trees, ledger, history: &history };
    let (made, ()) = rayon::join(|| maker.make_all(found, seed), || trees.values().for_each(Tree::look_around));
    let (made, mut report) = made?;
    report.add(count(&of_screens));
    if let Some(tree) = trees.get(&Target::Site) {
        report.lost.extend(lost::communities(tree.before(), &walk.folders, &[WHOLE, PROOF]));
    }
    Ok(Prepared::new(report, trees, made))
}

/// Hands over what pages are made from, for those who write none of the trees.
///
/// # Errors
/// Findings when the language or a theme cannot be used.
pub fn with_pages<R>(
    world: &World,
    order: &Order<'_>,
    single: bool,
    work: impl FnOnce(Build<'_>) -> R,
) -> Result<R, Vec<Finding>> {
    let stopped = |finding| vec![finding];
    let language = language(&world.site, order).map_err(stopped)?;
    let themes = theme_files(&world.site, order).map_err(stopped)?;
    let themes = compile(themes, &language, order).map_err(stopped)?;
    Ok(work(Build::new(world, order.clock, language.words(), single, &themes)))
}

/// The rule that screens go by, which the website's page of them goes by too.
const SCHEDULE: &str = "schedule.js";

fn theme_files(site: &Site, order: &Order<'_>) -> Result<BTreeMap<Target, ThemeFiles>, Finding> {
    let name = |target| match target {
        Target::Site | Target::Preview => site.theme.as_str(),
        Target::Kiosk => "kiosk",
        Target::Board => "board",
    };
    let card = |target| match target {
        Target::Site | Target::Preview => site.card.as_deref(),
        Target::Kiosk | Target::Board => None,
    };
    let gather = |target: &Target| {
        let files = ThemeFiles::gather(&site.root, name(*target), card(*target))?;
        Ok((*target, if *target == Target::Site { files.lend(&site.root, "kiosk", SCHEDULE) } else { files }))
    };
    order.targets.iter().map(gather).collect()
}

/// The language of the pages: the site's own, else that in which the program speaks.
fn language(site: &Site, order: &Order<'_>) -> Result<Language, Finding> {
    Language::open(&site.root, site.language.as_deref().unwrap_or(Language::of_program(order.lang)))
}

fn compile(
    files: BTreeMap<Target, ThemeFiles>,
    language: &Language,
    order: &Order<'_>,
) -> Result<BTreeMap<Target, Theme>, Finding> {
    let cache = order.output.join(HIDDEN);
    files.into_iter().map(|(target, files)| Ok((target, files.compile(language, &cache)?))).collect()
}

fn open_trees(order: &Order<'_>) -> io::Result<BTreeMap<Target, Tree>> {
    let open = |target: &Target| {
        let tree = Tree::open(order.output, target.id())?;
        Ok((*target, if order.publish.is_some() { tree.wary() } else { tree }))
    };
    order.targets.iter().map(open).collect()
}

/// A digest of everything that all communities share: the program, settings, packs, calendar, themes, day and language, and
/// whether there is a ledger.
fn seed(
    ground: &Ground,
    order: &Order<'_>,
    themes: &BTreeMap<Target, ThemeFiles>,
    language: &Language,
    ledger: &Ledger,
) -> u128 {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    let program = std::env::current_exe().ok().and_then(|path| crate::write::stamp(&path).ok());
    hasher
        .update(format!("{} {program:?} {} {:?}", env!("CARGO_PKG_VERSION"), order.clock.today, order.lang).as_bytes());
    hasher.update(ground.site.source.text.as_bytes());
    hasher.update(&std::fs::read(ground.site.root.join(SIGNERS_FILE)).unwrap_or_default());
    hasher.update(language.fingerprint().as_bytes());
    hasher.update(&[u8::from(ledger.is_empty() && order.publish.is_none())]);
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
fn settled() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    i64::try_from(now).unwrap_or(i64::MAX) - 20_000_000
}

fn unchanged(found: Vec<Found<'_>>) -> Report {
    let mut report = Report { communities: found.len(), ..Report::default() };
    for found in found {
        if let Found::Same(_, summary) = found {
            report.add(summary.findings);
        }
    }
    report
}

impl Report {
    /// Adds findings by severity, as [`count`] tells them.
    fn add(&mut self, counts: [usize; 3]) {
        self.findings.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }
}

/// An output that cannot be written.
pub fn cannot_write(output: &Path, error: &io::Error) -> Finding {
    let folder = output.display();
    let words = Text::new(format!("写不进 {folder}：{error}"), format!("cannot write {folder}: {error}"));
    Finding::new(&code::OUTPUT, Place::file(output.to_string_lossy()), words).help(
        "检查文件夹权限和磁盘空间；原来的页面没有动",
        "check permissions and free space; the old pages are untouched",
    )
}

fn cannot_read(error: &io::Error) -> Finding {
    let words = Text::new(format!("公开台账读不出来：{error}"), format!("the ledger cannot be read: {error}"));
    Finding::new(&code::UNREADABLE, Place::file(Ledger::NAME), words)
}
