//! What is on air at a minute, and in which order. `themes/kiosk/schedule.js` does the same in the browser, by the same rule,
//! and a test holds the two against each other:
//!
//! 1. **Emergency.** The items that are `emergency`, not `standby`, and whose window holds; then those that the marker's
//!    `emergency.items` names, that are there, and whose `from <= minute < until` there holds, whatever their own window says.
//!    If there is any, these alone, each once a loop; quiet hours do not hold.
//! 2. **Dark.** Inside quiet hours, nothing.
//! 3. **Plays.** The plays whose days and hours hold, in order; of each the items that are neither `emergency` nor `standby`
//!    and whose window holds; plays without any left out. The items of a play in order: important ones first; where there are
//!    important ones and more than two others, the important ones again after half of the others (the larger half first).
//! 4. **Fallback.** If nothing is left: the items `cover` and `contacts`, if they are there, whatever their windows say; and if
//!    neither is, every item that is neither `emergency` nor `standby` and whose window holds.
//!
//! **The loop of plays.** Of `m` plays on air the `i`-th (from 0) with weight `n` has `n` turns. Turn `k` (from 0) stands at
//! `(k·m + i) / (n·m)`; turns go by this fraction, compared exactly (`(k·m + i)·n' < (k'·m + i')·n`), ties by `i`. So plays of
//! weight 1 keep their order, and a play of weight 2 comes again half a loop later. A turn shows all items of its play, or
//! with `at_most` so many, beginning where the last turn of that play stopped (`cursor mod length`, which then grows by what
//! was shown); the cursor of a play goes on from loop to loop.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::part::FALLBACK;
use super::programme::{Alarm, Entry, Programme, Window};
use super::{Minute, Quiet};

/// What a screen does at a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It shows emergencies and nothing else.
    Emergency,
    /// It is dark.
    Dark,
    /// It plays what it is set up to play.
    Plays,
    /// Nothing of that is on air: it shows who to ask.
    Fallback,
}

impl State {
    /// Stable name.
    pub fn id(self) -> &'static str {
        match self {
            State::Emergency => "emergency",
            State::Dark => "dark",
            State::Plays => "plays",
            State::Fallback => "fallback",
        }
    }
}

/// A play that is on air, or what stands in for plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct On {
    /// Its number in the programme, from 0; none for emergencies and the fallback.
    pub play: Option<usize>,
    /// Ids of its items in the order in which they are shown; important ones may stand twice.
    pub items: Vec<String>,
}

/// What is on air at a minute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnAir {
    /// What the screen does.
    pub state: State,
    /// What it shows; nothing when it is dark.
    pub plays: Vec<On>,
}

/// One item of a loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The number of its play; none for emergencies and the fallback.
    pub play: Option<usize>,
    /// Its id.
    pub item: String,
}

/// How many items each play has shown so far, by its number.
pub type Cursors = BTreeMap<usize, usize>;

/// What is on air at `minute`, by the rule above.
pub fn on_air(programme: &Programme, minute: Minute, alarm: Option<&Alarm>) -> OnAir {
    let emergencies = emergencies(programme, minute, alarm);
    if !emergencies.is_empty() {
        return OnAir { state: State::Emergency, plays: vec![On { play: None, items: emergencies }] };
    }
    if programme.quiet.iter().any(|quiet: &Quiet| quiet.holds(minute)) {
        return OnAir { state: State::Dark, plays: Vec::new() };
    }
    let plays = plays(programme, minute);
    match plays.is_empty() {
        true => OnAir { state: State::Fallback, plays: fallback(programme, minute) },
        false => OnAir { state: State::Plays, plays },
    }
}

/// One whole loop at `minute`, by the rule above; moves the cursors on.
pub fn round(programme: &Programme, minute: Minute, alarm: Option<&Alarm>, cursors: &mut Cursors) -> Vec<Turn> {
    let plays = on_air(programme, minute, alarm).plays;
    let order = order(&plays.iter().map(|on| weight(programme, on)).collect::<Vec<_>>());
    order.into_iter().flat_map(|at| turn(programme, &plays[at], cursors)).collect()
}

