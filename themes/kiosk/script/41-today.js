/* What depends on the day and was not known when the page was made: who is on duty from today, days that are left. */
(function (kiosk) {
  'use strict';

  var WEEK = 7;

  function dateOf(day) { return day.getAttribute('data-date'); }

  /* The roster from today on, for a week; today is marked. One that is over stays as it came. */
  function week(block, whole, today) {
    var coming = whole.filter(function (day) { return dateOf(day) >= today; });
    var shown = coming.length ? coming.slice(0, WEEK) : whole;
    block.textContent = '';
    shown.forEach(function (day) {
      var is = dateOf(day) === today;
      day.classList.toggle('today', is);
      if (is) day.setAttribute('aria-current', 'date'); else day.removeAttribute('aria-current');
      block.appendChild(day);
    });
  }

  function left(block, today) {
    var days = kiosk.daysBetween(today, block.getAttribute('data-until'));
    var words = block.getAttribute(days < 0 ? 'data-over' : days === 0 ? 'data-last' : 'data-days');
    block.textContent = kiosk.fill(words, { days: days });
  }

  kiosk.on('laying', function (item) {
    var today = kiosk.clock.day();
    item.weeks = item.weeks || kiosk.all('.block-week', item.source).map(function (block) { return { block: block, days: kiosk.all('.day', block) }; });
    item.weeks.forEach(function (roster) { week(roster.block, roster.days, today); });
    kiosk.all('.block-left', item.source).forEach(function (block) { left(block, today); });
  });
})(window.mingbaiKiosk);
