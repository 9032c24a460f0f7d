//! A time of the day as it is written in content: `"09:30"`. Zone +08:00 goes without saying.

use std::fmt;

use chrono::NaiveTime;

/// A minute of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(NaiveTime);

/// Why a text is not a time of the day; facts only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimeError {
    /// Nothing is written.
    Empty,
    /// A time in another spelling: `9:30`, `09：30`, `下午3点`.
    Spelling {
        /// The same time as it is to be written.
        suggestion: TimeOfDay,
    },
    /// `24:00`, which is the first minute of the next day.
    Midnight,
    /// An hour or minute that the clock does not have.
    OutOfRange {
        /// The hour.
        hour: u32,
        /// The minute.
        minute: u32,
    },
    /// No time in any spelling that we know of.
    Unreadable,
}

impl TimeOfDay {
    /// The first minute of a day.
    pub const MIDNIGHT: TimeOfDay = TimeOfDay(NaiveTime::MIN);

    /// The time as the clock has it.
    pub fn time(self) -> NaiveTime {
        self.0
    }

    /// Reads `HH:MM`.
    ///
    /// # Errors
    /// Any other spelling, with the right one where it can be known.
    pub fn parse(text: &str) -> Result<TimeOfDay, TimeError> {
        if text.trim().is_empty() {
            return Err(TimeError::Empty);
        }
        let (hour, minute) = numbers(text).ok_or(TimeError::Unreadable)?;
        let time = match NaiveTime::from_hms_opt(hour, minute, 0) {
            Some(time) => TimeOfDay(time),
            None if (hour, minute) == (24, 0) => return Err(TimeError::Midnight),
            None => return Err(TimeError::OutOfRange { hour, minute }),
        };
        if time.to_string() == text { Ok(time) } else { Err(TimeError::Spelling { suggestion: time }) }
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%H:%M"))
    }
}

/// Words for the half of the day whose hours are counted from noon.
const AFTERNOON: [&str; 4] = ["下午", "晚上", "傍晚", "PM"];

/// Hour and minute of a text in one of the usual spellings; seconds must be none.
fn numbers(text: &str) -> Option<(u32, u32)> {
    let narrow: String = text.chars().filter(|c| !c.is_whitespace()).map(narrowed).collect();
    let afternoon = AFTERNOON.iter().any(|word| narrow.contains(word));
    let bare =
        ["上午", "早上", "凌晨", "中午", "AM"].iter().chain(&AFTERNOON).fold(narrow, |t, word| t.replace(word, ""));
    let marked = bare.replace("点半", ":30").replace(['点', '时', '.', ';'], ":").replace(['分', '整'], "");
    let mut parts = marked.split(':');
    let hour: u32 = digits(parts.next()?)?;
    let minute = parts.next().filter(|part| !part.is_empty()).map_or(Some(0), digits)?;
    let whole = parts.all(|seconds| seconds.is_empty() || seconds == "00");
    let marked = marked.contains(':');
    (whole && marked).then_some((if afternoon && hour < 12 { hour + 12 } else { hour }, minute))
}

fn digits(part: &str) -> Option<u32> {
    let short = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    short.then(|| part.parse().ok()).flatten()
}

/// The upper-case ASCII character that a full-width or small one stands for.
fn narrowed(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c.to_ascii_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_two_digits_a_colon_and_two_digits() {
        for text in ["00:00", "09:30", "23:59"] {
            assert_eq!(TimeOfDay::parse(text).map(|time| time.to_string()), Ok(text.to_string()));
        }
    }

    #[test]
    fn another_spelling_is_answered_with_the_right_one() {
        let meant = |text| match TimeOfDay::parse(text) {
            Err(TimeError::Spelling { suggestion }) => suggestion.to_string(),
            other => panic!("{text}: {other:?}"),
        };
        let half_past_nine =
            ["9:30", "09：30", "０９：３０", "09:30:00", "9.30", "9点30分", "上午9点半", "9时30", " 9:30am"];
        half_past_nine.iter().for_each(|text| assert_eq!(meant(text), "09:30"));
        assert_eq!(["下午3点", "3pm:", "晚上8点整"].map(meant), ["15:00", "15:00", "20:00"]);
    }

    #[test]
    fn what_the_clock_does_not_have_is_no_time() {
        assert_eq!(TimeOfDay::parse("24:00"), Err(TimeError::Midnight));
        assert_eq!(TimeOfDay::parse("24：00"), Err(TimeError::Midnight));
        assert_eq!(TimeOfDay::parse("25:10"), Err(TimeError::OutOfRange { hour: 25, minute: 10 }));
        assert_eq!(TimeOfDay::parse("09:60"), Err(TimeError::OutOfRange { hour: 9, minute: 60 }));
        assert_eq!(TimeOfDay::parse(" "), Err(TimeError::Empty));
        for text in ["上午", "0930", "09:30:15", "9", "-1:00", "123:00", "9:3O"] {
            assert_eq!(TimeOfDay::parse(text), Err(TimeError::Unreadable), "{text}");
        }
    }
}
