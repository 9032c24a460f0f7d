/* What depends on the day and was not known when the page was made: today's row of a week, days that are left. */
(function (kiosk) {
  'use strict';

  /* Today's duty stands first and is marked; the days after it follow, then those before. */
  function week(block, today) {
    var days = kiosk.all('.day', block);
    var at = days.findIndex(function (day) { return day.getAttribute('data-date') === today; });
    days.forEach(function (day, i) {
      day.classList.toggle('today', i === at);
      if (i === at) day.setAttribute('aria-current', 'date'); else day.removeAttribute('aria-current');
    });
    if (at > 0) days[0].parentNode.insertBefore(days[at], days[0]);
  }

  function left(block, today) {
    var days = kiosk.daysBetween(today, block.getAttribute('data-until'));
    var words = kiosk.words;
    var text = days < 0 ? words.left_over : days === 0 ? words.left_today : days === 1 ? words.left_one : words.left;
    block.querySelector('.left-text').textContent = kiosk.fill(text, { days: days, label: block.getAttribute('data-label') || '' });
  }

  kiosk.on('laying', function (item) {
    var today = kiosk.clock.day();
    kiosk.all('[data-sort="week"]', item.source).forEach(function (block) { week(block, today); });
    kiosk.all('[data-sort="left"]', item.source).forEach(function (block) { left(block, today); });
  });
})(window.mingbaiKiosk);
