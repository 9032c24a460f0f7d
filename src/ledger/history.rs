//! What became of every record: the version that is public, the corrections so far, and that it is gone.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::event::{Digests, Event, Line, Publication, Removal};
use super::version::Version;

/// The past of every community, by folder.
#[derive(Debug, Clone, Default)]
pub struct History {
    communities: BTreeMap<String, Past>,
}

/// The past of one community.
#[derive(Debug, Clone, Default, Hash)]
pub struct Past {
    /// Its records by address.
    pub records: BTreeMap<String, Life>,
    /// Its registers.
    pub registers: Digests,
}

/// The life of one record at its address.
#[derive(Debug, Clone, Default, Hash)]
pub struct Life {
    /// The version that is public.
    pub current: Option<Version>,
    /// Its corrections, the oldest first.
    pub corrections: Vec<Correction>,
    /// How it went, where it is public no longer.
    pub gone: Option<Gone>,
}

/// One version in the place of another.
#[derive(Debug, Clone, Hash)]
pub struct Correction {
    /// When.
    pub day: NaiveDate,
    /// Why.
    pub reason: Option<String>,
    /// The version before.
    pub before: Version,
    /// The version after.
    pub after: Version,
}

/// When and why a record went.
#[derive(Debug, Clone, Hash)]
pub struct Gone {
    /// When.
    pub day: NaiveDate,
    /// In what way.
    pub how: How,
    /// Why.
    pub reason: Option<String>,
}

/// In what way a record went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum How {
    /// It was taken back.
    Withdrawn,
    /// The time of its display was over.
    Expired,
}

impl History {
    /// The history that lines tell.
    pub fn of(lines: &[Line]) -> History {
        let mut history = History::default();
        lines.iter().for_each(|line| history.add(line.day, &line.event));
        history
    }

    /// The past of a community; an empty one when it has none.
    pub fn past(&self, community: &str) -> Past {
        self.communities.get(community).cloned().unwrap_or_default()
    }

    /// The past of a community, if it has one.
    pub fn get(&self, community: &str) -> Option<&Past> {
        self.communities.get(community)
    }

    /// All communities that have a past.
    pub fn communities(&self) -> impl Iterator<Item = (&str, &Past)> {
        self.communities.iter().map(|(folder, past)| (folder.as_str(), past))
    }

    fn add(&mut self, day: NaiveDate, event: &Event) {
        if !matches!(event, Event::Built { .. }) {
            self.communities.entry(event.about().0.to_string()).or_default().add(day, event);
        }
    }
}

impl Past {
    /// The past with what happens today.
    pub fn with(mut self, day: NaiveDate, events: &[Event]) -> Past {
        events.iter().for_each(|event| self.add(day, event));
        self
    }

    /// The version of a record that is public.
    pub fn current(&self, address: &str) -> Option<&Version> {
        self.records.get(address)?.current.as_ref()
    }

    /// Addresses of all records that are public.
    pub fn public(&self) -> impl Iterator<Item = (&str, &Version)> {
        self.records.iter().filter_map(|(address, life)| Some((address.as_str(), life.current.as_ref()?)))
    }

    /// What is gone, by address.
    pub fn gone(&self) -> impl Iterator<Item = (&str, &Gone)> {
        self.records.iter().filter_map(|(address, life)| Some((address.as_str(), life.gone.as_ref()?)))
    }

    fn add(&mut self, day: NaiveDate, event: &Event) {
        match event {
            Event::Registered { files, .. } => self.registers = files.clone(),
            Event::Published(made) => self.life(&made.record).publish(made),
            Event::Corrected(made) => self.life(&made.record).correct(day, made),
            Event::Moved(made) => self.moved(made),
            Event::Withdrawn(gone) => self.went(day, How::Withdrawn, gone),
            Event::Expired(gone) => self.went(day, How::Expired, gone),
            Event::Built { .. } => {}
        }
    }

    fn life(&mut self, address: &str) -> &mut Life {
        self.records.entry(address.to_string()).or_default()
    }

    /// A record takes what was corrected in it along to its new address.
    fn moved(&mut self, made: &Publication) {
        let before = made.from.as_deref().and_then(|from| self.records.remove(from)).unwrap_or_default();
        let life = self.life(&made.record);
        life.corrections = before.corrections;
        life.publish(made);
    }

    fn went(&mut self, day: NaiveDate, how: How, gone: &Removal) {
        let life = self.life(&gone.record);
        life.current = None;
        life.gone = Some(Gone { day, how, reason: gone.reason.clone() });
        if how == How::Expired {
            life.corrections.clear();
        }
    }
}

impl Life {
    fn publish(&mut self, made: &Publication) {
        self.current = Some(Version::new(made));
        self.gone = None;
    }

    fn correct(&mut self, day: NaiveDate, made: &Publication) {
        let after = Version::new(made);
        if let Some(before) = self.current.replace(after.clone()) {
            self.corrections.push(Correction { day, reason: made.reason.clone(), before, after });
        }
        self.gone = None;
    }
}
