//! A finding beside the text of a preview.

use serde::Serialize;

use super::Base;
use crate::finding::{Finding, Lang, Severity};

/// A finding beside the text.
#[derive(Debug, Clone, Serialize)]
pub struct FindingView {
    code: &'static str,
    severity: &'static str,
    severity_label: &'static str,
    message: String,
    help: Option<String>,
    basis: Vec<Base>,
    path: String,
    line: Option<usize>,
}

impl FindingView {
    /// A finding in words of `lang`.
    pub fn new(finding: &Finding, lang: Lang) -> FindingView {
        let label = match finding.severity {
            Severity::Error => lang.pick("错误", "error"),
            Severity::Warning => lang.pick("警告", "warning"),
            Severity::Info => lang.pick("提示", "note"),
        };
        FindingView {
            code: finding.code.code,
            severity: finding.severity.id(),
            severity_label: label,
            message: finding.message.get(lang).to_string(),
            help: Some(finding.help.get(lang).to_string()).filter(|help| !help.is_empty()),
            basis: finding.basis.iter().map(Base::from).collect(),
            path: finding.place.path.clone(),
            line: finding.place.line.as_ref().map(|line| line.number),
        }
    }
}
