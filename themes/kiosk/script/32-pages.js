/* Puts units onto pages one after another, measuring in the body of the item itself: a page is what fits on the glass and
   can be read in the longest time that a page may stand. Nothing is ever cut away. */
(function (kiosk) {
  'use strict';

  /* One page while it is filled. */
  function Page(body, most) {
    this.body = body;
    this.most = most;
    this.block = null;       // the block of the last unit, and the element that takes its next
    this.place = null;
    this.added = [];         // { unit, element, opened }
    this.letters = 0;
  }

  Page.prototype.isEmpty = function () {
    return this.added.every(function (one) { return one.unit.heading; });
  };

  Page.prototype.add = function (unit, element) {
    var opened = null;
    if (unit.frame && this.block !== unit.block) {
      opened = unit.frame.cloneNode(true);
      this.body.appendChild(opened);
      this.place = opened.classList.contains('units') ? opened : opened.querySelector('.units');
    }
    (unit.frame ? this.place : this.body).appendChild(element);
    this.added.push({ unit: unit, element: element, opened: opened, before: this.block });
    this.block = unit.block;
    this.letters += unit.letters;
  };

  /* Takes the last unit off again. */
  Page.prototype.undo = function () {
    var last = this.added.pop();
    last.element.remove();
    if (last.opened) last.opened.remove();
    this.block = last.opened ? null : last.before;
    this.letters -= last.unit.letters;
    return last;
  };

  Page.prototype.fits = function () {
    return this.letters <= this.most && !kiosk.overflows(this.body);
  };

  Page.prototype.tries = function (unit, element) {
    this.add(unit, element);
    if (this.fits()) return true;
    this.undo();
    return false;
  };

  kiosk.overflows = function (body) {
    return body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1;
  };

  function part(unit, from, until) {
    var element = kiosk.part(unit.element, from, until);
    return Object.assign({}, unit, { element: element, letters: kiosk.letters(element) });
  }

  /* The longest beginning of a unit that fits, cut at a stop of this level: [beginning, rest], or null. */
  function longest(page, unit, level) {
    var length = unit.element.textContent.length;
    var stops = kiosk.stops(unit.element.textContent, level);
    var low = -1;
    var high = stops.length - 1;
    while (low < high) {
      var middle = Math.ceil((low + high) / 2);
      var head = part(unit, 0, stops[middle]);
      if (page.tries(head, head.element)) { page.undo(); low = middle; } else high = middle - 1;
    }
    return low < 0 ? null : [part(unit, 0, stops[low]), part(unit, stops[low], length)];
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

  /* All units on pages: { pages: [{ nodes, letters, first }], whole: whether everything found its place }. */
  kiosk.lay = function (body, units, most, single) {
    var queue = units.map(function (unit, index) { return Object.assign({}, unit, { index: index }); });
    var pages = [];
    var whole = true;
    var page = new Page(body, most);
    body.textContent = '';
    while (queue.length) {
      var unit = queue.shift();
      var full = single && !page.isEmpty();
      if (!full && page.tries(unit, unit.element.cloneNode(true))) continue;
      var parts = full || unit.whole ? null : cut(page, unit);
      if (parts) {
        page.add(parts[0], parts[0].element);
        queue.unshift(parts[1]);
      } else if (!page.added.length) {
        page.add(unit, unit.element.cloneNode(true));
        whole = whole && !kiosk.overflows(body);
      } else {
        queue = (page.isEmpty() ? [] : takeHeadings(page)).concat([unit], queue);
      }
      close(page, pages);
      page = new Page(body, most);
    }
    if (page.added.length) close(page, pages);
    return { pages: pages, whole: whole };
  };
})(window.mingbaiKiosk);
