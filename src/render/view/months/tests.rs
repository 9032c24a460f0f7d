use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::check::Clock;
use crate::pack::{Active, ActiveDuty, Packs, read_packs};
use crate::period::Period;
use crate::record::content::Content;
use crate::render::view::item::items;
use crate::render::view::{DutyPage, Mentions, OnTime};
use crate::render::words::Language;
use crate::source::SourceFile;

const PACK: &str = r#"
[pack]
id = "p"
title = "t"
title_en = "t"
issuers = ["x"]
region = ""
authority = "law"
in_force_from = 2020-01-01

[[duty]]
id = "account"
item = "账"
item_en = "account"
article = "第1条"
modal = "must"
limit = { every = "month" }
record = { kind = "finance" }

[[duty]]
id = "board"
item = "张贴"
item_en = "board"
article = "第2条"
modal = "must"
limit = { display = "15 days" }
record = { kind = "notice" }
"#;

const TODAY: &str = "2026-11-06";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn packs() -> Packs {
    let packs = read_packs(&[SourceFile::new("rules/p.toml", PACK)]);
    assert!(packs.findings.is_empty(), "{:?}", packs.findings);
    packs
}

fn active(packs: &Packs) -> Active<'_> {
    let pack = packs.get("p").unwrap();
    let duty = |duty| ActiveDuty {
        pack,
        duty,
        adopted: None,
        stricter: Vec::new(),
        looser: Vec::new(),
        cap: pack.duties[0].cap,
    };
    Active { packs: vec![pack], duties: pack.duties.iter().map(duty).collect(), ..Active::default() }
}

/// The obligation of a duty, due on one day and met on another, as it stands today.
fn owed<'a>(duty: &ActiveDuty<'a>, due: Option<&str>, met_on: Option<&str>) -> Obligation<'a> {
    let (due, met_on) = (due.map(day), met_on.map(day));
    let state = Clock { today: day(TODAY), soon: 14 }.state(due, met_on);
    Obligation { due, met_on, state, ..Obligation::new(duty, String::new()) }
}

/// What a test asks of the calendar of some obligations, and of the items.
fn with<T>(
    active: &Active<'_>,
    owed: &[Obligation<'_>],
    ask: impl FnOnce(&Calendar, &[Item<'_>], &Source<'_>) -> T,
) -> T {
    let language = Language::open(Path::new("/nowhere"), "zh-CN").unwrap();
    let content = Content::default();
    let mentions = Mentions::default();
    let source = Source {
        content: &content,
        active,
        mentions: &mentions,
        visible: &|_| true,
        lang: language.words(),
        today: day(TODAY),
    };
    let items = items(active, owed);
    ask(&Calendar::new(&items, &source), &items, &source)
}

/// The months of the calendar in which a duty owes something, as `2026-10 ×1 text`.
fn cells(active: &Active<'_>, owed: &[Obligation<'_>]) -> Vec<String> {
    with(active, owed, |calendar, _, _| {
        let cells = calendar.rows.iter().flat_map(|row| row.cells.iter().zip(&calendar.months));
        cells
            .filter_map(|(cell, month)| {
                cell.as_ref().map(|cell| format!("{} ×{} {}", month.iso, cell.count, cell.text))
            })
            .collect()
    })
}

#[test]
fn the_calendar_has_the_twelve_months_that_end_two_months_from_today() {
    let months = |today| Window::around(day(today)).months().map(|month| month.to_string()).collect::<Vec<_>>();
    let november = months("2026-11-30");
    assert_eq!((november.len(), november[0].as_str(), november[11].as_str()), (12, "2026-02-01", "2027-01-01"));
    assert_eq!(months("2026-01-31")[11], "2026-03-01");
    with(&Active::default(), &[], |calendar, _, _| {
        assert_eq!(calendar.months.iter().position(|month| month.now), Some(9));
    });
}

#[test]
fn a_cell_is_of_the_month_of_the_last_day_in_time_whatever_the_period() {
    let packs = packs();
    let active = active(&packs);
    let account = &active.duties[0];
    let mut quarter = owed(account, Some("2026-10-15"), Some("2026-10-18"));
    quarter.period = Period::parse("2026-Q3").ok();
    let mut early = owed(account, Some("2026-09-15"), Some("2026-08-31"));
    early.period = Period::parse("2026-08").ok();
    assert_eq!(
        cells(&active, &[quarter, early]),
        ["2026-09 ×1 2026年8月 按时公开", "2026-10 ×1 2026年第三季度 已公开，晚于期限 3天"]
    );
}

#[test]
fn what_must_stay_is_of_the_month_in_which_it_was_put_up_and_what_has_no_day_of_that_in_which_it_was_made_public() {
    let packs = packs();
    let active = active(&packs);
    let board = owed(&active.duties[1], Some("2026-11-09"), Some("2026-10-25"));
    let undated = owed(&active.duties[0], None, Some("2026-03-01"));
    assert_eq!(cells(&active, &[board, undated]), ["2026-03 ×1 已公开", "2026-10 ×1 按时公开"]);
}

#[test]
fn several_in_a_month_are_one_cell_that_shows_the_most_pressing_and_counts_them_all() {
    let packs = packs();
    let active = active(&packs);
    let account = &active.duties[0];
    let all = [
        owed(account, Some("2026-10-05"), Some("2026-10-05")),
        owed(account, Some("2026-10-20"), None),
        owed(account, Some("2026-10-31"), Some("2026-10-30")),
    ];
    assert_eq!(cells(&active, &all), ["2026-10 ×3 3项：逾期未公开 1，按时公开 2"]);
}

#[test]
fn the_page_of_an_item_has_the_newest_first_and_counts_days_late() {
    let packs = packs();
    let active = active(&packs);
    let account = &active.duties[0];
    let all = [owed(account, Some("2026-09-15"), Some("2026-09-20")), owed(account, Some("2026-10-31"), None)];
    let said = with(&active, &all, |_, items, source| {
        let page = DutyPage::new(&items[0], source);
        let rows = page.owed.iter().map(|owed| format!("{} {}", owed.anchor, owed.by.clone().unwrap_or_default()));
        (page.rate.clone(), rows.collect::<Vec<_>>())
    });
    assert_eq!(said, ("0%（0/2）".to_string(), vec!["m2026-10 逾期 6 天".to_string(), "m2026-09 晚 5 天".to_string()]));
}

proptest! {
    #[test]
    fn every_obligation_of_the_window_is_in_exactly_one_cell_and_the_figures_are_all_of_them(
        all in proptest::collection::vec((0..2_usize, proptest::option::of(0..1200_i64), proptest::option::of(0..1200_i64)), 0..60),
    ) {
        let packs = packs();
        let active = active(&packs);
        let text = |days: i64| (day("2025-01-01") + chrono::Days::new(days as u64)).to_string();
        let all: Vec<Obligation<'_>> = all
            .iter()
            .map(|(at, due, met)| owed(&active.duties[*at], due.map(text).as_deref(), met.map(text).as_deref()))
            .collect();
        let window = Window::around(day(TODAY));
        let expected = all.iter().filter(|one| day_of(one).is_some_and(|day| window.column(day).is_some())).count();
        let counted = with(&active, &all, |calendar, _, _| {
            calendar.rows.iter().flat_map(|row| &row.cells).flatten().map(|cell| cell.count).sum::<usize>()
        });
        prop_assert_eq!(counted, expected);
        prop_assert_eq!(OnTime::of(&all).all() as usize, all.len());
    }
}
