//! A record's page.

use serde::Serialize;

use super::rows::{Row, rows};
use super::{Base, Card, Day, LedgerView, period_text};
use crate::finding::{Finding, Lang};
use crate::record::content::Content;
use crate::record::schema::Shape;
use crate::record::value::{Fields, Value};
use crate::record::Record;
use crate::render::address::{encode, join};

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

#[derive(Debug, Clone, Serialize)]
struct Display {
    from: Day,
    until: Option<Day>,
}

#[derive(Debug, Clone, Serialize)]
struct Sign {
    step: String,
    name: String,
    role: Option<String>,
    date: Option<Day>,
}

#[derive(Debug, Clone, Serialize)]
struct Channel {
    way: String,
    place: Option<String>,
    date: Option<Day>,
}

#[derive(Debug, Clone, Serialize)]
struct Attachment {
    name: String,
    href: String,
}

#[derive(Debug, Clone, Serialize)]
struct Stage {
    name: String,
    planned: Option<Day>,
    done: Option<Day>,
    disclosed: Option<Day>,
}

#[derive(Debug, Clone, Serialize)]
struct Step {
    name: String,
    when: Option<Day>,
    who: Option<String>,
    details: Vec<Row>,
}

#[derive(Debug, Clone, Serialize)]
struct Vote {
    eligible: Option<i64>,
    present: Option<i64>,
    #[serde(rename = "for")]
    in_favour: i64,
    against: i64,
    abstain: i64,
    passed: Option<bool>,
}

#[derive(Debug, Clone, Serialize)]
struct Participant {
    group: String,
    invited: Option<i64>,
    present: i64,
}

#[derive(Debug, Clone, Serialize)]
struct Action {
    what: String,
    owner: String,
    due: Option<Day>,
    state: String,
    state_label: String,
    done: Option<Day>,
    disclosed: Option<Day>,
}

#[derive(Debug, Clone, Serialize)]
struct Resolution {
    text: String,
    #[serde(rename = "for")]
    in_favour: Option<i64>,
    against: Option<i64>,
    abstain: Option<i64>,
    passed: Option<bool>,
    owner: Option<String>,
    due: Option<Day>,
    state: Option<String>,
    state_label: Option<String>,
    done: Option<Day>,
}

#[derive(Debug, Clone, Serialize)]
struct Agenda {
    topic: String,
    kind: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct NamedStep {
    name: String,
    summary: Option<String>,
}

/// A finding beside the text.
#[derive(Debug, Clone, Serialize)]
pub struct FindingView {
    code: &'static str,
    severity: &'static str,
    severity_label: &'static str,
    message: String,
    help: Option<String>,
    basis: Vec<Base>,
    path: String,
    line: Option<usize>,
}

impl FindingView {
    /// A finding in words of `lang`.
    pub fn new(finding: &Finding, lang: Lang) -> FindingView {
        let label = match finding.severity {
            crate::finding::Severity::Error => lang.pick("错误", "error"),
            crate::finding::Severity::Warning => lang.pick("警告", "warning"),
            crate::finding::Severity::Info => lang.pick("提示", "note"),
        };
        FindingView {
            code: finding.code.code,
            severity: finding.severity.id(),
            severity_label: label,
            message: finding.message.get(lang).to_string(),
            help: Some(finding.help.get(lang).to_string()).filter(|help| !help.is_empty()),
            basis: finding.basis.iter().map(Base::from).collect(),
            path: finding.place.path.clone(),
            line: finding.place.line.as_ref().map(|line| line.number),
        }
    }
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
        display: record.display().map(|(from, until)| Display {
            from: Day::new(from, lang),
            until: until.map(|day| Day::new(day, lang)),
        }),
        issued_by: text("issued_by"),
        status: status.map_or("draft", |choice| choice.id).to_string(),
        status_label: status.map_or("", |choice| lang.pick(choice.zh, choice.en)).to_string(),
        summary: text("summary"),
        body: body.to_string(),
        rows: fallback_rows(record, content, lang),
        sign_off: signs(fields, content, lang),
        channels: channels(fields, lang),
        related: source.related(record),
        supersedes: fields.text("supersedes").and_then(|id| source.card(id)),
        superseded_by: source.superseded_by(record),
        previous,
        next,
        attachments: attachments(record, content),
        stages: stages(fields, lang),
        findings: Vec::new(),
        ledger: LedgerView::new(record, content, source.visible, lang),
        trail: trail(record, content, lang),
        vote: vote(fields),
        participants: participants(fields),
        actions: actions(fields, lang),
        resolutions: resolutions(fields, lang),
        agenda: agenda(fields, lang),
        steps: steps(record, lang),
        question: text("question"),
        outcome_label: fields.choice("outcome").map(|choice| lang.pick(choice.zh, choice.en).to_string()),
    }
}

