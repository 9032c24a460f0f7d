//! Columns over time: what was in hand at the end of each period. Places are in percent of the drawing, so that it fits any
//! width and its letters keep their size.

use serde::Serialize;

use crate::money::Money;
use crate::render::Words;

/// Columns with their axis.
#[derive(Debug, Clone, Serialize)]
pub struct Columns {
    /// The columns, the oldest first.
    pub points: Vec<Point>,
    /// What the figures above the columns count: 万元.
    pub unit: String,
    /// Where zero is, from the top.
    pub zero: String,
    /// Whether there are so many that a phone has no room for the figures.
    pub dense: bool,
    /// What the drawing shows, for those who do not see it.
    pub says: String,
}

/// One column.
#[derive(Debug, Clone, Serialize)]
pub struct Point {
    /// Short name of the period, below the column.
    pub label: String,
    /// The period in full.
    pub period_text: String,
    /// Address of its page.
    pub href: String,
    /// The amount.
    pub amount: String,
    /// The amount in the unit, above the column.
    pub short: String,
    /// Left edge, width, middle, top and height of the column, and where its figure stands.
    pub x: String,
    /// Width.
    pub width: String,
    /// Middle.
    pub middle: String,
    /// Top.
    pub y: String,
    /// Height.
    pub height: String,
    /// Where its figure stands.
    pub figure: String,
    /// Whether it is the period of the page.
    pub here: bool,
}

/// A period and what was in hand at its end.
pub struct Balance {
    /// Short name of the period.
    pub label: String,
    /// The period in full.
    pub period_text: String,
    /// Address of its page.
    pub href: String,
    /// What was in hand.
    pub amount: Money,
    /// Whether it is the period of the page.
    pub here: bool,
}

/// The room of the columns, in hundredths of a percent from the top; above are figures, below are names.
const TOP: i128 = 1_700;
const BOTTOM: i128 = 8_300;
/// Columns for which a phone has room for figures.
const ROOMY: usize = 6;
/// Ten thousand yuan, in fen.
const WAN: i64 = 1_000_000;

impl Columns {
    /// Columns of balances in order of time; none where there are not two to look at.
    pub fn new(balances: Vec<Balance>, lang: Words<'_>) -> Option<Columns> {
        let (first, last) = (balances.first()?, balances.last()?);
        if balances.len() < 2 {
            return None;
        }
        let fen = || balances.iter().map(|balance| balance.amount.fen());
        let scale = Scale { least: fen().min()?.min(0), most: fen().max()?.max(0), count: balances.len() };
        let wan = fen().map(i64::saturating_abs).max()? >= WAN;
        let says = says(first, last, &balances, lang)?;
        let zero = percent(scale.height(0));
        let points = balances.into_iter().enumerate().map(|(at, balance)| scale.point(at, balance, wan)).collect();
        let unit = if wan { lang.pick("万元", "ten thousand yuan") } else { lang.pick("元", "yuan") };
        Some(Columns { points, unit: unit.to_string(), zero, dense: scale.count > ROOMY, says })
    }
}

fn says(first: &Balance, last: &Balance, all: &[Balance], lang: Words<'_>) -> Option<String> {
    let (most, least) =
        (all.iter().max_by_key(|balance| balance.amount)?, all.iter().min_by_key(|balance| balance.amount)?);
    Some(lang.fill(
        "从{first}到{last}，每期期末的结余。最多是{most}，{high}元；最少是{least}，{low}元。",
        "What was in hand at the end of each period from {first} to {last}. Most: {most}, {high} yuan; least: {least}, {low} yuan.",
        &[
            ("first", &first.period_text),
            ("last", &last.period_text),
            ("most", &most.period_text),
            ("high", &most.amount),
            ("least", &least.period_text),
            ("low", &least.amount),
        ],
    ))
}

struct Scale {
    least: i64,
    most: i64,
    count: usize,
}

impl Scale {
    /// How far from the top an amount is, in hundredths of a percent.
    fn height(&self, fen: i64) -> i128 {
        let span = (i128::from(self.most) - i128::from(self.least)).max(1);
        BOTTOM - (i128::from(fen) - i128::from(self.least)) * (BOTTOM - TOP) / span
    }

    fn point(&self, at: usize, balance: Balance, wan: bool) -> Point {
        let slot = 10_000 / self.count as i128;
        let left = slot * at as i128;
        let (end, zero) = (self.height(balance.amount.fen()), self.height(0));
        let top = end.min(zero);
        Point {
            label: balance.label,
            period_text: balance.period_text,
            href: balance.href,
            amount: balance.amount.to_string(),
            short: short(balance.amount, wan),
            x: percent(left + slot / 6),
            width: percent(slot * 2 / 3),
            middle: percent(left + slot / 2),
            y: percent(top),
            height: percent((end.max(zero) - top).max(50)),
            figure: percent(top - 250),
            here: balance.here,
        }
    }
}

/// An amount in whole yuan, or in tens of thousands with one decimal.
fn short(amount: Money, wan: bool) -> String {
    let sign = if amount.fen() < 0 { "−" } else { "" };
    let fen = amount.fen().unsigned_abs();
    if wan {
        let tenths = (fen + 50_000) / 100_000;
        return format!("{sign}{}.{}", tenths / 10, tenths % 10);
    }
    format!("{sign}{}", (fen + 50) / 100)
}

fn percent(hundredths: i128) -> String {
    let (sign, hundredths) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    format!("{sign}{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::{Balance, Columns};
    use crate::money::Money;
    use crate::render::Language;

    fn columns(yuan: &[i64]) -> Option<Columns> {
        let zh = Language::open(std::path::Path::new(""), "zh-CN").expect("a language");
        let balance = |yuan: &i64| Balance {
            label: String::new(),
            period_text: format!("{yuan}的一期"),
            href: String::new(),
            amount: Money::from_fen(yuan * 100),
            here: false,
        };
        Columns::new(yuan.iter().map(balance).collect(), zh.words())
    }

    #[test]
    fn the_highest_column_fills_the_room_and_half_as_much_is_half_as_high() {
        let points = columns(&[10_000, 20_000]).expect("columns").points;
        assert_eq!((points[1].y.as_str(), points[1].height.as_str()), ("17.00%", "66.00%"));
        assert_eq!((points[0].y.as_str(), points[0].height.as_str()), ("50.00%", "33.00%"));
        assert_eq!(
            [points[0].x.as_str(), points[0].width.as_str(), points[1].middle.as_str()],
            ["8.33%", "33.33%", "75.00%"]
        );
        assert_eq!((points[0].short.as_str(), points[1].short.as_str()), ("1.0", "2.0"));
    }

    #[test]
    fn what_is_below_zero_hangs_from_the_line() {
        let chart = columns(&[-100, 100]).expect("columns");
        assert_eq!(chart.zero, "50.00%");
        assert_eq!([chart.points[0].y.as_str(), chart.points[0].height.as_str()], ["50.00%", "33.00%"]);
        assert_eq!((chart.unit.as_str(), chart.points[0].short.as_str()), ("元", "−100"));
        assert!(chart.says.contains("最少是-100的一期"), "{}", chart.says);
    }

    #[test]
    fn nothing_in_hand_at_all_is_still_a_drawing_and_one_period_is_none() {
        assert_eq!(columns(&[0, 0]).expect("columns").zero, "83.00%");
        assert!(columns(&[5]).is_none() && columns(&[]).is_none());
    }
}
