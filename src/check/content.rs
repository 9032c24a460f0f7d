//! Rules held against records and registers, and the checks of the text that no pack has to ask for.

use chrono::NaiveDate;

use super::waivers::Waivers;
use super::{accounts, periods};
use crate::finding::{Finding, Text, code};
use crate::markdown::stray_emphasis;
use crate::pack::{Active, ActiveRule, Rule, holds};
use crate::record::Record;
use crate::record::content::Content;
use crate::rules::{Case, Item};
use crate::workdays::WorkCalendar;

/// Everything wrong in what is there.
pub fn findings(
    content: &Content,
    active: &Active<'_>,
    waivers: &Waivers<'_>,
    calendar: &WorkCalendar,
    today: NaiveDate,
) -> Vec<Finding> {
    let mut findings = accounts::check(content);
    findings.extend(periods::check(content, active));
    findings.extend(content.records.iter().flat_map(stray));
    let holder = Holder { content, waivers, calendar, today };
    let records: Vec<(u32, &Record)> = content.records.iter().map(|record| (record.kind.bit(), record)).collect();
    for group in &active.rules {
        findings.extend(holder.hold(group, None));
        let kinds = kinds(group);
        let meant = records.iter().filter(|(kind, _)| kinds & kind != 0);
        findings.extend(meant.flat_map(|(_, record)| holder.hold(group, Some(record))));
    }
    findings
}

/// The kinds that the rules of a group are about, as a set of bits.
fn kinds(group: &[ActiveRule<'_>]) -> u32 {
    let selectors = group.iter().filter_map(|active| active.rule.records.as_ref());
    selectors.flat_map(|selector| &selector.kinds).fold(0, |bits, kind| bits | kind.bit())
}

/// Holds rules against the records and registers of a community.
struct Holder<'a> {
    content: &'a Content,
    waivers: &'a Waivers<'a>,
    calendar: &'a WorkCalendar,
    today: NaiveDate,
}

impl Holder<'_> {
    /// Holds the rules on one matter against a record: the strictest that it breaks speaks, and names the others. Those
    /// that are waived stand as remarks.
    fn hold(&self, group: &[ActiveRule<'_>], record: Option<&Record>) -> Vec<Finding> {
        let (mut spoken, mut remarks): (Vec<Finding>, Vec<Finding>) = Default::default();
        for ActiveRule { rule, .. } in group.iter().filter(|active| self.is_meant(active, record)) {
            let found = self.against(rule, record);
            match self.waivers.of_rule(rule, record) {
                Some(waiver) => remarks.extend(found.into_iter().map(|finding| waiver.mark(finding))),
                None if spoken.is_empty() => spoken = found,
                None => join(&mut spoken, found),
            }
        }
        spoken.extend(remarks);
        spoken
    }

    /// What a rule finds in the record or its register, or in each of the tables that it means.
    fn against(&self, rule: &Rule, record: Option<&Record>) -> Vec<Finding> {
        let (content, calendar, today) = (self.content, self.calendar, self.today);
        let register = (rule.register.of(content), rule.register.schema());
        let meant = rule.records.as_ref();
        let case = Case { asks: &rule.asks, content, record, register, item: None, meant, calendar, today };
        if !holds(&rule.when, case.fields()) {
            return Vec::new();
        }
        let Some(items) = &rule.each else { return rule.primitive.check(&case) };
        let tables = items.of(case.fields()).into_iter();
        let item = |(number, fields, span)| Item { list: &items.list, number, fields, span };
        tables.flat_map(|table| rule.primitive.check(&Case { item: Some(item(table)), ..case })).collect()
    }

    /// Whether a rule is about the record, or the registers, and in force on its day.
    fn is_meant(&self, active: &ActiveRule<'_>, record: Option<&Record>) -> bool {
        let meant = match (&active.rule.records, record) {
            (None, None) => true,
            (Some(selector), Some(record)) => selector.matches(record),
            _ => false,
        };
        meant && active.holds(record.and_then(Record::event_on).unwrap_or(self.today))
    }
}

/// Names a further rule that is broken beside the strictest: where both speak of one place, or each says one thing of the
/// whole, one finding names both; what only the further rule finds, such as the figure of another item, it says itself.
fn join(spoken: &mut Vec<Finding>, others: Vec<Finding>) {
    let of_items = |finding: &Finding| finding.code == &code::RANGE;
    let single = spoken.len() == 1 && others.len() == 1 && !others.iter().any(of_items);
    for other in others {
        match spoken.iter_mut().find(|finding| single || finding.place == other.place) {
            Some(finding) => {
                finding.basis.extend(other.basis);
                finding.severity = finding.severity.max(other.severity);
            }
            None => spoken.push(other),
        }
    }
}

fn stray(record: &Record) -> Vec<Finding> {
    let spans = stray_emphasis(record.text());
    spans
        .into_iter()
        .map(|span| {
            let place = record.source.place(&(span.start + record.body.start..span.end + record.body.start));
            let words =
                Text::new("这里的 ** 没有配对，会照样显示出来", "these ** do not pair up and would show as they are");
            Finding::new(&code::STRAY_EMPHASIS, place, words)
                .help("补上另一半 **，或删去这一半", "add the other ** or delete this one")
        })
        .collect()
}
