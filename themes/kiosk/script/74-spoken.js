/* What is said of a page that is read aloud: its title, then the parts of its blocks, as texts. What the glass shows side by
   side or one below the other is parted by a pause; what it hides, drawings, the kicker and the foot are not said. */
(function (kiosk) {
  'use strict';

  /* What of a block is said, and marked, in one piece; a block without any of these as a whole. */
  var PARTS = 'caption, figcaption, .summary, tbody > tr, .para, h2, .clause, .due, .block-cards > li, .block-flow > li, .block-figures > div, .question, .vote-base, .vote-key, .vote-result';

  /* The bars of a chart are said by its summary, and one by one only where it has none. */
  var BARS = ', .bars > li';

  /* These stand on every page of what they name, and are said once. */
  var STANDING = 'h1, caption, figcaption, .summary';

  /* Letters of a text that is said in one breath; voices break off in the middle of very long ones. */
  var BREATH = 80;

  function partsOf(block) {
    var parts = kiosk.all(block.querySelector('.summary') ? PARTS : PARTS + BARS, block);
    return parts.length ? parts : [block];
  }

  function isSeen(element) {
    return element.getClientRects().length > 0 && !element.closest('[aria-hidden="true"], .unread');
  }

  /* What a text stands in that is laid out by itself: a cell, a line, a label beside its text. */
  function placeOf(element) {
    var place = element;
    while (getComputedStyle(place).display === 'inline') place = place.parentElement;
    return place;
  }

  /* The name of a cell's column: before figures, so that nobody takes spending for income, and where the glass shows it too. */
  function nameOf(place) {
    var isNamed = place.classList.contains('figure') || (place.closest('.stacked') && place.previousElementSibling);
    var name = isNamed && place.getAttribute('data-name');
    return name ? name + ' ' : '';
  }

  /* As a voice wants it: the sign of a minus is one that many pass over. */
  function clean(text) {
    return text.replace(/\u2060/g, '').replace(/\u2212(?=\d)/g, kiosk.words.minus).replace(/\s+/g, ' ').trim();
  }

  /* The texts of a part, those of one place together. */
  function phrases(part) {
    var walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    var found = [];
    var last = null;
    while (walker.nextNode()) {
      var node = walker.currentNode;
      if (!isSeen(node.parentElement)) continue;
      var place = placeOf(node.parentElement);
      if (place === last) found[found.length - 1] += node.data; else found.push(nameOf(place) + node.data);
      last = place;
    }
    return found.map(clean).filter(Boolean);
  }

  function textOf(part) {
    return phrases(part).reduce(function (all, phrase) {
      if (!all) return phrase;
      return all + (/[，。；：！？、,.;:!?]$/.test(all) ? ' ' : kiosk.words.pause) + phrase;
    }, '');
  }

  function breaths(text) {
    var from = 0;
    if (text.length <= BREATH) return [text];
    return kiosk.stops(text, 0).concat(text.length).map(function (stop) {
      var breath = text.slice(from, stop);
      from = stop;
      return breath;
    });
  }

  /* What is said of the page of an item that is on the stage, in order: [{ element, text, standing }]. */
  kiosk.spoken = function (item) {
    var parts = Array.prototype.slice.call(item.body.children).reduce(function (all, block) { return all.concat(partsOf(block)); }, [item.section.querySelector('h1')]);
    return parts.reduce(function (all, part) {
      var standing = part.matches(STANDING) ? part.textContent : null;
      var text = textOf(part);
      return all.concat(text ? breaths(text).map(function (breath) { return { element: part, text: breath, standing: standing }; }) : []);
    }, []);
  };
})(window.mingbaiKiosk);
