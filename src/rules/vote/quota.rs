//! A share of people, and how a message names it.

use crate::finding::Text;
use crate::record::{Fields, Value};
use crate::rules::fraction::Fraction;
use crate::rules::{Wrong, keys};

/// A share of people that has to be reached, or passed when `strict`.
#[derive(Debug, Clone, Copy)]
pub struct Quota {
    ratio: Fraction,
    strict: bool,
}

impl Quota {
    /// Reads the table at a key, if it is there.
    pub(super) fn read(keys: &Fields, key: &'static str) -> Result<Option<Quota>, Wrong> {
        let Some(Value::Table(table)) = keys.get(key).map(|found| &found.value) else { return Ok(None) };
        let ratio = keys::fraction(table, "ratio").map_err(|wrong| Wrong { key, ..wrong })?;
        Ok(ratio.map(|ratio| Quota { ratio, strict: table.flag("strict") }))
    }

    /// The higher, the more it asks for.
    pub(super) fn strictness(self) -> i64 {
        2 * self.ratio.millionths() + i64::from(self.strict)
    }

    /// Whether so many of `of` are enough.
    pub fn met(self, value: i64, of: i64) -> bool {
        self.ratio.reached(value, of, self.strict)
    }

    /// The share in words: 过半数, 三分之二以上.
    pub fn words(self) -> Text {
        Text::new(self.ratio.at_least_zh(self.strict), self.ratio.at_least_en(self.strict))
    }

    /// The fewest of `of` that are enough.
    pub fn least(self, of: i64) -> i64 {
        i64::try_from(self.ratio.least(of, self.strict)).unwrap_or(i64::MAX)
    }

    /// `没有过半数（应超过 15.5 人，即至少 16 人）`.
    pub(super) fn zh(self, of: i64) -> String {
        let failed = if self.strict { "没有" } else { "没有达到" };
        let line = if self.strict { "应超过" } else { "应不少于" };
        let exact = self.ratio.of(of).map_or_else(|| "应为".to_string(), |exact| format!("{line} {exact} 人，即"));
        format!(
            "{failed}{}（{exact}至少 {} 人）",
            self.ratio.at_least_zh(self.strict),
            self.ratio.least(of, self.strict)
        )
    }

    /// `more than 1/2 is needed, that is 16 or more`.
    pub(super) fn en(self, of: i64) -> String {
        format!(
            "{} is needed, that is {} or more",
            self.ratio.at_least_en(self.strict),
            self.ratio.least(of, self.strict)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Fraction, Quota};

    fn quota(ratio: &str, strict: bool) -> Option<Quota> {
        Fraction::parse(ratio).map(|ratio| Quota { ratio, strict })
    }

    #[test]
    fn half_of_an_even_number_is_half_or_more_but_not_more_than_half() {
        let met = |strict, value, of| quota("1/2", strict).map(|quota| quota.met(value, of));
        assert_eq!([met(true, 15, 30), met(false, 15, 30)], [Some(false), Some(true)]);
        assert_eq!([met(true, 16, 31), met(false, 15, 31)], [Some(true), Some(false)]);
    }

    #[test]
    fn the_message_names_the_line_and_the_whole_number_above_it() {
        let zh = |ratio, strict, of| quota(ratio, strict).map(|quota| quota.zh(of)).unwrap_or_default();
        assert_eq!(zh("1/2", true, 31), "没有过半数（应超过 15.5 人，即至少 16 人）");
        assert_eq!(zh("1/2", false, 30), "没有达到半数以上（应不少于 15 人，即至少 15 人）");
        assert_eq!(zh("2/3", false, 31), "没有达到三分之二以上（应为至少 21 人）");
    }
}
