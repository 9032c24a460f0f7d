//! The markers of screens: an emergency that is switched on after a publish is no tampering, whatever the log does not say is.

use super::text;
use crate::support::Site;

fn published() -> Site {
    let site = Site::new().with_notice().record(
        "notice/standby-flood.md",
        "form = \"emergency\"\nstandby = true\ntitle = \"台风来了\"",
        "请到高处去。\n",
    );
    site.run(&["publish"]).exits(0);
    site
}

fn switch_on(site: &Site) {
    let on = ["emergency", "on", "notice/standby-flood", "--until", "2026-11-06 20:00", "--person", "p01"];
    site.run(&[&on[..], &["--at", "2026-11-06 09:00"]].concat()).exits(0);
}

const MARKER: &str = "output/kiosk/build.js";

#[test]
fn an_emergency_that_is_switched_on_and_off_after_a_publish_is_no_tampering() {
    let site = published();
    switch_on(&site);
    assert!(text(&site, MARKER).contains("\"item\":\"notice-standby-flood\""));
    site.run(&["verify"]).exits(0);
    site.run(&["emergency", "off", "--person", "p01", "--at", "2026-11-06 10:00"]).exits(0);
    site.run(&["verify"]).exits(0);
    assert!(!text(&site, "output/kiosk/SHA256SUMS").contains("build.js"));
}

#[test]
fn an_emergency_that_no_log_names_is_found_and_put_right_by_a_publish() {
    let site = published();
    switch_on(&site);
    let longer = text(&site, MARKER).replace("2026-11-06T20:00", "2026-11-09T20:00");
    site.put(MARKER, &longer);
    site.run(&["verify"]).exits(1).finds(
        "V722",
        MARKER,
        "打开了紧急通知 notice-standby-flood，emergency.toml 里没有记",
    );
    site.run(&["publish"]).exits(0);
    site.run(&["verify"]).exits(0);
}

#[test]
fn a_marker_of_another_programme_and_one_that_is_no_marker_are_found() {
    let site = published();
    let marker = text(&site, MARKER);
    for changed in [marker.replace("\"build\":\"", "\"build\":\"0"), "location = \"elsewhere\"".into(), marker + "x()"]
    {
        site.put(MARKER, &changed);
        site.run(&["verify"]).exits(1).finds("V722", MARKER, "和旁边的页面对不上");
    }
}

#[test]
fn a_screen_without_its_marker_is_found() {
    let site = published();
    std::fs::remove_file(site.path(MARKER)).unwrap();
    site.run(&["verify"]).exits(1).finds("V723", MARKER, "标记不见了");
}
