/* One page while it is filled, in the body of the item itself, where it can be measured. */
(function (kiosk) {
  'use strict';

  function Page(body, most) {
    this.body = body;
    this.most = most;
    this.block = null;       // the block of the last unit, and the element that takes its next
    this.place = null;
    this.added = [];         // { unit, element, opened, before }
    this.letters = 0;
  }

  /* Nothing but headings stands on it. */
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

  Page.prototype.clear = function () {
    while (this.added.length) this.undo();
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

  /* Adds all of these, or none. */
  Page.prototype.addAll = function (units) {
    units.forEach(function (unit) { this.add(unit, unit.element.cloneNode(true)); }, this);
    if (this.fits()) return true;
    units.forEach(function () { this.undo(); }, this);
    return false;
  };

  /* How many of these would end above the lower edge: a guess, made in one look, that has to be tried. */
  Page.prototype.guess = function (units) {
    var edge = this.edge();
    units.forEach(function (unit) { this.add(unit, unit.element.cloneNode(true)); }, this);
    var inside = this.added.filter(function (one) { return one.element.getBoundingClientRect().bottom <= edge; }).length;
    units.forEach(function () { this.undo(); }, this);
    return Math.min(inside, units.length - 1);
  };

  Page.prototype.edge = function () { return this.body.getBoundingClientRect().bottom + 1; };

  /* The last of these offsets into a unit that stands above the lower edge, or -1: a guess too. */
  Page.prototype.guessStop = function (unit, stops) {
    var element = unit.element.cloneNode(true);
    var edge = this.edge();
    this.add(unit, element);
    var low = -1;
    var high = stops.length - 1;
    while (low < high) {
      var middle = Math.ceil((low + high) / 2);
      if (bottomAt(element, stops[middle]) <= edge) low = middle; else high = middle - 1;
    }
    this.undo();
    return low;
  };

  /* Where the letter before an offset ends. */
  function bottomAt(element, offset) {
    var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    var range = document.createRange();
    var at = 0;
    while (walker.nextNode()) {
      var length = walker.currentNode.data.length;
      if (at + length >= offset) {
        range.setStart(walker.currentNode, Math.max(0, offset - at - 1));
        range.setEnd(walker.currentNode, offset - at);
        return range.getBoundingClientRect().bottom;
      }
      at += length;
    }
    return Infinity;
  }

  kiosk.overflows = function (body) {
    return body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1;
  };

  kiosk.Page = Page;
})(window.mingbaiKiosk);