impl Source<'_> {
    fn card(&self, id: &str) -> Option<Card> {
        let record = self.content.record(id).filter(|record| (self.visible)(record))?;
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
    "kind", "id", "title", "summary", "period", "status", "visibility", "published_on", "display_from", "display_until",
    "issued_by", "topics", "related", "supersedes", "attachments", "question", "outcome", "opening", "closing", "areas",
];

fn fallback_rows(record: &Record, content: &Content, lang: Lang) -> Vec<Row> {
    let fields = record.fields.iter().filter(|(field, _)| !LAID_OUT.contains(&field.key));
    rows(fields, content, lang)
}

fn signs(fields: &Fields, content: &Content, lang: Lang) -> Vec<Sign> {
    fields
        .tables("sign_off")
        .map(|sign| Sign {
            step: choice(sign, "step", lang).unwrap_or_default(),
            name: sign.text("person").map(|id| content.public_name(id)).unwrap_or_default().to_string(),
            role: sign.text("role").map(str::to_string),
            date: sign.date("date").map(|day| Day::new(day, lang)),
        })
        .collect()
}

fn choice(fields: &Fields, path: &str, lang: Lang) -> Option<String> {
    fields.choice(path).map(|choice| lang.pick(choice.zh, choice.en).to_string())
}

fn channels(fields: &Fields, lang: Lang) -> Vec<Channel> {
    fields
        .tables("channels")
        .map(|channel| Channel {
            way: choice(channel, "kind", lang).unwrap_or_default(),
            place: channel.text("place").map(str::to_string),
            date: channel.date("posted_on").map(|day| Day::new(day, lang)),
        })
        .collect()
}

fn attachments(record: &Record, content: &Content) -> Vec<Attachment> {
    let folder = record.address.rsplit_once('/').map_or("", |(folder, _)| folder);
    let files = record.fields.texts("attachments");
    files
        .map(|file| Attachment {
            name: file.to_string(),
            href: encode(&join(&content.folder, &join(folder, file))),
        })
        .collect()
}

fn stages(fields: &Fields, lang: Lang) -> Vec<Stage> {
    let day = |stage: &Fields, path: &str| stage.date(path).map(|day| Day::new(day, lang));
    fields
        .tables("stages")
        .map(|stage| Stage {
            name: stage.text("name").unwrap_or_default().to_string(),
            planned: day(stage, "planned"),
            done: day(stage, "done_on"),
            disclosed: day(stage, "disclosed_on"),
        })
        .collect()
}

/// How a convention or charter was made: its steps in the order of the procedure.
fn trail(record: &Record, content: &Content, lang: Lang) -> Option<Vec<Step>> {
    let Value::Table(steps) = &record.fields.get("steps")?.value else { return None };
    let trail: Vec<Step> = steps
        .iter()
        .filter_map(|(field, found)| match &found.value {
            Value::Table(step) => Some(Step {
                name: lang.pick(field.zh, field.en).to_string(),
                when: first_day(step).map(|day| Day::new(day, lang)),
                who: who(step, lang),
                details: rows(step.iter().filter(|(field, _)| !is_who(field.key)), content, lang),
            }),
            _ => None,
        })
        .collect();
    (!trail.is_empty()).then_some(trail)
}

fn first_day(step: &Fields) -> Option<chrono::NaiveDate> {
    step.iter().find_map(|(_, found)| match found.value {
        Value::Date(day) => Some(day),
        _ => None,
    })
}

