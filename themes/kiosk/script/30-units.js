/* The blocks of an item as units that go onto pages: rows, entries, paragraphs, or the block as a whole. */
(function (kiosk) {
  'use strict';

  /* What of a block, by its sort, may stand on different pages. */
  var UNITS = {
    table: 'tbody > tr',
    paras: '.para, h2',
    clauses: '.clause',
    dues: '.due',
    cards: 'li',
    flow: 'li',
    week: '.day'
  };

  /* Where there is room for less than a block that should stay whole: its figures, bars, lines. */
  var DIVIDED = Object.assign({}, UNITS, {
    figures: 'dl > div',
    chart: '.bars > li',
    vote: '.question, .vote-base, .vote-key, .vote-result',
    cards: 'li.plain, li.lined > *',
    week: '.day tbody > tr'
  });

  /* Paragraphs longer than this go over to the next page between two sentences; shorter ones stay whole. */
  var LONG = 60;

  /* block-table is a table. */
  function sortOf(block) { return (/\bblock-(\w+)/.exec(block.className) || [])[1]; }

  /* Letters to read; those of drawings are not counted, their sum stands beside them. */
  kiosk.letters = function (element) {
    var copy = element.cloneNode(true);
    kiosk.all('svg, .unread', copy).forEach(function (drawing) { drawing.remove(); });
    return kiosk.count(copy.textContent);
  };

  kiosk.count = function (text) { return text.replace(/\s+/g, '').length; };

  function unit(element, block, frame, sort) {
    return {
      element: element,
      block: block,
      frame: frame,
      letters: kiosk.letters(element),
      heading: /^H\d$/.test(element.tagName),
      flows: sort === 'paras' && element.textContent.length > LONG,
      whole: frame === null && sort !== 'sentence'
    };
  }

  /* What units of one kind stand in, where a block has several such: the days of a week. */
  var GROUPS = { week: '.day' };

  /* A block without its units: its heading row, its list; of several groups the one at a place alone. */
  function frameOf(block, selector, group, at) {
    var frame = block.cloneNode(true);
    if (group) kiosk.all(group, frame).forEach(function (other, i) { if (i !== at) other.remove(); });
    var inner = kiosk.all(selector, frame);
    inner[0].parentNode.classList.add('units');
    inner.forEach(function (one) { one.remove(); });
    kiosk.all('li:empty:not(.units)', frame).forEach(function (entry) { entry.remove(); });
    return frame;
  }

  function outermost(selector, inside) {
    return kiosk.all(selector, inside).filter(function (element) { return !element.parentNode.closest(selector); });
  }

  function unitsIn(part, block, selector, group, at) {
    var inner = outermost(selector, part);
    if (!inner.length) return [];
    var frame = frameOf(block, selector, group, at);
    return inner.map(function (element) { return unit(element, part, frame, sortOf(block)); });
  }

  /* A strip of lamps shows no charts; sentences say the same. */
  function unitsOf(block, divided) {
    var sort = sortOf(block);
    var selector = (divided ? DIVIDED : UNITS)[sort];
    if (kiosk.isStrip() && sort === 'chart') return [];
    if (!selector || !block.querySelector(selector)) return [unit(block, block, null, sort)];
    var group = selector === GROUPS[sort] ? null : GROUPS[sort];
    var parts = group ? kiosk.all(group, block) : [block];
    return parts.reduce(function (all, part, at) { return all.concat(unitsIn(part, block, selector, group, at)); }, []);
  }

  /* All units of a body, in order. */
  kiosk.units = function (body, divided) {
    return Array.prototype.slice.call(body.children).reduce(function (all, block, number) {
      return all.concat(unitsOf(block, divided).map(function (unit) { return Object.assign(unit, { number: number }); }));
    }, []);
  };
})(window.mingbaiKiosk);
