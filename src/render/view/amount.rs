//! Amounts as people say them.

use serde::Serialize;

use crate::check::accounts::Account;
use crate::finding::Lang;
use crate::money::Money;
use crate::render::Words;

/// The four figures of an account as one says them, where they are long.
#[derive(Debug, Clone, Serialize)]
pub struct Spoken {
    /// In hand at the beginning.
    pub opening: Option<String>,
    /// Money in.
    pub income: Option<String>,
    /// Money out.
    pub spending: Option<String>,
    /// In hand at the end.
    pub closing: Option<String>,
}

impl Spoken {
    /// The figures of an account.
    pub fn new(account: &Account, lang: Words<'_>) -> Spoken {
        Spoken {
            opening: about(account.opening, lang),
            income: about(account.income, lang),
            spending: about(account.spending, lang),
            closing: about(account.closing, lang),
        }
    }
}

/// A large amount as one says it, 约11.2万元; none where the figure itself is short.
pub fn about(amount: Money, lang: Words<'_>) -> Option<String> {
    let units: &[(u64, &str, &str)] = match lang.base() {
        Lang::Zh => &[(10_000_000_000, "亿元", ""), (1_000_000, "万元", "")],
        Lang::En => &[(100_000_000_000, "", "billion yuan"), (100_000_000, "", "million yuan")],
    };
    let fen = amount.fen().unsigned_abs();
    let (unit, zh, en) = units.iter().find(|(unit, ..)| fen >= *unit)?;
    let tenth = unit / 10;
    let tenths = (fen + tenth / 2) / tenth;
    let decimal = if tenths.is_multiple_of(10) { String::new() } else { format!(".{}", tenths % 10) };
    let number = format!("{}{}{decimal}", if amount.fen() < 0 { "−" } else { "" }, tenths / 10);
    let unit = lang.pick(zh, en);
    if tenths * tenth == fen {
        return Some(lang.fill("{number}{unit}", "{number} {unit}", &[("number", &number), ("unit", &unit)]));
    }
    Some(lang.fill("约{number}{unit}", "about {number} {unit}", &[("number", &number), ("unit", &unit)]))
}
