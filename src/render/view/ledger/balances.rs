//! What was in hand over the last periods.

use super::compare::Shelf;
use crate::check::accounts::Account;
use crate::finding::Lang;
use crate::period::{Period, PeriodKind};
use crate::record::Record;
use crate::render::Words;
use crate::render::address::of_page;
use crate::render::chart::{Balance, Columns};

/// Columns that a phone has room for, with names as short as those of months, and with longer ones; no name stands twice.
const MONTHS: usize = 6;
const OTHERS: usize = 4;

/// The balances of a record and of the periods right before it.
pub(super) fn balances(record: &Record, account: &Account, shelf: &Shelf<'_>) -> Option<Columns> {
    let period = record.period()?;
    let most = if period.kind() == PeriodKind::Month { MONTHS } else { OTHERS };
    let folder = &shelf.content.folder;
    let own = balance(period, account, of_page(folder, record), true, shelf.lang);
    let earlier = std::iter::successors(period.previous(), |period| period.previous()).map_while(|period| {
        let (other, account) = shelf.find(record, period)?;
        Some(balance(period, &account, of_page(folder, other), false, shelf.lang))
    });
    let mut balances: Vec<Balance> = std::iter::once(own).chain(earlier.take(most - 1)).collect();
    balances.reverse();
    Columns::new(balances, shelf.lang)
}

/// What was in hand at the end of a period.
pub fn balance(period: Period, account: &Account, href: String, here: bool, lang: Words<'_>) -> Balance {
    Balance { label: short(period, lang), period_text: lang.period(period), href, amount: account.closing, here }
}

/// The name of a period within its year, as short as it can be.
fn short(period: Period, lang: Words<'_>) -> String {
    let number = period.number();
    let zh = lang.base() == Lang::Zh;
    match period.kind() {
        PeriodKind::Month if zh => format!("{number}月"),
        PeriodKind::Month => period.first_day().format("%b").to_string(),
        PeriodKind::Quarter => lang.fill("{number}季", "Q{number}", &[("number", &number)]),
        PeriodKind::HalfYear => {
            let half = if number == 1 { lang.pick("上", "H1") } else { lang.pick("下", "H2") };
            let year = period.year() % 100;
            lang.fill("{year}年{half}", "{half} {year}", &[("year", &format!("{year:02}")), ("half", &half)])
        }
        _ => period.to_string().split_once('-').map_or_else(|| period.to_string(), |(_, rest)| rest.to_string()),
    }
}
