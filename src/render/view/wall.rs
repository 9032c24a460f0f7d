//! A system as it hangs on the wall: its text, the numbered duties, the steps of its flow chart.

use serde::Serialize;

use super::Day;
use super::plan::{Flow, flow};
use crate::record::Record;
use crate::render::Words;

/// A system on the wall.
#[derive(Debug, Clone, Serialize)]
pub struct WallView {
    /// Title.
    pub title: String,
    /// What it is: rules, duties, a flow chart.
    pub form: String,
    /// The body whose it is.
    pub body: Option<String>,
    /// The text as HTML.
    pub text: String,
    /// Numbered duties.
    pub duties: Vec<String>,
    /// The flow chart.
    pub flow: Option<Flow>,
    /// Day of adoption.
    pub adopted: Option<Day>,
    /// How large the letters can be: `large`, `middle`, `small`.
    pub size: &'static str,
}

impl WallView {
    /// The system of a record, with its text already in HTML.
    pub fn new(record: &Record, text: &str, lang: Words<'_>) -> WallView {
        let choice = |path: &str| record.fields.choice(path).map(|choice| lang.pick(choice.zh, choice.en).to_string());
        WallView {
            title: record.title().to_string(),
            form: choice("form").unwrap_or_default(),
            body: choice("body"),
            text: text.to_string(),
            duties: record.fields.texts("duties").map(str::to_string).collect(),
            flow: flow(record, lang),
            adopted: record.fields.date("adopted_on").map(|day| Day::new(day, lang)),
            size: size(record),
        }
    }
}

/// Whether a record is a system that hangs on the wall.
pub fn on_wall(record: &Record) -> bool {
    record.kind.id == "system" && record.fields.flag("wall")
}

/// Characters that the sheet has room for in large letters, and in middle ones.
const LARGE: usize = 420;
const MIDDLE: usize = 900;
/// Characters that a box of a flow chart takes up, and a duty beside its own.
const BOX: usize = 70;
const LINE: usize = 15;

fn size(record: &Record) -> &'static str {
    let duties: usize = record.fields.texts("duties").map(|duty| duty.chars().count() + LINE).sum();
    let letters = record.text().chars().count() + duties + record.fields.tables("flow").count() * BOX;
    let fitting = [("large", LARGE), ("middle", MIDDLE)].into_iter().find(|(_, most)| letters <= *most);
    fitting.map_or("small", |(size, _)| size)
}
