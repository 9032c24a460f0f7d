//! What is on the screens at a minute, for people and for programs.

use serde_json::{Value, json};

use super::table::table;
use super::{Face, paint};
use crate::finding::Lang;
use crate::minute::Minute;
use crate::render::ShownItem;
use crate::screen::programme::Alarm;
use crate::screen::schedule::{OnAir, State, Turn};
use crate::screen::{Programme, Screen};

/// A screen with what it does.
#[derive(Debug)]
pub struct OnScreen {
    /// Folder of its community.
    pub folder: String,
    /// Name of its community.
    pub community: String,
    /// The screen.
    pub screen: Screen,
    /// What it has to play.
    pub programme: Programme,
    /// Its items.
    pub items: Vec<ShownItem>,
    /// The minute.
    pub at: Minute,
    /// The emergencies that are switched on, now or later.
    pub alarm: Option<Alarm>,
    /// What it does at the minute.
    pub air: OnAir,
}

/// A table a screen: its loop from the first turn to the last.
pub fn text(screens: &[OnScreen], face: Face) -> String {
    let one = |screen: &OnScreen| {
        let (rows, lang) = (rows(screen, face.lang), face.lang);
        let place = screen.screen.place.as_ref().map(|place| format!("，{place}")).unwrap_or_default();
        let head = format!("{}  {}{place}  {}", screen.community, name(&screen.screen, lang), screen.at.spoken());
        let body = if rows.len() > 1 { table(&rows, "  ") } else { String::new() };
        format!("{}\n  {}\n{body}", paint::bold(&head, face), state(screen, lang))
    };
    screens.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// What a screen is called, with its id.
pub fn name(screen: &Screen, lang: Lang) -> String {
    match screen.id.is_empty() {
        true => lang.pick("不用设置的那一块", "the one without settings").to_string(),
        false => format!("{}（{}）", screen.name, screen.id),
    }
}

fn state(screen: &OnScreen, lang: Lang) -> String {
    let turns = screen.air.turns.len();
    match (screen.air.state, lang) {
        (State::Quiet, _) => lang.pick("熄屏", "dark").to_string(),
        (State::Loop, Lang::Zh) => format!("一轮 {turns} 次："),
        (State::Loop, Lang::En) => format!("a loop of {turns} turns:"),
        (other, _) => state_words(other, lang).to_string(),
    }
}

/// What a screen does, in words.
pub fn state_words(state: State, lang: Lang) -> &'static str {
    match state {
        State::Emergency => lang.pick("紧急通知，别的都不放", "an emergency, and nothing else"),
        State::Quiet => lang.pick("熄屏，只有一个暗的时钟", "dark, but for a dim clock"),
        State::Loop => lang.pick("照播放单放", "its playlist"),
        State::Fallback => lang.pick("没有到时间的内容，放封面和联系方式", "nothing else is on: cover and contacts"),
    }
}

fn rows(screen: &OnScreen, lang: Lang) -> Vec<Vec<String>> {
    let heading = match lang {
        Lang::Zh => ["次序", "内容", "标题", "放到"],
        Lang::En => ["turn", "part", "title", "until"],
    };
    let mut rows = vec![heading.map(str::to_string).to_vec()];
    for (at, turn) in screen.air.turns.iter().enumerate() {
        for (place, item) in turn.items.iter().enumerate() {
            let number = if place == 0 { (at + 1).to_string() } else { String::new() };
            let part = if place == 0 { part(screen, turn, lang) } else { String::new() };
            rows.push(vec![number, part, title(screen, item), until(screen, item)]);
        }
    }
    rows
}

fn part(screen: &OnScreen, turn: &Turn, lang: Lang) -> String {
    let entry = turn.play.and_then(|play| screen.programme.plays.get(play));
    entry.map(|entry| lang.pick(entry.play.part.zh, entry.play.part.en).to_string()).unwrap_or_default()
}

/// The title of an item, or its id where it has none.
pub fn title(screen: &OnScreen, item: &str) -> String {
    let found = screen.items.iter().find(|shown| shown.id == item);
    found.map(|shown| shown.title.clone()).filter(|title| !title.is_empty()).unwrap_or_else(|| item.to_string())
}

fn until(screen: &OnScreen, item: &str) -> String {
    let until = screen.programme.items.get(item).and_then(|window| window.until);
    until.map_or_else(|| "—".to_string(), Minute::spoken_end)
}

/// For programs: the loop, and the programme that it was made from.
pub fn json(screens: &[OnScreen], at: Minute) -> String {
    let screens: Vec<Value> = screens.iter().map(told).collect();
    format!("{:#}\n", json!({ "at": at.to_string(), "screens": screens }))
}

fn told(one: &OnScreen) -> Value {
    let turns: Vec<Value> =
        one.air.turns.iter().map(|turn| json!({ "play": turn.play, "items": turn.items })).collect();
    json!({
        "community": one.folder, "id": one.screen.id, "name": one.screen.name, "place": one.screen.place,
        "state": one.air.state.id(), "turns": turns, "programme": one.programme,
    })
}
