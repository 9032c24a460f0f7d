//! `trigger`: when a figure reaches a number, something else must be given.

use super::fields::given;
use super::figure::{Amount, Figure};
use super::fraction::Fraction;
use super::words::{list_en, list_zh};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, Text, code};
use crate::record::Fields;
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};
use crate::source::Place;

static CONDITION: &[Field] = &[
    Field::new("value", "哪个数，写法同 range", "figure, as in `range`", Shape::Text).required(),
    Field::new("min", "达到多少", "from how many on", Shape::Count),
    Field::new("to", "与哪个数相比", "figure it is compared with", Shape::Text),
    Field::new("at_least", "达到几分之几，如 1/5", "from which part on, e.g. 1/5", Shape::Text),
    Field::new("strict", "要超过才算，不含等于", "equal is not enough", Shape::Flag),
];

pub(super) static SORT: Sort = Sort {
    id: "trigger",
    zh: "达到规定的数就应有的内容",
    en: "what must be given once a number is reached",
    keys: &[
        Field::new("any_of", "条件，合其中一个即可", "conditions of which one will do", Shape::Tables(CONDITION))
            .required(),
        Field::new("needs", "应写明的字段", "paths that must be given then", Shape::List(&TEXT)).required(),
    ],
    read,
};

#[derive(Debug)]
struct Trigger {
    any_of: Vec<Condition>,
    needs: Vec<String>,
}

#[derive(Debug)]
struct Condition {
    value: Figure,
    bound: Bound,
    strict: bool,
}

#[derive(Debug)]
enum Bound {
    /// A number; yuan for money.
    Number(i64),
    /// A part of another figure.
    Part(Figure, Fraction),
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let any_of = keys.tables("any_of").map(condition).collect::<Result<Vec<_>, _>>()?;
    let needs = keys::texts(keys, "needs");
    if any_of.is_empty() || needs.is_empty() {
        return Err(Wrong::new("any_of", "条件和应写明的字段都要有", "a condition and a path are needed"));
    }
    Ok(Box::new(Trigger { any_of, needs }))
}

fn condition(keys: &Fields) -> Result<Condition, Wrong> {
    let of_any = |wrong: Wrong| Wrong { key: "any_of", ..wrong };
    let to = keys.text("to").map(|_| keys::figure(keys, "to")).transpose().map_err(of_any)?;
    let part = keys::fraction(keys, "at_least").map_err(of_any)?;
    let bound = match (keys.count("min"), to, part) {
        (Some(min), None, None) => Bound::Number(min),
        (None, Some(to), Some(part)) => Bound::Part(to, part),
        _ => {
            return Err(Wrong::new(
                "any_of",
                "每个条件写 min，或者写 to 和 at_least",
                "each condition has min, or to and at_least",
            ));
        }
    };
    Ok(Condition { value: keys::figure(keys, "value").map_err(of_any)?, bound, strict: keys.flag("strict") })
}

impl Check for Trigger {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let lacking: Vec<&str> = self
            .needs
            .iter()
            .map(String::as_str)
            .filter(|path| !given(case.fields(), path) && case.all(path).is_empty())
            .collect();
        if lacking.is_empty() {
            return Vec::new();
        }
        let reached = self.any_of.iter().find_map(|condition| condition.reached(case));
        reached.map(|(why, place)| finding(case, &why, &lacking, place)).into_iter().collect()
    }

    fn strictness(&self) -> i64 {
        let least = self.any_of.iter().map(Condition::looseness).min().unwrap_or_default();
        keys::number(&self.needs) + keys::number(&self.any_of) - least
    }

    fn paths(&self) -> Vec<String> {
        let figures = self.any_of.iter().flat_map(Condition::figures).flat_map(Figure::paths);
        figures.chain(self.needs.iter().cloned()).collect()
    }
}

impl Condition {
    fn figures(&self) -> impl Iterator<Item = &Figure> {
        let to = match &self.bound {
            Bound::Number(_) => None,
            Bound::Part(to, _) => Some(to),
        };
        std::iter::once(&self.value).chain(to)
    }

    /// Of two conditions on one figure the one that is reached sooner asks for more.
    fn looseness(&self) -> i64 {
        2 * match &self.bound {
            Bound::Number(min) => *min,
            Bound::Part(_, part) => part.millionths(),
        } + i64::from(self.strict)
    }

