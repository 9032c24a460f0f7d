use proptest::prelude::*;

use super::*;
use crate::screen::part::{PARTS, usual};
use crate::screen::programme::Alarmed;
use crate::screen::{Hours, Play, Quiet, Screen};

fn minute(text: &str) -> Minute {
    Minute::parse(text).unwrap()
}

fn entry(part: &str, items: &[&str]) -> Entry {
    let part = PARTS.iter().find(|known| known.id == part).expect("a part");
    Entry { play: Play { at_most: None, ..usual(part) }, items: items.iter().map(ToString::to_string).collect() }
}

fn programme(plays: Vec<Entry>) -> Programme {
    let mut programme = Programme::of(&Screen::usual(), minute("2026-11-06T00:00").day());
    let ids = plays.iter().flat_map(|play| play.items.clone());
    programme.items = ids.chain(["cover".into()]).map(|id| (id, Window::default())).collect();
    programme.plays = plays;
    programme
}

fn air(programme: &Programme, at: &str) -> OnAir {
    on_air(programme, minute(at), None, &mut Cursors::new())
}

fn shown(programme: &Programme, at: &str) -> String {
    let turns = air(programme, at).turns;
    turns.into_iter().flat_map(|turn| turn.items).collect::<Vec<_>>().join(" ")
}

const NOON: &str = "2026-11-06T12:00";

#[test]
fn plays_of_equal_weight_keep_their_order() {
    let programme = programme(vec![entry("news", &["a", "b"]), entry("finance", &["c"])]);
    assert_eq!(shown(&programme, NOON), "a b c");
}

#[test]
fn a_play_of_weight_two_comes_again_half_a_loop_later() {
    assert_eq!(order(&[2, 1, 1, 1]), [0, 1, 0, 2, 3]);
    assert_eq!(order(&[1, 1, 2, 1]), [0, 2, 1, 2, 3]);
    assert_eq!(order(&[3, 1]), [0, 0, 1, 0]);
}

#[test]
fn what_is_seen_are_all_items_of_all_loops_with_the_seconds_of_their_play() {
    let mut play = entry("convention", &["a", "b", "c"]);
    (play.play.at_most, play.play.seconds) = (Some(1), Some(12));
    let programme = programme(vec![entry("news", &["n", "b"]), play]);
    let all =
        [("n", None), ("b", None), ("a", Some(12)), ("c", Some(12))].map(|(id, seconds)| (id.to_string(), seconds));
    assert_eq!(seen(&programme, minute(NOON), None), all);
}

#[test]
fn a_screen_is_looked_at_from_nine_on_when_it_is_not_dark() {
    let mut programme = programme(vec![entry("news", &["a"])]);
    let at = |programme: &Programme| first_lit(programme, minute(NOON).day(), None).spoken();
    assert_eq!(at(&programme), "2026-11-06 09:00");
    programme.manner.quiet = vec![Quiet::parse("18:00-10:30").unwrap()];
    assert_eq!(at(&programme), "2026-11-06 11:00");
    programme.manner.quiet = vec![Quiet::parse("00:00-24:00").unwrap()];
    assert_eq!(at(&programme), "2026-11-06 09:00");
}

#[test]
fn a_turn_goes_on_where_the_last_one_stopped() {
    let mut play = entry("convention", &["a", "b", "c"]);
    play.play.at_most = Some(2);
    let (programme, mut cursors) = (programme(vec![play]), Cursors::new());
    let mut next = || {
        let turns = on_air(&programme, minute(NOON), None, &mut cursors).turns;
        turns.into_iter().flat_map(|turn| turn.items).collect::<String>()
    };
    assert_eq!([next(), next(), next(), next()], ["ab", "ca", "bc", "ab"]);
}

#[test]
fn what_is_important_comes_first_and_again_where_there_is_much_else() {
    let mut programme = programme(vec![entry("news", &["a", "b", "c", "d"])]);
    programme.items.get_mut("c").unwrap().important = true;
    assert_eq!(shown(&programme, NOON), "c a b c d");
    programme.plays[0].items.pop();
    assert_eq!(shown(&programme, NOON), "c a b");
}

#[test]
fn an_emergency_stands_alone_and_wakes_a_dark_screen() {
    let mut programme = programme(vec![entry("news", &["a"])]);
    programme.manner.quiet = vec![Quiet::parse("22:00-06:30").unwrap()];
    let until = Some(minute("2026-11-07T00:10"));
    programme.items.insert("flood".into(), Window { until, emergency: true, ..Window::default() });
    assert_eq!(shown(&programme, "2026-11-06T23:00"), "flood");
    assert_eq!(shown(&programme, "2026-11-07T00:10"), "");
    assert_eq!(shown(&programme, "2026-11-07T06:30"), "a");
}

#[test]
fn what_is_prepared_is_seen_only_while_it_is_switched_on() {
    let mut programme = programme(vec![entry("news", &["a"])]);
    programme.items.insert("typhoon".into(), Window { emergency: true, standby: true, ..Window::default() });
    let [from, until] = [minute("2026-11-06T12:00"), minute("2026-11-06T14:00")];
    let alarm = Alarm { items: vec![Alarmed { item: "typhoon".into(), from, until }] };
    let state = |at: &str| on_air(&programme, minute(at), Some(&alarm), &mut Cursors::new()).state;
    assert_eq!(shown(&programme, NOON), "a");
    let states = ["11:59", "12:00", "13:59", "14:00"].map(|time| state(&format!("2026-11-06T{time}")));
    assert_eq!(states, [State::Loop, State::Emergency, State::Emergency, State::Loop]);
}

