//! The pages of the site as a whole, made from a summary of each community.

use serde::{Deserialize, Serialize};

use super::district::{self, Figures, figures};
use super::feed::{self, Entry, Successors};
use super::ledger::print_ledger;
use super::search::print_search;
use super::site::CHANGES;
use super::view::{Card, Change, Crumb, Day, DueRow, Source, changes, frame_of_site, superseded};
use super::{Build, Printer, Sink, Subject, Target, whole};
use crate::check::State;
use crate::finding::{Finding, count};
use crate::ledger::Ledger;
use crate::record::Record;
use crate::render::address::{encode, join};
use crate::screen::Screen;

/// What the pages of the whole site need to know of a community; kept between builds.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Summary {
    /// Name.
    pub name: String,
    /// Street.
    pub street: String,
    /// District.
    pub district: String,
    /// Division code.
    pub division: String,
    /// Id of its sort; empty when the register does not say.
    pub sort: String,
    /// Folder.
    pub folder: String,
    /// Records that are public.
    pub records: usize,
    /// The latest of them.
    pub latest: Vec<Card>,
    /// What is overdue, the longest first.
    pub overdue: Vec<DueRow>,
    /// Number of obligations due soon.
    pub due_soon: usize,
    /// Its duties in figures.
    pub duties: Figures,
    /// What changed last.
    pub changes: Vec<Change>,
    /// The latest entries of its feed.
    pub entries: Vec<Entry>,
    /// Findings by severity: errors, warnings, infos.
    pub findings: [usize; 3],
    /// Numbers and addresses of offices that look private and may be public.
    pub allowed: Vec<String>,
}

/// Overdue rows that the page of the site lists for one community; the count is always whole.
const OVERDUE_LISTED: usize = 10;

/// Changes that a summary keeps for the page of the site.
const CHANGES_KEPT: usize = 30;

impl Summary {
    /// Whether the community may have more changes than the summary keeps.
    pub fn has_more_changes(&self) -> bool {
        self.changes.len() == CHANGES_KEPT
    }
}

/// The summary of a community.
pub fn summarize(build: &Build<'_>, subject: &Subject<'_>, findings: &[Finding]) -> Summary {
    let content = subject.content;
    let text = |path: &str| content.community.fields.text(path).unwrap_or_default().to_string();
    let old = superseded(subject.released.iter().map(|released| released.record()));
    let card = |record: &Record| Card {
        superseded: old.contains(record.id.as_str()),
        ..Card::new(record, &content.folder, content.name(), build.lang.of(content))
    };
    let mut overdue: Vec<_> =
        subject.owed().filter(|obligation| matches!(obligation.state, State::Overdue(_))).collect();
    overdue.sort_by_key(|obligation| obligation.due);
    let visible = |record: &Record| subject.is_public(record);
    let Subject { active, mentions, .. } = subject;
    let source =
        Source { content, active, mentions, visible: &visible, lang: build.lang.of(content), today: build.clock.today };
    let news = subject.released.iter().map(|released| released.record()).filter(|record| !record.is_prepared());
    Summary {
        name: content.name().to_string(),
        street: text("street"),
        district: text("district"),
        division: text("division"),
        sort: text("sort"),
        folder: content.folder.clone(),
        records: subject.released.len(),
        latest: news.take(build.site.latest).map(card).collect(),
        overdue: overdue.into_iter().map(|obligation| DueRow::new(obligation, &source)).collect(),
        due_soon: subject.owed().filter(|obligation| matches!(obligation.state, State::DueSoon(_))).count(),
        duties: figures(subject, build.lang.of(content)),
        changes: latest_changes(build, subject),
        entries: latest_entries(build, subject),
        findings: count(findings),
        allowed: Vec::new(),
    }
}

fn latest_changes(build: &Build<'_>, subject: &Subject<'_>) -> Vec<Change> {
    let mut changes = changes(subject, build.clock.today, build.lang.of(subject.content));
    changes.truncate(CHANGES_KEPT);
    changes
}

fn latest_entries(build: &Build<'_>, subject: &Subject<'_>) -> Vec<Entry> {
    let records = || subject.released.iter().map(|released| released.record());
    feed::latest(subject.content, records(), &Successors::of(records()), build.lang.of(subject.content))
}

#[derive(Debug, Serialize)]
struct CommunityRow<'a> {
    name: &'a str,
    street: &'a str,
    district: &'a str,
    href: String,
    overdue: usize,
    due_soon: usize,
    records: usize,
    latest: Option<&'a Day>,
    /// Its screens; on the page of the screens alone.
    screens: Vec<ScreenRow<'a>>,
}

