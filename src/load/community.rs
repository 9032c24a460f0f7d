//! Loads one community: its registers, its records, what they refer to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::files::Files;
use super::walk::{COMMUNITY_FILE, Folder};
use super::{
    enclosed, fields, file_name, former, front_matter, ledger, picture, posted, references, sign_file, signatures,
};
use crate::finding::{Finding, Severity, Text, code, tell_what_is_held_back};
use crate::record::content::{Content, Register};
use crate::record::emergency::{self, EMERGENCY_FILE};
use crate::record::overlay::Overlay;
use crate::record::schema::Field;
use crate::record::sign_off::{Seen, SignOff};
use crate::record::{Fields, Kind, Ledger, Record, SIGN_ENDING, community};
use crate::signature::Signers;
use crate::source::{SourceFile, join};

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
    load_over(content_dir, folder, Overlay::default())
}

/// Loads the community in `folder` below `content`, with other files in the place of some of those that lie there.
pub fn load_over(content_dir: &Path, folder: &Folder, overlay: Overlay) -> Loaded {
    let files = Files::new(content_dir, folder, &overlay);
    let signers = Signers::of(content_dir.parent().unwrap_or(content_dir));
    let mut loader = Loader { files: &files, folder, signers: &signers, findings: Vec::new() };
    let community = loader.register(COMMUNITY_FILE, community::COMMUNITY);
    let roster = loader.register("roster.toml", community::ROSTER);
    let emergency = loader.register(EMERGENCY_FILE, community::EMERGENCY);
    let switches = emergency::switches(&emergency);
    let records = loader.records(&roster.fields);
    let lost = loader.lost();
    let registers = Content { community, roster, emergency, switches, ..Content::default() };
    let mut content = Content { folder: folder.path.clone(), records, lost, ..registers };
    let mut findings = loader.findings;
    findings.extend(references::check(&content, files.names()));
    findings.extend(former::check(&content, content_dir));
    findings.iter_mut().for_each(|finding| finding.community.clone_from(&folder.path));
    content.faulty = faulty(&findings);
    content.overlay = overlay.clone();
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
    files: &'a Files<'a>,
    folder: &'a Folder,
    signers: &'a Signers,
    findings: Vec<Finding>,
}

impl Loader<'_> {
    fn read(&mut self, path: &str) -> Option<SourceFile> {
        match self.files.text(path) {
            Ok(source) => Some(source),
            Err(finding) => {
                self.findings.push(finding);
                None
            }
        }
    }

    fn register(&mut self, name: &str, schema: &'static [Field]) -> Register {
        let path = join(&self.folder.path, name);
        if !self.files.has(&path) {
            return Register { source: SourceFile::new(format!("content/{path}"), ""), ..Register::default() };
        }
        let Some(source) = self.read(&path) else { return Register::default() };
        let reading = fields::read(&source, 0..source.text.len(), &[schema]);
        self.findings.extend(reading.findings);
        Register { source, fields: reading.fields }
    }

    fn records(&mut self, roster: &Fields) -> Vec<Record> {
        let people: BTreeSet<&str> = roster.tables("person").filter_map(|person| person.text("id")).collect();
        let files = self.files;
        let texts = files.names().iter().filter(|file| file.ends_with(".md"));
        texts.filter_map(|file| self.record(file, &people)).collect()
    }

    fn record(&mut self, file: &str, people: &BTreeSet<&str>) -> Option<Record> {
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
            seen: Seen::default(),
            sign_off: SignOff::default(),
        };
        record.ledger = self.ledger(kind, &record, file);
        record.enclosed = enclosed::texts(self.files, &record);
        record.picture = picture::first(self.files, &record);
        record.seen = sign_file::seen(self.files, &self.folder.path, &record);
        self.sign_off(&mut record, file, people);
        let findings = posted::read(self.files, &mut record, file);
        self.findings.extend(findings);
        self.empty_text(&record);
        Some(record)
    }

    /// Reads who signed a record.
    fn sign_off(&mut self, record: &mut Record, file: &str, people: &BTreeSet<&str>) {
        let path = sign_file::sign_file(file);
        if !self.files.has(&path) {
            return;
        }
        let Some(source) = self.read(&path) else { return };
        let (sign_off, findings) = sign_file::read(source, people);
        self.findings.extend(findings);
        record.sign_off = sign_off;
        record.sign_off.find(&record.seen);
        sign_file::record_steps(record);
        self.findings.extend(signatures::check(self.signers, &self.folder.path, record));
    }

    /// Sign-off of records whose files are gone.
    fn lost(&mut self) -> Vec<(String, SignOff)> {
        let files = self.files;
        let record = |path: &str| Some(format!("{}.md", path.strip_suffix(SIGN_ENDING)?));
        let gone = files.names().iter().filter_map(|path| Some((*path, record(path).filter(|file| !files.has(file))?)));
        let mut lost = Vec::new();
        for (path, file) in gone {
            let Some(source) = self.read(path) else { continue };
            let sign_off = sign_file::read(source, &BTreeSet::new()).0;
            if sign_off.last_settled().is_some() {
                self.findings.push(sign_file::lost(&format!("content/{file}")));
                lost.push((file, sign_off));
            }
        }
        lost
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
        if !understood && self.files.has(&csv) {
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
