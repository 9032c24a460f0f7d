//! Which screens are pictured, at which moment, and in which folders: nothing here asks a browser.

use chrono::NaiveDate;

use super::super::super::named::no_community;
use super::super::super::screens::with_id;
use super::super::name::safe;
use crate::finding::{Lang, Text};
use crate::minute::Minute;
use crate::report::screens::{OnScreen, title};
use crate::screen::Size;
use crate::screen::schedule::{Seen, State, seen};
use crate::source::join;

/// Days after that of its programme for which a screen believes its clock; `FAR` in themes/kiosk/script/21-clock.js.
const FAR: i64 = 1000;

/// The size of a screen that is set up without one, and of the one that every community has.
const PORTRAIT: Size = Size { width: 1080, height: 1920 };

/// The folder of the screen that every community has. No screen that is set up can have this id.
const USUAL: &str = "index";

/// Letters of an id that the name of a file keeps.
const LETTERS: usize = 60;

/// A screen as it is pictured.
#[derive(Debug)]
pub(super) struct Take {
    /// The screen, with what it does at its moment.
    pub(super) on: OnScreen,
    /// Its pixels.
    pub(super) size: Size,
    /// Where its pictures go, from the folder of all of them.
    pub(super) folder: String,
    /// What is on it then, in the order in which it is shown.
    pub(super) shots: Vec<Shot>,
}

/// Something that a screen shows on one page or several.
#[derive(Debug)]
pub(super) struct Shot {
    /// The id of an item; none for the clock of the night.
    pub(super) item: Option<String>,
    /// Its title.
    pub(super) title: String,
    /// Its public address, where the site has one.
    pub(super) href: Option<String>,
    /// Seconds that its play gives each page.
    pub(super) seconds: Option<u32>,
}

/// What to say of a moment for which a screen of today would not believe its clock.
pub(super) fn out_of_time(at: Option<Minute>, today: NaiveDate) -> Option<Text> {
    let day = at?.day();
    let days = (day - today).num_days();
    let before = || {
        Text::new(
            format!("{day} 已经过去，屏按 {today} 的内容放；要看那天的，加 --today {day}"),
            format!("{day} is over, and screens go by what is public on {today}; to see that day add --today {day}"),
        )
    };
    let far = || {
        Text::new(
            format!("{day} 太远，屏只认 {FAR} 天以内的时间"),
            format!("{day} is too far away: screens believe a clock for {FAR} days"),
        )
    };
    if days < 0 { Some(before()) } else { (days > FAR).then(far) }
}

/// The screens of one community or of all: the one with this id, or those that are set up; where a community has none of
/// these, the one that every community has.
///
/// # Errors
/// What to say where there is no such community or screen.
pub(super) fn plan(
    all: Vec<OnScreen>,
    community: Option<&str>,
    screen: Option<&str>,
    lang: Lang,
) -> Result<Vec<Take>, Text> {
    let (here, elsewhere): (Vec<OnScreen>, Vec<OnScreen>) =
        all.into_iter().partition(|on| community.is_none_or(|folder| folder == on.folder));
    if let Some(folder) = community.filter(|_| here.is_empty()) {
        return Err(no_community(folder, folders(&elsewhere).into_iter()));
    }
    let wanted = match screen {
        Some(id) => with_id(here, id)?,
        None => set_up(here),
    };
    Ok(wanted.into_iter().map(|on| Take::of(on, lang)).collect())
}

/// The screens that are set up, and of communities without any the usual one.
fn set_up(all: Vec<OnScreen>) -> Vec<OnScreen> {
    let homes: Vec<String> = all.iter().filter(|on| !on.screen.id.is_empty()).map(|on| on.folder.clone()).collect();
    all.into_iter().filter(|on| !on.screen.id.is_empty() || !homes.contains(&on.folder)).collect()
}

/// The folders of the communities, each once.
fn folders(all: &[OnScreen]) -> Vec<&str> {
    let mut folders: Vec<&str> = all.iter().map(|on| on.folder.as_str()).collect();
    folders.dedup();
    folders
}

