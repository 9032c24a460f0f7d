//! What a publish has to enter: the difference between what may be public now and what the ledger says is public.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;

use super::Kept;
use super::event::{Digests, Event, Publication, Removal};
use super::history::{Life, Past};
use super::reason;
use super::version::Version;
use crate::finding::{Finding, Severity, Text, code};
use crate::load::past_record;
use crate::record::Record;
use crate::record::content::Content;
use crate::release::Released;
use crate::source::Place;

/// What is to be entered of one community.
#[derive(Debug, Default)]
pub struct Plan {
    /// The events, the registers first, then by address.
    pub events: Vec<Event>,
    /// Changes that nobody gives a reason for: nothing may be published before.
    pub refusals: Vec<Finding>,
}

/// What a plan is worked out from.
pub struct Ground<'a> {
    /// Folder of the site.
    pub root: &'a Path,
    /// The community as it lies there.
    pub content: &'a Content,
    /// The community in its signed versions.
    pub signed: &'a Content,
    /// What may be public.
    pub released: &'a [Released<'a>],
    /// What the ledger says of it.
    pub past: &'a Past,
    /// A reason for whatever has none of its own.
    pub reason: Option<&'a str>,
    /// The day.
    pub today: NaiveDate,
}

impl Plan {
    /// The plan of a community.
    pub fn of(ground: &Ground<'_>) -> Plan {
        let mut plan = Plan::default();
        plan.events.extend(ground.registers());
        let mut steps = ground.published();
        steps.extend(ground.gone());
        steps.sort_by(|a, b| a.0.cmp(&b.0));
        for (_, step) in steps {
            match step {
                Ok(event) => plan.events.push(event),
                Err(finding) => plan.refusals.push(finding),
            }
        }
        plan
    }

    /// The plan of a community whose folder is gone.
    pub fn of_lost(folder: &str, past: &Past, reason: Option<&str>) -> Plan {
        let mut plan = Plan::default();
        for (address, version) in past.public() {
            match reason {
                Some(reason) => plan.events.push(withdrawn(folder, address, version, reason.to_string())),
                None => plan.refusals.push(unsaid(folder, address)),
            }
        }
        if !past.registers.is_empty() {
            plan.events.push(Event::Registered { community: folder.to_string(), files: Digests::new() });
        }
        plan
    }
}

/// What a publish would refuse of a community when its records are signed as they lie there: whoever adds a reason after the
/// sign-off has it signed again.
pub fn to_be_said(root: &Path, content: &Content, past: &Past, today: NaiveDate) -> Vec<Finding> {
    let ground = Ground { root, content, signed: content, released: &[], past, reason: None, today };
    let asked = content.records.iter().filter_map(|record| {
        let step = match record.fields.text("status") {
            Some("review") => ground.of_record(record)?.1,
            Some("withdrawn") => ground.of_gone(&record.address, past.current(&record.address)?),
            _ => return None,
        };
        step.err()
    });
    asked.map(|finding| Finding { severity: Severity::Warning, community: content.folder.clone(), ..finding }).collect()
}

/// An address with what is to be entered of it, or why it cannot be.
type Step = (String, Result<Event, Finding>);

