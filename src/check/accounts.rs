//! The arithmetic of accounts: totals, opening to closing, running balances, and from one period to the next.

use std::collections::BTreeMap;

use crate::finding::{CodePage, Finding, Text, code};
use crate::money::Money;
use crate::period::Period;
use crate::record::content::Content;
use crate::record::{Ledger, Record};
use crate::source::Place;

/// What an account says, with its own front matter to fall back on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Account {
    /// In hand at the beginning.
    pub opening: Money,
    /// Money in.
    pub income: Money,
    /// Money out.
    pub spending: Money,
    /// In hand at the end.
    pub closing: Money,
}

impl Account {
    /// The figures of a finance record that has a ledger and an opening balance, if they can be added up.
    pub fn of(record: &Record) -> Option<Account> {
        let ledger = record.ledger.as_ref()?;
        let opening = opening(record)?;
        let (income, spending) = (ledger.income()?, ledger.spending()?);
        let closing = opening.checked_add(income)?.checked_sub(spending)?;
        Some(Account { opening, income, spending, closing })
    }
}

fn opening(record: &Record) -> Option<Money> {
    let stated = record.ledger.as_ref().and_then(|ledger| ledger.opening.as_ref());
    record.fields.money("opening").or_else(|| stated.map(|(money, _)| *money))
}

fn closing(record: &Record) -> Option<Money> {
    let stated = record.ledger.as_ref().and_then(|ledger| ledger.closing.as_ref());
    record.fields.money("closing").or_else(|| stated.map(|(money, _)| *money))
}

/// The account of the same money in the period before.
pub fn before<'a>(content: &'a Content, record: &Record) -> Option<&'a Record> {
    of_period(content, record, record.period()?.previous()?).next()
}

/// The accounts of the same money as that of `record` in another period.
pub fn of_period<'a>(content: &'a Content, record: &Record, period: Period) -> impl Iterator<Item = &'a Record> {
    let fits = move |other: &&Record| {
        other.period() == Some(period)
            && other.kind == record.kind
            && account_name(other) == account_name(record)
            && other.fields.text("status") != Some("withdrawn")
    };
    content.records.iter().filter(fits)
}

/// What makes two records accounts of the same money: their form, and the name of the account.
pub fn account_name(record: &Record) -> (&str, &str) {
    (record.fields.text("form").unwrap_or("statement"), record.fields.text("account").unwrap_or_default())
}

/// Everything in the accounts of a community that does not add up.
pub fn check(content: &Content) -> Vec<Finding> {
    let accounts = content.records.iter().filter(|record| record.kind.ledger);
    accounts.flat_map(|record| check_record(content, record)).collect()
}

fn check_record(content: &Content, record: &Record) -> Vec<Finding> {
    let mut findings = Vec::new();
    match &record.ledger {
        Some(ledger) if ledger.broken => {}
        Some(ledger) => {
            findings.extend(total(ledger));
            findings.extend(stated_twice(record, ledger));
            findings.extend(running(record, ledger));
            findings.extend(ties(record, ledger));
            findings.extend(vouchers(ledger));
        }
        None if needs_ledger(record) => findings.push(no_ledger(record)),
        None => {}
    }
    findings.extend(carried(content, record));
    findings
}

fn needs_ledger(record: &Record) -> bool {
    matches!(record.fields.text("form"), None | Some("statement" | "fund"))
}

fn wrong(code: &'static CodePage, place: Place, zh: String, en: String) -> Finding {
    Finding::new(code, place, Text::new(zh, en))
}

fn no_ledger(record: &Record) -> Finding {
    wrong(
        &code::LEDGER_MISSING,
        record.source.place(&(record.body.start..record.body.start)),
        "正文里没有收支明细表".into(),
        "the text has no ledger table".into(),
    )
    .help(
        "加一张表：| 日期 | 项目 | 收入（元） | 支出（元） | 余额（元） | 凭证号 | 经手人 | 审批人 | 备注 |",
        "add a table of entries",
    )
}

fn total(ledger: &Ledger) -> Vec<Finding> {
    let Some((income, spending, place)) = &ledger.total else { return Vec::new() };
    let sides = [("收入", "income", *income, ledger.income()), ("支出", "spending", *spending, ledger.spending())];
    sides
        .into_iter()
        .filter_map(|(zh, en, stated, sum)| {
            let (stated, sum) = (stated?, sum?);
            (stated != sum)
                .then(|| differs(&code::LEDGER_TOTAL, place, &format!("{zh}合计"), &format!("total {en}"), stated, sum))
        })
        .collect()
}

