//! The accounts of a year: which statements make it up, so that no money is counted twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::accounts::{Account, account_name};
use crate::money::Money;
use crate::period::{Period, PeriodKind};
use crate::record::{Ledger, Record};

/// One account over a year.
pub struct Book<'a> {
    /// `statement` or `fund`.
    pub form: &'a str,
    /// Name of the account; empty where the records give it none.
    pub name: &'a str,
    /// Its statements in order of time, none of which shares a day with another.
    pub statements: Vec<Statement<'a>>,
}

/// One statement of an account.
pub struct Statement<'a> {
    /// The record.
    pub record: &'a Record,
    /// Its entries.
    pub ledger: &'a Ledger,
    /// Its figures.
    pub account: Account,
    /// Its period.
    pub period: Period,
}

/// The years that have statements, the newest first.
pub fn years<'a>(records: impl Iterator<Item = &'a Record>) -> Vec<i32> {
    let years: BTreeSet<i32> = records.filter_map(statement).map(|statement| statement.period.year()).collect();
    years.into_iter().rev().collect()
}

/// The accounts of a year among records that may be shown, by form and name.
pub fn books<'a>(records: impl Iterator<Item = &'a Record> + Clone, year: i32) -> Vec<Book<'a>> {
    let replaced: BTreeSet<&str> = records.clone().filter_map(|record| record.fields.text("supersedes")).collect();
    let own = records.filter(|record| !replaced.contains(record.id.as_str())).filter_map(statement);
    let mut books: BTreeMap<(&str, &str), Vec<Statement<'_>>> = BTreeMap::new();
    for statement in own.filter(|statement| statement.period.year() == year) {
        books.entry(account_name(statement.record)).or_default().push(statement);
    }
    let mut books: Vec<Book<'_>> = books
        .into_iter()
        .map(|((form, name), statements)| Book { form, name, statements: once_each(statements) })
        .collect();
    books.sort_by_key(|book| (book.form != "statement", book.name));
    books
}

/// A record as a statement: of income and spending, or of an earmarked fund. Audits, budgets and the like say again what
/// statements say, or what has not happened yet.
fn statement(record: &Record) -> Option<Statement<'_>> {
    let fits = record.kind.ledger
        && matches!(record.fields.text("form"), None | Some("statement" | "fund"))
        && record.fields.text("status") != Some("withdrawn");
    let period = record.period().filter(|period| fits && period.kind() != PeriodKind::Term)?;
    Some(Statement { record, ledger: record.ledger.as_ref()?, account: Account::of(record)?, period })
}

/// The statements that make up the account, each day once: those of shorter periods where they cover a longer one.
fn once_each(mut statements: Vec<Statement<'_>>) -> Vec<Statement<'_>> {
    statements.sort_by(|a, b| days(a.period).cmp(&days(b.period)).then_with(|| a.record.newest_first(b.record)));
    let mut chosen: Vec<Statement<'_>> = Vec::new();
    for statement in statements {
        let period = statement.period;
        let inner = chosen.iter().map(|other| other.period).filter(|other| overlap(*other, period));
        let (covered, across) = inner.fold((0, false), |(covered, across), other| {
            (
                covered + days(other),
                across || !(period.contains(other.first_day()) && period.contains(other.last_day())),
            )
        });
        if covered < days(period) && !across {
            chosen.retain(|other| !overlap(other.period, period));
            chosen.push(statement);
        }
    }
    chosen.sort_by_key(|statement| statement.period.first_day());
    chosen
}

fn days(period: Period) -> i64 {
    (period.last_day() - period.first_day()).num_days() + 1
}

fn overlap(a: Period, b: Period) -> bool {
    a.first_day() <= b.last_day() && b.first_day() <= a.last_day()
}

impl Book<'_> {
    /// The year so far: from the first statement's opening to the last one's closing.
    pub fn sums(&self) -> Option<Account> {
        let (first, last) = (self.statements.first()?, self.statements.last()?);
        let sum = |side: fn(&Account) -> Money| {
            Money::checked_sum(self.statements.iter().map(|statement| side(&statement.account)))
        };
        Some(Account {
            opening: first.account.opening,
            income: sum(|account| account.income)?,
            spending: sum(|account| account.spending)?,
            closing: last.account.closing,
        })
    }

    /// The periods between its statements for which there is none.
    pub fn gaps(&self) -> Vec<Period> {
        let mut gaps = Vec::new();
        for pair in self.statements.windows(2) {
            let [a, b] = pair else { continue };
            if a.period.kind() == b.period.kind() {
                let missing = std::iter::successors(a.period.next(), |period| period.next());
                gaps.extend(missing.take_while(|period| *period < b.period));
            }
        }
        gaps
    }
}