/// A screen that is set up.
#[derive(Debug, Serialize)]
struct ScreenRow<'a> {
    name: &'a str,
    place: Option<&'a str>,
    href: String,
}

#[derive(Debug, Serialize)]
struct Counts {
    communities: usize,
    records: usize,
    overdue: usize,
    due_soon: usize,
}

/// What the pages of the whole site are made from.
pub struct Whole<'a> {
    /// Its communities.
    pub summaries: &'a [Summary],
    /// What the website of each community has kept, in the order of the summaries.
    pub kept: &'a [&'a [u8]],
    /// What was published.
    pub ledger: &'a Ledger,
}

/// Prints the pages of the whole site: its home, the assets of each target, search, and the ledger.
pub fn site_pages(build: &Build<'_>, whole: &Whole<'_>, sink: &mut dyn Sink) -> Vec<Finding> {
    let Whole { summaries, kept, ledger } = *whole;
    let mut printer = Printer::new(build, sink);
    for (target, theme) in build.themes {
        theme.files.iter().for_each(|asset| printer.sink.file(*target, &asset.name, &asset.bytes));
        if !has_root_community(summaries) {
            print_home(build, *target, summaries, &mut printer);
            if matches!(target, Target::Site | Target::Preview) {
                district::print(build, *target, summaries, &mut printer);
            }
        }
        if *target == Target::Site {
            print_search(build, summaries, kept, &mut printer);
        }
        if *target == Target::Site {
            print_ledger(build, summaries, ledger, &mut printer);
            whole::print(build, summaries, &mut printer);
        }
    }
    printer.into_findings()
}

/// Whether the site is one community, whose home is that of the site.
pub fn has_root_community(summaries: &[Summary]) -> bool {
    summaries.iter().any(|summary| summary.folder.is_empty())
}

fn print_home(build: &Build<'_>, target: Target, summaries: &[Summary], printer: &mut Printer<'_>) {
    let crumbs = [Crumb { title: build.site.title.clone(), href: None }];
    let mut context = frame_of_site(build, target, "index.html", &crumbs);
    let page = if target == Target::Preview { "preview.html" } else { "index.html" };
    let mut rows: Vec<CommunityRow<'_>> = summaries.iter().map(|summary| row(summary, page)).collect();
    if target == Target::Kiosk {
        rows.iter_mut().zip(summaries).for_each(|(row, summary)| row.screens = screens(build, &summary.folder));
    }
    context.insert("communities", &rows);
    context.insert("latest", &latest(build, summaries));
    let overdue: Vec<&DueRow> =
        summaries.iter().flat_map(|summary| summary.overdue.iter().take(OVERDUE_LISTED)).collect();
    context.insert("overdue", &overdue);
    context.insert("counts", &counts(summaries));
    context.insert("changes", &(target == Target::Site).then_some(CHANGES));
    match target {
        Target::Site | Target::Preview => printer.print_framed(target, "site.html", "index.html", "site", context),
        Target::Kiosk | Target::Board => printer.print(target, "site.html", "index.html", &context),
    }
}

fn row<'a>(summary: &'a Summary, page: &str) -> CommunityRow<'a> {
    CommunityRow {
        name: &summary.name,
        street: &summary.street,
        district: &summary.district,
        href: encode(&join(&summary.folder, page)),
        overdue: summary.overdue.len(),
        due_soon: summary.due_soon,
        records: summary.records,
        latest: summary.latest.first().and_then(|card| card.date.as_ref()),
        screens: Vec::new(),
    }
}

/// The screens that are set up for the community in a folder.
fn screens<'a>(build: &'a Build<'_>, folder: &'a str) -> Vec<ScreenRow<'a>> {
    let screens = build.site.screens_of(folder, build.single);
    let row = |screen: &'a Screen| ScreenRow {
        name: &screen.name,
        place: screen.place.as_deref(),
        href: encode(&join(&screen.folder(folder), "index.html")),
    };
    screens.map(row).collect()
}

/// The latest records of all communities, newest first.
fn latest<'a>(build: &Build<'_>, summaries: &'a [Summary]) -> Vec<&'a Card> {
    let mut cards: Vec<&Card> = summaries.iter().flat_map(|summary| &summary.latest).collect();
    cards.sort_by(|a, b| (&b.date, &a.href).cmp(&(&a.date, &b.href)));
    cards.truncate(build.site.latest);
    cards
}

fn counts(summaries: &[Summary]) -> Counts {
    Counts {
        communities: summaries.len(),
        records: summaries.iter().map(|summary| summary.records).sum(),
        overdue: summaries.iter().map(|summary| summary.overdue.len()).sum(),
        due_soon: summaries.iter().map(|summary| summary.due_soon).sum(),
    }
}
