/* The letters of an item: the largest at which it takes the fewest pages. Only what cannot be divided goes below
   COMFORT; kiosk style holds the floor. A table that is too wide at any size stands row by row, each cell with its name. */
(function (kiosk) {
  'use strict';

  var FITS = [2, 1.75, 1.5, 1.3, 1.15, 1, 0.9];
  var TIGHT = [0.8, 0.7, 0.6];

  function Trial(section, body, units) {
    var most = kiosk.mostLetters();
    var single = kiosk.isStrip();
    return function (fit) {
      section.style.setProperty('--fit', String(fit));
      return Object.assign(kiosk.lay(body, units, most, single), { fit: fit });
    };
  }

  /* The largest letters with as many pages as the smallest of these give. */
  function largest(at) {
    var best = at(FITS[FITS.length - 1]);
    var fewest = best.pages.length;
    var low = 0;
    var high = FITS.length - 1;
    if (!best.whole) return null;
    while (low < high) {
      var middle = Math.floor((low + high) / 2);
      var found = at(FITS[middle]);
      if (found.whole && found.pages.length <= fewest) { best = found; high = middle; } else low = middle + 1;
    }
    return best;
  }

  function tight(at) {
    var found = null;
    for (var i = 0; i < TIGHT.length && !(found && found.whole); i += 1) found = at(TIGHT[i]);
    return found;
  }

  function fitted(section, body, units) {
    var at = Trial(section, body, units);
    return largest(at) || tight(at);
  }

  /* A page whose blocks stand on no other page may have larger letters than the rest. */
  function enlarge(section, body, found) {
    var times = {};
    found.pages.forEach(function (page) { page.blocks.forEach(function (block) { times[block] = (times[block] || 0) + 1; }); });
    found.pages.forEach(function (page) {
      var own = page.blocks.every(function (block) { return times[block] === 1; });
      page.fit = own ? largestOf(section, body, page, found.fit) : found.fit;
    });
    body.textContent = '';
  }

  function largestOf(section, body, page, least) {
    var larger = FITS.filter(function (fit) { return fit > least; }).reverse();
    var found = least;
    body.textContent = '';
    page.nodes.forEach(function (node) { body.appendChild(node); });
    larger.some(function (fit) {
      section.style.setProperty('--fit', String(fit));
      if (kiosk.overflows(body)) return true;
      found = fit;
      return false;
    });
    return found;
  }

  /* Cells that nobody wants to see broken: names, numbers, times. */
  function markShort(body) {
    kiosk.all('td', body).forEach(function (cell) {
      var text = cell.textContent.trim();
      cell.classList.toggle('short', text.length <= 4 || /^[\d\s.,:+\-\u2010-\u2015()%]+$/.test(text));
    });
  }

  /* Names the cells of a table by its heading, for rows that stand by themselves. */
  function nameCells(body) {
    kiosk.all('table', body).forEach(function (table) {
      var names = kiosk.all('thead th', table).map(function (cell) { return cell.textContent.trim(); });
      kiosk.all('tbody tr', table).forEach(function (row) {
        kiosk.all('td, th', row).forEach(function (cell, at) { cell.setAttribute('data-name', names[at] || ''); });
      });
    });
  }

  /* What is tried one after another until everything has its place: as it is, tables row by row, and blocks divided that
     should stay whole. A strip of lamps begins with the last. */
  var WAYS = [{ stacked: false, divided: false }, { stacked: true, divided: false }, { stacked: false, divided: true }, { stacked: true, divided: true }];

  function ways(source) {
    if (kiosk.isStrip()) return WAYS.slice(3);
    return WAYS.filter(function (way) { return !way.stacked || source.querySelector('table'); });
  }

  /* The pages of an item: { pages, fit, whole }. `source` is its body as it came; it is left as it is. */
  kiosk.fit = function (section, body, source) {
    var found;
    markShort(source);
    nameCells(source);
    ways(source).some(function (way) {
      section.classList.toggle('stacked', way.stacked);
      found = fitted(section, body, kiosk.units(source, way.divided));
      return found.whole;
    });
    enlarge(section, body, found);
    return found;
  };
})(window.mingbaiKiosk);
