//! What is on air at a minute, and in which order. `themes/kiosk/schedule.js` does the same in the browser, by the same rule,
//! and a test holds the two against each other:
//!
//! 1. **Emergency.** The items that are `emergency`, not `standby`, and whose window holds, and the `standby` ones that the
//!    marker's `emergency` names from a minute until another, whatever their own window says; in the order of their ids. If
//!    there is any, these alone, each once a loop; quiet hours do not hold.
//! 2. **Quiet.** Inside quiet hours, nothing.
//! 3. **Plays.** The plays whose days and hours hold, in order; of each the items that are neither `emergency` nor `standby`
//!    and whose window holds; plays without any left out. The items of a play in order: important ones first; where there are
//!    important ones and more than two others, the important ones again after half of the others (the larger half first).
//! 4. **Fallback.** If nothing is left: the plays `cover` and `contacts`, whatever their hours; without these the items `cover`
//!    and `contacts`, and without these the first that may be seen at all.
//!
//! **The loop of plays.** Of `N` plays on air, turn `k` (from 0) of the `i`-th (from 0) with weight `n` stands at `i/N + k/n`,
//! less 1 where that is 1 or more; turns go by this fraction, compared exactly, ties by `i`. So plays of weight 1 keep their
//! order, and a play of weight 2 comes again half a loop later. A turn shows all items of its play, or with `at_most` so many,
//! beginning where the last turn of that play stopped (`cursor mod length`); the cursor of a play goes on from loop to loop.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::part::FALLBACK;
use super::programme::{Alarm, Entry, Programme, Window};
use super::{Minute, hours};

/// What a screen does at a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It shows emergencies and nothing else.
    Emergency,
    /// It is dark.
    Quiet,
    /// It plays what it is set up to play.
    Loop,
    /// Nothing of that is on air: it shows who to ask.
    Fallback,
}

impl State {
    /// Stable name, which the browser uses too.
    pub fn id(self) -> &'static str {
        match self {
            State::Emergency => "emergency",
            State::Quiet => "quiet",
            State::Loop => "loop",
            State::Fallback => "fallback",
        }
    }
}

/// What a screen does at a minute, and with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnAir {
    /// What it does.
    pub state: State,
    /// The turns of one loop; none when it is dark.
    pub turns: Vec<Turn>,
}

/// One turn of a play in a loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The number of the play in the programme, from 0; none for emergencies and for what stands in for plays.
    pub play: Option<usize>,
    /// Ids of the items that are shown, in order; important ones may stand twice.
    pub items: Vec<String>,
}

/// Where each play goes on, by its number.
pub type Cursors = BTreeMap<usize, usize>;

/// An item that has its turns, with the seconds that its play gives each of its pages, where it says any.
pub type Seen = (String, Option<u32>);

/// What a screen does at `minute`, by the rule above; moves the cursors on by one loop.
pub fn on_air(programme: &Programme, minute: Minute, alarm: Option<&Alarm>, cursors: &mut Cursors) -> OnAir {
    let (state, plays) = plays(programme, minute, alarm);
    OnAir { state, turns: round(programme, plays, cursors) }
}

/// Everything that has its turns at `minute`, in however many loops: each item once, in the order of the plays.
pub fn seen(programme: &Programme, minute: Minute, alarm: Option<&Alarm>) -> Vec<Seen> {
    let mut seen: Vec<Seen> = Vec::new();
    for on in plays(programme, minute, alarm).1 {
        let seconds = on.play.and_then(|at| programme.plays[at].play.seconds);
        for item in on.items {
            if seen.iter().all(|(known, _)| *known != item) {
                seen.push((item, seconds));
            }
        }
    }
    seen
}

/// The minute of a day for which a screen is looked at where nobody says which: nine o'clock, or the first full hour after it
/// at which it is not dark.
pub fn first_lit(programme: &Programme, day: NaiveDate, alarm: Option<&Alarm>) -> Minute {
    let nine = Minute::begin(day).later(9 * 60);
    let mut hours = (0..7 * 24).map(|hour| nine.later(hour * 60));
    hours.find(|hour| plays(programme, *hour, alarm).0 != State::Quiet).unwrap_or(nine)
}

/// What a screen does at a minute, and the plays that have turns then, each with all its items.
fn plays(programme: &Programme, minute: Minute, alarm: Option<&Alarm>) -> (State, Vec<Turn>) {
    let urgent = emergencies(programme, minute, alarm);
    if !urgent.is_empty() {
        return (State::Emergency, vec![Turn { play: None, items: urgent }]);
    }
    if hours::is_dark(&programme.manner.quiet, minute) {
        return (State::Quiet, Vec::new());
    }
    let plays = playing(programme, minute, |entry| entry.play.holds(minute));
    if plays.is_empty() { (State::Fallback, fallback(programme, minute)) } else { (State::Loop, plays) }
}

