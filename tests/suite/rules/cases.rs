//! Reads the cases of `tests/rules/` and judges them; `tests/rules/README.md` describes the format.

use std::fs;

use chrono::NaiveDate;
use mingbai::check::{Clock, check};
use mingbai::finding::Finding;
use mingbai::load;
use mingbai::pack::layer;
use serde::Deserialize;

use super::{CALENDAR, PACKS};
use crate::support::{Site, repository};

/// Reminders, which do not say that anything is wrong.
const REMINDERS: [&str; 2] = ["T203", "T208"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    division: String,
    #[serde(default)]
    community: String,
    #[serde(default)]
    roster: String,
    case: Vec<Case>,
}

/// One case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The duty or rule under test.
    pub rule: String,
    today: toml::value::Datetime,
    /// Whether nothing is wrong.
    pub keeps: bool,
    /// Code of the finding when something is.
    pub finding: Option<String>,
    #[serde(default)]
    says: String,
    also: Option<String>,
    /// Number of the contradiction between the source documents that the case shows, `X-01`.
    pub shows: Option<String>,
    #[serde(default)]
    community: String,
    #[serde(default)]
    roster: String,
    /// The packs that the community lists.
    #[serde(default)]
    pub packs: Vec<String>,
    record: Option<String>,
    #[serde(default)]
    records: Vec<File>,
    #[serde(skip)]
    division: String,
    #[serde(skip)]
    at: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    path: String,
    text: String,
}

/// The cases of all files.
pub fn all() -> Vec<Case> {
    let entries = fs::read_dir(repository("tests/rules")).expect("tests/rules/").flatten();
    let sheets = entries.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "toml"));
    sheets.flat_map(|entry| sheet(&entry.path())).collect()
}

fn sheet(path: &std::path::Path) -> Vec<Case> {
    let text = fs::read_to_string(path).expect("a case file");
    let sheet: Sheet = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let pack = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let lines = text.lines().enumerate().filter(|(_, line)| line.trim() == "[[case]]").map(|(at, _)| at + 1);
    let complete = |(mut case, line): (Case, usize)| {
        case.division.clone_from(&sheet.division);
        case.community = over(&sheet.community, &case.community);
        case.roster = over(&sheet.roster, &case.roster);
        case.at = format!("tests/rules/{pack}.toml:{line}");
        if case.packs.is_empty() {
            case.packs = vec![pack.clone()];
        }
        case
    };
    sheet.case.into_iter().zip(lines).map(complete).collect()
}

/// The keys of a case's register over those of its sheet.
fn over(sheet: &str, case: &str) -> String {
    let read = |text: &str| text.parse::<toml::Table>().unwrap_or_else(|error| panic!("{error}\n{text}"));
    let mut table = read(sheet);
    table.extend(read(case));
    table.to_string()
}

impl Case {
    /// Whether the case comes out as it says; if not, why.
    pub fn judge(&self) -> Result<(), String> {
        let findings = self.findings();
        let resting: Vec<&Finding> = findings.iter().filter(|finding| rests(finding, &self.rule)).collect();
        let right = if self.keeps {
            resting.iter().all(|finding| REMINDERS.contains(&finding.code.code))
        } else {
            resting.iter().any(|finding| self.wants(finding))
        };
        if right { Ok(()) } else { Err(self.complaint(&findings)) }
    }

    fn wants(&self, finding: &Finding) -> bool {
        Some(finding.code.code) == self.finding.as_deref()
            && finding.message.zh.contains(&self.says)
            && self.also.as_ref().is_none_or(|also| rests(finding, also))
    }

    fn complaint(&self, findings: &[Finding]) -> String {
        let wanted = match &self.finding {
            Some(code) if !self.keeps => {
                format!("{code} with \"{}\"{}", self.says, self.also.as_deref().unwrap_or_default())
            }
            _ => "nothing wrong".to_string(),
        };
        let line = |finding: &Finding| {
            let rules: Vec<&str> = finding.basis.iter().map(|basis| basis.rule.as_str()).collect();
            format!("    {} {} {rules:?}", finding.code.code, finding.message.zh)
        };
        let found: Vec<String> = findings.iter().map(line).collect();
        format!("{} {}: wanted {wanted}, found\n{}", self.at, self.rule, found.join("\n"))
    }

    fn findings(&self) -> Vec<Finding> {
        let site = self.site();
        site.sign();
        let content_dir = site.path("content");
        let walk = load::walk(&content_dir);
        let mut loaded = load::load(&content_dir, &walk.folders[0]);
        let active = layer(&PACKS, &loaded.content);
        let clock = Clock { today: day(&self.today), soon: 14 };
        let mut findings = check(&loaded.content, &active, &CALENDAR, clock).findings;
        findings.append(&mut loaded.findings);
        findings
    }

    fn site(&self) -> Site {
        let site = Site::empty();
        site.put("content/community.toml", self.community_toml());
        site.put("content/roster.toml", replaced("roster", &self.roster).to_string());
        for file in self.records.iter().chain(&self.only_record()) {
            let markdown = file.path.ends_with(".md");
            let text = if markdown { complete(&file.text) } else { file.text.clone() };
            site.put(&format!("content/{}", file.path), text);
        }
        site
    }

    fn community_toml(&self) -> String {
        let mut community = replaced("community", &self.community);
        let packs = self.packs.iter().map(|pack| toml::Value::String(pack.clone())).collect();
        community.insert("packs".into(), toml::Value::Array(packs));
        if !community.contains_key("division") || community["division"].as_str() == Some("000000") {
            community.insert("division".into(), toml::Value::String(self.division.clone()));
        }
        community.to_string()
    }

    fn only_record(&self) -> Option<File> {
        let text = self.record.clone()?;
        let kind = front(&text).get("kind").and_then(toml::Value::as_str).unwrap_or("notice").to_string();
        Some(File { path: format!("{kind}/case.md"), text })
    }
}

fn rests(finding: &Finding, rule: &str) -> bool {
    finding.basis.iter().any(|basis| basis.rule == rule)
}

fn day(when: &toml::value::Datetime) -> NaiveDate {
    when.to_string().parse().expect("a day")
}

/// A register of `base/` with the keys that a case puts in their place.
fn replaced(name: &str, by: &str) -> toml::Table {
    let base = fs::read_to_string(repository(&format!("tests/rules/base/{name}.toml"))).expect("a base register");
    let mut table: toml::Table = base.parse().expect("TOML");
    table.extend(by.parse::<toml::Table>().expect("TOML"));
    table
}

fn front(record: &str) -> toml::Table {
    let front = record.trim_start().split("+++").nth(1).expect("front matter");
    front.parse().unwrap_or_else(|error| panic!("{error}\n{record}"))
}

/// A record with the lines of `base/head.toml` that it does not say itself.
fn complete(record: &str) -> String {
    let head = fs::read_to_string(repository("tests/rules/base/head.toml")).expect("the head");
    let own = front(record);
    let key = |line: &&str| line.split('=').next().is_some_and(|key| !own.contains_key(key.trim()));
    let lines: Vec<&str> = head.lines().filter(key).collect();
    record.replacen("+++\n", &format!("+++\n{}\n", lines.join("\n")), 1)
}
