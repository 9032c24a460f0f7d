/* The bar: clock, day, and which build this is. */
(function (kiosk) {
  'use strict';

  var words = kiosk.words;

  function sayDay(today) {
    kiosk.say('clock-date', today ? kiosk.dayText(today) : '');
    kiosk.say('clock-lunar', today ? [kiosk.lunar(today), kiosk.holiday(today)].filter(Boolean).join(' ') : '');
  }

  kiosk.bar = {
    tick: function () {
      var minute = kiosk.clock.minute();
      var wrong = kiosk.clock.wrong;
      kiosk.say('clock-time', wrong ? words.clock_wrong : minute.slice(11));
      sayDay(wrong ? '' : minute.slice(0, 10));
      kiosk.say('quiet-time', wrong ? '' : minute.slice(11));
    }
  };

  kiosk.say('mark', kiosk.programme.build.slice(0, 4));
})(window.mingbaiKiosk);
