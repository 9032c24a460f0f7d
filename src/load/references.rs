//! Follows what the records of a community refer to: people, other records, files beside them.

use std::collections::{BTreeMap, BTreeSet};

use super::complaints::{did_you_mean, nearest};
use crate::finding::{Finding, Text, code};
use crate::record::Record;
use crate::record::content::Content;
use crate::record::schema::Shape;
use crate::record::value::{Fields, Spanned, Value};
use crate::source::{Place, SourceFile, Span};

/// Everything that is referred to and is not there, and ids that stand twice.
pub fn check(content: &Content, files: &BTreeSet<&str>) -> Vec<Finding> {
    let people: BTreeSet<&str> =
        content.roster.fields.tables("person").filter_map(|person| person.text("id")).collect();
    let ids: BTreeSet<&str> = content.records.iter().map(|record| record.id.as_str()).collect();
    let mut follower = Follower { people, ids, files, folder: &content.folder, findings: Vec::new() };
    for record in &content.records {
        let beside = record.path_in_content();
        follower.table(&record.fields, &record.source, beside);
        follower.pictures(record, beside);
    }
    follower.table(&content.roster.fields, &content.roster.source, "");
    follower.table(&content.community.fields, &content.community.source, "");
    let mut findings = follower.findings;
    findings.extend(duplicate_ids(content));
    findings
}

struct Follower<'a> {
    people: BTreeSet<&'a str>,
    ids: BTreeSet<&'a str>,
    files: &'a BTreeSet<&'a str>,
    folder: &'a str,
    findings: Vec<Finding>,
}

impl Follower<'_> {
    fn table(&mut self, fields: &Fields, source: &SourceFile, beside: &str) {
        for (field, value) in fields.iter().filter(|(field, _)| !field.recorded) {
            self.value(field.shape, value, source, beside);
        }
    }

    fn value(&mut self, shape: Shape, found: &Spanned<Value>, source: &SourceFile, beside: &str) {
        match (shape, &found.value) {
            (Shape::List(inner), Value::List(items)) => {
                items.iter().for_each(|item| self.value(*inner, item, source, beside));
            }
            (_, Value::List(items)) => items.iter().for_each(|item| self.value(shape, item, source, beside)),
            (_, Value::Table(table)) => self.table(table, source, beside),
            (Shape::Person, Value::Text(id)) if !self.people.contains(id.as_str()) => {
                let finding = self.unknown_person(id, source.place(&found.span));
                self.findings.push(finding);
            }
            (Shape::Link, Value::Text(id)) if !self.ids.contains(id.as_str()) => {
                let finding = self.unknown_record(id, source.place(&found.span));
                self.findings.push(finding);
            }
            (Shape::File, Value::Text(path)) => self.file(path, beside, source.place(&found.span)),
            _ => {}
        }
    }

    fn unknown_person(&self, id: &str, place: Place) -> Finding {
        let ask = did_you_mean(nearest(id, self.people.iter().copied())).zh;
        let roster = if self.folder.is_empty() { "roster.toml".into() } else { format!("{}/roster.toml", self.folder) };
        let words = Text::new(format!("名册里没有编号 {id} 的人"), format!("the roster has no person {id}"));
        Finding::new(&code::UNKNOWN_PERSON, place, words).help(
            format!("{ask}先在 content/{roster} 里登记：[[person]] id = \"{id}\""),
            format!("enter the person in content/{roster}: [[person]] id = \"{id}\""),
        )
    }

    fn unknown_record(&self, id: &str, place: Place) -> Finding {
        let Text { zh: ask, en: ask_en } = did_you_mean(nearest(id, self.ids.iter().copied()));
        let words = Text::new(format!("没有编号为 {id} 的记录"), format!("there is no record {id}"));
        Finding::new(&code::UNKNOWN_RECORD, place, words).help(
            format!("{ask}编号是文件在社区文件夹里的路径，不带 .md，例如 meeting/2026-10-rwc"),
            format!("{ask_en}the id is the path within the community without .md"),
        )
    }

    /// Checks a path written beside a record.
    fn file(&mut self, path: &str, beside: &str, place: Place) {
        let code = match resolve(beside, path) {
            None => &code::OUTSIDE,
            Some(file) if !self.files.contains(file.as_str()) => &code::MISSING_ASSET,
            Some(_) if !is_harmless(path) => {
                self.findings.push(may_run(path, place));
                return;
            }
            Some(_) => return,
        };
        let words = if code == &code::OUTSIDE {
            Text::new(format!("{path} 指到了 content 之外"), format!("{path} leads out of content"))
        } else {
            Text::new(format!("找不到文件 {path}"), format!("there is no file {path}"))
        };
        let finding = Finding::new(code, place, words)
            .help("把文件放到记录旁边，写它的名字", "put the file beside the record and write its name");
        self.findings.push(finding);
    }

    /// Pictures and attachments in the Markdown.
    fn pictures(&mut self, record: &Record, beside: &str) {
        for (target, picture, span) in crate::markdown::targets(record.text()) {
            let place = || record.source.place(&(span.start + record.body.start..span.end + record.body.start));
            if target.contains("://") || target.starts_with("//") {
                if picture {
                    let finding = foreign(&target, place());
                    self.findings.push(finding);
                }
            } else if picture || is_asset(&target) {
                self.file(&target, beside, place());
            }
        }
    }
}

