//! A record's page.

use chrono::NaiveDate;
use serde::Serialize;

use super::ballot::{self, Attendance, Participant, Vote};
use super::correction::Corrected;
use super::evaluation::{self, Satisfaction};
use super::meeting::MeetingView;
use super::mentions::{Mention, Mentions, mentions};
use super::opinion::{self, Opinion};
use super::outcome;
use super::plan::{self, Flow, Item};
use super::roster;
use super::rows::{Row, Teller};
use super::sections::{self, Action, Agenda, Attachment, Channel, Display, NamedStep, Resolution, Sign, Stage, Step};
use super::since::{self, Happening};
use super::tables::TableView;
use super::versions::{self, Difference, Version};
use super::{Card, Day, FindingView, LedgerView, Moment};
use crate::markdown::{self, Body, Chapter};
use crate::pack::Active;
use crate::record::content::Content;
use crate::record::schema::Field;
use crate::record::{Record, common};
use crate::render::Words;

/// Everything that a record's page shows.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    title: String,
    kind: &'static str,
    kind_label: String,
    period_text: Option<String>,
    published: Option<Day>,
    published_at: Option<Moment>,
    /// Whom it comes from; none where that is the committee.
    source: Option<String>,
    display: Option<Display>,
    issued_by: Option<String>,
    status: String,
    status_label: String,
    summary: Option<String>,
    body: String,
    /// The headings of a text in articles.
    contents: Vec<Chapter>,
    rows: Vec<Row>,
    tables: Vec<TableView>,
    /// The tables that records of every kind may have: approval, filing and the like.
    filed: Vec<TableView>,
    /// Whether it needs the whole width of the page.
    wide: bool,
    sign_off: Vec<Sign>,
    channels: Vec<Channel>,
    related: Vec<Card>,
    supersedes: Option<Card>,
    superseded_by: Option<Card>,
    /// Whether it is of a kind that holds until another takes its place.
    stands: bool,
    versions: Vec<Version>,
    difference: Option<Difference>,
    /// How it was corrected since it was first public; the site's to add.
    pub corrections: Vec<Corrected>,
    previous: Option<tera::Value>,
    next: Option<tera::Value>,
    attachments: Vec<Attachment>,
    stages: Vec<Stage>,
    /// What the checks say of it; only in previews.
    pub findings: Vec<FindingView>,
    /// Its account; the year and the files are the site's to add.
    pub ledger: Option<LedgerView>,
    trail: Option<Vec<Step>>,
    vote: Option<Vote>,
    participants: Vec<Participant>,
    /// All who took part.
    attendance: Option<Attendance>,
    meeting: Option<MeetingView>,
    /// Address of the calendar that it stands in; only on the website.
    pub calendar: Option<String>,
    actions: Vec<Action>,
    resolutions: Vec<Resolution>,
    agenda: Vec<Agenda>,
    steps: Vec<NamedStep>,
    question: Option<String>,
    outcome_label: Option<String>,
    /// What came of it, in one sentence.
    outcome: Option<String>,
    since: Vec<Happening>,
    /// The records that name it and stand nowhere else on the page.
    mentions: Vec<Mention>,
    items: Vec<Item>,
    /// What the items cost together.
    items_total: Option<String>,
    flow: Option<Flow>,
    opinion: Option<Opinion>,
    satisfaction: Option<Satisfaction>,
}

/// What a page is made from.
pub struct Source<'a> {
    /// The community.
    pub content: &'a Content,
    /// What holds for it.
    pub active: &'a Active<'a>,
    /// Which of its records name which others.
    pub mentions: &'a Mentions,
    /// Whether a record may be linked to on this target.
    pub visible: &'a dyn Fn(&Record) -> bool,
    /// The words of the page.
    pub lang: Words<'a>,
    /// The day of the build.
    pub today: NaiveDate,
}

