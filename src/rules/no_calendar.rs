//! The finding that days cannot be counted, because nobody has announced the working days of a year yet.

use super::Case;
use crate::finding::{Finding, Text, code};
use crate::source::Place;
use crate::workdays::UnknownYear;

/// That `what` cannot be worked out.
pub(super) fn finding(case: &Case<'_>, place: Place, unknown: UnknownYear, what: &Text) -> Finding {
    let year = unknown.year;
    let zh = format!("没有 {year} 年的工作日历，算不出{}", what.zh);
    let en = format!("no working-day calendar for {year}, so {} is not known", what.en);
    case.finding(&code::UNKNOWN_YEAR, place, zh, en).help(
        format!("国务院办公厅公布 {year} 年放假安排后，写进 rules/workdays.toml"),
        format!("add {year} to rules/workdays.toml when its holidays are announced"),
    )
}
