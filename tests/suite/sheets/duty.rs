//! The roster of duty as a table of the week.

use super::extra;
use crate::support::Site;

/// Friday 6 November is the day of the tests.
const DUTY: &str = r#"kind = "roster"
form = "duty"
duty = [
  { date = 2026-10-30, person = "p02", shift = "早" },
  { date = 2026-11-03, person = "p01", shift = "早", place = "大厅" },
  { date = 2026-11-06, person = "p02", shift = "晚" },
  { date = 2026-11-18, person = "p01" },
]"#;

fn site(more: &str) -> Site {
    let site = Site::new().record("roster/a.md", &format!("{DUTY}\n{more}"), "正文。\n");
    site.build();
    site
}

#[test]
fn the_week_of_today_and_those_given_after_it_are_a_page_each() {
    let page = site("").output().text("board/sheets/duty.a4.html").to_string();
    assert_eq!(page.matches("<article").count(), 2);
    for words in ["2026年11月2日 至 2026年11月8日", "2026年11月16日 至 2026年11月22日", "星期一", "星期日", "大厅"]
    {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(!page.contains("2026年10月30日"), "a week that is over is not posted any more");
}

#[test]
fn a_row_is_a_shift_and_a_column_a_day() {
    let page = site("").output().text("board/sheets/duty.a4.html").to_string();
    let row = |shift: &str| {
        let from = page.find(&format!("<th scope=\"row\">{shift}</th>")).expect("a row");
        page[from..].split("</tr>").next().expect("its end").split("<td>").map(str::to_string).collect::<Vec<_>>()
    };
    assert!(row("早")[2].contains('甲') && row("晚")[5].contains('乙'));
    assert!(row("晚")[2].contains("无"));
}

#[test]
fn a_roster_that_is_not_public_or_is_over_is_not_posted() {
    for front in ["status = \"draft\"", "visibility = \"internal\""] {
        assert_eq!(extra(&site(front)), Vec::<String>::new(), "{front}");
    }
    let site = site("");
    site.remove("output");
    site.run(&["build", "--quiet", "--today", "2026-11-30"]);
    assert_eq!(extra(&site), Vec::<String>::new());
}
