/* The bar: clock, day, what is stale, and which build this is. */
(function (kiosk) {
  'use strict';

  var words = kiosk.words;

  function sayDay(today) {
    kiosk.say('clock-date', today ? kiosk.dayText(today) : '');
    kiosk.say('clock-lunar', today ? [kiosk.lunar(today), kiosk.holiday(today)].filter(Boolean).join(' ') : '');
  }

  function stale(today) {
    var programme = kiosk.programme;
    var days = kiosk.daysBetween(programme.as_of, today);
    var is = !kiosk.clock.wrong && programme.stale_days > 0 && days > programme.stale_days;
    kiosk.byId('stale').hidden = !is;
    if (is) kiosk.say('stale', kiosk.fill(words.stale, { day: kiosk.shortDay(programme.as_of), days: days }));
  }

  kiosk.bar = {
    tick: function () {
      var minute = kiosk.clock.minute();
      var wrong = kiosk.clock.wrong;
      kiosk.say('clock-time', wrong ? words.clock_wrong : minute.slice(11));
      sayDay(wrong ? '' : minute.slice(0, 10));
      kiosk.say('quiet-time', wrong ? '' : minute.slice(11));
      stale(minute.slice(0, 10));
    }
  };

  kiosk.say('mark', kiosk.programme.build.slice(0, 4));
})(window.mingbaiKiosk);