/// The places of plays with these weights in a loop, as often as each has turns.
pub fn order(weights: &[u32]) -> Vec<usize> {
    let m = weights.len() as u64;
    let turns = weights.iter().enumerate().flat_map(|(i, n)| (0..u64::from(*n)).map(move |k| (k, i, u64::from(*n))));
    let mut turns: Vec<(u64, usize, u64)> = turns.collect();
    let key = |(k, i, _): &(u64, usize, u64)| k * m + *i as u64;
    let later = |a: &(u64, usize, u64), b: &(u64, usize, u64)| -> Ordering {
        (key(a) * b.2).cmp(&(key(b) * a.2)).then(a.1.cmp(&b.1))
    };
    turns.sort_by(later);
    turns.into_iter().map(|(_, i, _)| i).collect()
}

fn weight(programme: &Programme, on: &On) -> u32 {
    on.play.map_or(1, |at| programme.plays[at].weight)
}

/// One turn of a play.
fn turn(programme: &Programme, on: &On, cursors: &mut Cursors) -> Vec<Turn> {
    let shown = |item: &String| Turn { play: on.play, item: item.clone() };
    let limit = on.play.and_then(|at| Some((at, programme.plays[at].at_most?)));
    let Some((at, most)) = limit else { return on.items.iter().map(shown).collect() };
    let length = on.items.len();
    let cursor = cursors.entry(at).or_default();
    let (start, count) = (*cursor % length, most.min(length));
    *cursor = start + count;
    (start..start + count).map(|place| shown(&on.items[place % length])).collect()
}

fn emergencies(programme: &Programme, minute: Minute, alarm: Option<&Alarm>) -> Vec<String> {
    let own = programme.items.iter().filter(|(_, item)| item.emergency && !item.standby && item.holds(minute));
    let mut ids: Vec<String> = own.map(|(id, _)| id.clone()).collect();
    let switched = alarm.map(|alarm| alarm.items.as_slice()).unwrap_or_default();
    for alarmed in switched.iter().filter(|alarmed| alarmed.from <= minute && minute < alarmed.until) {
        if programme.items.contains_key(&alarmed.item) && !ids.contains(&alarmed.item) {
            ids.push(alarmed.item.clone());
        }
    }
    ids
}

fn plays(programme: &Programme, minute: Minute) -> Vec<On> {
    let holding = programme.plays.iter().enumerate().filter(|(_, play)| play.holds(minute));
    let on = |(at, play): (usize, &Entry)| On { play: Some(at), items: items(programme, play, minute) };
    holding.map(on).filter(|on| !on.items.is_empty()).collect()
}

/// Whether an item is for the loop, and may be seen.
fn is_seen(item: &Window, minute: Minute) -> bool {
    !item.emergency && !item.standby && item.holds(minute)
}

/// The items of a play that may be seen, in the order in which they are shown.
fn items(programme: &Programme, play: &Entry, minute: Minute) -> Vec<String> {
    let known = play.items.iter().filter_map(|id| Some((id, programme.items.get(id)?)));
    let seen = known.filter(|(_, item)| is_seen(item, minute));
    let (important, others): (Vec<_>, Vec<_>) = seen.partition(|(_, item)| item.important);
    let ids = |some: &[(&String, &Window)]| some.iter().map(|(id, _)| (*id).clone()).collect::<Vec<String>>();
    let again = if others.len() > 2 { ids(&important) } else { Vec::new() };
    let (before, after) = others.split_at(others.len().div_ceil(2));
    [ids(&important), ids(before), again, ids(after)].concat()
}

fn fallback(programme: &Programme, minute: Minute) -> Vec<On> {
    let usual = FALLBACK.into_iter().filter(|id| programme.items.contains_key(*id)).map(str::to_string);
    let mut items: Vec<String> = usual.collect();
    if items.is_empty() {
        let seen = programme.items.iter().filter(|(_, item)| is_seen(item, minute));
        items = seen.map(|(id, _)| id.clone()).collect();
    }
    if items.is_empty() { Vec::new() } else { vec![On { play: None, items }] }
}

#[cfg(test)]
mod tests;
