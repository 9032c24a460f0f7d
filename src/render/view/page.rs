//! A record's page.

use serde::Serialize;

use super::rows::{Row, rows};
use super::sections::{
    self, Action, Agenda, Attachment, Channel, Display, NamedStep, Participant, Resolution, Sign, Stage, Step, Vote,
};
use super::{Card, Day, FindingView, LedgerView, period_text};
use crate::finding::Lang;
use crate::record::Record;
use crate::record::content::Content;

/// Everything that a record's page shows.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    title: String,
    kind: &'static str,
    kind_label: &'static str,
    period_text: Option<String>,
    published: Option<Day>,
    pub_date: Option<String>,
    display: Option<Display>,
    issued_by: Option<String>,
    status: String,
    status_label: String,
    summary: Option<String>,
    body: String,
    rows: Vec<Row>,
    sign_off: Vec<Sign>,
    channels: Vec<Channel>,
    related: Vec<Card>,
    supersedes: Option<Card>,
    superseded_by: Option<Card>,
    previous: Option<tera::Value>,
    next: Option<tera::Value>,
    attachments: Vec<Attachment>,
    stages: Vec<Stage>,
    /// What the checks say of it; only in previews.
    pub findings: Vec<FindingView>,
    ledger: Option<LedgerView>,
    trail: Option<Vec<Step>>,
    vote: Option<Vote>,
    participants: Vec<Participant>,
    actions: Vec<Action>,
    resolutions: Vec<Resolution>,
    agenda: Vec<Agenda>,
    steps: Vec<NamedStep>,
    question: Option<String>,
    outcome_label: Option<String>,
}

/// What a page is made from.
pub struct Source<'a> {
    /// The community.
    pub content: &'a Content,
    /// Whether a record may be linked to on this target.
    pub visible: &'a dyn Fn(&Record) -> bool,
    /// The language of the words.
    pub lang: Lang,
}

/// The page of a record, with its text already in HTML, between its neighbours.
pub fn page(source: &Source<'_>, record: &Record, body: &str, neighbours: [Option<tera::Value>; 2]) -> PageView {
    let Source { content, lang, .. } = *source;
    let fields = &record.fields;
    let text = |path: &str| fields.text(path).map(str::to_string);
    let day = |path: &str| fields.date(path).map(|day| Day::new(day, lang));
    let status = fields.choice("status");
    let [previous, next] = neighbours;
    PageView {
        title: record.title().to_string(),
        kind: record.kind.id,
        kind_label: lang.pick(record.kind.zh, record.kind.en),
        period_text: record.period().map(|period| period_text(period, lang)),
        published: day("published_on"),
        pub_date: record.published_on().map(|day| format!("{day} 00:00")),
        display: record
            .display()
            .map(|(from, until)| Display { from: Day::new(from, lang), until: until.map(|day| Day::new(day, lang)) }),
        issued_by: text("issued_by"),
        status: status.map_or("draft", |choice| choice.id).to_string(),
        status_label: status.map_or("", |choice| lang.pick(choice.zh, choice.en)).to_string(),
        summary: text("summary"),
        body: body.to_string(),
        rows: fallback_rows(record, source),
        sign_off: sections::signs(fields, content, lang),
        channels: sections::channels(fields, lang),
        related: source.related(record),
        supersedes: fields.text("supersedes").and_then(|id| source.card(id)),
        superseded_by: source.superseded_by(record),
        previous,
        next,
        attachments: sections::attachments(record, content),
        stages: sections::stages(fields, lang),
        findings: Vec::new(),
        ledger: LedgerView::new(record, content, source.visible, lang),
        trail: sections::trail(record, source),
        vote: sections::vote(fields),
        participants: sections::participants(fields),
        actions: sections::actions(fields, lang),
        resolutions: sections::resolutions(fields, lang),
        agenda: sections::agenda(fields, lang),
        steps: sections::steps(record, lang),
        question: text("question"),
        outcome_label: fields.choice("outcome").map(|choice| lang.pick(choice.zh, choice.en).to_string()),
    }
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

fn fallback_rows(record: &Record, source: &Source<'_>) -> Vec<Row> {
    let fields = record.fields.iter().filter(|(field, _)| !LAID_OUT.contains(&field.key));
    rows(fields, source)
}
