//! What the screen shows of systems: who is on duty, the grids, the systems of the wall.

use crate::support::Site;

fn screen(site: &Site) -> String {
    site.build();
    site.output().text("kiosk/programme.html").to_string()
}

fn duty(date: &str, more: &str) -> Site {
    let front = format!(
        "kind = \"roster\"\nform = \"duty\"\nduty = [{{ date = {date}, person = \"p01\", shift = \"早班\", place = \"大厅\" }}]\n{more}"
    );
    Site::new().record("roster/a.md", &front, "正文。\n")
}

#[test]
fn who_is_on_duty_today_is_on_the_screen_that_day() {
    let shown = screen(&duty("2026-11-06", ""));
    for words in ["今日值班", "2026年11月6日 星期五", "早班", "甲", "大厅"] {
        assert!(shown.contains(words), "{words}");
    }
    assert!(!shown.contains("工作电话"), "a column that nobody fills is left out");
    assert!(
        screen(&duty("2026-11-07", "")).contains("2026年11月7日 星期六"),
        "a screen that is not built again knows the next days"
    );
    assert!(!screen(&duty("2026-11-05", "")).contains("今日值班"), "the roster is over");
    assert!(!screen(&duty("2026-11-06", "visibility = \"internal\"")).contains("今日值班"));
}

#[test]
fn grids_are_on_the_screen_with_their_four_roles() {
    let community = "name = \"试验社区\"\nstreet = \"试验街道\"\ndistrict = \"试验区\"\ndivision = \"000000\"\npacks = []\nfirst_day = 2026-09-01\n\
        grids = [{ id = \"g1\", name = \"第一网格\", leader = \"p01\", workers = [\"p02\"] }]\n\
        buildings = [{ id = \"1幢\", grid = \"g1\", head = \"p01\" }]\nunits = [{ building = \"1幢\", name = \"1单元\", head = \"p02\" }]\n";
    let shown = screen(&Site::new().file("content/community.toml", community));
    for words in ["网格公示", "网格长", "网格员", "楼栋长", "单元长", "1幢1单元\u{a0}乙"] {
        assert!(shown.contains(words), "{words}");
    }
    assert!(!screen(&Site::new()).contains("网格公示"));
}

fn system(more: &str) -> Site {
    let steps: String = (1..=5).map(|step| format!("{{ name = \"第{step}步\", by = \"经办人\" }}, ")).collect();
    let front = format!(
        "kind = \"system\"\ntitle = \"首问负责制\"\nform = \"flow\"\ntopic = \"first_contact\"\npublished_on = 2026-01-12\nflow = [{steps}]\n{more}"
    );
    Site::new().record("system/a.md", &front, "QXZBODY\n")
}

#[test]
fn a_system_of_the_wall_is_on_the_screen_however_old_it_is() {
    let shown = screen(&system("wall = true\nduties = [\"当场答复\"]"));
    for words in ["首问负责制", "第1步", "第5步", "经办人", "1．当场答复"] {
        assert!(shown.contains(words), "{words}");
    }
    assert_eq!(shown.matches("block-flow").count(), 1, "the browser spreads the boxes over pages");
    for front in ["wall = true\nstatus = \"draft\"", "wall = true\nvisibility = \"internal\""] {
        assert!(!screen(&system(front)).contains("第1步"), "{front}");
    }
}

#[test]
fn a_system_that_is_only_text_shows_its_text() {
    let front = "kind = \"system\"\ntitle = \"首问负责制\"\nform = \"rules\"\ntopic = \"first_contact\"\nwall = true\npublished_on = 2026-01-12";
    assert!(
        screen(&Site::new().record("system/a.md", front, "谁先接待，谁负责到底。\n"))
            .contains("谁先接待，谁负责到底。")
    );
}
