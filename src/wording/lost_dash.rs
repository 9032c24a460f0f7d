//! Figures that may be a range which lost its dash when the text was copied: 一般为59人 for 5—9人.
//!
//! No certain sign of it is left, so only sentences that tell what is usual are looked at, and only figures that fall
//! into two bounds.

use super::{Hit, Prose, han};

/// Words of a sentence that tells what is usual.
const USUAL: &[&str] = &["一般", "为宜", "為宜", "原则上", "原則上"];

/// Words before a figure that is a bound already.
const BOUNDS: &[&str] = &[
    "不超过",
    "不少于",
    "不低于",
    "不多于",
    "至少",
    "最多",
    "不得少于",
    "不得超过",
    "超过",
    "满",
    "达到",
    "共有",
    "达",
];

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let units = ["人", "户", "戶", "名"].into_iter().flat_map(|unit| prose.all(unit)).map(|span| span.start);
    let counted = units.filter(|at| *at > 0 && prose.text.as_bytes()[at - 1].is_ascii_digit());
    counted.filter_map(|at| suspicious(prose, at)).collect()
}

fn suspicious(prose: &Prose<'_>, unit: usize) -> Option<Hit> {
    let head = &prose.text[..unit];
    let start = head.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + han::width(&head[at..]));
    let digits = &head[start..];
    if !(2..=6).contains(&digits.len()) {
        return None;
    }
    let before = &head[..start];
    let apart = before.chars().next_back().is_some_and(han::is_han);
    let (low, high) = split(digits)?;
    let counted = digits.len() >= 4 && before.ends_with(['共', '有', '计']);
    if !apart || counted || BOUNDS.iter().any(|word| before.ends_with(word)) || !is_usual(prose, unit, digits.len()) {
        return None;
    }
    let unit = han::first(&prose.text[unit..], 1);
    let hit = Hit::new(
        start..start + digits.len() + unit.len(),
        format!("“{digits}{unit}”可能丢了连接号，原来也许是“{low}—{high}{unit}”"),
        format!("`{digits}{unit}` may have lost its dash; perhaps `{low}—{high}{unit}` was meant"),
    );
    Some(hit.help(
        format!("核对原件：是范围的，写“{low}—{high}{unit}”；数没有错的，不用改"),
        format!("look at the original: write `{low}—{high}{unit}` if a range was meant"),
    ))
}

/// A sentence that tells what is usual; a figure of four digits may also stand with 每 or 左右.
fn is_usual(prose: &Prose<'_>, at: usize, digits: usize) -> bool {
    let span = prose.sentence(at);
    let sentence = &prose.text[span];
    let long = digits >= 4 && ["每", "左右", "控制在"].iter().any(|word| sentence.contains(word));
    long || USUAL.iter().any(|word| sentence.contains(word))
}

/// Two bounds, the second greater but not by far.
fn split(digits: &str) -> Option<(u32, u32)> {
    let cut = digits.len() / 2;
    let (low, high) = digits.split_at(cut);
    let round = |text: &str| text.len() == 1 || text.ends_with(['0', '5']);
    if low.starts_with('0') || high.starts_with('0') || !round(low) || !round(high) {
        return None;
    }
    let (low, high): (u32, u32) = (low.parse().ok()?, high.parse().ok()?);
    let plausible = low < high && high <= 3 * low && (high - low >= 2 || low <= 2);
    plausible.then_some((low, high))
}
