/* The line of the day: date, weekday, lunar date, holiday. */
(function (kiosk) {
  'use strict';

  var FIRST = ['初', '十', '廿', '三'];
  var DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  var lunarOf = { day: null, text: '' };

  function monthAndDay(day) {
    var format = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', { month: 'long', day: 'numeric', timeZone: 'UTC' });
    var found = {};
    format.formatToParts(new Date(day + 'T12:00Z')).forEach(function (part) { found[part.type] = part.value; });
    return found;
  }

  /* 1 is 初一, 20 is 二十, 28 is 廿八. */
  kiosk.lunarDay = function (number) {
    if (number === 20 || number === 30) return DIGITS[number / 10] + '十';
    return FIRST[Math.floor((number - 1) / 10) === 0 ? 0 : Math.floor(number / 10)] + DIGITS[number === 10 ? 10 : number % 10];
  };

  function lunar(day) {
    try {
      var found = monthAndDay(day);
      var number = parseInt(found.day, 10);
      return /月/.test(found.month) ? found.month + (number ? kiosk.lunarDay(number) : found.day) : '';
    } catch (error) {
      return '';                    // an old browser without the calendar
    }
  }

  kiosk.lunar = function (day) {
    if (lunarOf.day !== day) lunarOf = { day: day, text: kiosk.words.lunar ? lunar(day) : '' };
    return lunarOf.text;
  };

  /* A month by its name where the language has names for them, else by its number. */
  function monthName(number) { return kiosk.words.months.split(' ')[number - 1] || number; }

  /* 2026年10月, of "2026-10". */
  kiosk.monthText = function (month) {
    return kiosk.fill(kiosk.words.month, { year: month.slice(0, 4), month: monthName(Number(month.slice(5))) });
  };

  kiosk.dayText = function (day) {
    var words = kiosk.words;
    var parts = day.split('-').map(Number);
    return kiosk.fill(words.date, { year: parts[0], month: monthName(parts[1]), day: parts[2], weekday: words.weekdays.split(' ')[kiosk.weekdayOf(day)] });
  };

  /* 11月6日, without the year. */
  kiosk.shortDay = function (day) {
    return kiosk.fill(kiosk.words.short_date, { month: monthName(Number(day.slice(5, 7))), day: Number(day.slice(8)) });
  };

  kiosk.holiday = function (day) { return (kiosk.programme.holidays || {})[day] || ''; };
})(window.mingbaiKiosk);
