//! `range`: a number lies between two others, or is odd.

use super::figure::{Amount, Figure};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, Text, code};
use crate::record::Fields;
use crate::record::schema::{Field, Shape};
use crate::source::Place;

pub(super) static SORT: Sort = Sort {
    id: "range",
    zh: "数目的范围和单双",
    en: "range and parity of a number",
    keys: &[
        Field::new(
            "value",
            "哪个数：字段、posts:机构[:职务]、length:字段、length:body、count:列表、community:字段",
            "figure: PATH, posts:BODY[:ROLE], length:PATH, length:body, count:PATH or community:PATH",
            Shape::Text,
        )
        .required(),
        Field::new("min", "最少", "least", Shape::Count),
        Field::new("max", "最多", "most", Shape::Count),
        Field::new("odd", "应为单数", "must be odd", Shape::Flag),
        Field::new("needed", "没有写明也算问题", "not given is a finding too", Shape::Flag),
    ],
    read,
};

#[derive(Debug)]
struct Range {
    value: Figure,
    min: Option<i64>,
    max: Option<i64>,
    odd: bool,
    needed: bool,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let (min, max, odd) = (keys.count("min"), keys.count("max"), keys.flag("odd"));
    if min.is_none() && max.is_none() && !odd {
        return Err(Wrong::new("min", "min、max、odd 至少要写一个", "one of min, max and odd is needed"));
    }
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        return Err(Wrong::new("max", "最多比最少还小", "max is less than min"));
    }
    Ok(Box::new(Range { value: keys::figure(keys, "value")?, min, max, odd, needed: keys.flag("needed") }))
}

impl Check for Range {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let values = self.value.values(case);
        if values.is_empty() && self.needed {
            return vec![self.value.missing(case)];
        }
        values
            .into_iter()
            .filter(|(amount, _)| !self.holds(*amount))
            .map(|(amount, place)| self.finding(case, amount, place))
            .collect()
    }

    fn strictness(&self) -> i64 {
        let width = self.max.unwrap_or(i64::MAX / 4) - self.min.unwrap_or(0).min(i64::MAX / 4);
        i64::from(self.odd) - 2 * width
    }

    fn paths(&self) -> Vec<String> {
        self.value.paths()
    }
}

impl Range {
    fn holds(&self, amount: Amount) -> bool {
        let number = amount.number();
        self.min.is_none_or(|min| amount.whole(min) <= number)
            && self.max.is_none_or(|max| number <= amount.whole(max))
            && (!self.odd || number % 2 != 0)
    }

    fn finding(&self, case: &Case<'_>, amount: Amount, place: Place) -> Finding {
        let (name, asks) = (self.value.name(case), self.asks(amount.unit()));
        let zh = format!("{} {}，应{}", name.zh, amount.zh(), asks.zh);
        let en = format!("{} is {} and must be {}", name.en, amount.en(), asks.en);
        case.finding(&code::RANGE, place, zh, en).help(
            "数写错了就改正；确实如此的，按规定补足或调整",
            "correct the number if it is mistyped; otherwise what it counts has to change",
        )
    }

    /// `为 5 至 9 人`, `不少于 1 人`, `为单数`.
    fn asks(&self, unit: &str) -> Text {
        let (zh, en) = match (self.min, self.max) {
            (Some(min), Some(max)) if min == max => (format!("为 {min} {unit}"), format!("{min}")),
            (Some(min), Some(max)) => (format!("为 {min} 至 {max} {unit}"), format!("{min} to {max}")),
            (Some(min), None) => (format!("不少于 {min} {unit}"), format!("{min} or more")),
            (None, Some(max)) => (format!("不超过 {max} {unit}"), format!("{max} or less")),
            (None, None) => return Text::new("为单数", "odd"),
        };
        let zh = zh.trim_end();
        if self.odd { Text::new(format!("{zh}，且为单数"), format!("{en} and odd")) } else { Text::new(zh, en) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Figure, Range};

    fn five_to_nine(odd: bool) -> Range {
        Range { value: Figure::Path(String::new()), min: Some(5), max: Some(9), odd, needed: false }
    }

    fn held(range: &Range) -> Vec<i64> {
        (3..12).filter(|number| range.holds(Amount::Count(*number, ""))).collect()
    }

    #[test]
    fn both_ends_belong_to_a_range_and_odd_leaves_out_the_even_numbers() {
        assert_eq!(held(&five_to_nine(false)), [5, 6, 7, 8, 9]);
        assert_eq!(held(&five_to_nine(true)), [5, 7, 9]);
    }

    #[test]
    fn a_narrower_range_and_an_odd_one_are_stricter() {
        use crate::rules::Check;
        let open = Range { max: None, ..five_to_nine(false) };
        assert!(open.strictness() < five_to_nine(false).strictness());
        assert!(five_to_nine(false).strictness() < five_to_nine(true).strictness());
    }
}
