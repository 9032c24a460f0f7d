//! What a community took in and spent in a year: account by account, and what for.

mod books;
mod files;

use serde::Serialize;

use super::amount::{Spoken, about};
use super::groups::{Group, Side, by_category};
use super::ledger::balance;
use super::{Day, Download};
use crate::check::accounts::Account;
use crate::money::Money;
use crate::record::content::Content;
use crate::record::ledger::Entry;
use crate::render::Words;
use crate::render::address::of_page;
use crate::render::chart::{Columns, percent};
pub use books::{Book, Statement, books, years};
pub use files::sheets;

/// A year.
#[derive(Debug, Clone, Serialize)]
pub struct YearView {
    /// 2026.
    pub year: i32,
    /// One plain sentence an account.
    pub sentences: Vec<String>,
    /// The accounts.
    pub accounts: Vec<AccountYear>,
    /// All of them together; none where there is one.
    pub total: Option<Sums>,
    /// What money was spent on.
    pub spending: Vec<Category>,
    /// Where it came from.
    pub income: Vec<Category>,
    /// All of it as files.
    pub downloads: Vec<Download>,
}

/// Four figures.
#[derive(Debug, Clone, Serialize)]
pub struct Sums {
    /// In hand at the beginning.
    pub opening: String,
    /// Money in.
    pub income: String,
    /// Money out.
    pub spending: String,
    /// In hand at the end.
    pub closing: String,
    /// The four as one says them, where they are long.
    pub about: Spoken,
}

/// An account over the year.
#[derive(Debug, Clone, Serialize)]
pub struct AccountYear {
    /// Anchor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it covers: 2026年1月 to 2026年9月.
    pub from: String,
    /// Its last period.
    pub until: String,
    /// The year so far.
    pub sums: Sums,
    /// Its periods, those for which there is no statement too.
    pub periods: Vec<PeriodRow>,
    /// What was in hand at the end of each.
    pub balances: Option<Columns>,
}

/// A period of an account.
#[derive(Debug, Clone, Serialize)]
pub struct PeriodRow {
    /// The period in words.
    pub period_text: String,
    /// Its page; none where there is no statement for it.
    pub href: Option<String>,
    /// Its figures; none where there is no statement for it.
    pub sums: Option<Sums>,
}

/// What was spent on one purpose, or came in from one source.
#[derive(Debug, Clone, Serialize)]
pub struct Category {
    /// Anchor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How much.
    pub amount: String,
    /// The same as one says it, where it is long.
    pub about: Option<String>,
    /// Its part of the whole, in words.
    pub percent: Option<String>,
    /// The length of its bar in thousandths of the longest.
    pub part: i64,
    /// What each account has in it, where there are several.
    pub accounts: Vec<Share>,
    /// Its entries in order of time.
    pub entries: Vec<YearEntry>,
}

/// What one account has in a category.
#[derive(Debug, Clone, Serialize)]
pub struct Share {
    /// The account.
    pub name: String,
    /// How much.
    pub amount: String,
}

/// An entry with the record that it stands in.
#[derive(Debug, Clone, Serialize)]
pub struct YearEntry {
    /// Day.
    pub date: Option<Day>,
    /// What it is for.
    pub item: String,
    /// How much.
    pub amount: String,
    /// Whom it was paid to or came from.
    pub payee: Option<String>,
    /// Handler.
    pub handler: Option<String>,
    /// Approvals.
    pub approvals: Option<String>,
    /// Remark.
    pub note: Option<String>,
    /// Its account, where there are several.
    pub account: Option<String>,
    /// The period of its record.
    pub period_text: String,
    /// The page of its record.
    pub href: String,
}

/// What every part of the page is made from.
struct Maker<'a> {
    books: &'a [Book<'a>],
    content: &'a Content,
    lang: Words<'a>,
}