/// The page of a record, with its text already in HTML, between its neighbours.
pub fn page(source: &Source<'_>, record: &Record, body: &Body, neighbours: [Option<tera::Value>; 2]) -> PageView {
    let Source { content, lang, .. } = *source;
    let fields = &record.fields;
    let text = |path: &str| fields.text(path).map(str::to_string);
    let day = |path: &str| fields.date(path).map(|day| Day::new(day, lang));
    let status = record.stage();
    let [previous, next] = neighbours;
    let teller = Teller { source, record };
    let tables = tables(&teller);
    let ledger = LedgerView::new(record, content, source.visible, lang);
    let later = since::later(record, source);
    PageView {
        title: record.title().to_string(),
        kind: record.kind.id,
        kind_label: lang.pick(record.kind.zh, record.kind.en).to_string(),
        period_text: record.period().map(|period| lang.period(period)),
        published: day("published_on"),
        published_at: Moment::of(record),
        source: text("source").or_else(|| text("issued_by")),
        display: record
            .display()
            .map(|(from, until)| Display { from: Day::new(from, lang), until: until.map(|day| Day::new(day, lang)) }),
        issued_by: text("issued_by"),
        status: status.map_or("draft", |choice| choice.id).to_string(),
        status_label: status.map_or("", |choice| lang.pick(choice.zh, choice.en)).to_string(),
        summary: text("summary"),
        body: body.html.clone(),
        contents: contents(body),
        rows: fallback_rows(&teller),
        wide: ledger.is_some() || tables.iter().any(|table| table.width() > WIDEST),
        tables,
        filed: filed(&teller),
        sign_off: sections::signs(fields, content, lang),
        channels: sections::channels(fields, lang),
        related: source.related(record),
        supersedes: fields.text("supersedes").and_then(|id| source.card(id)),
        superseded_by: source.superseded_by(record),
        stands: record.kind.stands,
        versions: versions::versions(record, source),
        difference: versions::difference(record, source),
        corrections: Vec::new(),
        previous,
        next,
        attachments: sections::attachments(record, content),
        stages: sections::stages(fields, lang),
        findings: Vec::new(),
        ledger,
        trail: sections::trail(&teller),
        vote: ballot::vote(fields),
        participants: ballot::participants(fields),
        attendance: ballot::attendance(fields),
        meeting: MeetingView::new(record, source),
        calendar: None,
        actions: sections::actions(fields, source),
        resolutions: sections::resolutions(&teller),
        agenda: sections::agenda(&teller),
        steps: sections::steps(record, lang),
        question: text("question"),
        outcome_label: fields.choice("outcome").map(|choice| lang.pick(choice.zh, choice.en).to_string()),
        outcome: outcome::outcome(record, source),
        since: since::since(record, source),
        mentions: mentions(record, source, &|other| later.iter().any(|known| std::ptr::eq(*known, other))),
        items: plan::items(record, source),
        items_total: plan::total(record),
        flow: plan::flow(record, lang),
        opinion: opinion::opinion(record, source),
        satisfaction: evaluation::satisfaction(record, source),
    }
}

/// Headings that a text has so many of are worth a table.
const CHAPTERS: usize = 3;

fn contents(body: &Body) -> Vec<Chapter> {
    if body.chapters.len() < CHAPTERS { Vec::new() } else { body.chapters.clone() }
}

/// Characters of a text that stand for the whole where it is shared.
const EXCERPT: usize = 100;

impl PageView {
    /// What the page is about, in a sentence or two: its summary, its account in words, the beginning of its text.
    pub fn description(&self, record: &Record) -> String {
        let sentence = || self.ledger.as_ref().map(|ledger| ledger.sentence.clone()).filter(|said| !said.is_empty());
        self.summary.clone().or_else(sentence).or_else(|| excerpt(record)).unwrap_or_else(|| self.title.clone())
    }
}

fn excerpt(record: &Record) -> Option<String> {
    let paragraphs = markdown::plain(record.text()).into_iter().filter(|paragraph| !paragraph.heading);
    let text = paragraphs.map(|paragraph| paragraph.text).collect::<Vec<_>>().join(" ");
    let cut = text.char_indices().nth(EXCERPT).map(|(at, _)| format!("{}……", &text[..at]));
    Some(cut.unwrap_or(text)).filter(|text| !text.is_empty())
}

