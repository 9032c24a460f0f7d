//! Records about persons: a screen names nobody, whatever the website does.

use super::{built, item, says};
use crate::support::Site;

const WELFARE: &str = "kind = \"welfare\"\ntitle = \"10月低保公示\"\nprogram = \"minimum_living\"\nbatch = \"2026年10月\"\nhouseholds = 7\npeople = 9\n\
    amount = \"6,180.00\"\npublicity_until = 2026-11-20\ndisplay_until = 2026-11-20\nsummary = \"含孙某某一户\"\n\
    channels = [{ kind = \"board\", place = \"大厅公开栏\" }]\n\
    list = [{ name = \"孙*\", people = 1, amount = \"860.00\" }, { name = \"吴**\", people = 2, amount = \"720.00\" }]";

#[test]
fn relief_is_shown_in_figures_and_no_entry_or_text_of_it_is_in_any_file_of_the_screens() {
    let settings =
        "title = \"试验站点\"\n[[screens]]\nid = \"east\"\nname = \"东门\"\n[[screens.plays]]\npart = \"records\"\n";
    let site = Site::new().file("mingbai.toml", settings).record("welfare/a.md", WELFARE, "发给孙某某等七户。\n");
    let output = built(&site);
    let screens = output.below("kiosk");
    for name in ["孙*", "吴**", "孙某某", "860.00", "720.00", "等七户"] {
        assert!(screens.holding(name).is_empty(), "{name}: {:?}", screens.holding(name));
        assert!(!output.below("site").holding(name).is_empty(), "the website says {name}");
    }
    let text = item(output.text("kiosk/programme.html"), "welfare-a");
    says(&text, &["10月低保公示", "最低生活保障，2026年10月", "7 户", "9 人", "6,180.00 元", "请到大厅公开栏查看"]);
    says(&item(output.text("kiosk/east/single.html"), "welfare-a"), &["10月低保公示"]);
}

#[test]
fn any_record_that_says_it_is_about_persons_shows_neither_text_nor_fields() {
    for front in [
        "kind = \"honor\"\nform = \"red\"\nentries = [{ name = \"赵某某\", deed = \"助人\" }]",
        "form = \"voter_list\"",
        "form = \"emergency\"\npersonal = true",
        "kind = \"opinion\"\ntopic = \"赵某某的事\"\nreceived_on = 2026-10-10\npersonal = true",
        "kind = \"consultation\"\nquestion = \"赵某某的事\"\nsteps = { held_on = 2026-11-15 }\npersonal = true",
        "kind = \"meeting\"\nform = \"council\"\nheld_on = 2026-11-15\nagenda = [{ topic = \"赵某某的事\" }]\npersonal = true",
    ] {
        let front = format!("title = \"一份名单\"\n{front}");
        let site = Site::new().record("notice/a.md", &front, "赵某某、钱某某。\n");
        let output = built(&site);
        let screens = output.below("kiosk");
        assert!(screens.holding("某某").is_empty(), "{front}: {:?}", screens.holding("某某"));
        says(output.text("kiosk/programme.html"), &["一份名单"]);
    }
}

#[test]
fn what_is_about_persons_goes_with_its_display() {
    let over = WELFARE.replace("display_until = 2026-11-20", "display_until = 2026-11-01");
    let output = built(&Site::new().record("welfare/a.md", &over, "正文。\n"));
    assert!(output.below("kiosk").holding("低保公示").is_empty());
}
