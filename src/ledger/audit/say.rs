//! The words of what was found.

use crate::finding::{CodePage, Finding, Text};
use crate::ledger::Ledger;
use crate::source::{Line, Place};

/// Characters of a line that are quoted.
const QUOTED: usize = 64;

/// A line of the ledger, quoted at its beginning.
pub(super) fn line(number: usize, text: &str) -> Place {
    let short: String = text.chars().take(QUOTED).collect();
    let text = if short.len() < text.len() { format!("{short}…") } else { short };
    let end_column = text.chars().count() + 1;
    let to = text.len();
    Place { path: Ledger::NAME.to_string(), line: Some(Line { number, column: 1, end_column, text, from: 0, to }) }
}

/// A finding with what should be done about it.
pub(super) fn finding(code: &'static CodePage, place: Place, words: [String; 2], help: [&str; 2]) -> Finding {
    let [zh, en] = words;
    Finding::new(code, place, Text::new(zh, en)).help(help[0], help[1])
}

/// What to do about a ledger that was changed.
pub(super) const RESTORE_LEDGER: [&str; 2] = [
    "用备份或网站上的副本 ledger.jsonl 对照，查清是谁、为什么改的，恢复原来的台账",
    "compare it with a backup or with the copy on the website, find out who changed it and why, and restore it",
];

/// What to do about a page that is not the one that was published.
pub(super) const PUBLISH_AGAIN: [&str; 2] = [
    "查清是谁改的，再运行 mingbai publish 换回来；刚运行过 mingbai build 的，接着运行 mingbai publish",
    "find out who changed it and run mingbai publish to put it right; after a mingbai build, run mingbai publish",
];

/// What to do after a publish that was ended before its time.
pub(super) const AGAIN: [&str; 2] = ["再运行一次 mingbai publish", "run mingbai publish once more"];

/// What should stand there and what does.
pub(super) fn other_than(expected: &str, found: &str) -> [String; 2] {
    [format!("应为 {expected}，现在是 {found}"), format!("it should be {expected} and is {found}")]
}