    /// What reached the number, in words, and its place.
    fn reached(&self, case: &Case<'_>) -> Option<(Text, Place)> {
        let of = match &self.bound {
            Bound::Number(_) => None,
            Bound::Part(to, _) => Some(to.value(case)?.0),
        };
        let values = self.value.values(case).into_iter();
        let mut reached = values.filter(|(value, _)| self.holds(*value, of));
        reached.next().map(|(value, place)| (self.says(case, value, of), place))
    }

    fn holds(&self, value: Amount, of: Option<Amount>) -> bool {
        match (&self.bound, of) {
            (Bound::Number(min), _) => {
                value.number() > value.whole(*min) || (!self.strict && value.number() == value.whole(*min))
            }
            (Bound::Part(_, part), Some(of)) => {
                of.number() > 0 && part.reached(value.number(), of.number(), self.strict)
            }
            (Bound::Part(..), None) => false,
        }
    }

    /// `联名提议·户数 120，达到户数 500 的五分之一以上（至少 100）`.
    fn says(&self, case: &Case<'_>, value: Amount, of: Option<Amount>) -> Text {
        let name = self.value.name(case);
        let (zh, en) = (format!("{} {}", name.zh, value.zh()), format!("{} is {}", name.en, value.en()));
        match (&self.bound, of) {
            (Bound::Part(to, part), Some(of)) => {
                let (to, least) = (to.name(case), value.with(part.least(of.number(), self.strict)));
                Text::new(
                    format!("{zh}，合{} {} 的{}（至少 {}）", to.zh, of.zh(), part.at_least_zh(self.strict), least.zh()),
                    format!(
                        "{en}, {} of {} {} ({} or more)",
                        part.at_least_en(self.strict),
                        to.en,
                        of.en(),
                        least.en()
                    ),
                )
            }
            (Bound::Number(min), _) => {
                let min = value.with(i128::from(value.whole(*min)));
                let (word, word_en) = if self.strict { ("超过", "more than") } else { ("达到", "at least") };
                Text::new(format!("{zh}，{word} {}", min.zh()), format!("{en}, {word_en} {}", min.en()))
            }
            (Bound::Part(..), None) => Text::new(zh, en),
        }
    }
}

fn finding(case: &Case<'_>, why: &Text, lacking: &[&str], place: Place) -> Finding {
    let names: Vec<Text> = lacking.iter().map(|path| case.name(path)).collect();
    let zh = list_zh(names.iter().zip(lacking).map(|(name, path)| format!("{}（{path}）", name.zh)));
    let en = list_en(names.iter().zip(lacking).map(|(name, path)| format!("{} ({path})", name.en)));
    let add = case.to_add(lacking.first().copied().unwrap_or_default());
    case.finding(
        &code::TRIGGER,
        place,
        format!("{}，却没有写明{zh}", why.zh),
        format!("{}, but {en} not given", why.en),
    )
    .help(add.zh, add.en)
}

#[cfg(test)]
mod tests {
    use super::{Amount, Bound, Condition, Figure, Fraction};

    fn condition(bound: Bound, strict: bool) -> Condition {
        Condition { value: Figure::Path(String::new()), bound, strict }
    }

    fn count(number: i64) -> Amount {
        Amount::Count(number, "")
    }

    #[test]
    fn a_fifth_is_reached_at_the_fifth_itself() {
        let fifth = |strict| {
            let part = Fraction::parse("1/5").expect("a fraction");
            condition(Bound::Part(Figure::Path(String::new()), part), strict)
        };
        let reached = |condition: &Condition, number| condition.holds(count(number), Some(count(500)));
        assert!(reached(&fifth(false), 100) && !reached(&fifth(false), 99) && !reached(&fifth(true), 100));
    }

    #[test]
    fn a_number_is_reached_by_itself_and_money_is_counted_in_yuan() {
        use crate::money::Money;
        assert!(condition(Bound::Number(3), false).holds(count(3), None));
        assert!(!condition(Bound::Number(3), true).holds(count(3), None));
        let spent = |fen| condition(Bound::Number(500), false).holds(Amount::Money(Money::from_fen(fen)), None);
        assert!(spent(50_000) && !spent(49_999));
    }
}