impl Ground<'_> {
    fn folder(&self) -> &str {
        &self.content.folder
    }

    /// The registers, if they changed.
    fn registers(&self) -> Option<Event> {
        let sources = [&self.content.community.source, &self.content.roster.source];
        let read = |path: &str| std::fs::read(self.root.join(path)).ok().map(|bytes| super::sha256(&bytes));
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_string();
        let files: Digests =
            sources.iter().filter_map(|source| Some((name(&source.path), read(&source.path)?))).collect();
        (files != self.past.registers).then(|| Event::Registered { community: self.folder().to_string(), files })
    }

    fn published(&self) -> Vec<Step> {
        self.released.iter().filter_map(|released| self.of_record(released.record())).collect()
    }

    fn of_record(&self, record: &Record) -> Option<Step> {
        let (address, version) = (record.address.as_str(), Version::of(record));
        let event = match (self.past.current(address), self.former(record)) {
            (Some(before), _) if before.digest == version.digest => return None,
            (Some(before), _) => self.changed(record, version, before).map(Event::Corrected),
            (None, Some((from, before))) => self.moved(record, version, from, before).map(Event::Moved),
            (None, None) => Ok(Event::Published(self.publication(record, version))),
        };
        Some((address.to_string(), event))
    }

    /// The address at which a record was public before it got its name.
    fn former<'r>(&self, record: &'r Record) -> Option<(&'r str, &Version)> {
        let public = self.addresses();
        let mut former = record.former_addresses().filter(|address| !public.contains(address));
        former.find_map(|address| Some((address, self.past.current(address)?)))
    }

    fn addresses(&self) -> BTreeSet<&str> {
        self.released.iter().map(|released| released.record().address.as_str()).collect()
    }

    fn changed(&self, record: &Record, version: Version, before: &Version) -> Result<Publication, Finding> {
        let reason = self.reason_of(record, &record.address).ok_or_else(|| changed_unsaid(record, before))?;
        let before = Some(before.digest.clone());
        Ok(Publication { before, reason: Some(reason), ..self.publication(record, version) })
    }

    /// A new name needs no reason, another text under it does.
    fn moved(&self, record: &Record, version: Version, from: &str, before: &Version) -> Result<Publication, Finding> {
        let reason = self.reason_of(record, from);
        if reason.is_none() && !self.says_the_same(record, from, before) {
            return Err(changed_unsaid(record, before));
        }
        let (before, from) = (Some(before.digest.clone()), Some(from.to_string()));
        Ok(Publication { before, from, reason, ..self.publication(record, version) })
    }

    /// Whether a record has the title and text that it had under another name.
    fn says_the_same(&self, record: &Record, from: &str, before: &Version) -> bool {
        let kept = Kept::of(self.root);
        let old = before.text_of(from).and_then(|digest| past_record(kept.get(digest)?, from));
        old.is_some_and(|old| old.fields.text("title") == record.fields.text("title") && old.text == record.text())
    }

    fn reason_of(&self, record: &Record, address: &str) -> Option<String> {
        let none = Life::default();
        let life = self.past.records.get(address).unwrap_or(&none);
        let own = reason::of_correction(record, address, life, &Kept::of(self.root));
        own.or_else(|| self.reason.map(str::to_string))
    }

    fn publication(&self, record: &Record, version: Version) -> Publication {
        Publication {
            community: self.folder().to_string(),
            record: record.address.clone(),
            version: version.digest,
            files: version.files,
            pages: Digests::new(),
            before: None,
            from: None,
            reason: None,
        }
    }

    /// What was public and may be so no longer.
    fn gone(&self) -> Vec<Step> {
        let public = self.addresses();
        let moved: BTreeSet<&str> =
            self.released.iter().flat_map(|released| released.record().former_addresses()).collect();
        let there = |address: &str| public.contains(address) || moved.contains(address);
        let gone = self.past.public().filter(|(address, _)| !there(address));
        gone.map(|(address, version)| (address.to_string(), self.of_gone(address, version))).collect()
    }

    /// Whether a record is about persons and its time is over, in the version that was signed or in the one that lies there.
    fn has_expired(&self, address: &str) -> bool {
        let records = self.signed.records.iter().chain(&self.content.records);
        let mut own = records.filter(|record| record.address == address);
        own.any(|record| record.has_expired(self.today) && record.fields.text("status") != Some("withdrawn"))
    }

    fn of_gone(&self, address: &str, version: &Version) -> Result<Event, Finding> {
        if self.has_expired(address) {
            return Ok(Event::Expired(Removal { reason: None, ..removal(self.folder(), address, version) }));
        }
        let record = self.content.records.iter().find(|record| record.address == address);
        let reason = record.and_then(reason::of_withdrawal).or_else(|| self.reason.map(str::to_string));
        let reason = reason.ok_or_else(|| record.map_or_else(|| unsaid(self.folder(), address), gone_unsaid))?;
        Ok(withdrawn(self.folder(), address, version, reason))
    }
}

fn withdrawn(folder: &str, address: &str, version: &Version, reason: String) -> Event {
    Event::Withdrawn(Removal { reason: Some(reason), ..removal(folder, address, version) })
}

fn removal(folder: &str, address: &str, version: &Version) -> Removal {
    let (community, record) = (folder.to_string(), address.to_string());
    Removal { community, record, before: version.digest.clone(), reason: None }
}

fn changed_unsaid(record: &Record, before: &Version) -> Finding {
    let short = &before.digest[..before.digest.len().min(8)];
    let words = Text::new(
        format!("这份记录公开过（版本 {short}），现在改了，没有写更正理由"),
        format!("this record was public (version {short}) and is now another, and no reason is given"),
    );
    Finding::new(&code::UNSAID, record.place("corrections"), words).help(
        "在信息栏末尾加上：[[corrections]] date = 今天的日期 reason = \"为什么改\"；或者运行 mingbai publish --reason 理由",
        "add [[corrections]] with date and reason to the front matter, or run mingbai publish --reason",
    )
}

fn gone_unsaid(record: &Record) -> Finding {
    let words = Text::new(
        "这份记录公开过，现在不能公开了，没有写撤回理由",
        "this record was public and may be so no longer, and no reason is given",
    );
    Finding::new(&code::UNSAID, record.place("status"), words).help(
        "要撤回的，写 status = \"withdrawn\" 和 withdrawn_reason = \"为什么撤回\"；不是要撤回的，把它改好再审签",
        "to take it back write status = \"withdrawn\" and withdrawn_reason; otherwise mend and sign it",
    )
}

fn unsaid(folder: &str, address: &str) -> Finding {
    let place =
        if folder.is_empty() { format!("content/{address}.md") } else { format!("content/{folder}/{address}.md") };
    let words = Text::new(
        "这份记录公开过，现在文件没有了，没有写撤回理由",
        "this record was public, its file is gone, and no reason is given",
    );
    let finding = Finding::new(&code::UNSAID, Place::file(place), words).help(
        format!("改了名的，在改名以后的记录里写 former_addresses = [\"{address}\"]；要撤回的，把文件放回来，写 status = \"withdrawn\" 和 withdrawn_reason；或者运行 mingbai publish --reason 理由"),
        "if it was renamed, write former_addresses in the renamed record; to take it back, restore the file with status = \"withdrawn\" and withdrawn_reason, or run mingbai publish --reason",
    );
    Finding { community: folder.to_string(), ..finding }
}
