//! The entries of an account, read from its Markdown table or from a CSV beside it.

use chrono::NaiveDate;

use crate::money::Money;
use crate::source::Place;

/// A finance record's table, understood.
#[derive(Debug, Clone, Default)]
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
    /// Whether a row could not be read, so that nothing can be added up.
    pub broken: bool,
}

/// One entry; amounts that the row leaves empty are zero.
#[derive(Debug, Clone)]
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
    /// Who signed it.
    pub signers: Option<String>,
    /// Whom it was paid to or came from.
    pub payee: Option<String>,
    /// Kind of income or spending.
    pub category: Option<String>,
    /// Remark.
    pub note: Option<String>,
}

impl Ledger {
    /// All income; `None` when a row could not be read or it does not fit into an amount.
    pub fn income(&self) -> Option<Money> {
        self.sum(|entry| entry.income)
    }

    /// All spending; `None` when a row could not be read or it does not fit into an amount.
    pub fn spending(&self) -> Option<Money> {
        self.sum(|entry| entry.spending)
    }

    fn sum(&self, side: impl Fn(&Entry) -> Money) -> Option<Money> {
        if self.broken { None } else { Money::checked_sum(self.entries.iter().map(side)) }
    }
}
