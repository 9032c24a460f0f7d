/* mingbai, theme kiosk: what is on at a moment, and in what order. Knows no page and no clock: it is given the programme
   and a minute of China ("2026-11-06T18:00"), and is used by screens and by the page of the website that lists them.
   src/screen/schedule.rs says the same in Rust.

   1. An emergency item whose window holds, or a standby item that the marker names until a minute to come: those alone.
   2. Quiet hours: nothing.
   3. The plays whose days and hours hold and that have an item whose window holds. Of N plays, turn k (from 0) of play
      i (from 0) with weight n stands at (i/N + k/n), less 1 where that is 1 or more: plays of weight 1 keep their
      order, the turns of a heavier one are spread evenly. Equal places go by the order of plays.
      A play shows its important items first; where it has more than two others they come once more in the middle of
      those (after the first half, the larger one). With at_most m a turn shows m of them, the next goes on from there.
   4. Nothing is left: cover and contacts, whatever their hours; or else whatever may be shown at all. */
(function () {
  'use strict';

  var FALLBACK = ['cover', 'contacts'];

  /* ---- hours and days ---- */

  function dayBefore(day) {
    return new Date(Date.parse(day + 'T00:00Z') - 86400000).toISOString().slice(0, 10);
  }

  /* Monday is 1, Sunday 7. */
  function weekday(day) {
    return new Date(day + 'T00:00Z').getUTCDay() || 7;
  }

  function dayHolds(days, day) {
    return !days || !days.length || days.indexOf(weekday(day)) >= 0;
  }

  /* Hours that end before they begin go past midnight and belong to the day on which they began; equal ones are a whole day. */
  function hoursHold(hours, days, minute) {
    var day = minute.slice(0, 10);
    var time = minute.slice(11);
    if (hours.from < hours.until) return dayHolds(days, day) && hours.from <= time && time < hours.until;
    if (time >= hours.from) return dayHolds(days, day);
    return time < hours.until && dayHolds(days, dayBefore(day));
  }

  function anyHoursHold(list, days, minute) {
    if (!list || !list.length) return dayHolds(days, minute.slice(0, 10));
    return list.some(function (hours) { return hoursHold(hours, days, minute); });
  }

  function isQuiet(programme, minute) {
    return (programme.quiet || []).some(function (hours) { return hoursHold(hours, hours.days, minute); });
  }

  /* ---- items ---- */

  function windowHolds(item, minute) {
    return (!item.from || item.from <= minute) && (!item.until || minute < item.until);
  }

  function ids(programme, wanted) {
    return Object.keys(programme.items).sort().filter(function (id) { return wanted(programme.items[id], id); });
  }

  function emergencies(programme, minute, marker) {
    var switched = marker && marker.emergency ? [].concat(marker.emergency) : [];
    return ids(programme, function (item, id) {
      if (!item.standby) return item.emergency && windowHolds(item, minute);
      return switched.some(function (on) { return on.item === id && (!on.from || on.from <= minute) && minute < on.until; });
    });
  }

  /* Whether an item is for the loop, and may be seen. */
  function isSeen(programme, id, minute) {
    var item = programme.items[id];
    return Boolean(item) && !item.standby && !item.emergency && windowHolds(item, minute);
  }

  function open(programme, play, minute) {
    return play.items.filter(function (id) { return isSeen(programme, id, minute); });
  }

  /* The items of a play as it goes round: important ones first, and once more among the others. */
  function round(programme, items) {
    var important = items.filter(function (id) { return programme.items[id].important; });
    var others = items.filter(function (id) { return !programme.items[id].important; });
    if (!important.length || others.length <= 2) return important.concat(others);
    var half = Math.ceil(others.length / 2);
    return important.concat(others.slice(0, half), important, others.slice(half));
  }

  /* ---- plays ---- */

  function playing(programme, minute, always) {
    var found = [];
    programme.plays.forEach(function (play, key) {
      if (!always && !anyHoursHold(play.hours, play.days, minute)) return;
      var items = round(programme, open(programme, play, minute));
      if (items.length) found.push({ key: String(key), play: play, items: items });
    });
    return found;
  }

  function fallback(programme, minute) {
    var found = playing(programme, minute, true).filter(function (on) { return FALLBACK.indexOf(on.play.part) >= 0; });
    if (found.length) return found;
    var known = FALLBACK.filter(function (id) { return programme.items[id]; });
    var rest = ids(programme, function (item, id) { return isSeen(programme, id, minute); });
    return [alone(known.length ? known : rest.slice(0, 1))];
  }

  function alone(items) {
    return { key: 'alone', play: { part: 'cover', weight: 1 }, items: items };
  }

  function weight(on) {
    return Math.max(1, Math.floor(on.play.weight || 1));
  }

  /* Every turn with its place in the loop as a fraction, in order. */
  function places(plays) {
    var turns = [];
    plays.forEach(function (on, order) {
      var n = weight(on);
      for (var k = 0; k < n; k += 1) turns.push({ on: on, order: order, top: (order * n + k * plays.length) % (plays.length * n), bottom: n });
    });
    return turns.sort(function (a, b) { return a.top * b.bottom - b.top * a.bottom || a.order - b.order; });
  }

  /* One turn of a play, and the cursor for its next. */
  function turn(on, cursors) {
    var length = on.items.length;
    var count = Math.min(on.play.at_most || length, length);
    var start = (cursors[on.key] || 0) % length;
    var items = [];
    for (var i = 0; i < count; i += 1) items.push(on.items[(start + i) % length]);
    cursors[on.key] = (start + count) % length;
    return { part: on.play.part, items: items, seconds: on.play.seconds || null };
  }

  /* ---- what is asked ---- */

  /* How the screen is: { state: "emergency", "quiet", "loop" or "fallback", items: those that have their turns now, each once }. */
  function onAir(programme, minute, marker) {
    var urgent = emergencies(programme, minute, marker);
    if (urgent.length) return { state: 'emergency', items: urgent };
    if (isQuiet(programme, minute)) return { state: 'quiet', items: [] };
    return regular(programme, minute);
  }

  function regular(programme, minute) {
    var plays = playing(programme, minute);
    var state = plays.length ? 'loop' : 'fallback';
    if (!plays.length) plays = fallback(programme, minute);
    var items = [];
    plays.forEach(function (on) {
      on.items.forEach(function (id) { if (items.indexOf(id) < 0) items.push(id); });
    });
    return { state: state, items: items };
  }

  /* The turns of one loop, [{ part, items, seconds }], and the cursors for the next; those given are left as they are. */
  function loop(programme, minute, cursors) {
    var next = Object.assign({}, cursors);
    var plays = playing(programme, minute);
    var turns = places(plays.length ? plays : fallback(programme, minute)).map(function (place) { return turn(place.on, next); });
    return { turns: turns, cursors: next };
  }

  window.mingbaiSchedule = { onAir: onAir, regular: regular, loop: loop, isSeen: isSeen };
})();
