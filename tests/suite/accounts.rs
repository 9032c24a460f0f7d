//! Accounts on the site: beside other periods, by category over a year, and as files that other programs read.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::support::{SAMPLE, Site, Tree};

/// An entry of an account that a test makes up: item, category, income and spending in whole yuan.
type Entry<'a> = (&'a str, &'a str, i64, i64);

/// A site with an account, signed or whatever `front` says.
fn with_account(site: Site, name: &str, front: &str, opening: i64, entries: &[Entry<'_>]) -> Site {
    let closing = entries.iter().fold(opening, |sum, (_, _, income, spending)| sum + income - spending);
    let head =
        format!("kind = \"finance\"\ntitle = \"{name}的账\"\nopening = \"{opening}.00\"\nclosing = \"{closing}.00\"\n");
    let amount = |yuan: i64| if yuan == 0 { String::new() } else { format!("{yuan}.00") };
    let rows: String = entries
        .iter()
        .map(|(item, category, income, spending)| {
            format!("| 2026-01-05 | {item} | {category} | {} | {} | 甲 |\n", amount(*income), amount(*spending))
        })
        .collect();
    let body =
        format!("| 日期 | 项目 | 类别 | 收入 | 支出 | 经手人 |\n| --- | --- | --- | ---: | ---: | --- |\n{rows}");
    site.record(&format!("finance/{name}.md"), &format!("{head}{front}"), &body)
}

fn built(site: &Site) -> Tree {
    site.build();
    site.output()
}

/// The rows of a CSV file after its mark, the headings first.
fn csv(tree: &Tree, path: &str) -> Vec<Vec<String>> {
    let text = tree.text(path).strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_string).collect()).collect()
}

fn workbook(tree: &Tree, path: &str) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = tree.files.get(path).unwrap_or_else(|| panic!("there is no {path}")).clone();
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

fn rows(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<Data>> {
    book.worksheet_range(sheet).expect("a sheet").rows().map(<[Data]>::to_vec).collect()
}

/// Hundredths of a yuan.
fn fen(text: &str) -> i64 {
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
    digits.parse().unwrap_or(0)
}

/// The address of every account of the sample with files.
fn accounts() -> Vec<&'static str> {
    let files = SAMPLE.output.files.keys().filter_map(|path| path.strip_suffix(".xlsx"));
    files.filter(|path| !path.contains("/year-")).collect()
}

#[test]
fn a_csv_of_an_account_adds_up_to_its_own_totals() {
    assert!(accounts().len() > 15, "{}", accounts().len());
    for account in accounts() {
        let rows = csv(&SAMPLE.output, &format!("{account}.csv"));
        let line = |item: &str| rows.iter().find(|row| row[1] == item).unwrap_or_else(|| panic!("{account}: {item}"));
        let (opening, total, closing) = (line("期初结余"), line("本期合计"), line("期末结余"));
        let entries =
            || rows[1..].iter().filter(|row| !["期初结余", "本期合计", "期末结余"].contains(&row[1].as_str()));
        let sum = |at: usize| entries().map(|row| fen(&row[at])).sum::<i64>();
        assert_eq!([sum(3), sum(4)], [fen(&total[3]), fen(&total[4])], "{account}");
        assert_eq!(fen(&opening[5]) + sum(3) - sum(4), fen(&closing[5]), "{account}");
        assert_eq!(entries().next_back().map(|row| fen(&row[5])), Some(fen(&closing[5])), "{account}");
    }
}

#[test]
fn a_workbook_says_what_the_csv_says_with_numbers_and_days_in_its_cells() {
    for account in accounts() {
        let plain = csv(&SAMPLE.output, &format!("{account}.csv"));
        let mut book = workbook(&SAMPLE.output, &format!("{account}.xlsx"));
        assert_eq!(book.sheet_names(), ["明细", "分类", "比较"], "{account}");
        let sheet = rows(&mut book, "明细");
        assert_eq!(sheet.len(), plain.len() + 2, "{account}: a title and a note stand above");
        for (cells, plain) in sheet[3..].iter().zip(&plain[1..]) {
            for (cell, plain) in cells.iter().zip(plain) {
                match cell {
                    Data::Float(number) => assert_eq!((number * 100.0).round() as i64, fen(plain), "{account}"),
                    Data::DateTime(day) => {
                        let (year, month, day, ..) = day.to_ymd_hms_milli();
                        assert_eq!(format!("{year}-{month:02}-{day:02}"), *plain, "{account}");
                    }
                    Data::Empty => assert_eq!(plain, "", "{account}"),
                    other => assert_eq!(other.to_string(), *plain, "{account}"),
                }
            }
            assert!(matches!(cells[0], Data::DateTime(_)), "{account}: {:?}", cells[0]);
        }
    }
}

