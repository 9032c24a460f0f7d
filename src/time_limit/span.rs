//! Spans of time as the texts count them: days, working days, months.

/// What a span is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Natural days (日, 天): what a text means unless it says 工作日.
    Days,
    /// Working days (工作日).
    Workdays,
    /// Calendar months, which end on the day of the same number or, if there is none, on the last of the month (Civil Code,
    /// article 202).
    Months,
}

impl Unit {
    /// The name in configuration files, in the plural.
    pub const fn id(self) -> &'static str {
        match self {
            Unit::Days => "days",
            Unit::Workdays => "workdays",
            Unit::Months => "months",
        }
    }
}

/// A span of time: one or more days, working days or months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    count: u32,
    unit: Unit,
}

/// Why a text is not a span; facts only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpanError {
    /// It is not a number, one blank and a unit.
    Unreadable {
        /// The text.
        text: String,
    },
    /// The unit is none of `days`, `workdays`, `months` and their singulars.
    UnknownUnit {
        /// The unit as written.
        unit: String,
    },
    /// The number is zero, or larger than [`Span::MOST`].
    CountOutOfRange {
        /// The number as written.
        count: u32,
    },
}

impl Span {
    /// The largest number that a span may have.
    pub const MOST: u32 = 9999;

    /// The span of one day.
    pub const ONE_DAY: Span = Span { count: 1, unit: Unit::Days };

    /// A span, or `None` if the number is zero or larger than [`Span::MOST`].
    pub fn new(count: u32, unit: Unit) -> Option<Span> {
        (1..=Span::MOST).contains(&count).then_some(Span { count, unit })
    }

    /// How many.
    pub const fn count(self) -> u32 {
        self.count
    }

    /// Of what.
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// Reads `3 days`, `1 day`, `20 workdays`, `3 months`.
    ///
    /// # Errors
    /// Any other text.
    pub fn parse(text: &str) -> Result<Span, SpanError> {
        let unreadable = || SpanError::Unreadable { text: text.to_owned() };
        let (count, name) = text.split_once(' ').ok_or_else(unreadable)?;
        let count = count.parse().map_err(|_| unreadable())?;
        let unit = match name {
            "day" | "days" => Unit::Days,
            "workday" | "workdays" => Unit::Workdays,
            "month" | "months" => Unit::Months,
            _ => return Err(SpanError::UnknownUnit { unit: name.to_owned() }),
        };
        Span::new(count, unit).ok_or(SpanError::CountOutOfRange { count })
    }

    /// In Chinese: 3日, 20个工作日, 3个月.
    pub fn zh(self) -> String {
        match self.unit {
            Unit::Days => format!("{}日", self.count),
            Unit::Workdays => format!("{}个工作日", self.count),
            Unit::Months => format!("{}个月", self.count),
        }
    }

    /// In English: 3 days, 1 working day, 3 months.
    pub fn en(self) -> String {
        let unit = match self.unit {
            Unit::Days => "day",
            Unit::Workdays => "working day",
            Unit::Months => "month",
        };
        let plural = if self.count == 1 { "" } else { "s" };
        format!("{} {unit}{plural}", self.count)
    }
}

/// As configuration files write it: `3 days`.
impl std::fmt::Display for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let unit = if self.count == 1 { self.unit.id().trim_end_matches('s') } else { self.unit.id() };
        write!(f, "{} {unit}", self.count)
    }
}
