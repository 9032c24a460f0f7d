//! An account as figures, entries and a comparison with the period before.

use serde::Serialize;

use crate::check::accounts::{Account, before};
use crate::money::Money;
use crate::record::Record;
use crate::record::content::Content;
use crate::record::ledger::Entry;
use crate::render::Words;
use crate::render::address::of_page;

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
    /// The entries; none when their table stands in the text already.
    pub entries: Vec<EntryView>,
    /// Whether the table stands in the text.
    pub in_body: bool,
    /// One plain sentence.
    pub sentence: String,
    /// Beside the period before.
    pub compare: Option<Compare>,
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

/// This account beside the one before.
#[derive(Debug, Clone, Serialize)]
pub struct Compare {
    /// Period before, in words.
    pub period_text: String,
    /// Its page.
    pub href: String,
    /// The rows.
    pub rows: Vec<CompareRow>,
}

/// One figure then and now.
#[derive(Debug, Clone, Serialize)]
pub struct CompareRow {
    /// What.
    pub label: String,
    /// Now.
    pub now: String,
    /// Before.
    pub before: String,
    /// Difference with its sign.
    pub change: String,
    /// `up`, `down` or `same`.
    pub direction: &'static str,
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
        Some(LedgerView {
            opening: account.opening.to_string(),
            income: account.income.to_string(),
            spending: account.spending.to_string(),
            closing: account.closing.to_string(),
            entries: if ledger.csv.is_some() { entries(&ledger.entries, account.opening) } else { Vec::new() },
            in_body: ledger.csv.is_none(),
            sentence: sentence(record, &account, lang),
            compare: compare(record, &account, content, visible, lang),
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
            voucher: entry.voucher.clone(),
            handler: entry.handler.clone(),
            approvals: entry.approvals.clone(),
            signers: entry.signers.clone(),
            note: entry.note.clone(),
        });
    }
    views
}

fn sentence(record: &Record, account: &Account, lang: Words<'_>) -> String {
    let period = record.period().map(|period| lang.period(period)).unwrap_or_default();
    let Account { opening, income, spending, closing } = account;
    lang.fill(
        "{period}期初有{opening}元，收入{income}元，支出{spending}元，期末还有{closing}元。",
        "{period}: {opening} in hand at first, {income} in, {spending} out, {closing} yuan in hand at the end.",
        &[("period", &period), ("opening", opening), ("income", income), ("spending", spending), ("closing", closing)],
    )
}

fn compare(
    record: &Record,
    now: &Account,
    content: &Content,
    visible: &dyn Fn(&Record) -> bool,
    lang: Words<'_>,
) -> Option<Compare> {
    let last = before(content, record).filter(|last| visible(last))?;
    let then = Account::of(last)?;
    let rows = [
        (lang.pick("收入", "Income"), now.income, then.income),
        (lang.pick("支出", "Spending"), now.spending, then.spending),
        (lang.pick("期末结余", "Closing balance"), now.closing, then.closing),
    ];
    Some(Compare {
        period_text: lang.period(last.period()?),
        href: of_page(&content.folder, last),
        rows: rows.into_iter().filter_map(|(label, now, then)| compare_row(label, now, then)).collect(),
    })
}

fn compare_row(label: &str, now: Money, before: Money) -> Option<CompareRow> {
    let change = now.checked_sub(before)?;
    let (sign, direction) = match change.fen() {
        0 => ("", "same"),
        fen if fen > 0 => ("+", "up"),
        _ => ("−", "down"),
    };
    Some(CompareRow {
        label: label.to_string(),
        now: now.to_string(),
        before: before.to_string(),
        change: format!("{sign}{}", change.abs()),
        direction,
    })
}
