//! Terms of office: no calendar gives them, so that the community names its own.

use chrono::NaiveDate;

use crate::finding::Text;
use crate::period::{Period, PeriodKind};

/// The terms from the one that holds `first` up to the one after today's, counted from the community's own.
pub fn between(own: Period, first: NaiveDate, today: NaiveDate) -> Vec<Period> {
    let back = std::iter::successors(Some(own), |term| term.previous());
    let Some(start) = back.take_while(|term| term.last_day() >= first).last() else { return Vec::new() };
    let mut terms: Vec<Period> = std::iter::successors(Some(start), |term| term.next())
        .take_while(|term| term.first_day() <= today.max(first))
        .collect();
    terms.extend(terms.last().and_then(|term| term.next()));
    terms
}

/// The community's own term, if what it names is one.
pub fn own(period: Option<Period>) -> Option<Period> {
    period.filter(|period| period.kind() == PeriodKind::Term)
}

/// What has to be known and is not.
pub fn unknown() -> Text {
    Text::new(
        "社区登记里没有写本届是哪几年，算不出期限；在 community.toml 加上一行，例如：term = \"2026..2030\"",
        "the register does not say which years the present term has; add a line to community.toml such as term = \"2026..2030\"",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_counted_from_the_communitys_own_in_both_directions() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let own = Period::parse("2026..2030").unwrap();
        let codes =
            |first, today| between(own, day(first), day(today)).iter().map(Period::to_string).collect::<Vec<_>>();
        assert_eq!(codes("2026-01-01", "2026-11-06"), ["2026..2030", "2031..2035"]);
        assert_eq!(codes("2024-05-01", "2026-11-06"), ["2021..2025", "2026..2030", "2031..2035"]);
        assert_eq!(codes("2026-01-01", "2031-01-01"), ["2026..2030", "2031..2035", "2036..2040"]);
    }
}
