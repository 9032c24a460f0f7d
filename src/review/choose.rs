//! Which records are meant: everything under review, or those that are named.

use std::collections::BTreeSet;

use crate::finding::Text;
use crate::load::nearest;
use crate::record::Record;
use crate::render::address::join;
use crate::world::Judged;

/// Whether a record waits for a signature.
fn is_under_review(record: &Record) -> bool {
    record.fields.text("status") == Some("review") && !record.is_internal() && !record.is_signed()
}

/// The files of the records that are meant.
pub(super) fn choose(
    judged: &[Judged<'_>],
    named: &[String],
    community: Option<&str>,
) -> Result<BTreeSet<String>, Text> {
    let folders = || judged.iter().map(|one| one.content.folder.as_str());
    if let Some(folder) = community.filter(|folder| folders().all(|known| known != *folder)) {
        return Err(no_community(folder, &folders().collect::<Vec<_>>()));
    }
    let asked = judged.iter().filter(|one| community.is_none_or(|folder| folder == one.content.folder));
    let all: Vec<(String, &Record)> = asked.flat_map(known).collect();
    if named.is_empty() {
        let waiting = all.iter().filter(|(_, record)| is_under_review(record));
        return Ok(waiting.map(|(_, record)| record.source.path.clone()).collect());
    }
    named.iter().map(|name| one(name, &all)).collect()
}

/// The records of a community with their addresses from `content/`.
fn known<'a>(one: &'a Judged<'_>) -> impl Iterator<Item = (String, &'a Record)> {
    one.content.records.iter().map(|record| (join(&one.content.folder, &record.address), record))
}

fn one(name: &str, all: &[(String, &Record)]) -> Result<String, Text> {
    let address = name.trim_start_matches("./").trim_start_matches("content/");
    let address = address.strip_suffix(".md").unwrap_or(address);
    let exact = all.iter().find(|(known, _)| known == address);
    let found: Vec<_> = all.iter().filter(|(_, record)| record.address == address).collect();
    match (exact, found.as_slice()) {
        (Some((_, record)), _) | (None, [(_, record)]) if is_under_review(record) => Ok(record.source.path.clone()),
        (Some((_, record)), _) | (None, [(_, record)]) => Err(not_under_review(name, record)),
        (None, []) => Err(no_record(name, address, all)),
        (None, several) => Err(ambiguous(name, &several.iter().map(|(known, _)| known.as_str()).collect::<Vec<_>>())),
    }
}

fn not_under_review(name: &str, record: &Record) -> Text {
    if record.is_signed() {
        return Text::new(format!("{name} 已经审签，没有改动"), format!("{name} is signed as it stands"));
    }
    if record.is_internal() {
        return Text::new(
            format!("{name} 写着 visibility = \"internal\"，不公开，不用送审"),
            format!("{name} is internal and never public"),
        );
    }
    Text::new(
        format!("{name} 还没有送审。写好了的，把信息栏里的 status 改成 \"review\""),
        format!("{name} is not under review; when it is ready, set status = \"review\""),
    )
}

fn no_record(name: &str, address: &str, all: &[(String, &Record)]) -> Text {
    let near = nearest(address, all.iter().map(|(known, _)| known.as_str()));
    let (zh, en) =
        near.map(|near| (format!("，你是不是想写 {near}？"), format!("; did you mean {near}?"))).unwrap_or_default();
    Text::new(format!("没有 {name} 这份记录{zh}"), format!("there is no record {name}{en}"))
}

fn ambiguous(name: &str, several: &[&str]) -> Text {
    Text::new(
        format!("几个社区都有 {name}，请写明：{}", several.join("、")),
        format!("several communities have {name}; write {}", several.join(" or ")),
    )
}

fn no_community(folder: &str, known: &[&str]) -> Text {
    Text::new(
        format!("没有 {folder} 这个社区，有 {}", known.join("、")),
        format!("there is no community {folder}; there are {}", known.join(", ")),
    )
}
