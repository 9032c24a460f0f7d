//! Records about persons whose time ends: until when each is public, and whether anything is still kept of it.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::table::table;
use super::{Face, paint};
use crate::finding::Lang;
use crate::record::Record;

/// A community with its records about persons.
#[derive(Debug)]
pub struct Persons<'a> {
    /// Path of its folder from `content/`.
    pub folder: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The records with their last days, and whether files of a version are still kept after it.
    pub records: Vec<Expiring<'a>>,
}

/// A record about persons.
#[derive(Debug)]
pub struct Expiring<'a> {
    /// The record.
    pub record: &'a Record,
    /// Its last day; none where it gives none.
    pub until: Option<NaiveDate>,
    /// Whether something of it is still kept.
    pub kept: bool,
}

impl Expiring<'_> {
    fn days(&self, today: NaiveDate) -> Option<i64> {
        self.until.map(|until| (until - today).num_days())
    }
}

/// The list for people, a table a community.
pub fn text(communities: &[Persons<'_>], today: NaiveDate, face: Face) -> String {
    let heading = match face.lang {
        Lang::Zh => ["展示到", "情况", "标题", "文件"],
        Lang::En => ["until", "how it stands", "title", "file"],
    };
    let row = |one: &Expiring<'_>| {
        let until = one.until.map_or_else(|| "—".to_string(), |day| day.to_string());
        vec![until, state(one, today, face.lang), one.record.title().to_string(), one.record.source.path.clone()]
    };
    let one = |community: &Persons<'_>| {
        let heading = heading.iter().map(|word| (*word).to_string()).collect();
        let rows: Vec<Vec<String>> = std::iter::once(heading).chain(community.records.iter().map(row)).collect();
        format!("{}\n{}", paint::bold(community.name, face), table(&rows, "  "))
    };
    let tables: Vec<String> = communities.iter().filter(|one| !one.records.is_empty()).map(one).collect();
    let none = face.lang.pick("没有涉及居民个人的公开内容。\n", "Nothing public is about persons.\n");
    if tables.is_empty() { none.to_string() } else { tables.join("\n") }
}

fn state(one: &Expiring<'_>, today: NaiveDate, lang: Lang) -> String {
    match (one.days(today), lang) {
        (None, _) => lang.pick("没有写展示到哪天，一直公开", "no last day: public without an end").to_string(),
        (Some(left), Lang::Zh) if left >= 0 => format!("还有 {left} 天"),
        (Some(left), Lang::En) if left >= 0 => format!("{left} days left"),
        (Some(_), _) if one.kept => lang
            .pick(
                "期满，已不公开；运行 mingbai publish 抹去保存的版本",
                "over and public no more; `mingbai publish` erases what is kept",
            )
            .to_string(),
        (Some(_), _) => lang.pick("期满，已不公开", "over and public no more").to_string(),
    }
}

/// The list for programs.
pub fn json(communities: &[Persons<'_>], today: NaiveDate, lang: Lang) -> String {
    let of =
        |community: &Persons<'_>| community.records.iter().map(|one| told(community, one, today)).collect::<Vec<_>>();
    let all: Vec<Value> = communities.iter().flat_map(of).collect();
    let report = json!({ "version": 1, "today": today.to_string(), "lang": lang.pick("zh", "en"), "expiring": all });
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

fn told(community: &Persons<'_>, one: &Expiring<'_>, today: NaiveDate) -> Value {
    json!({
        "community": community.folder, "path": one.record.source.path, "kind": one.record.kind.id,
        "title": one.record.title(), "until": one.until.map(|day| day.to_string()), "days": one.days(today),
        "expired": one.record.has_expired(today), "kept": one.kept,
    })
}
