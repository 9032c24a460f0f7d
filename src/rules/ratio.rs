//! `ratio`: two figures stand in a ratio.

use super::figure::{Amount, Figure};
use super::fraction::Fraction;
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, Text, code};
use crate::record::Fields;
use crate::record::schema::{Field, Shape};
use crate::source::Place;

const VALUE: Field = Field::new("value", "哪个数", "figure, as in `range`", Shape::Text);
const TO: Field = Field::new("to", "与哪个数相比", "figure it is compared with", Shape::Text);
const AT_LEAST: Field = Field::new("at_least", "不低于，如 30/100", "at least, e.g. 30/100", Shape::Text);
const AT_MOST: Field = Field::new("at_most", "不高于", "at most", Shape::Text);
const STRICT: Field = Field::new("strict", "不含等于", "equal is not enough", Shape::Flag);

static BOUND: &[Field] = &[VALUE.required(), TO.required(), AT_LEAST, AT_MOST, STRICT];

pub(super) static SORT: Sort = Sort {
    id: "ratio",
    zh: "两个数的比例",
    en: "ratio of two figures",
    keys: &[
        VALUE.required(),
        TO.required(),
        AT_LEAST,
        AT_MOST,
        STRICT,
        Field::new("or", "另外的比例，合其中一个即可", "other ratios of which one will do", Shape::Tables(BOUND)),
        Field::new("needed", "没有写明也算问题", "not given is a finding too", Shape::Flag),
    ],
    read,
};

#[derive(Debug)]
struct Ratio {
    /// One of them has to hold.
    bounds: Vec<Bound>,
    needed: bool,
}

#[derive(Debug)]
struct Bound {
    value: Figure,
    to: Figure,
    at_least: Option<Fraction>,
    at_most: Option<Fraction>,
    strict: bool,
}

/// Two amounts that are compared, with the place of the first.
struct Pair {
    value: Amount,
    to: Amount,
    place: Place,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let bounds = std::iter::once(keys).chain(keys.tables("or")).map(bound).collect::<Result<_, _>>()?;
    Ok(Box::new(Ratio { bounds, needed: keys.flag("needed") }))
}

fn bound(keys: &Fields) -> Result<Bound, Wrong> {
    let (at_least, at_most) = (keys::fraction(keys, "at_least")?, keys::fraction(keys, "at_most")?);
    if at_least.is_none() && at_most.is_none() {
        return Err(Wrong::new("at_least", "at_least、at_most 至少要写一个", "at_least or at_most is needed"));
    }
    let (value, to) = (keys::figure(keys, "value")?, keys::figure(keys, "to")?);
    Ok(Bound { value, to, at_least, at_most, strict: keys.flag("strict") })
}

impl Check for Ratio {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let pairs: Vec<_> = self.bounds.iter().filter_map(|bound| Some((bound, bound.pair(case)?))).collect();
        if pairs.iter().any(|(bound, pair)| bound.holds(pair.value.number(), pair.to.number())) {
            return Vec::new();
        }
        match pairs.first() {
            Some((_, first)) => vec![finding(case, &pairs, first.place.clone())],
            None if self.needed => self.bounds.first().and_then(|bound| bound.absent(case)).into_iter().collect(),
            None => Vec::new(),
        }
    }

    fn strictness(&self) -> i64 {
        let window = |bound: &Bound| {
            let most = bound.at_most.map_or(i64::MAX / 4, Fraction::millionths);
            i64::from(bound.strict) - 2 * (most - bound.at_least.map_or(0, Fraction::millionths))
        };
        self.bounds.iter().map(window).min().unwrap_or_default()
    }

    fn paths(&self) -> Vec<String> {
        let figures = self.bounds.iter().flat_map(|bound| [&bound.value, &bound.to]);
        figures.flat_map(Figure::paths).collect()
    }
}

impl Bound {
    /// The amounts, if both are known, of one sort, and the second is not nothing.
    fn pair(&self, case: &Case<'_>) -> Option<Pair> {
        let (value, place) = self.value.value(case)?;
        let (to, _) = self.to.value(case)?;
        let comparable = matches!(value, Amount::Money(_)) == matches!(to, Amount::Money(_)) && to.number() > 0;
        comparable.then_some(Pair { value, to, place })
    }

    fn absent(&self, case: &Case<'_>) -> Option<Finding> {
        [&self.value, &self.to]
            .into_iter()
            .find(|figure| figure.value(case).is_none())
            .map(|figure| figure.missing(case))
    }

