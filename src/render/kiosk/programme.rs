//! The programme of a screen: what its settings let it play of a community's items, and when each may be seen.

use std::collections::BTreeMap;

use crate::screen::programme::{Entry, Programme, Window};
use crate::screen::{Play, Screen};

use super::item::Item;
use super::maker::Maker;
use super::stamp::PLACE;

/// The programme of a screen that has these items in its page, with the place for its stamp.
pub(super) fn of(screen: &Screen, items: &[&Item], maker: &Maker<'_>) -> Programme {
    let plays = screen.plays.iter().map(|play| Entry { play: play.clone(), items: ids(play, items) });
    Programme {
        build: PLACE.to_string(),
        plays: plays.filter(|entry| !entry.items.is_empty()).collect(),
        items: items.iter().map(|item| (item.id.clone(), window(item))).collect(),
        holidays: holidays(maker),
        ..Programme::of(screen, maker.today())
    }
}

/// What the bar says on days to come that differ from the plain week.
fn holidays(maker: &Maker<'_>) -> BTreeMap<String, String> {
    let lang = maker.lang();
    let words = |worked| if worked { lang.pick("调休上班", "working day") } else { lang.pick("放假", "day off") };
    let to_come = maker.build.calendar.exceptions().filter(|(day, _)| *day >= maker.today());
    to_come.map(|(day, worked)| (day.to_string(), words(worked).to_string())).collect()
}

/// The items that a screen has in its page: what it plays and what takes the place of that and, where it can be touched,
/// whatever else can be found by browsing.
pub(super) fn on<'a>(screen: &Screen, items: &'a [Item]) -> Vec<&'a Item> {
    let played = |item: &Item| screen.plays.iter().any(|play| plays(play, item));
    let wanted = |item: &&Item| screen.manner.touch || item.stands_in() || played(item);
    items.iter().filter(wanted).collect()
}

fn ids(play: &Play, items: &[&Item]) -> Vec<String> {
    items.iter().filter(|item| plays(play, item)).map(|item| item.id.clone()).collect()
}

/// Whether an item is of a play.
fn plays(play: &Play, item: &Item) -> bool {
    let kind = play.kinds.is_empty() || item.kind.is_some_and(|kind| play.kinds.contains(&kind));
    item.in_loop && item.part == play.part.id && kind
}

fn window(item: &Item) -> Window {
    let Item { from, until, important, emergency, standby, .. } = *item;
    Window { from, until, important, emergency, standby }
}
