//! Released records to pages of a target, through Tera templates.

pub mod address;
mod board;
pub mod chart;
mod data;
mod district;
mod feed;
mod home;
mod identity;
pub mod kiosk;
mod ledger;
mod preview;
pub mod qr;
mod search;
mod site;
mod sitemap;
pub mod theme;
pub mod view;
mod whole;
pub mod words;

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use chrono::NaiveDate;
use tera::{Context, Value};

use crate::check::{Checked, Clock, Obligation};
use crate::finding::Finding;
use crate::ledger::Past;
use crate::markdown::{self, Body};
use crate::pack::{Active, Packs};
use crate::record::Record;
use crate::record::content::Content;
use crate::release::{Released, Withdrawal, withdrawals};
use crate::site::Site;
use crate::workdays::WorkCalendar;
use crate::world::World;
pub use board::on_a4;
pub use home::{Summary, Whole, site_pages, summarize};
pub use kiosk::{Shown, ShownItem, shown};
pub use theme::{Theme, ThemeFiles};
pub use words::{Language, Words};

/// What is built from the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The website.
    Site,
    /// The screens.
    Kiosk,
    /// The sheets to print.
    Board,
    /// Everything, for sign-off.
    Preview,
}

impl Target {
    /// All targets, in the order of `output/`.
    pub const ALL: [Target; 4] = [Target::Site, Target::Kiosk, Target::Board, Target::Preview];

    /// Name of its folder.
    pub fn id(self) -> &'static str {
        match self {
            Target::Site => "site",
            Target::Kiosk => "kiosk",
            Target::Board => "board",
            Target::Preview => "preview",
        }
    }

    /// The target of this name.
    pub fn parse(id: &str) -> Option<Target> {
        Target::ALL.into_iter().find(|target| target.id() == id)
    }
}

/// What all pages of one build share.
pub struct Build<'a> {
    /// The site's settings.
    pub site: &'a Site,
    /// Today and the days of notice.
    pub clock: Clock,
    /// The words of the pages.
    pub lang: Words<'a>,
    /// Whether the site is one community.
    pub single: bool,
    /// The rule packs, for pages that name a duty of which only the name is kept.
    pub packs: &'a Packs,
    /// The working days, for screens that say which days are off.
    pub calendar: &'a WorkCalendar,
    /// The themes of the targets that are built.
    pub themes: &'a BTreeMap<Target, Theme>,
    /// The variables that all pages of a target share.
    shared: BTreeMap<Target, Context>,
}

impl<'a> Build<'a> {
    /// A build of a site's targets.
    pub fn new(
        world: &'a World,
        clock: Clock,
        lang: Words<'a>,
        single: bool,
        themes: &'a BTreeMap<Target, Theme>,
    ) -> Build<'a> {
        let World { site, packs, calendar, .. } = world;
        let shared = themes
            .iter()
            .map(|(target, theme)| {
                let mut context = view::shared(site, single, clock, lang, *target, theme);
                context.insert("alternates", &whole::alternates(site, *target));
                (*target, context)
            })
            .collect();
        Build { site, clock, lang, single, packs, calendar, themes, shared }
    }

    /// The same build, whose website has the page of the ledger.
    pub fn with_ledger(mut self) -> Build<'a> {
        if let Some(context) = self.shared.get_mut(&Target::Site) {
            context.insert("public_ledger", ledger::FILE);
        }
        self
    }

    /// The same for whoever signs: every page of every target says that it is not public.
    pub fn marked(mut self) -> Build<'a> {
        self.shared.values_mut().for_each(|context| context.insert("preview", &true));
        self
    }

    fn shared(&self, target: Target) -> &Context {
        &self.shared[&target]
    }

    /// The public address of a file of a target: only a website that has an address of its own has any.
    pub fn url(&self, target: Target, path: &str) -> Option<String> {
        let root = self.site.address.as_ref().filter(|_| target == Target::Site)?;
        Some(format!("{root}{}", address::encode(path)))
    }

    /// The theme of a target that is being built.
    pub fn theme(&self, target: Target) -> &Theme {
        &self.themes[&target]
    }
}

/// One community, ready to be rendered.
pub struct Subject<'a> {
    /// Its registers and records.
    pub content: &'a Content,
    /// The packs that hold for it.
    pub active: &'a Active<'a>,
    /// What the checks found.
    pub checked: &'a Checked<'a>,
    /// What may be public, newest first.
    pub released: &'a [Released<'a>],
    /// The texts of all records as HTML, in the order of the records.
    pub bodies: Vec<Body>,
    /// Which records name which others.
    pub mentions: view::Mentions,
    /// What of it was public so far, and is today.
    pub past: Past,
}

/// The text of a record as HTML: conventions and charters with anchors at their articles, meetings without what their
/// fields say already.
pub fn body(record: &Record) -> Body {
    match record.kind.id {
        "convention" | "charter" => markdown::render_clauses(record.text()),
        _ => Body { html: markdown::render(&view::untold(record)), ..Body::default() },
    }
}

impl Subject<'_> {
    /// What the public may know to be owed: neither internal matters nor reminders.
    pub fn owed(&self) -> impl Iterator<Item = &Obligation<'_>> {
        self.checked.obligations.iter().filter(|obligation| obligation.duty.is_public())
    }

    /// Whether a record may be named to the public.
    pub fn is_public(&self, record: &Record) -> bool {
        self.released.iter().any(|released| std::ptr::eq(released.record(), record))
    }

    /// What may be said of records that were public and were taken back.
    pub fn withdrawals(&self, today: NaiveDate) -> Vec<Withdrawal> {
        withdrawals(&self.content.records, &self.checked.standings, today)
    }

    /// The released records of a kind that no other released record corrects, newest first.
    pub fn current(&self, kind: &'static str) -> impl Iterator<Item = &Released<'_>> {
        self.released.iter().filter(move |released| released.record().kind.id == kind && self.is_current(released))
    }

    /// Whether no other released record corrects this one.
    pub fn is_current(&self, released: &Released<'_>) -> bool {
        let id = released.record().id.as_str();
        !self.released.iter().any(|other| other.record().fields.text("supersedes") == Some(id))
    }
}