fn is_who(key: &str) -> bool {
    matches!(key, "actors" | "reviewers" | "body")
}

fn who(step: &Fields, lang: Lang) -> Option<String> {
    let names = step.iter().filter(|(field, _)| is_who(field.key)).flat_map(|(_, found)| match &found.value {
        Value::List(items) => items.iter().map(|item| &item.value).collect(),
        value => vec![value],
    });
    let names: Vec<&str> = names
        .filter_map(|value| match value {
            Value::Choice(choice) => Some(lang.pick(choice.zh, choice.en)),
            _ => None,
        })
        .collect();
    (!names.is_empty()).then(|| names.join(lang.pick("、", ", ")))
}

fn vote(fields: &Fields) -> Option<Vote> {
    let prefix = ["vote", "steps.vote"].into_iter().find(|path| fields.count(&format!("{path}.for")).is_some())?;
    let count = |key: &str| fields.count(&format!("{prefix}.{key}"));
    Some(Vote {
        eligible: count("eligible"),
        present: count("present"),
        in_favour: count("for").unwrap_or(0),
        against: count("against").unwrap_or(0),
        abstain: count("abstain").unwrap_or(0),
        passed: fields.get("passed").map(|_| fields.flag("passed")),
    })
}

fn participants(fields: &Fields) -> Vec<Participant> {
    fields
        .tables("participants")
        .map(|group| Participant {
            group: group.text("group").unwrap_or_default().to_string(),
            invited: group.count("invited"),
            present: group.count("present").unwrap_or(0),
        })
        .collect()
}

fn actions(fields: &Fields, lang: Lang) -> Vec<Action> {
    let day = |action: &Fields, path: &str| action.date(path).map(|day| Day::new(day, lang));
    fields
        .tables("actions")
        .map(|action| Action {
            what: action.text("what").unwrap_or_default().to_string(),
            owner: action.text("owner").unwrap_or_default().to_string(),
            due: day(action, "due"),
            state: action.text("state").unwrap_or_default().to_string(),
            state_label: choice(action, "state", lang).unwrap_or_default(),
            done: day(action, "done_on"),
            disclosed: day(action, "disclosed_on"),
        })
        .collect()
}

fn resolutions(fields: &Fields, lang: Lang) -> Vec<Resolution> {
    fields
        .tables("resolutions")
        .map(|resolution| Resolution {
            text: resolution.text("text").unwrap_or_default().to_string(),
            in_favour: resolution.count("for"),
            against: resolution.count("against"),
            abstain: resolution.count("abstain"),
            passed: resolution.get("passed").map(|_| resolution.flag("passed")),
            owner: resolution.text("owner").map(str::to_string),
            due: resolution.date("due").map(|day| Day::new(day, lang)),
            state: resolution.text("state").map(str::to_string),
            state_label: choice(resolution, "state", lang),
            done: resolution.date("done_on").map(|day| Day::new(day, lang)),
        })
        .collect()
}

fn agenda(fields: &Fields, lang: Lang) -> Vec<Agenda> {
    fields
        .tables("agenda")
        .map(|item| Agenda {
            topic: item.text("topic").unwrap_or_default().to_string(),
            kind: choice(item, "kind", lang),
        })
        .collect()
}

/// The steps of a hearing with what was said, or of a consultation with their days.
fn steps(record: &Record, lang: Lang) -> Vec<NamedStep> {
    let is_list = record.kind.fields.iter().any(|field| field.key == "steps" && matches!(field.shape, Shape::Tables(_)));
    if is_list {
        let steps = record.fields.tables("steps");
        return steps
            .map(|step| NamedStep {
                name: choice(step, "name", lang).unwrap_or_default(),
                summary: step.text("summary").map(str::to_string),
            })
            .collect();
    }
    let Some(Value::Table(steps)) = record.fields.get("steps").map(|found| &found.value) else { return Vec::new() };
    steps
        .iter()
        .filter_map(|(field, found)| match found.value {
            Value::Date(day) => Some(NamedStep {
                name: lang.pick(field.zh, field.en).to_string(),
                summary: Some(Day::new(day, lang).text),
            }),
            _ => None,
        })
        .collect()
}