/// One loop of plays.
fn round(programme: &Programme, plays: Vec<Turn>, cursors: &mut Cursors) -> Vec<Turn> {
    let weights: Vec<u32> = plays.iter().map(|on| on.play.map_or(1, |at| programme.plays[at].play.weight)).collect();
    order(&weights).into_iter().map(|at| turn(programme, &plays[at], cursors)).collect()
}

/// The places of plays with these weights in a loop, as often as each has turns.
pub fn order(weights: &[u32]) -> Vec<usize> {
    let plays = weights.len() as u64;
    let mut turns: Vec<(u64, u64, usize)> = Vec::new();
    for (at, weight) in weights.iter().enumerate() {
        let n = u64::from(*weight);
        turns.extend((0..n).map(|k| ((at as u64 * n + k * plays) % (plays * n), n, at)));
    }
    turns.sort_by(|(a, n, at), (b, m, other)| (a * m).cmp(&(b * n)).then(at.cmp(other)));
    turns.into_iter().map(|(_, _, at)| at).collect()
}

/// One turn of a play, which moves its cursor on.
fn turn(programme: &Programme, on: &Turn, cursors: &mut Cursors) -> Turn {
    let Some(at) = on.play else { return on.clone() };
    let length = on.items.len();
    let count = programme.plays[at].play.at_most.unwrap_or(length).min(length);
    let cursor = cursors.entry(at).or_default();
    let start = *cursor % length;
    *cursor = (start + count) % length;
    Turn { play: on.play, items: (start..start + count).map(|place| on.items[place % length].clone()).collect() }
}

fn emergencies(programme: &Programme, minute: Minute, alarm: Option<&Alarm>) -> Vec<String> {
    let switched = alarm.map(|alarm| alarm.items.as_slice()).unwrap_or_default();
    let is_on = |id: &String| switched.iter().any(|on| on.item == *id && on.from <= minute && minute < on.until);
    let urgent = programme.items.iter().filter(|(id, item)| match item.standby {
        true => is_on(id),
        false => item.emergency && item.holds(minute),
    });
    urgent.map(|(id, _)| id.clone()).collect()
}

/// The plays that are wanted, with all their items that may be seen.
fn playing(programme: &Programme, minute: Minute, wanted: impl Fn(&Entry) -> bool) -> Vec<Turn> {
    let plays = programme.plays.iter().enumerate().filter(|(_, entry)| wanted(entry));
    let on = |(at, entry): (usize, &Entry)| Turn { play: Some(at), items: items(programme, entry, minute) };
    plays.map(on).filter(|on| !on.items.is_empty()).collect()
}

/// Whether an item is for the loop, and may be seen.
fn is_seen(item: &Window, minute: Minute) -> bool {
    !item.emergency && !item.standby && item.holds(minute)
}

/// The items of a play that may be seen, in the order in which they are shown.
fn items(programme: &Programme, entry: &Entry, minute: Minute) -> Vec<String> {
    let known = entry.items.iter().filter_map(|id| Some((id, programme.items.get(id)?)));
    let seen = known.filter(|(_, item)| is_seen(item, minute));
    let (important, others): (Vec<_>, Vec<_>) = seen.partition(|(_, item)| item.important);
    let ids = |some: &[(&String, &Window)]| some.iter().map(|(id, _)| (*id).clone()).collect::<Vec<String>>();
    let again = if others.len() > 2 { ids(&important) } else { Vec::new() };
    let (before, after) = others.split_at(others.len().div_ceil(2));
    [ids(&important), ids(before), again, ids(after)].concat()
}

fn fallback(programme: &Programme, minute: Minute) -> Vec<Turn> {
    let usual = playing(programme, minute, |entry| FALLBACK.contains(&entry.play.part.id));
    if !usual.is_empty() {
        return usual;
    }
    let named = FALLBACK.into_iter().filter(|id| programme.items.contains_key(*id)).map(str::to_string);
    let mut items: Vec<String> = named.collect();
    if items.is_empty() {
        let mut seen = programme.items.iter().filter(|(_, item)| is_seen(item, minute));
        items.extend(seen.next().map(|(id, _)| id.clone()));
    }
    if items.is_empty() { Vec::new() } else { vec![Turn { play: None, items }] }
}

#[cfg(test)]
mod tests;
