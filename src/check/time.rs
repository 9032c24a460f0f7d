//! Findings from obligations: what is overdue, late or due soon, said with its dates.

mod help;

use super::duties::{Ground, Outcome};
use super::obligation::{Obligation, State};
use crate::finding::{CodePage, Finding, Severity, Text, code};
use crate::record::content::Content;
use crate::record::schema;
use crate::record::{Record, common};
use crate::source::Place;
use crate::time_limit::TimeLimit;

/// The findings of a community's obligations, and one for each year without a calendar.
pub fn findings(ground: &Ground<'_>, outcome: &Outcome<'_>) -> Vec<Finding> {
    let speaker = Speaker { ground };
    let mut findings: Vec<Finding> =
        outcome.obligations.iter().filter_map(|obligation| speaker.finding(obligation)).collect();
    findings.extend(outcome.unknown_years.iter().map(|year| unknown_year(ground.content, *year)));
    findings
}

struct Speaker<'a> {
    ground: &'a Ground<'a>,
}

impl Speaker<'_> {
    fn finding(&self, obligation: &Obligation<'_>) -> Option<Finding> {
        let (code, words) = match obligation.state {
            State::Overdue(days) => (overdue_code(obligation), self.overdue(obligation, days)),
            State::DueSoon(days) => (&code::DUE_SOON, self.due_soon(obligation, days)),
            State::MetLate(days) => (late_code(obligation), self.late(obligation, days)),
            State::TooShort(days) => (&code::DISPLAY_TOO_SHORT, self.too_short(obligation, days)),
            State::CannotSay if obligation.event.is_some() || obligation.why.is_some() => {
                (&code::CANNOT_SAY, self.cannot_say(obligation))
            }
            _ => return None,
        };
        let mut finding = Finding::new(code, self.place(obligation), words);
        finding.severity = severity(code, obligation);
        finding.help = self.help(obligation);
        finding.basis.extend(obligation.bases().cloned());
        Some(finding)
    }

    fn record(&self, obligation: &Obligation<'_>) -> Option<&Record> {
        obligation.event.or(obligation.record).and_then(|at| self.ground.content.records.get(at))
    }

    fn place(&self, obligation: &Obligation<'_>) -> Place {
        let display = matches!(obligation.duty.limit, TimeLimit::Display { .. });
        match self.record(obligation) {
            Some(record) if display => record.place("display_until"),
            Some(record) if record.fields.get(&obligation.duty.done).is_some() => record.place(&obligation.duty.done),
            Some(record) => record.place(obligation.duty.limit.event().unwrap_or("published_on")),
            None => Place::file(&obligation.expected),
        }
    }

    /// What the obligation is about: the item and its period, or the event's record and what is owed on it.
    fn subject(&self, obligation: &Obligation<'_>) -> Text {
        let (zh, en) = match (obligation.period, self.record(obligation)) {
            (Some(period), _) => (period.zh(), format!(" for {}", period.en())),
            (None, Some(record)) => (format!("《{}》", record.title()), format!(" of \"{}\"", record.title())),
            (None, None) => (String::new(), String::new()),
        };
        let item = obligation.item();
        Text::new(format!("{zh}“{}”", item.zh), format!("\"{}\"{en}", item.en))
    }

    fn overdue(&self, obligation: &Obligation<'_>, days: i64) -> Text {
        let subject = self.subject(obligation);
        let open = self.open_words(obligation);
        let (due_zh, due_en) = due_words(obligation);
        Text::new(
            format!("{}应于{due_zh}前完成，{}，已逾期 {days} 日", subject.zh, open.zh),
            format!("{} was due on {due_en}{} and is {days} days overdue", subject.en, open.en),
        )
    }

    /// That it is not done, or that it is and does not count because its record is not public.
    fn open_words(&self, obligation: &Obligation<'_>) -> Text {
        let record = obligation.event.and_then(|at| self.ground.content.records.get(at));
        let given = record.and_then(|record| record.fields.date(&obligation.duty.done));
        match given.filter(|day| *day <= self.ground.clock.today) {
            Some(day) => Text::new(
                format!("{}做了，但记录没有公开，不算完成", zh_day(day)),
                format!(", was done on {day} in a record that is not public,"),
            ),
            None => Text::new("还没有", ""),
        }
    }

    fn due_soon(&self, obligation: &Obligation<'_>, days: i64) -> Text {
        let subject = self.subject(obligation);
        let (due_zh, due_en) = due_words(obligation);
        let left = if days == 0 { "就是今天".to_string() } else { format!("还有 {days} 日") };
        Text::new(
            format!("{}应于{due_zh}前完成，{left}", subject.zh),
            format!("{} is due on {due_en}, in {days} days", subject.en),
        )
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
        if let Some(why) = &obligation.why {
            return Text::new(format!("{}：{}", subject.zh, why.zh), format!("{}: {}", subject.en, why.en));
        }
        let (event_zh, event_en) = self.event_words(obligation);
        Text::new(
            format!("{}{event_zh}要求及时公开，条文没有给出天数，本地也没有约定", subject.zh),
            format!("{}{event_en} is owed promptly: the article gives no number and none is set locally", subject.en),
        )
    }
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
    let agreed = matches!(
        obligation.duty.limit,
        TimeLimit::Promptly { .. } | TimeLimit::Regularly { .. } | TimeLimit::Milestones
    );
    let cap = if agreed { Severity::Warning } else { Severity::Error };
    code.severity.min(obligation.cap).min(cap)
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
    schema::find(&[common::COMMON, record.kind.fields], path)
        .map_or(("日期", "the date"), |field| (field.zh, field.en))
}

fn unknown_year(content: &Content, year: i32) -> Finding {
    let words = Text::new(
        format!("{year} 年的工作日历还没有，落在这一年的期限没有按放假调整"),
        format!("there is no working-day calendar for {year}; limits in that year are not moved off holidays"),
    );
    let table =
        format!("[{year}]\nsource = \"国务院办公厅关于{year}年部分节假日安排的通知\"\noff = [{year}-01-01]\nwork = []");
    Finding::new(&code::UNKNOWN_YEAR, content.community.source.whole(), words).help(
        format!("放假安排公布后，写进站点自己的 rules/workdays.toml，off 写放假的日子，work 写调休上班的日子：\n{table}"),
        format!("when the holidays are announced, add them to the site's own rules/workdays.toml, days off and weekend days worked:\n{table}"),
    )
}
