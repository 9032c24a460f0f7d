//! The lines against each other and against the head: edited, swapped, put in, taken out.

use std::collections::{BTreeMap, BTreeSet};

use super::gap;
use super::say::{RESTORE_LEDGER, finding, line};
use crate::finding::{Finding, code};
use crate::ledger::digest::NONE;
use crate::ledger::event::{Event, Line};
use crate::ledger::head::Head;
use crate::ledger::sha256;
use crate::ledger::version::Version;

/// Everything that is wrong with the lines.
pub(super) fn audit(text: &str, head: Option<&Head>) -> Vec<Finding> {
    let lines = Lines::of(text, head);
    let mut findings = lines.out_of_order();
    findings.extend(lines.strange());
    findings.extend(gap::audit(&lines, head));
    findings.extend(lines.edited(head));
    if findings.is_empty() {
        findings.extend(lines.unfinished(text).into_iter().chain(lines.impossible()));
    }
    findings
}

/// One line as it stands in the file.
pub(super) struct Found<'t> {
    /// At which line of the file, from 1.
    pub(super) at: usize,
    /// The line.
    pub(super) text: &'t str,
    /// The digest that it has for the line before.
    pub(super) prev: Option<String>,
    /// Its event, where it is one.
    pub(super) line: Option<Line>,
}

/// The lines by their own numbers.
pub(super) struct Lines<'t> {
    /// The lines that have a number that no other has.
    pub(super) by_number: BTreeMap<usize, Found<'t>>,
    /// Those that do not belong there.
    extra: Vec<Found<'t>>,
}

