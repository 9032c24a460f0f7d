//! Lines that are gone, and what tells them from lines that a publish did not come to note.

use super::lines::Lines;
use super::say::{AGAIN, RESTORE_LEDGER, finding};
use crate::finding::{Finding, code};
use crate::ledger::event::Event;
use crate::ledger::head::Head;
use crate::ledger::{Ledger, sha256};
use crate::source::Place;

/// Lines that are missing, at the end or between others, and a head that is behind.
pub(super) fn audit(lines: &Lines<'_>, head: Option<&Head>) -> Vec<Finding> {
    let last = lines.by_number.last_key_value().map_or(0, |(number, _)| *number);
    let count = head.map_or(0, |head| head.count).max(last);
    let missing = (1..=count).filter(|number| !lines.by_number.contains_key(number));
    let mut findings: Vec<Finding> = missing.map(|number| lost(number, noted(lines, head, number))).collect();
    if findings.is_empty() && last > 0 && head.is_none_or(|head| head.count < last) {
        findings.push(if is_one_behind(lines, head, last) { interrupted() } else { foreign_head(head, last) });
    }
    findings
}

/// The digest that was noted of a line.
fn noted(lines: &Lines<'_>, head: Option<&Head>, number: usize) -> Option<String> {
    let of_head = head.filter(|head| head.count == number).map(|head| head.digest.clone());
    lines.by_number.get(&(number + 1)).and_then(|next| next.prev.clone()).or(of_head)
}

/// Whether the lines after the head are those of one publish, and the head is that of the publish before.
fn is_one_behind(lines: &Lines<'_>, head: Option<&Head>, last: usize) -> bool {
    let count = head.map_or(0, |head| head.count);
    let built = |number: usize| {
        let line = lines.by_number.get(&number).and_then(|found| found.line.as_ref());
        line.is_some_and(|line| matches!(line.event, Event::Built { .. }))
    };
    let fits = head.is_none_or(|head| {
        built(count) && lines.by_number.get(&count).is_some_and(|found| sha256(found.text.as_bytes()) == head.digest)
    });
    fits && built(last) && (count + 1..last).all(|number| !built(number))
}

fn lost(number: usize, digest: Option<String>) -> Finding {
    let digest = digest.unwrap_or_else(|| "?".to_string());
    let words = [
        format!("第 {number} 行不见了，它的摘要是 {digest}"),
        format!("line {number} is gone; its digest is {digest}"),
    ];
    finding(&code::LINE_LOST, Place::file(Ledger::NAME), words, RESTORE_LEDGER)
}

fn interrupted() -> Finding {
    let words = [
        "上次发布中断：台账已经写好，ledger/head 还没有跟上".to_string(),
        "the last publish was interrupted: the ledger is written, and ledger/head is not".to_string(),
    ];
    finding(&code::INTERRUPTED, Place::file(Head::NAME), words, AGAIN)
}

fn foreign_head(head: Option<&Head>, last: usize) -> Finding {
    let words = match head {
        Some(Head { count, .. }) => [
            format!("只记到第 {count} 行，台账却有 {last} 行"),
            format!("it knows {count} lines, and the ledger has {last}"),
        ],
        None => ["不见了，或者读不懂".to_string(), "it is gone, or cannot be understood".to_string()],
    };
    finding(&code::LINE_LOST, Place::file(Head::NAME), words, RESTORE_LEDGER)
}
