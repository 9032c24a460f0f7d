//! What the templates of a review see.

use serde::Serialize;

use super::batch::Batch;
use super::beside::{Piece, Remark, beside};
use super::changed::{Changed, changed};
use super::enclosure::Enclosure;
use super::pending::{Pending, pending};
use crate::digest_words::words;
use crate::finding::{Finding, Severity};
use crate::record::Record;
use crate::render::view::{Day, Mentions, Source, Teller};
use crate::render::{Build, Target, Words};

/// A batch.
#[derive(Debug, Serialize)]
pub(super) struct BatchView {
    community: String,
    name: String,
    day: Day,
    digest: String,
    words: Vec<&'static str>,
    /// Whom it waits for, each once.
    signers: Vec<Pending>,
    count: usize,
    /// Its kinds, in the order of its records.
    kinds: Vec<KindView>,
}

/// A kind of which a batch has records.
#[derive(Debug, Serialize)]
struct KindView {
    label: String,
    count: usize,
}

/// A record of it.
#[derive(Debug, Serialize)]
pub(super) struct RecordView {
    /// Its number in the batch, from 1.
    no: usize,
    /// Where its page is.
    pub(super) href: String,
    title: String,
    kind_label: String,
    period_text: Option<String>,
    summary: Option<String>,
    published: Option<Day>,
    /// Path of its file.
    path: String,
    /// Where it lies in the community.
    address: String,
    digest: String,
    words: Vec<&'static str>,
    pending: Vec<Pending>,
    /// How many findings weigh how much.
    errors: usize,
    warnings: usize,
    notes: usize,
    changed: Changed,
    /// What is said of it as a whole.
    whole: Vec<Remark>,
    pub(super) pieces: Vec<Piece>,
    pub(super) looks: Vec<LookView>,
    pub(super) files: Vec<Enclosure>,
}

/// A page as it will look.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LookView {
    /// `site`, `kiosk` or `board`.
    id: &'static str,
    /// Its file.
    pub(super) href: String,
    /// The page itself, as it stands in an attribute; none where the file is shown.
    pub(super) inside: Option<String>,
}

impl LookView {
    pub(super) fn new(target: Target, href: String) -> LookView {
        LookView { id: target.id(), href, inside: None }
    }
}

impl RecordView {
    pub(super) fn no(&self) -> usize {
        self.no
    }
}

impl BatchView {
    pub(super) fn new(batch: &Batch<'_>, lang: Words<'_>) -> BatchView {
        let digest = batch.digest();
        let mut signers: Vec<Pending> = Vec::new();
        for one in batch
            .content
            .records
            .iter()
            .flat_map(|record| pending(&batch.content, &batch.active, record, batch.day, lang))
        {
            if !signers.contains(&one) {
                signers.push(one);
            }
        }
        let mut kinds: Vec<KindView> = Vec::new();
        for record in &batch.content.records {
            let label = lang.pick(record.kind.zh, record.kind.en);
            match kinds.last_mut().filter(|kind| kind.label == label) {
                Some(kind) => kind.count += 1,
                None => kinds.push(KindView { label: label.to_string(), count: 1 }),
            }
        }
        BatchView {
            kinds,
            community: batch.content.name().to_string(),
            name: batch.name(),
            day: Day::new(batch.day, lang),
            words: words(&digest),
            digest,
            signers,
            count: batch.content.records.len(),
        }
    }
}

/// The records of a batch, in its order; their pages, looks and files are added by whoever names them.
pub(super) fn records(build: &Build<'_>, batch: &Batch<'_>) -> Vec<RecordView> {
    let content = &batch.content;
    let lang = build.lang.of(content);
    let mentions = Mentions::of(content);
    let visible = |_: &Record| true;
    let source =
        Source { content, active: &batch.active, mentions: &mentions, visible: &visible, lang, today: batch.day };
    (0..content.records.len()).map(|at| record(batch, at, &source)).collect()
}

fn record(batch: &Batch<'_>, at: usize, source: &Source<'_>) -> RecordView {
    let (record, lang) = (&batch.content.records[at], source.lang);
    let findings = batch.findings(at);
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (whole, pieces) = beside(record, &findings, lang);
    let digest = record.seen.digest();
    RecordView {
        no: at + 1,
        href: String::new(),
        title: record.title().to_string(),
        kind_label: lang.pick(record.kind.zh, record.kind.en).to_string(),
        period_text: record.period().map(|period| lang.period(period)),
        summary: record.fields.text("summary").map(str::to_string),
        published: record.published_on().map(|day| Day::new(day, lang)),
        path: record.source.path.clone(),
        address: record.address.clone(),
        words: words(&digest),
        digest,
        pending: pending(source.content, source.active, record, batch.day, lang),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Info),
        changed: changed(batch.before[at].as_ref(), &Teller { source, record }),
        whole,
        pieces,
        looks: Vec::new(),
        files: Vec::new(),
    }
}

impl Batch<'_> {
    /// What was found in a record and in the files that go with it.
    fn findings(&self, at: usize) -> Vec<&Finding> {
        let paths = self.paths(at);
        self.checked.findings.iter().filter(|finding| paths.contains(&finding.place.path)).collect()
    }
}