#[test]
fn a_screen_with_nothing_to_play_shows_the_cover() {
    let mut play = entry("finance", &["a"]);
    play.play.hours = vec![Hours::parse("07:00-09:00").unwrap()];
    let programme = programme(vec![play]);
    assert_eq!(shown(&programme, "2026-11-06T08:59"), "a");
    assert_eq!(shown(&programme, "2026-11-06T09:00"), "cover");
}

fn any_minute() -> impl Strategy<Value = Minute> {
    (0..60 * 24 * 14_i64).prop_map(|later| minute("2026-11-01T00:00").later(later))
}

fn any_hours() -> impl Strategy<Value = Hours> {
    (0..24_u32, 0..24_u32)
        .prop_filter_map("hours that end", |(from, until)| Hours::parse(&format!("{from:02}:00-{until:02}:30")).ok())
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let parts = (
        proptest::collection::vec(0..12_u8, 0..6),
        proptest::collection::vec(any_hours(), 0..3),
        proptest::collection::vec(1..8_u8, 0..4),
        1..5_u32,
        proptest::option::of(1..4_usize),
    );
    parts.prop_map(|(items, hours, days, weight, at_most)| Entry {
        play: Play { hours, days, weight, at_most, ..entry("news", &[]).play },
        items: items.into_iter().map(|id| format!("i{id}")).collect(),
    })
}

fn any_window() -> impl Strategy<Value = Window> {
    let bounds = (proptest::option::of(any_minute()), proptest::option::of(any_minute()));
    (bounds, any::<bool>(), 0..10_u8).prop_map(|((from, until), important, sort)| Window {
        from,
        until,
        important,
        emergency: sort == 0,
        standby: sort == 1,
    })
}

fn any_programme() -> impl Strategy<Value = Programme> {
    let parts = (
        proptest::collection::vec(any_entry(), 0..6),
        proptest::collection::vec(any_window(), 12),
        proptest::collection::vec(any_hours(), 0..2),
    );
    parts.prop_map(|(plays, windows, quiet)| {
        let mut programme = programme(plays);
        let named = windows.into_iter().enumerate().map(|(at, window)| (format!("i{at}"), window));
        programme.items.extend(named);
        programme.manner.quiet = quiet.into_iter().map(|hours| Quiet { hours, days: Vec::new() }).collect();
        programme
    })
}

proptest! {
    #[test]
    fn every_play_gets_its_turns_and_plays_of_weight_one_keep_their_order(
        weights in proptest::collection::vec(1..7_u32, 1..9)
    ) {
        let order = order(&weights);
        for (at, weight) in weights.iter().enumerate() {
            prop_assert_eq!(order.iter().filter(|other| **other == at).count(), *weight as usize);
        }
        let single: Vec<&usize> = order.iter().filter(|at| weights[**at] == 1).collect();
        prop_assert!(single.is_sorted());
    }

    #[test]
    fn nothing_is_seen_outside_its_window_or_its_hours(programme in any_programme(), at in any_minute()) {
        let air = on_air(&programme, at, None, &mut Cursors::new());
        for (play, item) in air.turns.iter().flat_map(|turn| turn.items.iter().map(|item| (turn.play, item))) {
            let window = &programme.items[item];
            prop_assert!(window.holds(at) || item == "cover");
            prop_assert!(!window.standby);
            if let Some(play) = play.filter(|_| air.state == State::Loop) {
                prop_assert!(programme.plays[play].play.holds(at) && !window.emergency);
            }
        }
    }

    #[test]
    fn a_screen_is_dark_in_quiet_hours_alone(programme in any_programme(), at in any_minute()) {
        let quiet = programme.manner.quiet.iter().any(|quiet| quiet.holds(at));
        let air = on_air(&programme, at, None, &mut Cursors::new());
        prop_assert!(quiet || !air.turns.is_empty());
    }

    #[test]
    fn every_item_of_a_play_is_seen_in_the_end(programme in any_programme(), at in any_minute()) {
        let mut cursors = Cursors::new();
        let loops: Vec<Turn> = (0..24).flat_map(|_| on_air(&programme, at, None, &mut cursors).turns).collect();
        let seen = |play, item: &String| loops.iter().any(|turn| turn.play == Some(play) && turn.items.contains(item));
        let plays = programme.plays.iter().enumerate();
        if on_air(&programme, at, None, &mut cursors).state == State::Loop {
            for (play, entry) in plays.filter(|(_, entry)| entry.play.holds(at)) {
                prop_assert!(items(&programme, entry, at).iter().all(|item| seen(play, item)));
            }
        }
    }

    #[test]
    fn hours_and_their_complement_share_no_minute(hours in any_hours(), at in any_minute()) {
        let others = Hours { from: hours.until, until: hours.from };
        prop_assert!(hours.hold(&[], at) != others.hold(&[], at));
    }
}