#[test]
fn a_csv_that_was_downloaded_is_a_ledger_again() {
    let files = csv(&SAMPLE.output, "site/wutongli/finance/2026-09.csv");
    let text = SAMPLE.output.text("site/wutongli/finance/2026-09.csv");
    assert!(files[0].starts_with(&["日期".to_string(), "项目".to_string(), "类别".to_string()]));
    let site = Site::new()
        .record("finance/2026-09.md", "kind = \"finance\"\nperiod = \"2026-09\"\ntitle = \"九月\"", "见表。\n")
        .file("content/finance/2026-09.csv", text);
    site.check().exits(0);
    let again = built(&site);
    assert_eq!(again.text("site/finance/2026-09.csv"), text);
}

#[test]
fn a_text_that_looks_like_a_formula_stays_a_text() {
    let entries: [Entry<'_>; 4] = [
        ("=1+1", "-x", 9, 0),
        ("+86", "@y", 0, 1),
        ("-退回", "=HYPERLINK(\"http://x\")", 0, -2),
        ("＝全角", "z", 0, 3),
    ];
    let tree = built(&with_account(Site::new(), "2026-10", "period = \"2026-10\"", 1, &entries));
    let plain = csv(&tree, "site/finance/2026-10.csv");
    let items: Vec<&str> = plain[2..6].iter().map(|row| row[1].as_str()).collect();
    assert_eq!(items, ["'=1+1", "'+86", "'-退回", "'＝全角"]);
    assert_eq!(plain[4][4], "-2.00", "an amount below zero is a number");
    let mut book = workbook(&tree, "site/finance/2026-10.xlsx");
    let sheet = rows(&mut book, "明细");
    assert_eq!(sheet[4][1], Data::String("=1+1".into()));
    assert_eq!(sheet[6][4], Data::Float(-2.0));
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("formulas");
        assert!(formulas.rows().flatten().all(String::is_empty), "{name}");
    }
}

/// The smallest workbook that can be read to its end: an archive without a file.
const EMPTY_ZIP: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

#[test]
fn a_file_never_takes_the_place_of_an_attachment() {
    let site = Site::new()
        .file("content/finance/2026-10.csv", "what,else\n")
        .file("content/finance/2026-10.table.xlsx", EMPTY_ZIP);
    let attached = "period = \"2026-10\"\nattachments = [\"2026-10.csv\", \"2026-10.table.xlsx\"]";
    let tree = built(&with_account(site, "2026-10", attached, 1, &[("水费", "水电", 0, 1)]));
    assert_eq!(tree.text("site/finance/2026-10.csv"), "what,else\n");
    assert_eq!(tree.files["site/finance/2026-10.table.xlsx"], EMPTY_ZIP);
    assert_eq!(csv(&tree, "site/finance/2026-10.table-2.csv").len(), 5);
    assert!(tree.has("site/finance/2026-10.table-2.xlsx"));
}

#[test]
fn only_the_website_has_files() {
    for target in ["preview", "kiosk", "board"] {
        let tree = SAMPLE.output.below(target);
        let made: Vec<_> =
            tree.files.keys().filter(|path| path.ends_with(".xlsx") || path.contains("/year-2026.csv")).collect();
        assert_eq!(made, Vec::<&String>::new(), "{target}");
    }
}

/// The cells of the rows of the comparison of a page, without marks.
fn compared(page: &str) -> Vec<Vec<String>> {
    let table = page.split("aria-labelledby=\"compare\"").last().unwrap_or_default();
    let body = table.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next()).unwrap_or_default();
    let bare = |cell: &str| {
        let text = cell.split_once('>').map_or("", |(_, rest)| rest);
        let marks = regex::Regex::new("<[^>]*>").expect("a pattern");
        marks.replace_all(text, "").trim().to_string()
    };
    body.split("<tr>").skip(1).map(|row| row.split("<td").skip(1).map(bare).collect()).collect()
}

