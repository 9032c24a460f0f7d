//! What hangs on the notice board, for people and for programs: what belongs there today, what may come off.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::table::table;
use super::{Face, paint};
use crate::finding::Lang;
use crate::posting::{Posting, Reason};

/// A community with what is listed of its board.
#[derive(Debug)]
pub struct OnBoard<'a> {
    /// Path of its folder from `content/`.
    pub folder: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The records.
    pub postings: Vec<Posting<'a>>,
}

/// What belongs on the board, a table a community.
pub fn hanging(communities: &[OnBoard<'_>], today: NaiveDate, face: Face) -> String {
    let none = face.lang.pick("没有应当挂着的。", "Nothing belongs on the board.");
    let heading = match face.lang {
        Lang::Zh => ["张贴", "公示起", "公示到", "标题", "文件"],
        Lang::En => ["posted", "from", "until", "title", "file"],
    };
    let not_yet = || face.lang.pick("还没有张贴", "not posted yet").to_string();
    let row = |posting: &Posting<'_>| {
        let posted = posting.posted_on.map_or_else(not_yet, |day| day.to_string());
        [posted, posting.from.to_string(), until(posting, today, face.lang)]
    };
    tables(communities, &heading, none, face, row)
}

/// What may come off the board, a table a community.
pub fn coming_off(communities: &[OnBoard<'_>], today: NaiveDate, face: Face) -> String {
    let none = face.lang.pick("没有可以取下的。", "Nothing may come off.");
    let heading = match face.lang {
        Lang::Zh => ["可取下", "张贴", "公示到", "说明", "标题", "文件"],
        Lang::En => ["may come off", "posted", "until", "why", "title", "file"],
    };
    let day = |day: Option<NaiveDate>| day.map_or_else(|| "—".to_string(), |day| day.to_string());
    let row = |posting: &Posting<'_>| {
        let off = posting.comes_off().map(|(off, _)| off);
        [day(off), day(posting.posted_on), until(posting, today, face.lang), why(posting, face.lang)]
    };
    tables(communities, &heading, none, face, row)
}

fn tables<const N: usize>(
    communities: &[OnBoard<'_>],
    heading: &[&str],
    none: &str,
    face: Face,
    row: impl Fn(&Posting<'_>) -> [String; N],
) -> String {
    let full = |posting: &Posting<'_>| {
        let record = [posting.record.title().to_string(), posting.record.source.path.clone()];
        row(posting).into_iter().chain(record).collect::<Vec<String>>()
    };
    let one = |community: &OnBoard<'_>| {
        let heading = heading.iter().map(|word| (*word).to_string()).collect();
        let rows: Vec<Vec<String>> = std::iter::once(heading).chain(community.postings.iter().map(full)).collect();
        format!("{}\n{}", paint::bold(community.name, face), table(&rows, "  "))
    };
    let filled = communities.iter().filter(|community| !community.postings.is_empty());
    let tables: Vec<String> = filled.map(one).collect();
    if tables.is_empty() { format!("{none}\n") } else { tables.join("\n") }
}

/// The last day in words.
pub fn until(posting: &Posting<'_>, today: NaiveDate, lang: Lang) -> String {
    match posting.until {
        Some(until) => until.to_string(),
        None if posting.stands() => lang.pick("长期", "no end").to_string(),
        None if posting.least < today => lang.pick("没有写到哪天", "no day given").to_string(),
        None => format!("{}{}", lang.pick("至少到 ", "at least "), posting.least),
    }
}

/// Why it comes off, and whether it must.
fn why(posting: &Posting<'_>, lang: Lang) -> String {
    let reason = match posting.comes_off().map(|(_, reason)| reason) {
        Some(Reason::Replaced) => lang.pick("已经更正，必须取下", "corrected, must come off"),
        Some(Reason::Withdrawn) => lang.pick("不再公开，必须取下", "public no more, must come off"),
        _ if posting.personal => lang.pick("涉及居民个人，期满必须取下", "about persons, must come off"),
        _ if posting.short => lang.pick("记录写的不足 15 日，按 15 日", "its record says fewer than 15 days; 15 hold"),
        _ => lang.pick("公示期满", "time is over"),
    };
    reason.to_string()
}

/// The list for programs.
pub fn json(communities: &[OnBoard<'_>], today: NaiveDate, lang: Lang) -> String {
    let all = communities.iter().flat_map(|community| community.postings.iter().map(|posting| one(community, posting)));
    let report = json!({
        "version": 1, "today": today.to_string(), "lang": lang.pick("zh", "en"), "postings": all.collect::<Vec<Value>>(),
    });
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

fn one(community: &OnBoard<'_>, posting: &Posting<'_>) -> Value {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let off = posting.comes_off();
    json!({
        "community": community.folder, "path": posting.record.source.path, "kind": posting.record.kind.id,
        "title": posting.record.title(), "from": posting.from.to_string(), "until": day(posting.until),
        "least": posting.least.to_string(), "posted_on": day(posting.posted_on),
        "comes_off": day(off.map(|(off, _)| off)), "reason": off.map(|(_, reason)| reason.id()),
        "must": posting.must_come_off(), "personal": posting.personal, "short": posting.short,
    })
}
