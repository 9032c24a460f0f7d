//! What a line of the ledger says. The order of the keys is that of the fields, so that equal events are equal bytes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::sha256;

/// Paths with the SHA-256 of what they hold.
pub type Digests = BTreeMap<String, String>;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its number, from 1.
    pub seq: u64,
    /// The day of the publish.
    #[serde(with = "day")]
    pub day: NaiveDate,
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
    /// SHA-256 of the line before, without its end of line.
    pub prev: String,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "lowercase")]
pub enum Event {
    /// The registers of a community are others than before.
    Registered {
        /// Folder of the community.
        community: String,
        /// Their files.
        files: Digests,
    },
    /// A record is public from now on.
    Published(Publication),
    /// A record is public in another version.
    Corrected(Publication),
    /// A record is public at another address.
    Moved(Publication),
    /// A record was taken back.
    Withdrawn(Removal),
    /// The time of its display is over, and with it that of its personal data.
    Expired(Removal),
    /// The lists of digests of all targets, at the end of each publish.
    Built {
        /// The lists by path in the output.
        files: Digests,
    },
}

/// A version that became public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// Folder of the community.
    pub community: String,
    /// Address of the record in it.
    pub record: String,
    /// Digest of what was signed.
    pub version: String,
    /// The files that were signed, by path from the community's folder.
    pub files: Digests,
    /// The pages of the record as they were put up, by path in the output.
    pub pages: Digests,
    /// The version that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The address that it had before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A record that is public no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removal {
    /// Folder of the community.
    pub community: String,
    /// Address of the record in it.
    pub record: String,
    /// The version that was public.
    pub before: String,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Line {
    /// The line as it stands in the file, without its end of line.
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The digest by which the next line is bound to it.
    pub fn digest(&self) -> String {
        sha256(self.text().as_bytes())
    }

    /// The line that a text is; none when it is not exactly what the program would have written.
    pub fn parse(text: &str) -> Option<Line> {
        let line: Line = serde_json::from_str(text).ok()?;
        (line.text() == text).then_some(line)
    }
}

impl Event {
    /// Its name in the file.
    pub fn id(&self) -> &'static str {
        match self {
            Event::Registered { .. } => "registered",
            Event::Published(_) => "published",
            Event::Corrected(_) => "corrected",
            Event::Moved(_) => "moved",
            Event::Withdrawn(_) => "withdrawn",
            Event::Expired(_) => "expired",
            Event::Built { .. } => "built",
        }
    }

    /// Folder of the community and address of the record that it is about.
    pub fn about(&self) -> (&str, &str) {
        match self {
            Event::Registered { community, .. } => (community, ""),
            Event::Published(made) | Event::Corrected(made) | Event::Moved(made) => (&made.community, &made.record),
            Event::Withdrawn(gone) | Event::Expired(gone) => (&gone.community, &gone.record),
            Event::Built { .. } => ("", ""),
        }
    }

    /// The version that it made public.
    pub fn publication(&self) -> Option<&Publication> {
        match self {
            Event::Published(made) | Event::Corrected(made) | Event::Moved(made) => Some(made),
            _ => None,
        }
    }

    /// As [`Event::publication`], to be completed.
    pub fn publication_mut(&mut self) -> Option<&mut Publication> {
        match self {
            Event::Published(made) | Event::Corrected(made) | Event::Moved(made) => Some(made),
            _ => None,
        }
    }

    /// Why it happened, in the words of the clerk.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Event::Withdrawn(gone) | Event::Expired(gone) => gone.reason.as_deref(),
            other => other.publication()?.reason.as_deref(),
        }
    }
}

/// A day as `2026-11-06`.
mod day {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(day)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
        NaiveDate::parse_from_str(&String::deserialize(from)?, "%Y-%m-%d").map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> Line {
        let gone = Removal {
            community: "a".to_string(),
            record: "notice/x".to_string(),
            before: "b".repeat(64),
            reason: Some("写错了".to_string()),
        };
        let day = NaiveDate::from_ymd_opt(2026, 11, 6).expect("a day");
        Line { seq: 3, day, event: Event::Withdrawn(gone), prev: super::super::digest::NONE.to_string() }
    }

    #[test]
    fn a_line_has_its_keys_in_a_fixed_order_and_reads_back() {
        let text = line().text();
        let begin = "{\"seq\":3,\"day\":\"2026-11-06\",\"event\":\"withdrawn\",\"community\":\"a\",\"record\":\"notice/x\",\"before\":\"b";
        assert!(text.starts_with(begin), "{text}");
        assert_eq!(Line::parse(&text), Some(line()));
    }

    #[test]
    fn a_line_that_says_the_same_in_other_bytes_is_none() {
        let text = line().text();
        for other in [text.replace(",\"day\"", ", \"day\""), text.replace("{\"seq\"", "{\"x\":1,\"seq\"")] {
            assert_eq!(Line::parse(&other), None, "{other}");
        }
    }
}
