//! The parts of a record's page: signatures, votes, resolutions, how it was made.

use chrono::NaiveDate;
use serde::Serialize;

use super::ballot::{Shares, shares};
use super::rows::{Anchor, Row, Teller};
use super::since::is_late;
use super::tables::TableView;
use super::{Day, Source};
use crate::record::Record;
use crate::record::content::Content;
use crate::record::schema::{Field, Shape};
use crate::record::value::{Fields, Value};
use crate::render::Words;
use crate::render::address::{encode, join};

#[derive(Debug, Clone, Serialize)]
pub(super) struct Display {
    pub(super) from: Day,
    pub(super) until: Option<Day>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Sign {
    step: String,
    name: String,
    role: Option<String>,
    date: Option<Day>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Channel {
    way: String,
    place: Option<String>,
    date: Option<Day>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Attachment {
    name: String,
    href: String,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Stage {
    name: String,
    planned: Option<Day>,
    done: Option<Day>,
    disclosed: Option<Day>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Step {
    name: String,
    #[serde(skip)]
    day: Option<NaiveDate>,
    when: Option<Day>,
    /// Days since the step before, of those that are on record.
    days: Option<i64>,
    who: Option<String>,
    details: Vec<Row>,
    tables: Vec<TableView>,
    /// Whether nothing of the step is on record.
    missing: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Action {
    what: String,
    owner: String,
    due: Option<Day>,
    state: String,
    state_label: String,
    /// Whether its last day has passed and it is not done.
    late: bool,
    done: Option<Day>,
    disclosed: Option<Day>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Resolution {
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
    /// Whether its last day has passed and it is not done.
    late: bool,
    done: Option<Day>,
    disclosed: Option<Day>,
    shares: Option<Shares>,
    details: Vec<Row>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Agenda {
    topic: String,
    kind: Option<String>,
    record: Option<Anchor>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct NamedStep {
    name: String,
    summary: Option<String>,
}

pub(super) fn signs(fields: &Fields, content: &Content, lang: Words<'_>) -> Vec<Sign> {
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

fn choice(fields: &Fields, path: &str, lang: Words<'_>) -> Option<String> {
    fields.choice(path).map(|choice| lang.pick(choice.zh, choice.en).to_string())
}

pub(super) fn channels(fields: &Fields, lang: Words<'_>) -> Vec<Channel> {
    fields
        .tables("channels")
        .map(|channel| Channel {
            way: choice(channel, "kind", lang).unwrap_or_default(),
            place: channel.text("place").map(str::to_string),
            date: channel.date("posted_on").map(|day| Day::new(day, lang)),
        })
        .collect()
}

pub(super) fn attachments(record: &Record, content: &Content) -> Vec<Attachment> {
    let folder = record.address.rsplit_once('/').map_or("", |(folder, _)| folder);
    let files = record.fields.texts("attachments");
    files
        .map(|file| Attachment { name: file.to_string(), href: encode(&join(&content.folder, &join(folder, file))) })
        .collect()
}

pub(super) fn stages(fields: &Fields, lang: Words<'_>) -> Vec<Stage> {
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

/// How a convention or charter was made: its steps in the order of the procedure, those that are not on record too.
pub(super) fn trail(teller: &Teller<'_>) -> Option<Vec<Step>> {
    let fields = teller.record.kind.fields;
    let Shape::Table(steps) = fields.iter().find(|field| field.key == "steps")?.shape else { return None };
    let Value::Table(given) = &teller.record.fields.get("steps")?.value else { return None };
    let steps = steps.iter().filter(|step| matches!(step.shape, Shape::Table(_)));
    let mut trail: Vec<Step> = steps.map(|field| step(field, given, teller)).collect();
    let mut before: Option<NaiveDate> = None;
    for step in &mut trail {
        step.days = step.day.zip(before).map(|(day, before)| (day - before).num_days()).filter(|days| *days > 0);
        before = step.day.or(before);
    }
    (!trail.is_empty()).then_some(trail)
}

fn step(field: &Field, given: &Fields, teller: &Teller<'_>) -> Step {
    let lang = teller.source.lang;
    let found = match given.get(field.key).map(|found| &found.value) {
        Some(Value::Table(step)) => Some(step),
        _ => None,
    };
    let day = found.and_then(first_day);
    let details = |step: &Fields| {
        let first = step.iter().position(|(_, found)| matches!(found.value, Value::Date(_)));
        let rest = step.iter().enumerate().filter(|(at, (field, _))| Some(*at) != first && !is_who(field.key));
        teller.rows(rest.map(|(_, entry)| entry))
    };
    Step {
        name: lang.pick(field.zh, field.en).to_string(),
        day,
        when: day.map(|day| Day::new(day, lang)),
        days: None,
        who: found.and_then(|step| who(step, lang)),
        details: found.map(details).unwrap_or_default(),
        tables: found.map(|step| teller.tables(step, &[], &format!("f-{}", field.key))).unwrap_or_default(),
        missing: found.is_none(),
    }
}

fn first_day(step: &Fields) -> Option<NaiveDate> {
    step.iter().find_map(|(_, found)| match found.value {
        Value::Date(day) => Some(day),
        _ => None,
    })
}

fn is_who(key: &str) -> bool {
    matches!(key, "actors" | "reviewers" | "body")
}

fn who(step: &Fields, lang: Words<'_>) -> Option<String> {
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

pub(super) fn actions(fields: &Fields, source: &Source<'_>) -> Vec<Action> {
    let lang = source.lang;
    let day = |action: &Fields, path: &str| action.date(path).map(|day| Day::new(day, lang));
    fields
        .tables("actions")
        .map(|action| Action {
            what: action.text("what").unwrap_or_default().to_string(),
            owner: action.text("owner").unwrap_or_default().to_string(),
            due: day(action, "due"),
            state: action.text("state").unwrap_or_default().to_string(),
            state_label: choice(action, "state", lang).unwrap_or_default(),
            late: is_late(action, source.today),
            done: day(action, "done_on"),
            disclosed: day(action, "disclosed_on"),
        })
        .collect()
}

/// Fields of a resolution that have a place of their own.
const OF_RESOLUTION: &[&str] = &[
    "text",
    "for",
    "against",
    "abstain",
    "passed",
    "owner",
    "due",
    "state",
    "done_on",
    "disclosed_on",
    "all_residents",
    "major",
];

/// The votes on a resolution, where they were counted.
fn votes(resolution: &Fields) -> Option<[i64; 3]> {
    let count = |key: &str| resolution.count(key).unwrap_or(0);
    resolution.count("for").map(|in_favour| [in_favour, count("against"), count("abstain")])
}

pub(super) fn resolutions(teller: &Teller<'_>) -> Vec<Resolution> {
    let lang = teller.source.lang;
    teller
        .record
        .fields
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
            late: is_late(resolution, teller.source.today),
            done: resolution.date("done_on").map(|day| Day::new(day, lang)),
            disclosed: resolution.date("disclosed_on").map(|day| Day::new(day, lang)),
            shares: votes(resolution).and_then(|votes| shares(votes, teller.record.fields.count("present"))),
            details: teller.rows(resolution.iter().filter(|(field, _)| !OF_RESOLUTION.contains(&field.key))),
        })
        .collect()
}

pub(super) fn agenda(teller: &Teller<'_>) -> Vec<Agenda> {
    teller
        .record
        .fields
        .tables("agenda")
        .map(|item| Agenda {
            topic: item.text("topic").unwrap_or_default().to_string(),
            kind: choice(item, "kind", teller.source.lang),
            record: item.text("record").and_then(|id| teller.page(id)),
        })
        .collect()
}

/// The steps of a hearing with what was said, or of a consultation with their days.
pub(super) fn steps(record: &Record, lang: Words<'_>) -> Vec<NamedStep> {
    let is_list =
        record.kind.fields.iter().any(|field| field.key == "steps" && matches!(field.shape, Shape::Tables(_)));
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
