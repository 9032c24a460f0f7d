//! The website's pages of a community: home, duties, lists by kind and by year, and a page a record.

mod bodies;
mod calendar;
mod changes;
mod duties;
mod feeds;
mod gone;
mod lists;
mod machines;
mod meetings;
mod money;
mod moved;
mod screens;

use std::collections::{BTreeSet, HashMap};

use chrono::Datelike;
use tera::{Context, Value};

use super::address::{encode, join};
use super::search::print_documents;
use super::view::{
    Card, ColumnView, Corrected, Crumb, DueRow, FindingView, LedgerView, Meta, NavItem, Source, View, corrections,
    frame, introduce_as, page, superseded,
};
use super::{Build, Printer, Subject, Target};
use crate::check::State;
use crate::ledger::Kept;
use crate::load::references::assets;
use crate::record::{KINDS, Kind, Record};
use crate::render::Words;
pub use changes::{DataFile, FILE as CHANGES};
pub use feeds::Alternate;
pub use gone::print_gone;
pub use lists::Group;

/// Entries of the menu that are always shown; the others are a step away, behind the heading of all kinds.
const MAIN: &[&str] = &["home", "finance", "meeting", "consultation", "convention", "notice", "service", "duties"];

/// What the pages of one community on one target share.
pub struct Pages<'a> {
    build: &'a Build<'a>,
    subject: &'a Subject<'a>,
    target: Target,
    /// The records that this target shows, newest first, with their indexes.
    shown: Vec<(usize, &'a Record)>,
    /// The card of each of them, made once for all lists.
    cards: Vec<Value>,
    community: Value,
    /// The navigation as each of its pages shows it, by id.
    navs: HashMap<&'static str, Value>,
    /// Paths of the files that records hand out: what the program makes must not stand in their place.
    attached: BTreeSet<String>,
    /// The feeds that its pages name, by kind; those of no kind by the empty id.
    alternates: HashMap<&'static str, Value>,
}

/// Prints the website of a community.
pub fn pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let shown = subject.released.iter().map(|released| (released.index(), released.record())).collect();
    Pages::new(printer.build, subject, Target::Site, shown).print(printer);
    print_documents(subject, printer);
}

/// Prints the pages of records alone.
pub fn record_pages(subject: &Subject<'_>, target: Target, printer: &mut Printer<'_>) {
    let shown = subject.released.iter().map(|released| (released.index(), released.record())).collect();
    let pages = Pages::new(printer.build, subject, target, shown);
    (0..pages.shown.len()).for_each(|at| pages.print_record(at, printer));
}

impl<'a> Pages<'a> {
    /// The pages of `shown` records on a target that looks like the website.
    pub fn new(
        build: &'a Build<'a>,
        subject: &'a Subject<'a>,
        target: Target,
        shown: Vec<(usize, &'a Record)>,
    ) -> Pages<'a> {
        let content = subject.content;
        let old = superseded(shown.iter().map(|(_, record)| *record));
        let card = |record: &Record| {
            let card = Card::new(record, &content.folder, "", build.lang.of(content));
            Value::from_serializable(&Card { superseded: old.contains(record.id.as_str()), ..card })
        };
        let cards = shown.iter().map(|(_, record)| card(record)).collect();
        let attached = shown.iter().flat_map(|(_, record)| assets(record)).collect();
        let community = Value::from_serializable(&View::new(content));
        let (navs, alternates) = (HashMap::new(), HashMap::new());
        let mut pages = Pages { build, subject, target, shown, cards, community, navs, attached, alternates };
        let ids = pages.kinds().map(|kind| kind.id).chain(["home", "duties", "bodies", "years", "changes", "screens"]);
        pages.navs = ids.map(|id| (id, Value::from_serializable(&pages.nav(id)))).collect();
        let ids = pages.kinds().map(|kind| (kind.id, Some(kind))).chain([("", None)]);
        pages.alternates = ids.map(|(id, kind)| (id, pages.alternates(kind))).collect();
        pages
    }