impl YearView {
    /// The year that these accounts make up.
    pub fn new(year: i32, books: &[Book<'_>], content: &Content, lang: Words<'_>) -> YearView {
        let maker = Maker { books, content, lang };
        let accounts: Vec<AccountYear> =
            books.iter().enumerate().filter_map(|(at, book)| maker.account(at, book)).collect();
        YearView {
            year,
            sentences: books.iter().filter_map(|book| maker.sentence(book)).collect(),
            total: maker.total().map(|account| Sums::new(&account, lang)),
            accounts,
            spending: maker.categories(Side::Spending),
            income: maker.categories(Side::Income),
            downloads: Vec::new(),
        }
    }
}

impl Sums {
    fn new(account: &Account, lang: Words<'_>) -> Sums {
        Sums {
            opening: account.opening.to_string(),
            income: account.income.to_string(),
            spending: account.spending.to_string(),
            closing: account.closing.to_string(),
            about: Spoken::new(account, lang),
        }
    }
}

/// The name of an account for readers.
pub fn title(book: &Book<'_>, lang: Words<'_>) -> String {
    let unnamed = match book.form {
        "fund" => lang.pick("专项资金", "Earmarked fund"),
        _ => lang.pick("收支情况", "Income and spending"),
    };
    if book.name.is_empty() { unnamed.to_string() } else { book.name.to_string() }
}

impl<'a> Maker<'a> {
    fn several(&self) -> bool {
        self.books.len() > 1
    }

    fn span(&self, book: &Book<'_>) -> Option<[String; 2]> {
        let (first, last) = (book.statements.first()?, book.statements.last()?);
        Some([first, last].map(|statement| self.lang.period(statement.period)))
    }

    fn sentence(&self, book: &Book<'_>) -> Option<String> {
        let ([from, until], sums) = (self.span(book)?, book.sums()?);
        let name = if self.several() {
            format!("{}{}", title(book, self.lang), self.lang.pick("：", ": "))
        } else {
            String::new()
        };
        let span = if from == until {
            from
        } else {
            self.lang.fill("{from}到{until}", "{from} to {until}", &[("from", &from), ("until", &until)])
        };
        let closing = about(sums.closing, self.lang)
            .map(|about| format!("{}{about}{}", self.lang.pick("（", " ("), self.lang.pick("）", ")")));
        Some(self.lang.fill(
            "{name}{span}，收入{income}元，支出{spending}元，还有{closing}元{about}。",
            "{name}{span}: {income} in, {spending} out, {closing} yuan in hand{about}.",
            &[
                ("name", &name),
                ("span", &span),
                ("income", &sums.income),
                ("spending", &sums.spending),
                ("closing", &sums.closing),
                ("about", &closing.unwrap_or_default()),
            ],
        ))
    }

    /// All accounts together, where there are several.
    fn total(&self) -> Option<Account> {
        let sums: Vec<Account> = self.books.iter().filter_map(Book::sums).collect();
        let sum = |side: fn(&Account) -> Money| Money::checked_sum(sums.iter().map(side));
        let total = Account {
            opening: sum(|account| account.opening)?,
            income: sum(|account| account.income)?,
            spending: sum(|account| account.spending)?,
            closing: sum(|account| account.closing)?,
        };
        self.several().then_some(total)
    }

    fn account(&self, at: usize, book: &Book<'_>) -> Option<AccountYear> {
        let [from, until] = self.span(book)?;
        Some(AccountYear {
            id: format!("account-{}", at + 1),
            name: title(book, self.lang),
            from,
            until,
            sums: Sums::new(&book.sums()?, self.lang),
            periods: self.periods(book),
            balances: self.balances(book),
        })
    }

    fn periods(&self, book: &Book<'_>) -> Vec<PeriodRow> {
        let row = |statement: &Statement<'_>| PeriodRow {
            period_text: self.lang.period(statement.period),
            href: Some(of_page(&self.content.folder, statement.record)),
            sums: Some(Sums::new(&statement.account, self.lang)),
        };
        let gap = |period| PeriodRow { period_text: self.lang.period(period), href: None, sums: None };
        let mut rows: Vec<_> = book.statements.iter().map(|found| (found.period.first_day(), row(found))).collect();
        rows.extend(book.gaps().into_iter().map(|period| (period.first_day(), gap(period))));
        rows.sort_by_key(|(day, _)| *day);
        rows.into_iter().map(|(_, row)| row).collect()
    }