/// Takes finished files of a target.
pub trait Sink {
    /// A page or another file at `path` from the root of the target.
    fn file(&mut self, target: Target, path: &str, bytes: &[u8]);

    /// What the pages of the whole site need of a community on a target, kept until it changes.
    fn keep(&mut self, target: Target, bytes: Vec<u8>);
}

/// Renders one page into a sink through a buffer that is used again and again.
pub struct Printer<'a> {
    build: &'a Build<'a>,
    sink: &'a mut dyn Sink,
    buffer: Vec<u8>,
    /// Head and foot of the pages, by target, way to the root, and current entry of the navigation.
    frames: HashMap<(Target, String, String), [Value; 2]>,
    /// Paths of the pages of the website, for its sitemap.
    pages: Vec<String>,
    /// The screens of the community, which the website names and the screens' own pages are made of.
    screens: Rc<[Shown]>,
    findings: Vec<Finding>,
}

impl<'a> Printer<'a> {
    /// A printer into `sink`.
    pub fn new(build: &'a Build<'a>, sink: &'a mut dyn Sink) -> Printer<'a> {
        Printer {
            build,
            sink,
            buffer: Vec::with_capacity(32 * 1024),
            frames: HashMap::new(),
            pages: Vec::new(),
            screens: Rc::default(),
            findings: Vec::new(),
        }
    }

    /// The pages of the website that were printed inside head and foot.
    pub fn pages(&self) -> &[String] {
        &self.pages
    }

    /// Hands on a file that is no page.
    fn file(&mut self, target: Target, path: &str, bytes: &[u8]) {
        self.sink.file(target, path, bytes);
    }

    /// What went wrong while printing.
    pub fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    fn print(&mut self, target: Target, template: &str, path: &str, context: &Context) {
        self.buffer.clear();
        match self.build.theme(target).tera.render_to(template, context, &mut self.buffer) {
            Ok(()) => self.sink.file(target, path, &self.buffer),
            Err(error) => self.failed(target, &error),
        }
    }

    /// Prints a page inside the head and foot that it shares with others, which are rendered once.
    fn print_framed(&mut self, target: Target, template: &str, path: &str, current: &str, mut context: Context) {
        let key = (target, address::to_root(path), current.to_string());
        let [top, foot] = match self.frames.get(&key) {
            Some(frame) => frame.clone(),
            None => {
                let frame = ["top.html", "foot.html"].map(|part| self.part(target, part, &context));
                self.frames.entry(key).or_insert(frame).clone()
            }
        };
        context.insert_value("top", top);
        context.insert_value("foot", foot);
        if target == Target::Site {
            self.pages.push(path.to_string());
        }
        self.print(target, template, path, &context);
    }

    /// A page that is not handed on yet.
    fn text(&mut self, target: Target, template: &str, context: &Context) -> Option<String> {
        let rendered = self.build.theme(target).tera.render(template, context);
        rendered.map_err(|error| self.failed(target, &error)).ok()
    }

    fn part(&mut self, target: Target, template: &str, context: &Context) -> Value {
        match self.build.theme(target).tera.render(template, context) {
            Ok(html) => Value::safe_string(&html),
            Err(error) => {
                self.failed(target, &error);
                Value::none()
            }
        }
    }

    fn failed(&mut self, target: Target, error: &tera::Error) {
        self.broken(target, &error.to_string());
    }

    /// A template did not give a page, and what was said of it.
    fn broken(&mut self, target: Target, report: &str) {
        let finding = theme::failed(target.id(), report);
        if !self.findings.iter().any(|known| known.message == finding.message) {
            self.findings.push(finding);
        }
    }
}

/// Renders all pages of a community for some of the targets of the build.
pub fn community_pages(
    build: &Build<'_>,
    subject: &Subject<'_>,
    targets: &[Target],
    sink: &mut dyn Sink,
) -> Vec<Finding> {
    let mut printer = Printer::new(build, sink);
    let named = build.site.screens_of(&subject.content.folder, build.single).next().is_some();
    if targets.contains(&Target::Kiosk) || named && targets.contains(&Target::Site) {
        printer.screens = kiosk::shown(subject, &mut printer).into();
    }
    for target in targets {
        match target {
            Target::Site => site::pages(subject, &mut printer),
            Target::Kiosk => kiosk::pages(subject, &mut printer),
            Target::Board => board::pages(subject, &mut printer),
            Target::Preview => preview::pages(subject, &mut printer),
        }
    }
    printer.into_findings()
}

/// Renders the page, the screen and the sheet of each record of a community, and none of the pages that list or sum them up.
pub fn record_pages(build: &Build<'_>, subject: &Subject<'_>, sink: &mut dyn Sink) -> Vec<Finding> {
    let mut printer = Printer::new(build, sink);
    for target in build.themes.keys() {
        match target {
            Target::Site | Target::Preview => site::record_pages(subject, *target, &mut printer),
            Target::Kiosk => kiosk::record_pages(subject, &mut printer),
            Target::Board => board::record_pages(subject, &mut printer),
        }
    }
    printer.into_findings()
}
