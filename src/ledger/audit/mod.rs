//! Whatever does not agree with the ledger, and the ledger where it does not agree with itself: each with its file and line, what
//! stands there and what should.

mod content;
mod copy;
mod gap;
mod kept;
mod lines;
mod marker;
mod output;
mod say;

use std::path::Path;

use super::file::Ledger;
use super::head::Head;
use crate::finding::{Finding, code};

/// What was looked at, for the closing sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Looked {
    /// Lines of the ledger.
    pub lines: usize,
    /// Files in the targets.
    pub files: usize,
    /// Kept files.
    pub kept: usize,
    /// Records that are public.
    pub records: usize,
}

/// A target that is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// Its folder in the output.
    pub name: &'a str,
    /// Whether its next tree was begun and never put in place.
    pub is_unfinished: bool,
}

/// Everything that was found.
#[derive(Debug, Default)]
pub struct Audit {
    /// The findings, sorted for print.
    pub findings: Vec<Finding>,
    /// What was looked at.
    pub looked: Looked,
}

/// Whether a publish may go on from this ledger: what a publish left behind that was ended before its time does not matter.
///
/// # Errors
/// What is wrong with the lines.
pub fn sound(ledger: &Ledger, root: &Path) -> Result<(), Vec<Finding>> {
    let mut findings = lines::audit(ledger.text(), Head::of(root).as_ref());
    findings.retain(|finding| finding.code != &code::INTERRUPTED);
    if findings.is_empty() { Ok(()) } else { Err(findings) }
}

/// Looks at the ledger, what is kept, the records and the targets in `output`.
pub fn audit(ledger: &Ledger, root: &Path, output: &Path, targets: &[Target<'_>]) -> Audit {
    let mut findings = lines::audit(ledger.text(), Head::of(root).as_ref());
    let (of_kept, kept) = kept::audit(ledger, root);
    let (of_content, records) = content::audit(ledger, root);
    let (of_output, files) = output::audit(ledger, root, output, &name_of(root, output), targets);
    findings.extend(of_kept.into_iter().chain(of_content).chain(of_output));
    let interrupted: Vec<Finding> = extract(&mut findings, |finding| finding.code == &code::INTERRUPTED);
    findings.extend(interrupted.into_iter().take(1));
    crate::finding::sort(&mut findings);
    Audit { findings, looked: Looked { lines: ledger.lines().len(), files, kept, records } }
}

/// What an output is called: by its path from the site where it lies in it.
fn name_of(root: &Path, output: &Path) -> String {
    output.strip_prefix(root).unwrap_or(output).to_string_lossy().into_owned()
}

/// Takes what fits out of a list.
fn extract(findings: &mut Vec<Finding>, fits: impl Fn(&Finding) -> bool) -> Vec<Finding> {
    let (taken, left) = std::mem::take(findings).into_iter().partition(|finding| fits(finding));
    *findings = left;
    taken
}
