//! The entries of an account, read from its Markdown table or from a CSV beside it.

use chrono::NaiveDate;

use crate::money::Money;
use crate::source::Place;

/// A finance record's table, understood.
#[derive(Debug)]
pub struct Ledger {
    /// Path of the CSV that stands in for the table, if one does.
    pub csv: Option<String>,
    /// What was in hand at the beginning, with its place.
    pub opening: Option<(Money, Place)>,
    /// What is in hand at the end, with its place.
    pub closing: Option<(Money, Place)>,
    /// Income and spending of the row that adds up, with its place.
    pub total: Option<(Option<Money>, Option<Money>, Place)>,
    /// The entries, in the order of the table.
    pub entries: Vec<Entry>,
}

/// One entry; amounts that the row leaves empty are zero.
#[derive(Debug)]
pub struct Entry {
    /// The row.
    pub place: Place,
    /// Day of the entry.
    pub date: Option<NaiveDate>,
    /// What it is for.
    pub item: String,
    /// Money in.
    pub income: Money,
    /// Money out.
    pub spending: Money,
    /// What is in hand after it, as the table says.
    pub balance: Option<Money>,
    /// Number of the voucher.
    pub voucher: Option<String>,
    /// Who handled it.
    pub handler: Option<String>,
    /// Who approved it.
    pub approvals: Option<String>,
    /// Whom it was paid to or came from.
    pub payee: Option<String>,
    /// Kind of income or spending.
    pub category: Option<String>,
    /// Remark.
    pub note: Option<String>,
}

impl Ledger {
    /// All income; `None` when it does not fit into an amount.
    pub fn income(&self) -> Option<Money> {
        Money::checked_sum(self.entries.iter().map(|entry| entry.income))
    }

    /// All spending; `None` when it does not fit into an amount.
    pub fn spending(&self) -> Option<Money> {
        Money::checked_sum(self.entries.iter().map(|entry| entry.spending))
    }
}
