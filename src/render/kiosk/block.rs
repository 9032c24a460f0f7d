//! What an item says: blocks that the browser lays on pages, each split where its sort may be split.

use serde::Serialize;

use super::chart::Chart;
use crate::render::view::{DueRow, Step, Vote};

/// One block of an item.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "sort", rename_all = "lowercase")]
pub(super) enum Block {
    /// The big sentence that says it all; it is never split.
    Sentence { text: String },
    /// Figures with what they count.
    Figures { figures: Vec<Figure> },
    /// Bars; a chart is never split.
    Chart(Chart),
    /// Votes with their question.
    Vote { question: Option<String>, vote: Vote },
    /// A table, split between rows; its heading is repeated.
    Table(Table),
    /// Paragraphs, split between them and after sentences; a heading stays with what follows.
    Paras { paragraphs: Vec<Para> },
    /// Clauses of a convention.
    Clauses { clauses: Vec<Clause> },
    /// Obligations, split between them.
    Dues { dues: Vec<DueRow> },
    /// Entries of a list, split between them.
    Cards { cards: Vec<Card> },
    /// Numbered boxes with arrows, split between them; the numbers go on.
    Flow { steps: Vec<Step> },
    /// The days of a roster; the script puts today first.
    Week { columns: Vec<String>, days: Vec<DutyDay> },
    /// Days that are left; the script counts them.
    Left(Left),
}

/// A figure with what it counts.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Figure {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) unit: Option<String>,
    pub(super) note: Option<String>,
}

/// A table.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Table {
    /// What it lists; none where the item says so.
    pub(super) title: Option<String>,
    /// Its heading; empty where it has none.
    pub(super) columns: Vec<String>,
    /// Its rows, each with a cell a column.
    pub(super) rows: Vec<Vec<String>>,
    /// Which columns hold figures.
    pub(super) numeric: Vec<bool>,
    /// Whether the last column is what matters.
    pub(super) last_bold: bool,
}

/// A paragraph.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Para {
    pub(super) text: String,
    pub(super) heading: bool,
}

/// A clause of a convention.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Clause {
    /// 第三条; none for what is no clause.
    pub(super) number: Option<String>,
    /// What it says.
    pub(super) paragraphs: Vec<String>,
}

/// An entry of a list: what it is, what stands small above it, and what else is said of it.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Card {
    pub(super) title: String,
    pub(super) above: Option<String>,
    pub(super) lines: Vec<Line>,
}

/// Something said of an entry.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Line {
    pub(super) label: String,
    pub(super) text: String,
}

/// Who is on duty on a day.
#[derive(Debug, Clone, Serialize)]
pub(super) struct DutyDay {
    /// `2026-11-06`.
    pub(super) date: String,
    /// The day in words, with its weekday.
    pub(super) day: String,
    pub(super) rows: Vec<Vec<String>>,
}

/// Days that are left until something ends; `{days}` stands for their number.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Left {
    /// The last day: `2026-11-20`.
    pub(super) until: String,
    /// What is said without a script: the day itself.
    pub(super) text: String,
    /// 公示还剩 {days} 天.
    pub(super) days: String,
    /// 今天是最后一天.
    pub(super) last: String,
    /// 公示已经结束.
    pub(super) over: String,
}

impl Figure {
    /// A figure that is compared with nothing.
    pub(super) fn new(label: &str, value: String, unit: &str) -> Figure {
        let unit = Some(unit.to_string()).filter(|unit| !unit.is_empty());
        Figure { label: label.to_string(), value, unit, note: None }
    }
}

impl Block {
    /// Paragraphs without headings; none where there are none.
    pub(super) fn paragraphs(texts: impl IntoIterator<Item = String>) -> Option<Block> {
        let paragraphs: Vec<Para> = texts.into_iter().map(|text| Para { text, heading: false }).collect();
        (!paragraphs.is_empty()).then_some(Block::Paras { paragraphs })
    }

    /// Names with what they stand for, as a table of two columns without a heading; none where there are none.
    pub(super) fn facts(title: Option<String>, rows: Vec<Vec<String>>) -> Option<Block> {
        let table = Table { title, numeric: vec![false; 2], rows, ..Table::default() };
        (!table.rows.is_empty()).then_some(Block::Table(table))
    }

    /// The big sentence; none where it says nothing.
    pub(super) fn sentence(text: impl Into<String>) -> Option<Block> {
        Some(Block::Sentence { text: text.into() })
            .filter(|block| !matches!(block, Block::Sentence { text } if text.is_empty()))
    }
}
