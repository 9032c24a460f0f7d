/* What comes next: the turns of the schedule's loop, one item after another. */
(function (kiosk) {
  'use strict';

  var schedule = window.mingbaiSchedule;
  var queue = [];
  var cursors = {};
  var made = '';
  var marker = null;
  var playlist = { loops: -1 };

  /* While the clock is wrong nobody can say that it is night: then nothing goes dark. */
  playlist.onAir = function () {
    var minute = kiosk.clock.minute();
    var on = schedule.onAir(kiosk.programme, minute, marker);
    return on.state === 'quiet' && kiosk.clock.wrong ? schedule.regular(kiosk.programme, minute) : on;
  };

  playlist.mark = function (found) { marker = found; };

  function signature(on) { return on.state + ' ' + on.items.join(' '); }

  function entry(id, seconds) { return { id: id, seconds: seconds }; }

  function loop() {
    var made = schedule.loop(kiosk.programme, kiosk.clock.minute(), cursors);
    cursors = made.cursors;
    return made.turns.reduce(function (all, turn) {
      return all.concat(turn.items.map(function (id) { return entry(id, turn.seconds); }));
    }, []);
  }

  function refill(on) {
    if (on.state !== 'emergency') playlist.loops += 1;
    queue = on.state === 'emergency' ? on.items.map(function (id) { return entry(id, null); }) : loop();
    queue = queue.filter(function (next) { return kiosk.items[next.id]; });
    made = signature(on);
  }

  /* The next item: { id, seconds }. A loop is made anew when it is over, and when other items are on than it was made for. */
  playlist.next = function () {
    var on = playlist.onAir();
    if (on.state === 'quiet') return null;
    if (!queue.length || made !== signature(on)) refill(on);
    return queue.shift() || entry(Object.keys(kiosk.items)[0], null);
  };

  kiosk.playlist = playlist;
})(window.mingbaiKiosk);
