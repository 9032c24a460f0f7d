/* Reading aloud: where the box has a voice for the language of the page, a button has what stands on the page read, turns to
   the item's next page when it is over, and ends with the last. Nothing is ever read without a touch.
   Another page on the stage while it reads, turned by hand or laid out anew in large letters, is read from its top. The
   directory covers what is read: opening it ends the reading, as everything does that goes back to the programme. */
(function (kiosk) {
  'use strict';

  var PAUSE = 600;         // milliseconds before a page that came onto the stage is read
  var BEGIN = 8;           // seconds that a voice may take to begin
  var SLOWEST = 0.7;       // seconds for a letter; some voices never say that they have ended
  var RATE = 0.95;
  var synthesis = window.speechSynthesis;
  var language = kiosk.html.lang.toLowerCase();
  var button = kiosk.byId('aloud');
  var aloud = { reading: false };
  var queue = [];
  var heard = [];          // titles, captions and summaries that were said of this item
  var item = null;
  var page = null;
  var current = null;      // what is being said; kept here, or some browsers lose it before it has ended
  var marked = null;
  var timer = 0;

  /* ---- the voice ---- */

  /* Voices name their language zh-CN, zh_CN or, where they are free software, cmn. */
  function languageOf(voice) { return voice.lang.toLowerCase().replace('_', '-').replace(/^cmn\b/, 'zh'); }

  function short(name) { return name.split('-')[0]; }

  /* The language itself before a relative of it, and a voice of the box before one that needs a network. */
  function fitness(voice) {
    var name = languageOf(voice);
    return (name === language || name === short(language) ? 2 : 0) + (voice.localService ? 1 : 0);
  }

  /* A voice that reads Chinese in Latin letters reads none of ours. */
  function voice() {
    var fitting = synthesis.getVoices().filter(function (one) { return short(languageOf(one)) === short(language) && !/latn/.test(languageOf(one)); });
    return fitting.sort(function (one, other) { return fitness(other) - fitness(one); })[0];
  }

  function offer() {
    button.hidden = !voice();
    kiosk.html.classList.toggle('voiced', !button.hidden);
  }

  /* ---- saying ---- */

  /* One thing at a time is awaited: whatever fails, the reading ends by itself. */
  function after(seconds, work) {
    clearTimeout(timer);
    timer = setTimeout(kiosk.safely(work), seconds * 1000);
  }

  function mark(element) {
    if (marked) marked.classList.remove('being-read');
    if (element) element.classList.add('being-read');
    marked = element;
  }

  function say(part) {
    var utterance = new window.SpeechSynthesisUtterance(part.text);
    utterance.lang = kiosk.html.lang;
    utterance.voice = voice() || null;
    utterance.rate = RATE;
    utterance.onend = kiosk.safely(function () { if (current === utterance) said(part); });
    utterance.onerror = kiosk.safely(function () { if (current === utterance) aloud.stop(); });
    current = utterance;
    after(BEGIN + SLOWEST * part.text.length, aloud.stop);
    mark(part.element);
    synthesis.speak(utterance);
  }

  function said(part) {
    if (part.standing) heard.push(part.standing);
    next();
  }

  function next() {
    if (queue.length) say(queue.shift());
    else if (kiosk.stage.page + 1 < item.laid.pages.length) kiosk.stage.show(item.id, kiosk.stage.page + 1);
    else aloud.stop();
  }

  /* The page as it was laid: another one after every layout. */
  function onStage() { return kiosk.stage.item.laid.pages[kiosk.stage.page]; }

  function read() {
    after(BEGIN, aloud.stop);
    if (item !== kiosk.stage.item) heard = [];
    item = kiosk.stage.item;
    page = onStage();
    queue = kiosk.spoken(item).filter(function (part) { return heard.indexOf(part.standing) < 0; });
    next();
  }

  function hush() {
    current = null;
    queue = [];
    mark(null);
    synthesis.cancel();
  }

  /* ---- from outside ---- */

  function start() {
    kiosk.directory.close();
    aloud.reading = true;
    button.setAttribute('aria-pressed', 'true');
    read();
  }

  aloud.stop = function () {
    if (!aloud.reading) return;
    aloud.reading = false;
    button.setAttribute('aria-pressed', 'false');
    clearTimeout(timer);
    hush();
    item = null;
    page = null;
  };

  aloud.toggle = function () { if (aloud.reading) aloud.stop(); else start(); };

  /* What is shown once more as it was goes on being read. */
  kiosk.on('shown', function () {
    if (!aloud.reading || onStage() === page) return;
    hush();
    after(PAUSE / 1000, read);
  });

  kiosk.aloud = aloud;
  if (!synthesis || !window.SpeechSynthesisUtterance) return;
  offer();
  synthesis.onvoiceschanged = kiosk.safely(offer);
  window.addEventListener('pagehide', aloud.stop);
})(window.mingbaiKiosk);
