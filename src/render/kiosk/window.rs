//! From when until when an item may be on, to the minute. Whether it is, the browser decides by its clock.

use chrono::{Days, NaiveDate};

use crate::record::Record;
use crate::screen::Minute;

/// The time in which an item may be on; open where it has no beginning or no end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) from: Option<Minute>,
    pub(super) until: Option<Minute>,
}

/// Days for which a record that is displayed without end goes through the loop; afterwards it is found by browsing.
pub(super) const NEWS: u64 = 30;

impl Window {
    /// The time in which a record goes through the loop: as long as it is displayed or, where that has no end, is news. It
    /// begins with the minute of its publication.
    pub(super) fn of(record: &Record) -> Window {
        let Some((first, last)) = record.display() else { return Window::default() };
        let fresh = record.published_on().and_then(|day| day.checked_add_days(Days::new(NEWS)));
        let published = record.published_at().map(Minute::at);
        Window { from: published.max(Some(Minute::begin(first))), until: last.or(fresh).map(Minute::end) }
    }

    /// The same, at least until a day is over.
    pub(super) fn at_least_until(self, last: Option<NaiveDate>) -> Window {
        let until = self.until.zip(last).map(|(until, last)| until.max(Minute::end(last)));
        Window { until: until.or(self.until), ..self }
    }

    /// The same, at most until a day is over.
    pub(super) fn at_most_until(self, last: Option<NaiveDate>) -> Window {
        let last = last.map(Minute::end);
        Window { until: self.until.min(last).or(self.until).or(last), ..self }
    }

    /// The same, until a day is over.
    pub(super) fn until_end_of(self, last: NaiveDate) -> Window {
        Window { until: Some(Minute::end(last)), ..self }
    }

    /// The same without an end.
    pub(super) fn open(self) -> Window {
        Window { until: None, ..self }
    }

    /// Whether it is over when `today` begins.
    pub(super) fn is_over(self, today: NaiveDate) -> bool {
        self.until.is_some_and(|until| until <= Minute::begin(today))
    }
}
