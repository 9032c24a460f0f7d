//! How each record stands towards the public: facts, from which `release` decides.

use chrono::NaiveDate;

use crate::finding::Finding;
use crate::record::Record;

/// How a record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Signed, sound, and its day has come.
    Public,
    /// Signed, but its day of publication is still to come or not given.
    NotYet,
    /// Signed, but an error in it must be mended first.
    HeldBack,
    /// A draft, under review, or signed without a recorded step.
    NotSigned,
    /// Not meant for the public.
    Internal,
    /// Taken back.
    Withdrawn,
}

/// How `record` stands on `today`, given what was found in it.
pub fn standing(record: &Record, findings: &[Finding], today: NaiveDate) -> Standing {
    let status = record.fields.text("status").unwrap_or_default();
    if record.fields.text("visibility") == Some("internal") {
        Standing::Internal
    } else if status == "withdrawn" {
        Standing::Withdrawn
    } else if status != "signed" || record.fields.tables("sign_off").next().is_none() {
        Standing::NotSigned
    } else if is_held_back(record, findings) {
        Standing::HeldBack
    } else if record.published_on().is_none_or(|day| day > today) {
        Standing::NotYet
    } else {
        Standing::Public
    }
}

fn is_held_back(record: &Record, findings: &[Finding]) -> bool {
    let csv = record.ledger.as_ref().and_then(|ledger| ledger.csv.as_deref());
    findings.iter().any(|finding| {
        let path = finding.place.path.as_str();
        finding.holds_back() && (path == record.source.path || Some(path) == csv)
    })
}
