//! The kinds of period and their names.

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// One calendar day.
    Day,
    /// An ISO week, Monday to Sunday.
    Week,
    /// The 1st to 15th of a month, or the 16th to its end.
    HalfMonth,
    /// A calendar month.
    Month,
    /// Two calendar months, the first of them odd.
    TwoMonths,
    /// A quarter of a year.
    Quarter,
    /// A half of a year.
    HalfYear,
    /// A calendar year.
    Year,
    /// A term of office, in whole calendar years.
    Term,
}

impl PeriodKind {
    /// All kinds, the shortest first.
    pub const ALL: [PeriodKind; 9] = [
        PeriodKind::Day,
        PeriodKind::Week,
        PeriodKind::HalfMonth,
        PeriodKind::Month,
        PeriodKind::TwoMonths,
        PeriodKind::Quarter,
        PeriodKind::HalfYear,
        PeriodKind::Year,
        PeriodKind::Term,
    ];

    /// The name in configuration files.
    pub const fn id(self) -> &'static str {
        match self {
            PeriodKind::Day => "day",
            PeriodKind::Week => "week",
            PeriodKind::HalfMonth => "half_month",
            PeriodKind::Month => "month",
            PeriodKind::TwoMonths => "two_months",
            PeriodKind::Quarter => "quarter",
            PeriodKind::HalfYear => "half_year",
            PeriodKind::Year => "year",
            PeriodKind::Term => "term",
        }
    }

    /// The kind of that [`id`](PeriodKind::id), or `None` if there is none.
    pub fn parse(id: &str) -> Option<PeriodKind> {
        PeriodKind::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// "Every ..." in Chinese: 每季度.
    pub const fn every_zh(self) -> &'static str {
        match self {
            PeriodKind::Day => "每日",
            PeriodKind::Week => "每周",
            PeriodKind::HalfMonth => "每半月",
            PeriodKind::Month => "每月",
            PeriodKind::TwoMonths => "每两个月",
            PeriodKind::Quarter => "每季度",
            PeriodKind::HalfYear => "每半年",
            PeriodKind::Year => "每年",
            PeriodKind::Term => "每届",
        }
    }

    /// "Every ..." in English: every quarter.
    pub const fn every_en(self) -> &'static str {
        match self {
            PeriodKind::Day => "every day",
            PeriodKind::Week => "every week",
            PeriodKind::HalfMonth => "every half month",
            PeriodKind::Month => "every month",
            PeriodKind::TwoMonths => "every two months",
            PeriodKind::Quarter => "every quarter",
            PeriodKind::HalfYear => "every half year",
            PeriodKind::Year => "every year",
            PeriodKind::Term => "every term",
        }
    }

    /// How many whole months such a period lasts; `None` for those that are shorter or of no fixed length.
    pub const fn months(self) -> Option<u32> {
        match self {
            PeriodKind::Month => Some(1),
            PeriodKind::TwoMonths => Some(2),
            PeriodKind::Quarter => Some(3),
            PeriodKind::HalfYear => Some(6),
            PeriodKind::Year => Some(12),
            PeriodKind::Day | PeriodKind::Week | PeriodKind::HalfMonth | PeriodKind::Term => None,
        }
    }

    /// How many of them a year can hold at most: 4 quarters, 53 weeks, 366 days; one for years and terms.
    pub const fn most_in_year(self) -> u32 {
        match self {
            PeriodKind::Day => 366,
            PeriodKind::Week => 53,
            PeriodKind::HalfMonth => 24,
            PeriodKind::Month => 12,
            PeriodKind::TwoMonths => 6,
            PeriodKind::Quarter => 4,
            PeriodKind::HalfYear => 2,
            PeriodKind::Year | PeriodKind::Term => 1,
        }
    }
}
