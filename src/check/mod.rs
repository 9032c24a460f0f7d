//! Records and packs to obligations and findings. Pure: the same content, packs and `today` give the same answer.

pub mod accounts;
mod arrangements;
mod content;
mod duties;
mod emergency;
pub mod obligation;
mod periods;
pub mod sign_off;
pub mod standing;
mod time;
mod waivers;

use std::collections::BTreeSet;

use crate::finding::{Finding, Severity, tell_what_is_held_back};
use crate::pack::Active;
use crate::record::content::Content;
use crate::time_limit::Span;
use crate::workdays::WorkCalendar;
use duties::Ground;
pub use obligation::{Clock, Obligation, Part, STATES, State};
pub use standing::Standing;
pub use time::zh_day;
pub use waivers::{Waiver, Waivers};

/// What the checks of one community found.
#[derive(Debug, Default)]
pub struct Checked<'a> {
    /// How each record stands towards the public, in the order of the records.
    pub standings: Vec<Standing>,
    /// What was due, when, and whether it was met.
    pub obligations: Vec<Obligation<'a>>,
    /// What is wrong in what is there, and what is not there.
    pub findings: Vec<Finding>,
}

/// Checks a community against the packs that hold for it.
pub fn check<'a>(content: &Content, active: &Active<'a>, calendar: &WorkCalendar, clock: Clock) -> Checked<'a> {
    let waivers = Waivers::of(content, clock.today);
    let mut findings = active.findings.clone();
    findings.extend(content::findings(content, active, &waivers, calendar, clock.today));
    let standings: Vec<Standing> =
        content.records.iter().map(|record| standing::standing(content, record, &findings, clock.today)).collect();
    lighten_drafts(content, &standings, &mut findings);
    findings.extend(sign_off::check(content, clock.today));
    findings.extend(arrangements::check(content, active, clock.today));
    findings.extend(standing::silent(content, &standings, clock.today));
    findings.extend(emergency::check(content, &standings, clock.today));
    tell_what_is_held_back(&mut findings);
    let promptly = active.packs.iter().rev().find_map(|pack| Span::parse(pack.promptly.as_deref()?).ok());
    let ground = Ground { content, standings: &standings, waivers: &waivers, promptly, calendar, clock };
    let outcome = duties::obligations(active, &ground);
    findings.extend(time::findings(&ground, &outcome));
    for finding in &mut findings {
        finding.community.clone_from(&content.folder);
    }
    Checked { standings, obligations: outcome.obligations, findings }
}

/// What is wrong in a record that is not signed breaks no rule yet: it is a warning to whoever signs.
fn lighten_drafts(content: &Content, standings: &[Standing], findings: &mut [Finding]) {
    let drafts = content.records.iter().zip(standings).filter(|(_, standing)| **standing == Standing::NotSigned);
    let paths: BTreeSet<&str> = drafts.map(|(record, _)| record.source.path.as_str()).collect();
    for finding in findings.iter_mut().filter(|finding| paths.contains(finding.place.path.as_str())) {
        finding.severity = finding.severity.min(Severity::Warning);
    }
}

#[cfg(test)]
mod tests;