impl<'a> Source<'a> {
    /// The record with this id, if this target shows it.
    pub fn record(&self, id: &str) -> Option<&'a Record> {
        self.content.record(id).filter(|record| (self.visible)(record))
    }

    fn card(&self, id: &str) -> Option<Card> {
        let record = self.record(id)?;
        Some(Card::new(record, &self.content.folder, self.content.name(), self.lang))
    }

    fn related(&self, record: &Record) -> Vec<Card> {
        record.fields.texts("related").filter_map(|id| self.card(id)).collect()
    }

    fn superseded_by(&self, record: &Record) -> Option<Card> {
        let mut records = self.content.records.iter();
        let newer = records.find(|other| other.fields.text("supersedes") == Some(record.id.as_str()))?;
        self.card(&newer.id)
    }
}

/// Common fields that every page lays out on its own, or that are not for readers.
const LAID_OUT: &[&str] = &[
    "kind",
    "id",
    "title",
    "summary",
    "period",
    "status",
    "visibility",
    "published_on",
    "withdrawn_on",
    "published_time",
    "former_addresses",
    "corrections",
    "withdrawn_reason",
    "display_from",
    "display_until",
    "issued_by",
    "topics",
    "related",
    "supersedes",
    "attachments",
    "question",
    "outcome",
    "opening",
    "closing",
    "areas",
];

/// Fields of one kind that its own template lays out.
fn laid_out(kind: &str) -> &'static [&'static str] {
    match kind {
        "meeting" => &[
            "form",
            "held_on",
            "time",
            "place",
            "notice",
            "short_notice_reason",
            "eligible",
            "present",
            "moved_from",
            "cancelled_on",
            "cancel_reason",
        ],
        "hearing" => &["held_on", "result_published_on", "passed", "decision", "cc"],
        "consultation" => &["decision"],
        "plan" => &["items"],
        "evaluation" => &["members", "responses", "satisfied", "basically_satisfied", "dissatisfied"],
        "opinion" => &["topic", "count", "received_on", "due", "answered_on", "answer"],
        "service" => &["steps"],
        "system" => &["flow"],
        _ => &[],
    }
}

fn fallback_rows(teller: &Teller<'_>) -> Vec<Row> {
    let own = laid_out(teller.record.kind.id);
    let shown = |key: &str| !LAID_OUT.contains(&key) && !own.contains(&key);
    teller.rows(teller.record.fields.iter().filter(|(field, _)| shown(field.key)))
}

/// Fields that a screen lays out on its own, or that say nothing from three metres.
const ON_SCREENS: &[&str] = &["topic", "steps", "flow", "items", "members", "form"];

/// The facts that the fields of a record's kind say, for screens.
pub fn own_facts(record: &Record, source: &Source<'_>) -> Vec<Row> {
    let own = |field: &Field| record.kind.fields.iter().any(|known| known.key == field.key);
    let shown = |key: &str| !LAID_OUT.contains(&key) && !ON_SCREENS.contains(&key);
    let fields = record.fields.iter().filter(|(field, _)| own(field) && shown(field.key));
    Teller { source, record }.rows(fields)
}

/// The tables that the fields of a record's kind hold.
pub fn own_tables(record: &Record, source: &Source<'_>) -> Vec<TableView> {
    tables(&Teller { source, record })
}

/// Tables that every page lays out on its own; waivers stand on the page of the community's duties.
const TABLES_LAID_OUT: &[&str] = &[
    "corrections",
    "channels",
    "imprint",
    "sign_off",
    "waivers",
    "stages",
    "steps",
    "participants",
    "actions",
    "resolutions",
    "agenda",
    "vote",
];

/// Columns of a list that fit beside what stands at the side of a page.
const WIDEST: usize = 5;

fn tables(teller: &Teller<'_>) -> Vec<TableView> {
    let record = teller.record;
    let mut tables = match record.kind.id {
        "roster" => roster::tables(record, teller.source),
        "evaluation" => evaluation::members(teller).into_iter().collect(),
        _ => Vec::new(),
    };
    let common = common::COMMON.iter().map(|field| field.key);
    let skip: Vec<&str> = TABLES_LAID_OUT.iter().chain(laid_out(record.kind.id)).copied().chain(common).collect();
    tables.extend(teller.tables(&record.fields, &skip, "f"));
    tables
}

/// The tables of fields that records of every kind have.
fn filed(teller: &Teller<'_>) -> Vec<TableView> {
    let own = teller.record.kind.fields.iter().map(|field| field.key);
    let skip: Vec<&str> = TABLES_LAID_OUT.iter().copied().chain(own).collect();
    teller.tables(&teller.record.fields, &skip, "f")
}
