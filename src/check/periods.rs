//! Periods that fit no duty, and two records for one period.

use std::collections::BTreeMap;

use crate::finding::{Finding, Text, code};
use crate::pack::{Active, Duty};
use crate::period::{Period, PeriodKind};
use crate::record::Record;
use crate::record::content::Content;
use crate::time_limit::Covers;

/// Everything wrong with the periods of a community's records.
pub fn check(content: &Content, active: &Active<'_>) -> Vec<Finding> {
    let mut findings = duplicates(content);
    findings.extend(content.records.iter().filter_map(|record| misfit(record, active)));
    findings
}

/// A record whose period is of a sort that none of the periodic duties on it asks for.
fn misfit(record: &Record, active: &Active<'_>) -> Option<Finding> {
    let period = record.period()?;
    let day = record.published_on().unwrap_or(period.last_day());
    let duties: Vec<&Duty> = active
        .duties
        .iter()
        .filter(|active| active.holds(day) && active.duty.records.matches(record))
        .map(|active| active.duty)
        .filter(|duty| duty.limit.every().is_some_and(|every| every.covers == Covers::Previous))
        .collect();
    let wanted: Vec<PeriodKind> = duties.iter().filter_map(|duty| duty.limit.every()).map(|every| every.kind).collect();
    if wanted.is_empty() || wanted.contains(&period.kind()) {
        return None;
    }
    Some(wrong_sort(record, period, duties[0], wanted[0]))
}

fn wrong_sort(record: &Record, period: Period, duty: &Duty, wanted: PeriodKind) -> Finding {
    let example = Period::containing(wanted, period.first_day()).map(|period| period.to_string()).unwrap_or_default();
    let words = Text::new(
        format!("周期写的是{}，“{}”要{}公开一次", period.zh(), duty.item, wanted.every_zh()),
        format!("the period is {}; \"{}\" is owed {}", period.en(), duty.item_en, wanted.every_en()),
    );
    let mut finding = Finding::new(&code::PERIOD_MISFIT, record.place("period"), words)
        .help(format!("改成 period = \"{example}\" 这样的周期"), format!("write a period such as \"{example}\""));
    finding.severity = duty.cap.min(code::PERIOD_MISFIT.severity);
    finding.basis.push(duty.basis.clone());
    finding
}

/// Fields that set records of one kind and period apart: another account, committee, person or programme is another matter.
const SORT: [&str; 10] =
    ["form", "account", "category", "importance", "unit", "person", "program", "batch", "subject", "topic"];

fn duplicates(content: &Content) -> Vec<Finding> {
    let mut seen: BTreeMap<(&str, Period), Vec<&Record>> = BTreeMap::new();
    let mut findings = Vec::new();
    for record in &content.records {
        let Some(period) = record.period() else { continue };
        if !record.is_signed() || record.fields.get("supersedes").is_some() {
            continue;
        }
        let earlier = seen.entry((record.kind.id, period)).or_default();
        if let Some(first) = earlier.iter().find(|first| same_sort(first, record) && !superseded(content, first)) {
            findings.push(twice(record, first, period));
        }
        earlier.push(record);
    }
    findings
}

/// Whether two records of one kind are of one sort.
fn same_sort(one: &Record, other: &Record) -> bool {
    SORT.iter().all(|key| one.fields.text(key) == other.fields.text(key))
}

fn superseded(content: &Content, record: &Record) -> bool {
    content.records.iter().any(|other| other.fields.text("supersedes") == Some(record.id.as_str()))
}

fn twice(record: &Record, first: &Record, period: Period) -> Finding {
    let words = Text::new(
        format!("{}的{}已经有一份：{}", period.zh(), record.kind.zh, first.source.path),
        format!("{} already has a record of this sort: {}", period.en(), first.source.path),
    );
    Finding::new(&code::DUPLICATE_PERIOD, record.place("period"), words).help(
        format!("如果这是更正，加上 supersedes = \"{}\"；否则删去一份", first.id),
        format!("for a correction add supersedes = \"{}\"; otherwise delete one", first.id),
    )
}
