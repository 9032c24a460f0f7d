//! Findings from obligations: what is overdue, late or due soon, said with its dates.

use std::collections::BTreeSet;

use super::obligation::{Obligation, State};
use super::standing::Standing;
use crate::finding::{CodePage, Finding, Severity, Text, code};
use crate::record::content::Content;
use crate::record::schema;
use crate::record::{Record, common};
use crate::source::Place;
use crate::time_limit::TimeLimit;

/// The findings of a community's obligations, and one for each year without a calendar.
pub fn findings(content: &Content, standings: &[Standing], obligations: &[Obligation<'_>], years: &BTreeSet<i32>) -> Vec<Finding> {
    let speaker = Speaker { content, standings };
    let mut findings: Vec<Finding> = obligations.iter().filter_map(|obligation| speaker.finding(obligation)).collect();
    findings.extend(years.iter().map(|year| unknown_year(content, *year)));
    findings
}

struct Speaker<'a> {
    content: &'a Content,
    standings: &'a [Standing],
}

impl Speaker<'_> {
    fn finding(&self, obligation: &Obligation<'_>) -> Option<Finding> {
        let (code, words) = match obligation.state {
            State::Overdue(days) => (overdue_code(obligation), self.overdue(obligation, days)),
            State::DueSoon(days) => (&code::DUE_SOON, self.due_soon(obligation, days)),
            State::MetLate(days) => (late_code(obligation), self.late(obligation, days)),
            State::TooShort(days) => (&code::DISPLAY_TOO_SHORT, self.too_short(obligation, days)),
            State::CannotSay if obligation.event.is_some() => (&code::CANNOT_SAY, self.cannot_say(obligation)),
            _ => return None,
        };
        let mut finding = Finding::new(code, self.place(obligation), words);
        finding.severity = severity(code, obligation);
        finding.help = self.help(obligation);
        finding.basis.extend(obligation.bases().cloned());
        Some(finding)
    }

    fn record(&self, obligation: &Obligation<'_>) -> Option<&Record> {
        obligation.event.or(obligation.record).and_then(|at| self.content.records.get(at))
    }

    fn place(&self, obligation: &Obligation<'_>) -> Place {
        match self.record(obligation) {
            Some(record) if record.fields.get(&obligation.duty.done).is_some() => record.place(&obligation.duty.done),
            Some(record) => record.place(obligation.duty.limit.event().unwrap_or("published_on")),
            None => Place::file(&obligation.expected),
        }
    }

    /// What the obligation is about: the item and its period, or the event's record and what is owed on it.
    fn subject(&self, obligation: &Obligation<'_>) -> Text {
        let duty = obligation.duty;
        let (zh, en) = match (obligation.period, self.record(obligation)) {
            (Some(period), _) => (period.zh(), format!(" for {}", period.en())),
            (None, Some(record)) => (format!("《{}》", record.title()), format!(" of \"{}\"", record.title())),
            (None, None) => (String::new(), String::new()),
        };
        Text::new(format!("{zh}“{}”", duty.item), format!("\"{}\"{en}", duty.item_en))
    }

    fn overdue(&self, obligation: &Obligation<'_>, days: i64) -> Text {
        let subject = self.subject(obligation);
        let (due_zh, due_en) = due_words(obligation);
        Text::new(
            format!("{}应于{due_zh}前完成，还没有，已逾期 {days} 日", subject.zh),
            format!("{} was due on {due_en} and is {days} days overdue", subject.en),
        )
    }

    fn due_soon(&self, obligation: &Obligation<'_>, days: i64) -> Text {
        let subject = self.subject(obligation);
        let (due_zh, due_en) = due_words(obligation);
        let left = if days == 0 { "就是今天".to_string() } else { format!("还有 {days} 日") };
        Text::new(format!("{}应于{due_zh}前完成，{left}", subject.zh), format!("{} is due on {due_en}, in {days} days", subject.en))
    }

    fn late(&self, obligation: &Obligation<'_>, days: i64) -> Text {
        let subject = self.subject(obligation);
        let (due_zh, due_en) = due_words(obligation);
        let (met_zh, met_en) = obligation.met_on.map(day_words).unwrap_or_default();
        let (event_zh, event_en) = self.event_words(obligation);
        Text::new(
            format!("{}{event_zh}应于{due_zh}前完成，{met_zh}才完成，晚 {days} 日", subject.zh),
            format!("{}{event_en} was due on {due_en} and done on {met_en}, {days} days late", subject.en),
        )
    }

    fn too_short(&self, obligation: &Obligation<'_>, days: i64) -> Text {
        let subject = self.subject(obligation);
        let (due_zh, due_en) = due_words(obligation);
        let (event_zh, event_en) = self.event_words(obligation);
        Text::new(
            format!("{}{event_zh}应持续到{due_zh}，少 {days} 日", subject.zh),
            format!("{}{event_en} must last until {due_en}; it is {days} days short", subject.en),
        )
    }

    /// The event that the days are counted from, with its date.
    fn event_words(&self, obligation: &Obligation<'_>) -> (String, String) {
        let Some(record) = self.record(obligation) else { return Default::default() };
        let Some(path) = obligation.duty.limit.event() else { return Default::default() };
        let Some(day) = record.fields.date(path) else { return Default::default() };
        let (zh, en) = label(record, path);
        (format!("（{zh} {}）", day_words(day).0), format!(" ({en} {day})"))
    }

    fn cannot_say(&self, obligation: &Obligation<'_>) -> Text {
        let subject = self.subject(obligation);
        let (event_zh, event_en) = self.event_words(obligation);
        Text::new(
            format!("{}{event_zh}要求及时公开，条文没有给出天数，本地也没有约定", subject.zh),
            format!("{}{event_en} is owed promptly: the article gives no number and none is set locally", subject.en),
        )
    }

    fn help(&self, obligation: &Obligation<'_>) -> Text {
        match obligation.state {
            State::MetLate(_) => Text::new("事实已经发生，不必修改；下次请提前安排", "nothing to change; plan ahead next time"),
            State::TooShort(_) => obligation.due.map(|due| longer(obligation, due)).unwrap_or_default(),
            State::CannotSay => Text::new(
                format!("在 community.toml 约定：[[local]] duty = \"{}\" within = \"15 days\" by = \"……\"", obligation.duty.name),
                format!("agree on a number in community.toml: [[local]] duty = \"{}\"", obligation.duty.name),
            ),
            _ => self.help_open(obligation),
        }
    }

    fn help_open(&self, obligation: &Obligation<'_>) -> Text {
        if let Some(record) = self.record(obligation) {
            let (zh, en) = label(record, &obligation.duty.done);
            let key = &obligation.duty.done;
            return Text::new(format!("完成后在记录里写明{zh}：{key} = 日期"), format!("then give {en}: {key} = date"));
        }
        if let Some(draft) = self.draft(obligation) {
            return Text::new(
                format!("已有 {}，还没有审签公开；审签后把 status 改为 \"signed\"", draft.source.path),
                format!("{} is there but not signed and public yet", draft.source.path),
            );
        }
        let kind = obligation.duty.records.first_kind().id;
        let period = obligation.period.map(|period| period.to_string()).unwrap_or_default();
        Text::new(format!("新建一份：mingbai new {kind} {period}"), format!("make it: mingbai new {kind} {period}"))
    }

    /// A record for the period that is not public yet.
    fn draft(&self, obligation: &Obligation<'_>) -> Option<&Record> {
        let records = self.content.records.iter().enumerate();
        let fitting = records.filter(|(at, _)| !matches!(self.standings[*at], Standing::Public | Standing::Withdrawn));
        fitting
            .map(|(_, record)| record)
            .find(|record| obligation.duty.records.matches(record) && record.period() == obligation.period)
    }
}