impl<'t> Lines<'t> {
    /// A line that hides its number has that of its place, if no other line claims it.
    fn of(text: &'t str, head: Option<&Head>) -> Lines<'t> {
        let found: Vec<(Option<usize>, Found<'t>)> =
            text.lines().enumerate().map(|(at, text)| read(at + 1, text)).collect();
        let most = found.len().max(head.map_or(0, |head| head.count)) + 1;
        let claimed: BTreeSet<usize> = found.iter().filter_map(|(number, _)| *number).collect();
        let mut lines = Lines { by_number: BTreeMap::new(), extra: Vec::new() };
        for (number, found) in found {
            let number = number.filter(|number| *number <= most && !lines.by_number.contains_key(number));
            match number.or_else(|| (!claimed.contains(&found.at)).then_some(found.at)) {
                Some(number) => drop(lines.by_number.insert(number, found)),
                None => lines.extra.push(found),
            }
        }
        lines
    }

    /// Lines that stand where others should.
    fn out_of_order(&self) -> Vec<Finding> {
        let mut places: Vec<usize> = self.by_number.values().map(|found| found.at).collect();
        places.sort_unstable();
        let misplaced = self.by_number.iter().zip(places).filter(|((_, found), place)| found.at != *place);
        misplaced.map(|((number, found), _)| swapped(*number, found)).collect()
    }

    /// Lines that have no business there.
    fn strange(&self) -> Vec<Finding> {
        self.extra.iter().map(extra).collect()
    }

    /// Lines that do not have the digest that was noted of them.
    fn edited(&self, head: Option<&Head>) -> Vec<Finding> {
        let broken: Vec<Break> = self.breaks(head);
        let of = |number: usize| broken.iter().find(|broken| broken.number == number);
        let mut findings: Vec<Finding> = Vec::new();
        for broken in &broken {
            // Two broken bonds in a row are those of one line, unless the one before was its own.
            let both = of(broken.number + 1).is_some() && broken.number.checked_sub(1).and_then(of).is_none();
            match self.by_number.get(&broken.number) {
                Some(found) if !both => findings.push(edited(found, broken)),
                None if of(1).is_none() => findings.extend(self.by_number.get(&1).map(|found| edited(found, broken))),
                _ => {}
            }
        }
        findings
    }

    /// The bonds that do not hold: between two lines, before the first, and between the last and the head.
    fn breaks(&self, head: Option<&Head>) -> Vec<Break> {
        let mut breaks = Vec::new();
        let first = self.by_number.get(&1).and_then(|found| Some((0, NONE.to_string(), found.prev.clone()?)));
        let bonds = self.by_number.iter().filter_map(|(number, found)| {
            let next = self.by_number.get(&(number + 1))?;
            Some((*number, sha256(found.text.as_bytes()), next.prev.clone().unwrap_or_default()))
        });
        let last = head.and_then(|head| {
            let found = self.by_number.get(&head.count)?;
            Some((head.count, sha256(found.text.as_bytes()), head.digest.clone()))
        });
        let last = last.filter(|(number, ..)| !self.by_number.contains_key(&(number + 1)));
        for (number, is, noted) in first.into_iter().chain(bonds).chain(last) {
            if is != noted {
                breaks.push(Break { number, is, noted });
            }
        }
        breaks
    }

    /// A last line without its end.
    fn unfinished(&self, text: &str) -> Option<Finding> {
        let (number, found) = self.by_number.last_key_value()?;
        let words = ["最后一行没有写完".to_string(), "the last line is not complete".to_string()];
        (!text.ends_with('\n')).then(|| finding(&code::LINE_EDITED, line(*number, found.text), words, RESTORE_LEDGER))
    }

    /// Lines that are bound to each other and still say what cannot be: somebody wrote them anew.
    fn impossible(&self) -> Option<Finding> {
        let sane = |found: &&Found<'_>| found.line.as_ref().is_some_and(|line| is_possible(&line.event));
        let strange = self.by_number.values().find(|found| !sane(found)).map(not_ours);
        strange.or_else(|| replay(self))
    }
}

/// A bond that does not hold.
struct Break {
    /// The line whose digest was noted elsewhere.
    number: usize,
    /// The digest that it has.
    is: String,
    /// The digest that was noted.
    noted: String,
}

/// A line with the number that it claims.
fn read(at: usize, text: &str) -> (Option<usize>, Found<'_>) {
    let line = Line::parse(text);
    let rough: Option<serde_json::Value> = serde_json::from_str(text).ok();
    let number = rough.as_ref().and_then(|rough| rough.get("seq")?.as_u64()).and_then(|seq| usize::try_from(seq).ok());
    let prev = rough.as_ref().and_then(|rough| rough.get("prev")?.as_str().map(str::to_string));
    (number.filter(|number| *number > 0), Found { at, text, prev, line })
}

/// Whether a version is that of its files.
fn is_possible(event: &Event) -> bool {
    event.publication().is_none_or(|made| Version::of_files(made.files.clone()).digest == made.version)
}

/// The first line that tells of a version that was not public, or publishes what was.
fn replay(lines: &Lines<'_>) -> Option<Finding> {
    let mut public: BTreeMap<(String, String), String> = BTreeMap::new();
    lines
        .by_number
        .values()
        .find(|found| found.line.as_ref().is_some_and(|line| !step(&mut public, &line.event)))
        .map(not_ours)
}

/// Takes an event over; false where it cannot have happened.
fn step(public: &mut BTreeMap<(String, String), String>, event: &Event) -> bool {
    let (community, record) = event.about();
    let key = |record: &str| (community.to_string(), record.to_string());
    match event {
        Event::Registered { .. } | Event::Built { .. } => true,
        Event::Published(made) => public.insert(key(record), made.version.clone()).is_none(),
        Event::Corrected(made) => public.insert(key(record), made.version.clone()) == made.before,
        Event::Moved(made) => {
            let before = made.from.as_deref().and_then(|from| public.remove(&key(from)));
            public.insert(key(record), made.version.clone());
            before == made.before
        }
        Event::Withdrawn(gone) | Event::Expired(gone) => public.remove(&key(record)).as_ref() == Some(&gone.before),
    }
}

fn edited(found: &Found<'_>, broken: &Break) -> Finding {
    let Break { is, noted, number } = broken;
    let words = if *number == 0 {
        [
            format!("第 1 行的 prev 应为 {is}，现在是 {noted}"),
            format!("the prev of line 1 should be {is} and is {noted}"),
        ]
    } else {
        [
            format!("这一行被改动过：后面记着它的摘要应为 {noted}，现在算出来是 {is}"),
            format!("this line was changed: its digest was noted as {noted} and is {is}"),
        ]
    };
    finding(&code::LINE_EDITED, line(found.at, found.text), words, RESTORE_LEDGER)
}

fn not_ours(found: &Found<'_>) -> Finding {
    let words = [
        "这一行说的事不可能发生过，不是程序写的".to_string(),
        "what this line says cannot have happened: the program did not write it".to_string(),
    ];
    finding(&code::LINE_EDITED, line(found.at, found.text), words, RESTORE_LEDGER)
}

fn extra(found: &Found<'_>) -> Finding {
    let words = [
        "这一行是多出来的，编号和别的行重复".to_string(),
        "this line does not belong here: its number is that of another".to_string(),
    ];
    finding(&code::LINE_EDITED, line(found.at, found.text), words, RESTORE_LEDGER)
}

fn swapped(number: usize, found: &Found<'_>) -> Finding {
    let words = [
        format!("这一行是第 {number} 条，被换到了第 {} 行", found.at),
        format!("this is entry {number}, and it stands in line {}", found.at),
    ];
    finding(&code::LINE_ORDER, line(found.at, found.text), words, RESTORE_LEDGER)
}
