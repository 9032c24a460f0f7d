//! The time limits that disclosure texts use, as data.
//!
//! A duty holds one or more limits. In a pack a limit is one TOML table, told apart by its first key:
//!
//! | wording | notation |
//! |---|---|
//! | 每季度公布一次 | `{ every = "quarter" }` - once within each quarter, due on its last day |
//! | 每季度首月20日 | `{ every = "quarter", due = { month = 1, day = 20 } }` - the month is counted inside the period |
//! | 每季首月的前10日 | `{ every = "quarter", due = { month = 1, from = 1, day = 10 } }` |
//! | 当月25日前 | `{ every = "month", due = { day = 25 } }` |
//! | 下月15日前 | `{ every = "month", covers = "previous", due = { day = 15 } }` |
//! | 每周五前 | `{ every = "week", due = { day = 5 } }` - in weeks and half months the day is counted inside the period |
//! | 每年3月25日 | `{ every = "year", due = { month = 3, day = 25 } }` or `{ every = "year", dates = ["03-25"] }` |
//! | 年初4月8日、年中7月8日、年末2月8日 | `{ every = "year", dates = ["04-08", "07-08", "02-08"] }` - a date before the first is in the next year |
//! | 第一、三季度 | `{ every = "quarter", only = [1, 3] }` |
//! | 每年初 / 年终 | `{ every = "year", part = "start", due = { month = 3, day = 31 } }` / `{ every = "year", part = "end" }` |
//! | 财务往来较多的，每月公布 | `{ every = "month", when = "finance_busy" }` |
//! | 每届一次，任期三年 | `{ every = "term", years = 3 }` |
//! | 形成之日起20个工作日内 | `{ after = "formed", within = "20 workdays" }` |
//! | 会议十日前 / 选举前 | `{ before = "held_on", at_least = "10 days" }` / `{ before = "election_day" }` |
//! | 当场公布 | `{ same_day = "held_on" }` |
//! | 及时公布 | `{ promptly = "decided_on" }`, with `within = "3 days"` where a number was set locally |
//! | 定期 / 经常 | `{ regularly = true }`, with `within = "6 months"` where a number was set locally |
//! | 随时公开 | `{ any_time = true }` |
//! | 长期公开，变更及时更新 | `{ standing = true, on_change = "promptly" }` or `on_change = "20 workdays"` |
//! | 最长不超过三个月 | `{ max_gap = "3 months" }` |
//! | 每完成一个阶段公布进展 | `{ milestones = true }` |
//! | 公布期限不得少于十五日 | `{ display = "15 days" }`, with `or_republish = true` where a shorter one starts again |
//! | 名单公布之日起五日内提出异议 | `{ open = "published_on", for = "5 days" }` |
//! | 连续两次不称职 | `{ consecutive = "rated_unfit", times = 2 }` |
//! | 按卫健部门要求 | `{ set_by = "卫生健康部门" }` |
//! | 未列时限 | `{ inherit = true }` |
//!
//! Lengths are `days`, `workdays` or `months`; a week is `7 days`, a year `12 months`. How limits become dates is told in
//! [`resolve`](periodic_dues).

mod every;
mod notation;
mod notation_error;
mod resolve;
mod schedule;
mod span;
mod stricter;
mod wording;
mod wording_every;

pub use every::{Covers, DueDay, Every, MonthDay, Part};
pub use notation::{RawDue, RawLimit};
pub use notation_error::NotationError;
pub use resolve::{Due, after_due, before_latest, covered_period, display_until, event_due, periodic_dues};
pub use span::{Span, SpanError, Unit};
pub use stricter::stricter;

/// One time limit of a disclosure text. Events and conditions are ids, which packs and kinds of record give a meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeLimit {
    /// Once in every period, or on several dates of a year.
    Every(Every),
    /// Within a span after an event.
    After {
        /// The event.
        event: String,
        /// The longest span allowed.
        within: Span,
    },
    /// A span before an event, or earlier.
    Before {
        /// The event.
        event: String,
        /// The shortest span allowed; one day where the text only says "before".
        at_least: Span,
    },
    /// On the day of an event.
    SameDay {
        /// The event.
        event: String,
    },
    /// Promptly (及时) after an event, without a number in the text.
    Promptly {
        /// The event.
        event: String,
        /// The number that was set locally.
        within: Option<Span>,
    },
    /// Displayed for as long as it is true (长期).
    Standing {
        /// What a change asks for.
        on_change: Option<OnChange>,
    },
    /// Never longer than this between two publications.
    MaxGap(Span),
    /// At every completed stage.
    Milestones,
    /// Regularly (定期, 经常), without a number in the text.
    Regularly {
        /// The longest gap that was set locally.
        within: Option<Span>,
    },
    /// At any time (随时), as things happen.
    AnyTime,
    /// Displayed for at least so long.
    Display {
        /// The shortest display.
        at_least: Span,
        /// Whether a shorter display has to be repeated.
        or_republish: bool,
    },
    /// Open for objections for so long after an event.
    Open {
        /// The event.
        event: String,
        /// How long.
        length: Span,
    },
    /// Another authority says when.
    SetBy {
        /// That authority, in the words of the text.
        authority: String,
    },
    /// An event that counts once it has happened so many times in a row.
    Consecutive {
        /// The event.
        event: String,
        /// How many times, at least two.
        times: u32,
    },
    /// The text gives no time limit; the pack's default holds.
    Inherit,
}

/// What has to follow when something on standing display changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnChange {
    /// An update promptly, without a number.
    Promptly,
    /// An update within a span.
    Within(Span),
}

impl TimeLimit {
    /// The id of the event that the limit is counted from or towards, if it has one.
    pub fn event(&self) -> Option<&str> {
        match self {
            TimeLimit::After { event, .. }
            | TimeLimit::Before { event, .. }
            | TimeLimit::SameDay { event }
            | TimeLimit::Promptly { event, .. }
            | TimeLimit::Open { event, .. }
            | TimeLimit::Consecutive { event, .. } => Some(event),
            _ => None,
        }
    }

    /// The periodic limit, if it is one.
    pub fn every(&self) -> Option<&Every> {
        match self {
            TimeLimit::Every(every) => Some(every),
            _ => None,
        }
    }

    /// Reads the notation of one limit: the keys of its table, as TOML.
    ///
    /// # Errors
    /// The text is no TOML, has an unknown key, or says something impossible.
    pub fn from_toml(text: &str) -> Result<TimeLimit, NotationError> {
        let raw: RawLimit = toml::from_str(text).map_err(|error| NotationError::Toml { message: error.to_string() })?;
        TimeLimit::try_from(raw)
    }
}