#[test]
fn quarters_and_half_years_stand_beside_the_same_one_of_the_year_before() {
    for (now, before, last_year, words) in [
        ("2026-Q1", "2025-Q4", "2025-Q1", "2025年第一季度"),
        ("2026-H2", "2026-H1", "2025-H2", "2025年下半年"),
        ("2026-B1", "2025-B6", "2025-B1", "2025年1—2月"),
    ] {
        let mut site = Site::new();
        for (period, opening, spent) in [(last_year, 900, 400), (before, 500, 100), (now, 400, 150)] {
            site =
                with_account(site, period, &format!("period = \"{period}\""), opening, &[("支出", "办公", 0, spent)]);
        }
        let tree = built(&site);
        let page = tree.text(&format!("site/finance/{now}.html"));
        let rows = compared(page);
        assert_eq!(rows[1], ["150.00", "100.00", "▲ 增加 +50.00", "400.00", "▼ 减少 −250.00"], "{now}");
        assert!(page.contains(words), "{now}");
        assert!(page.contains("支出少了250.00元"), "{now}");
    }
}

#[test]
fn a_year_beside_the_year_before_says_so_once() {
    let mut site = Site::new();
    for (period, opening) in [("2024", 10), ("2025", 9)] {
        site = with_account(site, period, &format!("period = \"{period}\""), opening, &[("支出", "", 0, 1)]);
    }
    let tree = built(&site);
    assert_eq!(compared(tree.text("site/finance/2025.html"))[0].len(), 3, "no column for last year's same period");
}

#[test]
fn what_is_not_there_is_said_to_be_missing() {
    let account = [("支出", "", 0, 1)];
    let mut site = Site::new();
    for (period, opening) in [("2026-09", 10), ("2026-10", 9)] {
        site = with_account(site, period, &format!("period = \"{period}\""), opening, &account);
    }
    let tree = built(&site);
    let page = tree.text("site/finance/2026-10.html");
    assert_eq!(compared(page)[0][3..], ["没有账", "—"]);
    assert!(page.contains("没有2025年10月的账，不能比较。"));
}

#[test]
fn an_account_that_is_not_released_is_compared_with_nowhere_in_public() {
    let mut site = Site::new();
    let draft = "period = \"2026-09\"\nstatus = \"draft\"";
    site = with_account(site, "2026-09", draft, 7_777, &[("保密的支出", "", 0, 777)]);
    site = with_account(site, "2026-10", "period = \"2026-10\"", 7_000, &[("支出", "", 0, 1)]);
    let tree = built(&site);
    for target in ["site", "kiosk", "board"] {
        let own = tree.below(target);
        for words in ["777.00", "776.00", "保密的支出"] {
            assert_eq!(own.holding(words), Vec::<&str>::new(), "{target} {words}");
        }
    }
    assert!(!tree.below("preview").holding("保密的支出").is_empty());
}

/// Amounts by category of one side of the file of a year, added up entry by entry.
fn by_category(rows: &[Vec<String>], side: usize) -> BTreeMap<String, i64> {
    let mut sums = BTreeMap::new();
    for row in rows[1..].iter().filter(|row| !row[side].is_empty()) {
        let name = if row[4].is_empty() { "未分类".to_string() } else { row[4].clone() };
        *sums.entry(name).or_default() += fen(&row[side]);
    }
    sums
}

/// Name and amount of each category on the page of a year.
fn categories(page: &str, side: &str) -> BTreeMap<String, i64> {
    let pattern = format!("purpose-{side}\" id=\"[^\"]*\".*?purpose-name\">(.*?)</span>.*?<b>(.*?)</b>");
    let found = regex::RegexBuilder::new(&pattern).dot_matches_new_line(true).build().expect("a pattern");
    found.captures_iter(page).map(|found| (found[1].to_string(), fen(&found[2]))).collect()
}

#[test]
fn the_year_is_the_sum_of_its_entries_and_of_its_periods() {
    let years: Vec<&String> = SAMPLE
        .output
        .files
        .keys()
        .filter(|path| path.starts_with("site/") && path.contains("/year-") && path.ends_with(".csv"))
        .collect();
    assert!(years.len() >= 5, "{years:?}");
    for path in years {
        let entries = csv(&SAMPLE.output, path);
        let page = SAMPLE.output.text(&path.replace(".csv", ".html"));
        assert_eq!(categories(page, "earned"), by_category(&entries, 5), "{path}");
        assert_eq!(categories(page, "spent"), by_category(&entries, 6), "{path}");
        let mut book = workbook(&SAMPLE.output, &path.replace(".csv", ".xlsx"));
        let sums: Vec<Vec<Data>> =
            rows(&mut book, "各期").into_iter().filter(|row| row[1] == Data::String("合计".into())).collect();
        let total = |at: usize| {
            sums.iter()
                .filter_map(|row| match row[at] {
                    Data::Float(yuan) => Some((yuan * 100.0).round() as i64),
                    _ => None,
                })
                .sum::<i64>()
        };
        assert_eq!(
            [total(3), total(4)],
            [5, 6].map(|side| by_category(&entries, side).values().sum::<i64>()),
            "{path}"
        );
    }
}