/// A figure that is stated against the one that comes out.
fn differs(code: &'static CodePage, place: &Place, zh: &str, en: &str, stated: Money, sum: Money) -> Finding {
    let gap = stated.checked_sub(sum).map(|gap| gap.abs()).unwrap_or(Money::ZERO);
    wrong(
        code,
        place.clone(),
        format!("{zh}写的是 {stated} 元，按明细算是 {sum} 元，相差 {gap} 元"),
        format!("{en} is stated as {stated} and comes out as {sum}, {gap} apart"),
    )
    .help(format!("核对明细；明细无误就改为 {sum}"), format!("check the entries; if they are right, write {sum}"))
}

/// Opening and closing stand in the front matter and in the table: they must be the same.
fn stated_twice(record: &Record, ledger: &Ledger) -> Vec<Finding> {
    let pairs =
        [("opening", "期初结余", "opening", &ledger.opening), ("closing", "期末结余", "closing", &ledger.closing)];
    pairs
        .into_iter()
        .filter_map(|(key, zh, en, in_table)| {
            let (front, (table, place)) = (record.fields.money(key)?, in_table.as_ref()?);
            (front != *table).then(|| {
                wrong(
                    &code::LEDGER_BALANCE,
                    place.clone(),
                    format!("{zh}在信息栏是 {front} 元，在表里是 {table} 元"),
                    format!("the {en} balance is {front} in the front matter and {table} in the table"),
                )
                .help("两处写成同一个数", "write the same figure in both places")
            })
        })
        .collect()
}

/// The balance column, row by row.
fn running(record: &Record, ledger: &Ledger) -> Option<Finding> {
    let mut balance = opening(record).filter(|_| !ledger.broken)?;
    for entry in &ledger.entries {
        balance = balance.checked_add(entry.income)?.checked_sub(entry.spending)?;
        if let Some(stated) = entry.balance.filter(|stated| *stated != balance) {
            let (zh, en) = (format!("“{}”一行的余额", entry.item), format!("the balance at \"{}\"", entry.item));
            return Some(differs(&code::LEDGER_RUNNING, &entry.place, &zh, &en, stated, balance));
        }
    }
    None
}

/// Opening plus income minus spending is closing.
fn ties(record: &Record, ledger: &Ledger) -> Option<Finding> {
    let account = Account::of(record)?;
    let stated = closing(record)?;
    if stated == account.closing {
        return None;
    }
    let place = match &ledger.closing {
        Some((_, place)) => place.clone(),
        None => record.place("closing"),
    };
    let Account { opening, income, spending, closing } = account;
    Some(
        wrong(
            &code::LEDGER_BALANCE,
            place,
            format!("期初 {opening} + 收入 {income} − 支出 {spending} = {closing} 元，期末写的是 {stated} 元"),
            format!(
                "opening {opening} + income {income} - spending {spending} = {closing}, closing is stated as {stated}"
            ),
        )
        .help(
            format!("核对明细；明细无误就把期末改为 {closing}"),
            format!("check the entries; if they are right, write {closing}"),
        ),
    )
}

/// The opening balance is the closing balance of the period before.
fn carried(content: &Content, record: &Record) -> Option<Finding> {
    let last = before(content, record)?;
    let (closed, opened) = (closing(last)?, opening(record)?);
    if closed == opened {
        return None;
    }
    let place = match record.fields.get("opening") {
        Some(_) => record.place("opening"),
        None => record.ledger.as_ref()?.opening.as_ref()?.1.clone(),
    };
    let period = last.period()?;
    Some(
        wrong(
            &code::LEDGER_CARRY,
            place,
            format!("期初结余是 {opened} 元，{}的期末结余是 {closed} 元", period.zh()),
            format!("opening is {opened}; {} closed with {closed}", period.en()),
        )
        .help(
            format!("期初写成 {closed}，或更正 {}", last.source.path),
            format!("open with {closed}, or correct {}", last.source.path),
        ),
    )
}

fn vouchers(ledger: &Ledger) -> Vec<Finding> {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for entry in &ledger.entries {
        let Some(voucher) = entry.voucher.as_deref() else { continue };
        if let Some(first) = seen.insert(voucher, &entry.item) {
            findings.push(
                wrong(
                    &code::DUPLICATE_VOUCHER,
                    entry.place.clone(),
                    format!("凭证号 {voucher} 已用于“{first}”"),
                    format!("voucher {voucher} is already that of \"{first}\""),
                )
                .help("核对凭证号，一张凭证只记一笔", "a voucher is booked once"),
            );
        }
    }
    findings
}
