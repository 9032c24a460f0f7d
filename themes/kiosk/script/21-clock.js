/* What time it is. The clock of the box, put right by the web server where there is one. A clock that stands before the
   day of the build or years after it is wrong: then time goes on from the last moment that was right. */
(function (kiosk) {
  'use strict';

  var KEPT = 'mingbai-last-moment';
  var FAR = 1000;                 // days after the build that no screen runs without a new one
  var SLIP = 2 * 60000;           // less than this between box and server is no fault
  var offset = 0;
  var clock = { wrong: false };
  var base = null;                // { time, at }: the last right moment, and when it was taken up

  function device() { return Date.now() + offset; }

  function isRight(time) {
    var days = kiosk.daysBetween(kiosk.programme.as_of, kiosk.dayOf(time));
    return days >= 0 && days <= FAR;
  }

  function kept() {
    try { return Number(localStorage.getItem(KEPT)) || 0; } catch (error) { return 0; }
  }

  function keep(time) {
    try { localStorage.setItem(KEPT, String(time)); } catch (error) { /* a screen without storage does without */ }
  }

  /* Where time goes on from while the clock is wrong. */
  function lastRight() {
    var morning = kiosk.timeOf(kiosk.programme.as_of + 'T09:00');
    var last = kept();
    return isRight(last) ? Math.max(morning, last) : morning;
  }

  clock.now = function () {
    var time = device();
    clock.wrong = !isRight(time);
    if (!clock.wrong) { base = null; return time; }
    if (!base) base = { time: lastRight(), at: performance.now() };
    return base.time + performance.now() - base.at;
  };

  clock.minute = function () { return kiosk.minuteOf(clock.now()); };
  clock.day = function () { return kiosk.dayOf(clock.now()); };

  clock.keep = function () {
    var time = clock.now();
    if (!clock.wrong) keep(time);
  };

  /* The web server's clock, where the page came from one; a worker's copy is not asked (it leaves HEAD alone). */
  clock.ask = function () {
    if (!/^https?:$/.test(location.protocol) || !window.fetch) return;
    fetch('build.js?clock=' + Date.now(), { method: 'HEAD', cache: 'no-store' }).then(function (response) {
      var served = Date.parse(response.headers.get('date'));
      if (response.ok && served) clock.correct(served);
    }).catch(function () { /* no network: the box's clock has to do */ });
  };

  clock.correct = function (served) {
    var slip = served - Date.now();
    offset = Math.abs(slip) > SLIP ? slip : 0;
  };

  kiosk.clock = clock;
})(window.mingbaiKiosk);
