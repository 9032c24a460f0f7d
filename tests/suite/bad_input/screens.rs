//! Screens of `mingbai.toml`, emergency notices and the log of their switches.

use super::spoiled;
use crate::support::Site;

/// A screen with this text in the place of its usual lines.
fn screen(site: Site, lines: &str) -> Site {
    site.file("mingbai.toml", format!("title = \"试验站点\"\n[[screens]]\n{lines}\n"))
}

/// A screen that is sound but for one line.
fn with(site: Site, line: &str) -> Site {
    screen(site, &format!("id = \"gate\"\nname = \"东门\"\n{line}"))
}

fn play(site: Site, line: &str) -> Site {
    with(site, &format!("[[screens.plays]]\npart = \"finance\"\n{line}"))
}

fn emergency(site: Site, lines: &str) -> Site {
    site.record("notice/flood.md", &format!("form = \"emergency\"\npublished_on = 2026-11-06\n{lines}"), "请撤离。\n")
}

/// A prepared notice and a log that switches on what is named.
fn switched(site: Site, lines: &str) -> Site {
    let site = emergency(site, "standby = true");
    site.file("content/emergency.toml", format!("[[switched]]\n{lines}\n"))
}

const ON: &str = "at = \"2026-11-06 08:00\"\nuntil = \"2026-11-06 20:00\"\nperson = \"p01\"";

spoiled! {
    an_id_that_is_no_folder: |s| screen(s, "id = \"东门 A\"\nname = \"东门\"") => "S508", "mingbai.toml", ":3:6", "例如 id = \"a\"", Refused;
    an_id_that_is_taken: |s| screen(s, "id = \"finance\"\nname = \"东门\"") => "S508", "mingbai.toml", ":3:6", "id = \"finance-screen\"", Refused;
    two_screens_of_one_name: |s| with(s, "[[screens]]\nid = \"gate\"\nname = \"西门\"") => "S508", "mingbai.toml", ":6:6", "id = \"gate-2\"", Refused;
    a_size_that_is_none: |s| with(s, "size = \"1080p\"") => "S508", "mingbai.toml", ":5:8", "size = \"1080x1920\"", Refused;
    quiet_hours_of_one_time: |s| with(s, "quiet = [\"22:00\"]") => "S508", "mingbai.toml", ":5:10", "写成 \"22:00-06:30\"", Refused;
    quiet_hours_in_another_spelling: |s| with(s, "quiet = [\"22:00-6:30\"]") => "S508", "mingbai.toml", ":5:10", "这个时刻写成 06:30", Refused;
    quiet_hours_that_no_clock_shows: |s| with(s, "quiet = [\"22:00-25:30\"]") => "S508", "mingbai.toml", ":5:10", "25:30 不在 00:00 到 24:00 之间", Refused;
    quiet_hours_that_are_none: |s| with(s, "quiet = [\"08:00-08:00\"]") => "S508", "mingbai.toml", ":5:10", "全天写成 \"00:00-24:00\"", Refused;
    quiet_hours_of_no_weekday: |s| with(s, "quiet = [\"节日 08:00-09:00\"]") => "S508", "mingbai.toml", ":5:10", "“节日”不是星期几", Refused;
    a_number_out_of_range: |s| with(s, "idle = 3") => "S508", "mingbai.toml", ":5:8", "例如：idle = 10", Refused;
    a_page_that_stands_longer_than_it_may: |s| with(s, "reading = { least = 30, most = 20 }") => "S508", "mingbai.toml", ":5:11", "least 不大于 most", Refused;
    a_part_that_there_is_not: |s| with(s, "[[screens.plays]]\npart = \"money\"") => "L016", "mingbai.toml", ":6:8", "finance（财务）", Refused;
    a_weekday_that_there_is_not: |s| play(s, "days = [\"周八\"]") => "L016", "mingbai.toml", ":7:9", "mon（周一）", Refused;
    a_kind_that_there_is_not: |s| with(s, "[[screens.plays]]\npart = \"records\"\nkinds = [\"荣誉榜\"]") => "S508", "mingbai.toml", ":7:10", "可以写：", Refused;
    kinds_of_what_has_none: |s| play(s, "kinds = [\"finance\"]") => "S508", "mingbai.toml", ":7:9", "part = \"records\"", Refused;
    a_screen_of_no_community: |s| with(s, "community = \"wutongli\"") => "S509", "mingbai.toml", ":2:1", "社区 wutongli 不存在", Fails;
    a_screen_that_shows_nothing: |s| play(s, "hours = [\"07:00-08:00\"]\n[[screens]]\nid = \"hall\"\nname = \"大厅\"\nplays = []") => "S510", "mingbai.toml", ":8:1", "除了封面什么也不放", Built;
    a_screen_that_is_dark_whenever_it_plays: |s| play(s, "hours = [\"07:00-08:00\"]").file("mingbai.toml", "title = \"a\"\n[[screens]]\nid = \"gate\"\nname = \"东门\"\nquiet = [\"06:00-09:00\"]\n[[screens.plays]]\npart = \"finance\"\nhours = [\"07:00-08:00\"]\n") => "S510", "mingbai.toml", ":2:1", "hours 和 quiet", Built;
    an_emergency_without_an_end: |s| emergency(s, "") => "S511", "content/notice/flood.md", ":2:8", "最多显示到 2026-11-06 24:00", Built;
    an_emergency_that_ends_before_it_begins: |s| emergency(s, "starts_at = \"09:00\"\nexpires_on = 2026-11-06\nexpires_at = \"08:00\"") => "S511", "content/notice/flood.md", ":5:14", "还没开始就结束了", Built;
    a_switch_of_what_is_not_there: |s| switched(s, &format!("notice = \"notice/flod\"\n{ON}")) => "S512", "content/emergency.toml", ":2:10", "你是不是想写 notice/flood？", Built;
    a_switch_of_what_was_not_prepared: |s| switched(s, &format!("notice = \"notice/good\"\n{ON}")) => "S512", "content/emergency.toml", ":2:10", "不是备用的紧急通知", Built;
    a_switch_of_what_is_not_signed: |s| switched(s, &format!("notice = \"notice/flood\"\n{ON}")).record("notice/flood.md", "form = \"emergency\"\nstandby = true\nstatus = \"review\"", "请撤离。\n") => "S512", "content/emergency.toml", ":2:10", "还没有审签公开", Built;
    a_switch_by_nobody: |s| switched(s, &format!("notice = \"notice/flood\"\n{}", ON.replace("p01", "p09"))) => "S512", "content/emergency.toml", ":5:10", "名册里没有编号 p09 的人", Built;
    a_switch_that_ends_before_it_begins: |s| switched(s, "notice = \"notice/flood\"\nat = \"2026-11-06 08:00\"\nuntil = \"2026-11-06 07:00\"\nperson = \"p01\"") => "S512", "content/emergency.toml", ":4:9", "until 要晚于 at", Built;
    a_switch_at_no_time: |s| switched(s, &format!("notice = \"notice/flood\"\n{}", ON.replace("2026-11-06 20:00", "今晚八点"))) => "S512", "content/emergency.toml", ":4:9", "写成 until = \"2026-11-06 18:00\"", Built;
}
