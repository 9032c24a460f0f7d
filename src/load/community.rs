//! Loads one community: its registers, its records, what they refer to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::walk::{COMMUNITY_FILE, Folder, path_of};
use super::{enclosed, fields, file, file_name, former, front_matter, ledger, picture, references};
use crate::finding::{Finding, Severity, Text, code, tell_what_is_held_back};
use crate::record::content::{Content, Register};
use crate::record::schema::Field;
use crate::record::{Kind, Ledger, Record, community};
use crate::source::SourceFile;

/// A community as far as it could be read, and everything that could not.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The community.
    pub content: Content,
    /// All that is wrong, of all files.
    pub findings: Vec<Finding>,
}

/// Loads the community in `folder` below `content`.
pub fn load(content_dir: &Path, folder: &Folder) -> Loaded {
    let mut loader = Loader { dir: content_dir, folder, findings: Vec::new() };
    let mut content = Content {
        folder: folder.path.clone(),
        community: loader.register(COMMUNITY_FILE, community::COMMUNITY),
        roster: loader.register("roster.toml", community::ROSTER),
        records: loader.records(),
        ..Content::default()
    };
    let mut findings = loader.findings;
    let files: BTreeSet<&str> = folder.files.iter().map(String::as_str).collect();
    findings.extend(references::check(&content, &files));
    findings.extend(former::check(&content, content_dir));
    findings.iter_mut().for_each(|finding| finding.community.clone_from(&folder.path));
    content.faulty = faulty(&findings);
    tell_what_is_held_back(&mut findings);
    Loaded { content, findings }
}

/// The files with errors, and whether one of these holds the record back.
fn faulty(findings: &[Finding]) -> BTreeMap<String, bool> {
    let mut faulty = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.severity == Severity::Error) {
        *faulty.entry(finding.place.path.clone()).or_default() |= finding.holds_back();
    }
    faulty
}

struct Loader<'a> {
    dir: &'a Path,
    folder: &'a Folder,
    findings: Vec<Finding>,
}

impl Loader<'_> {
    fn read(&mut self, path: &str) -> Option<SourceFile> {
        match file::read_text(&path_of(self.dir, path), &format!("content/{path}")) {
            Ok(source) => Some(source),
            Err(finding) => {
                self.findings.push(finding);
                None
            }
        }
    }

    fn register(&mut self, name: &str, schema: &'static [Field]) -> Register {
        let path = if self.folder.path.is_empty() { name.to_string() } else { format!("{}/{name}", self.folder.path) };
        if !self.folder.files.contains(&path) {
            return Register { source: SourceFile::new(format!("content/{path}"), ""), ..Register::default() };
        }
        let Some(source) = self.read(&path) else { return Register::default() };
        let reading = fields::read(&source, 0..source.text.len(), &[schema]);
        self.findings.extend(reading.findings);
        Register { source, fields: reading.fields }
    }

    fn records(&mut self) -> Vec<Record> {
        let folder = self.folder;
        folder.files.iter().filter(|file| file.ends_with(".md")).filter_map(|file| self.record(file)).collect()
    }

    fn record(&mut self, file: &str) -> Option<Record> {
        if let Some(finding) = file_name::check(file, &self.address(file)) {
            let fatal = finding.code == &code::BAD_FILE_NAME;
            self.findings.push(finding);
            if fatal {
                return None;
            }
        }
        let source = self.read(file)?;
        let parts = match front_matter::split(&source) {
            Ok(parts) => parts,
            Err(finding) => {
                self.findings.push(finding);
                return None;
            }
        };
        let (kind, reading) = fields::read_record(&source, parts.front);
        self.findings.extend(reading.findings);
        let kind = kind?;
        let address = self.address(file);
        let id = reading.fields.text("id").unwrap_or(&address).to_string();
        let mut record = Record {
            kind,
            id,
            address,
            source,
            period: reading.fields.period("period"),
            fields: reading.fields,
            body: parts.body,
            ledger: None,
            enclosed: Vec::new(),
            picture: None,
        };
        record.ledger = self.ledger(kind, &record, file);
        record.enclosed = enclosed::texts(self.dir, self.folder, &record);
        record.picture = picture::first(self.dir, self.folder, &record);
        self.empty_text(&record);
        Some(record)
    }

    /// The path of a record within its community, without the ending.
    fn address(&self, file: &str) -> String {
        let inside = file.strip_prefix(&self.folder.path).unwrap_or(file).trim_start_matches('/');
        inside.strip_suffix(".md").unwrap_or(inside).to_string()
    }

    fn ledger(&mut self, kind: &Kind, record: &Record, file: &str) -> Option<Ledger> {
        if !kind.ledger {
            return None;
        }
        let (mut ledger, findings) = ledger::from_markdown(&record.source, &record.body);
        let understood = ledger.is_some() || !findings.is_empty();
        self.findings.extend(findings);
        let csv = file.strip_suffix(".md").map(|stem| format!("{stem}.csv"))?;
        if !understood && self.folder.files.contains(&csv) {
            let source = self.read(&csv)?;
            let (from_csv, findings) = ledger::from_csv(&source);
            self.findings.extend(findings);
            ledger = from_csv;
        }
        ledger
    }

    fn empty_text(&mut self, record: &Record) {
        if record.text().trim().is_empty() {
            let words = Text::new("正文是空的，居民点开看不到内容", "the text is empty; residents would see nothing");
            let finding = Finding::new(&code::EMPTY_BODY, record.source.whole(), words)
                .help("在第二个 +++ 下面写正文", "write the text below the second +++");
            self.findings.push(finding);
        }
    }
}
