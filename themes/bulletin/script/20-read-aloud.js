// Reads the main part aloud, block by block, where the device has a voice for the page's language.
(function () {
  'use strict';
  var voices = window.speechSynthesis;
  if (!voices || !window.SpeechSynthesisUtterance) return;
  var language = document.documentElement.lang || 'zh-CN';
  var blocks = 'h1, h2, h3, p, li, dt, dd, caption, tr, blockquote';
  var at = -1, queue = [], button;

  function voice() {
    return voices.getVoices().filter(function (voice) { return voice.lang.replace('_', '-').slice(0, 2) === language.slice(0, 2); })[0];
  }

  function isRead(element) {
    return element.getClientRects().length > 0 && element.textContent.trim() && !element.querySelector('p, li, dt, tr') && !element.closest('nav, .tools, [aria-hidden="true"]');
  }

  function text(element) {
    if (element.tagName !== 'TR') return element.textContent.replace(/\s+/g, ' ').trim();
    return Array.prototype.map.call(element.cells, function (cell) { return cell.textContent.trim(); }).filter(Boolean).join('，');
  }

  function leave() {
    if (queue[at]) queue[at].classList.remove('being-read');
  }

  function stop() {
    leave();
    at = -1;
    voices.cancel();
    button.setAttribute('aria-pressed', 'false');
  }

  function next() {
    leave();
    at += 1;
    var element = queue[at];
    if (!element) return stop();
    var words = new SpeechSynthesisUtterance(text(element));
    words.lang = language;
    words.voice = voice() || null;
    words.rate = 0.95;
    words.onend = function () { if (at >= 0) next(); };
    words.onerror = function () { if (at >= 0) stop(); };
    element.classList.add('being-read');
    element.scrollIntoView({ block: 'nearest' });
    voices.speak(words);
  }

  function toggle() {
    if (at >= 0) return stop();
    queue = Array.prototype.filter.call(document.querySelectorAll('main :is(' + blocks + ')'), isRead);
    button.setAttribute('aria-pressed', 'true');
    next();
  }

  function offer() {
    if (button && voice()) button.hidden = false;
  }

  document.addEventListener('DOMContentLoaded', function () {
    button = document.querySelector('button[data-read]');
    if (!button) return;
    button.addEventListener('click', toggle);
    offer();
    voices.addEventListener('voiceschanged', offer);
    window.addEventListener('pagehide', function () { voices.cancel(); });
  });
})();