impl Take {
    fn of(on: OnScreen, lang: Lang) -> Take {
        let shots = match on.air.state {
            State::Quiet => vec![Shot::night(lang)],
            _ => seen(&on.programme, on.at, on.alarm.as_ref()).into_iter().map(|seen| Shot::of(&on, seen)).collect(),
        };
        let own = Some(safe(&on.screen.id, LETTERS)).filter(|own| !own.is_empty());
        let folder = join(&on.folder, own.as_deref().unwrap_or(USUAL));
        Take { folder, size: on.screen.size.unwrap_or(PORTRAIT), shots, on }
    }

    /// The path of the page that a browser opens, from the root of the screens.
    pub(super) fn page(&self) -> String {
        join(&self.on.screen.folder(&self.on.folder), crate::screen::marker::PROGRAMME_FILE)
    }

    /// The path of a picture, from the folder of all of them; both numbers from 0. Numbers are as long as the highest, so that
    /// folders list the pictures in their order.
    pub(super) fn file(&self, shot: usize, page: usize, pages: usize) -> String {
        let id = safe(self.shots[shot].item.as_deref().unwrap_or("quiet"), LETTERS);
        let [long, short] = [self.shots.len().max(10), pages].map(|count| count.to_string().len());
        format!("{}/{:0long$}-{id}-{:0short$}.png", self.folder, shot + 1, page + 1)
    }
}

impl Shot {
    fn of(on: &OnScreen, (id, seconds): Seen) -> Shot {
        let href = on.items.iter().find(|item| item.id == id).and_then(|item| item.href.clone());
        Shot { title: title(on, &id), href, seconds, item: Some(id) }
    }

    fn night(lang: Lang) -> Shot {
        let title = lang.pick("熄屏时的画面", "what is shown in the dark").to_string();
        Shot { item: None, title, href: None, seconds: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::schedule::OnAir;
    use crate::screen::{Programme, Screen};

    /// A screen with this id that shows an item with that id.
    fn take(id: &str, item: &str) -> Take {
        let screen = Screen { id: id.to_string(), ..Screen::usual() };
        let on = OnScreen {
            folder: "wutongli".to_string(),
            community: String::new(),
            at: Minute::begin(day("2026-11-06")),
            alarm: None,
            air: OnAir { state: State::Loop, turns: Vec::new() },
            programme: Programme::of(&screen, day("2026-11-06")),
            screen,
            items: Vec::new(),
        };
        let shot = Shot::of(&on, (item.to_string(), None));
        Take { shots: vec![shot], ..Take::of(on, Lang::Zh) }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn pictures_are_named_in_their_order_and_never_leave_the_folder_of_their_screen() {
        let named = |id: &str, item: &str| take(id, item).file(0, 1, 12);
        assert_eq!(named("hall", "cover"), "wutongli/hall/01-cover-02.png");
        assert_eq!(named("", "cover"), "wutongli/index/01-cover-02.png");
        assert_eq!(named("..", "../../x\\y:z"), "wutongli/index/01-..／..／x＼y：z-02.png");
        assert_eq!(named("../evil", "cover"), "wutongli/..／evil/01-cover-02.png");
        assert_eq!(take("hall", &"长".repeat(400)).file(0, 0, 1).chars().filter(|letter| *letter == '长').count(), 60);
    }

    #[test]
    fn a_screen_is_asked_for_no_moment_at_which_it_would_not_believe_its_clock() {
        let said = |at: &str| out_of_time(Minute::parse(at), day("2026-11-06")).map(|text| text.zh);
        assert_eq!(said("2026-11-06 00:00"), None);
        assert_eq!(said("2029-08-02 12:00"), None);
        assert!(said("2026-11-05 23:59").unwrap().contains("--today 2026-11-05"));
        assert!(said("2029-08-03 00:00").unwrap().contains("太远"));
        assert!(out_of_time(None, day("2026-11-06")).is_none());
    }
}