#[test]
fn no_money_is_counted_twice_in_a_year() {
    let repair: [Entry<'_>; 1] = [("修门", "维修", 0, 10)];
    let mut site = Site::new();
    for (name, front, opening) in [
        ("2026-01", "period = \"2026-01\"", 100),
        ("2026-02", "period = \"2026-02\"", 90),
        ("2026-03", "period = \"2026-03\"", 80),
        ("2026-Q1", "period = \"2026-Q1\"", 100),
        ("2026-02-again", "period = \"2026-02\"\nsupersedes = \"finance/2026-02\"", 90),
        ("2026-Q1-audit", "period = \"2026-Q1\"\nform = \"audit\"", 100),
        ("2026-budget", "period = \"2026\"\nform = \"budget\"", 100),
        ("2026-Q1-fund", "period = \"2026-Q1\"\nform = \"fund\"\naccount = \"专款\"", 50),
    ] {
        site = with_account(site, name, front, opening, &repair);
    }
    let tree = built(&site);
    let entries = csv(&tree, "site/finance/year-2026.csv");
    let periods: Vec<&str> = entries[1..].iter().map(|row| row[1].as_str()).collect();
    assert_eq!(periods, ["2026年1月", "2026年2月", "2026年3月", "2026年第一季度"]);
    let page = tree.text("site/finance/year-2026.html");
    assert_eq!(categories(page, "spent"), BTreeMap::from([("维修".to_string(), 4_000)]));
    assert!(page.contains("专款 10.00 元") && page.contains("收支情况 30.00 元"), "each account's part is told");
    assert!(page.contains("finance/2026-02-again.html") && !page.contains("finance/2026-02.html"));
}

#[test]
fn a_longer_statement_counts_where_shorter_ones_leave_a_gap() {
    let mut site = Site::new();
    for (name, opening) in [("2026-01", 100), ("2026-03", 80), ("2026-Q1", 100), ("2026-04", 70), ("2026-06", 60)] {
        site = with_account(site, name, &format!("period = \"{name}\""), opening, &[("修门", "维修", 0, 10)]);
    }
    let tree = built(&site);
    let entries = csv(&tree, "site/finance/year-2026.csv");
    let periods: Vec<&str> = entries[1..].iter().map(|row| row[1].as_str()).collect();
    assert_eq!(periods, ["2026年第一季度", "2026年4月", "2026年6月"]);
    let page = tree.text("site/finance/year-2026.html");
    assert!(page.contains("2026年5月 <small>没有账</small>"), "the month without an account is named");
}

#[test]
fn a_record_cannot_take_the_address_of_a_year() {
    let site = with_account(Site::new(), "year-2026", "period = \"2026\"", 1, &[("支出", "", 0, 1)]);
    site.check().says("是程序自己生成的页面");
}

#[test]
fn what_the_committee_spent_on_repairs_this_year_is_three_steps_from_home() {
    let home = SAMPLE.output.text("site/wutongli/index.html");
    assert!(home.contains("href=\"../wutongli/finance/year-2026.html\""));
    let year = SAMPLE.output.text("site/wutongli/finance/year-2026.html");
    let repairs = categories(year, "spent")["维修"];
    let content = Tree::read(&SAMPLE.site.path("content/wutongli/finance"));
    let lines = content.files.iter().filter(|(path, _)| path.starts_with("2026-") && path.ends_with(".md"));
    let written: i64 = lines
        .flat_map(|(_, bytes)| String::from_utf8_lossy(bytes).lines().map(str::to_string).collect::<Vec<_>>())
        .filter(|line| line.contains("| 维修 |"))
        .map(|line| fen(line.split('|').nth(5).expect("spending")))
        .sum();
    assert_eq!(repairs, written);
}
