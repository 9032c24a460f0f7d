//! What can be found by browsing on a screen that can be touched, beside what goes through the loop.

use chrono::{Months, NaiveDate};

use crate::record::Record;

/// Months for which a record can be found.
const KEPT: Months = Months::new(13);

/// Whether a record can be found on `today`: it holds until another takes its place, or was made public not long ago.
/// A record about persons is over with its display.
pub(super) fn is_found(record: &Record, today: NaiveDate) -> bool {
    let recent =
        record.published_on().is_some_and(|day| today.checked_sub_months(KEPT).is_none_or(|first| day >= first));
    (record.kind.stands || recent) && !record.is_personal() && !record.is_prepared()
}
