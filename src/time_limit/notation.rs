//! From TOML to time limits.

use serde::Deserialize;

use super::notation_error::NotationError;
use super::{OnChange, Span, TimeLimit, schedule};

/// A time limit as it is written: all keys of all limits, flat. [`TimeLimit::try_from`] makes sense of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawLimit {
    /// A kind of period: the periodic limit.
    pub every: Option<String>,
    /// Whose record is owed: `same` or `previous`.
    pub covers: Option<String>,
    /// By which day of the period.
    pub due: Option<RawDue>,
    /// By which dates of the year, `03-25`.
    pub dates: Option<Vec<String>>,
    /// In which periods of the year alone.
    pub only: Option<Vec<u32>>,
    /// Under which condition.
    pub when: Option<String>,
    /// Which part of the period the text names: `start` or `end`.
    pub part: Option<String>,
    /// How many years a term lasts.
    pub years: Option<u32>,
    /// An event that a span follows.
    pub after: Option<String>,
    /// The longest span, in the text or set locally.
    pub within: Option<String>,
    /// An event that comes after the act.
    pub before: Option<String>,
    /// The shortest span before the event.
    pub at_least: Option<String>,
    /// An event on whose day the act is owed.
    pub same_day: Option<String>,
    /// An event that the act follows promptly.
    pub promptly: Option<String>,
    /// Displayed as long as it is true.
    pub standing: Option<bool>,
    /// What a change asks for: `promptly` or a span.
    pub on_change: Option<String>,
    /// The longest span between two publications.
    pub max_gap: Option<String>,
    /// At every stage.
    pub milestones: Option<bool>,
    /// Regularly.
    pub regularly: Option<bool>,
    /// At any time.
    pub any_time: Option<bool>,
    /// The shortest display.
    pub display: Option<String>,
    /// Whether a shorter display has to be repeated.
    pub or_republish: Option<bool>,
    /// An event after which objections are heard.
    pub open: Option<String>,
    /// How long they are heard; the key is `for`.
    #[serde(rename = "for")]
    pub length: Option<String>,
    /// The authority that says when.
    pub set_by: Option<String>,
    /// An event that is counted in a row.
    pub consecutive: Option<String>,
    /// How many times in a row.
    pub times: Option<u32>,
    /// No limit in the text.
    pub inherit: Option<bool>,
}

/// A due day as it is written.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawDue {
    /// The month inside the period.
    pub month: Option<u32>,
    /// The first day of a window.
    pub from: Option<u32>,
    /// The day.
    pub day: u32,
}

/// The limits: the key that names each, and the further keys that it takes.
const LIMITS: [(&str, &[&str]); 15] = [
    ("every", &["covers", "due", "dates", "only", "when", "part", "years"]),
    ("after", &["within"]),
    ("before", &["at_least"]),
    ("same_day", &[]),
    ("promptly", &["within"]),
    ("standing", &["on_change"]),
    ("max_gap", &[]),
    ("milestones", &[]),
    ("regularly", &["within"]),
    ("any_time", &[]),
    ("display", &["or_republish"]),
    ("open", &["for"]),
    ("set_by", &[]),
    ("consecutive", &["times"]),
    ("inherit", &[]),
];

impl TryFrom<RawLimit> for TimeLimit {
    type Error = NotationError;

    fn try_from(raw: RawLimit) -> Result<TimeLimit, NotationError> {
        let limit = named_limit(&raw.keys())?;
        match limit {
            "every" => schedule::read(&raw).map(TimeLimit::Every),
            "after" => {
                Ok(TimeLimit::After { event: name(limit, &raw.after)?, within: needed("within", limit, &raw.within)? })
            }
            "before" => Ok(TimeLimit::Before {
                event: name(limit, &raw.before)?,
                at_least: optional("at_least", &raw.at_least)?.unwrap_or(Span::ONE_DAY),
            }),
            "same_day" => Ok(TimeLimit::SameDay { event: name(limit, &raw.same_day)? }),
            "promptly" => {
                Ok(TimeLimit::Promptly { event: name(limit, &raw.promptly)?, within: optional("within", &raw.within)? })
            }
            "standing" => flag(limit, raw.standing, TimeLimit::Standing { on_change: on_change(&raw.on_change)? }),
            "max_gap" => Ok(TimeLimit::MaxGap(needed(limit, limit, &raw.max_gap)?)),
            "milestones" => flag(limit, raw.milestones, TimeLimit::Milestones),
            "regularly" => {
                flag(limit, raw.regularly, TimeLimit::Regularly { within: optional("within", &raw.within)? })
            }
            "any_time" => flag(limit, raw.any_time, TimeLimit::AnyTime),
            "display" => Ok(TimeLimit::Display {
                at_least: needed(limit, limit, &raw.display)?,
                or_republish: raw.or_republish.unwrap_or(false),
            }),
            "open" => {
                Ok(TimeLimit::Open { event: name(limit, &raw.open)?, length: needed("for", limit, &raw.length)? })
            }
            "set_by" => Ok(TimeLimit::SetBy { authority: name(limit, &raw.set_by)? }),
            "consecutive" => {
                Ok(TimeLimit::Consecutive { event: name(limit, &raw.consecutive)?, times: times(raw.times)? })
            }
            _ => flag(limit, raw.inherit, TimeLimit::Inherit),
        }
    }
}

