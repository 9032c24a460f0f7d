//! From when until when an item may be on, to the minute, in China. Whether it is, the browser decides by its clock.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use crate::record::Record;

/// The time in which an item may be on; open where it has no beginning or no end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) from: Option<NaiveDateTime>,
    pub(super) until: Option<NaiveDateTime>,
}

/// Days for which a record that is displayed without end goes through the loop; afterwards it is found by browsing.
pub(super) const NEWS: u64 = 30;

impl Window {
    /// The time in which a record goes through the loop: as long as it is displayed or, where that has no end, is news.
    pub(super) fn of(record: &Record) -> Window {
        let Some((first, last)) = record.display() else { return Window::default() };
        let fresh = record.published_on().and_then(|day| day.checked_add_days(Days::new(NEWS)));
        Window { from: begins(record, first), until: last.or(fresh).map(end) }
    }

    /// The same, at least until `last` is over.
    pub(super) fn at_least_until(self, last: Option<NaiveDate>) -> Window {
        Window { until: self.until.max(last.map(end)), ..self }
    }

    /// The same, until `last` is over.
    pub(super) fn until_end_of(self, last: NaiveDate) -> Window {
        Window { until: Some(end(last)), ..self }
    }

    /// Whether it is over when `today` begins.
    pub(super) fn is_over(self, today: NaiveDate) -> bool {
        self.until.is_some_and(|until| until <= today.and_time(NaiveTime::MIN))
    }
}

/// The minute from which a record is on: that of its publication, where it is displayed from that day on.
fn begins(record: &Record, first: NaiveDate) -> Option<NaiveDateTime> {
    let published = record.published_at();
    Some(first.and_time(NaiveTime::MIN)).max(published)
}

/// The minute after the last of a day.
pub(super) fn end(day: NaiveDate) -> NaiveDateTime {
    day.checked_add_days(Days::new(1)).unwrap_or(day).and_time(NaiveTime::MIN)
}

/// A minute as it stands in the page.
pub(super) fn minute(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}
