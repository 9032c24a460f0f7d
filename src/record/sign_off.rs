//! Sign-off (审签): which versions of a record were seen by whom, step by step. It is written beside the record, in
//! `NAME.sign.toml`, by `mingbai sign` alone, and only ever added to.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::schema::Choice;
use crate::source::SourceFile;

/// The step that makes a version public.
pub const SETTLED: &str = "settled";

/// The step that sends a version back to whoever wrote it.
pub const SENT_BACK: &str = "sent_back";

/// The order of the steps, whichever pack asks for them.
pub const ORDER: [&str; 5] = ["proposed", "examined", "party_approval", "street_review", SETTLED];

/// SHA-256 of bytes, in 64 hexadecimal digits, as `sha256sum` prints it.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A line of `sha256sum`: a name with a backslash or a line break is written with backslashes, and the line begins with one.
pub fn listed(path: &str, digest: &str) -> String {
    if !path.contains(['\\', '\n', '\r']) {
        return format!("{digest}  {path}\n");
    }
    let path = path.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
    format!("\\{digest}  {path}\n")
}

/// Exactly what is seen of a record: its file, the spreadsheet beside it, its attachments and pictures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// SHA-256 by path from the community's folder.
    pub files: BTreeMap<String, String>,
}

impl Seen {
    /// The files as `sha256sum` lists them, by path.
    pub fn listing(&self) -> String {
        self.files.iter().map(|(path, digest)| listed(path, digest)).collect()
    }

    /// SHA-256 of the listing: one changed character in any of the files makes another.
    pub fn digest(&self) -> String {
        sha256(self.listing().as_bytes())
    }
}

/// One step: who saw the version as what, and what they said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which step it is.
    pub step: &'static Choice,
    /// Id of the person in the roster.
    pub person: String,
    /// As what the person signed.
    pub role: Option<String>,
    /// The day.
    pub date: NaiveDate,
    /// Why it was sent back.
    pub reason: Option<String>,
    /// A signature of [`Step::message`] in the form of `ssh-keygen -Y sign`.
    pub signature: Option<String>,
}

/// A version that somebody saw, with its steps in the order in which they were taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// What was seen.
    pub seen: Seen,
    /// The digest as it is written down.
    pub digest: String,
    /// The steps.
    pub steps: Vec<Step>,
}

/// All versions of a record that anybody saw, oldest first.
#[derive(Debug, Clone, Default)]
pub struct SignOff {
    /// The file beside the record; empty where there is none.
    pub source: SourceFile,
    /// The versions.
    pub versions: Vec<Version>,
    /// Which of them lies there now.
    pub current: Option<usize>,
}

impl Step {
    /// The text that a signature signs: the step and the version, line by line.
    pub fn message(&self, record: &str, digest: &str) -> String {
        let mut lines = vec![
            "mingbai sign-off 1".to_string(),
            format!("record: {record}"),
            format!("digest: {digest}"),
            format!("step: {}", self.step.id),
            format!("person: {}", self.person),
        ];
        lines.extend(self.role.as_ref().map(|role| format!("role: {role}")));
        lines.push(format!("date: {}", self.date));
        lines.extend(self.reason.as_ref().map(|reason| format!("reason: {reason}")));
        lines.iter().map(|line| format!("{}\n", line.replace('\n', " "))).collect()
    }

    /// Whether it sends the version back.
    pub fn sends_back(&self) -> bool {
        self.step.id == SENT_BACK
    }
}

impl Version {
    /// Whether the digest is that of the files: what was written down was not changed by hand.
    pub fn is_whole(&self) -> bool {
        self.digest == self.seen.digest()
    }

    /// The steps that count: those after it was last sent back.
    pub fn standing_steps(&self) -> &[Step] {
        let after = self.steps.iter().rposition(Step::sends_back).map_or(0, |at| at + 1);
        &self.steps[after..]
    }

    /// The step that sent it back, if nobody has taken it up again.
    pub fn sent_back(&self) -> Option<&Step> {
        self.steps.last().filter(|step| step.sends_back())
    }

    /// Whether it was settled, and not sent back afterwards.
    pub fn is_settled(&self) -> bool {
        self.is_whole() && self.standing_steps().iter().any(|step| step.step.id == SETTLED)
    }
}

impl SignOff {
    /// Finds the version that lies there now: the last one with the digest of `seen`.
    pub fn find(&mut self, seen: &Seen) {
        if !self.versions.is_empty() {
            let digest = seen.digest();
            self.current = self.versions.iter().rposition(|version| version.digest == digest);
        }
    }

    /// The version that lies there now, if anybody has seen it.
    pub fn current(&self) -> Option<&Version> {
        self.versions.get(self.current?)
    }

    /// The version that was settled last.
    pub fn last_settled(&self) -> Option<&Version> {
        self.versions.iter().rev().find(|version| version.is_settled())
    }
}

#[cfg(test)]
mod tests {
    use super::super::common::SIGN_STEPS;
    use super::*;

    fn step(id: &str) -> Step {
        let step = SIGN_STEPS.iter().find(|step| step.id == id).unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
        Step { step, person: "p01".into(), role: Some("主任".into()), date, reason: None, signature: None }
    }

    fn version(steps: &[&str]) -> Version {
        let seen = Seen { files: BTreeMap::from([("notice/a.md".to_string(), sha256(b"x"))]) };
        Version { digest: seen.digest(), seen, steps: steps.iter().map(|id| step(id)).collect() }
    }

    #[test]
    fn the_digest_is_that_of_sha256sum_over_what_it_prints() {
        // printf x > notice/a.md; sha256sum notice/a.md | sha256sum
        assert_eq!(version(&[]).digest, sha256(format!("{}  notice/a.md\n", sha256(b"x")).as_bytes()));
        assert_eq!(sha256(b"x"), "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
    }

    #[test]
    fn what_was_sent_back_starts_again() {
        assert!(version(&["proposed", "settled"]).is_settled());
        assert!(!version(&["proposed", "settled", "sent_back"]).is_settled());
        assert!(!version(&["settled", "sent_back", "proposed"]).is_settled());
        assert!(version(&["settled", "sent_back", "settled"]).is_settled());
    }

    #[test]
    fn a_version_whose_digest_is_not_that_of_its_files_counts_for_nothing() {
        let mut version = version(&["settled"]);
        version.seen.files.insert("notice/b.txt".into(), sha256(b"y"));
        assert!(!version.is_settled());
    }

    #[test]
    fn a_message_has_a_line_a_fact() {
        let message = step("settled").message("dong/notice/a", "00");
        assert_eq!(
            message,
            "mingbai sign-off 1\nrecord: dong/notice/a\ndigest: 00\nstep: settled\nperson: p01\nrole: 主任\ndate: 2026-10-15\n"
        );
    }
}
