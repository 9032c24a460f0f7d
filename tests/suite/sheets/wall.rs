//! Systems on the wall.

use super::extra;
use crate::support::Site;

const SYSTEM: &str = r#"kind = "system"
title = "首问负责制"
form = "flow"
topic = "first_contact"
duties = ["接待每一位来访居民", "当场能办的当场办"]
flow = [
  { name = "接待登记", by = "首问人", within = "当场" },
  { name = "转办", by = "经办人", within = "1个工作日", note = "说明转到哪里" },
]"#;

fn site(more: &str) -> Site {
    let site = Site::new().record("system/a.md", &format!("{SYSTEM}\n{more}"), "谁先接待，谁负责到底。\n");
    site.build();
    site
}

#[test]
fn a_system_on_the_wall_has_a_sheet_with_its_text_its_duties_and_its_flow_chart() {
    let site = site("wall = true");
    assert_eq!(extra(&site), ["system/a.wall.a3.html", "system/a.wall.a4.html"]);
    let page = site.output().text("board/system/a.wall.a4.html").to_string();
    let wanted =
        ["首问负责制", "谁先接待，谁负责到底。", "当场能办的当场办", "接待登记", "首问人", "1个工作日", "说明转到哪里"];
    assert!(wanted.iter().all(|words| page.contains(words)), "{page}");
    assert_eq!(page.matches("class=\"box\"").count(), 2);
    assert!(site.output().text("board/index.html").contains("system/a.wall.a3.html"));
}

#[test]
fn the_sheet_for_the_board_shows_duties_and_flow_too() {
    let page = site("").output().text("board/system/a.a4.html").to_string();
    assert!(page.contains("当场能办的当场办") && page.contains("class=\"box\""));
}

#[test]
fn a_system_that_is_not_for_the_wall_or_not_public_does_not_hang_there() {
    for front in ["", "wall = true\nstatus = \"draft\"", "wall = true\nvisibility = \"internal\""] {
        assert_eq!(extra(&site(front)), Vec::<String>::new(), "{front}");
    }
}
