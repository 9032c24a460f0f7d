//! A finding beside the text of a preview.

use serde::Serialize;

use super::Base;
use crate::finding::{Finding, Severity};
use crate::render::Words;

/// A finding beside the text.
#[derive(Debug, Clone, Serialize)]
pub struct FindingView {
    code: &'static str,
    severity: &'static str,
    severity_label: String,
    message: String,
    help: Option<String>,
    basis: Vec<Base>,
    path: String,
    line: Option<usize>,
}

impl FindingView {
    /// A finding in words of `lang`.
    pub fn new(finding: &Finding, lang: Words<'_>) -> FindingView {
        let label = match finding.severity {
            Severity::Error => lang.pick("错误", "error"),
            Severity::Warning => lang.pick("警告", "warning"),
            Severity::Info => lang.pick("提示", "note"),
        };
        FindingView {
            code: finding.code.code,
            severity: finding.severity.id(),
            severity_label: label.to_string(),
            message: lang.get(&finding.message).to_string(),
            help: Some(lang.get(&finding.help).to_string()).filter(|help| !help.is_empty()),
            basis: finding.basis.iter().map(Base::from).collect(),
            path: finding.place.path.clone(),
            line: finding.place.line.as_ref().map(|line| line.number),
        }
    }
}
