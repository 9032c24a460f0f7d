/* The stage: one page of one item at a time. */
(function (kiosk) {
  'use strict';

  var FADE = 900;
  var stage = { item: null, page: 0, seconds: 0 };

  function leave(item) {
    item.section.classList.remove('on');
    item.section.classList.add('leaving');
    item.section.setAttribute('aria-hidden', 'true');
    setTimeout(function () { if (stage.item !== item) item.section.classList.remove('leaving'); }, FADE);
  }

  function enter(item) {
    item.section.classList.remove('leaving');
    item.section.classList.add('on');
    item.section.removeAttribute('aria-hidden');
  }

  /* A page within the same item comes in softly as well; two names, so that the movement begins anew. */
  function turned(item) {
    var odd = item.body.classList.contains('turned');
    item.body.classList.toggle('turned', !odd);
    item.body.classList.toggle('turned-again', odd);
  }

  /* Shows a page of an item and says how long it takes to read. */
  stage.show = function (id, page, wanted) {
    var item = kiosk.items[id];
    var before = stage.item;
    if (before && before !== item) leave(before);
    stage.item = item;
    enter(item);
    var shown = item.turnTo(page || 0);
    if (before === item && stage.page !== item.page) turned(item);
    stage.page = item.page;
    stage.unit = shown.first;
    stage.seconds = item.seconds(shown, wanted);
    kiosk.tell('shown', stage);
    return stage.seconds;
  };

  stage.pages = function () { return stage.item.pages().length; };

  /* The same place after the room or the letters have changed. */
  stage.again = function () {
    if (stage.item) stage.show(stage.item.id, stage.item.pageOfUnit(stage.unit));
  };

  stage.clear = function () {
    if (stage.item) stage.item.section.classList.remove('on');
    stage.item = null;
  };

  kiosk.stage = stage;
})(window.mingbaiKiosk);
