//! What stands at the foot of a printed sheet: who issued it and when, and where it is given, how it was printed.

use chrono::NaiveDate;
use serde::Serialize;

use super::Day;
use crate::record::Record;
use crate::render::Words;

/// Who issued a sheet, and when.
#[derive(Debug, Clone, Serialize)]
pub struct Issue {
    /// Issuing unit; none where it is the committee.
    pub by: Option<String>,
    /// Day under the text.
    pub on: Option<Day>,
    /// The line below.
    pub imprint: Option<Imprint>,
}

/// How a document was printed: 主题词、印发日期、份数.
#[derive(Debug, Clone, Serialize)]
pub struct Imprint {
    /// Keywords.
    pub keywords: Vec<String>,
    /// Day of printing.
    pub printed_on: Option<Day>,
    /// Copies.
    pub copies: Option<i64>,
}

impl Issue {
    /// What a record says of it; the day of publication where it gives no other.
    pub fn of(record: &Record, lang: Words<'_>) -> Issue {
        let on = record.fields.date("issued_on").or_else(|| record.published_on());
        Issue {
            by: record.fields.text("issued_by").map(str::to_string),
            on: on.map(|day| Day::new(day, lang)),
            imprint: Imprint::of(record, lang),
        }
    }

    /// What the committee puts together from registers and records, the last of which is of this day; without one the day
    /// is left for the hand.
    pub fn by_committee(on: Option<NaiveDate>, lang: Words<'_>) -> Issue {
        Issue { by: None, on: on.map(|day| Day::new(day, lang)), imprint: None }
    }
}

impl Imprint {
    /// The imprint of a record that has one.
    pub fn of(record: &Record, lang: Words<'_>) -> Option<Imprint> {
        record.fields.get("imprint")?;
        Some(Imprint {
            keywords: record.fields.get("imprint.keywords").map_or_else(Vec::new, |_| keywords(record)),
            printed_on: record.fields.date("imprint.printed_on").map(|day| Day::new(day, lang)),
            copies: record.fields.count("imprint.copies"),
        })
    }

    /// The imprint of a leaflet or booklet: its own distribution, or what the record says of itself.
    pub fn distributed(record: &Record, form: &str, lang: Words<'_>) -> Option<Imprint> {
        let mut all = record.fields.tables("distribution").filter(|table| table.text("form") == Some(form));
        let Some(last) = all.by_ref().max_by_key(|table| table.date("date")) else { return Imprint::of(record, lang) };
        Some(Imprint {
            keywords: keywords(record),
            printed_on: last.date("date").map(|day| Day::new(day, lang)),
            copies: last.count("copies"),
        })
    }
}

fn keywords(record: &Record) -> Vec<String> {
    record.fields.texts("imprint.keywords").map(str::to_string).collect()
}
