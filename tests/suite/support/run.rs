//! One run of the program: how it ended and what it said.

use std::process::Command;

use super::{Found, found};

/// How a run ended.
pub struct Run {
    /// The exit code; -1 when a signal ended it.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Run {
    /// Runs a command to its end; a panic fails the test.
    pub fn of(mut command: Command) -> Run {
        let done = command.output().expect("the program runs");
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program speaks UTF-8");
        let run = Run { code: done.status.code().unwrap_or(-1), out: text(&done.stdout), err: text(&done.stderr) };
        assert!(!run.err.contains("panicked"), "{command:?}\n{}", run.err);
        run
    }

    /// Asks for an exit code.
    #[track_caller]
    pub fn exits(self, code: i32) -> Run {
        assert_eq!(self.code, code, "\n{}{}", self.out, self.err);
        self
    }

    /// Asks for words, on either stream.
    #[track_caller]
    pub fn says(self, words: &str) -> Run {
        assert!(self.all().contains(words), "\"{words}\" is not said:\n{}", self.all());
        self
    }

    /// Asks that words are on neither stream.
    #[track_caller]
    pub fn never_says(self, words: &str) -> Run {
        assert!(!self.all().contains(words), "\"{words}\" is said:\n{}", self.all());
        self
    }

    /// Asks for a finding of `code` at `path:line:column` (or the beginning of it) whose block contains `words`.
    #[track_caller]
    pub fn finds(self, code: &str, at: &str, words: &str) -> Run {
        let fits = |found: &Found| found.code == code && found.at == at && found.block.contains(words);
        assert!(self.found().iter().any(fits), "no {code} at {at} with \"{words}\":\n{}", self.all());
        self
    }

    /// The findings of the text report.
    pub fn found(&self) -> Vec<Found> {
        found(&self.all())
    }

    /// The codes of all findings, sorted.
    pub fn codes(&self) -> Vec<String> {
        let mut codes: Vec<String> = self.found().into_iter().map(|found| found.code).collect();
        codes.sort();
        codes
    }

    /// The report for programs.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}\n{}", self.all()))
    }

    /// Both streams.
    pub fn all(&self) -> String {
        format!("{}{}", self.out, self.err)
    }
}
