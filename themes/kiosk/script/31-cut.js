/* Where a text may go over to the next page, and an element cut at such a place. */
(function (kiosk) {
  'use strict';

  var CLOSING = '[”’」』）)\\]》〉"\']*';
  var STOPS = [
    new RegExp('(?:[。；！？…]|[.;!?](?=\\s))' + CLOSING + '\\s*', 'g'),   // after a sentence
    new RegExp('[，、：]' + CLOSING + '\\s*|[,:](?=\\s)' + CLOSING + '\\s*', 'g'),   // where that is too long, after a part of it
    /[\s\S]/g                                                             // and where there is none, anywhere but in a word
  ];

  kiosk.LEVELS = STOPS.length;

  /* Offsets in a text after which it may be cut, of one level; never at its end and never within a character. */
  kiosk.stops = function (text, level) {
    var found = [];
    var stop = STOPS[level];
    var match;
    stop.lastIndex = 0;
    while ((match = stop.exec(text))) {
      var after = match.index + match[0].length;
      if (after < text.length && !splitsCharacter(text, after) && !splitsWord(text, after)) found.push(after);
    }
    return found;
  };

  function splitsCharacter(text, at) {
    var next = text.charCodeAt(at);
    return (next >= 0xDC00 && next <= 0xDFFF) || (next >= 0xFE00 && next <= 0xFE0F);
  }

  /* Numbers, amounts, addresses and words of other letters stay in one piece. */
  function splitsWord(text, at) {
    var inWord = /[A-Za-z0-9.,:%+\-\u2010-\u2015\u2212\/@_]/;
    return inWord.test(text[at - 1]) && inWord.test(text[at]);
  }

  function texts(element) {
    var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    var found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }

  /* A copy of an element with the text between two offsets; cells stay, so that columns stay in their places. */
  kiosk.part = function (element, from, until) {
    var copy = element.cloneNode(true);
    var at = 0;
    texts(copy).forEach(function (node) {
      var length = node.data.length;
      node.data = node.data.slice(Math.max(0, from - at), Math.max(0, until - at));
      at += length;
    });
    if (from > 0) copy.classList.add('goes-on');
    removeEmpty(copy);
    return copy;
  };

  function removeEmpty(copy) {
    kiosk.all('*', copy).reverse().forEach(function (inner) {
      if (!inner.textContent.trim() && !inner.querySelector('svg, img, td, th') && !/^(td|th|svg|path|rect|img|br)$/i.test(inner.tagName) && !inner.closest('svg')) inner.remove();
    });
  }
})(window.mingbaiKiosk);
