//! What happened since a consultation, a hearing or a meeting, day by day: what was decided, done and made public after it.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Day, Source};
use crate::record::Record;
use crate::record::value::Fields;
use crate::render::address::of_page;

/// One thing that happened, or is still to.
#[derive(Debug, Clone, Serialize)]
pub struct Happening {
    #[serde(skip)]
    day: Option<NaiveDate>,
    on: Option<Day>,
    /// What kind of thing: 作出决定, 要做的事, 会议.
    sort: String,
    what: String,
    href: Option<String>,
    /// Whether its day is still to come.
    ahead: bool,
    /// Of something to be done: who does it, by when, how far it has come.
    task: Option<Task>,
}

/// Something to be done.
#[derive(Debug, Clone, Serialize)]
struct Task {
    owner: Option<String>,
    due: Option<Day>,
    state: Option<&'static str>,
    state_label: Option<String>,
    late: bool,
    /// Days late: until it was done, or until today.
    days: Option<i64>,
    done: Option<Day>,
    disclosed: Option<Day>,
    feedback: Option<Day>,
}

/// Kinds of which it is told.
const TOLD: [&str; 3] = ["consultation", "hearing", "meeting"];

/// What happened since, in the order of its days; things to be done without a day at the end.
pub fn since(record: &Record, source: &Source<'_>) -> Vec<Happening> {
    if !TOLD.contains(&record.kind.id) {
        return Vec::new();
    }
    let teller = Teller { record, source };
    let mut all: Vec<Happening> = teller.tasks();
    all.extend(teller.published());
    all.extend(teller.decision());
    all.extend(teller.copies());
    all.extend(later(record, source).into_iter().map(|other| teller.of_record(other)));
    all.sort_by(|a, b| (a.day.is_none(), a.day, &a.what).cmp(&(b.day.is_none(), b.day, &b.what)));
    all
}

/// The records made public after this one that name it or that it names, and do not stand elsewhere in what happened.
pub fn later<'r>(record: &Record, source: &Source<'r>) -> Vec<&'r Record> {
    if !TOLD.contains(&record.kind.id) {
        return Vec::new();
    }
    let naming = source.mentions.to(record, source).into_iter().map(|(other, _)| other);
    let named = record.fields.texts("related").chain(record.fields.text("escalated_to"));
    let decided = record.fields.text("decision.record");
    let mut all: Vec<&Record> = naming.chain(named.filter_map(|id| source.record(id))).collect();
    all.retain(|other| other.published_on() > record.published_on() && decided != Some(other.id.as_str()));
    all.sort_by_key(|other| (other.published_on(), &other.address));
    all.dedup_by(|a, b| std::ptr::eq(*a, *b));
    all
}

/// Whether a task is past its last day and not done.
pub fn is_late(task: &Fields, today: NaiveDate) -> bool {
    let over = matches!(task.text("state"), Some("done" | "dropped")) || task.date("done_on").is_some();
    !over && task.date("due").is_some_and(|due| due < today)
}

struct Teller<'a> {
    record: &'a Record,
    source: &'a Source<'a>,
}

impl Teller<'_> {
    fn happening(&self, day: Option<NaiveDate>, sort: &str, what: &str) -> Happening {
        Happening {
            day,
            on: day.map(|day| Day::new(day, self.source.lang)),
            sort: sort.to_string(),
            what: what.to_string(),
            href: None,
            ahead: day.is_some_and(|day| day > self.source.today),
            task: None,
        }
    }

    fn published(&self) -> Option<Happening> {
        let lang = self.source.lang;
        let day = self.record.fields.date("result_published_on")?;
        Some(self.happening(
            Some(day),
            lang.pick("公布", "made public"),
            lang.pick("结果公布", "The result was made public"),
        ))
    }

    fn decision(&self) -> Option<Happening> {
        let (lang, fields) = (self.source.lang, &self.record.fields);
        let day = fields.date("decision.date")?;
        let body = fields.choice("decision.body").map_or("", |body| lang.pick(body.zh, body.en));
        let what = lang.fill("{body}作出决定", "Decided by the {body}", &[("body", &body)]);
        let decided = fields.text("decision.record").and_then(|id| self.source.record(id));
        let what = decided.map_or(what.clone(), |record| {
            lang.fill("{what}：{title}", "{what}: {title}", &[("what", &what), ("title", &record.title())])
        });
        let href = decided.map(|record| of_page(&self.source.content.folder, record));
        Some(Happening { href, ..self.happening(Some(day), lang.pick("决定", "decision"), &what) })
    }

    fn copies(&self) -> Vec<Happening> {
        let lang = self.source.lang;
        let copy = |copy: &Fields| {
            let org = copy.text("org").unwrap_or_default();
            let what = match copy.text("doc_no") {
                Some(number) => lang.fill(
                    "抄送{org}（{number}）",
                    "Sent to {org} ({number})",
                    &[("org", &org), ("number", &number)],
                ),
                None => lang.fill("抄送{org}", "Sent to {org}", &[("org", &org)]),
            };
            self.happening(copy.date("date"), lang.pick("抄送", "sent"), &what)
        };
        self.record.fields.tables("cc").map(copy).collect()
    }

    /// Another record on the day on which it was made public; a meeting that it announces on its own day.
    fn of_record(&self, other: &Record) -> Happening {
        let lang = self.source.lang;
        let ahead = other.fields.date("held_on").filter(|_| other.is_upcoming(self.source.today));
        let day = ahead.or_else(|| other.published_on());
        let href = Some(of_page(&self.source.content.folder, other));
        Happening { href, ..self.happening(day, lang.pick(other.kind.zh, other.kind.en), other.title()) }
    }

    /// What was to be done after a consultation; the resolutions of a meeting have their own place.
    fn tasks(&self) -> Vec<Happening> {
        self.record.fields.tables("actions").map(|action| self.task(action)).collect()
    }

    fn task(&self, action: &Fields) -> Happening {
        let lang = self.source.lang;
        let day = |key: &str| action.date(key).map(|day| Day::new(day, lang));
        let state = action.choice("state");
        let late = is_late(action, self.source.today);
        let done = action.date("done_on");
        let due = action.date("due");
        let at = done.or_else(|| action.date("disclosed_on")).or(due);
        let task = Task {
            owner: action.text("owner").map(str::to_string),
            due: day("due"),
            state: state.map(|state| state.id),
            state_label: state.map(|state| lang.pick(state.zh, state.en).to_string()),
            late,
            days: late
                .then_some(self.source.today)
                .or(done)
                .zip(due)
                .map(|(day, due)| (day - due).num_days())
                .filter(|days| *days > 0),
            done: day("done_on"),
            disclosed: day("disclosed_on"),
            feedback: day("feedback_on"),
        };
        let sort = lang.pick("落实", "to be done");
        Happening { task: Some(task), ..self.happening(at, sort, action.text("what").unwrap_or_default()) }
    }
}
