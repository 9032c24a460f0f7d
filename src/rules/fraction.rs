//! Exact fractions: "more than half" is never a matter of rounding.

use std::cmp::Ordering;

/// An exact fraction such as `1/2` or `30/100`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fraction {
    part: i64,
    whole: i64,
}

impl Fraction {
    /// Reads `1/2` or `30%`.
    pub(super) fn parse(text: &str) -> Option<Fraction> {
        let (part, whole) = match text.strip_suffix('%') {
            Some(percent) => (percent, "100"),
            None => text.split_once('/')?,
        };
        let (part, whole) = (part.trim().parse().ok()?, whole.trim().parse().ok()?);
        (part >= 0 && whole > 0).then_some(Fraction { part, whole })
    }

    /// Whether `value` is at least this fraction of `of`, or more than it when `strict`.
    pub(super) fn reached(self, value: i64, of: i64, strict: bool) -> bool {
        match self.compare(value, of) {
            Ordering::Greater => true,
            Ordering::Equal => !strict,
            Ordering::Less => false,
        }
    }

    /// Whether `value` is at most this fraction of `of`, or less than it when `strict`.
    pub(super) fn kept(self, value: i64, of: i64, strict: bool) -> bool {
        match self.compare(value, of) {
            Ordering::Less => true,
            Ordering::Equal => !strict,
            Ordering::Greater => false,
        }
    }

    /// How `value / of` lies to the fraction.
    fn compare(self, value: i64, of: i64) -> Ordering {
        (i128::from(value) * i128::from(self.whole)).cmp(&(i128::from(of) * i128::from(self.part)))
    }

    /// The smallest whole number that reaches this fraction of `of`.
    pub(super) fn least(self, of: i64, strict: bool) -> i128 {
        let (product, whole) = (i128::from(of) * i128::from(self.part), i128::from(self.whole));
        let floor = product.div_euclid(whole);
        if strict || product.rem_euclid(whole) != 0 { floor + 1 } else { floor }
    }

    /// The largest whole number that keeps within this fraction of `of`.
    pub(super) fn most(self, of: i64, strict: bool) -> i128 {
        let (product, whole) = (i128::from(of) * i128::from(self.part), i128::from(self.whole));
        let floor = product.div_euclid(whole);
        if strict && product.rem_euclid(whole) == 0 { floor - 1 } else { floor }
    }

    /// This fraction of `of` as a decimal such as `15.5`, if two places are enough to write it exactly.
    pub(super) fn of(self, of: i64) -> Option<String> {
        let hundredfold = i128::from(of) * i128::from(self.part) * 100;
        let whole = i128::from(self.whole);
        (hundredfold % whole == 0).then(|| decimal(hundredfold / whole))
    }

    /// The fraction in millionths, to tell which of two is stricter.
    pub(super) fn millionths(self) -> i64 {
        i64::try_from(i128::from(self.part) * 1_000_000 / i128::from(self.whole)).unwrap_or(i64::MAX)
    }

    /// `过半数`, `半数以上`, `超过三分之二`, `30%以上`.
    pub(super) fn at_least_zh(self, strict: bool) -> String {
        match (self.part * 2 == self.whole, strict) {
            (true, true) => "过半数".to_string(),
            (true, false) => "半数以上".to_string(),
            (false, true) => format!("超过{}", self.zh()),
            (false, false) => format!("{}以上", self.zh()),
        }
    }

    /// `more than 1/2`, `at least 2/3`.
    pub(super) fn at_least_en(self, strict: bool) -> String {
        format!("{} {}", if strict { "more than" } else { "at least" }, self.en())
    }

    /// `三分之二`, `30%`, `7/12`.
    pub(super) fn zh(self) -> String {
        const NUMERALS: [&str; 11] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
        let numeral = |number: i64| usize::try_from(number).ok().and_then(|number| NUMERALS.get(number));
        match (numeral(self.part), numeral(self.whole)) {
            (Some(part), Some(whole)) if self.whole > 1 => format!("{whole}分之{part}"),
            _ if self.whole == 1 => format!("{}倍", self.part),
            _ => self.en(),
        }
    }

    /// `2/3`, `30%`.
    pub(super) fn en(self) -> String {
        match self.whole {
            1 => format!("{} times", self.part),
            100 => format!("{}%", self.part),
            whole => format!("{}/{whole}", self.part),
        }
    }
}

/// Hundredths as a decimal without closing zeros.
pub(super) fn decimal(hundredths: i128) -> String {
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

#[cfg(test)]
mod tests {
    use super::Fraction;

    const HALF: Fraction = Fraction { part: 1, whole: 2 };
    const THIRDS: Fraction = Fraction { part: 2, whole: 3 };

    #[test]
    fn fractions_are_read_as_parts_or_percent() {
        assert_eq!(Fraction::parse("1/2"), Some(HALF));
        assert_eq!(Fraction::parse("30%"), Fraction::parse("30/100"));
        assert_eq!([Fraction::parse("1/0"), Fraction::parse("-1/2"), Fraction::parse("0.5")], [None; 3]);
    }

    #[test]
    fn more_than_half_and_at_least_half_differ_only_when_the_whole_is_even() {
        assert!(!HALF.reached(15, 30, true) && HALF.reached(15, 30, false));
        assert!(HALF.reached(16, 31, true) && !HALF.reached(15, 31, false));
        assert_eq!([HALF.least(30, true), HALF.least(30, false)], [16, 15]);
        assert_eq!([HALF.least(31, true), HALF.least(31, false)], [16, 16]);
    }

    #[test]
    fn two_thirds_are_not_rounded() {
        assert!(THIRDS.reached(20, 30, false) && !THIRDS.reached(20, 30, true) && !THIRDS.reached(20, 31, false));
        assert_eq!([THIRDS.least(31, false), THIRDS.most(31, false), THIRDS.most(30, true)], [21, 20, 19]);
        assert_eq!([THIRDS.of(31), THIRDS.of(30), HALF.of(31)], [None, Some("20".into()), Some("15.5".into())]);
    }

    #[test]
    fn the_words_for_half_tell_strict_from_not_strict() {
        assert_eq!([HALF.at_least_zh(true), HALF.at_least_zh(false)], ["过半数", "半数以上"]);
        assert_eq!([THIRDS.at_least_zh(true), THIRDS.at_least_zh(false)], ["超过三分之二", "三分之二以上"]);
    }
}