/// Paths from `content/` of the files that a record refers to: they are copied to where the record is shown.
pub fn assets(record: &Record) -> Vec<String> {
    let beside = record.path_in_content();
    let named = files(&record.fields).into_iter().map(|(file, _)| file.to_string());
    let linked = crate::markdown::targets(record.text()).into_iter();
    let linked = linked.filter(|(target, picture, _)| !target.contains("://") && (*picture || is_asset(target)));
    named.chain(linked.map(|(target, ..)| target)).filter_map(|target| resolve(beside, &target)).collect()
}

/// The files that fields name, attachments and drafts, with their places.
pub fn files(fields: &Fields) -> Vec<(&str, Span)> {
    let mut files = Vec::new();
    fields.iter().for_each(|(field, found)| gather(field.shape, found, &mut files));
    files
}

fn gather<'a>(shape: Shape, found: &'a Spanned<Value>, files: &mut Vec<(&'a str, Span)>) {
    match (shape, &found.value) {
        (Shape::File, Value::Text(path)) => files.push((path, found.span.clone())),
        (Shape::List(inner), Value::List(items)) => items.iter().for_each(|item| gather(*inner, item, files)),
        (_, Value::List(items)) => items.iter().for_each(|item| gather(shape, item, files)),
        (_, Value::Table(table)) => files.extend(self::files(table)),
        _ => {}
    }
}

/// Endings of files that a browser shows or saves, and never runs.
const HARMLESS: &[&str] = &[
    "pdf", "ofd", "doc", "docx", "wps", "xls", "xlsx", "et", "csv", "tsv", "txt", "zip", "png", "jpg", "jpeg", "gif",
    "webp",
];

fn is_harmless(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| HARMLESS.contains(&ending.as_str()))
}

fn may_run(path: &str, place: Place) -> Finding {
    let words = Text::new(
        format!("{path} 这一类文件里可能带有程序，不能放到公开页面旁边"),
        format!("{path} is of a sort that can carry a program, and must not stand beside public pages"),
    );
    Finding::new(&code::ASSET_SORT, place, words)
        .help(format!("另存为其中一种：{}", HARMLESS.join("、")), format!("save it as one of: {}", HARMLESS.join(", ")))
}

/// Whether a link leads to a file to be copied rather than to a page, a part of one, or a mail address.
pub fn is_asset(target: &str) -> bool {
    let file = target.split(['#', '?']).next().unwrap_or_default();
    let ending = file.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
    ending.is_some_and(|ending| !matches!(ending, "md" | "html")) && !target.contains(':')
}

/// The path from `content/` of `target` written in the file `beside`; `None` when it leads out.
pub fn resolve(beside: &str, target: &str) -> Option<String> {
    let target = target.split(['#', '?']).next().unwrap_or_default();
    if target.starts_with('/') || target.contains('\\') {
        return None;
    }
    let mut parts: Vec<&str> = beside.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn foreign(target: &str, place: Place) -> Finding {
    let words = Text::new(format!("图片 {target} 在别的网站上"), format!("the picture {target} is on another host"));
    Finding::new(&code::FOREIGN_ASSET, place, words)
        .help("把图片存到记录旁边，再写它的文件名", "save the picture beside the record and write its name")
}

fn duplicate_ids(content: &Content) -> Vec<Finding> {
    let mut seen: BTreeMap<&str, &Record> = BTreeMap::new();
    let mut findings = Vec::new();
    for record in &content.records {
        if let Some(first) = seen.insert(&record.id, record) {
            let words = Text::new(
                format!("编号 {} 已经用在 {}", record.id, first.source.path),
                format!("the id {} is already that of {}", record.id, first.source.path),
            );
            findings.push(
                Finding::new(&code::DUPLICATE_ID, record.place("id"), words)
                    .help("换一个编号，或删去 id 一行（默认用文件路径）", "choose another id, or leave the line out"),
            );
        }
    }
    findings
}
