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

  function unit(element, block, frame) {
    return {
      element: element,
      block: block,
      frame: frame,
      letters: kiosk.letters(element),
      heading: /^H\d$/.test(element.tagName),
      flows: sortOf(block) === 'paras' && element.textContent.length > LONG,
      whole: frame === null && sortOf(block) !== 'sentence'
    };
  }

  /* A block without its units: its heading row, its list. */
  function frameOf(block, selector) {
    var frame = block.cloneNode(true);
    var first = frame.querySelector(selector);
    first.parentNode.classList.add('units');
    kiosk.all(selector, frame).forEach(function (inner) { inner.remove(); });
    return frame;
  }

  /* A strip of lamps shows no charts; sentences say the same. */
  function unitsOf(block, divided) {
    var selector = (divided ? DIVIDED : UNITS)[sortOf(block)];
    if (kiosk.isStrip() && sortOf(block) === 'chart') return [];
    var inner = selector ? kiosk.all(selector, block).filter(function (element) { return !element.parentNode.closest(selector); }) : [];
    if (!inner.length) return [unit(block, block, null)];
    var frame = frameOf(block, selector);
    return inner.map(function (element) { return unit(element, block, frame); });
  }

  /* All units of a body, in order. */
  kiosk.units = function (body, divided) {
    return Array.prototype.slice.call(body.children).reduce(function (all, block, number) {
      return all.concat(unitsOf(block, divided).map(function (unit) { return Object.assign(unit, { number: number }); }));
    }, []);
  };
})(window.mingbaiKiosk);
