/* Touch, pointer and keys, and what a kiosk must not do: no menu of the browser, no selection, no zoom, no way out. */
(function (kiosk) {
  'use strict';

  var hands = kiosk.hands;

  function step(by) {
    if (kiosk.directory.open) kiosk.directory.step(by);
    else if (by > 0) kiosk.browse.next();
    else kiosk.browse.previous();
  }

  var actions = {
    previous: function () { step(-1); },
    next: function () { step(1); },
    directory: function () { kiosk.directory.toggle(); },
    aloud: function () { kiosk.aloud.toggle(); },
    large: function () { hands.toggle('large'); },
    high: function () { hands.toggle('high'); },
    resume: function () { hands.done(); }
  };

  kiosk.all('#controls button').forEach(function (button) {
    button.addEventListener('click', kiosk.safely(function () { actions[button.getAttribute('data-do')](); }));
  });

  /* A touch anywhere opens the controls; with them open it only says that someone is there. */
  document.addEventListener('click', kiosk.safely(function (event) {
    kiosk.tell('touched', event);
    if (!kiosk.programme.touch && event.isTrusted && event.detail) return;
    if (hands.open) hands.touch(); else hands.take();
  }), true);

  document.addEventListener('pointerdown', kiosk.safely(function () { if (hands.open) hands.touch(); }));

  var keys = {
    ArrowRight: actions.next, PageDown: actions.next, ArrowDown: actions.next,
    ArrowLeft: actions.previous, PageUp: actions.previous, ArrowUp: actions.previous,
    Home: actions.directory, Escape: actions.resume
  };

  function onButton() { return document.activeElement && document.activeElement.tagName === 'BUTTON'; }

  document.addEventListener('keydown', kiosk.safely(function (event) {
    var press = event.key === 'Enter' || event.key === ' ';
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab' || (press && !onButton()) || keys[event.key]) {
      var opened = !hands.open;
      hands.take();
      if (keys[event.key] && !(opened && event.key === 'Escape') && hands.open) keys[event.key]();
      if (event.key !== 'Tab') event.preventDefault();
    }
    if (hands.open) hands.touch();
  }));

  ['contextmenu', 'selectstart', 'dragstart', 'gesturestart'].forEach(function (name) {
    document.addEventListener(name, function (event) { event.preventDefault(); });
  });

  /* Zoom by wheel, by two fingers, by keys. */
  document.addEventListener('wheel', function (event) { event.preventDefault(); }, { passive: false });
  document.addEventListener('touchmove', function (event) { event.preventDefault(); }, { passive: false });
  document.addEventListener('keydown', function (event) {
    if ((event.ctrlKey || event.metaKey) && /^[+\-=0psufo]$/i.test(event.key)) event.preventDefault();
  });
})(window.mingbaiKiosk);
