//! An account as sentences, figures, entries, bars, and beside other periods.

mod balances;
mod compare;
mod files;
mod words;

use serde::Serialize;

use super::amount::Spoken;
use super::groups::{Side, bars};
use crate::check::accounts::Account;
use crate::money::Money;
use crate::record::Record;
use crate::record::content::Content;
use crate::record::ledger::Entry;
use crate::render::Words;
use crate::render::chart::{Bars, Columns};
pub use balances::balance;
use compare::Shelf;
pub use compare::{Compare, CompareRow};
pub use files::{category_table, entry_cells, entry_columns, tables};

/// An account.
#[derive(Debug, Clone, Serialize)]
pub struct LedgerView {
    /// In hand at the beginning.
    pub opening: String,
    /// Money in.
    pub income: String,
    /// Money out.
    pub spending: String,
    /// In hand at the end.
    pub closing: String,
    /// The four figures as one says them, where they are long.
    pub about: Spoken,
    /// The entries; none when their table stands in the text already.
    pub entries: Vec<EntryView>,
    /// Whether the table stands in the text.
    pub in_body: bool,
    /// One plain sentence.
    pub sentence: String,
    /// More of them: what most was spent on, what has changed.
    pub more: Vec<String>,
    /// Beside other periods.
    pub compare: Option<Compare>,
    /// Where the money went.
    pub spent: Option<Bars>,
    /// Where it came from.
    pub earned: Option<Bars>,
    /// What was in hand over the last periods.
    pub balances: Option<Columns>,
    /// The page of its year.
    pub year: Option<Link>,
    /// The account as files.
    pub downloads: Vec<Download>,
}

/// A page to go on to.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// What it is.
    pub title: String,
    /// Address from the root of the target.
    pub href: String,
}

/// A file of what is on the page.
#[derive(Debug, Clone, Serialize)]
pub struct Download {
    /// `csv` or `xlsx`.
    pub format: &'static str,
    /// Address from the root of the target.
    pub href: String,
    /// Its size in words.
    pub size: String,
}

/// One entry.
#[derive(Debug, Clone, Serialize)]
pub struct EntryView {
    /// Number, from 1.
    pub no: usize,
    /// Day.
    pub date: Option<String>,
    /// What it is for.
    pub item: String,
    /// Money in.
    pub income: Option<String>,
    /// Money out.
    pub spending: Option<String>,
    /// In hand after it.
    pub balance: String,
    /// Kind of income or spending.
    pub category: Option<String>,
    /// Whom it was paid to or came from.
    pub payee: Option<String>,
    /// Voucher.
    pub voucher: Option<String>,
    /// Handler.
    pub handler: Option<String>,
    /// Approvals.
    pub approvals: Option<String>,
    /// Signatures.
    pub signers: Option<String>,
    /// Remark.
    pub note: Option<String>,
}

impl LedgerView {
    /// The view of a finance record with a ledger that adds up; `visible` says whether another record may be linked to.
    pub fn new(
        record: &Record,
        content: &Content,
        visible: &dyn Fn(&Record) -> bool,
        lang: Words<'_>,
    ) -> Option<LedgerView> {
        let ledger = record.ledger.as_ref()?;
        let account = Account::of(record)?;
        let shelf = Shelf { content, visible, lang };
        Some(LedgerView {
            opening: account.opening.to_string(),
            income: account.income.to_string(),
            spending: account.spending.to_string(),
            closing: account.closing.to_string(),
            about: Spoken::new(&account, lang),
            entries: if ledger.csv.is_some() { entries(&ledger.entries, account.opening) } else { Vec::new() },
            in_body: ledger.csv.is_none(),
            sentence: words::sentence(record, &account, lang),
            more: words::more(record, ledger, &account, &shelf),
            compare: shelf.compare(record, &account),
            spent: bars(&ledger.entries, Side::Spending, lang),
            earned: bars(&ledger.entries, Side::Income, lang),
            balances: balances::balances(record, &account, &shelf),
            year: None,
            downloads: Vec::new(),
        })
    }
}

/// The entries of a record's ledger with their balances.
pub fn entries_of(record: &Record) -> Vec<EntryView> {
    let account = record.ledger.as_ref().zip(Account::of(record));
    account.map(|(ledger, account)| entries(&ledger.entries, account.opening)).unwrap_or_default()
}

fn entries(entries: &[Entry], opening: Money) -> Vec<EntryView> {
    let mut balance = opening;
    let mut views = Vec::with_capacity(entries.len());
    for (at, entry) in entries.iter().enumerate() {
        balance = balance.checked_add(entry.income).and_then(|sum| sum.checked_sub(entry.spending)).unwrap_or(balance);
        let shown = |money: Money| (money != Money::ZERO).then(|| money.to_string());
        views.push(EntryView {
            no: at + 1,
            date: entry.date.map(|day| day.to_string()),
            item: entry.item.clone(),
            income: shown(entry.income),
            spending: shown(entry.spending),
            balance: balance.to_string(),
            category: entry.category.clone(),
            payee: entry.payee.clone(),
            voucher: entry.voucher.clone(),
            handler: entry.handler.clone(),
            approvals: entry.approvals.clone(),
            signers: entry.signers.clone(),
            note: entry.note.clone(),
        });
    }
    views
}
