//! A meeting: when and where, how long before it was announced, who came, and whether that was enough.

use chrono::NaiveDate;
use serde::Serialize;

use super::duty::weekday;
use super::evaluation::percent;
use super::{Day, Source};
use crate::record::Record;
use crate::record::value::{Fields, Value};

/// A meeting on its own page and in lists.
#[derive(Debug, Clone, Serialize)]
pub struct MeetingView {
    /// Sort of meeting.
    form: Option<String>,
    date: Day,
    weekday: String,
    time: Option<String>,
    place: Option<String>,
    /// `upcoming`, `held`, `cancelled`.
    state: &'static str,
    /// Days until it begins; none for one that was held or called off.
    days_left: Option<i64>,
    notice: Option<Notice>,
    cancelled: Option<Day>,
    cancel_reason: Option<String>,
    /// The days for which it was set before.
    moved_from: Vec<Day>,
    /// How many are asked to come, while nobody has.
    expected: Option<i64>,
    turnout: Option<Turnout>,
}

/// How a meeting was announced.
#[derive(Debug, Clone, Serialize)]
struct Notice {
    on: Day,
    /// Days before the meeting.
    days: i64,
    /// By which ways, one after the other.
    ways: Option<String>,
    /// Why they were fewer than asked for.
    short: Option<String>,
}

/// Who came of those who are entitled.
#[derive(Debug, Clone, Serialize)]
struct Turnout {
    eligible: Option<i64>,
    present: i64,
    /// Of those entitled.
    share: Option<String>,
    quorum: Option<QuorumView>,
}

/// How many must come.
#[derive(Debug, Clone, Serialize)]
struct QuorumView {
    /// 三分之二以上.
    words: String,
    least: i64,
    met: bool,
    document: String,
    article: String,
}

impl MeetingView {
    /// The meeting of a record of that kind.
    pub fn new(record: &Record, source: &Source<'_>) -> Option<MeetingView> {
        let fields = &record.fields;
        let held_on = fields.date("held_on").filter(|_| record.kind.id == "meeting")?;
        let text = |key: &str| fields.text(key).map(str::to_string);
        let upcoming = record.is_upcoming(source.today);
        Some(MeetingView {
            form: fields.choice("form").map(|form| source.lang.pick(form.zh, form.en).to_string()),
            date: Day::new(held_on, source.lang),
            weekday: weekday(held_on, source.lang).to_string(),
            time: text("time"),
            place: text("place"),
            state: match (record.is_cancelled(), upcoming) {
                (true, _) => "cancelled",
                (_, true) => "upcoming",
                _ => "held",
            },
            days_left: upcoming.then(|| (held_on - source.today).num_days()),
            notice: notice(fields, held_on, source),
            cancelled: fields.date("cancelled_on").map(|day| Day::new(day, source.lang)),
            cancel_reason: text("cancel_reason"),
            moved_from: record.moved_from().map(|day| Day::new(day, source.lang)).collect(),
            expected: fields.count("eligible").filter(|_| fields.count("present").is_none()),
            turnout: turnout(record, source),
        })
    }
}

fn notice(fields: &Fields, held_on: NaiveDate, source: &Source<'_>) -> Option<Notice> {
    let lang = source.lang;
    let on = fields.date("notice.published_on")?;
    let ways = match fields.get("notice.channels").map(|found| &found.value) {
        Some(Value::List(ways)) => ways
            .iter()
            .filter_map(|way| match way.value {
                Value::Choice(way) => Some(lang.pick(way.zh, way.en)),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    Some(Notice {
        on: Day::new(on, lang),
        days: (held_on - on).num_days(),
        ways: Some(ways.join(lang.pick("、", ", "))).filter(|ways| !ways.is_empty()),
        short: fields.text("short_notice_reason").map(str::to_string),
    })
}

fn turnout(record: &Record, source: &Source<'_>) -> Option<Turnout> {
    let present = record.fields.count("present")?;
    let eligible = record.fields.count("eligible");
    let quorum = eligible.and_then(|eligible| quorum(record, source, present, eligible));
    Some(Turnout { eligible, present, share: eligible.and_then(|eligible| percent(present, eligible)), quorum })
}

/// What the strictest rule in force on its day asks for.
fn quorum(record: &Record, source: &Source<'_>, present: i64, eligible: i64) -> Option<QuorumView> {
    let (rule, quorum) = source.active.rules.iter().flatten().find_map(|active| {
        let rule = active.rule;
        let meant = rule.records.as_ref().is_some_and(|meant| meant.matches(record));
        let holds = meant && active.holds(record.event_on().unwrap_or(source.today));
        holds.then(|| Some((rule, rule.primitive.quorum()?))).flatten()
    })?;
    Some(QuorumView {
        words: source.lang.get(&quorum.words()).to_string(),
        least: quorum.least(eligible),
        met: quorum.met(present, eligible),
        document: rule.asks.basis.document.clone(),
        article: rule.asks.basis.article.clone(),
    })
}
