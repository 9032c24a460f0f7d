/* The items of the page, by id, and their pages. An item is laid out when it is first wanted, and again when the room or the
   letters have changed. */
(function (kiosk) {
  'use strict';

  var items = {};

  function Item(section) {
    this.id = section.id;
    this.section = section;
    this.body = section.querySelector('.body');
    this.source = document.createElement('div');
    this.pageNumber = section.querySelector('.pageno');
    this.title = section.querySelector('h1').textContent;
    this.kind = section.getAttribute('data-kind') || '';
    this.month = section.getAttribute('data-month') || '';
    this.laid = null;
    this.room = '';
    while (this.body.firstChild) this.source.appendChild(this.body.firstChild);
    holdNumbers(this.source);
  }

  /* A telephone number does not go over the end of a line: a word joiner holds its parts. */
  function holdNumbers(root) {
    var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      var text = walker.currentNode.data;
      if (/\d-\d/.test(text)) walker.currentNode.data = text.replace(/(\d-)(?=\d)/g, '$1\u2060');
    }
  }

  /* What the pages were made for: they hold while it is the same. */
  function room() {
    var stage = kiosk.byId('stage');
    return [stage.clientWidth, stage.clientHeight, kiosk.html.className.replace(/\b(hush|alternate|moving)\b/g, '').trim(), kiosk.clock.day()].join(' ');
  }

  function numbered(page, pages) { return kiosk.fill(kiosk.words.page_of, { page: page, pages: pages }); }

  /* Lays the item out as it will stand, unseen. */
  Item.prototype.lay = function () {
    this.section.classList.remove('leaving');
    this.section.classList.add('measured');
    kiosk.tell('laying', this);
    this.pageNumber.textContent = numbered(9, 9);
    fitTitle(this.section);
    fitFoot(this.section);
    this.laid = kiosk.fit(this.section, this.body, this.source);
    this.body.textContent = '';
    this.page = -1;
    this.section.classList.remove('measured');
  };

  /* A title of many lines leaves no room for what it names: it gets smaller letters. */
  function fitTitle(section) {
    var title = section.querySelector('h1');
    section.classList.remove('long-title', 'longer-title');
    if (linesOf(title) > 2) section.classList.add('long-title');
    if (linesOf(title) > 3) section.classList.add('longer-title');
  }

  function fitFoot(section) {
    var foot = section.querySelector('.foot');
    section.classList.remove('short-foot');
    section.classList.toggle('short-foot', foot.scrollHeight > foot.clientHeight + 1 || foot.offsetHeight > section.clientHeight);
  }

  function linesOf(title) {
    return Math.round(title.getBoundingClientRect().height / parseFloat(getComputedStyle(title).lineHeight));
  }

  Item.prototype.pages = function () {
    var now = room();
    if (!this.laid || this.room !== now) { this.room = now; this.lay(); }
    return this.laid.pages;
  };

  /* Puts a page into the item. */
  Item.prototype.turnTo = function (number) {
    var pages = this.pages();
    var at = Math.max(0, Math.min(number, pages.length - 1));
    if (this.page !== at) {
      this.body.textContent = '';
      this.section.style.setProperty('--fit', String(pages[at].fit));
      pages[at].nodes.forEach(function (node) { this.body.appendChild(node); }, this);
      this.pageNumber.textContent = pages.length > 1 ? numbered(at + 1, pages.length) : '';
      this.page = at;
    }
    return pages[at];
  };

  /* The page of the present layout that has the unit with this number. */
  Item.prototype.pageOfUnit = function (unit) {
    var found = 0;
    this.pages().forEach(function (page, at) { if (page.first <= unit) found = at; });
    return found;
  };

  /* Seconds for one of its pages. */
  Item.prototype.seconds = function (page, wanted) {
    return kiosk.readingTime(page.letters + (this.page === 0 ? this.title.length : 0), wanted);
  };

  kiosk.all('#stage > .item').forEach(function (section) { items[section.id] = new Item(section); });
  kiosk.items = items;
})(window.mingbaiKiosk);
