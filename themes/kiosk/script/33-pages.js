/* Puts units onto pages one after another, measuring: a page is what fits on the glass and can be read in the longest time
   that a page may stand. Nothing is ever cut away. */
(function (kiosk) {
  'use strict';

  function part(unit, from, until) {
    var element = kiosk.part(unit.element, from, until);
    return Object.assign({}, unit, { element: element, letters: kiosk.letters(element) });
  }

  /* The longest beginning of a unit that fits, cut at a stop of this level: [beginning, rest], or null. */
  function longest(page, unit, level) {
    var text = unit.element.textContent;
    var stops = kiosk.stops(text, level).filter(function (stop) { return kiosk.count(text.slice(0, stop)) <= page.most - page.letters; });
    var at = page.guessStop(unit, stops);
    if (at + 1 < stops.length && beginsWith(page, unit, stops[at + 1])) at += 1;
    while (at >= 0 && !beginsWith(page, unit, stops[at])) at -= 1;
    return at < 0 ? null : [part(unit, 0, stops[at]), part(unit, stops[at], text.length)];
  }

  function beginsWith(page, unit, stop) {
    var head = part(unit, 0, stop);
    var fits = page.tries(head, head.element);
    if (fits) page.undo();
    return fits;
  }

  /* Cuts a unit so that its beginning goes onto this page: below headings alone between parts of a sentence, on an empty
     page at whatever stop there is. */
  function cut(page, unit) {
    var levels = !page.added.length ? kiosk.LEVELS : page.isEmpty() ? kiosk.LEVELS - 1 : unit.flows ? 1 : 0;
    for (var level = 0; level < levels; level += 1) {
      var parts = longest(page, unit, level);
      if (parts) return parts;
    }
    return null;
  }

  /* Headings at the end of a page go over to what they head. */
  function takeHeadings(page) {
    var headings = [];
    while (page.added.length > 1 && page.added[page.added.length - 1].unit.heading) headings.unshift(page.undo().unit);
    return headings;
  }

  function close(page, pages) {
    var numbers = page.added.map(function (one) { return one.unit.number; });
    pages.push({
      nodes: Array.prototype.slice.call(page.body.childNodes),
      letters: page.letters,
      first: page.added[0].unit.index,
      blocks: numbers.filter(function (number, at) { return numbers.indexOf(number) === at; })
    });
    page.body.textContent = '';
  }

  /* How many of these can be read on one page; a strip shows one, with its headings. */
  function readable(units, most, single) {
    var letters = 0;
    for (var i = 0; i < units.length; i += 1) {
      letters += units[i].letters;
      if (letters > most) return i;
      if (single && !units[i].heading) return i + 1;
    }
    return units.length;
  }

  /* Puts as many whole units onto an empty page as fit: all that can be read, or as many as a look says, or fewer. */
  function take(page, units, single) {
    var count = readable(units, page.most, single);
    if (page.addAll(units.slice(0, count))) return count;
    for (count = page.guess(units.slice(0, count)); count > 0; count -= 1) {
      if (page.addAll(units.slice(0, count))) return count;
    }
    return 0;
  }

  /* What to do with a unit that has no room on this page: what is left for the next. */
  function overflow(page, unit, rest, single) {
    var parts = (single && !page.isEmpty()) || unit.whole ? null : cut(page, unit);
    if (parts) {
      page.add(parts[0], parts[0].element);
      return [parts[1]].concat(rest);
    }
    if (!page.added.length) {
      page.add(unit, unit.element.cloneNode(true));
      page.forced = true;
      return rest;
    }
    return (page.isEmpty() ? [] : takeHeadings(page)).concat([unit], rest);
  }

  /* All units on pages: { pages: [{ nodes, letters, first, blocks }], whole: whether everything found its place }. */
  kiosk.lay = function (body, units, most, single) {
    var queue = units.map(function (unit, index) { return Object.assign({}, unit, { index: index }); });
    var pages = [];
    var whole = true;
    body.textContent = '';
    while (queue.length) {
      var page = new kiosk.Page(body, most);
      queue = queue.slice(take(page, queue, single));
      if (queue.length) queue = overflow(page, queue[0], queue.slice(1), single);
      if (page.forced && kiosk.overflows(body)) whole = false;
      close(page, pages);
    }
    return { pages: pages, whole: whole };
  };
})(window.mingbaiKiosk);
