/* Moments in China: always its time, whatever the box is set to. A minute is "2026-11-06T18:00", a day "2026-11-06". */
(function (kiosk) {
  'use strict';

  var HOURS = 8 * 3600000;
  var DAY = 86400000;

  kiosk.minuteOf = function (time) { return new Date(time + HOURS).toISOString().slice(0, 16); };
  kiosk.dayOf = function (time) { return kiosk.minuteOf(time).slice(0, 10); };
  kiosk.timeOf = function (minute) { return Date.parse(minute + 'Z') - HOURS; };

  /* Days from one to another; negative when the other is earlier. */
  kiosk.daysBetween = function (from, to) {
    return Math.round((Date.parse(to + 'T00:00Z') - Date.parse(from + 'T00:00Z')) / DAY);
  };

  /* 0 is Sunday, as words.weekdays begin. */
  kiosk.weekdayOf = function (day) { return new Date(day + 'T00:00Z').getUTCDay(); };
})(window.mingbaiKiosk);
