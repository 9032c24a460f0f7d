/* mingbai, theme kiosk: the script of the programme. Classic script, ES2017, in small parts that share window.mingbaiKiosk;
   the parts are put together in the order of their names. It asks for nothing but what stands beside the page, and runs
   from a stick. Base: what the page says, and the few helpers that every part needs. */
window.mingbaiKiosk = {};

(function (kiosk) {
  'use strict';

  function json(id) {
    return JSON.parse(document.getElementById(id).textContent);
  }

  kiosk.programme = json('programme');
  kiosk.words = json('words');
  kiosk.html = document.documentElement;
  kiosk.byId = function (id) { return document.getElementById(id); };
  kiosk.all = function (selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); };

  /* Whether the style sheet says yes to something: styled('whole') asks for --whole. */
  kiosk.styled = function (name) { return getComputedStyle(kiosk.html).getPropertyValue('--' + name).trim() === 'yes'; };

  /* A failing part never stops the programme; what failed is kept for whoever looks. */
  kiosk.failures = 0;
  kiosk.safely = function (work) {
    return function () {
      try { return work.apply(null, arguments); } catch (error) { kiosk.failed(error); }
    };
  };
  kiosk.failed = function (error) {
    kiosk.failures += 1;
    if (window.console) console.error(error);
  };

  /* Puts values into a sentence: fill('page {page}', { page: 2 }). */
  kiosk.fill = function (text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? values[name] : whole; });
  };

  kiosk.element = function (name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  kiosk.say = function (id, text) {
    var place = kiosk.byId(id);
    if (place.textContent !== text) place.textContent = text;
  };

  /* What is told once to whoever asked for it: kiosk.on('shown', work), kiosk.tell('shown', what). */
  var listeners = {};
  kiosk.on = function (name, work) { (listeners[name] = listeners[name] || []).push(kiosk.safely(work)); };
  kiosk.tell = function (name, what) { (listeners[name] || []).forEach(function (work) { work(what); }); };
})(window.mingbaiKiosk);
