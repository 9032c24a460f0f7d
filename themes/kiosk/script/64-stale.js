/* What is not up to date says so above the page. A strip has no room for both: there the notice takes a turn of its own at
   the beginning of every minute, and the time of the page stands still meanwhile. An emergency gives way to nothing. */
(function (kiosk) {
  'use strict';

  var TURN = 10000;        // milliseconds of a minute that the notice has on a strip
  var notice = kiosk.byId('stale');
  var minute = '';
  var since = 0;

  function daysOld() { return kiosk.daysBetween(kiosk.programme.as_of, kiosk.clock.day()); }

  function isStale() {
    var least = kiosk.programme.stale_days;
    return !kiosk.clock.wrong && least > 0 && daysOld() > least;
  }

  function hasTurn() {
    var current = kiosk.clock.minute();
    if (current !== minute) { minute = current; since = performance.now(); }
    return kiosk.player.state !== 'emergency' && performance.now() - since < TURN;
  }

  /* Above the page: what is on is laid out anew for the room that is left. */
  function show(is, strip) {
    if (notice.hidden === !is) return;
    notice.hidden = !is;
    if (!strip) kiosk.stage.again();
    else if (is) kiosk.player.pause();
    else kiosk.player.resume();
  }

  kiosk.stale = {
    tick: function () {
      var strip = kiosk.isStrip();
      var is = isStale();
      if (is) kiosk.say('stale', kiosk.fill(kiosk.words.stale, { day: kiosk.shortDay(kiosk.programme.as_of), days: daysOld() }));
      show(is && (!strip || hasTurn()), strip);
    }
  };
})(window.mingbaiKiosk);
