//! What everything rests on: the site's settings, the rule packs and the working days.

use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use rayon::prelude::*;

use crate::check::{Checked, Clock, check};
use crate::finding::{Finding, Text, code};
use crate::load::{self, Folder, Loaded};
use crate::pack::{Active, Packs, layer, systems};
use crate::privacy::mask_content;
use crate::record::content::Content;
use crate::record::overlay::Overlay;
use crate::release::signed;
use crate::sign_off::Kept;
use crate::site::{self, Site};
use crate::source::SourceFile;
use crate::workdays::{CalendarError, WorkCalendar};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/rules");

/// Name of the working-day calendar in `rules/`.
const CALENDAR: &str = "workdays.toml";

/// A site as its files say, before its rules are understood: enough to tell whether anything has changed.
#[derive(Debug)]
pub struct Ground {
    /// Settings.
    pub site: Site,
    /// The texts of the packs and the calendar.
    pub rules: Vec<SourceFile>,
}

/// The ground of every command.
#[derive(Debug)]
pub struct World {
    /// Settings.
    pub site: Site,
    /// Packs by id.
    pub packs: Packs,
    /// Working days.
    pub calendar: WorkCalendar,
}

/// A community, loaded and checked.
#[derive(Debug)]
pub struct Judged<'a> {
    /// The community.
    pub content: Content,
    /// What holds for it.
    pub active: Active<'a>,
    /// What the checks found; with what could not be read.
    pub checked: Checked<'a>,
    /// What is read in the place of what lies there, so that the public sees the signed versions.
    pub signed: Overlay,
}

/// Reads the packs and the calendar: those built in, and on top of them the site's own in `rules/`. A pack of the site
/// replaces the built-in one of the same name; a year of the site's calendar replaces that year alone.
///
/// # Errors
/// Findings when the calendar or a file of `rules/` cannot be read.
pub fn rules(root: &Path) -> Result<(Packs, WorkCalendar), Vec<Finding>> {
    understand(&rule_files(root)?)
}

fn understand(sources: &[SourceFile]) -> Result<(Packs, WorkCalendar), Vec<Finding>> {
    let (calendars, packs): (Vec<&SourceFile>, Vec<&SourceFile>) =
        sources.iter().partition(|source| source.path.ends_with(CALENDAR));
    let mut calendar = WorkCalendar::default();
    for source in calendars {
        let years = WorkCalendar::from_toml(&source.text).map_err(|error| vec![broken_calendar(source, &error)])?;
        calendar.extend(years);
    }
    Ok((shelve(&packs), calendar))
}

/// All packs; those that are as they were built in are sound, and read only when they are asked for.
fn shelve(sources: &[&SourceFile]) -> Packs {
    let mut packs = Packs::default();
    for source in sources {
        let built_in = source.path.strip_prefix("rules/").and_then(|name| BUILT_IN.get_file(name));
        match built_in.and_then(|file| file.contents_utf8()).is_some_and(|text| text == source.text) {
            true => packs.keep((*source).clone()),
            false => packs.add(source),
        }
    }
    packs
}