    fn lang(&self) -> Words<'a> {
        self.build.lang.of(self.subject.content)
    }

    fn folder(&self) -> &'a str {
        &self.subject.content.folder
    }

    fn path(&self, address: &str) -> String {
        join(self.folder(), address)
    }

    fn page_path(&self, record: &Record) -> String {
        self.path(&format!("{}.html", record.address))
    }

    fn shows(&self, other: &Record) -> bool {
        self.shown.iter().any(|(_, shown)| std::ptr::eq(*shown, other))
    }

    /// What views are made from.
    fn source<'s>(&'s self, visible: &'s dyn Fn(&Record) -> bool) -> Source<'s> {
        let Subject { content, active, mentions, .. } = self.subject;
        Source { content, active, mentions, visible, lang: self.lang(), today: self.build.clock.today }
    }

    /// The records with their cards.
    fn listed(&self) -> impl Iterator<Item = (&'a Record, &Value)> {
        self.shown.iter().map(|(_, record)| *record).zip(&self.cards)
    }

    /// The kinds that have records here, in the order of menus.
    fn kinds(&self) -> impl Iterator<Item = &'static Kind> {
        KINDS.iter().copied().filter(|kind| self.shown.iter().any(|(_, record)| record.kind == *kind))
    }

    fn years(&self) -> Vec<i32> {
        let years = self.shown.iter().filter_map(|(_, record)| record.published_on()).map(|day| day.year());
        let mut years: Vec<i32> = years.collect();
        years.sort_unstable_by_key(|year| std::cmp::Reverse(*year));
        years.dedup();
        years
    }

    fn nav(&self, current: &str) -> Vec<NavItem> {
        let item = |id: &str, title: &str, address: &str| NavItem {
            main: MAIN.contains(&id),
            id: id.to_string(),
            title: title.to_string(),
            href: encode(&self.path(address)),
            current: id == current,
        };
        let mut nav = vec![item("home", self.lang().pick("首页", "Home"), "index.html")];
        nav.extend(
            self.kinds()
                .map(|kind| item(kind.id, self.lang().pick(kind.zh, kind.en), &format!("{}/index.html", kind.id))),
        );
        nav.push(item("duties", self.lang().pick("公开事项", "Duties"), "duties.html"));
        nav
    }

    fn context(&self, path: &str, current: &str, way: &[(&str, Option<String>)]) -> Context {
        let place = self.subject.content.name();
        let [name, title] = [way.first(), way.last()].map(|step| step.map_or(place, |step| step.0));
        self.context_saying(&self.meta(path, current, name, title), path, current, way)
    }

    /// The variables of a page that says this of itself.
    fn context_saying(&self, meta: &Meta, path: &str, current: &str, way: &[(&str, Option<String>)]) -> Context {
        let mut crumbs = Vec::new();
        if !self.folder().is_empty() {
            crumbs.push(Crumb { title: self.build.site.title.clone(), href: Some("index.html".to_string()) });
        }
        let home = (!way.is_empty()).then(|| encode(&self.path("index.html")));
        crumbs.push(Crumb { title: self.subject.content.name().to_string(), href: home });
        crumbs.extend(way.iter().map(|(title, href)| Crumb { title: (*title).to_string(), href: href.clone() }));
        let mut context = frame(self.build, self.target, path, &crumbs);
        introduce_as(self.community.clone(), self.build, self.target, self.subject.content, &mut context);
        context.insert("meta", meta);
        context.insert("screens", &self.screens());
        context.insert_value("nav", self.navs.get(current).cloned().unwrap_or_else(Value::none));
        let feeds = self.alternates.get(current).or_else(|| self.alternates.get(""));
        context.insert_value("alternates", feeds.cloned().unwrap_or_else(Value::none));
        context
    }

    /// What the page at `path` says of itself; `current` names its column, `name` is that column in words.
    fn meta(&self, path: &str, current: &str, name: &str, title: &str) -> Meta {
        let place = self.subject.content.name();
        let column = ColumnView::new(current, name, place, self.lang());
        Meta::new(self.build, self.target, path, title).in_column(column, place, self.lang())
    }

    /// Prints every page.
    pub fn print(&self, printer: &mut Printer<'_>) {
        self.print_home(printer);
        self.print_duties(printer);
        self.print_bodies(printer);
        self.print_calendar(printer);
        self.print_meetings_calendar(printer);
        self.kinds().for_each(|kind| self.print_kind(kind, printer));
        self.years().into_iter().for_each(|year| self.print_year(year, printer));
        self.money_years().into_iter().for_each(|year| self.print_money(year, printer));
        (0..self.shown.len()).for_each(|at| self.print_record(at, printer));
        if self.target == Target::Site {
            self.print_changes(printer);
            self.print_screens(printer);
            self.print_machine_readable(printer);
            let taken = gone::addresses(self.shown.iter().map(|(_, record)| *record));
            print_gone(self.build, self.folder(), &self.subject.past, &taken, self.lang(), printer);
        }
        self.shown.iter().for_each(|(_, record)| self.print_moved(record, printer));
    }

    /// Obligations in a state, the most urgent first.
    fn dues(&self, wanted: fn(State) -> bool) -> Vec<DueRow> {
        let mut dues: Vec<_> = self.subject.owed().filter(|obligation| wanted(obligation.state)).collect();
        dues.sort_by_key(|obligation| obligation.due);
        let visible = |record: &Record| self.shows(record);
        let source = self.source(&visible);
        dues.into_iter().map(|obligation| DueRow::new(obligation, &source)).collect()
    }

    fn overdue(&self) -> Vec<DueRow> {
        self.dues(|state| matches!(state, State::Overdue(_)))
    }

    fn due_soon(&self) -> Vec<DueRow> {
        self.dues(|state| matches!(state, State::DueSoon(_)))
    }

    fn print_home(&self, printer: &mut Printer<'_>) {
        let path = self.path("index.html");
        let mut context = self.context(&path, "home", &[]);
        let latest = self.listed().filter(|(record, _)| !record.is_prepared()).take(self.build.site.latest);
        context.insert_value("latest", Value::from(latest.map(|(_, card)| card.clone()).collect::<Vec<Value>>()));
        context.insert("overdue", &self.overdue());
        context.insert("due_soon", &self.due_soon());
        context.insert("kinds", &self.counts_by_kind());
        context.insert("years", &self.counts_by_year());
        context.insert("account", &self.account());
        context.insert("changes", &self.changes());
        printer.print_framed(self.target, "community.html", &path, "home", context);
    }

    /// The latest account in figures.
    fn account(&self) -> Value {
        let accounts = self.shown.iter().filter(|(_, record)| record.kind.ledger && record.ledger.is_some());
        let main = accounts.filter(|(_, record)| matches!(record.fields.text("form"), None | Some("statement")));
        let latest = main.max_by_key(|(_, record)| record.period());
        let view = latest.and_then(|(_, record)| {
            let view = LedgerView::new(record, self.subject.content, &|_| false, self.lang())?;
            let card = Card::new(record, self.folder(), "", self.lang());
            Some(serde_json::json!({
                "title": card.title, "href": card.href, "period_text": card.period_text, "opening": view.opening,
                "income": view.income, "spending": view.spending, "closing": view.closing, "sentence": view.sentence,
                "about": view.about, "year": self.money_of(record),
            }))
        });
        Value::from_serializable(&view)
    }

    fn print_record(&self, at: usize, printer: &mut Printer<'_>) {
        let (index, record) = self.shown[at];
        let path = self.page_path(record);
        let kind_title = self.lang().pick(record.kind.zh, record.kind.en);
        let kind_href = encode(&self.path(&format!("{}/index.html", record.kind.id)));
        let way = [(kind_title, Some(kind_href)), (record.title(), None)];
        let visible = |other: &Record| self.shows(other);
        let source = self.source(&visible);
        let mut view = page(&source, record, &self.subject.bodies[index], self.neighbours(at));
        view.calendar = self.meetings_calendar().filter(|_| record.kind.id == "meeting");
        view.corrections = self.corrections_of(record);
        if self.target == Target::Preview {
            view.findings = self.findings_of(record);
        }
        if let Some(ledger) = &mut view.ledger {
            ledger.year = self.money_of(record);
            ledger.downloads = self.account_files(record, &source, printer);
        }
        let meta = self.meta(&path, record.kind.id, kind_title, record.title());
        let meta = meta.about(record, &view, self.subject.content, self.build, self.target);
        let mut context = self.context_saying(&meta, &path, record.kind.id, &way);
        context.insert("page", &view);
        printer.print_framed(self.target, "record.html", &path, record.kind.id, context);
    }

    /// The records of the same kind before and after.
    fn neighbours(&self, at: usize) -> [Option<Value>; 2] {
        let kind = self.shown[at].1.kind;
        let same = |other: &usize| self.shown[*other].1.kind == kind;
        let older = (at + 1..self.shown.len()).find(same);
        let newer = (0..at).rev().find(same);
        [older, newer].map(|found| found.map(|other| self.cards[other].clone()))
    }

    /// How a record was corrected since it was first public.
    fn corrections_of(&self, record: &Record) -> Vec<Corrected> {
        let life = self.subject.past.records.get(&record.address);
        life.map(|life| corrections(record, life, &Kept::of(&self.build.site.root), self.lang())).unwrap_or_default()
    }

    fn findings_of(&self, record: &Record) -> Vec<FindingView> {
        let findings = self.subject.checked.findings.iter();
        let own = findings.filter(|finding| finding.place.path == record.source.path);
        own.map(|finding| FindingView::new(finding, self.lang())).collect()
    }
}
