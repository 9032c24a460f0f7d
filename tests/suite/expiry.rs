//! What is about persons leaves the public when its time is over; the fact that it was public stays.

use crate::support::Site;

fn help(until: &str) -> Site {
    let front = format!(
        "kind = \"notice\"\nform = \"announcement\"\ntitle = \"示例·救助公示\"\npersonal = true\ndisplay_until = {until}"
    );
    Site::new().record("notice/help.md", &front, "张某某，临时救助 500 元。\n")
}

#[test]
fn a_record_about_persons_is_public_on_its_last_day_and_gone_the_day_after() {
    let site = help("2026-11-05");
    for (day, public) in [("2026-11-05", true), ("2026-11-06", false)] {
        site.run(&["build", "--quiet", "--today", day]);
        let output = site.output();
        for page in ["site/notice/help.html", "board/notice/help.a4.html"] {
            assert_eq!(output.has(page), public, "{page} on {day}");
        }
        let holding = ["site", "kiosk", "board"].map(|target| output.below(target).holding("张某某").len());
        assert_eq!(holding.iter().any(|files| *files > 0), public, "{day}");
        assert!(output.below("preview").holding("张某某").contains(&"notice/help.html"), "{day}");
    }
}

#[test]
fn a_record_that_is_not_about_persons_stays_after_its_display() {
    let site = Site::new().record("notice/a.md", "display_until = 2026-11-01", "停水。\n");
    site.build().exits(0);
    assert!(site.output().has("site/notice/a.html"));
}

#[test]
fn a_duty_that_a_record_met_stays_met_when_its_time_is_over() {
    let duty = "[pack]\nid = \"own\"\ntitle = \"示例\"\ntitle_en = \"x\"\nissuers = [\"示例\"]\nregion = \"\"\nauthority = \"regulation\"\nin_force_from = 2020-01-01\n\n\
        [[duty]]\nid = \"d\"\nitem = \"救助\"\nitem_en = \"relief\"\narticle = \"第1条\"\nmodal = \"must\"\nlimit = { every = \"month\" }\nrecord = { kind = \"welfare\" }\n";
    let site = Site::new().packs("\"own\"").file("rules/own.toml", duty);
    let front = "kind = \"welfare\"\nprogram = \"temporary\"\nperiod = \"2026-09\"\npublished_on = 2026-09-20\ndisplay_until = 2026-10-08";
    let site = site.record("welfare/2026-09.md", front, "本月救助 1 户。\n");
    let said = site.check();
    assert!(!said.all().contains("2026年9月“救助”"), "{}", said.all());
}

#[test]
fn list_says_how_long_each_is_public_yet_for_people_and_for_programs() {
    let site = help("2026-11-10");
    site.run(&["list", "expiring"]).exits(0).says("2026-11-10  还有 4 天").says("示例·救助公示");
    site.run(&["list", "expiring", "--today", "2026-11-11"]).exits(0).says("期满，已不公开");
    site.run(&["list", "expiring", "--lang", "en"]).exits(0).says("4 days left");
    let json = site.run(&["list", "expiring", "--format", "json"]).exits(0).out.clone();
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let one = &json["expiring"][0];
    assert_eq!(
        (one["until"].as_str(), one["days"].as_i64(), one["expired"].as_bool()),
        (Some("2026-11-10"), Some(4), Some(false))
    );
    Site::new().run(&["list", "expiring"]).exits(0).says("没有涉及居民个人的公开内容");
}
