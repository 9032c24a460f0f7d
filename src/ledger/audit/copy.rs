//! The copy of the ledger on the website.

use super::say::{AGAIN, PUBLISH_AGAIN, RESTORE_LEDGER, finding, other_than};
use crate::finding::{Finding, code};
use crate::ledger::event::Event;
use crate::ledger::{Ledger, Line, sha256};
use crate::source::Place;

/// What is wrong with a copy; `path` is where it lies.
pub(super) fn audit(ledger: &Ledger, copy: Option<&str>, path: &str) -> Option<Finding> {
    let Some(copy) = copy else { return Some(missing(path)) };
    if copy == ledger.text() {
        return None;
    }
    if is_of_publish_before(ledger, copy) {
        return Some(behind(path));
    }
    Some(longer(ledger, copy, path).unwrap_or_else(|| differs(ledger, copy, path)))
}

/// Whether a copy has all lines but those of the last publish.
fn is_of_publish_before(ledger: &Ledger, copy: &str) -> bool {
    let Some(rest) = ledger.text().strip_prefix(copy) else { return false };
    let after: Vec<Line> = rest.lines().filter_map(Line::parse).collect();
    let built = after.iter().filter(|line| matches!(line.event, Event::Built { .. })).count();
    let before = copy.lines().last().and_then(Line::parse);
    built == 1 && before.is_none_or(|line| matches!(line.event, Event::Built { .. }))
}

fn behind(path: &str) -> Finding {
    let words = [
        "上次发布中断：台账已经写好，网站还没有换上".to_string(),
        "the last publish was interrupted: the ledger is written, and the website is still that of the one before"
            .to_string(),
    ];
    finding(&code::INTERRUPTED, Place::file(path), words, AGAIN)
}

fn missing(path: &str) -> Finding {
    let words = ["网站上没有台账的副本".to_string(), "the website has no copy of the ledger".to_string()];
    finding(&code::COPY_DIFFERS, Place::file(path), words, PUBLISH_AGAIN)
}

/// A copy that goes on where the ledger ends.
fn longer(ledger: &Ledger, copy: &str, path: &str) -> Option<Finding> {
    let rest = copy.strip_prefix(ledger.text())?;
    let from = ledger.text().lines().count() + 1;
    let more = rest.lines().count();
    let words = [
        format!("副本比台账多 {more} 行：台账从第 {from} 行起不见了"),
        format!("the copy has {more} lines more: the ledger has lost all from line {from} on"),
    ];
    Some(finding(&code::COPY_DIFFERS, Place::file(path), words, RESTORE_LEDGER))
}

fn differs(ledger: &Ledger, copy: &str, path: &str) -> Finding {
    let (own, other): (Vec<&str>, Vec<&str>) = (ledger.text().lines().collect(), copy.lines().collect());
    let at = own.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let digest = |lines: &[&str]| lines.get(at).map_or_else(|| "—".to_string(), |line| sha256(line.as_bytes()));
    let [zh, en] = other_than(&digest(&own), &digest(&other));
    let words = [
        format!("副本第 {} 行和台账不一样：摘要{zh}", at + 1),
        format!("line {} of the copy is not that of the ledger: its digest, {en}", at + 1),
    ];
    finding(&code::COPY_DIFFERS, Place::file(path), words, PUBLISH_AGAIN)
}