fn longer(obligation: &Obligation<'_>, due: chrono::NaiveDate) -> Text {
    let key = &obligation.duty.done;
    Text::new(format!("改为 {key} = {due}，并在这一日之前受理异议"), format!("write {key} = {due} and take objections until then"))
}

fn overdue_code(obligation: &Obligation<'_>) -> &'static CodePage {
    match obligation.duty.limit {
        TimeLimit::Before { .. } => &code::NOTICE_TOO_SHORT,
        TimeLimit::Milestones => &code::STAGE_LATE,
        TimeLimit::MaxGap(_) => &code::GAP_TOO_LONG,
        _ => &code::OVERDUE,
    }
}

fn late_code(obligation: &Obligation<'_>) -> &'static CodePage {
    match obligation.duty.limit {
        TimeLimit::Before { .. } => &code::NOTICE_TOO_SHORT,
        TimeLimit::Milestones => &code::STAGE_LATE,
        TimeLimit::MaxGap(_) => &code::GAP_TOO_LONG,
        _ => &code::LATE,
    }
}

/// A number that was only agreed on locally never makes more than a warning; what the text does not bind, less.
fn severity(code: &CodePage, obligation: &Obligation<'_>) -> Severity {
    let agreed = matches!(obligation.duty.limit, TimeLimit::Promptly { .. } | TimeLimit::Regularly { .. } | TimeLimit::Milestones);
    let cap = if agreed { Severity::Warning } else { Severity::Error };
    code.severity.min(obligation.duty.cap).min(cap)
}

fn due_words(obligation: &Obligation<'_>) -> (String, String) {
    obligation.due.map(day_words).unwrap_or_default()
}

fn day_words(day: chrono::NaiveDate) -> (String, String) {
    (zh_day(day), day.to_string())
}

/// A day as Chinese writes it: 2026年10月5日.
pub fn zh_day(day: chrono::NaiveDate) -> String {
    use chrono::Datelike;
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

fn label(record: &Record, path: &str) -> (&'static str, &'static str) {
    schema::find(&[common::COMMON, record.kind.fields], path).map_or(("日期", "the date"), |field| (field.zh, field.en))
}

fn unknown_year(content: &Content, year: i32) -> Finding {
    let words = Text::new(
        format!("{year} 年的工作日历还没有，落在这一年的期限没有按放假调整"),
        format!("there is no working-day calendar for {year}; limits in that year are not moved off holidays"),
    );
    Finding::new(&code::UNKNOWN_YEAR, content.community.source.whole(), words).help(
        format!("放假安排公布后，写进 rules/workdays.toml 的 [{year}]"),
        format!("when the holidays are announced, add [{year}] to rules/workdays.toml"),
    )
}
