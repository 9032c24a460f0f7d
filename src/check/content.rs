//! Rules held against records and registers, and the checks of the text that no pack has to ask for.

use chrono::NaiveDate;

use super::rules::Case;
use super::{accounts, periods};
use crate::finding::{Finding, Text, code};
use crate::markdown::stray_emphasis;
use crate::pack::{Active, ActiveRule};
use crate::record::Record;
use crate::record::content::Content;
use crate::workdays::WorkCalendar;

/// Everything wrong in what is there.
pub fn findings(content: &Content, active: &Active<'_>, calendar: &WorkCalendar, today: NaiveDate) -> Vec<Finding> {
    let mut findings = accounts::check(content);
    findings.extend(periods::check(content, active));
    findings.extend(content.records.iter().flat_map(stray));
    for group in &active.rules {
        findings.extend(hold(group, content, calendar, None, today));
        for record in &content.records {
            findings.extend(hold(group, content, calendar, Some(record), today));
        }
    }
    findings
}

/// Holds the rules on one matter against a record: the strictest that it breaks speaks, and names the others.
fn hold(
    group: &[ActiveRule<'_>],
    content: &Content,
    calendar: &WorkCalendar,
    record: Option<&Record>,
    today: NaiveDate,
) -> Vec<Finding> {
    let day = record.and_then(Record::event_on).unwrap_or(today);
    let mut spoken: Vec<Finding> = Vec::new();
    for ActiveRule { pack, rule } in group.iter().copied() {
        let meant = match (&rule.records, record) {
            (None, None) => true,
            (Some(selector), Some(record)) => selector.matches(record),
            _ => false,
        };
        if !meant || !pack.in_force(day) {
            continue;
        }
        let found = rule.primitive.check(&Case { rule, content, record, calendar, today });
        match (spoken.is_empty(), found.is_empty()) {
            (true, _) => spoken = found,
            (false, false) => spoken.iter_mut().for_each(|finding| {
                finding.basis.push(rule.basis.clone());
                finding.severity = finding.severity.max(found[0].severity);
            }),
            (false, true) => {}
        }
    }
    spoken
}

fn stray(record: &Record) -> Vec<Finding> {
    let spans = stray_emphasis(record.text());
    spans
        .into_iter()
        .map(|span| {
            let place = record.source.place(&(span.start + record.body.start..span.end + record.body.start));
            let words = Text::new("这里的 ** 没有配对，会照样显示出来", "these ** do not pair up and would show as they are");
            Finding::new(&code::STRAY_EMPHASIS, place, words)
                .help("补上另一半 **，或删去这一半", "add the other ** or delete this one")
        })
        .collect()
}
