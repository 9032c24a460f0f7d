//! The report for programs. Its shape is stable; what is added later is added beside what is here.
//!
//! ```json
//! { "version": 1, "today": "2026-11-21", "lang": "zh",
//!   "counts": { "error": 1, "warning": 0, "info": 0 },
//!   "findings": [ { "code": "L007", "name": "unknown-key", "severity": "error",
//!     "path": "content/finance/2026-10.md", "line": 3, "column": 1, "end_column": 7,
//!     "message": "…", "help": "…", "community": "wutongli",
//!     "basis": [ { "rule": "national-2026/assembly", "document": "…", "article": "第28条" } ] } ],
//!   "obligations": [ { "community": "wutongli", "rule": "…", "item": "…", "period": "2026-10", "due": "2026-11-15",
//!     "state": "overdue", "days": 6, "met_on": null, "path": "content/…", "basis": [] } ] }
//! ```
//!
//! Lines and columns count from 1, columns in characters; `end_column` is one past the last. They are `null` where the
//! whole file is meant, which need not exist. `days` are days overdue, late or left.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Community, Counts};
use crate::check::Obligation;
use crate::finding::{Finding, Lang};

/// Version of the shape.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    today: String,
    lang: &'static str,
    counts: Count,
    findings: Vec<Found<'a>>,
    obligations: Vec<Owed<'a>>,
}

#[derive(Serialize)]
struct Count {
    error: usize,
    warning: usize,
    info: usize,
}

#[derive(Serialize)]
struct Found<'a> {
    code: &'a str,
    name: &'a str,
    severity: &'a str,
    path: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_column: Option<usize>,
    message: &'a str,
    help: &'a str,
    community: &'a str,
    basis: Vec<Basis<'a>>,
}

#[derive(Serialize)]
struct Basis<'a> {
    rule: &'a str,
    document: &'a str,
    article: &'a str,
}

#[derive(Serialize)]
struct Owed<'a> {
    community: &'a str,
    rule: &'a str,
    item: String,
    period: Option<String>,
    due: Option<String>,
    state: &'static str,
    days: Option<i64>,
    met_on: Option<String>,
    path: &'a str,
    basis: Vec<Basis<'a>>,
}

/// The whole report, ending in a line feed.
pub fn report(findings: &[Finding], communities: &[Community<'_>], today: NaiveDate, lang: Lang) -> String {
    let counts = Counts::of(findings);
    let owed = communities
        .iter()
        .flat_map(|community| community.obligations.iter().map(|obligation| owed(obligation, community.folder, lang)));
    let report = Report {
        version: VERSION,
        today: today.to_string(),
        lang: lang.pick("zh", "en"),
        counts: Count { error: counts.errors, warning: counts.warnings, info: counts.infos },
        findings: findings.iter().map(|finding| found(finding, lang)).collect(),
        obligations: owed.collect(),
    };
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

fn found(finding: &Finding, lang: Lang) -> Found<'_> {
    let line = finding.place.line.as_ref();
    Found {
        code: finding.code.code,
        name: finding.code.name,
        severity: finding.severity.id(),
        path: &finding.place.path,
        line: line.map(|line| line.number),
        column: line.map(|line| line.column),
        end_column: line.map(|line| line.end_column),
        message: finding.message.get(lang),
        help: finding.help.get(lang),
        community: &finding.community,
        basis: finding.basis.iter().map(basis).collect(),
    }
}

fn basis(basis: &crate::finding::Basis) -> Basis<'_> {
    Basis { rule: &basis.rule, document: &basis.document, article: &basis.article }
}

fn owed<'a>(obligation: &'a Obligation<'a>, community: &'a str, lang: Lang) -> Owed<'a> {
    Owed {
        community,
        rule: &obligation.duty.name,
        item: obligation.item().get(lang).to_string(),
        period: obligation.period.map(|period| period.to_string()),
        due: obligation.due.map(|day| day.to_string()),
        state: obligation.state.id(),
        days: obligation.state.days(),
        met_on: obligation.met_on.map(|day| day.to_string()),
        path: &obligation.expected,
        basis: obligation.bases().map(basis).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Text, code};
    use crate::source::SourceFile;

    #[test]
    fn the_shape_is_stable() {
        let source = SourceFile::new("a.md", "期 x\n");
        let finding =
            Finding::new(&code::UNKNOWN_KEY, source.place(&(4..5)), Text::new("不认识的键 x", "unknown key x"));
        let said = report(&[finding], &[], NaiveDate::default(), Lang::Zh);
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        let wanted = serde_json::json!({
            "version": 1, "today": "1970-01-01", "lang": "zh",
            "counts": { "error": 1, "warning": 0, "info": 0 },
            "findings": [{ "code": "L007", "name": "unknown-key", "severity": "error", "path": "a.md", "line": 1,
                "column": 3, "end_column": 4, "message": "不认识的键 x", "help": "", "community": "", "basis": [] }],
            "obligations": [],
        });
        assert_eq!(said, wanted);
    }
}
