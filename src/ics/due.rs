//! Obligations as events on the last day on which they are in time.

use std::collections::BTreeMap;

use super::{Event, When};
use crate::check::{Obligation, State, zh_day};
use crate::finding::Lang;
use crate::record::Record;
use crate::record::content::Content;

/// What is said beside the obligations of a community.
pub struct About<'a> {
    /// The community.
    pub content: &'a Content,
    /// Whether a record may be named.
    pub named: &'a dyn Fn(&Record) -> bool,
    /// Language of the words.
    pub lang: Lang,
    /// What stands behind the `@` of the events.
    pub host: &'a str,
    /// A page about what is due.
    pub url: Option<String>,
    /// Whether to begin each summary with the name of the community.
    pub with_community: bool,
    /// Whether to name the file that is to be made.
    pub with_file: bool,
}

/// Times from the beginning of the day of an event: nine o'clock three days before, nine o'clock on the day.
const ALARMS: [&str; 2] = ["-P2DT15H", "PT9H"];

/// An event for each obligation that is still open and has a day, by day.
pub fn events<'o>(obligations: impl Iterator<Item = &'o Obligation<'o>>, about: &About<'_>) -> Vec<Event> {
    let mut seen: BTreeMap<u128, usize> = BTreeMap::new();
    let mut events: Vec<Event> = obligations.filter_map(|obligation| event(obligation, about, &mut seen)).collect();
    events.sort_by(|a, b| (a.when.begins(), &a.uid).cmp(&(b.when.begins(), &b.uid)));
    events
}

fn event(obligation: &Obligation<'_>, about: &About<'_>, seen: &mut BTreeMap<u128, usize>) -> Option<Event> {
    if !is_open(obligation.state) {
        return None;
    }
    let day = obligation.due?;
    Some(Event {
        uid: uid(obligation, about, seen),
        when: When::Days { first: day, days: 1 },
        summary: summary(obligation, about),
        description: description(obligation, about),
        category: about.lang.pick(obligation.state_names().0, obligation.state_names().1).to_string(),
        url: about.url.clone(),
        location: None,
        status: None,
        sequence: 0,
        busy: false,
        alarms: if matches!(obligation.state, State::Overdue(_)) { &[] } else { &ALARMS },
    })
}

fn is_open(state: State) -> bool {
    matches!(state, State::Overdue(_) | State::DueSoon(_) | State::Upcoming(_) | State::Reminder)
}

/// A digest of the duty, what it is about and the community: the same on every day, and it tells nobody the name of a record
/// that is not public.
fn uid(obligation: &Obligation<'_>, about: &About<'_>, seen: &mut BTreeMap<u128, usize>) -> String {
    let record = obligation.event.and_then(|at| about.content.records.get(at)).map(|record| record.id.as_str());
    let period = obligation.period.map(|period| period.to_string());
    let part = obligation.part.as_ref().map(|part| part.id.as_str());
    let of = (obligation.duty.name.as_str(), about.content.folder.as_str(), period, record, part);
    let digest = xxhash_rust::xxh3::xxh3_128(format!("{of:?}").as_bytes());
    let times = seen.entry(digest).and_modify(|times| *times += 1).or_insert(1);
    let again = if *times > 1 { format!("-{times}") } else { String::new() };
    format!("{digest:032x}{again}@{}", about.host)
}

fn summary(obligation: &Obligation<'_>, about: &About<'_>) -> String {
    let lang = about.lang;
    let late = match obligation.state {
        State::Overdue(_) => lang.pick("逾期：", "overdue: "),
        _ => "",
    };
    let place = match about.with_community {
        true => format!("{} ", about.content.name()),
        false => String::new(),
    };
    let period = obligation.period.map(|period| match lang {
        Lang::Zh => period.zh(),
        Lang::En => format!("{} ", period.en()),
    });
    format!("{late}{place}{}{}", period.unwrap_or_default(), obligation.item().get(lang))
}

fn description(obligation: &Obligation<'_>, about: &About<'_>) -> Vec<String> {
    let lang = about.lang;
    let mut lines = vec![sentence(obligation, lang), obligation.duty.when().get(lang).to_string()];
    lines.extend(obligation.bases().map(|basis| {
        let word = lang.pick("依据：", "Basis: ");
        format!("{word}《{}》{}", basis.document, basis.article)
    }));
    let record = obligation.event.and_then(|at| about.content.records.get(at)).filter(|record| (about.named)(record));
    lines.extend(record.map(|record| format!("{}{}", lang.pick("有关记录：", "Record: "), record.title())));
    if about.with_file && !obligation.expected.is_empty() {
        lines.push(format!("{}{}", lang.pick("文件：", "File: "), obligation.expected));
    }
    lines
}

fn sentence(obligation: &Obligation<'_>, lang: Lang) -> String {
    let day = obligation.due.unwrap_or_default();
    let done = if obligation.duty.is_public() { "公开" } else { "完成" };
    match (obligation.state, lang) {
        (State::Overdue(_), Lang::Zh) => format!("应于{}前{done}，还没有{done}", zh_day(day)),
        (State::Overdue(_), Lang::En) => format!("was due on {day} and is open"),
        (State::Reminder, Lang::Zh) => format!("提醒：{}", zh_day(day)),
        (State::Reminder, Lang::En) => format!("a reminder for {day}"),
        (_, Lang::Zh) => format!("应于{}前{done}", zh_day(day)),
        (_, Lang::En) => format!("due on {day}"),
    }
}