impl RawLimit {
    /// The keys that are written.
    fn keys(&self) -> Vec<&'static str> {
        let keys = [
            ("every", self.every.is_some()),
            ("covers", self.covers.is_some()),
            ("due", self.due.is_some()),
            ("dates", self.dates.is_some()),
            ("only", self.only.is_some()),
            ("when", self.when.is_some()),
            ("part", self.part.is_some()),
            ("years", self.years.is_some()),
            ("after", self.after.is_some()),
            ("within", self.within.is_some()),
            ("before", self.before.is_some()),
            ("at_least", self.at_least.is_some()),
            ("same_day", self.same_day.is_some()),
            ("promptly", self.promptly.is_some()),
            ("standing", self.standing.is_some()),
            ("on_change", self.on_change.is_some()),
            ("max_gap", self.max_gap.is_some()),
            ("milestones", self.milestones.is_some()),
            ("regularly", self.regularly.is_some()),
            ("any_time", self.any_time.is_some()),
            ("display", self.display.is_some()),
            ("or_republish", self.or_republish.is_some()),
            ("open", self.open.is_some()),
            ("for", self.length.is_some()),
            ("set_by", self.set_by.is_some()),
            ("consecutive", self.consecutive.is_some()),
            ("times", self.times.is_some()),
            ("inherit", self.inherit.is_some()),
        ];
        keys.into_iter().filter_map(|(key, written)| written.then_some(key)).collect()
    }
}

/// The one key that names the limit, once the others are known to belong to it.
fn named_limit(keys: &[&'static str]) -> Result<&'static str, NotationError> {
    let named: Vec<_> = LIMITS.into_iter().filter(|(limit, _)| keys.contains(limit)).collect();
    match named[..] {
        [] => Err(NotationError::NoLimit),
        [(limit, takes)] => match keys.iter().find(|key| **key != limit && !takes.contains(key)) {
            Some(key) => Err(NotationError::KeyNotHere { key, limit }),
            None => Ok(limit),
        },
        _ => Err(NotationError::SeveralLimits { keys: named.into_iter().map(|(limit, _)| limit).collect() }),
    }
}

/// A name, which must not be empty.
fn name(key: &'static str, name: &Option<String>) -> Result<String, NotationError> {
    match name.as_deref().map(str::trim) {
        Some(name) if !name.is_empty() => Ok(name.to_owned()),
        _ => Err(NotationError::EmptyName { key }),
    }
}

/// A length that must be there.
fn needed(key: &'static str, limit: &'static str, text: &Option<String>) -> Result<Span, NotationError> {
    optional(key, text)?.ok_or(NotationError::KeyMissing { key, limit })
}

/// A length that may be there.
fn optional(key: &'static str, text: &Option<String>) -> Result<Option<Span>, NotationError> {
    text.as_deref().map(|text| Span::parse(text).map_err(|error| NotationError::Span { key, error })).transpose()
}

/// The limit, if its key is `true`.
fn flag(key: &'static str, value: Option<bool>, limit: TimeLimit) -> Result<TimeLimit, NotationError> {
    if value == Some(true) { Ok(limit) } else { Err(NotationError::False { key }) }
}

/// What a change asks for.
fn on_change(text: &Option<String>) -> Result<Option<OnChange>, NotationError> {
    match text.as_deref() {
        Some("promptly") => Ok(Some(OnChange::Promptly)),
        _ => Ok(optional("on_change", text)?.map(OnChange::Within)),
    }
}

/// How many times in a row.
fn times(times: Option<u32>) -> Result<u32, NotationError> {
    let count = times.ok_or(NotationError::KeyMissing { key: "times", limit: "consecutive" })?;
    if (2..=99).contains(&count) { Ok(count) } else { Err(NotationError::CountOutOfRange { key: "times", count }) }
}