    fn holds(&self, value: i64, to: i64) -> bool {
        self.at_least.is_none_or(|least| least.reached(value, to, self.strict))
            && self.at_most.is_none_or(|most| most.kept(value, to, self.strict))
    }

    /// What the bound asks of this pair: `应为30%以上，即至少 12`.
    fn asks(&self, pair: &Pair) -> Text {
        let (of, like) = (pair.to.number(), pair.value);
        let least = self.at_least.map(|least| {
            let enough = like.with(least.least(of, self.strict));
            Text::new(
                format!("应为{}，即至少 {}", least.at_least_zh(self.strict), enough.zh()),
                format!("{} is asked for, that is {} or more", least.at_least_en(self.strict), enough.en()),
            )
        });
        let most = self.at_most.map(|most| {
            let enough = like.with(most.most(of, self.strict));
            let (word, word_en) = if self.strict { ("低于", "less than") } else { ("不超过", "at most") };
            Text::new(
                format!("应{word}{}，即至多 {}", most.zh(), enough.zh()),
                format!("{word_en} {} is allowed, that is {} or less", most.en(), enough.en()),
            )
        });
        let both: Vec<Text> = least.into_iter().chain(most).collect();
        let zh = both.iter().map(|text| text.zh.as_str()).collect::<Vec<_>>().join("，");
        Text::new(zh, both.iter().map(|text| text.en.as_str()).collect::<Vec<_>>().join("; "))
    }

    /// `办公面积 120，综合服务设施面积 400，前者是后者的 30%（应不超过20%，即至多 80）`.
    fn says(&self, case: &Case<'_>, pair: &Pair) -> Text {
        let (value, to, asks) = (self.value.name(case), self.to.name(case), self.asks(pair));
        let share = share(pair.value.number(), pair.to.number());
        Text::new(
            format!(
                "{} {}，{} {}，前者是后者的 {share}（{}）",
                value.zh,
                pair.value.zh(),
                to.zh,
                pair.to.zh(),
                asks.zh
            ),
            format!("{} is {}, {} is {}: {share} ({})", value.en, pair.value.en(), to.en, pair.to.en(), asks.en),
        )
    }
}

fn finding(case: &Case<'_>, pairs: &[(&Bound, Pair)], place: Place) -> Finding {
    let says: Vec<Text> = pairs.iter().map(|(bound, pair)| bound.says(case, pair)).collect();
    let zh = says.iter().map(|text| text.zh.as_str()).collect::<Vec<_>>().join("；也不合：");
    let en = says.iter().map(|text| text.en.as_str()).collect::<Vec<_>>().join("; nor ");
    case.finding(&code::RATIO, place, zh, en).help(
        "数写错了就改正；确实如此的，按规定调整",
        "correct the numbers if they are mistyped; otherwise what they count has to change",
    )
}

/// A share in percent with at most one decimal, `33.3%`, marked `约` in neither language: it is for reading only.
fn share(value: i64, to: i64) -> String {
    let thousandths = (i128::from(value) * 1000 + i128::from(to) / 2) / i128::from(to);
    format!("{}%", super::fraction::decimal(thousandths * 10))
}

#[cfg(test)]
mod tests {
    use super::{Bound, Figure, Fraction, share};

    fn bound(at_least: Option<&str>, at_most: Option<&str>, strict: bool) -> Bound {
        let figure = || Figure::Path(String::new());
        let read = |text: Option<&str>| text.and_then(Fraction::parse);
        Bound { value: figure(), to: figure(), at_least: read(at_least), at_most: read(at_most), strict }
    }

    #[test]
    fn the_end_of_a_ratio_belongs_to_it_unless_it_is_strict() {
        assert!(bound(None, Some("20/100"), false).holds(80, 400) && !bound(None, Some("20/100"), true).holds(80, 400));
        assert!(bound(Some("30/100"), None, false).holds(3, 10) && !bound(Some("30/100"), None, true).holds(3, 10));
        assert!(!bound(None, Some("20/100"), false).holds(81, 400));
    }

    #[test]
    fn one_for_thirty_to_fifty_households_is_a_window() {
        let window = bound(Some("1/50"), Some("1/30"), false);
        assert_eq!([35, 36, 60, 61].map(|people| window.holds(people, 1800)), [false, true, true, false]);
    }

    #[test]
    fn a_share_is_shown_with_one_decimal() {
        assert_eq!([share(1, 3), share(120, 400), share(2, 3)], ["33.3%", "30%", "66.7%"]);
    }
}