    fn balances(&self, book: &Book<'_>) -> Option<Columns> {
        let last = book.statements.len().checked_sub(1)?;
        let one = |(at, statement): (usize, &Statement<'_>)| {
            let href = of_page(&self.content.folder, statement.record);
            balance(statement.period, &statement.account, href, at == last, self.lang)
        };
        Columns::new(book.statements.iter().enumerate().map(one).collect(), self.lang)
    }

    /// The entries of the year with the account and the statement that they stand in.
    fn entries(&self) -> impl Iterator<Item = (&'a Entry, (&'a Book<'a>, &'a Statement<'a>))> {
        self.books.iter().flat_map(|book| {
            let statements = book.statements.iter();
            statements
                .flat_map(move |statement| statement.ledger.entries.iter().map(move |entry| (entry, (book, statement))))
        })
    }

    fn categories(&self, side: Side) -> Vec<Category> {
        let groups = by_category(self.entries(), side);
        let whole = Money::checked_sum(groups.iter().map(|group| group.amount)).unwrap_or_default();
        let longest = groups.iter().map(|group| group.amount.fen()).max().unwrap_or_default().max(1);
        groups.into_iter().map(|group| self.category(group, side, whole, longest)).collect()
    }

    fn category(
        &self,
        mut group: Group<'a, (&'a Book<'a>, &'a Statement<'a>)>,
        side: Side,
        whole: Money,
        longest: i64,
    ) -> Category {
        let prefix = if side == Side::Spending { "out" } else { "in" };
        group.entries.sort_by_key(|(entry, (_, statement))| (statement.period.first_day(), entry.date));
        Category {
            id: format!("{prefix}-{}", group.name.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join("-")),
            name: group.label(self.lang),
            amount: group.amount.to_string(),
            about: about(group.amount, self.lang),
            percent: percent(group.amount, whole, self.lang),
            part: i64::try_from(i128::from(group.amount.fen().max(0)) * 1000 / i128::from(longest)).unwrap_or(1000),
            accounts: self.shares(&group, side),
            entries: group.entries.iter().map(|(entry, found)| self.entry(entry, side, *found)).collect(),
        }
    }

    /// What each account has in a category that several have a part in.
    fn shares(&self, group: &Group<'a, (&'a Book<'a>, &'a Statement<'a>)>, side: Side) -> Vec<Share> {
        let of = |book: &Book<'_>| {
            let own =
                group.entries.iter().filter(|(_, (other, _))| std::ptr::eq(*other, book)).map(|(entry, _)| *entry);
            let own: Vec<&Entry> = own.collect();
            let amount = Money::checked_sum(own.iter().map(|entry| side.of(entry)))?;
            (!own.is_empty()).then(|| Share { name: title(book, self.lang), amount: amount.to_string() })
        };
        let shares: Vec<Share> = self.books.iter().filter_map(of).collect();
        if shares.len() > 1 { shares } else { Vec::new() }
    }

    fn entry(&self, entry: &Entry, side: Side, (book, statement): (&Book<'_>, &Statement<'_>)) -> YearEntry {
        YearEntry {
            date: entry.date.map(|day| Day::new(day, self.lang)),
            item: entry.item.clone(),
            amount: side.of(entry).to_string(),
            payee: entry.payee.clone(),
            handler: entry.handler.clone(),
            approvals: entry.approvals.clone(),
            note: entry.note.clone(),
            account: self.several().then(|| title(book, self.lang)),
            period_text: self.lang.period(statement.period),
            href: of_page(&self.content.folder, statement.record),
        }
    }
}
