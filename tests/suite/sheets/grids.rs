//! Sign plates of grids and buildings.

use super::extra;
use crate::support::Site;

const COMMUNITY: &str = r#"name = "试验社区"
street = "试验街道"
district = "试验区"
division = "000000"
packs = []
first_day = 2026-09-01
estates = [{ id = "e1", name = "东苑", households = 300 }, { id = "e2", name = "西苑", households = 20 }]
"#;

const GRIDS: &str = r#"
[[grids]]
id = "g1"
name = "第一网格"
leader = "p01"
workers = ["p02"]
estates = ["e1", "e2"]

[[grids]]
id = "g2"
name = "第二网格"

[[buildings]]
id = "1幢"
estate = "e1"
head = "p03"

[[buildings]]
id = "2幢"
grid = "g2"

[[units]]
building = "1幢"
name = "1单元"
head = "p04"
"#;

const ROSTER: &str = r#"person = [
  { id = "p01", name = "甲", work_phone = "0000-11", building = "QXZHOME" },
  { id = "p02", name = "QXZNAME", public_name = "乙老师" },
  { id = "p03", name = "丙" },
  { id = "p04", name = "丁" },
  { id = "p05", name = "戊" },
  { id = "p06", name = "己" },
]
post = [
  { person = "p05", body = "grid", role = "grid_worker", unit = "g1", start = 2026-01-01 },
  { person = "p06", body = "grid", role = "grid_worker", unit = "g1", start = 2025-01-01, end = 2026-01-01 },
]
"#;

fn site() -> Site {
    let site = Site::new().file("content/community.toml", format!("{COMMUNITY}{GRIDS}"));
    let site = site.file("content/roster.toml", ROSTER);
    site.build().exits(0);
    site
}

#[test]
fn a_grid_with_people_has_a_plate_with_all_four_roles() {
    let site = site();
    let page = site.output().text("board/sheets/grids.a4.html").to_string();
    for words in ["第一网格", "东苑、西苑", "320", "甲", "0000-11", "乙老师", "1幢", "丙", "1单元", "丁", "戊"]
    {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(!page.contains("第二网格"), "a grid without people has no plate");
    assert!(!page.contains('己'), "who left the post is not on the plate");
}

#[test]
fn a_building_with_people_has_a_plate_of_its_own() {
    let site = site();
    let page = site.output().text("board/sheets/buildings.a4.html").to_string();
    assert_eq!(page.matches("<article").count(), 1);
    assert!(page.contains("东苑 1幢") && page.contains('丙') && page.contains("第一网格"), "{page}");
}

#[test]
fn plates_show_the_public_name_and_the_phone_at_work_and_nothing_else() {
    let output = site().output();
    for word in ["QXZNAME", "QXZHOME"] {
        assert_eq!(output.holding(word), Vec::<&str>::new(), "{word}");
    }
}

#[test]
fn the_pages_of_a_long_plate_are_numbered_and_hold_every_building() {
    let buildings: String = (1..=20)
        .map(|number| format!("[[buildings]]\nid = \"{number}号楼\"\ngrid = \"g1\"\nhead = \"p03\"\n\n"))
        .collect();
    let grid = "[[grids]]\nid = \"g1\"\nname = \"第一网格\"\n\n";
    let site = Site::new().file("content/community.toml", format!("{COMMUNITY}\n{grid}{buildings}"));
    let site = site.file("content/roster.toml", ROSTER);
    site.build().exits(0);
    let page = site.output().text("board/sheets/grids.a4.html").to_string();
    assert_eq!(page.matches("<article").count(), 3);
    assert!((1..=20).all(|number| page.contains(&format!(">{number}号楼<"))) && page.contains("2/3"), "{page}");
}

#[test]
fn a_community_without_grids_has_no_plate() {
    let site = Site::new().file("content/community.toml", COMMUNITY).file("content/roster.toml", ROSTER);
    site.build().exits(0);
    assert_eq!(extra(&site), Vec::<String>::new());
}

#[test]
fn a_plate_has_the_day_of_the_released_page_of_grids_or_room_for_one() {
    let site = site();
    assert!(site.output().text("board/sheets/grids.a4.html").contains("　　月　　日"));
    let page = "kind = \"roster\"\nform = \"grid\"\nissued_on = 2026-10-08";
    let site = site.record("roster/grids.md", page, "正文。\n");
    site.build().exits(0);
    assert!(site.output().text("board/sheets/grids.a4.html").contains("<p>2026年10月8日</p>"));
}
