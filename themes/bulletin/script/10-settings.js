// How somebody likes to read: size of letters and colours, remembered on this device and set before the page is drawn.
(function () {
  'use strict';
  var root = document.documentElement;
  var known = { size: ['large', 'larger'], theme: ['dark', 'light'] };

  function stored(name) {
    try { return localStorage.getItem('mingbai-' + name); } catch (refused) { return null; }
  }

  function apply(name, value) {
    if (known[name].indexOf(value) >= 0) root.setAttribute('data-' + name, value);
    else root.removeAttribute('data-' + name);
  }

  function choose(name, value) {
    apply(name, value);
    try {
      if (known[name].indexOf(value) >= 0) localStorage.setItem('mingbai-' + name, value);
      else localStorage.removeItem('mingbai-' + name);
    } catch (refused) { /* It holds for this page alone. */ }
  }

  function isDark() {
    var chosen = root.getAttribute('data-theme');
    return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function press(buttons, isPressed) {
    buttons.forEach(function (button) { button.setAttribute('aria-pressed', String(isPressed(button))); });
  }

  root.classList.add('js');
  Object.keys(known).forEach(function (name) { apply(name, stored(name)); });

  document.addEventListener('DOMContentLoaded', function () {
    var sizes = Array.prototype.slice.call(document.querySelectorAll('button[data-set-size]'));
    var themes = Array.prototype.slice.call(document.querySelectorAll('button[data-set-theme]'));
    function show() {
      press(sizes, function (button) { return (root.getAttribute('data-size') || '') === button.getAttribute('data-set-size'); });
      press(themes, isDark);
    }
    sizes.forEach(function (button) {
      button.addEventListener('click', function () { choose('size', button.getAttribute('data-set-size')); show(); });
    });
    themes.forEach(function (button) {
      button.addEventListener('click', function () { choose('theme', isDark() ? 'light' : 'dark'); show(); });
    });
    document.querySelectorAll('button[data-print]').forEach(function (button) {
      button.addEventListener('click', function () { window.print(); });
    });
    show();
  });
})();
