//! The file of sign-off beside a record, `NAME.sign.toml`: the versions that were seen, and the steps of each.

use std::collections::{BTreeMap, BTreeSet};

use super::fields;
use super::files::Files;
use super::references::assets;
use crate::finding::{Finding, Text, code};
use crate::record::common::{COMMON, SIGN_FILE, SIGN_OFF};
use crate::record::schema::Field;
use crate::record::sign_off::{Seen, SignOff, Step, Version};
use crate::record::value::{Fields, Spanned, Value};
use crate::record::{Record, SIGN_ENDING};
use crate::source::{Place, SourceFile};

/// Path of the file of sign-off of the record in `file`.
pub fn sign_file(file: &str) -> String {
    format!("{}{SIGN_ENDING}", file.strip_suffix(".md").unwrap_or(file))
}

/// What there is to be seen of a record: its file, the spreadsheet beside it, what it hands out and shows.
pub(super) fn seen(files: &Files<'_>, folder: &str, record: &Record) -> Seen {
    let own = record.path_in_content();
    let csv = own.strip_suffix(".md").map(|stem| format!("{stem}.csv"));
    let mut paths: BTreeSet<String> = assets(record).into_iter().collect();
    paths.extend([Some(own.to_string()), csv].into_iter().flatten());
    let inside = |path: &str| path.strip_prefix(folder).unwrap_or(path).trim_start_matches('/').to_string();
    Seen { files: paths.into_iter().filter_map(|path| Some((inside(&path), files.digest(&path)?))).collect() }
}

/// Reads a file of sign-off.
pub fn read(source: SourceFile, people: &BTreeSet<&str>) -> (SignOff, Vec<Finding>) {
    let reading = fields::read(&source, 0..source.text.len(), &[SIGN_FILE]);
    let mut findings = reading.findings;
    let mut versions = Vec::new();
    for table in reading.fields.tables("version") {
        match version(table) {
            Some(version) if version.is_whole() => {
                findings.extend(table.tables("step").filter_map(|step| stranger(&source, step, people)));
                versions.push(version);
            }
            _ => findings.push(altered(&source, table)),
        }
    }
    (SignOff { source, versions, current: None }, findings)
}

fn version(table: &Fields) -> Option<Version> {
    let Value::Any(toml::Value::Table(files)) = &table.get("files")?.value else { return None };
    let files: Option<BTreeMap<String, String>> =
        files.iter().map(|(path, digest)| Some((path.clone(), digest.as_str()?.to_string()))).collect();
    let steps: Option<Vec<Step>> = table.tables("step").map(step).collect();
    Some(Version { seen: Seen { files: files? }, digest: table.text("digest")?.to_string(), steps: steps? })
}

fn step(table: &Fields) -> Option<Step> {
    let text = |key: &str| table.text(key).map(str::to_string);
    Some(Step {
        step: table.choice("step")?,
        person: text("person")?,
        role: text("role"),
        date: table.date("date")?,
        reason: text("reason"),
        signature: text("signature"),
    })
}

fn stranger(source: &SourceFile, step: &Fields, people: &BTreeSet<&str>) -> Option<Finding> {
    let found = step.get("person")?;
    let id = step.text("person").filter(|id| !people.contains(id))?;
    let words = Text::new(format!("名册里没有编号 {id} 的签字人"), format!("the roster has no signer {id}"));
    Some(Finding::new(&code::UNKNOWN_PERSON, source.place(&found.span), words).help(
        format!("离任的也留在名册里：[[person]] id = \"{id}\"；审签记录不要手改"),
        format!("those who have left stay in the roster: [[person]] id = \"{id}\"; do not edit the sign-off by hand"),
    ))
}

/// A version that somebody changed by hand, or that cannot be read: it counts for nothing.
fn altered(source: &SourceFile, table: &Fields) -> Finding {
    let place = table.get("digest").map_or_else(|| source.whole(), |found| source.place(&found.span));
    let words = Text::new(
        "这一版的审签记录被改过或写坏了，摘要对不上所列的文件，不作数",
        "the record of this version was altered or broken: its digest is not that of the files it lists; it counts for nothing",
    );
    Finding::new(&code::SIGN_OFF_ALTERED, place, words).help(
        "恢复原来的审签记录；恢复不了的，用 mingbai sign 重新审签",
        "restore the file; where that cannot be done, have it signed again with `mingbai sign`",
    )
}

/// The steps that count of the version that lies there now, as a field of its record, so that rules and pages find them.
pub(super) fn record_steps(record: &mut Record) {
    let Some(field) = COMMON.iter().find(|field| field.key == "sign_off") else { return };
    let steps: Vec<Spanned<Value>> =
        record.version().map(Version::standing_steps).unwrap_or_default().iter().map(told).collect();
    if !steps.is_empty() {
        record.fields.push(field, spanned(Value::List(steps)));
    }
}

/// A step as a table; it stands in another file, so its place in this one is the first line.
fn told(step: &Step) -> Spanned<Value> {
    let mut fields = Fields::default();
    let mut push = |key: &str, value: Option<Value>| {
        let field: Option<&'static Field> = SIGN_OFF.iter().find(|field| field.key == key);
        if let Some((field, value)) = field.zip(value) {
            fields.push(field, spanned(value));
        }
    };
    push("step", Some(Value::Choice(step.step)));
    push("person", Some(Value::Text(step.person.clone())));
    push("role", step.role.clone().map(Value::Text));
    push("date", Some(Value::Date(step.date)));
    spanned(Value::Table(fields))
}

fn spanned(value: Value) -> Spanned<Value> {
    Spanned { value, span: 0..3 }
}

/// Sign-off whose record is gone.
pub fn lost(path: &str) -> Finding {
    let words = Text::new("审签过的记录不见了，审签记录还在", "the signed record is gone while its sign-off is there");
    Finding::new(&code::SIGNED_LOST, Place::file(path), words).help(
        "恢复这个文件；要撤回的，写 status = \"withdrawn\"；改了名的，审签记录也改名，再审签一次",
        "restore the file; to withdraw it write status = \"withdrawn\"; if it was renamed, rename its sign-off and sign again",
    )
}
