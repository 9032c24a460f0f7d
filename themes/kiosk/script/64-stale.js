/* What is not up to date says so above the page. A strip has no room for both: there the notice takes a turn of its own at
   the beginning of every minute, and the time of the page stands still meanwhile. An emergency gives way to nothing. */
(function (kiosk) {
  'use strict';

  var TURN = 10000;        // milliseconds of a minute that the notice has on a strip
  var notice = kiosk.byId('stale');
  var minute = '';
  var since = 0;

  function isStale(days) {
    var least = kiosk.programme.stale_days;
    return !kiosk.clock.wrong && least > 0 && days > least;
  }

  function hasTurn() {
    if (!kiosk.isStrip()) return true;
    var current = kiosk.clock.minute();
    if (current !== minute) { minute = current; since = performance.now(); }
    return kiosk.player.state !== 'emergency' && performance.now() - since < TURN;
  }

  /* Above the page: what is on is laid out anew for the room that is left. */
  function show(is) {
    if (notice.hidden === !is) return;
    notice.hidden = !is;
    if (!kiosk.isStrip()) kiosk.stage.again();
    else if (is) kiosk.player.pause();
    else kiosk.player.resume();
  }

  kiosk.stale = {
    tick: function () {
      var days = kiosk.daysBetween(kiosk.programme.as_of, kiosk.clock.day());
      var is = isStale(days);
      if (is) kiosk.say('stale', kiosk.fill(kiosk.words.stale, { day: kiosk.shortDay(kiosk.programme.as_of), days: days }));
      show(is && hasTurn());
    }
  };
})(window.mingbaiKiosk);