fn rule_files(root: &Path) -> Result<Vec<SourceFile>, Vec<Finding>> {
    let mut sources: Vec<SourceFile> = BUILT_IN
        .files()
        .filter_map(|file| {
            let path = format!("rules/{}", file.path().to_string_lossy());
            if path.ends_with(systems::FILE) {
                return None;
            }
            Some(SourceFile::new(path, file.contents_utf8()?))
        })
        .collect();
    let mut findings = Vec::new();
    let own = walkdir::WalkDir::new(root.join("rules")).max_depth(1).sort_by_file_name().into_iter().flatten();
    for entry in own.filter(|entry| is_rule_file(entry.path())) {
        let name = format!("rules/{}", entry.file_name().to_string_lossy());
        match load::read_text(entry.path(), &name) {
            Ok(source) => {
                sources.retain(|known| known.path != name || name.ends_with(CALENDAR));
                sources.push(source);
            }
            Err(finding) => findings.push(finding),
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    if findings.is_empty() { Ok(sources) } else { Err(findings) }
}

/// Whether a file of `rules/` is a pack or the calendar; the list of systems is not a site's to change.
fn is_rule_file(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml") && !path.ends_with(systems::FILE)
}

fn broken_calendar(source: &SourceFile, error: &CalendarError) -> Finding {
    let fault = calendar_fault(error);
    let words = Text::new(
        format!("工作日历写得不对：{}", fault.zh),
        format!("the working-day calendar is wrong: {}", fault.en),
    );
    Finding::new(&code::PACK_SYNTAX, source.whole(), words).help(
        "每年一张表：[2027] off = [放假日期] work = [调休上班日期]",
        "a table a year: [2027] with off and work dates",
    )
}

fn calendar_fault(error: &CalendarError) -> Text {
    match error {
        CalendarError::Toml { message } => Text::new(format!("TOML 读不懂：{message}"), message.as_str()),
        CalendarError::NotAYear { key } => Text::new(format!("{key} 不是年份"), format!("{key} is not a year")),
        CalendarError::NotADate { year, text } => {
            Text::new(format!("{year} 年里的 {text} 不是日期"), format!("{text} in {year} is not a date"))
        }
        CalendarError::WrongYear { year, date } => {
            Text::new(format!("{date} 写在了 {year} 年里"), format!("{date} stands in the table of {year}"))
        }
        CalendarError::Twice { date } => Text::new(format!("{date} 写了两次"), format!("{date} stands twice")),
        CalendarError::WorkedAnyway { date } => {
            Text::new(format!("{date} 本来就是工作日，不必写进 work"), format!("{date} is worked anyway"))
        }
    }
}

impl Ground {
    /// Opens the site in `root`.
    ///
    /// # Errors
    /// Findings when it is not a site, or when its settings or rules cannot be read.
    pub fn open(root: &Path) -> Result<Ground, Vec<Finding>> {
        Ok(Ground { site: site::open(root)?, rules: rule_files(root)? })
    }

    /// Understands the rules.
    ///
    /// # Errors
    /// Findings when a pack or the calendar is wrong.
    pub fn understand(&self) -> Result<World, Vec<Finding>> {
        let (packs, calendar) = understand(&self.rules)?;
        if !packs.findings.is_empty() {
            return Err(packs.findings);
        }
        Ok(World { site: self.site.clone(), packs, calendar })
    }
}

impl World {
    /// Opens the site in `root` with its rules.
    ///
    /// # Errors
    /// Findings when it is not a site, or when its settings, packs or calendar are wrong.
    pub fn open(root: &Path) -> Result<World, Vec<Finding>> {
        Ground::open(root)?.understand()
    }

    /// Today with the site's days of notice.
    pub fn clock(&self, today: chrono::NaiveDate) -> Clock {
        self.site.clock(today)
    }

    /// Folder of the content.
    pub fn content(&self) -> PathBuf {
        self.site.content()
    }

    /// Loads and checks one community as it lies there. What is due is judged by the signed versions, which stay public while
    /// their files are being changed.
    pub fn judge(&self, folder: &Folder, clock: Clock) -> Judged<'_> {
        self.judge_both(folder, clock).0
    }

    /// The community with what it owes: signed versions in the place of files that are being changed.
    pub fn judge_owed(&self, folder: &Folder, clock: Clock) -> Judged<'_> {
        let (judged, owed) = self.judge_both(folder, clock);
        match owed {
            Some(mut owed) => {
                owed.checked.findings = judged.checked.findings;
                owed
            }
            None => judged,
        }
    }

    /// The community in its signed versions, where these are not what lies there.
    pub fn judge_signed(&self, folder: &Folder, judged: &Judged<'_>, clock: Clock) -> Option<Judged<'_>> {
        (!judged.signed.is_empty()).then(|| self.judge_over(folder, judged.signed.clone(), clock))
    }

    /// The community as it lies there, and, where some of its files were changed since they were signed, with the signed versions
    /// in their place.
    fn judge_both(&self, folder: &Folder, clock: Clock) -> (Judged<'_>, Option<Judged<'_>>) {
        let mut judged = self.judge_over(folder, Overlay::default(), clock);
        let kept = Kept::of(&self.site.root);
        let (signed, lost) = signed(&judged.content, &judged.checked.standings, &kept);
        let kept = Overlay { kept: signed.kept.clone(), ..Overlay::default() };
        let owed = (!kept.is_empty()).then(|| self.judge_over(folder, kept, clock));
        if let Some(owed) = &owed {
            judged.checked.findings.retain(|finding| !is_of_time(finding));
            let of_time = owed.checked.findings.iter().filter(|finding| is_of_time(finding));
            judged.checked.findings.extend(of_time.cloned());
        }
        judged.checked.findings.extend(lost);
        judged.signed = signed;
        (judged, owed)
    }

    fn judge_over(&self, folder: &Folder, overlay: Overlay, clock: Clock) -> Judged<'_> {
        let Loaded { mut content, findings } = load::load_over(&self.content(), folder, overlay);
        content.privacy.clone_from(&self.site.privacy);
        let active = layer(&self.packs, &content);
        let mut checked = check(&content, &active, &self.calendar, clock);
        checked.findings.extend(findings);
        mask_content(&mut content);
        Judged { content, active, checked, signed: Overlay::default() }
    }

    /// Loads and checks every community of the site with what it owes, and the findings of the whole in the order of print.
    pub fn judge_all(&self, clock: Clock) -> (Vec<Judged<'_>>, Vec<Finding>) {
        let walk = load::walk(&self.content());
        let judged: Vec<Judged<'_>> = walk.folders.par_iter().map(|folder| self.judge_owed(folder, clock)).collect();
        let mut findings = walk.findings;
        findings.extend(self.site.check_screens(&walk.folders));
        findings.extend(judged.iter().flat_map(|judged| judged.checked.findings.iter().cloned()));
        crate::finding::sort(&mut findings);
        (judged, findings)
    }

    /// Loads and checks every community of the site as it lies there, for those who sign.
    pub fn judge_all_as_they_lie(&self, clock: Clock) -> Vec<Judged<'_>> {
        load::walk(&self.content()).folders.par_iter().map(|folder| self.judge(folder, clock)).collect()
    }
}

/// Whether a finding says what is due.
fn is_of_time(finding: &Finding) -> bool {
    finding.code.code.starts_with('T')
}

/// Whether a finding means that the content cannot be trusted as it was read, so that nothing is built from it.
pub fn stops_the_build(finding: &Finding) -> bool {
    let unread = finding.code.code.starts_with('L') || finding.code.code.starts_with('P');
    unread && finding.severity == crate::finding::Severity::Error && !finding.code.holds_back
}
