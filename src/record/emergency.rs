//! Emergency notices: from when until when one stands in for everything else on the screens, and the switches of those that
//! were prepared ahead.

use super::Record;
use super::content::Register;
use super::value::Fields;
use crate::minute::Minute;
use crate::source::Place;
use crate::time_of_day::TimeOfDay;

/// Name of the log of `mingbai emergency`, in the folder of a community.
pub const EMERGENCY_FILE: &str = "emergency.toml";

/// Minutes for which an emergency stands that says no end.
const OPEN: i64 = 24 * 60;

/// An emergency notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Emergency {
    /// First minute.
    pub from: Minute,
    /// The minute after the last.
    pub until: Minute,
    /// Whether it says no end, so that it ends a day after its beginning.
    pub open: bool,
    /// Whether it was prepared ahead, and is seen only while it is switched on.
    pub standby: bool,
}

impl Emergency {
    /// What a record says of an emergency; none for any other record, or for one that has no day.
    pub fn of(record: &Record) -> Option<Emergency> {
        let is_emergency = record.kind.id == "notice" && record.fields.text("form") == Some("emergency");
        let day = record.published_on().filter(|_| is_emergency)?;
        let begins = record.fields.time("starts_at").or_else(|| record.published_time());
        let from = Minute::of(day, begins.unwrap_or(TimeOfDay::MIDNIGHT));
        let end = record.fields.date("expires_on").map(|day| match record.fields.time("expires_at") {
            Some(time) => Minute::of(day, time),
            None => Minute::end(day),
        });
        let until = end.unwrap_or(from.later(OPEN));
        Some(Emergency { from, until, open: end.is_none(), standby: record.is_prepared() })
    }
}

/// A prepared emergency that was switched on: a table of `emergency.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Switch {
    /// The address of its notice, `notice/standby-typhoon`.
    pub notice: String,
    /// First minute.
    pub at: Minute,
    /// The minute after the last: that for which it was switched on, or that in which it was switched off before.
    pub until: Minute,
    /// Id of whoever switched it on.
    pub person: String,
}

impl Switch {
    /// What a table says; none where it cannot be understood.
    pub fn of(table: &Fields) -> Option<Switch> {
        let minute = |key: &str| table.text(key).and_then(Minute::parse);
        let until = minute("until")?;
        Some(Switch {
            notice: table.text("notice")?.to_string(),
            at: minute("at")?,
            until: minute("off_at").map_or(until, |off| off.min(until)),
            person: table.text("person")?.to_string(),
        })
    }

    /// Whether it is on at a minute.
    pub fn holds(&self, minute: Minute) -> bool {
        self.at <= minute && minute < self.until
    }
}

/// The switches of a log, as far as they can be understood.
pub fn switches(register: &Register) -> Vec<Switch> {
    register.fields.tables("switched").filter_map(Switch::of).collect()
}

/// The place of a key of a table of the log, or of its notice, or of the file.
pub fn place(register: &Register, table: &Fields, key: &str) -> Place {
    let found = table.get(key).or_else(|| table.get("notice"));
    found.map_or_else(|| register.source.whole(), |found| register.source.place(&found.span))
}
