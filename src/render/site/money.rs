//! The money of a year on one page, and accounts as files.

use super::Pages;
use crate::record::Record;
use crate::render::address::encode;
use crate::render::view::{Download, Link, NavItem, Source, YearView, books, ledger_tables, money_years, year_sheets};
use crate::render::{Printer, Target};
use crate::tabular::{Table, csv, xlsx};

/// Address of the page of a year, within the community and without its ending.
fn address(year: i32) -> String {
    format!("finance/year-{year}")
}

impl Pages<'_> {
    /// The years for which there are statements, the newest first.
    pub(super) fn money_years(&self) -> Vec<i32> {
        money_years(self.shown.iter().map(|(_, record)| *record))
    }

    /// The page of the year that an account belongs to, if it counts there.
    pub(super) fn money_of(&self, record: &Record) -> Option<Link> {
        let year = money_years(std::iter::once(record)).pop()?;
        Some(self.money_link(year))
    }

    /// A link to the page of a year, in the words of today.
    pub(super) fn money_link(&self, year: i32) -> Link {
        let this = chrono::Datelike::year(&self.build.clock.today) == year;
        let of_year = self.lang().fill("{year}年的钱", "Money in {year}", &[("year", &year)]);
        Link {
            title: if this { self.lang().pick("今年的钱", "This year's money").to_string() } else { of_year },
            href: encode(&self.path(&format!("{}.html", address(year)))),
        }
    }

    pub(super) fn print_money(&self, year: i32, printer: &mut Printer<'_>) {
        let lang = self.lang();
        let path = self.path(&format!("{}.html", address(year)));
        let title = lang.fill("{year}年的收入和支出", "Income and spending in {year}", &[("year", &year)]);
        let kind = (lang.pick("财务", "Finance"), Some(encode(&self.path("finance/index.html"))));
        let mut context = self.context(&path, "finance", &[kind, (&title, None)]);
        let books = books(self.shown.iter().map(|(_, record)| *record), year);
        let mut view = YearView::new(year, &books, self.subject.content, lang);
        let heading = format!("{} {title}", self.subject.content.name());
        view.downloads = self.files(&address(year), || year_sheets(&heading, &books, lang), printer);
        context.insert("heading", &title);
        context.insert("money", &view);
        context.insert("siblings", &self.money_siblings(year));
        printer.print_framed(self.target, "money.html", &path, "finance", context);
    }

    fn money_siblings(&self, current: i32) -> Vec<NavItem> {
        let item = |year: i32| NavItem {
            id: year.to_string(),
            title: self.lang().year(year),
            href: self.money_link(year).href,
            current: year == current,
            main: true,
        };
        self.money_years().into_iter().map(item).collect()
    }

    /// An account as files, beside its page.
    pub(super) fn account_files(
        &self,
        record: &Record,
        source: &Source<'_>,
        printer: &mut Printer<'_>,
    ) -> Vec<Download> {
        self.files(&record.address, || ledger_tables(record, source).unwrap_or_default(), printer)
    }

    /// Writes tables as files that only the website has: the first as CSV, all of them as XLSX.
    fn files<'t>(
        &self,
        address: &str,
        tables: impl FnOnce() -> Vec<Table<'t>>,
        printer: &mut Printer<'_>,
    ) -> Vec<Download> {
        let tables = if self.target == Target::Site { tables() } else { Vec::new() };
        let Some(first) = tables.first() else { return Vec::new() };
        let name = self.free_name(address);
        let mut put = |format: &'static str, bytes: Vec<u8>| {
            let path = format!("{name}.{format}");
            printer.sink.file(self.target, &path, &bytes);
            Download { format, href: encode(&path), size: size(bytes.len()) }
        };
        vec![put("csv", csv(first)), put("xlsx", xlsx(&tables))]
    }

    /// A name beside a page that no attachment has.
    fn free_name(&self, address: &str) -> String {
        let taken = |name: &String| ["csv", "xlsx"].iter().any(|end| self.attached.contains(&format!("{name}.{end}")));
        let path = self.path(address);
        let tables = (1..).map(|number| match number {
            1 => format!("{path}.table"),
            number => format!("{path}.table-{number}"),
        });
        std::iter::once(path.clone()).chain(tables).find(|name| !taken(name)).unwrap_or(path)
    }
}

/// The size of a file as people read it.
fn size(bytes: usize) -> String {
    let kilobytes = bytes.div_ceil(1024);
    if kilobytes < 1024 {
        format!("{kilobytes} KB")
    } else {
        format!("{}.{} MB", kilobytes / 1024, kilobytes % 1024 * 10 / 1024)
    }
}
