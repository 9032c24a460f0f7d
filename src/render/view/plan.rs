//! The items of a plan and how far each has come; the steps of a flow.

use serde::Serialize;

use super::{Day, Source};
use crate::money::Money;
use crate::record::Record;
use crate::record::schema::Choice;
use crate::record::value::{Fields, Value};
use crate::render::Words;

/// One item of a plan.
#[derive(Debug, Clone, Serialize)]
pub struct Item {
    name: String,
    owner: Option<String>,
    budget: Option<String>,
    due: Option<Day>,
    state: Option<&'static str>,
    state_label: Option<String>,
    /// Percent done, as far as it was given.
    progress: Option<i64>,
    done: Option<Day>,
    note: Option<String>,
    /// Whether its last day has passed and it is not done.
    late: bool,
}

/// One step of a flow.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// What is done.
    pub name: String,
    /// By whom.
    pub by: Option<String>,
    /// Within which time.
    pub within: Option<String>,
    /// What else there is to say.
    pub note: Option<String>,
}

/// A flow with its heading.
#[derive(Debug, Clone, Serialize)]
pub struct Flow {
    title: String,
    /// The steps in their order.
    pub steps: Vec<Step>,
}

/// What the items of a plan cost together, where at least two give an amount.
pub fn total(record: &Record) -> Option<String> {
    let items = record.fields.tables("items").filter(|_| record.kind.id == "plan");
    let amounts: Vec<Money> = items.filter_map(|item| item.money("budget")).collect();
    let sum = Money::checked_sum(amounts.iter().copied()).filter(|_| amounts.len() > 1)?;
    Some(sum.to_string())
}

/// The items of a plan.
pub fn items(record: &Record, source: &Source<'_>) -> Vec<Item> {
    if record.kind.id != "plan" {
        return Vec::new();
    }
    record.fields.tables("items").map(|item| self::item(item, source)).collect()
}

fn item(item: &Fields, source: &Source<'_>) -> Item {
    let lang = source.lang;
    let text = |key: &str| item.text(key).map(str::to_string);
    let day = |key: &str| item.date(key).map(|day| Day::new(day, lang));
    let state = item.choice("state");
    let over = matches!(state.map(|state| state.id), Some("done" | "dropped")) || item.date("done_on").is_some();
    Item {
        name: text("name").unwrap_or_default(),
        owner: text("owner"),
        budget: item.money("budget").map(|money| money.to_string()),
        due: day("due"),
        state: state.map(|state| state.id),
        state_label: state.map(|state| word(state, lang)),
        progress: item.count("progress").map(|percent| percent.min(100)),
        done: day("done_on"),
        note: text("note"),
        late: !over && item.date("due").is_some_and(|due| due < source.today),
    }
}

fn word(choice: &Choice, lang: Words<'_>) -> String {
    lang.pick(choice.zh, choice.en).to_string()
}

/// The steps of a system on the wall or of a service.
pub fn flow(record: &Record, lang: Words<'_>) -> Option<Flow> {
    let (key, title) = match record.kind.id {
        "system" => ("flow", lang.pick("流程", "Flow")),
        "service" => ("steps", lang.pick("办理流程", "How it is done")),
        _ => return None,
    };
    let Value::List(given) = &record.fields.get(key)?.value else { return None };
    let steps: Vec<Step> = given.iter().filter_map(|step| self::step(&step.value)).collect();
    (!steps.is_empty()).then_some(Flow { title: title.to_string(), steps })
}

fn step(value: &Value) -> Option<Step> {
    match value {
        Value::Text(name) => Some(Step { name: name.clone(), by: None, within: None, note: None }),
        Value::Table(step) => {
            let text = |key: &str| step.text(key).map(str::to_string);
            Some(Step { name: text("name")?, by: text("by"), within: text("within"), note: text("note") })
        }
        _ => None,
    }
}
