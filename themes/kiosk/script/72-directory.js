/* The directory: everything that may be shown now, by kind and month. It lies at the bottom, within reach of a wheelchair. */
(function (kiosk) {
  'use strict';

  var words = kiosk.words;
  var panel = kiosk.byId('directory');
  var list = kiosk.byId('directory-list');
  var chosen = { kind: '', month: '' };
  var asking = '';                    // 'kind' or 'month' while one of them is chosen
  var page = 0;
  var directory = { open: false };

  /* ---- what there is ---- */

  function mayShow(id) { return window.mingbaiSchedule.isSeen(kiosk.programme, id, kiosk.clock.minute()); }

  function matches(item) {
    return (!chosen.kind || item.kind === chosen.kind) && (!chosen.month || item.month === chosen.month);
  }

  function all() {
    return Object.keys(kiosk.items).filter(mayShow).map(function (id) { return kiosk.items[id]; });
  }

  function values(of) {
    var other = of === 'kind' ? 'month' : 'kind';
    var found = {};
    all().forEach(function (item) {
      if (item[of] && (!chosen[other] || item[other] === chosen[other])) found[item[of]] = (found[item[of]] || 0) + 1;
    });
    var names = Object.keys(found);
    if (of === 'month') names.sort().reverse();
    return [{ value: '', text: of === 'kind' ? words.all_kinds : words.all_months }].concat(names.map(function (value) {
      return { value: value, text: of === 'month' ? monthText(value) : value, count: found[value] };
    }));
  }

  function monthText(month) {
    return month ? kiosk.monthText(month) : words.all_months;
  }

  /* ---- entries ---- */

  function button(text, small, work) {
    var made = kiosk.element('button', 'entry');
    made.type = 'button';
    made.appendChild(kiosk.element('b', '', text));
    if (small) made.appendChild(kiosk.element('small', '', small));
    made.addEventListener('click', kiosk.safely(work));
    return made;
  }

  function itemEntry(item) {
    return button(item.title, [item.kind, item.month && monthText(item.month)].filter(Boolean).join(' '), function () {
      var ids = all().filter(matches).map(function (one) { return one.id; });
      directory.close();
      kiosk.browse.from(ids);
      kiosk.browse.open(item.id);
    });
  }

  function valueEntry(of, one) {
    return button(one.text, one.count ? kiosk.fill(words.count, { count: one.count }) : '', function () {
      chosen[of] = one.value;
      asking = '';
      page = 0;
      directory.show();
    });
  }

  function entries() {
    return asking ? values(asking).map(function (one) { return valueEntry(asking, one); }) : all().filter(matches).map(itemEntry);
  }

  /* ---- pages of entries ---- */

  /* How many entries have room: put in until one leaves the list. */
  function fill(rest) {
    list.textContent = '';
    for (var i = 0; i < rest.length; i += 1) {
      list.appendChild(rest[i]);
      if (list.scrollHeight > list.clientHeight + 1 && i > 0) { rest[i].remove(); return i; }
    }
    return rest.length;
  }

  function starts(found) {
    var at = [0];
    for (var next = fill(found); next < found.length; next += fill(found.slice(next))) at.push(next);
    return at;
  }

  directory.show = function () {
    var found = entries();
    var at = starts(found);
    page = Math.max(0, Math.min(page, at.length - 1));
    fill(found.slice(at[page]));
    directory.pages = at.length;
    kiosk.say('filter-kind-text', chosen.kind || words.all_kinds);
    kiosk.say('filter-month-text', monthText(chosen.month));
    kiosk.byId('filter-kind').setAttribute('aria-expanded', String(asking === 'kind'));
    kiosk.byId('filter-month').setAttribute('aria-expanded', String(asking === 'month'));
    var sum = asking ? words['choose_' + asking] : kiosk.fill(words.sum, { count: found.length });
    kiosk.say('directory-sum', [sum, at.length > 1 ? kiosk.fill(words.page_of, { page: page + 1, pages: at.length }) : ''].filter(Boolean).join(' '));
  };

  directory.step = function (by) { page = (page + by + directory.pages) % directory.pages; directory.show(); };

  directory.toggle = function () {
    if (directory.open) { directory.close(); return; }
    kiosk.aloud.stop();
    directory.open = true;
    panel.hidden = false;
    kiosk.html.classList.add('directory-open');
    kiosk.byId('open-directory').setAttribute('aria-expanded', 'true');
    page = 0;
    asking = '';
    directory.show();
  };

  directory.close = function () {
    if (!kiosk.hands.open) { chosen = { kind: '', month: '' }; kiosk.browse.from(null); }
    directory.open = false;
    panel.hidden = true;
    kiosk.html.classList.remove('directory-open');
    kiosk.byId('open-directory').setAttribute('aria-expanded', 'false');
    list.textContent = '';
  };

  function ask(of) { asking = asking === of ? '' : of; page = 0; directory.show(); }

  kiosk.byId('filter-kind').addEventListener('click', kiosk.safely(function () { ask('kind'); }));
  kiosk.byId('filter-month').addEventListener('click', kiosk.safely(function () { ask('month'); }));

  kiosk.directory = directory;
})(window.mingbaiKiosk);
