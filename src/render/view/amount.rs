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

#[cfg(test)]
mod tests {
    use super::about;
    use crate::money::Money;
    use crate::render::Language;

    #[test]
    fn a_large_amount_is_said_in_tens_of_thousands_and_a_short_one_is_not_said_again() {
        let zh = Language::open(std::path::Path::new(""), "zh-CN").expect("a language");
        let said = |yuan: &str| about(Money::parse(yuan).expect("an amount"), zh.words());
        for (yuan, words) in [
            ("112176.73", "约11.2万元"),
            ("30000.00", "3万元"),
            ("15000", "1.5万元"),
            ("99960.00", "约10万元"),
            ("-25000.00", "−2.5万元"),
            ("123456789.00", "约1.2亿元"),
        ] {
            assert_eq!(said(yuan).as_deref(), Some(words), "{yuan}");
        }
        assert_eq!(said("9999.99"), None);
        let en = Language::open(std::path::Path::new(""), "en").expect("a language");
        let million = about(Money::from_fen(123_456_700), en.words());
        assert_eq!(million.as_deref(), Some("about 1.2 million yuan"));
    }
}
