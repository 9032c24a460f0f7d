//! Waivers: duties and rules that somebody set aside, for the community or for one record, with a reason and an end.

use chrono::NaiveDate;

use super::zh_day;
use crate::finding::{Finding, Severity};
use crate::pack::Rule;
use crate::period::Period;
use crate::record::content::Content;
use crate::record::{Fields, Record};

/// The waivers of a community that have not run out.
pub struct Waivers<'a>(Vec<Waiver<'a>>);

/// One waiver.
pub struct Waiver<'a> {
    /// The duty or rule, `pack/id`.
    pub name: &'a str,
    /// Path of the record that carries it; `None` for the whole community.
    pub record: Option<&'a str>,
    /// The only period for which it holds.
    pub period: Option<Period>,
    /// Why.
    pub reason: &'a str,
    /// Who approved it.
    pub by: &'a str,
    /// Its last day.
    pub until: NaiveDate,
}

impl<'a> Waivers<'a> {
    /// The waivers of `community.toml` and of the records that hold on `today`.
    pub fn of(content: &'a Content, today: NaiveDate) -> Waivers<'a> {
        let own = content.community.fields.tables("waivers").filter_map(|table| Waiver::read(table, "duty", None));
        let records = content.records.iter().flat_map(|record| {
            let tables = record.fields.tables("waivers");
            tables.filter_map(|table| Waiver::read(table, "rule", Some(record.source.path.as_str())))
        });
        Waivers(own.chain(records).filter(|waiver| waiver.until >= today).collect())
    }

    /// All of them, those of the community first.
    pub fn iter(&self) -> impl Iterator<Item = &Waiver<'a>> {
        self.0.iter()
    }

    /// The waiver of a duty for a period or for what happened to a record.
    pub fn of_duty(&self, name: &str, period: Option<Period>, record: Option<&Record>) -> Option<&Waiver<'a>> {
        let path = record.map(|record| record.source.path.as_str());
        self.0.iter().find(|waiver| {
            waiver.name == name
                && waiver.record.is_none_or(|carrier| path == Some(carrier))
                && waiver.period.is_none_or(|only| period == Some(only))
        })
    }

    /// The waiver of a rule for a record, or for the registers; the floor cannot be waived.
    pub fn of_rule(&self, rule: &Rule, record: Option<&Record>) -> Option<&Waiver<'a>> {
        let period = record.and_then(Record::period);
        self.of_duty(&rule.name, period, record).filter(|_| !rule.floor)
    }
}

impl<'a> Waiver<'a> {
    fn read(table: &'a Fields, key: &str, record: Option<&'a str>) -> Option<Waiver<'a>> {
        Some(Waiver {
            name: table.text(key)?,
            record,
            period: table.period("period"),
            reason: table.text("reason")?,
            by: table.text("by")?,
            until: table.date("until")?,
        })
    }

    /// The finding as a remark that says why, by whom and until when it is set aside.
    pub fn mark(&self, mut finding: Finding) -> Finding {
        let Waiver { reason, by, until, .. } = self;
        finding.severity = Severity::Info;
        finding.message.zh += &format!("（已豁免至{}：{reason}，{by}）", zh_day(*until));
        finding.message.en += &format!(" (waived until {until}: {reason}, {by})");
        finding.help = Default::default();
        finding
    }
}
